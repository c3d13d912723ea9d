"""What the records of one partition bring about in a stage: decoded, through the operator, encoded. Waits for nothing.

What cannot be used becomes a dead letter, and leaves no trace in the state.
"""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from schemas import Record
from streams.core.operator import Emit, Gathering, State
from streams.errors import DecodeError
from streams.flow import Stage, partition_key
from streams.messages import Headers, fits, headers_of
from streams.runners.faust_gaps import Incoming
from streams.runners.faust_state import Overlay
from streams.topics import dead_letter, partition_of

log = logging.getLogger(__name__)

BATCH_RECORDS = 100
BATCH_SECONDS = 0.05
"""How much is worked off before its confirmations are waited for: meanwhile no other partition gets its turn."""


class Outgoing(NamedTuple):
    topic: str
    key: bytes
    value: bytes | None
    partition: int
    headers: Headers


class Outcome(NamedTuple):
    """What a batch brought about: what is to be sent, what changes in the state, how many records could not be used."""

    outgoing: list[Outgoing]
    writes: Mapping[str, bytes | None]
    dead: int


class _Read(NamedTuple):
    """A record with the message that brought it."""

    incoming: Incoming
    key: str
    record: Record


class Workbench:
    """A stage's operator for one partition, and how fast it is. `partitions`: how many there are of every topic."""

    def __init__(self, stage: Stage, partitions: int) -> None:
        self._stage = stage
        self._partitions = partitions
        self._operator = stage.make()
        self._pace = BATCH_SECONDS

    @property
    def gathers(self) -> bool:
        """Whether what follows hangs on which records are taken together."""
        return isinstance(self._operator, Gathering)

    @property
    def size(self) -> int:
        """How many records to take at once, by the time that the last ones took."""
        return max(1, min(BATCH_RECORDS, int(BATCH_SECONDS / self._pace)))

    def operate(self, state: State, records: Sequence[Incoming]) -> Outcome:
        """What follows from these records, each seeing what the ones before it wrote. Writes nothing to `state`."""
        begun = time.perf_counter()
        overlay = Overlay(state)
        outgoing: list[Outgoing] = []
        read: list[_Read] = []
        for incoming in records:
            try:
                read += self._read(incoming)
            except ValidationError as error:
                outgoing.append(self._letter(incoming, error))
        for group in _by_conflict(read) if self.gathers else [[one] for one in read]:
            outgoing += self._follow(overlay, group)
        self._pace = (self._pace + (time.perf_counter() - begun) / len(records)) / 2
        dead = sum(one.topic == self._stage.dead.name for one in outgoing)
        return Outcome(outgoing, overlay.writes, dead)

    def _read(self, incoming: Incoming) -> list[_Read]:
        if incoming.value is None:
            return []
        record = self._stage.source.model.model_validate_json(incoming.value)
        return [_Read(incoming, (incoming.key or b"").decode("utf-8", "surrogatepass"), record)]

    def _follow(self, overlay: Overlay, group: Sequence[_Read]) -> list[Outgoing]:
        """What follows from records that are taken together; where that breaks, from each half apart."""
        step = Overlay(overlay)
        incoming, key, record = group[0]
        try:
            if len(group) > 1 and isinstance(self._operator, Gathering):
                emits = self._operator.take(step, [one.record for one in group])
            else:
                emits = self._operator(step, key, record)
            outgoing = [self._outgoing(emit, incoming) for emit in emits]
            _require_fitting(outgoing, step)
        except Exception as error:  # an operator's bug must not stop the news: see `tollwatch dead`
            self._operator.forget()
            if len(group) == 1:
                if not isinstance(error, DecodeError):
                    log.exception("%s failed on %s", self._stage.name, _origin(incoming))
                return [self._letter(incoming, error)]
            middle = len(group) // 2
            return [*self._follow(overlay, group[:middle]), *self._follow(overlay, group[middle:])]
        overlay.writes.update(step.writes)
        return outgoing

    def _letter(self, incoming: Incoming, error: Exception) -> Outgoing:
        letter = dead_letter(
            self._stage.name, _origin(incoming), incoming.value or b"", _reason(error),
            hint=getattr(error, "hint", ""), at=incoming.at,
        )  # fmt: skip
        return self._outgoing(Emit(self._stage.dead.name, letter.id, letter), incoming)

    def _outgoing(self, emit: Emit, incoming: Incoming) -> Outgoing:
        # A tombstone carries no conflict key, but what it deletes came from records of this very partition.
        partition = incoming.partition
        if emit.value is not None:
            partition = partition_of(partition_key(emit.value), self._partitions)
        json = emit.json()
        value = json.encode() if json is not None else None
        headers = headers_of(emit.value, incoming.trace, incoming.born)
        return Outgoing(emit.topic, emit.key.encode("utf-8", "surrogatepass"), value, partition, headers)


def _by_conflict(read: Iterable[_Read]) -> Iterable[list[_Read]]:
    groups: dict[str, list[_Read]] = defaultdict(list)
    for one in read:
        groups[partition_key(one.record)].append(one)
    return groups.values()


def _require_fitting(outgoing: Iterable[Outgoing], overlay: Overlay) -> None:
    """Raise DecodeError where a message or a state is too large for Kafka, before any of them is sent."""
    for name, value in (*((r.topic, r.value) for r in outgoing), *(("the state", v) for v in overlay.writes.values())):
        if value is not None and not fits(value):
            hint = "split the item into several, or read it with `tollwatch run`"
            raise DecodeError(f"what follows for {name} is too large for Kafka ({len(value):,} bytes)", hint)


def _origin(incoming: Incoming) -> str:
    return f"{incoming.topic}[{incoming.partition}]@{incoming.offset}"


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        faults: list[Mapping[str, Any]] = [*error.errors(include_url=False, include_input=False)]
        return "; ".join(f"{'.'.join(map(str, f['loc'])) or 'record'}: {f['msg']}" for f in faults[:5])
    return f"{type(error).__name__}: {error}"
