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

Mentions are taken in the order of day, publication and item, so the incidents are a function of the set; how they are
kept as mentions come and go is in `timeline`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from schemas import Cause, Harm, Incident, Place
from streams.detect.mention import Figures, Mention, Spot, spot_of
from streams.detect.reading import Reading, agree

FOLLOW_UP_DAYS = 14
GROWTH, FALL = 4, 2  # times; the toll of one event seldom grows by more, or falls below the half
DYING = {Harm.MISSING.value: True, Harm.INJURED.value: False}  # whether any number of them may be gone
TELLING = 3  # people; smaller figures repeat by chance

Key = tuple[int, bool, object, str, str]
"""The place of a mention in the order in which they are taken."""


class Face(NamedTuple):
    """What an event shows to the next mention: the most exact place, the greatest of each figure, all, the causes."""

    place: Place | None
    spot: Spot
    figures: Figures
    causes: frozenset[Cause]
    told: Mapping[tuple[str, str, str | None], frozenset[Reading]]

    def joined(self, mention: Mention) -> Face:
        """With one mention more; the same object where that shows nothing new."""
        place, spot = self.place, self.spot
        if mention.place and (place is None or _exactness(mention.place) > _exactness(place)):
            place, spot = mention.place, spot_of(mention.place)
        greater = {k: r for k, r in mention.figures.items() if k not in self.figures or r.low > self.figures[k].low}
        none: frozenset[Reading] = frozenset()
        told = {k: self.told.get(k, none) | {r} for k, r in mention.figures.items() if r not in self.told.get(k, none)}
        is_known = mention.cause is Cause.UNKNOWN or mention.cause in self.causes
        if place is self.place and not told and is_known:
            return self
        causes = self.causes if is_known else self.causes | {mention.cause}
        return Face(place, spot, {**self.figures, **greater}, causes, {**self.told, **told})


NOBODY = Face(None, spot_of(None), {}, frozenset(), {})


@dataclass(eq=False, slots=True)
class Event:
    """An incident with its mentions in the order in which they are taken. `faces`: after each of them."""

    id: str
    day: int
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
        days = date.fromordinal(self.first).isoformat(), date.fromordinal(self.last).isoformat()
        kinds = sorted(cause.value for cause in self.face.causes)
        return Incident(id=self.id, days=days, place=self.face.place, kind=" ".join(kinds))


def key_of(mention: Mention) -> Key:
    """The key of a mention."""
    return mention.day, *mention.order


def event_of(event_id: str, members: Iterable[Mention]) -> Event:
    """An event from its mentions in their order: the days are those of the first."""
    mentions = tuple(members)
    event = Event(event_id, mentions[0].day, mentions[0].first, mentions[0].last)
    for mention in mentions:
        key = key_of(mention)
        event.members.append(mention)
        event.keys.append(key)
        event.faces.append((event.faces[-1] if event.faces else NOBODY).joined(mention))
        event.items.setdefault(mention.item_id, []).append(key)
    return event


def fit(mention: Mention, event: Event, face: Face | None = None) -> tuple[int, int, int] | None:
    """How well a dated mention fits an event, as it stood with that face (None: now); None where it does not."""
    if mention.first > event.last + 1 or mention.last < event.first - 1:
        return None
    face = face or event.face
    where = mention.spot.relation(face.spot)
    if not where or not _cause_fits(mention, face):
        return None
    shared = [(key[0], new, face.figures[key]) for key, new in mention.figures.items() if key in face.figures]
    same_day = mention.first <= event.last and event.first <= mention.last
    in_town = where == 2 and not mention.spot.is_broad
    repeats = _repeats(mention, face, in_town)
    if not repeats and mention.item_id in event.items and _said_before(mention, event):
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


def follows_up(mention: Mention, event: Event, face: Face | None = None) -> bool:
    """Whether an undated follow-up may be of this event: place, cause, and a figure repeated or grown."""
    face = face or event.face
    where = mention.spot.relation(face.spot)
    if not where or not _cause_fits(mention, face):
        return False
    if _repeats(mention, face, where == 2 and not mention.spot.is_broad):
        return True
    harms = {key[0]: reading for key, reading in _figures_then(mention, event, face).items()}
    shared = [(key[0], new, harms[key[0]]) for key, new in mention.figures.items() if key[0] in harms]
    if mention.corrects:
        return bool(shared) and all(_near(new, old) for _, new, old in shared)
    return bool(shared) and all(_grows(new, old) for _, new, old in shared)


def _all_grow(shared: list[tuple[str, Reading, Reading]]) -> bool:
    """Whether the toll may have grown: (harm, new, old). Injured and missing people may have become fewer: they die."""
    grown = [_grows(new, old) for _, new, old in shared]
    if not any(grown):
        return False
    free = [harm in DYING and (DYING[harm] or _near(new, old)) for harm, new, old in shared]
    return all(a or b for a, b in zip(free, grown, strict=True))


def _repeats(mention: Mention, face: Face, in_town: bool) -> bool:
    """Whether it has a figure of the event, be it one that has grown since: late copies come after the next toll."""
    shared = [(new, face.told[key], face.figures[key]) for key, new in mention.figures.items() if key in face.told]
    said = [any(agree(new, old) for old in told) for new, told, _ in shared]
    if in_town:
        return any(said) and all(same or _near(new, old) for same, (new, _, old) in zip(said, shared, strict=True))
    return all(said) and any(new.low >= TELLING for new, _, _ in shared)


def _figures_then(mention: Mention, event: Event, face: Face) -> Figures:
    """The greatest figures of what was out when the mention was; of all mentions before it where none was.

    Mentions that name the day of the event are taken on that day, so those of tomorrow stand before it already.
    """
    before = event.members[: bisect_left(event.keys, key_of(mention))]
    known = [m for m in before if m.published <= mention.published]
    return greatest_of(known) if 0 < len(known) < len(before) else face.figures


def greatest_of(members: Iterable[Mention]) -> Figures:
    """The greatest figure of each harm and victims."""
    figures: Figures = {}
    for member in members:
        for key, reading in member.figures.items():
            if key not in figures or reading.low > figures[key].low:
                figures[key] = reading
    return figures


def _exactness(place: Place) -> tuple[bool, int]:
    return place.precision not in (None, "country", "area"), len(place.path)


def _said_before(mention: Mention, event: Event) -> bool:
    key = key_of(mention)
    return any(other < key for other in event.items[mention.item_id])


def _grows(new: Reading, old: Reading) -> bool:
    return agree(new, old) or old.low <= new.low <= GROWTH * max(1, old.low)


def _near(new: Reading, old: Reading) -> bool:
    return _grows(new, old) or FALL * new.low >= old.low > new.low


def _cause_fits(mention: Mention, face: Face) -> bool:
    return mention.cause is Cause.UNKNOWN or not face.causes or mention.cause in face.causes
