"""A broker that is killed in mid-stream, stays away and comes back, against a run that nobody disturbed.

    python -m tests.runners.outage_run --seconds 60 --items 2000 --out docs/results/kafka_outage.json

News of invented histories is sent to a broker of our own while a worker runs. When the worker has made its first
series the broker is killed with all that waits; after a while it is started again, and the rest of the news is sent.
The same worker must go on by itself: in the end every record that stands must be what one undisturbed process makes
of the same news, and no dead letter there.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from schemas import NewsItem
from streams import topics
from streams.flow import CLAIMS_DEAD, ITEMS, ITEMS_DEAD
from streams.settings import Settings
from streams.stack import process
from streams.stack.java import find_java
from streams.stack.servers import Kafka
from tests.runners.kill_run import PATIENCE, commit, found, invented_news, undisturbed
from tests.runners.on_kafka import read, worker
from tests.runners.own_broker import own_broker, settings_of


class Outcome(NamedTuple):
    """`before`: claims that stood when the broker was killed; `recovery`: seconds from its return, with the other half
    of the items sent then, until all was there; `same`: per topic, whether what stands is what the undisturbed
    run made;
    `repaired`: records that Faust passed over."""

    items: int
    away: float
    before: int
    recovery: float
    standing: dict[str, int]
    same: dict[str, bool]
    dead: int
    repaired: int
    same_worker: bool


def outage_run(broker: Kafka, settings: Settings, items: list[NewsItem], seconds: float, log: Path) -> Outcome:
    """Kill the broker once the worker is at work on the first half; send the rest when it is back."""
    expected = undisturbed(items)
    half = len(items) // 2
    with worker(settings, [sys.executable, "-m", "streams", "worker"], log) as process_:
        topics.produce(settings, ITEMS, items[:half])
        until(lambda: found(settings)["toll.series"] != {})
        before = len(found(settings)["news.claims"])
        kill(broker)
        time.sleep(seconds)
        broker.up(find_java())
        begun = time.monotonic()
        topics.produce(settings, ITEMS, items[half:])
        until(lambda: found(settings) == expected or process_.poll() is not None)
        recovery = time.monotonic() - begun
        same_worker = process_.poll() is None
    stands = found(settings)
    return Outcome(
        items=len(items),
        away=seconds,
        before=before,
        recovery=round(recovery, 1),
        standing={name: len(records) for name, records in stands.items()},
        same={name: stands[name] == expected[name] for name in stands},
        dead=len(read(settings, ITEMS_DEAD)) + len(read(settings, CLAIMS_DEAD)),
        repaired=sum(map(int, re.findall(r"Faust passed over (\d+) records", log.read_text("utf-8", "replace")))),
        same_worker=same_worker,
    )


def kill(broker: Kafka) -> None:
    running = process.read(broker.pid_file)
    assert running
    os.killpg(running.pid, signal.SIGKILL)
    assert process.wait(lambda: not broker.runs(), 10)


def until(there: object, patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not there() and time.monotonic() < deadline:  # type: ignore[operator]
        time.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long the broker stays away")
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--log", type=Path, help="where the worker's log goes; default: nowhere")
    given = parser.parse_args()
    with own_broker() as broker, tempfile.TemporaryDirectory() as folder:
        settings = settings_of(broker)
        topics.create(settings)
        log = given.log or Path(folder) / "worker.log"
        outcome = outage_run(broker, settings, invented_news(given.items), given.seconds, log)
    told = json.dumps({**outcome._asdict(), "commit": commit()}, indent=1)
    print(told)
    if given.out:
        given.out.write_text(f"{told}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
