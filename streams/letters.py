"""Dead letters on Kafka: listed, given back to the topic that they came from, or dropped."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError

from schemas import DeadLetter, Record
from streams.errors import ServerError
from streams.flow import FLOW, Topic, message_key, partition_key
from streams.settings import Settings
from streams.topics import INDEX_DEAD, partition_of, producer_of, topic_name

SOURCE_OF = {stage.name: stage.source for stage in FLOW} | {"ingest": FLOW[0].source}
"""The topic from which each stage's letters came."""


class Placed(NamedTuple):
    """A letter, and the topic and partition where it lies."""

    letter: DeadLetter
    topic: str
    partition: int


def letters(settings: Settings) -> list[Placed]:
    """All letters that stand, the latest written last. Raises ServerError."""
    from kafka import KafkaConsumer, TopicPartition  # type: ignore[import-untyped]
    from kafka.errors import KafkaError  # type: ignore[import-untyped]

    topics: list[Topic] = [*(stage.dead for stage in FLOW), INDEX_DEAD]
    try:
        consumer = KafkaConsumer(**settings.kafka_client(), enable_auto_commit=False)
    except KafkaError as error:
        raise _away(settings, error) from None
    try:
        names = [topic_name(settings, topic) for topic in topics]
        places = [TopicPartition(name, n) for name in names for n in range(settings.partitions)]
        consumer.assign(places)
        consumer.seek_to_beginning()
        ends = consumer.end_offsets(places)
        last: dict[tuple[str, bytes], Any] = {}
        while any(consumer.position(place) < end for place, end in ends.items()):
            for batch in consumer.poll(timeout_ms=500).values():
                last |= {(message.topic, message.key): message for message in batch}
    except KafkaError as error:
        raise _away(settings, error) from None
    finally:
        consumer.close()
    standing = sorted((m for m in last.values() if m.value is not None), key=lambda m: (m.timestamp, m.topic, m.offset))
    return [Placed(DeadLetter.model_validate_json(m.value), m.topic, m.partition) for m in standing]


class Replayed(NamedTuple):
    """Which letters were given back and dropped, and which must be mended first, with the reason."""

    sent: list[DeadLetter]
    refused: list[tuple[DeadLetter, str]]


def replay(settings: Settings, chosen: Iterable[Placed]) -> Replayed:
    """Send the bytes of letters to the topic that they came from, then drop the letters. Raises ServerError.

    What fails again comes back as a letter. Bytes that are no record of that topic are refused: they need mending.
    """
    done = Replayed([], [])
    with _Producer(settings) as producer:
        for placed in chosen:
            record = _record(placed.letter)
            if isinstance(record, str):
                done.refused.append((placed.letter, record))
                continue
            topic = SOURCE_OF[placed.letter.stage]
            partition = partition_of(partition_key(record), settings.partitions)
            key = message_key(record).encode("utf-8", "surrogatepass")
            producer.send(topic_name(settings, topic), key, record.model_dump_json().encode(), partition)
            producer.send(placed.topic, placed.letter.id.encode(), None, placed.partition)
            done.sent.append(placed.letter)
    return done


def drop(settings: Settings, chosen: Iterable[Placed]) -> None:
    """Forget letters. Raises ServerError."""
    with _Producer(settings) as producer:
        for placed in chosen:
            producer.send(placed.topic, placed.letter.id.encode(), None, placed.partition)


def _record(letter: DeadLetter) -> Record | str:
    """The record that the letter holds, or why it cannot be given back."""
    topic = SOURCE_OF.get(letter.stage)
    if topic is None:
        return f"stage {letter.stage} reads no topic: `tollwatch index` brings its records again by itself"
    raw = b64decode(letter.raw)
    if len(raw) < letter.raw_size:
        return f"only its first {len(raw):,} of {letter.raw_size:,} bytes were kept: run its source again"
    try:
        return topic.model.model_validate_json(raw)
    except ValidationError as error:
        reason = error.errors(include_url=False, include_input=False)[0]["msg"]
        mend = "mend its bytes (`tollwatch dead --kafka --raw`) and ingest them"
        return f"it is no {topic.model.__name__} ({reason}): {mend}"


class _Producer:
    """Sends one record after the other, each confirmed before the next."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __enter__(self) -> _Producer:
        from kafka import KafkaProducer
        from kafka.errors import KafkaError

        try:
            self._producer: Any = KafkaProducer(**producer_of(self._settings))
        except KafkaError as error:
            raise _away(self._settings, error) from None
        return self

    def __exit__(self, *_: object) -> None:
        self._producer.close()

    def send(self, topic: str, key: bytes, value: bytes | None, partition: int) -> None:
        from kafka.errors import KafkaError

        try:
            self._producer.send(topic, key=key, value=value, partition=partition).get(timeout=60)
        except KafkaError as error:
            raise _away(self._settings, error) from None


def _away(settings: Settings, error: BaseException) -> ServerError:
    reason = str(error) or type(error).__name__
    return ServerError(
        f"Kafka at {settings.kafka}: {reason}; is it up, and are the topics there? tollwatch topics create"
    )
