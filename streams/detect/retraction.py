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


@lru_cache(maxsize=65536)
def withdraws(sentence: str) -> bool:
    """Whether the sentence says that a figure was withdrawn: not troops, and not what was merely revised."""
    return _WITHDRAWS.search(sentence) is not None
