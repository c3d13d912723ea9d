"""One stage on Faust: decode, operate, confirm the outputs, confirm the state, and only then let the event go.

Faust acknowledges an event however its body ends, so nothing but a cancellation may leave `Worker.process`:
what cannot be used becomes a dead letter, and what Kafka does not take is sent again until it does.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any, NamedTuple, Protocol

from pydantic import ValidationError

from streams.core.operator import Emit, Operator
from streams.errors import DecodeError
from streams.flow import Stage, partition_key
from streams.messages import Headers, advice, fits, headers_of
from streams.runners.faust_gaps import GapReader, Incoming, told_in
from streams.runners.faust_state import Overlay, Shelf, confirmed
from streams.runners.metrics import Metrics
from streams.topics import dead_letter, partition_of

log = logging.getLogger(__name__)

FIRST_DELAY, LAST_DELAY = 0.1, 5.0
"""Seconds between attempts while Kafka does not take a record; doubled from the first to the last."""

QUIET = 10.0
"""Seconds between two lines of the log on one record that Kafka does not take."""


class Outgoing(NamedTuple):
    topic: str
    key: bytes
    value: bytes | None
    partition: int
    headers: Headers


class Table(Protocol):
    """Where a stage keeps its state: see StateTable."""

    def on_move(self, forget: Callable[[], None]) -> None: ...
    def shelf(self, partition: int) -> Shelf: ...
    async def write(self, partition: int, writes: Mapping[str, bytes | None], offset: int) -> None: ...


class StageWorker:
    """Runs one stage for all partitions that this process holds, with an operator of its own for each of them.

    `send` sends one record and returns what to await for its confirmation; `gaps` reads what Faust passed over;
    `metrics` are told of every record.
    """

    def __init__(
        self,
        stage: Stage,
        table: Table,
        send: Callable[[Outgoing], Awaitable[Awaitable[Any]]],
        gaps: GapReader,
        partitions: int,
        metrics: Metrics,
    ) -> None:
        self._stage = stage
        self._table = table
        self._send = send
        self._gaps = gaps
        self._partitions = partitions
        self._metrics = metrics
        self._operators: dict[int, Operator] = {}
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._seen: dict[int, int | None] = {}
        table.on_move(self.forget)

    def forget(self) -> None:
        """Drop the operators, with all they derived from the state: partitions moved, or the state was read again."""
        self._operators.clear()
        self._seen.clear()

    async def process(self, incoming: Incoming) -> None:
        """Apply one record, unless it was applied before, after those that Faust passed over.

        Raises nothing but the cancellation of its task.
        """
        async with self._turns[incoming.partition]:
            applied = self._table.shelf(incoming.partition).applied
            if applied is not None and incoming.offset <= applied:
                return
            if incoming.offset > _last(applied) + 1:
                source = self._stage.source.name
                await _until_taken(source, lambda: self._fill(incoming.partition, incoming.offset, lambda: True))
            await self.apply(incoming)

    async def catch_up(self, partitions: Iterable[int], is_ours: Callable[[int], bool]) -> None:
        """Apply what Faust passed over at the end of a log, after which nothing came that would have shown it.

        To be called now and then: what has not moved between two calls is taken as passed over. Raises what the
        broker raises.
        """
        ends = await self._gaps.ends(list(partitions))
        lags = {n: end - 1 - _last(self._table.shelf(n).applied) for n, end in ends.items()}
        self._metrics.lag(self._stage.name, lags)
        for partition, end in ends.items():
            applied = self._table.shelf(partition).applied
            stands_still = partition in self._seen and self._seen[partition] == applied
            self._seen[partition] = applied
            if stands_still and end > _last(applied) + 1:
                async with self._turns[partition]:
                    if self._table.shelf(partition).applied == applied and is_ours(partition):
                        await self._fill(partition, end, partial(is_ours, partition))

    async def _fill(self, partition: int, stop: int, go_on: Callable[[], bool]) -> None:
        applied = self._table.shelf(partition).applied
        missed = 0
        async for record in self._gaps.records(partition, None if applied is None else applied + 1, stop):
            if not go_on():
                return
            await self.apply(record)
            missed += 1
        if missed:
            topic = self._stage.source.name
            self._metrics.repaired(self._stage.name, missed)
            log.warning("%s[%d]: Faust passed over %d records before %d: applied", topic, partition, missed, stop)

    async def apply(self, incoming: Incoming) -> None:
        """Apply one record, whatever was applied before. Raises nothing but the cancellation of its task."""
        begun = time.monotonic()
        overlay = Overlay(self._table.shelf(incoming.partition))
        outgoing = self._operate(overlay, incoming)
        await self._deliver(outgoing)
        await _until_taken("its state", lambda: self._table.write(incoming.partition, overlay.writes, incoming.offset))
        dead = any(record.topic == self._stage.dead.name for record in outgoing)
        took = time.monotonic() - begun
        self._metrics.applied(self._stage.name, incoming.partition, took, incoming.born, dead=dead)

    def _operate(self, overlay: Overlay, incoming: Incoming) -> list[Outgoing]:
        if incoming.value is None:
            return []
        operator = self._operators.get(incoming.partition)
        if operator is None:
            operator = self._operators[incoming.partition] = self._stage.make()
        try:
            record = self._stage.source.model.model_validate_json(incoming.value)
            key = (incoming.key or b"").decode("utf-8", "surrogatepass")
            outgoing = [self._outgoing(emit, incoming) for emit in operator(overlay, key, record)]
            _require_fitting(outgoing, overlay)
            return outgoing
        except Exception as error:  # an operator's bug must not stop the news: see `tollwatch dead`
            operator.forget()
            overlay.writes.clear()
            if not isinstance(error, ValidationError | DecodeError):
                log.exception("%s failed on %s", self._stage.name, _origin(incoming))
            return [self._dead(incoming, _reason(error), getattr(error, "hint", ""))]

    def _outgoing(self, emit: Emit, incoming: Incoming) -> Outgoing:
        # A tombstone carries no conflict key, but what it deletes came from records of this very partition.
        partition = incoming.partition
        if emit.value is not None:
            partition = partition_of(partition_key(emit.value), self._partitions)
        value = emit.value.model_dump_json().encode() if emit.value is not None else None
        headers = headers_of(emit.value, incoming.trace, incoming.born)
        return Outgoing(emit.topic, emit.key.encode("utf-8", "surrogatepass"), value, partition, headers)

    def _dead(self, incoming: Incoming, error: str, hint: str = "") -> Outgoing:
        letter = dead_letter(
            self._stage.name, _origin(incoming), incoming.value or b"", error, hint=hint, at=incoming.at
        )
        return self._outgoing(Emit(self._stage.dead.name, letter.id, letter), incoming)

    async def _deliver(self, outgoing: Sequence[Outgoing]) -> None:
        async def attempt() -> None:
            await confirmed([await self._send(record) for record in outgoing])

        if outgoing:
            await _until_taken(", ".join(sorted({record.topic for record in outgoing})), attempt)


def _require_fitting(outgoing: Iterable[Outgoing], overlay: Overlay) -> None:
    """Raise DecodeError where a message or a state is too large for Kafka, before any of them is sent."""
    for name, value in (*((r.topic, r.value) for r in outgoing), *(("the state", v) for v in overlay.writes.values())):
        if value is not None and not fits(value):
            hint = "split the item into several, or read it with `tollwatch run`"
            raise DecodeError(f"what follows for {name} is too large for Kafka ({len(value):,} bytes)", hint)


async def _until_taken(where: str, attempt: Callable[[], Awaitable[None]]) -> None:
    """Try for ever: what Kafka does not take is the broker's fault or the setup's, and never a reason to lose it."""
    delay, silent_until = FIRST_DELAY, 0.0
    while True:
        try:
            return await attempt()
        except Exception as error:
            if time.monotonic() >= silent_until:
                reason = f"{type(error.__cause__ or error).__name__}: {error}"
                log.warning("Kafka does not take a record for %s (%s): %s; nothing is lost, it is tried again",
                            where, reason, advice(error))  # fmt: skip
                silent_until = time.monotonic() + QUIET
            await asyncio.sleep(delay)
            delay = min(2 * delay, LAST_DELAY)


def incoming(event: Any) -> Incoming:
    """What a Faust event brings."""
    message = event.message
    at = datetime.fromtimestamp(message.timestamp, UTC) if message.timestamp else None
    key, value = message.key, message.value
    return Incoming(message.topic, message.partition, message.offset, key, value, at, *told_in(message.headers, at))


def _last(applied: int | None) -> int:
    return -1 if applied is None else applied


def _origin(incoming: Incoming) -> str:
    return f"{incoming.topic}[{incoming.partition}]@{incoming.offset}"


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        faults: list[Mapping[str, Any]] = [*error.errors(include_url=False, include_input=False)]
        return "; ".join(f"{'.'.join(map(str, f['loc'])) or 'record'}: {f['msg']}" for f in faults[:5])
    return f"{type(error).__name__}: {error}"
