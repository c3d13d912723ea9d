"""Incidents: which mentions, by whomever, speak of one event.

A mention is what one item states of one event: its claims of one place and one time. Mentions join an incident when
their places are equal or one contains the other, their days lie within one, and their figures can be those of one
event: repeated, or grown by less than fourfold. An equal place on the same day needs less (any figures within
fourfold) than a containing place or a neighbouring day (a repeat, or a text that says the toll rose). What one
article keeps apart stays apart, unless it repeats the figure. An undated follow-up ("the death toll rises to 22")
joins only where exactly one incident of the last 14 days fits; where none does it begins one, where several do it
stays aside.

Mentions are taken in the order of day, publication and item, so the incidents are a function of the set. A change
refolds the days from the first touched one on, until the days before can no longer tell it from what it was.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from schemas import Cause, Incident, Measure, Place, Role, content_id
from streams.detect.observation import Observation, Stated, normalised
from streams.detect.reading import Reading, agree
from streams.detect.scope import place_key
from streams.detect.statement import Statement
from streams.detect.window import span_of

FOLLOW_UP_DAYS = 14
LONGEST = 7  # days; an incident whose date is vaguer is taken at the beginning of what the text allows
GROWTH = 4  # times; tolls of one event seldom differ by more

Figures = dict[tuple[str, str, str | None], Reading]


class Spot(NamedTuple):
    """A place as it is compared. `within`: the names and ids of what contains it."""

    key: str | None
    name: str
    country: str | None
    is_country: bool
    within: frozenset[str]

    def relation(self, other: Spot) -> int:
        """2: equal places; 1: one contains the other, or is not said; 0: apart."""
        if self.key is None or other.key is None:
            return 1
        if self.country and other.country and self.country != other.country:
            return 0
        if self.key == other.key:
            return 2
        return 1 if self._contains(other) or other._contains(self) else 0

    def _contains(self, inner: Spot) -> bool:
        if self.is_country and self.country == inner.country:
            return not inner.is_country
        return self.name in inner.within


def spot_of(place: Place | None) -> Spot:
    """How a place compares; nowhere fits everywhere."""
    if place is None:
        return Spot(None, "", None, False, frozenset())
    within = frozenset(normalised(step) for step in place.path)
    return Spot(place_key(place), normalised(place.name), place.country, place.precision == "country", within)


@dataclass(eq=False, slots=True)
class Mention:
    """What one item states of one event. `undated`: the text names no day, and speaks of a rise."""

    item_id: str
    published: datetime
    first: int
    last: int
    undated: bool
    place: Place | None
    spot: Spot
    statements: list[Statement]
    figures: Figures = field(default_factory=dict)
    cause: Cause = Cause.UNKNOWN
    rises: bool = False

    @property
    def day(self) -> int:
        """The day on which it is folded in."""
        return self.published.toordinal() if self.undated else self.first

    @property
    def order(self) -> tuple[bool, datetime, str, str]:
        return self.undated, self.published, self.item_id, min(s.said.claim_id for s in self.statements)


@dataclass(eq=False, slots=True)
class Event:
    """An incident with its mentions in the order in which they joined."""

    id: str
    first: int
    last: int
    place: Place | None
    spot: Spot
    members: tuple[Mention, ...]
    figures: Figures  # the latest of each harm and class

    def until(self, day: int) -> Event:
        """The event as it stood before the mentions of that day."""
        if self.members[-1].day < day:  # they joined in the order of their days
            return self
        return event_of(self.id, tuple(m for m in self.members if m.day < day))

    def joined(self, mention: Mention) -> Event:
        return event_of(self.id, (*self.members, mention))

    @property
    def record(self) -> Incident:
        days = date.fromordinal(self.first).isoformat(), date.fromordinal(self.last).isoformat()
        causes = sorted({m.cause.value for m in self.members if m.cause is not Cause.UNKNOWN})
        return Incident(id=self.id, days=days, place=self.place, kind=" ".join(causes))


class Timeline:
    """The incidents of one conflict, kept by the day on which each begins."""

    def __init__(self, conflict_key: str) -> None:
        self._conflict_key = conflict_key
        self._mentions: dict[int, list[Mention]] = {}
        self._events: dict[int, list[Event]] = {}
        self._days: list[int] = []

    def replace(self, gone: Iterable[Mention], new: Iterable[Mention]) -> tuple[list[Event], list[Event]]:
        """Take mentions out and in. Returns the events that are no longer so, and those that are so now."""
        touched: set[int] = set()
        for mention in gone:
            self._mentions[mention.day].remove(mention)
            touched.add(mention.day)
        for mention in new:
            if mention.day not in self._mentions:
                self._mentions[mention.day] = []
                insort(self._days, mention.day)
            insort(self._mentions[mention.day], mention, key=lambda m: m.order)
            touched.add(mention.day)
        return self._refold(min(touched), max(touched)) if touched else ([], [])

    @property
    def events(self) -> list[Event]:
        """All incidents of the conflict, by day."""
        return [event for day in sorted(self._events) for event in self._events[day]]

    def _refold(self, start: int, touched: int) -> tuple[list[Event], list[Event]]:
        reach = FOLLOW_UP_DAYS + LONGEST + 1
        before = {day: self._events.get(day, []) for day in range(start - reach, start)}
        for day, events in before.items():
            if events:
                self._events[day] = [event.until(start) for event in events]
        for day in [d for d in self._days if d >= start]:
            recent = [d for d in before if day - reach <= d < day]
            if day > touched and all(_same_until(day, before[d], self._events.get(d, [])) for d in recent):
                for d in recent:  # with the members that joined from this day on
                    self._events[d] = before[d]
                break
            before.setdefault(day, self._events.get(day, []))
            self._events[day] = []
            for mention in self._mentions[day]:
                self._place(mention, day)
        return _difference(before, self._events)

    def _place(self, mention: Mention, day: int) -> None:
        reach = FOLLOW_UP_DAYS + LONGEST if mention.undated else LONGEST + 1
        near = [(d, i, e) for d in range(day - reach, day + 1) for i, e in enumerate(self._events.get(d, ()))]
        if mention.undated:
            fitting = [c for c in near if c[2].last >= day - FOLLOW_UP_DAYS and follows_up(mention, c[2])]
            if len(fitting) > 1:
                return
            best = fitting[0] if fitting else None
        else:
            scored = [(score, c) for c in near if (score := fit(mention, c[2]))]
            best = max(scored, key=lambda s: (s[0], -s[1][0], -s[1][1]))[1] if scored else None
        if best:
            self._events[best[0]][best[1]] = best[2].joined(mention)
        else:
            self._events[day].append(event_of(self._new_id(mention, day), (mention,)))

    def _new_id(self, mention: Mention, day: int) -> str:
        where = place_key(mention.place)
        twins = sum(place_key(event.members[0].place) == where for event in self._events[day])
        return content_id("incident", self._conflict_key, date.fromordinal(day).isoformat(), where, twins)


def mentions_of(item: Observation, statements: Iterable[Statement]) -> list[Mention]:
    """The events that an item speaks of. What has no place or no day of its own belongs to the only one it can."""
    grouped: dict[tuple[str | None, int, int, bool], list[Statement]] = {}
    for statement in statements:
        if statement.said.measure is Measure.INCIDENT:
            grouped.setdefault((place_key(statement.said.place), *_days(statement)), []).append(statement)
    for key in sorted(grouped, key=lambda k: (k[3], k[0] is not None, k[1:3])):
        homes = [other for other in grouped if other != key and _is_home(other, key)]
        if len(homes) == 1:
            grouped[homes[0]].extend(grouped.pop(key))
    return [_mention(item, key, members) for key, members in grouped.items()]


def _days(statement: Statement) -> tuple[int, int, bool]:
    said = statement.said
    period = said.period
    start = span_of(period.start, period.start_accuracy) if period else None
    end = span_of(period.end, period.end_accuracy) if period else None
    if start or end:
        first = (start or end).first  # type: ignore[union-attr]
        last = max(first, (end or start).last)  # type: ignore[union-attr]
        return first, min(last, first + LONGEST), False
    return statement.day, statement.day, said.rises or said.revises


def _is_home(home: tuple[str | None, int, int, bool], guest: tuple[str | None, int, int, bool]) -> bool:
    place_ok = guest[0] is None or guest[0] == home[0]
    days_ok = guest[3] or guest[1:3] == home[1:3]
    settles = (home[0] is not None and guest[0] is None) or (guest[3] and not home[3])
    return place_ok and days_ok and settles and not (home[3] and not guest[3])


def _mention(item: Observation, key: tuple[str | None, int, int, bool], members: list[Statement]) -> Mention:
    _, first, last, undated = key
    place = next((s.said.place for s in members if place_key(s.said.place) == key[0]), None)
    mention = Mention(item.item_id, item.published_at, first, last, undated, place, spot_of(place), members)
    for statement in sorted(members, key=lambda s: (s.reading.low, s.said.claim_id)):
        said = statement.said
        if said.role is Role.TOTAL and not said.prior:
            mention.figures[said.harm.value, _classes(said), statement.scope.group] = statement.reading
        mention.rises = mention.rises or said.rises or said.revises
        if mention.cause is Cause.UNKNOWN:
            mention.cause = said.cause
    return mention


def _classes(said: Stated) -> str:
    """The victims as stated: also where a follow-up leaves them open, its figure is held against the same words."""
    return ("|" if said.class_union else "&").join(said.victim_class)


def event_of(event_id: str, members: tuple[Mention, ...]) -> Event:
    places = [m.place for m in members if m.place]
    place = max(places, key=lambda p: (p.precision not in (None, "country", "area"), len(p.path)), default=None)
    figures: Figures = {}
    for member in members:
        figures.update(member.figures)
    return Event(event_id, members[0].first, members[0].last, place, spot_of(place), members, figures)


def fit(mention: Mention, event: Event) -> tuple[int, int, int] | None:
    """How well a dated mention fits an event; None where it does not."""
    if mention.first > event.last + 1 or mention.last < event.first - 1:
        return None
    where = mention.spot.relation(event.spot)
    if not where or not _cause_fits(mention, event):
        return None
    same_day = mention.first <= event.last and event.first <= mention.last
    shared = [(reading, event.figures[key]) for key, reading in mention.figures.items() if key in event.figures]
    repeats = any(agree(new, old) for new, old in shared)
    if any(member.item_id == mention.item_id for member in event.members) and not repeats:
        return None
    in_place = where == 2 and same_day
    near = all(_near(new, old) for new, old in shared)
    grows = bool(shared) and near and all(new.low >= old.low for new, old in shared)
    if repeats or (in_place and near) or (grows and (mention.rises or where == 2)):
        return int(repeats), where, int(same_day)
    return None


def follows_up(mention: Mention, event: Event) -> bool:
    """Whether an undated follow-up may be of this event: place, cause, and a harm that it shares and may have grown."""
    if not mention.spot.relation(event.spot) or not _cause_fits(mention, event):
        return False
    harms = {key[0]: reading for key, reading in event.figures.items()}
    shared = [(reading, harms[key[0]]) for key, reading in mention.figures.items() if key[0] in harms]
    return bool(shared) and all(_near(new, old) for new, old in shared)


def _near(one: Reading, other: Reading) -> bool:
    small, large = sorted((max(1, one.low), max(1, other.low)))
    return large <= small * GROWTH or agree(one, other)


def _cause_fits(mention: Mention, event: Event) -> bool:
    causes = {m.cause for m in event.members} - {Cause.UNKNOWN}
    return mention.cause is Cause.UNKNOWN or not causes or mention.cause in causes


def _same_until(day: int, old: list[Event], new: list[Event]) -> bool:
    """Whether both lists of events were the same before the mentions of that day."""
    return [(e.id, e.until(day).members) for e in old] == [(e.id, e.members) for e in new]


def _difference(before: dict[int, list[Event]], now: dict[int, list[Event]]) -> tuple[list[Event], list[Event]]:
    old = {(event.id, event.members): event for events in before.values() for event in events}
    new = {(event.id, event.members): event for day in before for event in now.get(day, ())}
    return [e for k, e in old.items() if k not in new], [e for k, e in new.items() if k not in old]
