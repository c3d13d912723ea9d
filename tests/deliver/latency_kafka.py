"""`python -m tests.deliver.latency_kafka`: from a news item on Kafka to the webhook that tells it.

`tollwatch worker` and `tollwatch deliver --kafka` run as they would at a desk, with topics of their own, against a
receiver in this process. One item in ten is told by the standard rules; nothing is grouped. First all items are sent at
once: how many a second the two then manage is the maximum rate. Then half of that rate is kept up.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from schemas import NewsItem
from streams import topics
from streams.flow import ITEMS
from streams.settings import Settings
from tests.deliver.bad_receiver import SECRET
from tests.deliver.latency import Watched, item
from tests.runners.paced import Latency, latency, own_topics, paced, running

_WAIT = 120.0


def made(number: int) -> NewsItem:
    return NewsItem.model_validate(item(number, datetime.now(UTC)))


def measure(settings: Settings, receiver: Watched, first: int, count: int, rate: float) -> Latency:
    sent: dict[str, float] = {}
    wanted = [f"item-{number}" for number in range(first, first + count) if number % 10 == 0]
    topics.produce(settings, ITEMS, paced(range(first, first + count), rate, made, sent))
    end = time.monotonic() + _WAIT
    while time.monotonic() < end:
        came = {f"item-{url.rpartition('/')[2]}": at for url, at in receiver.came.items()}
        if all(id_ in came for id_ in wanted):
            break
        time.sleep(0.05)
    return latency(sent, came, wanted)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.deliver.latency_kafka")
    parser.add_argument("--count", type=int, default=1000, help="items of the first part")
    parser.add_argument("--seconds", type=float, default=40, help="length of the second")
    given = parser.parse_args()
    os.environ["DESK"] = SECRET
    with tempfile.TemporaryDirectory() as folder, own_topics() as settings:
        rules = Path(folder) / "rules.yaml"
        with Watched(Path(folder) / "inbox.db").running() as receiver:
            channel = {"name": "desk", "type": "webhook", "url": receiver.url, "secret_env": "DESK",
                       "allow_private": True}  # fmt: skip
            delivery = {"digest": None, "at_most_per_hour": None}
            rules.write_text(json.dumps({"channels": [channel], "delivery": delivery}), encoding="utf-8")
            sender = ["deliver", "--kafka", "--rules", str(rules), "--db", str(Path(folder) / "deliver.db")]
            with running(settings, [["worker"], sender]):
                measure(settings, receiver, 0, 20, 0)  # until all of it is up
                most = measure(settings, receiver, 20, given.count, 0)
                print(f"all at once: {most}", flush=True)
                rate = most.speed / 2
                half = measure(settings, receiver, 20 + given.count, int(rate * given.seconds), rate)
                print(f"{rate:.0f} items/s: {half}")


if __name__ == "__main__":
    main()
