"""The points of a history, one of each stand; of a long one only those that moved are gathered again."""

from __future__ import annotations

from collections.abc import Sequence

from streams.detect.fact import Fact
from streams.detect.fold import Stand
from streams.detect.point import PointDraft


class Points:
    """Those of one history, as they were when somebody asked last."""

    __slots__ = ("_before", "_behind", "_made")

    def __init__(self) -> None:
        self._made: tuple[PointDraft, ...] = ()
        self._before = self._behind = 0  # so many are as they were, from either end

    def moved(self, before: int, behind: int) -> None:
        """All but so many of the first and of the last may be others now."""
        self._before, self._behind = min(self._before, before), min(self._behind, behind)

    def of(self, stands: Sequence[Stand]) -> tuple[PointDraft, ...]:
        made, number = self._made, len(stands)
        before = min(self._before, number)
        behind = min(self._behind, number - before)
        middle = [point_of(stand) for stand in stands[before : number - behind]]
        if middle or number != len(made):
            self._made = (*made[:before], *middle, *made[len(made) - behind :])
        self._before = self._behind = number
        return self._made


def point_of(stand: Stand) -> PointDraft:
    """The point of a stand, kept with it until another fact joins."""
    if stand.point is None:
        fact = stand.head.fact
        more = stand.head.echoes or stand.quoted
        ids = _claim_ids((fact, *stand.head.echoes, *stand.quoted)) if more else fact.claim_ids
        stand.point = PointDraft(fact.lead, ids, stand.key[0])
    return stand.point


def _claim_ids(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    return tuple(sorted({claim_id for fact in facts for claim_id in fact.claim_ids}))
