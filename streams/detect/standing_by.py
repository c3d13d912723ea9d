"""Whether the words of a sentence are those of somebody who stands by a figure that he or she gave before."""

from __future__ import annotations

import re
from functools import lru_cache

_STANDS_BY = re.compile(
    r"\b(?:maintain(?:s|ed|ing)?|insist(?:s|ed|ing)?|repeat(?:s|ed|ing)?|reiterat(?:es|ed|ing)|reaffirm(?:s|ed)?"
    r"|(?:stands?|stood|standing) by|(?:sticks?|stuck|sticking|holds?|held|holding|keeps?|kept) (?:to|at)"
    r"|(?:made|makes|has made) no change|ha(?:s|ve|d) not (?:changed|revised|updated|altered|moved from)|unchanged"
    r"|(?:will|would|did|does) not (?:withdraw|change|revise|alter|move from|go beyond)|nothing to add"
    r"|still (?:puts?|says?|speaks?|gives?)|remain(?:s|ed) at|again (?:said|spoke|put|gave|rejected))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def stands_by(sentence: str) -> bool:
    return _STANDS_BY.search(sentence) is not None
