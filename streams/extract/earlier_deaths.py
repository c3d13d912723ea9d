"""The dead of an earlier time, of whom a sentence tells something new: handed over, or a court has judged for them."""

from __future__ import annotations

from streams.extract.lexicon import cue
from streams.extract.times import BRINGS

_REMAINS, _HANDED_OVER = cue(r"\b", "remains"), cue(r"\b", "handed_over")
_JUDGED = cue(
    r"\b",
    "judged",
    r"\b[^.;]*?\b(?:of|for|over|to|in|after)\b[^.;]*?\b(?:\w*killing|injuring|wounding|poisoning|abusing|deaths?|murders?|"
    r"murdering|manslaughter|massacre|shooting|stabbing|bombing|attack|fire|crash|collapse|blast|explosion|that|which|who)\b[^.;]*$",
)


def changes_hands(sentence: str) -> bool:
    """True where the dead of an earlier time are handed over ("the bodies of four hostages are returned")."""
    return bool(_REMAINS.search(sentence) and _HANDED_OVER.search(sentence))


def is_judged(sentence: str, at: int) -> bool:
    """True where the figure at offset `at` is of a deed that a court has judged ("found guilty of killing 12")."""
    before = sentence[max(0, at - 160) : sentence.find(" ", at)]
    return _JUDGED.search(before) is not None and not BRINGS.search(before)
