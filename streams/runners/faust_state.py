"""A stage's state on Faust: a table whose changelog is confirmed, split by partition, with keys that can be scanned."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

import faust
from faust.stores.memory import Store
from faust.tables.manager import TableManager
from faust.types import TP, EventT

from streams.core.operator import State

OFFSET_KEY = "\x00applied"
"""Where a partition's changelog keeps the offset of the last source record that was applied to it."""

PLAN_KEY = "\x00planned"
"""Where it keeps up to which offset the next records are to be taken together. None, or one that was passed: one."""


class Shelf:
    """One partition's state in memory. A scan reads only what shares the key's head, the part before the first `|`."""

    def __init__(self) -> None:
        self.applied: int | None = None
        self.planned: int | None = None
        self._heads: dict[str, dict[str, bytes]] = defaultdict(dict)

    def get(self, key: str) -> bytes | None:
        return self._heads.get(_head(key), {}).get(key)

    def put(self, key: str, value: bytes) -> None:
        self._heads[_head(key)][key] = value

    def delete(self, key: str) -> None:
        keys = self._heads.get(_head(key), {})
        keys.pop(key, None)
        if not keys:
            self._heads.pop(_head(key), None)

    def scan(self, prefix: str) -> Iterator[tuple[str, bytes]]:
        heads = [_head(prefix)] if "|" in prefix else [head for head in self._heads if head.startswith(prefix)]
        found = [(k, v) for head in heads for k, v in self._heads.get(head, {}).items() if k.startswith(prefix)]
        yield from sorted(found)

    def apply(self, key: str, value: bytes | None) -> None:
        """Take over one record of the changelog."""
        if key == OFFSET_KEY:
            self.applied = int(value) if value else None
        elif key == PLAN_KEY:
            self.planned = int(value) if value else None
        elif value is None:
            self.delete(key)
        else:
            self.put(key, value)


class Overlay:
    """What records would change, over a state that they leave as it is until the changes are confirmed."""

    def __init__(self, below: State) -> None:
        self._below = below
        self.writes: dict[str, bytes | None] = {}

    def get(self, key: str) -> bytes | None:
        return self.writes[key] if key in self.writes else self._below.get(key)

    def put(self, key: str, value: bytes) -> None:
        self.writes[key] = value

    def delete(self, key: str) -> None:
        self.writes[key] = None

    def scan(self, prefix: str) -> Iterator[tuple[str, bytes]]:
        merged: dict[str, bytes | None] = dict(self._below.scan(prefix))
        merged |= {key: value for key, value in self.writes.items() if key.startswith(prefix)}
        for key in sorted(merged):
            value = merged[key]
            if value is not None:
                yield key, value


class ShelfStore(Store[bytes, bytes]):
    """Keeps a shelf for each partition. Faust fills it from the changelog; see `StateTable.write` for the rest."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.shelves: dict[int, Shelf] = defaultdict(Shelf)
        self.forget: Callable[[], None] = lambda: None

    def apply_changelog_batch(
        self, batch: Iterable[EventT[Any]], to_key: Callable[[Any], Any], to_value: Callable[[Any], Any]
    ) -> None:
        for event in batch:
            message = event.message
            key = (message.key or b"").decode("utf-8", "surrogatepass")
            self.shelves[message.partition].apply(key, message.value)

    async def on_rebalance(
        self, assigned: set[TP], revoked: set[TP], newly_assigned: set[TP], generation_id: int = 0
    ) -> None:
        """Drop what another worker may have changed meanwhile: it is read again from the start of its changelog."""
        tables = cast(TableManager, self.app.tables)
        changelog = self.table.changelog_topic.get_topic_name()
        for tp in newly_assigned | revoked:
            if tp.topic == changelog:
                self.shelves.pop(tp.partition, None)
                tables.recovery.active_offsets.pop(tp, None)
        self.forget()

    async def on_recovery_completed(self, active_tps: set[TP], standby_tps: set[TP]) -> None:
        self.forget()


class StateTable(faust.Table[bytes, bytes]):
    """A Faust table that is written as a whole batch, and awaited. `source`: the topic whose records it is made of."""

    source = ""

    _forget: Callable[[], None] = staticmethod(lambda: None)

    def on_move(self, forget: Callable[[], None]) -> None:
        """Call `forget` whenever partitions move or are read again."""
        self._forget = forget

    def _new_store(self) -> ShelfStore:
        store = ShelfStore("memory://", self.app, self, table_name=self.name, loop=self.loop)
        store.forget = self._forget
        return store

    def shelf(self, partition: int) -> Shelf:
        return cast(ShelfStore, self.data).shelves[partition]

    async def write(
        self, partition: int, writes: Mapping[str, bytes | None], offset: int, planned: int | None = None
    ) -> None:
        """Confirm the writes of a batch and its last offset in the changelog, then show them to the next batch.

        The offset goes after them: one partition's records keep their order, so it never stands without its writes. A
        plan for the next batch goes last, for it begins where the offset stands. Where a batch writes nothing, its
        offset is sent and not waited for: to apply that batch again would change nothing.
        """
        records = {**writes, OFFSET_KEY: str(offset).encode()}
        if planned is not None:
            records[PLAN_KEY] = str(planned).encode()
        name, producer = self.changelog_topic.get_topic_name(), self.app.producer
        sent = [
            await producer.send(
                name, key.encode("utf-8", "surrogatepass"), value, partition, timestamp=None, headers=None
            )
            for key, value in records.items()
        ]
        if len(sent) > 1:
            await confirmed(sent)
        else:
            cast(Any, sent[0]).add_done_callback(_seen)
        shelf = self.shelf(partition)
        for key, value in records.items():
            shelf.apply(key, value)


async def confirmed(sent: Iterable[Any]) -> None:
    """Wait until Kafka has confirmed them all; raise the first failure after the last has ended."""
    for result in await asyncio.gather(*sent, return_exceptions=True):
        if isinstance(result, BaseException):
            raise result


def _seen(sent: asyncio.Future[Any]) -> None:
    """Asyncio complains of a failure that nobody looks at; the next offset makes good for this one."""
    if not sent.cancelled():
        sent.exception()


def _head(key: str) -> str:
    return key.partition("|")[0]
