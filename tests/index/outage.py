"""`python -m tests.index.outage --seconds 120`: an Elasticsearch of our own is killed in mid-stream, stays away, comes
back; then all documents must be there, none refused, and a replay must change none. Needs a Kafka (tollwatch stack up).
"""

from __future__ import annotations

import argparse
import os
import signal
import time
from threading import Thread
from uuid import uuid4

from schemas import NewsItem
from streams import topics
from streams.flow import ITEMS
from streams.index.consumer import run
from streams.index.server import connect
from streams.index.setup import alias, set_up
from streams.index.writer import Outcome
from streams.settings import Settings
from streams.stack import process
from streams.stack.java import find_java
from streams.stack.servers import Elasticsearch
from tests.index.own_server import free_ports, home_of_a_server


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120, help="how long the server stays away")
    parser.add_argument("--items", type=int, default=20_000)
    given = parser.parse_args()
    with home_of_a_server() as home:
        server = Elasticsearch(home, free_ports(), "512m")
        server.up(find_java())
        own = {"TOLLWATCH_PREFIX": f"test-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "2",
               "TOLLWATCH_ELASTICSEARCH": server.address}  # fmt: skip
        settings = Settings.from_env(os.environ | own)
        topics.create(settings)
        try:
            _outage(server, settings, given.seconds, given.items)
        finally:
            topics.delete(settings)
            server.down()


def _outage(server: Elasticsearch, settings: Settings, seconds: float, count: int) -> None:
    with connect(settings) as client:
        set_up(client, settings)
    ended, outcomes = False, list[Outcome]()
    indexer = Thread(target=lambda: outcomes.append(run(settings, stop=lambda: ended)))
    indexer.start()
    _send(settings, 0, count // 2)
    running = process.read(server.pid_file)
    assert running
    os.killpg(running.pid, signal.SIGKILL)
    print(f"killed with {_send(settings, count // 2, count)} items on Kafka", flush=True)
    time.sleep(seconds)
    print(f"up again after {seconds:.0f} s; the indexer {'waits' if indexer.is_alive() else 'HAS DIED'}", flush=True)
    server.up(find_java())
    begun = time.monotonic()
    with connect(settings) as client:
        while (found := _count(client, settings)) < count:
            assert time.monotonic() - begun < 300, f"only {found} of {count} came"
            time.sleep(1)
        print(f"{found} of {count} documents, {time.monotonic() - begun:.0f} s after the server was back", flush=True)
        ended = True
        indexer.join()
        [outcome] = outcomes
        assert not outcome.refused
    replay = _replay(settings)
    print(f"replay: {replay.written} documents changed, {replay.stale} were there, {len(replay.refused)} refused")
    assert (replay.written, len(replay.refused)) == (0, 0)


def _send(settings: Settings, first: int, last: int) -> int:
    topics.produce(
        settings, ITEMS,
        [NewsItem(id=f"item-{n}", text=f"News {n}. " * 40, published_at="2026-03-01") for n in range(first, last)],
    )  # fmt: skip
    return last


def _count(client: object, settings: Settings) -> int:
    name = alias(settings, "items")
    client.indices.refresh(index=name)  # type: ignore[attr-defined]
    return int(client.count(index=name)["count"])  # type: ignore[attr-defined]


def _replay(settings: Settings) -> Outcome:
    """All of the topics once more, as a group that has read nothing yet."""
    from streams.index import consumer
    from streams.index.indexer import Indexer

    total = Outcome()
    with connect(settings) as client, consumer._consumer(settings, f"{settings.app_id}-again") as group:
        consumer._follow(group, Indexer(client, settings), settings, total, True, lambda: False)
    return total


if __name__ == "__main__":
    main()
