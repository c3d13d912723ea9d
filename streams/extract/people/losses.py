"""Whose losses a figure without a noun counts: "the army lost 12 dead", "at a cost to the rebels of eight wounded"."""

from __future__ import annotations

import re
from functools import cache

from schemas import Harm, VictimClass
from streams.extract import lexicon

_OF_WAR = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING})
_LOST = r"(?:lost|loses|losing|suffered|suffers|suffering|sustained|took|taken|incurred|bore)"
_BEFORE = r"(?:(?:at least|about|around|some|more than|over|up to|only|just|nearly|as many as|a total of)\s+)*$"


def side_that_lost(sentence: str, start: int, end: int, harm: Harm) -> list[VictimClass]:
    """The kind of those counted from `start` to `end`, by the armed body that lost them; none where none is told."""
    if harm not in _OF_WAR or not _clue().search(sentence):
        return []
    before, behind = _patterns()
    if before.search(sentence, 0, start) or behind.match(sentence, end):
        return [VictimClass.COMBATANT]
    return []


@cache
def _clue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_LOST}|cost(?:s|ing)?|among|losses|in the ranks)\b", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    bodies = {
        *lexicon.table("people")["belongs"]["combatant"],
        "military",
        "troops",
        "soldiers",
        "insurgents",
        "militants",
    }
    body = rf"\b(?:{lexicon.alternation(sorted(bodies))})\b"
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
