"""Which changes a denial flags.

A denial is never an observation of the denier. One that names a figure flags the step of the series that states that
figure; one that names none flags what is alleged against the denier, or what was said by the one it contradicts. It
speaks of what stood when it was made: the last step of the series within the 30 days before it. "Disputes" flags
*disputed*, everything else *denied*.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from schemas import Flag, Harm, Quantity, Stance
from streams.detect.fold import Step
from streams.detect.observation import Denied, Observation
from streams.detect.series import Line

REACH = timedelta(days=30)
_NOTHING: Mapping[Step, set[Flag]] = {}


class Spoken(NamedTuple):
    """A denial with its moment."""

    at: datetime
    said: Denied

    @property
    def flag(self) -> Flag:
        return Flag.DISPUTED if self.said.stance is Stance.DISPUTES else Flag.DENIED


class Denials:
    """The denials of one conflict."""

    def __init__(self) -> None:
        self._by_item: dict[str, list[Spoken]] = {}
        self._by_harm: dict[Harm, list[Spoken]] = {}

    def has(self, item_id: str) -> bool:
        """Whether an item denies anything."""
        return item_id in self._by_item

    def replace(self, item_id: str, item: Observation | None) -> list[Spoken]:
        """Set what an item denies. Returns what it denied before and denies now."""
        gone = self._by_item.pop(item_id, [])
        new = [Spoken(item.published_at, denied) for denied in item.denied] if item else []
        if new:
            self._by_item[item_id] = new
        for harm in {spoken.said.harm for spoken in (*gone, *new)}:
            self._by_harm[harm] = [s for said in self._by_item.values() for s in said if s.said.harm is harm]
        return [*gone, *new]

    def flags(self, line: Line) -> Mapping[Step, set[Flag]]:
        """The flags that denials put on the steps of a series."""
        said = self._by_harm.get(line.count.harm)
        if not said:
            return _NOTHING
        flags: dict[Step, set[Flag]] = {}
        for spoken in said:
            step = _spoken_of(spoken, line) if concerns(spoken, line) else None
            if step:
                flags.setdefault(step, set()).add(spoken.flag)
        return flags


def concerns(spoken: Spoken, line: Line) -> bool:
    """Whether a denial speaks of a series at all."""
    said, count = spoken.said, line.count
    if count.harm is not said.harm or count.claimant == said.claimant or not line.steps:
        return False
    if said.of and count.claimant and said.of != count.claimant:
        return False
    if said.quantity is not None or (said.of is not None and said.of == count.claimant):
        return True
    return any(s.said.perpetrator == said.claimant for s in line.statements)


def _spoken_of(spoken: Spoken, line: Line) -> Step | None:
    """The last step within the reach of the denial, of those with its figure where it names one."""
    figure = spoken.said.quantity
    for step in reversed(line.steps):
        quantity = step.fact.lead.said.quantity
        in_reach = spoken.at - REACH <= step.fact.lead.published <= spoken.at
        if in_reach and (figure is None or _same_figure(figure, quantity)):
            return step
    return None


def _same_figure(one: Quantity, other: Quantity) -> bool:
    return (one.value, one.min, one.max) == (other.value, other.min, other.max)
