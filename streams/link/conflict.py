"""Which conflict a figure belongs to, by scored evidence, or none.

Evidence and its points:

    place of the claim in the core of a conflict 3, in its wider area 1.5 (a place in the sentence 0.5 less)
    a party as perpetrator 3, as claimant 2; who counts its victims as claimant 2; an actor in the sentence 1.5
    the conflict's name in the sentence 3
    whose people the victims are 1; a weapon of war in the sentence, with any place or people of the conflict, 1.5
    what the document is about: up to 2.5, by its names, parties and places

An actor who fights or counts in several conflicts gives half. A claim in a country of which the conflict knows nothing
loses 3. Violence and hunger need THRESHOLD, an unknown cause one point more. Disaster, accident, crime and disease link to
nothing, in a war zone too. The day must lie within the conflict's years.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from schemas import Cause, Claimant, ConflictRef, Harm, Place
from streams.link.actors import ActorMention, actors_in
from streams.link.conflicts import Conflict, Register, aliases, register
from streams.link.places import PlaceMention, joined, places_in

THRESHOLD = 3.0
UNKNOWN_CAUSE = 1.0
LINKED_CAUSES = frozenset({Cause.VIOLENCE, Cause.HUNGER, Cause.UNKNOWN})

_WEAPONS = re.compile(
    r"\b(?:air ?-?strikes?|(?:air|drone|missile|rocket|artillery|mortar|ground|suicide) (?:strikes?|attacks?|raids?|fire|bombings?|assaults?)"
    r"|drones?|missiles?|rockets?|shell(?:ed|ing|s)|bombard\w*|bombings?|bombed|artillery|mortars?|warplanes?|fighter jets?"
    r"|gunmen|militants?|insurgents?|rebels?|jihadists?|paramilitar\w+|clashes|fighting|offensive|ambush\w*|front ?lines?"
    r"|IEDs?|improvised explosive|land ?mines?|troops|soldiers|militia\w*|fighters|battle|massacre\w*|siege)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document says about conflicts as a whole, and where its names stand. Made once per document.

    `about`: points per conflict, 0 to 2.5, with the words that gave them.
    """

    text: str
    actors: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    names: tuple[tuple[int, int, str], ...]
    about: dict[str, tuple[float, str]]


@dataclass(frozen=True, slots=True)
class LinkContext:
    """One claim, denial or ledger. `text`: the document, clean title and text; `sentence` is part of it where possible.

    `profile` saves a look-up; without it the document's profile is made, or taken from a small cache.
    """

    text: str
    sentence: str
    harm: Harm
    cause: Cause
    day: date
    place: Place | None = None
    claimant: Claimant | None = None
    alleged_perpetrator: Claimant | None = None
    victim_group: str | None = None
    profile: Profile | None = None


def link(context: LinkContext) -> ConflictRef | None:
    """The conflict with the most evidence, or None below the threshold. `score` is 1 from twice the threshold on."""
    if context.cause not in LINKED_CAUSES:
        return None
    points = _Points(register(), context.day)
    profile = context.profile or document_profile(context.text)
    _weigh_people(points, context)
    _weigh_sentence(points, context, profile)
    for conflict_id, (worth, words) in profile.about.items():
        points.add(conflict_id, worth, words)
    return points.best(THRESHOLD + (UNKNOWN_CAUSE if context.cause is Cause.UNKNOWN else 0.0))


def document_profile(
    text: str, actors: Sequence[ActorMention] | None = None, places: Sequence[PlaceMention] | None = None
) -> Profile:
    """The profile of a document; mentions already found in the same text may be handed in."""
    if actors is None and places is None:
        return _profile(text)
    return _make_profile(
        text, actors_in(text) if actors is None else actors, places_in(text) if places is None else places
    )


def resolve_anchor(conflict_id: str, words: str, day: date) -> str | None:
    """The day that "since the war began" or "since the ceasefire" means on `day`: the last such anchor before it."""
    conflict = register().by_id.get(conflict_id)
    said = words.lower()
    fitting = [
        anchor.day
        for anchor in (conflict.anchors if conflict else ())
        if anchor.day <= day and any(re.search(rf"\b{re.escape(word)}\b", said) for word in anchor.what)
    ]
    return max(fitting).isoformat() if fitting else None


@lru_cache(maxsize=8)
def _profile(text: str) -> Profile:
    return _make_profile(text, actors_in(text), places_in(text))


def _make_profile(text: str, actors: Sequence[ActorMention], places: Sequence[PlaceMention]) -> Profile:
    together = joined(text, places)
    names = tuple((start, end, ids[0]) for start, end, ids in aliases().find(text))
    return Profile(text, tuple(actors), tuple(together), names, _about(text, actors, together, names))


def _about(
    text: str,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    names: Iterable[tuple[int, int, str]],
) -> dict[str, tuple[float, str]]:
    known = register()
    worth: defaultdict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    for start, end, conflict_id in names:
        worth[conflict_id] = min(worth[conflict_id] + 1.5, 2.0)
        words.setdefault(conflict_id, text[start:end])
    for mention in {m.actor.id: m for m in actors}.values():
        for conflict_id in known.by_actor.get(mention.actor.id, ()):
            worth[conflict_id] += known.weights[mention.actor.id]
            words.setdefault(conflict_id, mention.actor.name)
    counted = Counter(place.path for place in (m.place for m in places if m.kind == "name"))
    total = sum(counted.values())
    for path, count in counted.items():
        for conflict_id, share in _by_place(known, path, core=1.0, wider=0.5):
            worth[conflict_id] += share * count / total
    return {key: (min(value, 2.5), words.get(key, "places of the document")) for key, value in worth.items()}


