"""Whose losses a figure without a noun counts: "the army lost 12 dead", "at a cost to the rebels of eight wounded".

An armed body that a sentence names counts its own with "it lost four", "two of its men", "12 dead in its ranks".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from schemas import Harm, VictimClass
from streams.extract import lexicon
from streams.extract.text.nouns import is_nation
from streams.extract.text.numbers import Number
from streams.needing import Needing
from streams.people import OF_A_SIDE

_OF_WAR = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING})
_LOST = r"(?:lost|loses|losing|suffered|suffers|suffering|sustained|took|taken|incurred|bore)"
_ARMIES = frozenset({"army", "military"})
_FAR = 120  # characters before a figure in which its words are sought
_BODIES = ("military", "troops", "soldiers", "insurgents", "militants")  # beside those of the table
_MORE_BODIES = (  # which may lose so many, where the figure itself says that they are its own
    *(
        "command",
        "liberation front",
        "liberation army",
        "rebel",
        "defence ministry",
        "defense ministry",
        "general staff",
    ),
    *("separatists", "jihadists"),
)
_FIGHT = (
    r"(?:clash(?:es)?|fighting|battles?|raids?|operations?|assaults?|attacks?|ambush(?:es)?|firefights?|gun ?battles?"
    r"|encounters?|combat|bombings?|strikes?|shelling|offensive|siege|skirmish(?:es)?|war)\b"
)
_ENDS = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:while|and|but|as|when)\b|\s+(?:on|of its own)\b"
    rf"|\s+(?:in|during)\s+(?:the|a|an|that|this|[\w-]+['’]s)\s+(?:[\w-]+\s+){{0,2}}?{_FIGHT}",
    re.IGNORECASE,
)
_BEFORE = r"(?:(?:at least|about|around|some|more than|over|up to|only|just|nearly|as many as|a total of)\s+)*$"

_LOST_BY_IT = re.compile(
    r"\b(?:it|they|we|and|but|while)\s+(?:(?:had|has|have|also|only|itself|themselves|alone)\s+)*"
    rf"(?:lost|loses|losing)\s+{_BEFORE}"
    r"|\b(?:its|their|our)\s+(?:own\s+)?losses\b(?:\s+[a-z]+){0,5}?"
    r"\s+(?:at|to|were|are|of|as|from|remain(?:s|ed)?(?:\s+at)?|st(?:ood|ands?)\s+at|number(?:s|ed)?|total(?:s|led)?)"
    rf"\s+{_BEFORE}",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(
    r"(?:\s+(?:dead|deaths|killed|wounded|injured|casualties|men|members|fighters))?\s+(?:of|in|within|among|from)"
    r"\s+(?:its|their|our)(?:\s+own)?\s+(?:ranks|side|members|men|fighters|comrades|number)\b"
    r"|\s+of\s+(?:its|their|our)\s+own\b",
    re.IGNORECASE,
)
_OWN_WORDS = (" los", " ranks", " own", " side", " its ", " their ", " our ")
_LOSS = re.compile(r"\b(?:lost|losing|loses|losses)\b", re.IGNORECASE)
_LOSES = re.compile(r"\b(?:lost|loses|losing|lose)\s+$", re.IGNORECASE)
_OF_THEIR_OWN = re.compile(
    r"\s+of\s+(?:their|its|his|our)\s+(?:number|ranks|comrades|colleagues|(?P<own>own)(?=\s*(?:[.,;]|$|(?:in|on|and|during|when|while|since)\b)))\b",
    re.IGNORECASE,
)
_FIGHTS = re.compile(
    r"\b(?:army|military|soldiers?|troops|forces|battalion|brigade|regiment|police|militia|militants|rebels?|fighters"
    r"|insurgents|guerrillas?|front)\b",
    re.IGNORECASE,
)  # others may lose "nine of their own" to a rival
_ON_A_SIDE = re.compile(
    r"(?:\s+(?:dead|deaths|killed|wounded|injured|casualties))?\s+on\s+the\s+"
    r"(?:side\s+of\s+the\s+(?:\w+\s+)?(?:army|military|soldiers|troops|rebels|militants|insurgents|attackers"
    r"|assailants|terrorists|jihadists|fighters)|(?:enemy|army|military|government|rebel|militant|insurgent)(?:['’]s)?\s+side)\b",
    re.IGNORECASE,
)


# "the government side had no casualties", "their side took 12 casualties"
_A_SIDE_HAD = re.compile(
    r"\b(?:army|military|government|rebel|militant|insurgent|enemy|its|their|our)(?:['’]s)?\s+side\s+"
    rf"(?:(?:had|has|have|also)\s+)*(?:{_LOST}|had)\s+{_BEFORE}",
    re.IGNORECASE,
)


def are_own_losses(sentence: str, start: int, end: int, harm: Harm) -> bool:
    """Whether those counted from `start` to `end` fought for the armed body that the sentence speaks of before: "the
    army said it lost four", "Hezbollah said two of its men were killed", or for either side of the fight."""
    if harm not in _OF_WAR or not any(word in sentence for word in _OWN_WORDS):
        return False
    if _ON_A_SIDE.match(sentence, end) or _A_SIDE_HAD.search(sentence[max(0, start - _FAR) : start]):
        return True
    lost = _LOST_BY_IT.search(sentence[max(0, start - _FAR) : start])
    if not lost and not _OF_ITS_OWN.match(sentence, end):
        return False
    return _body().search(sentence, 0, start) is not None


