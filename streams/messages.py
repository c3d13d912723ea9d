"""A record as a message on Kafka: its headers, how large it may be, and why Kafka may not take it."""

from __future__ import annotations

import gzip
from datetime import datetime

from schemas import Record
from schemas.base import SCHEMA_VERSION

JSON, TRACE, ITEM_TIME = "application/json", "traceparent", "item-time"

MAX_MESSAGE = 1_048_588
"""Bytes of the largest message as it travels, compressed: what Kafka takes by default, and some brokers at most."""

MAX_CONTENT = 8 * 1024 * 1024
"""Bytes of the largest message when it is unpacked, for the memory of those who read it."""

COMPRESSION = "gzip"
"""Every client can unpack it. JSON of many sentences shrinks to a tenth and less."""

_ROOM = 65_536  # for key, headers and what a batch adds

Headers = list[tuple[str, bytes]]


def headers_of(record: Record | None, trace: bytes | None = None, born: datetime | None = None) -> Headers:
    """What a message says of itself before it is read: type, schema version, content type, and the trace it belongs to.

    `trace`: the W3C traceparent of the message that brought it about, passed on as it is. `born`: when the item came to
    Kafka from which it follows.
    """
    told: Headers = [] if trace is None else [(TRACE, trace)]
    if born is not None:
        told.append((ITEM_TIME, born.isoformat().encode()))
    if record is None:  # a tombstone has no content
        return told
    described = [("type", type(record).__name__), ("schema-version", str(SCHEMA_VERSION)), ("content-type", JSON)]
    return [*((name, value.encode()) for name, value in described), *told]


def fits(content: bytes) -> bool:
    """Whether a message may hold this."""
    if len(content) <= MAX_MESSAGE - _ROOM:
        return True
    return len(content) <= MAX_CONTENT - _ROOM and len(gzip.compress(content)) <= MAX_MESSAGE - _ROOM


def advice(error: BaseException) -> str:
    """What to do where Kafka refuses a message: for errors of kafka-python and aiokafka, and of Faust around them."""
    cause = error.__cause__ or error
    return _ADVICE.get(type(cause).__name__, "see whether the broker is up, and its log")


_TOO_LARGE = (
    f"the topic's or the broker's limit is below {MAX_MESSAGE:,} bytes: `tollwatch topics create` raises the topic's"
)
_TOO_FEW = "fewer copies are in sync than the topic's min.insync.replicas asks for: bring the brokers up, or lower it"
_NO_RIGHT = "give TOLLWATCH_KAFKA_USER the right to write to this topic"
_ADVICE = {
    "MessageSizeTooLargeError": _TOO_LARGE,
    "RecordListTooLargeError": _TOO_LARGE,
    "NotEnoughReplicasError": _TOO_FEW,
    "NotEnoughReplicasAfterAppendError": _TOO_FEW,
    "TopicAuthorizationFailedError": _NO_RIGHT,
    "ClusterAuthorizationFailedError": _NO_RIGHT,
    "UnknownTopicOrPartitionError": "the topic is gone: `tollwatch topics create`",
    "KafkaStorageError": "the broker cannot write: look at its disk",
}
