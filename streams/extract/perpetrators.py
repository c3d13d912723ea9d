"""A sentence -> who did it: by agent ("killed by the army"), by means ("coalition strikes"), its own word."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from schemas import Claimant, ClaimantKind
from streams.extract import lexicon
from streams.extract.asides import REVENGE
from streams.extract.lexicon import alternation, beginnings
from streams.link.actors import Actor, ActorMention, actor, described
from streams.link.places import PlaceMention
from streams.needing import Needing

_FIGHTERS = frozenset({ClaimantKind.BELLIGERENT, ClaimantKind.GOVERNMENT})
_CUES = lexicon.table("cues")
_MEANS = rf"(?:(?:{alternation(_CUES['means_how'])})[- ]?)?(?:{alternation(_CUES['means'])})"
_BY = re.compile(
    r"\b(?:(?P<verb>[\w-]+)\s+)?by\s+(?:the\s+|a\s+|an\s+)?(?:suspected\s+|alleged\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_ONE_WORD = r"(?:(?!(?:and|or|in|of|with|against)\s)[\w-]+\s+)?"
# "the soldiers killed in the war": what follows where it was done to them; not "killed at least two"
_DONE_TO = r"\s+(?:in|by|during|since|after|near|at(?! least| most)|on|when|while)\b"
# "soldiers killed in the war", "troops were wounded": to whom it was done
_SUFFER = (
    r"(?!\s+(?:(?:were|was|are|have been|had been|being)\s|"
    rf"(?:killed|wounded|injured|captured|detained|kidnapped){_DONE_TO}|(?:die|died|dead)\b))"
)
_MEANS_AFTER = re.compile(rf"(?:['’]s?)?\s+{_ONE_WORD}{_MEANS}\b{_SUFFER}", re.IGNORECASE)
_STATE_MEANS = re.compile(rf"\s+{_ONE_WORD}(?:{alternation(_CUES['state_means'])})\b{_SUFFER}", re.IGNORECASE)
# "clashes between the army and rebels": either side may have done it
_BETWEEN = Needing(
    (" between",),
    r"\b(?:clash\w*|fighting|battles?|gunfights?|firefights?|combat|skirmish\w*|hostilities) between\b[^.;]{0,100}",
    re.IGNORECASE,
)
_DEEDS = (
    r"kills|kill|killing|executing|shooting|abducting|struck|strikes|striking|hit|hits|hitting|bombed|bombing|shelled|attacked|"
    r"attacks|attacking|fired|firing|launched|launches|launching|raided|stormed|ambushed|carried out|opened fire"
)
_KILLS = re.compile(
    r"\s+(?:has |have |had )?(?:\w+ly )?"
    rf"(?:(?:killed|injured|wounded|massacred|executed|shot|detained|arrested|abducted)(?!{_DONE_TO})|{_DEEDS})\b",
    re.IGNORECASE,
)
_IS_MEANS = re.compile(r"\b(?:strikes|airstrikes|drones|warplanes|missiles|shelling)$", re.IGNORECASE)
_JOINED = re.compile(r"[A-Z][\w.]+(?:\s+and\s+|[–/-])$")
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
    aside = [(m.start(), m.end()) for cue in (REVENGE, _BETWEEN) for m in cue.finditer(sentence)]
    victims = [*victims, *aside]
    own = bool(_OWN_MEANS.search(sentence) or _SELF.search(sentence))
    parties = []
    for mention in actors:
        if mention.actor.kind not in _FIGHTERS or any(start <= mention.start < end for start, end in victims):
            continue
        if (
            _is_means(sentence, mention)
            or _KILLS.match(sentence, mention.end)
            or _MEANS_AFTER.match(sentence, mention.end)
            or _is_agent(sentence, mention.start)
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


def _is_means(sentence: str, mention: ActorMention) -> bool:
    """ "in Russian strikes"; not "in Israeli and American strikes", of which each did some."""
    if not _IS_MEANS.search(sentence, mention.start, mention.end):
        return False
    return not _JOINED.search(sentence, max(0, mention.start - 40), mention.start)


def _is_agent(sentence: str, at: int) -> bool:
    """ "killed by the army", "an attack by the army"; not "handed over by the army", "accused by it"."""
    match = _BY.search(sentence, max(0, at - 60), at)
    if match is None:
        return False
    verb = (match["verb"] or "").lower()
    return verb in _done() if verb.endswith("ed") else verb not in _CUES["not_done_by"]


@cache
def _done() -> frozenset[str]:
    """Participles of deeds of violence."""
    return frozenset(word for phrase in lexicon.triggers() for word in phrase.split()) | frozenset(_CUES["done_by"])


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
