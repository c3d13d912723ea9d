"""Events: what is known of an incident, and what it shows to the next mention."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar

from schemas import Cause, Incident, Place
from streams.detect.kind import WIDE
from streams.detect.mention import Key, Mention, Whom, pooled
from streams.detect.quick import quick
from streams.detect.reading import Reading
from streams.detect.spot import Spot, spot_of

MOST_NAMES = 64
K = TypeVar("K")
V = TypeVar("V")


class Face(NamedTuple):
    """What an event shows to the next mention: the most exact place, the greatest of each figure, all, the causes.

    `kinds`, `names`: those of its sentences; no more than MOST_NAMES of these. `own`: each claimant's last figures;
    `voices`: who has spoken, None where somebody did who is not named. `says_day`: a text names its day. `heard`: the
    last day on which it was told. `storms`: those of the names that are of storms.
    """

    place: Place | None
    spot: Spot
    figures: Mapping[Whom, Reading]
    causes: frozenset[Cause]
    told: Mapping[Whom, frozenset[Reading]]
    kinds: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    own: Mapping[tuple[str, Whom], Reading] = {}
    voices: frozenset[str | None] = frozenset()
    says_day: bool = False
    heard: int = 0
    storms: frozenset[str] = frozenset()

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
        own = self.own if mention.own.items() <= self.own.items() else _together(self.own, mention.own)
        voices = self.voices if mention.voices <= self.voices else pooled(self.voices | mention.voices)
        is_same = place is self.place and not told and is_known and kinds is self.kinds and names == self.names
        storms = self.storms if mention.storms <= self.storms else pooled(self.storms | mention.storms)
        says_day = self.says_day or mention.says_day
        heard = max(self.heard, mention.today)
        is_same = is_same and storms is self.storms and says_day is self.says_day and heard == self.heard
        if is_same and own is self.own and voices is self.voices:
            return self
        causes = self.causes if is_known else self.causes | {mention.cause}
        figures, every = _together(self.figures, greater), _together(self.told, told)
        return Face(place, spot, figures, causes, every, kinds, names, own, voices, says_day, heard, storms)


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


def event_of(event_id: str, members: Iterable[Mention]) -> Event:
    """An event from its mentions in their order: the days are those of the first."""
    mentions = tuple(members)
    event = Event(event_id, mentions[0].first, mentions[0].last)
    for mention in mentions:
        event.members.append(mention)
        event.keys.append(mention.key)
        event.faces.append((event.faces[-1] if event.faces else NOBODY).joined(mention))
        event.items.setdefault(mention.item_id, []).append(mention.key)
    return event


def _together(known: Mapping[K, V], more: Mapping[K, V]) -> Mapping[K, V]:
    """Both, and no copy where one of them has nothing: there is a face for nearly every mention."""
    return {**known, **more} if known and more else known or more


def _exactness(place: Place) -> tuple[bool, bool, int]:
    """A town of which no more than its land is known is more exact than a region."""
    known = place.precision not in (None, "country", "area")
    return known, known and place.precision != "region", len(place.path)
