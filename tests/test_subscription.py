"""Following the records on a real Kafka."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from schemas import Alert, Change, Op
from streams import topics
from streams.errors import ServerError
from streams.flow import ALERTS, CHANGES, CLAIMS, CONTRADICTIONS, ITEMS, SERIES, Topic
from streams.messages import headers_of
from streams.runners.testing import FlowDriver
from streams.settings import Settings
from streams.subscription import Subscription
from tests.runners.test_faust_kafka import demo_items

pytestmark = [
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def alert(name: str, conflict: str = "war") -> Alert:
    return Alert(
        id=name, change_id="", series_id="", conflict_key=conflict, rule="test", title=name, message="",
        published_at=NOW, detected_at=NOW,
    )  # fmt: skip


def follow(settings: Settings, count: int, group: str = "desk") -> list[Alert]:
    """The next so many alerts of a group."""

    async def read() -> list[Alert]:
        found: list[Alert] = []
        async with asyncio.timeout(60), Subscription(Alert, settings, group) as alerts:
            async for one in alerts:
                found.append(one)
                if len(found) > count:
                    break  # one more was asked for, so those before it count as read
        return found[:count]

    return asyncio.run(read())


def raw(settings: Settings, value: bytes) -> None:
    from kafka import KafkaProducer  # type: ignore[import-untyped]

    producer = KafkaProducer(**settings.kafka_client())
    partition = topics.partition_of("war", settings.partitions)
    producer.send(topics.topic_name(settings, ALERTS), key=b"x", value=value, partition=partition).get(timeout=30)
    producer.close()


@pytest.mark.kafka
def test_a_group_goes_on_where_it_ended_and_another_begins_at_the_beginning(pipeline: Settings) -> None:
    topics.produce(pipeline, ALERTS, [alert(f"a{n}") for n in range(8)])
    assert [a.id for a in follow(pipeline, 3)] == ["a0", "a1", "a2"]
    assert [a.id for a in follow(pipeline, 3)] == ["a3", "a4", "a5"]
    assert [a.id for a in follow(pipeline, 2, group="other")] == ["a0", "a1"]


@pytest.mark.kafka
def test_an_older_reader_understands_newer_messages_and_passes_over_what_is_none(pipeline: Settings) -> None:
    newer = {**json.loads(alert("newer").model_dump_json()), "op": "postponed", "mood": "grave"}
    raw(pipeline, b"{not json")
    raw(pipeline, json.dumps(newer).encode())
    topics.produce(pipeline, ALERTS, [alert("a1"), alert("a2")])
    found = list(islice(follow(pipeline, 2), 2))
    assert [(a.id, a.op) for a in found] == [("newer", Op.OTHER), ("a1", Op.ISSUED)]


def newer(value: Any) -> Any:
    """The same, as a later version might write it: with more fields at every depth."""
    if isinstance(value, dict):
        return {**{name: newer(part) for name, part in value.items()}, "from_a_later_version": [1, {"a": None}]}
    return [newer(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "topic", [ITEMS, CLAIMS, CHANGES, SERIES, CONTRADICTIONS, ALERTS], ids=lambda topic: topic.name
)
def test_an_older_reader_finds_in_every_kind_of_message_what_it_knows(topic: Topic) -> None:
    items = demo_items()
    records = items if topic is ITEMS else list(FlowDriver().pipe_all(items).read(topic.name).values())
    assert records
    for record in records:
        message = json.dumps(newer(json.loads(record.model_dump_json())))
        assert topic.model.model_validate_json(message) == record


def test_a_broker_that_is_away_is_named_with_what_to_do() -> None:
    away = Settings.from_env({"TOLLWATCH_KAFKA": "127.0.0.1:9"})
    with pytest.raises(ServerError, match=r"Kafka does not answer at 127\.0\.0\.1:9"):
        follow(away, 1)


@pytest.mark.kafka
def test_the_example_with_plain_kafka_python_prints_every_change(pipeline: Settings) -> None:
    (change, *_) = (
        one for one in FlowDriver().pipe_all(demo_items()).read(CHANGES.name).values() if isinstance(one, Change)
    )
    topics.produce(pipeline, CHANGES, [change])
    script = Path(__file__).parents[1] / "docs/examples/follow_changes.py"
    command = [
        sys.executable,
        "-W",
        "ignore",
        str(script),
        pipeline.kafka,
        f"{pipeline.prefix}example",
        pipeline.prefix,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = process.stdout.readline()
        process.terminate()
    assert line.split()[:2] == [change.op.value, change.type.value]


@pytest.mark.kafka
def test_a_message_says_what_it_is_before_it_is_read(pipeline: Settings) -> None:
    from kafka import KafkaConsumer

    topics.produce(pipeline, ALERTS, [alert("a1")])
    consumer = KafkaConsumer(
        topics.topic_name(pipeline, ALERTS), **pipeline.kafka_client(), auto_offset_reset="earliest",
        consumer_timeout_ms=30_000,
    )  # fmt: skip
    assert dict(next(consumer).headers) == {
        "type": b"Alert", "schema-version": b"1", "content-type": b"application/json",
    }  # fmt: skip
    consumer.close()


def test_the_trace_of_what_brought_a_message_about_goes_on_with_it() -> None:
    assert dict(headers_of(alert("a1"), b"00-abc-def-01"))["traceparent"] == b"00-abc-def-01"
    assert headers_of(None, b"00-abc-def-01") == [("traceparent", b"00-abc-def-01")]
