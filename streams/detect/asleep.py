"""Incidents that were loaded and not touched since: their series are not made, for most are over and never will be.

Only one thing reaches from incident to incident: what kind of body a claimant is, one text may tell and another may
not (`opposition`). Where texts differ about that, all incidents of which he speaks are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from streams.detect.series import Count
from streams.detect.statement import Statement
from streams.detect.told import NOTHING_KNOWN


class Turn(NamedTuple):
    """Statements that leave a count and that join it."""

    gone: list[Statement]
    new: list[Statement]


class Asleep:
    """What the counts of incidents hold that are not made yet, by the incident."""

    def __init__(self) -> None:
        self._turns: dict[str, dict[Count, Turn]] = {}
        self._incidents_of: dict[str, dict[str, None]] = {}  # by claimant
        self._kinds: dict[str, set[str | None]] = {}  # claimant -> what kind of body texts say that it is

    def __iter__(self) -> Iterator[str]:
        return iter(self._turns)

    def __len__(self) -> int:
        return len(self._turns)

    def put(self, incident: str, count: Count, turn: Turn) -> None:
        self._turns.setdefault(incident, {})[count] = turn
        if count.claimant is not None:
            self._incidents_of.setdefault(count.claimant, {})[incident] = None

    def take(self, incidents: Iterable[str]) -> list[tuple[Count, Turn]]:
        """The counts of these, which are to be made now."""
        return [turn for incident in incidents for turn in self._turns.pop(incident, {}).items()]

    def reached(self, turns: Mapping[Count, Turn]) -> list[str]:
        """The incidents that statements reach by telling what kind of body a claimant is."""
        if not self._turns:
            return []
        spoken: dict[str, None] = {}
        for count, turn in turns.items():
            if count.claimant is not None:
                spoken[count.claimant] = None
                kinds = [s.said.claimant.kind._value_ if s.said.claimant else None for s in turn.new]
                self._kinds.setdefault(count.claimant, set()).update(kinds)
        mixed = [who for who in spoken if NOTHING_KNOWN & self._kinds[who] and self._kinds[who] - NOTHING_KNOWN]
        return [incident for who in mixed for incident in self._incidents_of.pop(who, ())]
