"""The events of one conflict by their first day, in order; those of a day that has many by their place as well."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from streams.detect.event import Event
from streams.detect.mention import Key, Mention
from streams.detect.reach import reach_of
from streams.detect.spot import Spot
from streams.detect.vicinity import Vicinity, ground_of, grounds_of
from streams.detect.window import LONGEST

CROWD = 5  # events; so many of a day are looked at one by one


class Calendar:
    """Events as they come and go. What has `moved` is put in its place again."""

    def __init__(self, vicinity: Vicinity) -> None:
        self._vicinity = vicinity
        self._of_day: dict[int, list[Event]] = {}
        self._spans = False  # whether there ever was one of several days
        self._parted: dict[int, dict[Spot | None, dict[Event, None]]] = {}  # days with a crowd
        self._grounds: dict[Event, Spot | None] = {}  # of those

    def of(self, day: int) -> Collection[Event]:
        return self._of_day.get(day, ())

    def put(self, event: Event) -> None:
        self._spans = self._spans or event.last > event.first
        listed = self._of_day.setdefault(event.first, [])
        insort(listed, event, key=_first_key)
        if event.first in self._parted:
            self._part(event)
        elif len(listed) > CROWD:
            self._parted[event.first] = {}
            for one in listed:
                self._part(one)

    def drop(self, event: Event) -> None:
        self._of_day[event.first].remove(event)
        if not self._of_day[event.first]:
            del self._of_day[event.first]
        if event in self._grounds:
            self._unite(event)

    def moved(self, event: Event) -> None:
        """It shows other faces than before."""
        if event in self._grounds and self._grounds[event] is not _ground(event):
            self._unite(event)
            self._part(event)

    def near(self, mention: Mention) -> Iterator[Event]:
        """Those that may be of the days and the place of a mention, be they told before it or after."""
        (since, until), ground = reach_of(mention), ground_of(mention)
        for day in range(since - LONGEST if self._spans else since, until + 1):
            for event in self._events_at(day, ground):
                if event.last >= since:
                    yield event

    def _events_at(self, day: int, ground: Spot | None) -> Iterable[Event]:
        parted = self._parted.get(day) if ground else None
        if parted is None or ground is None:
            return self._of_day.get(day, ())
        places = self._vicinity.of((ground,)) & parted.keys()
        return chain(parted.get(None, ()), *[parted[place] for place in places])

    def _part(self, event: Event) -> None:
        ground = self._grounds[event] = _ground(event)
        self._parted[event.first].setdefault(ground, {})[event] = None
        if ground:
            self._vicinity.add(ground)

    def _unite(self, event: Event) -> None:
        ground, parted = self._grounds.pop(event), self._parted[event.first]
        del parted[ground][event]
        if not parted[ground]:
            del parted[ground]


def _ground(event: Event) -> Spot | None:
    """The place of an event that nothing but its place makes one with others; None where it has shown several."""
    spots = grounds_of((event.faces[0], event.faces[-1])) or ()
    return next(iter(spots)) if len(spots) == 1 else None


def _first_key(event: Event) -> Key:
    return event.keys[0]
