"""For programs that follow what Tollwatch says: one kind of record from Kafka, typed, taken up again where it ended.

    async with Subscription(Change, Settings.from_env(), group="my-desk") as changes:
        async for change in changes:
            await tell(change)

At least once: a record counts as read when the next one is asked for. A reader that ends or is killed meets its last
records again, so act once per id and version. Fields that a newer writer added are left out, and words that it added to
a vocabulary read as `other`.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Generic, Literal, TypeVar

from aiokafka import AIOKafkaConsumer, TopicPartition  # type: ignore[import-untyped]
from aiokafka.errors import KafkaError  # type: ignore[import-untyped]
from pydantic import ValidationError

from schemas import Alert, Change, Contradiction, Envelope, NewsItem, Record, Series
from streams.errors import ServerError
from streams.flow import ALERTS, CHANGES, CLAIMS, CONTRADICTIONS, ITEMS, SERIES
from streams.messages import MAX_MESSAGE
from streams.settings import Settings
from streams.topics import topic_name

log = logging.getLogger(__name__)

Model = TypeVar("Model", bound=Record)

TOPIC_OF = {
    NewsItem: ITEMS, Envelope: CLAIMS, Change: CHANGES, Series: SERIES, Contradiction: CONTRADICTIONS, Alert: ALERTS,
}  # fmt: skip
AT_ONCE = 100
WAIT_MS = 500


class Subscription(Generic[Model]):
    """The records of one kind, read by one group; several readers of one group share the partitions.

    `start`: where a group begins that has never read. `invalid`: how many messages were no such record; each is logged
    with its place and passed over. Raises ServerError where Kafka does not answer.
    """

    def __init__(
        self,
        model: type[Model],
        settings: Settings,
        group: str,
        *,
        start: Literal["earliest", "latest"] = "earliest",
    ) -> None:
        self._model = model
        self._settings = settings
        self._topic = topic_name(settings, TOPIC_OF[model])
        self._group = f"{settings.prefix}{group}"
        self._start = start
        self._consumer: Any = None
        self._read: dict[Any, int] = {}
        self.invalid = 0

    async def __aenter__(self) -> Subscription[Model]:
        self._consumer = AIOKafkaConsumer(
            self._topic, **self._settings.aiokafka_client(), group_id=self._group, auto_offset_reset=self._start,
            enable_auto_commit=False, max_partition_fetch_bytes=MAX_MESSAGE,
        )  # fmt: skip
        try:
            await self._consumer.start()
        except KafkaError as error:
            await self._consumer.stop()
            reason = type(error).__name__
            raise ServerError(f"Kafka does not answer at {self._settings.kafka} ({reason}): is it up?") from None
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self.commit()
        finally:
            await self._consumer.stop()

    async def __aiter__(self) -> AsyncIterator[Model]:
        while True:
            polled = await self._consumer.getmany(timeout_ms=WAIT_MS, max_records=AT_ONCE)
            for place, messages in polled.items():
                for message in messages:
                    record = self._record(message)
                    if record is not None:
                        yield record
                    self._read[place] = message.offset + 1
            await self.commit()

    async def commit(self) -> None:
        """Put the group's place behind all that was read. Done by itself after every poll and at the end."""
        ours: set[TopicPartition] = self._consumer.assignment()
        read, self._read = {place: offset for place, offset in self._read.items() if place in ours}, {}
        if not read:
            return
        try:
            await self._consumer.commit(read)
        except KafkaError as error:  # the partitions moved: whoever has them now reads these records again
            log.warning("%s: the place was not kept (%s)", self._topic, type(error).__name__)

    def _record(self, message: Any) -> Model | None:
        if message.value is None:  # a tombstone: the key is gone
            return None
        try:
            return self._model.model_validate_json(message.value)
        except ValidationError as error:
            self.invalid += 1
            place = f"{message.topic}[{message.partition}]@{message.offset}"
            log.error("%s is no %s: %s", place, self._model.__name__, error.errors(include_url=False)[0]["msg"])
            return None
