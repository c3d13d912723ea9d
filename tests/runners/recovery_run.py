"""How long a worker takes to be back with a large state, and what memory it needs.

    python -m tests.runners.recovery_run --claims 155000 --out docs/results/kafka_recovery.json

The state of so many invented claims over 300 conflicts (as in `tollwatch bench --scale`) is written to the changelog of
a pipeline of its own, as the worker would have left it. Then a worker is started:

start      seconds until every partition takes records, with an empty state
recovered  the same with that state: all stubs read from the changelog
derived    seconds until the first new envelope of a conflict has been applied: its series, histories and changes are
           worked out from the stubs; of the largest conflict, and of a middling one; of all of them, in one process
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from schemas import Envelope
from streams import topics
from streams.bench.scale_claims import Draft, drafts, envelope_of, shares
from streams.detect.derive import Book
from streams.detect.observation import Observation, observe, written
from streams.flow import CLAIMS, DETECT
from streams.link.actors import standard_of_proof
from streams.log import ends_of
from streams.sender import sender
from streams.settings import Settings
from tests.runners.kill_run import commit
from tests.runners.on_kafka import worker

CONFLICTS = 300
PARTITIONS = 8
PATIENCE = 1200.0
Process = subprocess.Popen[bytes]
WORKER = [sys.executable, "-m", "streams", "worker"]


class Back(NamedTuple):
    """Seconds until a worker takes records; then its memory in MB, now and at most so far."""

    seconds: float
    memory: int
    peak: int


def state_of(conflict: int, claims: int) -> Iterator[Observation]:
    for draft in drafts(conflict, claims, 1):
        yield observe(envelope_of(draft))


def series_in(claims: list[int]) -> tuple[int, float]:
    """How many series the claims make, and the seconds that one process takes to derive them."""
    series, seconds = 0, 0.0
    for conflict, count in enumerate(claims):
        items = {item.item_id: item for item in state_of(conflict, count)}
        begun = time.monotonic()
        _, made = Book("counted", standard_of_proof).replace(items)
        seconds += time.monotonic() - begun
        series += len(made.series)
    return series, seconds


def fill(settings: Settings, claims: list[int]) -> tuple[int, int]:
    """Write the state to the changelog; how many stubs, and their bytes."""
    name, stubs, size = topics.changelog_name(settings, DETECT), 0, 0
    with sender(settings) as sending:
        for conflict, count in enumerate(claims):
            for number, item in enumerate(state_of(conflict, count), 1):
                value = written(item, number)
                partition = topics.partition_of(item.key.partition("|")[0], settings.partitions)
                sending.raw(name, item.key.encode(), value, partition)
                stubs, size = stubs + 1, size + len(value)
    return stubs, size


def news_of(conflict: int) -> Envelope:
    """One more article of a conflict."""
    first: Draft = next(drafts(conflict, 10, 1))
    return envelope_of(first._replace(number=10**7))


def changelog_ends(settings: Settings) -> dict[int, int]:
    return ends_of(settings, topics.changelog_name(settings, DETECT))


def wait_for(settings: Settings, before: dict[int, int], partitions: Iterable[int], process: Process) -> float:
    """Seconds until a record was applied in each of these partitions: its state makes the changelog grow."""
    begun = time.monotonic()
    while any(changelog_ends(settings)[n] == before[n] for n in partitions):
        assert process.poll() is None, "the worker ended"
        assert time.monotonic() - begun < PATIENCE, "the worker takes no record"
        time.sleep(0.2)
    return time.monotonic() - begun


def memory(pid: int) -> tuple[int, int]:
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines())
    return int(told["VmRSS"].split()[0]) // 1024, int(told["VmHWM"].split()[0]) // 1024


@contextmanager
def pipeline() -> Iterator[Settings]:
    own = {"TOLLWATCH_PREFIX": f"recovery-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": str(PARTITIONS)}
    settings = Settings.from_env(os.environ | own)
    topics.create(settings)
    try:
        yield settings
    finally:
        topics.delete(settings)


def small_news(settings: Settings) -> None:
    """Send an article of a conflict of its own to every partition."""
    found: dict[int, Envelope] = {}
    number = 0
    while len(found) < settings.partitions:
        key = f"quiet-{number}"
        envelope = news_of(0).model_copy(update={"conflict_key": key})
        found.setdefault(topics.partition_of(key, settings.partitions), envelope)
        number += 1
    topics.produce(settings, CLAIMS, found.values())


def back(settings: Settings, process: Process) -> Back:
    before = changelog_ends(settings)
    return Back(round(wait_for(settings, before, before, process), 1), *memory(process.pid))


def derived_of(settings: Settings, conflict: int, claims: int, process: Process) -> dict[str, Any]:
    envelope = news_of(conflict)
    before = changelog_ends(settings)
    topics.produce(settings, CLAIMS, [envelope])
    took = wait_for(settings, before, [topics.partition_of(envelope.conflict_key, settings.partitions)], process)
    return {"claims": claims, "seconds": round(took, 1), "memory": memory(process.pid)[0]}


def measure(claims: list[int], log: Path) -> dict[str, Any]:
    with pipeline() as settings:
        small_news(settings)
        with worker(settings, WORKER, log) as process:
            empty = back(settings, process)
    with pipeline() as settings:
        stubs, size = fill(settings, claims)
        small_news(settings)
        with worker(settings, WORKER, log) as process:
            full = back(settings, process)
            chosen = {"middling": CONFLICTS // 2, "largest": 0}
            derived = {name: derived_of(settings, n, claims[n], process) for name, n in chosen.items()}
    series, seconds = series_in(claims)
    return {
        "claims": sum(claims), "items": stubs, "series": series, "state_mb": size >> 20, "start": empty._asdict(),
        "recovered": full._asdict(), "derived": derived, "derived_all_seconds": round(seconds, 1),
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=155_000)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(shares(given.claims, CONFLICTS), Path(folder) / "worker.log")
    told = json.dumps({**found, "commit": commit()}, indent=1)
    print(told)
    if given.out:
        given.out.write_text(f"{told}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
