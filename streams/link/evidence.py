"""What a document says about conflicts as a whole: made once, so that linking each of its claims is cheap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeVar

from streams.link.actors import ActorMention, actors_in
from streams.link.conflicts import CORE, NEAR, Register, aliases, running, vocabulary
from streams.link.joint import joined
from streams.link.places import PlaceMention, places_in

OUTER_CORE = CORE - 0.25
"""Points of a core in which another conflict has a core of its own, where the place lies."""
MOST = 3.0
MOST_NAMED = 3.75  # where the title names the conflict
MOSTLY = 0.75
MOST_SEEN = 20_000  # places remembered for a register
_NAMED, _NAMED_AGAIN, _IN_TITLE = 2.0, 0.5, 0.75
_start = attrgetter("start")
# "protests against the Iran war", "prices attributed to the war in Ukraine": what follows from a war is no part of it
_FOLLOWS = re.compile(
    r"\b(?:(?:protests?|demonstrations?|rall(?:y|ies)|march(?:es)?|opposition|vigils?|reactions?|anger|outrage) "
    r"(?:against|to|over|about|at|for)|(?:attributed|owing|due) to"
    r"|(?:because|memor(?:y|ies)|anniversary|veterans?) of|caused by) (?:the )?(?:\d{4} )?$",
    re.IGNORECASE,
)
M = TypeVar("M")


class NameMention(NamedTuple):
    """A name of a conflict ("war in Ukraine")."""

    start: int
    end: int
    conflict_id: str


class WordMention(NamedTuple):
    """A word of war or insurgency; `kind` says which."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """What is named in a stretch of text, each kind in the order of the text, countries named together as one."""

    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    names: Sequence[NameMention]
    words: Sequence[WordMention]

    def within(self, start: int, end: int) -> Mentions:
        return Mentions(
            _within(self.actors, start, end),
            _within(self.places, start, end),
            _within(self.names, start, end),
            _within(self.words, start, end),
        )


@dataclass(frozen=True, slots=True)
class Profile:
    """`about`: points per conflict by its names, parties and counters, with the words that gave them: up to MOST, or
    MOST_NAMED where the title names it."""

    text: str
    day: date
    mentions: Mentions
    about: dict[str, tuple[float, str]]

    def where(self) -> dict[str, float]:
        """Points per conflict by the places of the document, for claims that name none."""
        return _where(running(self.day), self.mentions.places)

    def of(self, sentence: str) -> Mentions:
        """What stands in a sentence; one that is not in the document as it is here is read anew."""
        start = self.text.find(sentence)
        return (
            self.mentions.within(start, start + len(sentence)) if start >= 0 else _profile(sentence, self.day).mentions
        )


def document_profile(
    text: str,
    day: date,
    actors: Sequence[ActorMention] | None = None,
    places: Sequence[PlaceMention] | None = None,
) -> Profile:
    """The profile of a document of `day`; mentions already found in the very same text may be handed in, the places as
    `joined` leaves them."""
    if actors is None and places is None:
        return _profile(text, day)
    if places is None:
        places = joined(text, places_in(text))
    return _make(text, day, actors_in(text) if actors is None else actors, places)


def by_place(known: Register, path: tuple[str, ...]) -> Mapping[str, float]:
    """Conflicts to whose area a place belongs, each with its points.

    The smallest area that a conflict knows decides. A region that is the core of one conflict is only near to another
    that has no more than the country around it: Jenin to the war in Gaza.
    """
    return _by_place(known, path)[0]


def carved_out(known: Register, path: tuple[str, ...]) -> frozenset[str]:
    """Conflicts in whose wider area a place would lie, were it not the core of another."""
    return _by_place(known, path)[1]


def _by_place(known: Register, path: tuple[str, ...]) -> tuple[Mapping[str, float], frozenset[str]]:
    if path not in known.seen:
        if len(known.seen) >= MOST_SEEN:
            known.seen.clear()
        known.seen[path] = _found_by_place(known, path)
    result: tuple[Mapping[str, float], frozenset[str]] = known.seen[path]
    return result


def _found_by_place(known: Register, path: tuple[str, ...]) -> tuple[Mapping[str, float], frozenset[str]]:
    found: dict[str, float] = {}
    carved: set[str] = set()
    for place_id in path:
        rows = known.by_place.get(place_id, ())
        if any(points == CORE for _, points in rows):
            carved |= {one for one, points in found.items() if NEAR < points < OUTER_CORE}
            found = {one: OUTER_CORE if points >= OUTER_CORE else min(points, NEAR) for one, points in found.items()}
        found.update(rows)
        carved -= {one for one, _ in rows}
    return found, frozenset(carved)


@lru_cache(maxsize=8)
def _profile(text: str, day: date) -> Profile:
    return _make(text, day, actors_in(text), joined(text, places_in(text)))


def _make(text: str, day: date, actors: Sequence[ActorMention], places: Sequence[PlaceMention]) -> Profile:
    known = running(day)
    called = [
        NameMention(start, end, conflict_id)
        for start, end, ids in aliases().find(text)
        for conflict_id in ids
        if conflict_id in known.by_id
    ]
    names = [name for name in called if not _FOLLOWS.search(text, max(0, name.start - 40), name.start)]
    inside = [(name.start, name.end) for name in called]
    words = [
        WordMention(start, end, kinds[0], text[start:end])
        for start, end, kinds in vocabulary().find(text)
        if not any(first <= start < last for first, last in inside)  # the war in "Gaza war" is no weapon in Lahore
    ]
    mentions = Mentions(tuple(actors), tuple(places), names, words)
    return Profile(text, day, mentions, _about(known, text, mentions))


def _about(known: Register, text: str, mentions: Mentions) -> dict[str, tuple[float, str]]:
    worth: defaultdict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    for name in mentions.names:
        worth[name.conflict_id] = min(worth[name.conflict_id] + _NAMED_AGAIN, _NAMED + _NAMED_AGAIN)
        worth[name.conflict_id] = max(worth[name.conflict_id], _NAMED)
        words.setdefault(name.conflict_id, text[name.start : name.end])
    title = text.find("\n\n")
    titled = {name.conflict_id for name in mentions.names if name.end <= title}
    for conflict_id in titled:
        worth[conflict_id] += _IN_TITLE
    for actor in {mention.actor.id: mention.actor for mention in mentions.actors}.values():
        for conflict_id in known.by_actor.get(actor.id, ()):
            worth[conflict_id] += known.weights[actor.id]
            words.setdefault(conflict_id, actor.name)
    return {key: (min(value, MOST_NAMED if key in titled else MOST), words[key]) for key, value in worth.items()}


def _where(known: Register, places: Sequence[PlaceMention]) -> dict[str, float]:
    """The mean over the document's places, so that a place named in passing weighs little; MOSTLY of it is all."""
    paths = [mention.place.path for mention in places if mention.kind == "name"]
    worth: defaultdict[str, float] = defaultdict(float)
    for path in paths:
        for conflict_id, points in by_place(known, path).items():
            worth[conflict_id] += points / len(paths)
    return {key: CORE if points >= MOSTLY * CORE else points for key, points in worth.items()}


def _within(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    first = bisect_left(mentions, start, key=_start)
    last = bisect_left(mentions, end, key=_start)
    return mentions[first:last]
