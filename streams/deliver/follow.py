"""Alerts on Kafka -> the sender's own database: the alerts into the queue, and what messages are made of around them.

How far each topic was read is kept in the transaction that applies what was read, so nothing is left out or taken
twice, however the process ends. An alert waits until all is applied that stood on the other topics when it was read:
so its change is there. A new database learns from `alerts.deliveries` what a former one has sent already.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from schemas import AlertDelivery
from streams.core.operator import Emit
from streams.errors import ConfigError
from streams.flow import ALERTS, CHANGES, CLAIMS, CONTRADICTIONS, SERIES, Topic
from streams.log import log_of
from streams.messages import MAX_MESSAGE
from streams.settings import Settings
from streams.store import Store
from streams.store.deliveries import TOLD
from streams.topics import DELIVERIES, dead_letter, topic_name

_AROUND = (CLAIMS, CHANGES, SERIES, CONTRADICTIONS)
_SOURCE = "source"
_POLL_MS = 10
_RECORDS = 500


class Follower:
    """Used by the one thread that writes to the store. Raises ConfigError where the store is of something else."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._topics = {topic_name(settings, topic): topic for topic in (*_AROUND, ALERTS)}
        source, known = f"kafka {settings.prefix}", store.mark(_SOURCE)
        if known != source and (known or any(store.counts().values())):
            raise ConfigError(f"{store.path} holds what another pipeline or `tollwatch run` wrote: choose another --db")
        if known is None:
            with store.transaction():
                for number, record in enumerate(_all_deliveries(settings), start=1):
                    _restore(store, record, -number)
                store.put_mark(_SOURCE, source)
        self._around = self._consumer(_AROUND)
        self._alerts = self._consumer((ALERTS,))

    def step(self) -> bool:
        """Apply what has come; whether anything had."""
        alerts = _poll(self._alerts)
        if alerts:
            self._read_to(self._around.end_offsets(self._around.assignment()))
        around = [] if alerts else _poll(self._around)
        self._apply(around or alerts)
        return bool(around or alerts)

    def catch_up(self) -> None:
        """Apply all that is on the topics now."""
        ends = self._alerts.end_offsets(self._alerts.assignment())
        while any(self._alerts.position(place) < end for place, end in ends.items()):
            self.step()
        self._read_to(self._around.end_offsets(self._around.assignment()))

    def close(self) -> None:
        for consumer in (self._around, self._alerts):
            consumer.close(autocommit=False)

    def _read_to(self, ends: dict[Any, int]) -> None:
        while any(self._around.position(place) < end for place, end in ends.items()):
            self._apply(_poll(self._around))

    def _apply(self, messages: Sequence[Any]) -> None:
        if not messages:
            return
        with self._store.transaction():
            for message in messages:
                self._take(message)
                self._store.put_mark(_mark(message.topic, message.partition), str(message.offset + 1))

    def _take(self, message: Any) -> None:
        topic = self._topics[message.topic]
        try:
            record = None if message.value is None else topic.model.model_validate_json(message.value)
        except ValidationError as error:
            origin = f"{message.topic}[{message.partition}]@{message.offset}"
            reason = str(error.errors(include_url=False, include_input=False)[0]["msg"])
            at = datetime.fromtimestamp(message.timestamp / 1000, UTC)
            self._store.put_dead(dead_letter("deliver", origin, message.value, reason, at=at))
            return
        self._store.apply([Emit(topic.name, (message.key or b"").decode("utf-8", "surrogatepass"), record)])

    def _consumer(self, topics: Sequence[Topic]) -> Any:
        consumer, places = _assigned(self._settings, topics)
        for place in places:
            offset = self._store.mark(_mark(place.topic, place.partition))
            if offset:
                consumer.seek(place, int(offset))
        return consumer


def _mark(topic: str, partition: int) -> str:
    return f"offset:{topic}:{partition}"


def _assigned(settings: Settings, topics: Sequence[Topic]) -> tuple[Any, list[Any]]:
    from kafka import KafkaConsumer, TopicPartition  # type: ignore[import-untyped]

    consumer = KafkaConsumer(
        **settings.kafka_client(), auto_offset_reset="earliest", enable_auto_commit=False, max_poll_records=_RECORDS,
        max_partition_fetch_bytes=MAX_MESSAGE,
    )  # fmt: skip
    for topic in topics:
        name = topic_name(settings, topic)
        found = len(consumer.partitions_for_topic(name) or ())
        if found != settings.partitions:
            consumer.close(autocommit=False)
            raise ConfigError(f"TOLLWATCH_PARTITIONS is {settings.partitions}, but {name} has {found}" if found else
                              f"there is no topic {name}, or we may not read it: tollwatch topics create")  # fmt: skip
    places = [TopicPartition(topic_name(settings, topic), n) for topic in topics for n in range(settings.partitions)]
    consumer.assign(places)
    consumer.seek_to_beginning()
    return consumer, places


def _poll(consumer: Any) -> list[Any]:
    return [message for batch in consumer.poll(timeout_ms=_POLL_MS).values() for message in batch]


def _all_deliveries(settings: Settings) -> list[AlertDelivery]:
    """What every delivery came to, by the latest record of each."""
    messages = log_of(settings, [topic_name(settings, DELIVERIES)])
    last: dict[bytes, bytes | None] = {message.key: message.value for message in messages}
    return [AlertDelivery.model_validate_json(value) for value in last.values() if value is not None]


def _restore(store: Store, record: AlertDelivery, seq: int) -> None:
    """What was told stays told; the rest is decided anew. `seq` is of no alert in the queue."""
    if record.status not in TOLD:
        return
    store.add_delivery(
        channel=record.channel, seq=seq, alert_id=record.alert_id, series_id=record.series_id, thread=record.thread,
        kind=record.kind, claim=record.claim, status=record.status, reason=record.reason, attempts=record.attempts,
        due=record.created.timestamp(), created=record.created.timestamp(),
        sent=record.sent.timestamp() if record.sent else None, message_id=record.message_id,
    )  # fmt: skip
