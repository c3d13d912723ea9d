"""The dead of an earlier time, of whom a sentence tells something new: handed over, or a court has judged for them."""

from __future__ import annotations

import re

from streams.extract.lexicon import cue
from streams.extract.measures import BRINGS

_REMAINS, _HANDED_OVER = cue(r"\b", "remains"), cue(r"\b", "handed_over")
# "three bodies that the group gave to the army", "gave back the remains of two men"
_GIVES = re.compile(
    r"\b(?:bod(?:y|ies)|remains|corpses?)\b[^.;,]{0,50}\b(?:gave|gives?|given|giving)\b(?: \w+){0,1}? (?:to|back)\b"
    r"|\b(?:gave|gives?|given|giving)\b [^.;,\d]{0,30}?\b(?:bod(?:y|ies)|remains|corpses?) of\b",
    re.IGNORECASE,
)
# "the hospital received the bodies of nine people" is news of their death
_TO_MORGUE = re.compile(
    r"\b(?:hospitals?|morgues?|clinics?|mortuary)\b[^.;]{0,30}? (?:ha[sd] |have )?(?:received|receives|took in)\b",
    re.IGNORECASE,
)
_JUDGED = cue(
    r"\b",
    "judged",
    r"\b[^.;]*?(?:\b(?:of|for|over|to|in|after)\b|, (?:the|an?)\b)[^.;]*?\b(?:\w*killing|injuring|wounding|poisoning|"
    r"abusing|deaths?|murders?|murdering|manslaughter|massacre|shooting|stabbing|bombing|attack|fire|crash|collapse|blast|explosion|that|which|who)\b[^.;]*$",
)
REACH = 320  # characters; what somebody is guilty of is told at length

# "the driver who killed 12 people is sentenced to life"
_DOER = re.compile(
    r"\b(?:perpetrator|suspect|gunman|shooter|attacker|assailant|bomber|driver|man|woman|teenager|killer|murderer|people|"
    r"men)\b[^.;]*$"
)
_JUDGED_THEN = cue(
    r"^[^.;]*?\b(?:is|are|was|were|has been|have been|pleads?|pleaded|receives?|gets|faces) (?:\w+ ){0,2}?", "judged"
)


def changes_hands(sentence: str) -> bool:
    """True where the dead of an earlier time are handed over ("the bodies of four hostages are returned")."""
    handed = _REMAINS.search(sentence) and _HANDED_OVER.search(sentence) and not _TO_MORGUE.search(sentence)
    return bool(handed or _GIVES.search(sentence))


def is_judged(sentence: str, at: int) -> bool:
    """True where the figure at offset `at` is of a deed that a court has judged ("found guilty of killing 12"), or
    whose doer it has ("the driver who killed 12 was jailed")."""
    end = sentence.find(" ", at)
    before = sentence[max(0, at - REACH) : end]
    if BRINGS.search(before):
        return False
    return _JUDGED.search(before) is not None or (
        _DOER.search(before) is not None and _JUDGED_THEN.search(sentence[end:]) is not None
    )