def lost_so_many(sentence: str, start: int, number: Number) -> bool:
    """Whether a number without a noun, in a phrase from `start`, is that of an armed body's dead: "it lost four", "its
    losses stand at 12", "the battalion lost nine of its number"."""
    if number.quantity.value == 0:
        return False
    return _lost_of_theirs(sentence, start, number) or _lost_by_body(sentence, start, number)


def _lost_of_theirs(sentence: str, start: int, number: Number) -> bool:
    """ "The battalion lost nine of its number", "the army had lost seven of its own"."""
    if number.could_be_year or not _LOSES.search(sentence[max(0, start - 8) : start]):
        return False
    match = _OF_THEIR_OWN.match(sentence, number.end)
    return match is not None and (not match["own"] or _FIGHTS.search(sentence) is not None)


def _lost_by_body(sentence: str, start: int, number: Number) -> bool:
    if not number.quantity.value or not _LOSS.search(sentence) or not _ENDS.match(sentence, number.end):
        return False
    lost = _LOST_BY_IT.search(sentence[max(0, start - _FAR) : start]) is not None
    if lost and _body().search(sentence, 0, start):
        return True
    return _patterns()[0].search(sentence, 0, start) is not None


@cache
def _body() -> re.Pattern[str]:
    return re.compile(_any_body(_MORE_BODIES), re.IGNORECASE)


def _any_body(more: Sequence[str] = ()) -> str:
    bodies = {*lexicon.table("people")["belongs"]["combatant"], *_BODIES, *more}
    return rf"\b(?:{lexicon.alternation(sorted(bodies))})\b"


def side_that_lost(sentence: str, start: int, end: int, harm: Harm) -> list[VictimClass]:
    """The kind of those counted from `start` to `end`, by the armed body that lost them; none where none is told."""
    if harm not in _OF_WAR or not _clue().search(sentence):
        return []
    before, behind = _patterns()
    if before.search(sentence, 0, start) or behind.match(sentence, end):
        return [VictimClass.COMBATANT]
    return []


def loser(sentence: str, start: int) -> str | None:
    """The armed body whose losses a figure at `start` counts ("Hezbollah lost two men", "the rebels lost 12"), where
    its words say of which side it is."""
    found = _patterns()[0].search(sentence, 0, start)
    body = _body().search(sentence, found.start(), start) if found else None
    if body is None or not (body[0][:1].isupper() or OF_A_SIDE.search(body[0]) or body[0] in _ARMIES):
        return None
    before = sentence[: body.start()].split()[-1:]
    return " ".join([*before, body[0]]) if before and is_nation(before[0]) else body[0]


@cache
def _clue() -> Needing:
    needs = ("lost", "los", "suffer", "sustain", "took", "taken", "incurred", "bore", "cost", "among", "in the ranks")
    return Needing(needs, rf"\b(?:{_LOST}|cost(?:s|ing)?|among|losses|in the ranks)\b", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    body = _any_body()
    before = re.compile(
        rf"{body}(?:\s+(?:said|says)\s+(?:it|they))?(?:\s+(?:had|has|have|also|alone|later|admitted|reportedly))*"
        rf"\s+{_LOST}\s+{_BEFORE}"
        rf"|\b(?:costs?|costing|(?:at a|at the) cost to)\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){{0,2}}?{body}"
        rf"(?:\s+of)?\s+{_BEFORE}"
        rf"|{body}['’]?s?\s+(?:own\s+)?losses\s+(?:at|were|are|as|of|to)\s+{_BEFORE}",
        re.IGNORECASE,
    )
    behind = re.compile(
        r"(?:\s+(?:deaths|dead|casualties|fatalities|killed|wounded|injured|losses))?\s+(?:among|in the ranks of)\s+"
        rf"(?:the\s+|its\s+|their\s+|his\s+)?(?:[\w-]+\s+){{0,3}}?{body}",
        re.IGNORECASE,
    )
    return before, behind
