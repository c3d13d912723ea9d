"""Whether a sentence only recalls a toll, and tells of something else: who was arrested, what was closed or declared.

Such a text seldom says when it was, and rarely on the day itself ("after the fire that killed 15, the city closes 59
schools"); so its figure is of the likeliest event told before, as that of a follow-up without a day is.
"""

from __future__ import annotations

import re
from functools import lru_cache

_HARM = re.compile(
    r"\b(?:kill\w*|dead|die[sd]?|dying|deaths?|injur\w*|wound\w*|missing|tolls?|bod(?:y|ies)|casualt\w*|displac\w*|"
    r"evacuat\w*|hospitali[sz]\w*|fatal\w*|kidnap\w*|abduct\w*|executes?|executed|hangs?|hanged)\b",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"\b(?:after|following|in the (?:wake|aftermath) of|over|in connection with|in response to|due to|because of|"
    r"related to|linked to|responsible for|investigation into|inquiry into|cause of|(?:perpetrator|pilot|driver|"
    r"captain|owner|operator|anniversary|victims|survivors) of)\s+"
    r"(?:the|an?|one|two|three|last|this|\w+day['’]s|yesterday['’]s|its|their)\b"
    r"[^.;]{0,140}?\b(?:that|which|in which|where)\s+(?:(?:has|have|had|also|reportedly|previously|earlier|"
    r"already)\s+)*(?:killed|kills|left|claimed|injured|wounded|displaced|caused|resulted|took|occurred|happened|crashed|sank|"
    r"struck|hit|cost)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def recalls(sentence: str) -> bool:
    """Whether the harm stands only in a clause on what was before ("arrest the owner over the fire that killed 15")."""
    found = _RECALLS.search(sentence)
    return found is not None and _HARM.search(sentence, 0, found.start()) is None
