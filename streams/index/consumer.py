"""The way from Kafka to Elasticsearch: poll, write, verdict, commit. It stands outside Faust, so that detection goes on
while Elasticsearch is away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

from pydantic import ValidationError

from schemas import DeadLetter
from streams.errors import ServerError
from streams.flow import TOPICS
from streams.index.documents import Position
from streams.index.indexer import Indexer, Placed
from streams.index.server import Patience, Stopped, connect, pausing
from streams.index.setup import identity, new_build, require_set_up, switch
from streams.index.writer import Outcome
from streams.settings import Settings
from streams.topics import INDEX_DEAD, dead_letter, produce, topic_name

log = logging.getLogger(__name__)

POLL_RECORDS = 500
POLL_MILLISECONDS = 500


def _never() -> bool:
    return False


def run(settings: Settings, *, once: bool = False, stop: Callable[[], bool] = _never) -> Outcome:
    """Index what the topics hold, and unless `once` go on with what comes, until `stop()`.

    Offsets are committed when every record of a poll has its verdict, so that a stop, a kill or a fault loses none:
    whoever goes on meets the last ones again. Raises ServerError where the setup is at fault.
    """
    total = Outcome()
    with connect(settings) as client:
        try:
            require_set_up(client, settings, Patience(settings, pausing(stop)))
            with _consumer(settings, f"{settings.app_id}-index") as consumer:
                _follow(consumer, Indexer(client, settings, pausing(stop)), settings, total, once, stop)
        except Stopped:
            log.warning("stopped while Elasticsearch was away; what was not written comes again")
    return total


class Rebuilt(NamedTuple):
    """The indices that now stand, by kind; those that stood before; what was written."""

    names: dict[str, str]
    before: list[str]
    outcome: Outcome


def rebuild(settings: Settings, *, stop: Callable[[], bool] = _never) -> Rebuilt | None:
    """Make all indices anew from what Kafka holds, with this version's mappings, and move the aliases to them.

    Readers see the former indices until the moment of the switch, and the whole of the new ones from then on. What an
    indexer wrote to the former ones meanwhile is in the topics as well, and is read from there after the switch. None
    where it was stopped; the next one goes on. Raises ServerError.
    """
    total = Outcome()
    with connect(settings) as client:
        names = new_build(client, settings)
        group = f"{settings.app_id}-rebuild-{identity(client, names['items'])}"  # another index, another start
        try:
            with _consumer(settings, group) as consumer:
                indexer = Indexer(client, settings, pausing(stop), names)
                if not _follow(consumer, indexer, settings, total, True, stop):
                    return None
                before = switch(client, settings, names)
                _follow(consumer, indexer, settings, total, True, _never)
        except Stopped:
            return None
    return Rebuilt(names, before, total)


@contextmanager
def _consumer(settings: Settings, group: str) -> Iterator[Any]:
    from kafka import KafkaConsumer  # type: ignore[import-untyped]
    from kafka.errors import KafkaError  # type: ignore[import-untyped]

    consumer = KafkaConsumer(
        *_models(settings), **settings.kafka_client(), group_id=group, auto_offset_reset="earliest",
        enable_auto_commit=False, max_poll_records=POLL_RECORDS, max_poll_interval_ms=24 * 3600 * 1000,
    )  # fmt: skip
    try:
        yield consumer
    except KafkaError as error:
        raise ServerError(f"Kafka at {settings.kafka}: {error or type(error).__name__}") from None
    finally:
        consumer.close(autocommit=False)


def _models(settings: Settings) -> dict[str, Any]:
    return {topic_name(settings, topic): topic.model for topic in (*TOPICS, INDEX_DEAD)}


def _follow(
    consumer: Any, indexer: Indexer, settings: Settings, total: Outcome, once: bool, stop: Callable[[], bool]
) -> bool:
    """True where `once` came to the end of the topics; False where it was stopped."""
    models = _models(settings)
    while not stop():
        polled = consumer.poll(timeout_ms=POLL_MILLISECONDS)
        messages = [message for batch in polled.values() for message in batch]
        if messages:
            total.add(_take(messages, models, indexer, settings))
            consumer.commit()
        elif once and _at_the_end(consumer):
            return True
    return False


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
