"""The flow in memory, for tests: pipe records in, read topics and states out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schemas import Record
from streams.core.operator import Emit, MemoryState
from streams.flow import FLOW, ITEMS, Stage
from streams.runners.cascade import Cascade


class FlowDriver:
    """Runs a flow without storage. `emits` is the whole log; `read` what a compacted topic would hold."""

    def __init__(self, flow: Sequence[Stage] = FLOW) -> None:
        self._states = {stage.name: MemoryState() for stage in flow}
        self._cascade = Cascade(flow, self._states)
        self.emits: list[Emit] = []

    def pipe(self, record: Record, topic: str = ITEMS.name) -> list[Emit]:
        """All that follows from one record; raises StageError where an operator breaks."""
        emits = self._cascade.run(topic, [record])
        self.emits.extend(emits)
        return emits

    def pipe_all(self, records: Iterable[Record], topic: str = ITEMS.name) -> FlowDriver:
        for record in records:
            self.pipe(record, topic)
        return self

    def read(self, topic: str) -> dict[str, Record]:
        """The last record of every key of a topic, without the tombstones, in the order of the keys."""
        last = {emit.key: emit.value for emit in self.emits if emit.topic == topic}
        return {key: value for key, value in sorted(last.items()) if value is not None}

    def state(self, stage: str) -> MemoryState:
        return self._states[stage]

    def restart(self, flow: Sequence[Stage] = FLOW) -> None:
        """Fresh operators on the same states, as after a crash."""
        self._cascade = Cascade(flow, self._states)