class _Points:
    """A running score per conflict, with the words behind it."""

    def __init__(self, known: Register, day: date) -> None:
        self.known = known
        self.day = day
        self.score: defaultdict[str, float] = defaultdict(float)
        self.words: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, conflict_id: str, worth: float, words: str) -> None:
        self.score[conflict_id] += worth
        self.words[conflict_id].append(f"{words} {worth:+.1f}")

    def add_actor(self, actor_id: str, worth: float, words: str) -> None:
        for conflict_id in self.known.by_actor.get(actor_id, ()):
            self.add(conflict_id, worth * self.known.weights[actor_id], words)

    def best(self, needed: float) -> ConflictRef | None:
        ranked = sorted(self.score.items(), key=lambda item: (-item[1], self.known.by_id[item[0]].rank))
        for conflict_id, score in ranked:
            conflict = self.known.by_id[conflict_id]
            if score < needed:
                return None
            if conflict.begins <= self.day <= conflict.ends:
                return _reference(conflict, score, self.words[conflict_id])
        return None


def _reference(conflict: Conflict, score: float, words: Sequence[str]) -> ConflictRef:
    share = round(min(score / (2 * THRESHOLD), 1.0), 2)
    return ConflictRef(id=conflict.id, name=conflict.name, score=share, evidence=tuple(words))


def _weigh_people(points: _Points, context: LinkContext) -> None:
    perpetrator, claimant = context.alleged_perpetrator, context.claimant
    if perpetrator and perpetrator.id:
        points.add_actor(perpetrator.id, 3.0, perpetrator.name)
    if claimant and claimant.id and not (perpetrator and perpetrator.id == claimant.id):
        points.add_actor(claimant.id, 2.0, claimant.name)
    if context.victim_group:
        for conflict_id in points.known.by_victims.get(context.victim_group.lower(), ()):
            points.add(conflict_id, 1.0, context.victim_group)


def _weigh_sentence(points: _Points, context: LinkContext, profile: Profile) -> None:
    known = points.known
    actors, places, names = _of_sentence(context.sentence, profile)
    said = {one.id for one in (context.claimant, context.alleged_perpetrator) if one}
    for mention in {m.actor.id: m for m in actors}.values():
        if mention.actor.id not in said:
            points.add_actor(mention.actor.id, 1.5, mention.actor.name)
    for conflict_id, alias in {conflict_id: context.sentence[start:end] for start, end, conflict_id in names}.items():
        points.add(conflict_id, 3.0, alias)
    near = {conflict_id for path in _paths(context, places) for conflict_id, _ in _by_place(known, path, core=1, wider=1)}
    _weigh_places(points, context.place, places)
    weapon = _WEAPONS.search(context.sentence)
    if weapon:
        for conflict_id in near:
            points.add(conflict_id, 1.5, weapon[0])
    if context.place and context.place.country:
        for conflict_id in set(points.score) | set(profile.about):
            if conflict_id not in near:
                points.add(conflict_id, -3.0, f"not in {context.place.name}")


def _weigh_places(points: _Points, place: Place | None, places: Sequence[PlaceMention]) -> None:
    """The claim's own place; without one the sentence's, each conflict by its best."""
    if place is not None and place.path:
        for conflict_id, worth in _by_place(points.known, place.path, core=3.0, wider=1.5):
            points.add(conflict_id, worth, place.name)
        return
    best: dict[str, tuple[float, str]] = {}
    for mention in places:
        less = 0.5 if mention.kind == "name" else 1.0
        for conflict_id, worth in _by_place(points.known, mention.place.path, core=3.0 - less, wider=1.5 - less):
            if worth > best.get(conflict_id, (0.0, ""))[0]:
                best[conflict_id] = (worth, mention.place.name)
    for conflict_id, (worth, name) in best.items():
        points.add(conflict_id, worth, name)


def _by_place(known: Register, path: tuple[str, ...], core: float, wider: float) -> list[tuple[str, float]]:
    """Conflicts whose area holds the place. A region of its own outweighs the country around it."""
    found: dict[str, float] = {}
    for place_id in path:
        for conflict_id in known.by_wider.get(place_id, ()):
            found[conflict_id] = max(found.get(conflict_id, 0.0), wider)
        for conflict_id in known.by_core.get(place_id, ()):
            found[conflict_id] = max(found.get(conflict_id, 0.0), core)
    return list(found.items())


def _paths(context: LinkContext, places: Sequence[PlaceMention]) -> list[tuple[str, ...]]:
    if context.place is not None and context.place.path:
        return [context.place.path]
    return [mention.place.path for mention in places]


def _of_sentence(
    sentence: str, profile: Profile
) -> tuple[list[ActorMention], list[PlaceMention], list[tuple[int, int, str]]]:
    """What the document's profile found within the sentence; a sentence that is not in the document is read anew."""
    start = profile.text.find(sentence)
    if start < 0:
        fresh = _profile(sentence)
        return list(fresh.actors), list(fresh.places), list(fresh.names)
    end = start + len(sentence)
    actors = profile.actors[bisect_left(profile.actors, start, key=lambda m: m.start) :]
    places = profile.places[bisect_left(profile.places, start, key=lambda m: m.start) :]
    return (
        [m for m in actors if m.end <= end],
        [m for m in places if m.end <= end],
        [(a - start, b - start, found) for a, b, found in profile.names if start <= a and b <= end],
    )
