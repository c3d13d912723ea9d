"""Which delayed facts of a series are late: published when one of a later day was already out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from operator import attrgetter, itemgetter

from streams.detect.fact import Fact
from streams.detect.fold import Stand

_key = attrgetter("key")
_published = itemgetter(0)


class Delays:
    """The delayed facts of one series, kept as facts come and go; it sets their `late`."""

    __slots__ = ("_longest", "_on_time", "_tardy")

    def __init__(self) -> None:
        self._on_time: list[tuple[datetime, str, Fact]] = []  # by publication
        self._tardy: dict[Fact, None] = {}
        self._longest = 0  # days that one waited to be published

    def wait(self, fact: Fact) -> None:
        """Keep a delayed fact that is not late yet."""
        insort(self._on_time, _entry(fact))
        self._longest = max(self._longest, fact.lead.published.toordinal() - fact.lead.day)

    def mark(self, gone: Sequence[Fact], new: Sequence[Fact], stands: Sequence[Stand]) -> list[Fact]:
        """Take out and in what the stands have lost and got. Returns the others that are late now, or no longer."""
        if not (self._tardy or self._on_time or any(fact.is_delayed for fact in new)):
            return []
        for fact in gone:
            if fact.late:
                del self._tardy[fact]
            elif fact.is_delayed:
                self._on_time.remove(_entry(fact))
        moved = [*self._no_longer_late(gone, new, stands), *self._overtaken(gone, new)]
        for fact in new:
            if fact.is_delayed:
                if _is_late(fact, stands):
                    self._set_late(fact)
                else:
                    self.wait(fact)
        return moved

    def _set_late(self, fact: Fact) -> None:
        fact.late = True
        self._tardy[fact] = None

    def _no_longer_late(self, gone: Sequence[Fact], new: Sequence[Fact], stands: Sequence[Stand]) -> list[Fact]:
        """Late facts of which all that was out before them is gone."""
        still = {_moment(fact) for fact in new}
        left = [fact for fact in gone if _moment(fact) not in still]
        found = [f for f in self._tardy if any(_overtakes(other, f) for other in left) and not _is_late(f, stands)]
        for fact in found:
            del self._tardy[fact]
            fact.late = False
            self.wait(fact)
        return found

    def _overtaken(self, gone: Sequence[Fact], new: Sequence[Fact]) -> list[Fact]:
        """Facts that are late now that one of a later day is known to have been out before them."""
        was = {_moment(fact) for fact in gone}
        found: list[Fact] = []
        for other in new:
            if _moment(other) in was:
                continue
            start, later = bisect_right(self._on_time, other.lead.published, key=_published), []
            for entry in islice(self._on_time, start, None):
                if entry[0].toordinal() >= other.lead.day + self._longest:
                    break  # what was published then is of no earlier day
                if entry[2].lead.day < other.lead.day:
                    later.append(entry)
            for entry in later:
                self._on_time.remove(entry)
                self._set_late(entry[2])
                found.append(entry[2])
        return found


def _entry(fact: Fact) -> tuple[datetime, str, Fact]:
    return fact.lead.published, fact.lead.said.claim_id, fact


def _moment(fact: Fact) -> tuple[int, datetime]:
    return fact.lead.day, fact.lead.published


def _overtakes(other: Fact, fact: Fact) -> bool:
    return other.lead.day > fact.lead.day and other.lead.published < fact.lead.published


def _is_late(fact: Fact, stands: Sequence[Stand]) -> bool:
    """A fact of a later day that was out before can only be of a day up to this one's publication."""
    published, until = fact.lead.published, fact.lead.published.toordinal()
    after = (fact.lead.day + 1,)
    index = max(0, bisect_right(stands, after, key=_key) - 1)
    for stand in stands[index:]:
        for other in stand.facts[bisect_left(stand.facts, after, key=_key) :]:
            if other.lead.day > until:
                return False
            if other.lead.published < published:
                return True
    return False
