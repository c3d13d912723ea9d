"""What `speed_run` measures, each as a process: python -m tests.runners.speed_apps whole|stages|idle|bare

whole    the worker, all stages
stages   the worker without extraction: envelopes in, changes and alerts out
idle     the worker with two stages that only decode, note and send on what they are given
bare     a Faust app of two hops that does no work and waits for the same confirmations, record by record

They write to the file SPEED_SHARES, when they end, how many seconds they took.
"""

from __future__ import annotations

import atexit
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from schemas import Envelope, Record
from streams.core.operator import Emit, State
from streams.flow import ALERT, ALERTS, CHANGES, CHANGES_DEAD, CLAIMS, CLAIMS_DEAD, DETECT, FLOW, ITEMS, Stage, Topic
from streams.runners.faust import _RAW, build_app, run_worker
from streams.runners.faust_batch import Workbench
from streams.runners.faust_state import OFFSET_KEY, StateTable, confirmed
from streams.settings import Settings
from streams.topics import topic_name

STAGES = (DETECT, ALERT)
PASSED_ON = replace(CHANGES, model=Envelope)


class PassOn:
    """Notes each envelope and sends it to a topic."""

    def __init__(self, target: Topic) -> None:
        self._target = target

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        state.put(key, record.model_dump_json().encode())
        return [Emit(self._target.name, key, record)]

    def forget(self) -> None:
        pass


IDLE = (
    Stage("first", CLAIMS, partial(PassOn, PASSED_ON), (PASSED_ON,), CLAIMS_DEAD, state="observations"),
    Stage("second", PASSED_ON, partial(PassOn, ALERTS), (ALERTS,), CHANGES_DEAD, state="alert"),
)


class Shares:
    """Seconds of CPU of every part's own work, and of the whole process, since its first record."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._first: float | None = None
        atexit.register(self._write)

    def begin(self) -> None:
        if self._first is None:
            self._first = time.process_time()

    def _write(self) -> None:
        used = time.process_time() - (self._first or 0.0)
        Path(os.environ["SPEED_SHARES"]).write_text(json.dumps({**self.seconds, "process": used}), "utf-8")


def note_work(shares: Shares) -> None:
    """Take the CPU of every stage's own work: decoding, the operator, encoding."""
    operate = Workbench.operate

    def timed(self: Workbench, *arguments: Any) -> Any:
        shares.begin()
        begun = time.thread_time()
        try:
            return operate(self, *arguments)
        finally:
            shares.seconds[self._stage.name] += time.thread_time() - begun

    Workbench.operate = timed  # type: ignore[method-assign]


def run_bare(settings: Settings, shares: Shares) -> None:
    """Two hops that send on what they read, a state of one key each."""
    import faust
    from faust.transport.drivers import aiokafka

    app = build_app(settings, ())
    cast(Any, app.transport).Consumer = aiokafka.Consumer  # Faust as it comes
    for number, (source, target) in enumerate(((ITEMS, CLAIMS), (CLAIMS, CHANGES))):
        _hop(app, settings, f"hop{number}", source, target, ("items", "observations")[number], shares)
    worker = faust.Worker(app, loglevel="WARNING", quiet=True, redirect_stdouts=False)
    worker.spinner = None
    worker.execute_from_commandline()


def _hop(
    app: Any, settings: Settings, name: str, source: Topic, target: Topic, table_name: str, shares: Shares
) -> None:
    table: StateTable = app.Table(table_name, partitions=settings.partitions, key_type=bytes, value_type=bytes)
    onward = app.topic(topic_name(settings, target), **_RAW)

    async def agent(stream: Any) -> None:
        async for event in stream.events():
            shares.begin()
            message = event.message
            await confirmed([await onward.send(key=message.key, value=message.value, partition=message.partition)])
            writes = {message.key: message.value, OFFSET_KEY.encode(): str(message.offset).encode()}
            await confirmed([
                await table.changelog_topic.send(
                    key=key, value=value, partition=message.partition, key_serializer="raw", value_serializer="raw"
                )
                for key, value in writes.items()
            ])  # fmt: skip

    app.agent(app.topic(topic_name(settings, source), **_RAW), name=name, isolated_partitions=True)(agent)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        run_bare(Settings.from_env(), Shares())
    else:
        note_work(Shares())
        run_worker(Settings.from_env(), {"whole": FLOW, "stages": STAGES, "idle": IDLE}[sys.argv[1]])
