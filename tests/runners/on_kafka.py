"""Running a worker on a real Kafka as a process, and reading what stands on its topics."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from schemas import Record
from streams import topics
from streams.flow import Stage, Topic
from streams.log import log_of
from streams.runners.faust_state import OFFSET_KEY
from streams.settings import Settings

GIVEN = {
    "kafka", "kafka_tls", "kafka_ca_certs", "kafka_user", "kafka_sasl_mechanism", "prefix", "partitions",
    "commit_interval", "repair_interval", "session_timeout", "metrics_port",
}  # fmt: skip
PATIENCE = 90.0  # seconds; only a failure waits so long


def variables(settings: Settings) -> dict[str, str]:
    """The environment that gives a process these settings."""
    given = {name: value for name, value in settings.model_dump(include=GIVEN).items() if value is not None}
    if settings.kafka_password:
        given["kafka_password"] = settings.kafka_password.get_secret_value()
    return {f"TOLLWATCH_{name.upper()}": str(value) for name, value in given.items()}


@contextmanager
def worker(
    settings: Settings, command: Sequence[str], log: Path, *, ends: bool = True
) -> Iterator[subprocess.Popen[bytes]]:
    """The worker as a process; ended by SIGTERM, or where `ends` is False by whoever asked for it."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, env=os.environ | variables(settings), stdout=output, stderr=subprocess.STDOUT
        )
        try:
            yield process
        finally:
            if ends:
                process.send_signal(signal.SIGTERM)
            process.wait(30)


def run_until(settings: Settings, command: Sequence[str], log: Path, wanted: Callable[[], bool]) -> None:
    with worker(settings, command, log) as process:
        deadline = time.monotonic() + PATIENCE
        while not wanted() and time.monotonic() < deadline:
            assert process.poll() is None, log.read_text("utf-8", "replace")[-2000:]
            time.sleep(0.3)


def read(settings: Settings, topic: Topic) -> dict[str, Record]:
    """The last record of every key, as compaction would leave them."""
    from kafka import KafkaConsumer, TopicPartition  # type: ignore[import-untyped]

    consumer = KafkaConsumer(**settings.kafka_client(), auto_offset_reset="earliest", enable_auto_commit=False)
    places = [TopicPartition(topics.topic_name(settings, topic), n) for n in range(settings.partitions)]
    consumer.assign(places)
    consumer.seek_to_beginning()
    ends = consumer.end_offsets(places)
    last: dict[str, Any] = {}
    while any(consumer.position(place) < end for place, end in ends.items()):
        for batch in consumer.poll(timeout_ms=200).values():
            for message in batch:
                last[message.key.decode()] = message.value
    consumer.close()
    return {key: topic.model.model_validate_json(value) for key, value in sorted(last.items()) if value is not None}


def standing(records: dict[str, Record]) -> dict[str, dict[str, Any]]:
    """What stands, without what tells of the order of arrival: items of one conflict come over several partitions."""
    dumped = {key: record.model_dump(mode="json") for key, record in records.items()}
    return {
        key: {name: value for name, value in record.items() if name not in ("version", "op", "detected_at")}
        for key, record in dumped.items() if record.get("op") != "withdrawn"
    }  # fmt: skip


def produce_raw(settings: Settings, topic: Topic, messages: Iterable[tuple[bytes, bytes]]) -> None:
    """Send keys and values as they are, wherever they fall."""
    from kafka import KafkaProducer  # type: ignore[import-untyped]

    producer = KafkaProducer(**settings.kafka_client())
    for key, value in messages:
        producer.send(topics.topic_name(settings, topic), key=key, value=value).get(timeout=30)
    producer.close()


def committed(settings: Settings, topic: Topic) -> tuple[dict[int, int], dict[int, int]]:
    """Of each partition: how far the worker's group is committed, and where the log ends."""
    from kafka import KafkaConsumer, TopicPartition  # type: ignore[import-untyped]

    consumer = KafkaConsumer(**settings.kafka_client(), group_id=settings.app_id, enable_auto_commit=False)
    places = [TopicPartition(topics.topic_name(settings, topic), n) for n in range(settings.partitions)]
    done = {place.partition: consumer.committed(place) or 0 for place in places}
    ends = {place.partition: end for place, end in consumer.end_offsets(places).items()}
    consumer.close()
    return done, ends


def applied(settings: Settings, stage: Stage) -> dict[int, int]:
    """Of each partition: where a stage goes on by its state. What Faust commits is a hint and may stay behind."""
    behind = {}
    for message in log_of(settings, [topics.changelog_name(settings, stage)]):
        if message.key == OFFSET_KEY.encode():
            behind[message.partition] = int(message.value) + 1
    return behind


def wait_until(there: Callable[[], bool]) -> None:
    """Wait for what should come soon; whoever calls says in an assertion that it did."""
    deadline = time.monotonic() + PATIENCE
    while not there() and time.monotonic() < deadline:
        time.sleep(0.3)
