"""Harm that a month or a year only dates, since one thing or person did it: "In 1998 a jet cut a cable: 20 dead"."""

from __future__ import annotations

import re
from functools import cache

from streams.extract import lexicon

# "Typhoon Ana killed 44 in 2016"
_NAMED_STORM = re.compile(r"\b(?:[Cc]yclone|[Tt]yphoon|[Hh]urricane|[Ss]torm|TC|[Tt]ropical [Ss]torm) [A-Z]\w+")
# "died at the same beach"; "in the same village, on the same road"
_SAME_SPOT = re.compile(
    r"\b(?:at|in|on|by|near) the same (?:[\w-]+ ){0,2}?(?:spot|place|site|beach|stretch|bend|channel|spillway|crossing"
    r"|spillage|junction|building|school|market|mosque|church|pit|mine)\b"
)
_MANY = re.compile(r"\b(?:every|each|per|average|annually|more than once|times)\b")


def by_one_doer(sentence: str) -> bool:
    """Whether a sentence tells of one thing that befell people, or of one doer."""
    if _MANY.search(sentence):
        return False
    return any(one.search(sentence) for one in (_NAMED_STORM, _SAME_SPOT, _did()))


@cache
def _did() -> re.Pattern[str]:
    doers = lexicon.alternation(lexicon.table("cues")["one_doer"])
    return re.compile(
        rf"\b(?:an?|the|one)\s+(?:[\w'’-]+\s+){{0,3}}?(?:{doers})\s+(?:\([^)]*\)\s+)?(?:that\s+|which\s+)?(?:had\s+)?"
        r"(?:killed|injured|wounded|shot|stabbed|hit|struck|cut|burst|fell|went|drove|ploughed|plowed|ran|rammed|caught|blew"
        r"|broke|gave|tore|slammed|smashed|burned|burnt|flipped|rolled|hacked|massacred|opened|set|attacked|claimed|left"
        r"|dropped|landed|flattened|destroyed|came|veered|skidded)\b",
        re.IGNORECASE,
    )
