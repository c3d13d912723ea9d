"""Mentions by day, to find those that may see an event; those of a day that has many by their place as well."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Set
from typing import TypeVar

from streams.detect.event import Event
from streams.detect.mention import Key, Mention
from streams.detect.spot import Spot
from streams.detect.vicinity import Vicinity, ground_of
from streams.detect.window import LONGEST

CROWD = 8  # mentions; so many of a day are looked at one by one

Found = tuple[Key, Mention]
K = TypeVar("K")


class Days:
    """Mentions by their day, each day's in order; those that span several by the first of them, and apart.

    They see events of up to `back` days before theirs and `ahead` days after.
    """

    def __init__(self, back: int, ahead: int, vicinity: Vicinity) -> None:
        self._back, self._ahead = back, ahead
        self._vicinity = vicinity
        self._parted: dict[int, dict[Spot | None, list[Found]]] = {}  # days with a crowd
        self._of_day: dict[int, list[Found]] = {}
        self._spanning: dict[int, list[Found]] = {}
        self._last: Key | None = None  # of all that were ever here: where news come in order nothing is after them

    def put(self, mention: Mention) -> None:
        days, day = self._where(mention)
        listed = days.setdefault(day, [])
        insort(listed, (mention.key, mention))
        if self._last is None or self._last < mention.key:
            self._last = mention.key
        if days is self._of_day and day in self._parted:
            self._part(self._parted[day], mention)
        elif days is self._of_day and len(listed) > CROWD:
            self._parted[day] = {}
            for _, one in listed:
                self._part(self._parted[day], one)

    def _part(self, day: dict[Spot | None, list[Found]], mention: Mention) -> None:
        ground = ground_of(mention)
        insort(day.setdefault(ground, []), (mention.key, mention))
        if ground:
            self._vicinity.add(ground)

    def drop(self, mention: Mention) -> None:
        days, day = self._where(mention)
        _take_out(days, day, mention)
        if days is self._of_day and day in self._parted:
            _take_out(self._parted[day], ground_of(mention), mention)

    def goes_beyond(self, key: Key) -> bool:
        return self._last is not None and self._last > key

    def after(self, key: Key, event: Event, grounds: Set[Spot] | None) -> Iterator[Found]:
        """Those after `key` that are near enough to see the event; `grounds`: by its place, if by nothing else."""
        since, until = event.first - self._ahead, event.last + self._back
        for day in range(since, until + 1) if self._of_day else ():
            parted = self._parted.get(day) if grounds is not None else None
            if parted is None or grounds is None:
                yield from _after(key, self._of_day.get(day))
            else:
                for ground in (None, *(self._vicinity.of(grounds) & parted.keys())):
                    yield from _after(key, parted.get(ground))
        if self._spanning:
            for day in range(since - LONGEST, until + 1):
                for found in _after(key, self._spanning.get(day)):
                    if found[1].ends >= since:
                        yield found

    def _where(self, mention: Mention) -> tuple[dict[int, list[Found]], int]:
        if mention.undated:
            return self._of_day, mention.today
        return (self._of_day if mention.first == mention.ends else self._spanning), mention.first


def _take_out(table: dict[K, list[Found]], key: K, mention: Mention) -> None:
    listed = table[key]
    del listed[bisect_left(listed, (mention.key,))]
    if not listed:
        del table[key]


def _after(key: Key, listed: list[Found] | None) -> list[Found]:
    if not listed or listed[-1][0] <= key:
        return []
    start = bisect_left(listed, (key,))
    return listed[start + (listed[start][0] == key) :]
