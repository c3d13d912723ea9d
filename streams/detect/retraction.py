"""Words by which a text takes a figure back without giving another one."""

from __future__ import annotations

import re
from functools import lru_cache

_WITHDRAWS = re.compile(
    r"\b(?:withdr(?:ew|aws|awn|awing)|retract(?:s|ed|ing)|rescind(?:s|ed|ing)|t(?:ook|akes|aken) back)\b"
    r"[^.;]{0,60}\b(?:figures?|tolls?|counts?|numbers?|claims?|estimates?|statements?|reports?|tally)\b"
    r"|\b(?:figures?|tolls?|counts?|numbers?|claims?|estimates?|statements?|reports?|tally)\b[^.;]{0,60}"
    r"\b(?:was|were|been|is) (?:withdrawn|retracted|rescinded|taken back)\b"
    r"|\bno longer stands? by\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def withdraws(sentence: str) -> bool:
    """Whether the sentence says that a figure was withdrawn: not troops, and not what was merely revised."""
    return bool(_WITHDRAWS.search(sentence))
