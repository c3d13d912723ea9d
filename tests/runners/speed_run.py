"""The speed of the pipeline on Kafka, as ratios within one run: only those count on a machine that others use.

    python -m tests.runners.speed_run --items 3000 --rounds 3 --out docs/results/kafka_speed.json

In turns, on topics of their own each time, all records sent before:

loop      a bare loop of kafka-python: poll, send on, wait for the confirmations, commit
bare      a Faust app of two hops that does no work and waits for the same confirmations, record by record
idle      the worker with two stages that do no work: what its machinery could do
stages    the worker without extraction: ready envelopes in, changes and alerts out, two hops as well
whole     the worker: news in, changes and alerts out
hot       as `bare` and `stages`, with all records in one partition

Speed is records by the broker's own clock, from the first to the last that the app confirmed. Then news is sent at a
half and at four fifths of that round's `whole`; the item header of each change and its own time on the broker tell how
long it took from the item's arrival.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from schemas import Envelope, NewsItem
from streams import topics
from streams.extract.operator import envelopes_of
from streams.flow import CHANGES, CLAIMS, ITEMS, Topic, message_key, partition_key
from streams.log import ends_of, log_of
from streams.messages import ITEM_TIME
from streams.runners.faust_state import OFFSET_KEY
from streams.sender import sender
from streams.settings import Settings
from tests.runners.kill_run import commit, invented_news
from tests.runners.on_kafka import wait_until, worker

PARTITIONS = 8
LOADS = (0.5, 0.8)
PACED = 600
BESIDE = (
    ("bare", "loop"), ("idle", "bare"), ("stages", "bare"), ("stages", "idle"), ("whole", "bare"),
    ("hot stages", "hot bare"),
)  # fmt: skip


class Applied(NamedTuple):
    """How many records a stage confirmed, and when, in milliseconds by the broker's clock."""

    records: int
    times: list[int]


@contextmanager
def pipeline() -> Iterator[Settings]:
    """Topics of our own, as the settings' defaults have them."""
    own = {"TOLLWATCH_PREFIX": f"speed-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": str(PARTITIONS)}
    settings = Settings.from_env(os.environ | own)
    topics.create(settings)
    try:
        yield settings
    finally:
        topics.delete(settings)


def command(app: str) -> list[str]:
    return [sys.executable, "-m", "tests.runners.speed_apps", app]


def applied(settings: Settings, table: str) -> Applied:
    """What a stage confirmed: its changelog says after each batch which record was the last."""
    name = f"{settings.app_id}-{table}-changelog"
    times, last = [], dict[int, int]()
    for message in log_of(settings, [name]):
        if message.key == OFFSET_KEY.encode():
            times.append(message.timestamp)
            last[message.partition] = int(message.value)
    return Applied(sum(offset + 1 for offset in last.values()), times)


def speed(app: str, source: Topic, records: Sequence[Any], first: str, last: str, log: Path) -> tuple[float, Any]:
    """Records a second of an app, and its shares of the CPU. `first`, `last`: the tables of its hops."""
    with pipeline() as settings, tempfile.TemporaryDirectory() as folder:
        sent = send_all(settings, source, records)
        shares = Path(folder) / "shares.json"
        os.environ["SPEED_SHARES"] = str(shares)
        with worker(settings, command(app), log):
            wait_until(lambda: applied(settings, first).records >= sent)
            wait_until(lambda: is_still(settings, last))
        found = applied(settings, first)
        times = sorted([*found.times, *applied(settings, last).times])
        assert found.records == len(records), (app, found.records, len(records))
        took = (times[-1] - times[0]) / 1000
        return len(records) / took, json.loads(shares.read_text("utf-8")) if shares.exists() else {}


def send_all(settings: Settings, topic: Topic, records: Sequence[Any]) -> int:
    with sender(settings) as sending:
        for record in records:
            if isinstance(record, tuple):
                key, value, partition = record
                sending.raw(topics.topic_name(settings, topic), key, value, partition)
            else:
                sending.record(topic, record)
    return len(records)


def is_still(settings: Settings, table: str) -> bool:
    name = f"{settings.app_id}-{table}-changelog"
    before = ends_of(settings, name)
    time.sleep(2.0)
    return ends_of(settings, name) == before != dict.fromkeys(before, 0)


def loop_speed(records: Sequence[Any]) -> float:
    """Records a second of poll, send, confirm, commit."""
    from kafka import KafkaConsumer, KafkaProducer  # type: ignore[import-untyped]

    with pipeline() as settings:
        send_all(settings, ITEMS, records)
        consumer = KafkaConsumer(
            topics.topic_name(settings, ITEMS), **settings.kafka_client(), group_id=f"{settings.prefix}loop",
            auto_offset_reset="earliest", enable_auto_commit=False,
        )  # fmt: skip
        producer = KafkaProducer(**settings.kafka_client(), acks="all")
        name, taken, begun = topics.topic_name(settings, CLAIMS), 0, 0.0
        while taken < len(records):
            messages = [message for batch in consumer.poll(timeout_ms=500).values() for message in batch]
            begun = begun or time.monotonic()
            futures = [producer.send(name, key=m.key, value=m.value, partition=m.partition) for m in messages]
            for future in futures:
                future.get(timeout=60)
            consumer.commit()
            taken += len(messages)
        took = time.monotonic() - begun
        consumer.close()
        producer.close()
        return taken / took


