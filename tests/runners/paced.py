"""News at a steady rate onto Kafka, and how long it took to come out: what the measurements of latency share."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from schemas import NewsItem
from streams import topics
from streams.settings import Settings
from tests.runners.on_kafka import worker


class Latency(NamedTuple):
    """`took`: seconds of each that came, in order. `speed`: items a second until the last came. `wanted`: how many."""

    took: list[float]
    speed: float
    wanted: int

    def __str__(self) -> str:
        return (f"{len(self.took)} of {self.wanted} came; {self.speed:.0f} items/s until the last; "
                f"p50 {self.of(0.5):.2f} s, p95 {self.of(0.95):.2f} s, longest {self.took[-1]:.2f} s")  # fmt: skip

    def of(self, share: float) -> float:
        return self.took[int(len(self.took) * share)]


@contextmanager
def own_topics() -> Iterator[Settings]:
    """A pipeline of our own on the shared broker, deleted afterwards."""
    own = {"TOLLWATCH_PREFIX": f"test-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "2"}
    settings = Settings.from_env(os.environ | own)
    topics.create(settings)
    try:
        yield settings
    finally:
        topics.delete(settings)


@contextmanager
def running(settings: Settings, commands: Iterable[Sequence[str]]) -> Iterator[None]:
    """These commands of tollwatch as processes; what one says that ended too early goes to stderr."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as processes:
        for command in commands:
            log = Path(folder) / f"{command[0]}.log"
            process = processes.enter_context(worker(settings, [sys.executable, "-m", "streams", *command], log))
            processes.callback(_complain, process, log)
        yield


def _complain(process: subprocess.Popen[bytes], log: Path) -> None:
    if process.poll() is not None:
        print(log.read_text("utf-8")[-2000:], file=sys.stderr)


def paced(
    numbers: Iterable[int], rate: float, make: Callable[[int], NewsItem], sent: dict[str, float]
) -> Iterator[NewsItem]:
    """Items, each at its moment (`rate` a second; 0: all at once); `sent` is told when each went, by its id."""
    begun = time.monotonic()
    for turn, number in enumerate(numbers):
        if rate:
            time.sleep(max(0.0, begun + turn / rate - time.monotonic()))
        one = make(number)
        sent[one.id] = time.monotonic()
        yield one


def latency(sent: Mapping[str, float], came: Mapping[str, float], wanted: Iterable[str]) -> Latency:
    """Of the wanted ids, by monotonic moments. Raises SystemExit where none came."""
    wanted = list(wanted)
    took = sorted(came[id_] - sent[id_] for id_ in wanted if id_ in came)
    if not took:
        raise SystemExit("nothing came")
    last = max(came[id_] for id_ in wanted if id_ in came)
    return Latency(took, len(sent) / (last - min(sent.values())), len(wanted))
