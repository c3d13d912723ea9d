"""Incidents: which mentions, by whomever, speak of one event.

Mentions join an incident when their places are equal or one contains the other, their days lie within one, and their
figures can be those of one event. Repeated figures (3 or more people) are enough; so is a text that says the toll rose
or corrects it, and a figure that grew, by up to fourfold. In a town, a camp or another narrow place one repeated figure
is enough where the others are near, and a figure of the same day, or of a text that names none, joins without a word
where it grew, and on the same day any within fourfold above and half below: in a region or a country one day holds
several events. A figure of the next day by name is another event, and what one article keeps apart stays apart, unless
it repeats the figure.

Texts that name kinds of event of which none goes with the other speak of different ones (`kind`). What befalls a whole
region (a flood), or an accident of which both texts have a name, goes on there as in a town; what may happen daily (a
strike, a shooting) needs a name in common to be the next day's as well. A toll may rise by more than fourfold where the
text says of what: by the town or a name, and the kind.

An undated follow-up ("the death toll rises to 22") joins, of the incidents of the last 14 days that fit, the one for
which the most speaks (`Likeness`); where none fits it begins one, where several are alike it stays aside. One that
names the month of its event looks at those of that month, and needs the kind in common, and a town, a name or a flood.

Mentions are taken in the order of publication, what speaks of a rise after what does not where they were published at
one time; so the incidents are a function of the set. How they are kept as mentions come and go is in `timeline`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from schemas import Cause, Harm, Incident, Place
from streams.detect.kind import RECURRING, WIDE
from streams.detect.mention import Figures, Mention, Spot, spot_of
from streams.detect.quick import quick
from streams.detect.reading import Reading, agree

FOLLOW_UP_DAYS = 14
GROWTH, FALL = 4, 2  # times; the toll of one event seldom grows by more, or falls below the half
DYING = {Harm.MISSING.value: True, Harm.INJURED.value: False}  # whether any number of them may be gone
STEP = 1.5  # times; by which a toll mostly grows from one telling to the next
LEAP = 40  # times; by which it may where the text says that it rose, and place and kind or a name say of what
MOST_NAMES = 64
TELLING = 3  # people; smaller figures repeat by chance

Key = tuple[datetime, bool, str, str]
"""The place of a mention in the order in which they are taken."""


class Face(NamedTuple):
    """What an event shows to the next mention: the most exact place, the greatest of each figure, all, the causes.

    `kinds`, `names`: those of its sentences; no more than MOST_NAMES of these.
    """

    place: Place | None
    spot: Spot
    figures: Figures
    causes: frozenset[Cause]
    told: Mapping[tuple[str, str, str | None], frozenset[Reading]]
    kinds: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def joined(self, mention: Mention) -> Face:
        """With one mention more; the same object where that shows nothing new."""
        place, spot = self.place, self.spot
        if mention.place and (place is None or _exactness(mention.place) > _exactness(place)):
            place, spot = mention.place, spot_of(mention.place)
        greater = {k: r for k, r in mention.figures.items() if k not in self.figures or r.low > self.figures[k].low}
        none: frozenset[Reading] = frozenset()
        told = {k: self.told.get(k, none) | {r} for k, r in mention.figures.items() if r not in self.told.get(k, none)}
        is_known = mention.cause is Cause.UNKNOWN or mention.cause in self.causes
        kinds = self.kinds if mention.kinds <= self.kinds else self.kinds | mention.kinds
        more = len(self.names) < MOST_NAMES and not mention.names <= self.names
        names = frozenset(sorted(self.names | mention.names)[:MOST_NAMES]) if more else self.names
        if place is self.place and not told and is_known and kinds is self.kinds and names == self.names:
            return self
        causes = self.causes if is_known else self.causes | {mention.cause}
        return Face(place, spot, {**self.figures, **greater}, causes, {**self.told, **told}, kinds, names)


NOBODY = Face(None, spot_of(None), {}, frozenset(), {})


@dataclass(eq=False, slots=True)
class Event:
    """An incident with its mentions in the order in which they are taken. `faces`: after each of them."""

    id: str
    first: int
    last: int
    members: list[Mention] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    faces: list[Face] = field(default_factory=list)
    items: dict[str, list[Key]] = field(default_factory=dict)

    @property
    def face(self) -> Face:
        return self.faces[-1]

    @property
    def record(self) -> Incident:
        days = date.fromordinal(self._days[0]).isoformat(), date.fromordinal(self._days[1]).isoformat()
        kinds = sorted(cause.value for cause in self.face.causes)
        return quick(Incident, id=self.id, days=days, place=self._place, kind=" ".join(kinds))

    @property
    def _days(self) -> tuple[int, int]:
        """Those of the first telling; where it names no day, the one that another names."""
        first = self.members[0]
        if not first.says_day:
            for told in self.members:
                if told.says_day and told.first == told.last:
                    return told.first, told.first
        return self.first, max(self.last, first.until)

    @property
    def _place(self) -> Place | None:
        """The most exact place; of what befalls whole regions the widest that was told: its toll is of all of them."""
        place = self.face.place
        if place and self.face.kinds & WIDE:
            for told in (member.place for member in self.members if member.place):
                if len(told.path) < len(place.path) and place.path[: len(told.path)] == told.path:
                    place = told
        return place


def key_of(mention: Mention) -> Key:
    """The key of a mention."""
    return mention.published, mention.goes_on, mention.item_id, min(s.said.claim_id for s in mention.statements)


def event_of(event_id: str, members: Iterable[Mention]) -> Event:
    """An event from its mentions in their order: the days are those of the first."""
    mentions = tuple(members)
    event = Event(event_id, mentions[0].first, mentions[0].last)
    for mention in mentions:
        key = key_of(mention)
        event.members.append(mention)
        event.keys.append(key)
        event.faces.append((event.faces[-1] if event.faces else NOBODY).joined(mention))
        event.items.setdefault(mention.item_id, []).append(key)
    return event


def fit(mention: Mention, event: Event, face: Face | None = None) -> tuple[int, int, int] | None:
    """How well a dated mention fits an event, as it stood with that face (None: now); None where it does not."""
    if not in_reach(mention, event):
        return None
    face = face or event.face
    where = mention.spot.relation(face.spot)
    if not where or not _kind_fits(mention, face):
        return None
    same_day = mention.first <= event.last and event.first <= mention.last
    shared = [(key[0], new, face.figures[key]) for key, new in mention.figures.items() if key in face.figures]
    if mention.rises and not shared:  # "the toll rises to twelve" after "one foreigner died" counts more than him
        harms = {key[0]: reading for key, reading in face.figures.items()}
        shared = [(key[0], new, harms[key[0]]) for key, new in mention.figures.items() if key[0] in harms]
    in_town = where == 2 and not mention.spot.is_broad
    repeats = _repeats(mention, face, in_town, closely=not same_day)
    if not repeats and mention.item_id in event.items and _said_before(mention, event):
        return None
    grows = _all_grow(shared)
    is_told = _is_told(mention, face, where) or (same_day and where == 2 and bool(mention.kinds & face.kinds & WIDE))
    leaps = grows or (mention.rises and is_told and _all_grow(shared, LEAP))
    if mention.rises and shared and not (leaps or repeats):
        return None
    near = all(_near(new, old) for _, new, old in shared)
    speaks_of_it = (mention.rises and leaps) or (mention.corrects and bool(shared) and near)
    # A text without a day is of its publication, and the event may be of the day before; small figures recur.
    unsaid = not mention.says_day and any(old.low >= TELLING for _, _, old in shared)
    in_time = same_day or (unsaid and not _is_another(mention, face))
    goes_on = grows and in_time and (in_town or (where == 2 and _befell_once(mention, face)))
    if repeats or speaks_of_it or goes_on or (in_town and same_day and near):
        return int(repeats), where, int(same_day)
    return None


class Likeness(NamedTuple):
    """What speaks for a follow-up's being of an event, the weightiest first.

    `names`, `kind`: both texts have one; `figure`: 2 where it repeats one or none grew by more than half, 1 where none
    grew by more than fourfold; `place`: the very same.
    """

    names: bool
    figure: int
    kind: bool
    place: bool


def reach_of(mention: Mention) -> tuple[int, int]:
    """The days of which an event is that a mention may tell of."""
    if mention.looks_back:
        return mention.first, mention.last
    if mention.undated:
        return mention.today - FOLLOW_UP_DAYS, mention.today
    return mention.first - 1, mention.last + 1


def in_reach(mention: Mention, event: Event) -> bool:
    """Whether an event is of the time of which a mention may speak."""
    since, until = reach_of(mention)
    return event.first <= until and since <= event.last


def follows_up(mention: Mention, event: Event, face: Face | None = None) -> Likeness | None:
    """Whether an undated follow-up may be of this event: place, kind, and a figure repeated or grown; None if not."""
    face = face or event.face
    where = mention.spot.relation(face.spot)
    if not where or not _kind_fits(mention, face):
        return None
    in_town = where == 2 and not mention.spot.is_broad
    likeness = Likeness(bool(_names_shared(mention, face)), 2, bool(mention.kinds & face.kinds), where == 2)
    if mention.looks_back and not (likeness.kind and (in_town or likeness.names or mention.kinds & face.kinds & WIDE)):
        return None  # a month holds many events
    by_region = mention.spot.key is not None and not (in_town or likeness.names or likeness.kind)
    if by_region and mention.kinds:
        return None  # a region has many events of which the text does not say that they were of this kind
    if _repeats(mention, face, in_town, closely=False):
        return likeness
    harms = {key[0]: reading for key, reading in face.figures.items()}
    shared = [(key[0], new, harms[key[0]]) for key, new in mention.figures.items() if key[0] in harms]
    if mention.corrects:
        return likeness if shared and all(_near(new, old) for _, new, old in shared) else None
    if _all_grow(shared):
        return likeness if all(_grows(new, old, STEP) for _, new, old in shared) else likeness._replace(figure=1)
    wide = where == 2 and bool(mention.kinds & face.kinds & WIDE)
    if mention.rises and (wide or _is_told(mention, face, where)) and _all_grow(shared, LEAP):
        return likeness._replace(figure=0)
    return None


def likeliest(events: Iterable[tuple[Event, Likeness]]) -> list[Event]:
    """Of the events that an undated follow-up may be of, those for which the most speaks."""
    found = list(events)
    most = max((likeness for _, likeness in found), default=None)
    return [event for event, likeness in found if likeness == most]


def _all_grow(shared: list[tuple[str, Reading, Reading]], times: float = GROWTH) -> bool:
    """Whether the toll may have grown: (harm, new, old). Injured and missing people may have become fewer: they die."""
    grown = [_grows(new, old, times) for _, new, old in shared]
    if not any(grown):
        return False
    free = [harm in DYING and (DYING[harm] or _near(new, old)) for harm, new, old in shared]
    return all(a or b for a, b in zip(free, grown, strict=True))


def _repeats(mention: Mention, face: Face, in_town: bool, *, closely: bool) -> bool:
    """Whether it has a figure of the event, be it one that has grown since: late copies come after the next toll."""
    shared = [(new, face.told[key], face.figures[key]) for key, new in mention.figures.items() if key in face.told]
    said = [any(_is_same(new, old, closely) for old in told) for new, told, _ in shared]
    if in_town:
        return any(said) and all(same or _near(new, old) for same, (new, _, old) in zip(said, shared, strict=True))
    return all(said) and any(new.low >= TELLING for new, _, _ in shared)


def _is_same(new: Reading, old: Reading, closely: bool) -> bool:
    """Whether two figures are one in other words. "Dozens" may be anything, "more than 70" another 75 tomorrow."""
    if new.said is not None and new.said == old.said:
        return True
    times = 10 if closely else 1
    return agree(new, old) and all(times * reading.width <= reading.low for reading in (new, old))


def _exactness(place: Place) -> tuple[bool, int]:
    return place.precision not in (None, "country", "area"), len(place.path)


def _said_before(mention: Mention, event: Event) -> bool:
    key = key_of(mention)
    return any(other < key for other in event.items[mention.item_id])


def _grows(new: Reading, old: Reading, times: float = GROWTH) -> bool:
    return agree(new, old) or old.low <= new.low <= times * max(1, old.low)


def _near(new: Reading, old: Reading) -> bool:
    return _grows(new, old) or FALL * new.low >= old.low > new.low


def _kind_fits(mention: Mention, face: Face) -> bool:
    """Whether both may be of one kind: by the words for it where both texts have one, else by the cause."""
    if mention.kinds and face.kinds:
        return not mention.like.isdisjoint(face.kinds)
    return mention.cause is Cause.UNKNOWN or not face.causes or mention.cause in face.causes


def _names_shared(mention: Mention, face: Face) -> frozenset[str]:
    """The names in both texts, without those of the place that both have."""
    return (mention.names & face.names) - (mention.spot.words & face.spot.words)


def _is_told(mention: Mention, face: Face, where: int) -> bool:
    """Whether the text says of which event it speaks: by its kind, and by a town or a name."""
    exact = where == 2 and not mention.spot.is_broad
    return bool(mention.like & face.kinds) and (exact or bool(_names_shared(mention, face)))


def _is_another(mention: Mention, face: Face) -> bool:
    """Whether a figure of the next day is of another event of the kind: what may happen daily needs a name in common.

    So does all else where both texts have names.
    """
    places = mention.spot.words | face.spot.words
    mine, its = mention.names - places, face.names - places
    daily = bool(mention.kinds and face.kinds) and mention.kinds & face.kinds <= RECURRING
    return mine.isdisjoint(its) and (daily or bool(mine and its))


def _befell_once(mention: Mention, face: Face) -> bool:
    """Whether even a whole region had this once: a flood, or an accident of which both texts have a name."""
    kinds = (mention.kinds & face.kinds) - RECURRING
    return bool(kinds & WIDE) or bool(kinds and _names_shared(mention, face))