def latencies(items: Sequence[NewsItem], per_second: float, log: Path) -> dict[str, float]:
    """Milliseconds from an item's arrival on the broker to that of a change, at so many items a second."""
    with pipeline() as settings, tempfile.TemporaryDirectory() as folder:
        os.environ["SPEED_SHARES"] = str(Path(folder) / "shares.json")
        warm = min(200, len(items) // 5)
        with worker(settings, command("whole"), log):
            topics.produce(settings, ITEMS, items[:warm])
            wait_until(lambda: applied(settings, "items").records >= warm)
            time.sleep(3.0)
            since = time.time() * 1000
            paced(settings, items[warm:], per_second)
            wait_until(lambda: applied(settings, "items").records >= len(items))
            wait_until(lambda: is_still(settings, "alert"))
        found = []
        for message in log_of(settings, [topics.topic_name(settings, CHANGES)]):
            born = datetime.fromisoformat(dict(message.headers)[ITEM_TIME].decode()).timestamp() * 1000
            if born >= since:
                found.append(message.timestamp - born)
    cuts = statistics.quantiles(found, n=100)
    return {
        "items_per_second": round(per_second, 1), "changes": len(found), "p50": round(cuts[49], 1),
        "p95": round(cuts[94], 1), "p99": round(cuts[98], 1),
    }  # fmt: skip


def paced(settings: Settings, items: Sequence[NewsItem], per_second: float) -> None:
    """Send items at a steady pace."""
    begun = time.monotonic()
    with sender(settings) as sending:
        for number, item in enumerate(items):
            ahead = begun + number / per_second - time.monotonic()
            if ahead > 0:
                time.sleep(ahead)
            sending.record(ITEMS, item)


def in_one_partition(records: Sequence[Any]) -> list[tuple[bytes, bytes, int]]:
    return [(message_key(r).encode(), r.model_dump_json().encode(), 0) for r in records]


def measure(count: int, rounds: int, log: Path, tell: Callable[[str], None]) -> dict[str, Any]:
    items = invented_news(count)
    envelopes = [envelope for item in items for envelope in envelopes_of(item)]
    busiest = max({e.conflict_key for e in envelopes}, key=lambda k: sum(e.conflict_key == k for e in envelopes))
    hot = [e for e in envelopes if e.conflict_key == busiest]
    runs: dict[str, list[float]] = {}
    shares: dict[str, Any] = {}
    slow: dict[str, list[dict[str, float]]] = {f"{load:.0%}": [] for load in LOADS}
    for number in range(rounds):
        for name, run in cases(items, envelopes, hot, log).items():
            found, share = run()
            runs.setdefault(name, []).append(found)
            shares[name] = share or shares.get(name)
            tell(f"round {number + 1}: {name} {found:,.0f}/s")
        for load in LOADS:
            slow[f"{load:.0%}"].append(latencies(items[:PACED], load * runs["whole"][-1], log))
            tell(f"round {number + 1}: at {load:.0%} {slow[f'{load:.0%}'][-1]}")
    sizes = {"bare": len(envelopes), "idle": len(envelopes), "stages": len(envelopes), "whole": count}
    per_second = {name: statistics.median(found) for name, found in runs.items()}
    return {
        "items": count, "envelopes": len(envelopes), "conflicts": len({e.conflict_key for e in envelopes}),
        "hot": len(hot), "partitions": PARTITIONS, "rounds": rounds,
        "per_second": {name: round(found, 1) for name, found in per_second.items()},
        "all": {name: [round(one, 1) for one in found] for name, found in runs.items()},
        "ratio": {f"{one} to {other}": ratio(runs[one], runs[other]) for one, other in BESIDE},
        "microseconds_per_record": {
            name: {part: round(1e6 * seconds / sizes[name]) for part, seconds in shares[name].items()} for name in sizes
        },
        "milliseconds_to_change": slow,
    }  # fmt: skip


def ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """The median over the rounds, for within a round both had the same machine."""
    return round(statistics.median(a / b for a, b in zip(one, other, strict=True)), 3)


def cases(
    items: list[NewsItem], envelopes: list[Envelope], hot: list[Envelope], log: Path
) -> dict[str, Callable[[], tuple[float, Any]]]:
    """What is measured in turn; the bare app gets the same envelopes as the stages."""
    bare = [(message_key(e).encode(), e.model_dump_json().encode(), topics.partition_of(partition_key(e), PARTITIONS))
            for e in envelopes]  # fmt: skip
    return {
        "loop": lambda: (loop_speed(bare), None),
        "bare": lambda: speed("bare", ITEMS, bare, "items", "observations", log),
        "idle": lambda: speed("idle", CLAIMS, envelopes, "observations", "alert", log),
        "stages": lambda: speed("stages", CLAIMS, envelopes, "observations", "alert", log),
        "whole": lambda: speed("whole", ITEMS, items, "items", "alert", log),
        "hot bare": lambda: speed("bare", ITEMS, in_one_partition(hot), "items", "observations", log),
        "hot stages": lambda: speed("stages", CLAIMS, hot, "observations", "alert", log),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(given.items, given.rounds, Path(folder) / "log", lambda line: print(line, file=sys.stderr))
    told = json.dumps({**found, "commit": commit()}, indent=1)
    print(told)
    if given.out:
        given.out.write_text(f"{told}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
