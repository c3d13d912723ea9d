"""A topic's whole log, read once and outside of any group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from streams.errors import ServerError
from streams.messages import MAX_MESSAGE
from streams.sender import away
from streams.settings import Settings


def log_of(settings: Settings, names: Sequence[str]) -> Iterator[Any]:
    """Every message of these topics, from the beginning to where they end now; each partition in its order.

    Messages are kafka-python's (topic, partition, offset, key, value, headers, timestamp). Raises ServerError.
    """
    from kafka import KafkaConsumer, TopicPartition  # type: ignore[import-untyped]
    from kafka.errors import KafkaError  # type: ignore[import-untyped]

    try:
        consumer = KafkaConsumer(
            **settings.kafka_client(), enable_auto_commit=False, max_partition_fetch_bytes=MAX_MESSAGE
        )
    except (KafkaError, OSError) as error:
        raise away(settings, error) from None
    try:
        places = [TopicPartition(name, n) for name in names for n in range(settings.partitions)]
        consumer.assign(places)
        consumer.seek_to_beginning()
        ends = consumer.end_offsets(places)
        while any(consumer.position(place) < end for place, end in ends.items()):
            for place, batch in consumer.poll(timeout_ms=500).items():
                yield from (message for message in batch if message.offset < ends[place])
    except KafkaError as error:
        reason = str(error) or type(error).__name__
        raise ServerError(
            f"Kafka at {settings.kafka}: {reason}; are the topics there? tollwatch topics create"
        ) from None
    finally:
        consumer.close()


def ends_of(settings: Settings, name: str) -> dict[int, int]:
    """The offset that the next message of each partition will have. Raises ServerError."""
    from kafka import KafkaConsumer, TopicPartition
    from kafka.errors import KafkaError

    try:
        consumer = KafkaConsumer(**settings.kafka_client(), enable_auto_commit=False)
    except (KafkaError, OSError) as error:
        raise away(settings, error) from None
    try:
        found = consumer.end_offsets([TopicPartition(name, n) for n in range(settings.partitions)])
        return {place.partition: end for place, end in found.items()}
    finally:
        consumer.close()
