"""Whether a sentence tells of a count that somebody keeps ("puts the dead at 54"), and not of what happened."""

from __future__ import annotations

import re
from functools import lru_cache

_COUNTS = re.compile(
    r"\b(?:tolls?|tall(?:y|ies)|count(?:s|ed|ing)?|numbers?|numbered|totals?|totalled|figures?|lists?|listed|documented"
    r"|recorded|registered|verified|confirmed|identified|so far|to date|now|final|overall|in all|still"
    r"|remain(?:s|ed|ing)?"
    r"|rais(?:es|ed|ing)|rose|risen|climbed|grown|reached|passed|stands?|stood|puts?|comes? to|unchanged|increased"
    r"|the (?:dead|injured|wounded|missing|displaced|detained)|days of)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def keeps_count(sentence: str) -> bool:
    """Whether the words of a sentence are those of a count: a toll, a list, what it has come to by now."""
    return _COUNTS.search(sentence) is not None
