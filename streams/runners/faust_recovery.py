"""Faust's start after a rebalance, in a safe order: seek first, then let records come.

Faust 0.15.3 lets the source partitions flow and then seeks them to the committed offsets. What is fetched in between
moves its read offset on; after the seek it drops the same records as already read, and then acknowledges the gap. So
a worker could start by losing the first records of a partition, or stand still there. Here nothing is fetched from a
source partition before it stands where it should: behind the last record that the state holds, whatever was committed.
"""

from __future__ import annotations

from typing import Any, cast

from faust.tables import TableManager
from faust.tables import recovery as faust_recovery
from faust.types import TP

from streams.runners.faust_state import StateTable


class Recovery(faust_recovery.Recovery):
    """Faust's recovery, with another end."""

    async def on_recovery_completed(self, generation_id: int = 0) -> None:
        await self.app.on_rebalance_complete.send()
        self._set_recovery_ended()
        for table in self.tables.values():
            await table.on_recovery_completed(self.actives_for_table[table], self.standbys_for_table[table])
        await self._start_streams(generation_id)

    async def _resume_streams(self, generation_id: int = 0) -> None:
        await self.app.on_rebalance_complete.send()
        await self._start_streams(generation_id)

    async def _start_streams(self, generation_id: int) -> None:
        app = cast(Any, self.app)
        consumer = app.consumer
        sources = {tp for tp in consumer.assignment() if not self._is_changelog_tp(tp)}
        if sources:
            consumer.pause_partitions(sources)
            await self._wait(consumer.perform_seek(), timeout=app.conf.broker_request_timeout)
            await self._wait(self._seek_behind_state(consumer, sources), timeout=app.conf.broker_request_timeout)
        if app.consumer_generation_id != generation_id:
            self.log.info("Partitions moved again meanwhile")
            return
        self.completed.set()
        app.flow_control.resume()
        consumer.resume_flow()
        consumer.resume_partitions(sources)
        await app._fetcher.maybe_start()
        self.tables.on_actives_ready()
        if not app.assignor.assigned_standbys():
            self.tables.on_standbys_ready()
        app.on_rebalance_end()
        self.log.info("Worker ready")

    async def _seek_behind_state(self, consumer: Any, sources: set[TP]) -> None:
        """Go on behind the last record that was applied, and let Faust count from there what it commits."""
        behind: dict[TP, int] = {}
        for table in self.tables.values():
            for tp in sources:
                if tp.topic == getattr(table, "source", None):
                    applied = cast(StateTable, table).shelf(tp.partition).applied
                    start = 0 if applied is None else applied + 1
                    behind[tp] = min(start, behind.get(tp, start))
        await consumer.seek_wait(behind)
        consumer._committed_offset.update({tp: offset or None for tp, offset in behind.items()})


class Tables(TableManager):
    """Faust's table manager, with our recovery."""

    @property
    def recovery(self) -> Recovery:
        if self._recovery is None:
            self._recovery = Recovery(self.app, self, beacon=self.beacon, loop=self.loop)
        return cast(Recovery, self._recovery)
