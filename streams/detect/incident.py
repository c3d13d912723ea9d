"""Incidents: which mentions, by whomever, speak of one event.

Mentions join an incident when their places are equal or one contains the other, their days lie within one, and their
figures can be those of one event. Repeated figures (3 or more people) are enough; so is a text that says the toll rose
or corrects it, and a figure that grew, by up to fourfold. In a town, a camp or another narrow place one repeated figure
is enough where the others are near, and a figure of the same day, or of a text that names none, joins without a word
where it grew, and on the same day any within fourfold above and half below: in a region or a country one day holds
several events. A figure of the next day by name is another event, and what one article keeps apart stays apart, unless
it repeats the figure.

An undated follow-up ("the death toll rises to 22") joins only where exactly one incident of the last 14 days fits;
where none does it begins one, where several do it stays aside.

Mentions are taken in the order of day, publication and item, so the incidents are a function of the set. A change
refolds the days from the first touched one on, until the days before can no longer tell it from what it was.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from schemas import Cause, Harm, Incident, Place, content_id
from streams.detect.mention import LONGEST, Figures, Mention, Spot, spot_of
from streams.detect.reading import Reading, agree
from streams.detect.scope import place_key

FOLLOW_UP_DAYS = 14
GROWTH, FALL = 4, 2  # times; the toll of one event seldom grows by more, or falls below the half
TELLING = 3  # people; smaller figures repeat by chance


@dataclass(eq=False, slots=True)
class Event:
    """An incident with its mentions in the order in which they joined."""

    id: str
    first: int
    last: int
    place: Place | None
    spot: Spot
    members: tuple[Mention, ...]
    figures: Figures  # the greatest of each
    told: dict[tuple[str, str, str | None], set[Reading]]  # all of each

    def until(self, day: int) -> Event:
        """The event as it stood before the mentions of that day."""
        if self.members[-1].day < day:  # they joined in the order of their days
            return self
        return event_of(self.id, tuple(m for m in self.members if m.day < day))

    def figures_by(self, moment: datetime) -> Figures:
        """The greatest figures of what was out by then; of all mentions where none was.

        Mentions that name the day of the event are folded in on that day, so those of tomorrow stand here already.
        """
        known = tuple(m for m in self.members if m.published <= moment)
        return greatest_of(known) if 0 < len(known) < len(self.members) else self.figures

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


def event_of(event_id: str, members: tuple[Mention, ...]) -> Event:
    """An event from its mentions: the days of the first, the most exact place, the greatest figures."""
    places = [m.place for m in members if m.place]
    place = max(places, key=lambda p: (p.precision not in (None, "country", "area"), len(p.path)), default=None)
    told: dict[tuple[str, str, str | None], set[Reading]] = {}
    for member in members:
        for key, reading in member.figures.items():
            told.setdefault(key, set()).add(reading)
    first = members[0]
    return Event(event_id, first.first, first.last, place, spot_of(place), members, greatest_of(members), told)


def greatest_of(members: Iterable[Mention]) -> Figures:
    """The greatest figure of each harm and victims."""
    figures: Figures = {}
    for member in members:
        for key, reading in member.figures.items():
            if key not in figures or reading.low > figures[key].low:
                figures[key] = reading
    return figures


def fit(mention: Mention, event: Event) -> tuple[int, int, int] | None:
    """How well a dated mention fits an event; None where it does not."""
    if mention.first > event.last + 1 or mention.last < event.first - 1:
        return None
    where = mention.spot.relation(event.spot)
    if not where or not _cause_fits(mention, event):
        return None
    shared = [(key[0], new, event.figures[key]) for key, new in mention.figures.items() if key in event.figures]
    same_day = mention.first <= event.last and event.first <= mention.last
    in_town = where == 2 and not mention.spot.is_broad
    repeats = _repeats(mention, event, in_town)
    if any(member.item_id == mention.item_id for member in event.members) and not repeats:
        return None
    grows = _all_grow(shared)
    if mention.rises and shared and not (grows or repeats):
        return None
    near = all(_near(new, old) for _, new, old in shared)
    speaks_of_it = (mention.rises and grows) or (mention.corrects and bool(shared) and near)
    # A text without a day is of its publication, and the event may be of the day before; small figures recur.
    unsaid = not mention.says_day and any(old.low >= TELLING for _, _, old in shared)
    if repeats or speaks_of_it or (in_town and ((grows and (same_day or unsaid)) or (same_day and near))):
        return int(repeats), where, int(same_day)
    return None


def _repeats(mention: Mention, event: Event, in_town: bool) -> bool:
    """Whether it has a figure of the event, be it one that has grown since: late copies come after the next toll."""
    shared = [(new, event.told[key], event.figures[key]) for key, new in mention.figures.items() if key in event.told]
    said = [any(agree(new, old) for old in told) for new, told, _ in shared]
    if in_town:
        return any(said) and all(same or _near(new, old) for same, (new, _, old) in zip(said, shared, strict=True))
    return all(said) and any(new.low >= TELLING for new, _, _ in shared)


def follows_up(mention: Mention, event: Event) -> bool:
    """Whether an undated follow-up may be of this event: place, cause, and a figure repeated or grown."""
    where = mention.spot.relation(event.spot)
    if not where or not _cause_fits(mention, event):
        return False
    if _repeats(mention, event, where == 2 and not mention.spot.is_broad):
        return True
    harms = {key[0]: reading for key, reading in event.figures_by(mention.published).items()}
    shared = [(key[0], new, harms[key[0]]) for key, new in mention.figures.items() if key[0] in harms]
    if mention.corrects:
        return bool(shared) and all(_near(new, old) for _, new, old in shared)
    return bool(shared) and all(_grows(new, old) for _, new, old in shared)


def _all_grow(shared: list[tuple[str, Reading, Reading]]) -> bool:
    """Whether the toll may have grown: (harm, new, old). Injured and missing people may have become fewer: they die."""
    dying = {Harm.MISSING.value: True, Harm.INJURED.value: False}  # whether any number of them may be gone
    free = [harm in dying and (dying[harm] or _near(new, old)) for harm, new, old in shared]
    grown = [_grows(new, old) for _, new, old in shared]
    return any(grown) and all(a or b for a, b in zip(free, grown, strict=True))


def _grows(new: Reading, old: Reading) -> bool:
    return agree(new, old) or old.low <= new.low <= GROWTH * max(1, old.low)


def _near(new: Reading, old: Reading) -> bool:
    return _grows(new, old) or FALL * new.low >= old.low > new.low


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
