"""A sentence -> who did it: by agent ("killed by the army"), by means ("coalition strikes"), its own word."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Claimant, ClaimantKind
from streams.extract import lexicon
from streams.extract.asides import REVENGE
from streams.extract.lexicon import alternation, beginnings
from streams.extract.needing import Needing
from streams.link.actors import Actor, ActorMention, actor, described
from streams.link.places import PlaceMention

_FIGHTERS = frozenset({ClaimantKind.BELLIGERENT, ClaimantKind.GOVERNMENT})
_CUES = lexicon.table("cues")
_MEANS = rf"(?:(?:{alternation(_CUES['means_how'])})[- ]?)?(?:{alternation(_CUES['means'])})"
_BY = re.compile(r"\bby\s+(?:the\s+|a\s+|an\s+)?(?:suspected\s+|alleged\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_MEANS_AFTER = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,1}}?{_MEANS}\b", re.IGNORECASE)
_STATE_MEANS = re.compile(rf"\s+(?:[\w-]+\s+){{0,1}}?(?:{alternation(_CUES['state_means'])})\b", re.IGNORECASE)
_KILLS = re.compile(
    r"\s+(?:has |have |had )?(?:\w+ly )?"
    r"(?:killed|kills|kill|injured|wounded|massacred|executed|shot|detained|arrested|abducted|struck|strikes|hit|hits|bombed|"
    r"shelled|attacked|attacks|fired|launched|launches|raided|stormed|ambushed|carried out|opened fire)\b",
    re.IGNORECASE,
)
_COALITION_MEANS = Needing(beginnings(_CUES["means"]), rf"\b(?:the\s+)?([\w-]+)\s+{_MEANS}\b", re.IGNORECASE)
_SELF = Needing(
    ("killed", "injured", "wounded", "caused"),
    r"\b(?:it|they|we)\s+(?:had\s+|has\s+|have\s+)?(?:[a-z]+ly\s+)?(?:killed|injured|wounded|caused)\b",
    re.IGNORECASE,
)
_OWN_MEANS = Needing(
    beginnings(_CUES["means"]), rf"\b(?:its|their|our)\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?{_MEANS}\b", re.IGNORECASE
)


class Doers(NamedTuple):
    """Whom a sentence makes a doer, with the offset of each. `own`: it speaks of what its source did itself."""

    parties: tuple[tuple[int, Claimant], ...]
    own: bool


def doers_in(
    sentence: str,
    actors: list[ActorMention],
    places: list[PlaceMention],
    named: list[Actor],
    victims: list[tuple[int, int]],
) -> Doers:
    """Parties named as agents or by their means: "Russian drones" are the Russian military's.

    `places`: the sentence's, demonyms among them. `named`: the item's actors, for "coalition strikes". `victims`: spans
    of those who were harmed, among whom no doer is named ("killed nine al-Shabaab militants"); nor is one where
    something is told that they struck back for.
    """
    avenged = [(m.start(), m.end()) for m in REVENGE.finditer(sentence)]
    victims = [*victims, *avenged]
    own = bool(_OWN_MEANS.search(sentence) or _SELF.search(sentence))
    parties = []
    for mention in actors:
        if mention.actor.kind not in _FIGHTERS or any(start <= mention.start < end for start, end in victims):
            continue
        if (
            _KILLS.match(sentence, mention.end)
            or _MEANS_AFTER.match(sentence, mention.end)
            or _BY.search(sentence, max(0, mention.start - 60), mention.start)
        ):
            parties.append((mention.start, _claimant(mention.actor, sentence[mention.start : mention.end])))
    for place in places:
        military = actor(f"{(place.place.country or '').lower()}-military") if place.kind == "demonym" else None
        if any(start <= place.start < end for start, end in victims):
            continue
        if military and _STATE_MEANS.match(sentence, place.end):
            parties.append((place.start, _claimant(military, sentence[place.start : place.end])))
    if not parties:
        fighters = [one for one in named if one.kind in _FIGHTERS]
        for match in _COALITION_MEANS.finditer(sentence) if fighters else ():
            known = described(match[1].lower(), fighters)
            if known:
                parties.append((match.start(), _claimant(known, match[0])))
                break
    return Doers(tuple(parties), own)


def perpetrator_of(doers: Doers, claimant: Claimant | None, at: int, *, accuses: bool = False) -> Claimant | None:
    """The party that did the harm of the figure at offset `at`; None where the sentence names none. Who `accuses` did
    not do it himself, whatever is told of his own forces."""
    if accuses and claimant:
        others = tuple(party for party in doers.parties if party[1].id != claimant.id)
        return min(others, key=lambda party: abs(party[0] - at))[1] if others else None
    if doers.own and claimant and claimant.kind in _FIGHTERS:
        return claimant
    return min(doers.parties, key=lambda party: abs(party[0] - at))[1] if doers.parties else None


def _claimant(actor: Actor, words: str) -> Claimant:
    return Claimant(name=actor.name, id=actor.id, kind=actor.kind, text=words)
