"""Sending to Kafka from outside the worker, with everything confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from schemas import Record
from streams.errors import ServerError
from streams.flow import Topic, message_key, partition_key
from streams.messages import COMPRESSION, MAX_CONTENT, Headers, advice, headers_of
from streams.settings import Settings

UNCONFIRMED = 1000  # messages that are sent before the first of them must be confirmed


class Sender:
    """Sends messages. What was sent is confirmed when `confirm` returns, and in portions before."""

    def __init__(self, settings: Settings, producer: Any) -> None:
        self._settings = settings
        self._producer = producer
        self._unconfirmed: list[Any] = []

    def record(self, topic: Topic, record: Record) -> None:
        """Send a record to its partition of its topic."""
        from streams.topics import partition_of, topic_name

        self.raw(
            topic_name(self._settings, topic),
            message_key(record).encode("utf-8", "surrogatepass"),
            record.model_dump_json().encode(),
            partition_of(partition_key(record), self._settings.partitions),
            headers_of(record),
        )

    def raw(self, name: str, key: bytes, value: bytes | None, partition: int, headers: Headers | None = None) -> None:
        """Send bytes to the topic of this name; `value` None: the key is gone."""
        self._unconfirmed.append(self._producer.send(name, key=key, value=value, partition=partition, headers=headers))
        if len(self._unconfirmed) >= UNCONFIRMED:
            self.confirm()

    def confirm(self) -> None:
        for future in self._unconfirmed:
            future.get(timeout=60)
        self._unconfirmed.clear()


@contextmanager
def sender(settings: Settings) -> Iterator[Sender]:
    """A sender; at the end of the block all is confirmed. Raises ServerError."""
    from kafka import KafkaProducer  # type: ignore[import-untyped]
    from kafka.errors import KafkaError  # type: ignore[import-untyped]

    limits = {"max_request_size": MAX_CONTENT, "compression_type": COMPRESSION}
    try:
        producer = KafkaProducer(**settings.kafka_client(), **limits, acks="all", linger_ms=5)
    except (KafkaError, OSError) as error:
        raise away(settings, error) from None
    try:
        sending = Sender(settings, producer)
        yield sending
        sending.confirm()
    except (KafkaError, AssertionError) as error:
        raise ServerError(f"Kafka did not take all of it: {error or type(error).__name__}; {advice(error)}") from None
    finally:
        producer.close()


def away(settings: Settings, error: BaseException) -> ServerError:
    """What to do where Kafka gives no answer. The clients do not say whether it is away or lets nobody in."""
    said = f"Kafka does not answer at {settings.kafka} ({type(error).__name__}): is it up? tollwatch stack up"
    if settings.kafka_tls or settings.kafka_user:
        said += "; else look at TOLLWATCH_KAFKA_TLS, _CA_CERTS, _USER, _PASSWORD and _SASL_MECHANISM"
    return ServerError(said)
