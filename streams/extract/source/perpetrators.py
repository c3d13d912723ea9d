"""A sentence -> who did it: by agent ("killed by the army"), by means ("coalition strikes"), its own word."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Claimant, ClaimantKind
from streams.extract import lexicon
from streams.extract.harm.asides import REVENGE
from streams.extract.lexicon import beginnings
from streams.extract.source.accused import is_accused
from streams.extract.source.doing import MEANS, SUFFER, attacks, has_means, means_end, wages
from streams.extract.source.unnamed_doers import unnamed_doers
from streams.link.actors import Actor, ActorMention, actor, described
from streams.link.countries import adjectives_of
from streams.link.places import PlaceMention
from streams.needing import Needing

_FIGHTERS = frozenset({ClaimantKind.BELLIGERENT, ClaimantKind.GOVERNMENT})
_CUES = lexicon.table("cues")
# "clashes between the army and rebels": either side may have done it
_BETWEEN = Needing(
    (" between",),
    r"\b(?:clash\w*|fighting|conflict|war|violence|battles?|gunfights?|exchanges? of \w+|exchanges?|shoot-?outs?"
    r"|firefights?|combat|skirmish\w*|hostilities) between\b[^.;,]{0,100}",
    re.IGNORECASE,
)
_TOLD_OF_IT = re.compile(r"(?:,(?=\d)[^.;,]*)*(?:,\s(?:(?:in|during) )?(?:which|when|where)\b[^.;]*)?")
_COALITION_MEANS = Needing(beginnings(_CUES["means"]), rf"\b(?:the\s+)?([\w-]+)\s+{MEANS}\b", re.IGNORECASE)
# "killed since Hamas attacked Kasa", "the war, sparked by a raid of the rebels": when it began, and not who did it
_BEGAN = Needing(
    ("since", "began", "started", "erupted", "broke", "triggered", "sparked", "provoked", "set", "ignited"),
    r"(?:\bsince\s+[^.;,]{0,60}?\b(?:attack(?:s|ed)?|raid(?:s|ed)?|assault(?:s|ed)?|massacres?|incursion|storm(?:s|ed)|"
    r"killed|murdered|kidnapped|abducted)\b"
    r"|\b(?:which|that)\s+(?:began|started|erupted|broke\s+out)\s+(?:after|when|with)\b"
    r"|\b(?:war|conflict|offensive|campaign|fighting|hostilities|operation|bombardment)\b[^.;\d]{0,60}?"
    r"\b(?:triggered|sparked|provoked|set\s+off|ignited)\s+by\b)(?:[^.;,]|,(?=\d))*"
    r"(?:,\s+(?:caus|forc|leav|displac|driv|kill|abduct|kidnap|tak|seiz|wound|injur|in\s+which|which\s|when\s)[^.;]*)?",
    re.IGNORECASE,
)
# "Police shot a man dead after he stabbed two teachers": not the police; "a rebel fled after he shot nine" is one man
_HE_DID = Needing(
    (" he ", " she "),
    r"\b(?:after|when|as|because) s?he (?:(?:had|has|allegedly|reportedly|then|also|\w+ly)\s+){0,2}"
    r"(?:shot|stab\w*|kill\w*|attack\w*|fired|open\w*|wound\w*|injur\w*|ramm?\w*|murder\w*|beat|hit|struck|drove|hack\w*"
    r"|detonat\w*|threw|took|slash\w*|behead\w*)\b[^.;]*",
    re.IGNORECASE,
)
_ONE_MAN = re.compile(
    r"\s+(?:gunman|bomber|militant|fighter|soldier|sniper|operative|member|terrorist|officer|policeman|attacker|rebel|pilot)\b"
)
_SELF = Needing(
    (
        *("killed", "injured", "wounded", "caused", "carried", "conducted", "launched", "struck", "bombed", "attacked"),
        *("behind", "responsible"),
    ),
    r"\b(?:it|they|we)\s+(?:was|were|had\s+been)\s+(?:behind|responsible\s+for)\s+(?:the|this|that|these|those|both)\b"
    r"|\b(?:(?:it|they|we)\s+(?:had\s+|has\s+|have\s+)?(?:[a-z]+ly\s+)?|(?:claim(?:s|ed)?|say|says|said)\s+to\s+have\s+)"
    r"(?:(?:killed|injured|wounded|caused|struck|bombed|attacked)(?!\s+by\b)"
    r"|(?:carried\s+out|conducted|launched)\s+(?:[\w-]+\s+){0,4}?(?:air\s?)?(?:strikes?|raids?|attacks?|airstrikes?))\b",
    re.IGNORECASE,
)
_OWN_MEANS = Needing(
    beginnings(_CUES["means"]),
    rf"(?<!of )\b(?:its|their|our)\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?{MEANS}\b{SUFFER}",
    re.IGNORECASE,
)


class Doers(NamedTuple):
    """Whom a sentence makes a doer, with the offset of each.

    `own_means`: where it speaks of its source's forces. `own_kills`: of whom its source killed or hurt. `apart`:
    spans of what others did: what somebody struck back for, how a war began.
    """

    parties: tuple[tuple[int, Claimant], ...]
    own_means: tuple[int, ...]
    own_kills: tuple[int, ...]
    apart: tuple[tuple[int, int], ...] = ()

    def near(self, at: int) -> tuple[tuple[int, Claimant], ...]:
        """The parties that may have done the harm told of at offset `at`."""
        within = next((span for span in self.apart if span[0] <= at < span[1]), None)
        if within is None:
            return tuple(one for one in self.parties if not any(s <= one[0] < e for s, e in self.apart))
        return tuple(one for one in self.parties if within[0] <= one[0] < within[1])


def doers_in(
    sentence: str,
    actors: list[ActorMention],
    places: list[PlaceMention],
    named: list[Actor],
    victims: list[tuple[int, int]],
    land: str | None = None,
) -> Doers:
    """Parties named as agents or by their means: "Russian drones" are the Russian military's.

    `places`: the sentence's, demonyms among them. `named`: the item's actors, for "coalition strikes". `victims`: spans
    of those who were harmed, among whom no doer is named ("killed nine al-Shabaab militants"). `land`: the
    only one of the item, for its army.
    """
    apart = [(m.start(), _goes_on(sentence, m.end())) for m in REVENGE.finditer(sentence)]
    apart += [m.span() for one in (_BEGAN, _HE_DID) for m in one.finditer(sentence)]
    victims = [*victims, *((m.start(), m.end()) for m in _BETWEEN.finditer(sentence))]
    own_means, own_kills = (tuple(m.start() for m in one.finditer(sentence)) for one in (_OWN_MEANS, _SELF))
    parties = []
    for mention in actors:
        harmed = max((end for start, end in victims if start <= mention.start < end), default=0)
        if mention.actor.kind not in _FIGHTERS or (harmed and means_end(sentence, mention.end) <= harmed):
            continue
        if attacks(sentence, mention.start, mention.end) or is_accused(sentence, mention.start, mention.end):
            parties.append((mention.start, _claimant(mention.actor, sentence[mention.start : mention.end])))
    for place in places:
        if any(start <= place.start < end for start, end in victims) or not _strikes(sentence, place, places):
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
    if not parties:
        fighters = [one for one in named if one.kind in _FIGHTERS]
        for start, end, known in unnamed_doers(sentence, fighters, land, victims):
            parties.append((start, _claimant(known, sentence[start:end])))
    if any(_ONE_MAN.match(sentence, one.end) for one in actors):
        apart = [one for one in apart if not _HE_DID.match(sentence, one[0])]
    return Doers(tuple(parties), own_means, own_kills, tuple(apart))


def _strikes(sentence: str, place: PlaceMention, places: list[PlaceMention]) -> bool:
    """Whether a state is named for its forces: "Russian drones", "Russia's offensive", "strikes by Russia"."""
    country = place.place.country or ""
    if place.kind == "demonym" or sentence[place.start : place.end] in adjectives_of(country):
        lands = {one.place.country for one in places if one.kind == "name"}
        if has_means(sentence, place.start, place.end, abroad=bool(lands) and country not in lands):
            return True
    if place.kind != "name" or place.place.precision != "country":
        return False
    return wages(sentence, place.start, place.end) or is_accused(sentence, place.start, place.end)


def _goes_on(sentence: str, end: int) -> int:
    """Where what is avenged ends, with what is told of it ("in response to a raid in May, in which 1,200 died")."""
    match = _TOLD_OF_IT.match(sentence, end)
    return match.end() if match else end


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
