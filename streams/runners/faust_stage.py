"""One stage on Faust: operate, confirm the outputs, confirm the state, and only then let the events go.

What waits on a partition goes through these steps together, as one batch, so that a step is waited for once and not
once per record. Faust acknowledges an event however its body ends, so nothing but a cancellation may leave
`StageWorker.process`: what cannot be used becomes a dead letter, and what Kafka does not take is sent again until it
does.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice, takewhile
from typing import Any, Protocol

from streams.flow import Stage
from streams.messages import advice
from streams.runners.faust_batch import BATCH_RECORDS, Outgoing, Workbench
from streams.runners.faust_gaps import GapReader, Incoming, told_in
from streams.runners.faust_state import Shelf, confirmed
from streams.runners.metrics import Metrics

log = logging.getLogger(__name__)

FIRST_DELAY, LAST_DELAY = 0.1, 5.0
"""Seconds between attempts while Kafka does not take a record; doubled from the first to the last."""

QUIET = 10.0
"""Seconds between two lines of the log on one record that Kafka does not take."""


class Table(Protocol):
    """Where a stage keeps its state: see StateTable."""

    def on_move(self, forget: Callable[[], None]) -> None: ...
    def shelf(self, partition: int) -> Shelf: ...
    async def write(
        self, partition: int, writes: Mapping[str, bytes | None], offset: int, planned: int | None = None
    ) -> None: ...


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
        self._benches: dict[int, Workbench] = {}
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._seen: dict[int, int | None] = {}
        table.on_move(self.forget)

    def forget(self) -> None:
        """Drop the operators, with all they derived from the state: partitions moved, or the state was read again."""
        self._benches.clear()
        self._seen.clear()

    async def process(self, incoming: Incoming, behind: Callable[[], Iterable[Incoming]]) -> None:
        """Apply one record, unless it was applied before, after those that Faust passed over.

        `behind`: what waits behind it on its partition. As much of that as there is time for is applied with it, and
        changes nothing when it comes itself. Raises nothing but the cancellation of its task.
        """
        partition, offset = incoming.partition, incoming.offset
        async with self._turns[partition]:
            applied, planned = self._stand(partition)
            if offset <= applied:
                return
            batch = self._batch(partition, _without_gap(chain([incoming], behind())))
            if offset > applied + 1 or batch[-1].offset < planned:
                source, stop = self._stage.source.name, max(offset, planned + 1)
                await _until_taken(source, lambda: self._fill(partition, stop, lambda: True, before=offset))
                if offset <= self._stand(partition)[0]:
                    return
                batch = self._batch(partition, _without_gap(chain([incoming], behind())))
            last = batch[-1].offset
            await self.apply(batch, lambda: (record for record in behind() if record.offset > last))

    def _stand(self, partition: int) -> tuple[int, int]:
        """The last offset that was applied, and up to which the next records are to be taken together; -1: none."""
        shelf = self._table.shelf(partition)
        return _last(shelf.applied), _last(shelf.planned)

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

    async def _fill(self, partition: int, stop: int, go_on: Callable[[], bool], before: int | None = None) -> None:
        """Apply what the topic holds up to `stop`. Faust passed over what lies `before` (None: `stop`)."""
        applied, missed = self._table.shelf(partition).applied, 0
        ready: list[Incoming] = []
        async for record in self._gaps.records(partition, None if applied is None else applied + 1, stop):
            if not go_on():
                return
            ready.append(record)
            missed += before is None or record.offset < before
            if len(ready) > BATCH_RECORDS:
                ready = await self._apply_some(partition, ready)
        while ready and go_on():
            ready = await self._apply_some(partition, ready)
        if missed:
            topic = self._stage.source.name
            self._metrics.repaired(self._stage.name, missed)
            log.warning("%s[%d]: Faust passed over %d records before %d: applied", topic, partition, missed, stop)

    async def _apply_some(self, partition: int, ready: list[Incoming]) -> list[Incoming]:
        """Apply the first batch; returns what is left."""
        batch = self._batch(partition, ready)
        left = ready[len(batch) :]
        await self.apply(batch, lambda: left)
        return left

    def _batch(self, partition: int, ready: Iterable[Incoming]) -> list[Incoming]:
        """Which of the records that are ready to take at once: what is planned, where what follows hangs on that."""
        bench = self._bench(partition)
        if not bench.gathers:
            return list(islice(ready, bench.size))
        (_, planned), coming = self._stand(partition), iter(ready)
        return [next(coming), *takewhile(lambda record: record.offset <= planned, coming)]

    def _plan(self, partition: int, behind: Iterable[Incoming]) -> int | None:
        """Up to which offset to take what waits behind a batch together; None: only the first of it.

        An operator that gathers tells the difference that a batch makes. Were it cut otherwise after a crash, what was
        told already might not be told as gone: so what is taken together is written down before.
        """
        bench = self._bench(partition)
        waiting = list(islice(_without_gap(behind), bench.size)) if bench.gathers else []
        return waiting[-1].offset if len(waiting) > 1 else None

    async def apply(self, records: Sequence[Incoming], behind: Callable[[], Iterable[Incoming]] = lambda: ()) -> None:
        """Apply records of one partition as a whole, whatever was applied before. `behind`: what waits behind them.

        Raises nothing but the cancellation of its task.
        """
        begun = time.monotonic()
        partition, last = records[0].partition, records[-1].offset
        try:
            outcome = self._bench(partition).operate(self._table.shelf(partition), records)
            await self._deliver(outcome.outgoing)
            planned = self._plan(partition, behind())
            await _until_taken("its state", lambda: self._table.write(partition, outcome.writes, last, planned))
        except BaseException:  # the operator knows what the state does not
            self._benches.pop(partition, None)
            raise
        took = time.monotonic() - begun
        self._metrics.applied(self._stage.name, partition, took, [record.born for record in records], outcome.dead)

    def _bench(self, partition: int) -> Workbench:
        bench = self._benches.get(partition)
        if bench is None:
            bench = self._benches[partition] = Workbench(self._stage, self._partitions)
        return bench

    async def _deliver(self, outgoing: Sequence[Outgoing]) -> None:
        async def attempt() -> None:
            await confirmed([await self._send(record) for record in outgoing])

        if outgoing:
            await _until_taken(", ".join(sorted({record.topic for record in outgoing})), attempt)


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


def _without_gap(records: Iterable[Incoming]) -> Iterator[Incoming]:
    """The records up to the first that does not follow the one before it."""
    wanted = None
    for record in records:
        if wanted is not None and record.offset != wanted:
            return
        wanted = record.offset + 1
        yield record


def incoming(event: Any) -> Incoming:
    """What a Faust event brings."""
    message = event.message
    at = datetime.fromtimestamp(message.timestamp, UTC) if message.timestamp else None
    key, value = message.key, message.value
    return Incoming(message.topic, message.partition, message.offset, key, value, at, *told_in(message.headers, at))


def _last(applied: int | None) -> int:
    return -1 if applied is None else applied
