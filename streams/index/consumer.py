"""The way from Kafka to Elasticsearch: poll, write, verdict, commit. It stands outside Faust, so that detection goes on
while Elasticsearch is away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from schemas import DeadLetter
from streams.errors import ServerError
from streams.flow import TOPICS
from streams.index.documents import Position
from streams.index.indexer import Indexer, Placed
from streams.index.setup import connect, set_up
from streams.index.writer import Outcome
from streams.settings import Settings
from streams.topics import INDEX_DEAD, dead_letter, produce, topic_name

log = logging.getLogger(__name__)

POLL_RECORDS = 500
POLL_MILLISECONDS = 500


def run(settings: Settings, *, once: bool = False, stop: Callable[[], bool] = lambda: False) -> Outcome:
    """Index what the topics hold, and unless `once` go on with what comes, until `stop()`.

    Offsets are committed when every record of a poll has its verdict. Raises ServerError where the setup is at fault.
    """
    from kafka import KafkaConsumer  # type: ignore[import-untyped]
    from kafka.errors import KafkaError  # type: ignore[import-untyped]

    models = {topic_name(settings, topic): topic.model for topic in (*TOPICS, INDEX_DEAD)}
    client = connect(settings)
    consumer = KafkaConsumer(
        *models, **settings.kafka_client(), group_id=f"{settings.app_id}-index", auto_offset_reset="earliest",
        enable_auto_commit=False, max_poll_records=POLL_RECORDS, max_poll_interval_ms=24 * 3600 * 1000,
    )  # fmt: skip
    try:
        set_up(client, settings)
        indexer = Indexer(client, settings)
        total = Outcome()
        while not stop():
            polled = consumer.poll(timeout_ms=POLL_MILLISECONDS)
            messages = [message for batch in polled.values() for message in batch]
            if messages:
                total.add(_take(messages, models, indexer, settings))
                consumer.commit()
            elif once and _at_the_end(consumer):
                break
        return total
    except KafkaError as error:
        raise ServerError(f"Kafka at {settings.kafka}: {error or type(error).__name__}") from None
    finally:
        consumer.close(autocommit=False)
        client.close()


def _take(messages: list[Any], models: dict[str, Any], indexer: Indexer, settings: Settings) -> Outcome:
    letters: list[DeadLetter] = []
    outcome = indexer.write(_placed(messages, models, letters))
    for action, reason in outcome.refused:
        log.error("Elasticsearch refuses %s %s: %s", action.kind, action.id, reason)
        if action.kind != "dead":
            raw = repr(action.document).encode()
            letters.append(dead_letter("index", f"{action.kind}/{action.id}", raw, reason))
    if letters:
        produce(settings, INDEX_DEAD, letters)
    return outcome


def _at_the_end(consumer: Any) -> bool:
    assigned = consumer.assignment()
    return bool(assigned) and all(consumer.position(tp) >= end for tp, end in consumer.end_offsets(assigned).items())


def _placed(messages: list[Any], models: dict[str, Any], letters: list[DeadLetter]) -> Iterator[Placed]:
    """The records; what is none becomes a letter. Tombstones are compaction's business, not ours."""
    for message in messages:
        if message.value is None:
            continue
        try:
            record = models[message.topic].model_validate_json(message.value)
        except ValidationError as error:
            origin = f"{message.topic}[{message.partition}]@{message.offset}"
            reason = str(error.errors(include_url=False, include_input=False)[0]["msg"])
            if not message.topic.endswith(".dead"):
                at = datetime.fromtimestamp(message.timestamp / 1000, UTC)
                letters.append(dead_letter("index", origin, message.value, reason, at=at))
            continue
        yield Placed(record, Position(message.timestamp, message.offset))
