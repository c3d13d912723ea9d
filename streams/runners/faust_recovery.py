"""Faust's start after a rebalance, in a safe order: seek first, then let records come.

Faust 0.15.3 lets the source partitions flow and then seeks them to the committed offsets. What is fetched in between
moves its read offset on; after the seek it drops the same records as already read, and then acknowledges the gap. So
a worker could start by losing the first records of a partition, or stand still there. Here nothing is fetched from a
source partition before it stands where it should.
"""

from __future__ import annotations

from typing import Any, cast

from faust.tables import TableManager
from faust.tables import recovery as faust_recovery


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


class Tables(TableManager):
    """Faust's table manager, with our recovery."""

    @property
    def recovery(self) -> Recovery:
        if self._recovery is None:
            self._recovery = Recovery(self.app, self, beacon=self.beacon, loop=self.loop)
        return cast(Recovery, self._recovery)
