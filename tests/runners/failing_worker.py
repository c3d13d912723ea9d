"""A worker that kills itself with SIGKILL at a named point, the Nth time that it comes there:

    python -m tests.runners.failing_worker POINT N

The points lie between every two steps that Kafka confirms for one record.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from itertools import count

from streams.runners.faust import run_worker
from streams.runners.faust_stage import Outgoing, StageWorker
from streams.runners.faust_state import OFFSET_KEY, StateTable, confirmed
from streams.settings import Settings

POINTS = ("before outputs", "between outputs", "after outputs", "between state and offset", "after offset")


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
            await deliver(self, outgoing[:1])
            die()
        await deliver(self, outgoing)
        if outgoing and here("after outputs"):
            die()

    async def failing_write(self: StateTable, partition: int, writes: Mapping[str, bytes | None], offset: int) -> None:
        if writes and here("between state and offset"):
            await confirmed([
                await self.changelog_topic.send(
                    key=key.encode(), value=value, partition=partition, key_serializer="raw", value_serializer="raw"
                )
                for key, value in writes.items() if key != OFFSET_KEY
            ])  # fmt: skip
            die()
        await write(self, partition, writes, offset)
        if here("after offset"):
            die()

    StageWorker._deliver = failing_deliver  # type: ignore[method-assign]
    StateTable.write = failing_write  # type: ignore[method-assign]


if __name__ == "__main__":
    fail_at(sys.argv[1], int(sys.argv[2]))
    run_worker(Settings.from_env())
