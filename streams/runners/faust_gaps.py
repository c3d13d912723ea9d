"""Records that Faust passed over, read from their topic.

Faust's committed offset is a hint: under SIGKILL it was seen to pass records that no agent had taken. The state keeps
the offset of the last record that was applied, so whatever lies between that and the next one can be read again.

A compacted topic has holes by nature, and a read for each of them would be slow. So what a read brings beyond its end
is kept until it is passed: a run of holes costs one read.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition  # type: ignore[import-untyped]

from streams.messages import ITEM_TIME, TRACE

TIMEOUT_MS = 500
AT_ONCE = 500


class Incoming(NamedTuple):
    """A record of the source topic. `value` None is a tombstone; `at`: its time on the broker; `born`: its item's."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    at: datetime | None
    trace: bytes | None = None
    born: datetime | None = None


class GapReader:
    """Reads spans of offsets of one topic, beside Faust and outside of any consumer group.

    `client`: how aiokafka connects. The connection is made when it is first needed.
    """

    def __init__(self, topic: str, client: Mapping[str, Any]) -> None:
        self._topic = topic
        self._client = client
        self._consumer: Any = None
        self._turn = asyncio.Lock()
        self._ahead: dict[int, deque[Incoming]] = {}
        self._known: dict[int, tuple[int, int]] = {}  # the offsets of which `_ahead` holds all records: from, to before

    async def records(self, partition: int, start: int | None, stop: int) -> AsyncIterator[Incoming]:
        """What the topic holds from `start` (None: its beginning) to before `stop`, in order."""
        async with self._turn:
            first = await self._first(partition, start)
            while first < stop:
                known = self._known.get(partition)
                if known is None or not known[0] <= first < known[1]:
                    await self._fetch(partition, first)
                    continue
                ahead = self._ahead[partition]
                while ahead and ahead[0].offset < first:
                    ahead.popleft()
                while ahead and ahead[0].offset < stop:
                    record = ahead.popleft()
                    yield record
                first = min(stop, known[1])

    async def ends(self, partitions: list[int]) -> dict[int, int]:
        """The offset that the next record of each partition will have."""
        async with self._turn:
            consumer = await self._connected()
            found = await consumer.end_offsets([TopicPartition(self._topic, n) for n in partitions])
            return {place.partition: end for place, end in found.items()}

    async def close(self) -> None:
        if self._consumer is not None:
            await self._consumer.stop()
            self._consumer = None

    async def _first(self, partition: int, start: int | None) -> int:
        known = self._known.get(partition)
        if start is not None and known and known[0] <= start < known[1]:
            return start
        place = TopicPartition(self._topic, partition)
        found = await (await self._connected()).beginning_offsets([place])
        return max(int(found[place]), start or 0)

    async def _fetch(self, partition: int, start: int) -> None:
        """Bring some records from `start` on, and say which offsets that settles."""
        consumer, place = await self._connected(), TopicPartition(self._topic, partition)
        consumer.assign([place])
        consumer.seek(place, start)
        found = await consumer.getmany(place, timeout_ms=TIMEOUT_MS, max_records=AT_ONCE)
        self._ahead[partition] = deque(incoming_of(message) for message in found.get(place, ()))
        self._known[partition] = start, await consumer.position(place)

    async def _connected(self) -> Any:
        if self._consumer is None:
            consumer = AIOKafkaConsumer(**self._client, group_id=None, enable_auto_commit=False)
            await consumer.start()
            self._consumer = consumer
        return self._consumer


def told_in(headers: Any, at: datetime | None) -> tuple[bytes | None, datetime | None]:
    """The traceparent and the item's time among a message's headers, as Faust (a dict) or aiokafka (pairs) gives them.

    A message without the item's time is the item: its own time on the broker is meant.
    """
    found: dict[str, bytes] = dict(headers or ())
    born = found.get(ITEM_TIME, b"").decode("ascii", "replace")
    try:
        return found.get(TRACE), datetime.fromisoformat(born) if born else at
    except ValueError:
        return found.get(TRACE), at


def incoming_of(message: Any) -> Incoming:
    """What a message of aiokafka or kafka-python brings."""
    at = datetime.fromtimestamp(message.timestamp / 1000, UTC) if message.timestamp and message.timestamp > 0 else None
    key, value = message.key, message.value
    return Incoming(message.topic, message.partition, message.offset, key, value, at, *told_in(message.headers, at))
