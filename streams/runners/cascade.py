"""The flow in one process: what one stage emits goes on to the stages that read it, until nothing follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from schemas import Record
from streams.core.operator import Emit, Gathering, Operator, State
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

    def run(self, topic: str, records: Iterable[Record]) -> list[Emit]:
        """All that follows from these records on `topic`, over all stages. Raises StageError."""
        followed: list[Emit] = []
        waiting = [Emit(topic, message_key(record), record) for record in records]
        while waiting:
            emits = [
                emit
                for stage, operator, state in self._stages
                for emit in _follow(stage, operator, state, [e for e in waiting if e.topic == stage.source.name])
            ]
            followed += emits
            waiting = emits
        return followed

    def forget(self) -> None:
        """Let every operator drop what it cached beside its state."""
        for _, operator, _ in self._stages:
            operator.forget()


def _follow(stage: Stage, operator: Operator, state: State, emits: Sequence[Emit]) -> list[Emit]:
    coming = [(emit.key, emit.value) for emit in emits if emit.value is not None]
    key = ""
    try:
        if len(coming) > 1 and isinstance(operator, Gathering):
            return list(operator.take(state, [record for _, record in coming]))
        found: list[Emit] = []
        for key, record in coming:
            found += operator(state, key, record)
    except Exception as error:
        raise StageError(stage.name, key, error) from error
    return found
