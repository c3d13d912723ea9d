"""Mentions by day, to find those that may see an event."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from streams.detect.event import Event
from streams.detect.mention import Key, Mention
from streams.detect.window import LONGEST

Found = tuple[Key, Mention]


class Days:
    """Mentions by their day, each day's in order; those that span several by the first of them, and apart.

    They see events of up to `back` days before theirs and `ahead` days after.
    """

    def __init__(self, back: int, ahead: int) -> None:
        self._back, self._ahead = back, ahead
        self._of_day: dict[int, list[Found]] = {}
        self._spanning: dict[int, list[Found]] = {}
        self._last: Key | None = None  # of all that were ever here: where news come in order nothing is after them

    def put(self, mention: Mention) -> None:
        days, day = self._where(mention)
        insort(days.setdefault(day, []), (mention.key, mention))
        if self._last is None or self._last < mention.key:
            self._last = mention.key

    def drop(self, mention: Mention) -> None:
        days, day = self._where(mention)
        del days[day][bisect_left(days[day], (mention.key,))]
        if not days[day]:
            del days[day]

    def after(self, key: Key, event: Event) -> Iterator[Found]:
        """Those after `key` that are near enough to see the event."""
        if self._last is None or self._last <= key:
            return
        since, until = event.first - self._ahead, event.last + self._back
        if self._of_day:
            yield from _after(key, self._of_day, range(since, until + 1))
        if self._spanning:
            for found in _after(key, self._spanning, range(since - LONGEST, until + 1)):
                if found[1].ends >= since:
                    yield found

    def _where(self, mention: Mention) -> tuple[dict[int, list[Found]], int]:
        if mention.undated:
            return self._of_day, mention.today
        return (self._of_day if mention.first == mention.ends else self._spanning), mention.first


def _after(key: Key, mentions: dict[int, list[Found]], days: Iterable[int]) -> Iterator[Found]:
    for day in days:
        listed = mentions.get(day)
        if listed and listed[-1][0] > key:
            start = bisect_left(listed, (key,))
            yield from listed[start + (listed[start][0] == key) :]
