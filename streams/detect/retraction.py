"""Words by which a text takes a figure back without giving another one."""

from __future__ import annotations

import re
from functools import lru_cache

from streams.needing import Needing

_TAKES_BACK = r"(?:withdr(?:ew|aws|awn|awing)|retract(?:s|ed|ing)|rescind(?:s|ed|ing)|t(?:ook|akes|aken|aking) back)"
_WITHDRAWS = Needing(
    ("withdr", "retract", "rescind", " back", "no longer"),
    rf"\b{_TAKES_BACK} (?:its|the|their|his|her|that|this|an?) (?:\w+ ){{0,2}}"
    r"(?:figure|toll|count|number|claim|estimate|statement|report|tally)s?\b"
    r"|\b(?:figure|toll|count|estimate|tally)s?\b[^.;]{0,60}\b(?:was|were|been|is|are) (?:since |later |now )?"
    r"(?:withdrawn|retracted|rescinded|taken back)\b"
    r"|\bno longer stands? by (?:its|the|their|that|this)\b",
    re.IGNORECASE,
)


# "later said that number had been miscalculated"
_MISTAKEN = Needing(
    ("miscalculated", "miscounted", "mistaken", "wrong", "in error", "erroneous", "a mistake"),
    r"\b(?:later|since|then|afterwards) (?:said|admitted|conceded|acknowledged|explained) [^.;]{0,90}?"
    r"(?:was|were|been|is|are|it) (?:miscalculated|miscounted|mistaken|wrong|in error|erroneous|a mistake)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def was_mistaken(sentence: str) -> bool:
    """Whether the sentence tells that whoever gave a figure has called it wrong since."""
    return _MISTAKEN.search(sentence) is not None


@lru_cache(maxsize=65536)
def withdraws(sentence: str) -> bool:
    """Whether the sentence says that a figure was withdrawn: not troops, and not what was merely revised."""
    return _WITHDRAWS.search(sentence) is not None
