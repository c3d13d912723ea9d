"""The flow in one process: what one stage emits goes on to the stages that read it, until nothing follows."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from schemas import Record
from streams.core.operator import Emit, State
from streams.flow import Stage, message_key


class StageError(Exception):
    """An operator broke on a record. The cause is the operator's own exception."""

    def __init__(self, stage: str, key: str, cause: Exception) -> None:
        super().__init__(f"{stage} broke on {key}: {type(cause).__name__}: {cause}")
        self.stage = stage
        self.key = key
        self.cause = cause


class Cascade:
    """The operators of a flow, each with its state. Breadth first, so a stage sees records in the order of emission."""

    def __init__(self, flow: Sequence[Stage], states: Mapping[str, State]) -> None:
        self._stages = [(stage, stage.make(), states[stage.name]) for stage in flow]

    def run(self, topic: str, record: Record) -> list[Emit]:
        """All that follows from one record on `topic`, over all stages. Raises StageError."""
        followed: list[Emit] = []
        waiting = deque([Emit(topic, message_key(record), record)])
        while waiting:
            emit = waiting.popleft()
            for stage, operator, state in self._stages:
                if stage.source.name != emit.topic or emit.value is None:
                    continue
                try:
                    emits = operator(state, emit.key, emit.value)
                except Exception as error:
                    raise StageError(stage.name, emit.key, error) from error
                followed.extend(emits)
                waiting.extend(emits)
        return followed

    def forget(self) -> None:
        """Let every operator drop what it cached beside its state."""
        for _, operator, _ in self._stages:
            operator.forget()
