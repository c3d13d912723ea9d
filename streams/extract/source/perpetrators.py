"""A sentence -> who did it: by agent ("killed by the army"), by means ("coalition strikes"), its own word."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from schemas import Claimant, ClaimantKind
from streams.extract import lexicon
from streams.extract.harm.asides import REVENGE
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
# "soldiers killed in the war", "troops were wounded", "drones crashed": to whom it was done; "the fire service"
_SUFFER = (
    r"(?!\s+(?:(?:were|was|are|have been|had been|being)\s|"
    rf"(?:killed|wounded|injured|captured|detained|kidnapped){_DONE_TO}|(?:die|died|dead|crash\w*)\b"
    r"|(?:service|department|brigade|chief|and Disaster)s?\b))"
)
_MEANS_AFTER = re.compile(rf"(?:['’]s?)?\s+{_ONE_WORD}{_MEANS}\b{_SUFFER}", re.IGNORECASE)
_STATE_MEANS = re.compile(
    rf"\s+(?:[\w-]+\s+and\s+)?{_ONE_WORD}(?:{alternation(_CUES['state_means'])})\b{_SUFFER}", re.IGNORECASE
)
# "Israel's military campaign killed", "Israel conducts four drone strikes, killing": a state's forces do it
_WAGED = (
    r"(?:(?:military|bombing|air|ground|aerial)\s+(?:campaign|operations?|assault|raids?)|offensive|bombardments?|invasion"
    r"|shelling|air ?strikes?|strikes|missiles?|drones?|(?:attacks?|assaults?|war|operations?|raids?)\s+(?:on|against))"
)
_STATES = re.compile(
    rf"['’]s?\s+(?:(?!\w+est\b|first\b|second\b|last\b)[\w-]+\s+){{0,3}}?{_WAGED}\b{_SUFFER}", re.IGNORECASE
)
_STATE_WAGES = re.compile(
    r"\s+(?:has |have |had )?(?:\w+ly )?(?:then )?"
    r"(?:(?:respond(?:s|ed) with|launch(?:es|ed)|conduct(?:s|ed)|carri(?:es|ed) out)"
    rf"\s+(?:[\w-]+\s+){{0,4}}?{_WAGED}\b|(?:bomb|shell|invad)(?:s|es|ed)\b|kill(?:s|ed)\s+(?!in\b|by\b|during\b))",
    re.IGNORECASE,
)
_BEGINS_CLAUSE = re.compile(
    r"(?:^|[;:—–]\s|(?:^|\s)[a-z\d][\w’'-]*,\s|\b(?:when|after|as|while|and|but|that|says|said|claims|claimed|before|since|where)\s)(?:the\s)?$"
)
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
_TOLD_OF_IT = re.compile(r"(?:,(?=\d)[^.;,]*)*(?:,\s(?:(?:in|during) )?(?:which|when|where)\b[^.;]*)?")
# "jailed by a Russian military court": none of the military
_OTHER_BODY = re.compile(r"(?:['’]s?)?\s+(?:courts?|tribunals?|prosecutors?|hospitals?|judges?|spokes\w+|officials?)\b")
_IS_MEANS = re.compile(r"\b(?:strikes|airstrikes|drones|warplanes|missiles|shelling)$", re.IGNORECASE)
_JOINED = re.compile(r"[A-Z][\w.]+(?:\s+and\s+|[–/-])$")
_COALITION_MEANS = Needing(beginnings(_CUES["means"]), rf"\b(?:the\s+)?([\w-]+)\s+{_MEANS}\b", re.IGNORECASE)
_SELF = Needing(
    ("killed", "injured", "wounded", "caused"),
    r"\b(?:it|they|we)\s+(?:had\s+|has\s+|have\s+)?(?:[a-z]+ly\s+)?(?:killed|injured|wounded|caused)\b",
    re.IGNORECASE,
)
_OWN_MEANS = Needing(
    beginnings(_CUES["means"]),
    rf"(?<!of )\b(?:its|their|our)\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?{_MEANS}\b{_SUFFER}",
    re.IGNORECASE,
)


class Doers(NamedTuple):
    """Whom a sentence makes a doer, with the offset of each.

    `own_means`: where it speaks of its source's forces. `own_kills`: of whom its source killed or hurt. `avenged`:
    spans of what somebody struck back for, which others did.
    """

    parties: tuple[tuple[int, Claimant], ...]
    own_means: tuple[int, ...]
    own_kills: tuple[int, ...]
    avenged: tuple[tuple[int, int], ...] = ()

    def near(self, at: int) -> tuple[tuple[int, Claimant], ...]:
        """The parties that may have done the harm told of at offset `at`."""
        within = next((span for span in self.avenged if span[0] <= at < span[1]), None)
        if within is None:
            return tuple(one for one in self.parties if not any(s <= one[0] < e for s, e in self.avenged))
        return tuple(one for one in self.parties if within[0] <= one[0] < within[1])


def doers_in(
    sentence: str,
    actors: list[ActorMention],
    places: list[PlaceMention],
    named: list[Actor],
    victims: list[tuple[int, int]],
) -> Doers:
    """Parties named as agents or by their means: "Russian drones" are the Russian military's.

    `places`: the sentence's, demonyms among them. `named`: the item's actors, for "coalition strikes". `victims`: spans
    of those who were harmed, among whom no doer is named ("killed nine al-Shabaab militants").
    """
    avenged = tuple((m.start(), _goes_on(sentence, m.end())) for m in REVENGE.finditer(sentence))
    victims = [*victims, *((m.start(), m.end()) for m in _BETWEEN.finditer(sentence))]
    own_means, own_kills = (tuple(m.start() for m in one.finditer(sentence)) for one in (_OWN_MEANS, _SELF))
    parties = []
    for mention in actors:
        if mention.actor.kind not in _FIGHTERS or any(start <= mention.start < end for start, end in victims):
            continue
        if (
            _is_means(sentence, mention)
            or _KILLS.match(sentence, mention.end)
            or _MEANS_AFTER.match(sentence, mention.end)
            or _is_agent(sentence, mention.start, mention.end)
        ):
            parties.append((mention.start, _claimant(mention.actor, sentence[mention.start : mention.end])))
    for place in places:
        if any(start <= place.start < end for start, end in victims) or not _strikes(sentence, place):
            continue
        military = actor(f"{(place.place.country or '').lower()}-military")
        if military:
            parties.append((place.start, _claimant(military, sentence[place.start : place.end])))
    if not parties:
        fighters = [one for one in named if one.kind in _FIGHTERS]
        for match in _COALITION_MEANS.finditer(sentence) if fighters else ():
            known = described(match[1].lower(), fighters)
            if known:
                parties.append((match.start(), _claimant(known, match[0])))
                break
    return Doers(tuple(parties), own_means, own_kills, avenged)


def _strikes(sentence: str, place: PlaceMention) -> bool:
    """Whether a state is named for its forces: "Russian drones", "Russia's offensive", "Russia launched a raid on"."""
    if place.kind == "demonym":
        return _STATE_MEANS.match(sentence, place.end) is not None
    if place.kind != "name" or place.place.precision != "country":
        return False
    if _STATES.match(sentence, place.end):
        return True
    begins = _BEGINS_CLAUSE.search(sentence, max(0, place.start - 20), place.start)
    return begins is not None and _STATE_WAGES.match(sentence, place.end) is not None


def _goes_on(sentence: str, end: int) -> int:
    """Where what is avenged ends, with what is told of it ("in response to a raid in May, in which 1,200 died")."""
    match = _TOLD_OF_IT.match(sentence, end)
    return match.end() if match else end


def _is_means(sentence: str, mention: ActorMention) -> bool:
    """ "in Russian strikes"; not "in Israeli and American strikes", of which each did some."""
    if not _IS_MEANS.search(sentence, mention.start, mention.end):
        return False
    return not _JOINED.search(sentence, max(0, mention.start - 40), mention.start)


def _is_agent(sentence: str, at: int, end: int) -> bool:
    """ "killed by the army", "an attack by the army"; not "handed over by the army", "accused by it"."""
    match = _BY.search(sentence, max(0, at - 60), at)
    if match is None or _OTHER_BODY.match(sentence, end):
        return False
    verb = (match["verb"] or "").lower()
    return verb in _done() if verb.endswith("ed") else verb not in _CUES["not_done_by"]


@cache
def _done() -> frozenset[str]:
    """Participles of deeds of violence."""
    return frozenset(word for phrase in lexicon.triggers() for word in phrase.split()) | frozenset(_CUES["done_by"])


def perpetrator_of(
    doers: Doers, claimant: Claimant | None, at: int, *, accuses: bool = False, killed: bool = True
) -> Claimant | None:
    """The party that did the harm of the figure at offset `at`; None where the sentence names none. Who `accuses` did
    not do it himself, whatever is told of his own forces. `killed`: the harm is such as who kills does."""
    parties = doers.near(at)
    if accuses and claimant:
        parties = tuple(party for party in parties if party[1].id != claimant.id)
    elif (doers.own_means or (doers.own_kills and killed)) and claimant and claimant.kind in _FIGHTERS:
        return claimant
    return min(parties, key=lambda party: abs(party[0] - at))[1] if parties else None


def _claimant(actor: Actor, words: str) -> Claimant:
    return Claimant(name=actor.name, id=actor.id, kind=actor.kind, text=words)
