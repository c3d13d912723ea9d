"""A worker that kills itself with SIGKILL at a named point, the Nth time that it comes there:

    python -m tests.runners.failing_worker POINT N

The points lie between every two steps that Kafka confirms for one batch of records, and amid each.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from itertools import count, islice

from streams.runners.faust import run_worker
from streams.runners.faust_batch import Outgoing
from streams.runners.faust_stage import StageWorker
from streams.runners.faust_state import StateTable, confirmed
from streams.settings import Settings

POINTS = (
    "before outputs", "between outputs", "after outputs", "between states", "between state and offset",
    "between offset and plan", "after offset",
)  # fmt: skip


def fail_at(point: str, times: int) -> None:
    """Let this process die there."""
    passed = count(1)

    def here(name: str) -> bool:
        return name == point and next(passed) >= times

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    deliver, write = StageWorker._deliver, StateTable.write

    async def failing_deliver(self: StageWorker, outgoing: Sequence[Outgoing]) -> None:
        if outgoing and here("before outputs"):
            die()
        if len(outgoing) > 1 and here("between outputs"):
            await deliver(self, outgoing[: len(outgoing) // 2])
            die()
        await deliver(self, outgoing)
        if outgoing and here("after outputs"):
            die()

    async def failing_write(
        self: StateTable, partition: int, writes: Mapping[str, bytes | None], offset: int, planned: int | None = None
    ) -> None:
        some = dict(islice(writes.items(), len(writes) // 2))
        for name, sent in (("between states", some), ("between state and offset", dict(writes))):
            if sent and here(name):
                await send(self, partition, sent)
                die()
        if planned is not None and here("between offset and plan"):
            await write(self, partition, writes, offset)
            die()
        await write(self, partition, writes, offset, planned)
        if here("after offset"):
            die()

    StageWorker._deliver = failing_deliver  # type: ignore[method-assign]
    StateTable.write = failing_write  # type: ignore[method-assign]


async def send(table: StateTable, partition: int, writes: Mapping[str, bytes | None]) -> None:
    """Write to the changelog, without the offset."""
    name = table.changelog_topic.get_topic_name()
    await confirmed([
        await table.app.producer.send(name, key.encode(), value, partition, timestamp=None, headers=None)
        for key, value in writes.items()
    ])  # fmt: skip


if __name__ == "__main__":
    fail_at(sys.argv[1], int(sys.argv[2]))
    run_worker(Settings.from_env())
