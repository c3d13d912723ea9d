"""`python -m tests.index.latency`: from a news item on Kafka to its claim, found by a search.

`tollwatch worker` and `tollwatch index` run as they would at a desk, on the real servers, with topics and indices of
their own; every second item bears figures. First all items are sent at once: how many a second come through is the
maximum rate. Then half of that rate is kept up. News in our own words.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Thread
from typing import Any

from schemas import NewsItem
from streams import topics
from streams.flow import ITEMS
from streams.index.server import connect
from streams.index.setup import alias, set_up, tear_down
from streams.settings import Settings
from tests.deliver.latency import item
from tests.runners.paced import Latency, latency, own_topics, paced, running

_WAIT = 120.0


def bearing(number: int) -> bool:
    """Every second item bears figures, as in a digest of current events."""
    return number % 2 == 0


def made(number: int) -> NewsItem:
    given = item(10 * number if bearing(number) else 1, datetime.now(UTC))
    return NewsItem.model_validate({**given, "id": f"item-{number}", "url": f"https://news.example/{number}"})


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
    topics.produce(settings, ITEMS, paced(range(first, first + count), rate, made, sent))
    end[0] = time.monotonic() + _WAIT
    watcher.join()
    return latency(sent, came, wanted)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.index.latency")
    parser.add_argument("--count", type=int, default=2000, help="items of the first part")
    parser.add_argument("--seconds", type=float, default=60, help="length of the second")
    given = parser.parse_args()
    with own_topics() as settings, connect(settings) as client:
        try:
            set_up(client, settings)
            with running(settings, [["worker"], ["index"]]):
                measure(settings, 0, 20, 0)  # until all of it is up
                most = measure(settings, 20, given.count, 0)
                print(f"all at once: {most}", flush=True)
                rate = most.speed / 2
                print(f"{rate:.0f} items/s: {measure(settings, 20 + given.count, int(rate * given.seconds), rate)}")
        finally:
            tear_down(client, settings)


if __name__ == "__main__":
    main()
