"""`python -m tests.index.latency`: from a news item on Kafka to its claim, found by a search.

`tollwatch worker` and `tollwatch index` run as they would at a desk, on the real servers, with topics and indices of
their own; every second item bears figures. First all items are sent at once: how many a second come through is the
maximum rate. Then half of that rate is kept up. News in our own words.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

from streams import topics
from streams.flow import ITEMS
from streams.index.server import connect
from streams.index.setup import alias, set_up, tear_down
from streams.settings import Settings
from tests.runners.on_kafka import worker
from tests.runners.paced import Latency, bearing, latency, news

_WAIT = 120.0


@contextmanager
def pipeline(commands: list[list[str]]) -> Iterator[Settings]:
    """A pipeline of our own with these commands of tollwatch running; all of it is removed afterwards."""
    own = {"TOLLWATCH_PREFIX": f"test-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "2"}
    settings = Settings.from_env(os.environ | own)
    topics.create(settings)
    with connect(settings) as client, tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        running.callback(lambda: (topics.delete(settings), tear_down(client, settings)))
        set_up(client, settings)
        for command in commands:
            log = Path(folder) / f"{command[0]}.log"
            process = running.enter_context(worker(settings, [sys.executable, "-m", "streams", *command], log))
            running.callback(_complain, process, log)
        yield settings


def _complain(process: subprocess.Popen[bytes], log: Path) -> None:
    if process.poll() is not None:
        print(log.read_text("utf-8")[-2000:], file=sys.stderr)


def watch(settings: Settings, came: dict[str, float], done: Callable[[], bool]) -> None:
    """Note when a search first finds a claim of each item."""
    with connect(settings) as client:
        after: Any = 0
        while not done():
            hits = client.search(
                index=alias(settings, "claims"), size=10_000, source=["item_id"], sort=[{"ingested_at": "asc"}],
                query={"range": {"ingested_at": {"gte": after}}},
            )["hits"]["hits"]  # fmt: skip
            now = time.monotonic()
            for hit in hits:
                came.setdefault(hit["_source"]["item_id"], now)
            # What was written before, by the broker's clock, may still become visible a little later.
            after = max(after, (hits[-1]["sort"][0] if hits else 0) - 10_000)
            time.sleep(0.1)


def measure(settings: Settings, first: int, count: int, rate: float) -> Latency:
    sent: dict[str, float] = {}
    came: dict[str, float] = {}
    wanted = [f"item-{number}" for number in range(first, first + count) if bearing(number)]
    end = [float("inf")]

    def done() -> bool:
        return time.monotonic() > end[0] or all(id_ in came for id_ in wanted)

    watcher = Thread(target=watch, args=(settings, came, done))
    watcher.start()
    topics.produce(settings, ITEMS, news(range(first, first + count), rate, sent))
    end[0] = time.monotonic() + _WAIT
    watcher.join()
    return latency(sent, came, wanted)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.index.latency")
    parser.add_argument("--count", type=int, default=2000, help="items of the first part")
    parser.add_argument("--seconds", type=float, default=60, help="length of the second")
    given = parser.parse_args()
    with pipeline([["worker"], ["index"]]) as settings:
        measure(settings, 0, 20, 0)  # until all of it is up
        most = measure(settings, 20, given.count, 0)
        print(f"all at once: {most}", flush=True)
        rate = most.speed / 2
        print(f"{rate:.0f} items/s: {measure(settings, 20 + given.count, int(rate * given.seconds), rate)}")


if __name__ == "__main__":
    main()
