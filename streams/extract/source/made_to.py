"""Who is made to say something: "research prompted the army to admit to killing nine"."""

from __future__ import annotations

from streams.extract.source.speech_words import MARKS, listed
from streams.extract.source.subjects import Span
from streams.extract.text.words import Words

LONGEST = 8
_MAKES = frozenset({
    "prompted", "prompting", "prompts", "forced", "forcing", "forces", "led", "leading", "compelled", "compelling",
    "pushed", "pushing", "obliged", "obliging", "caused", "causing", "pressed", "got",
})  # fmt: skip


def made_to(words: Words, i: int) -> Span | None:
    """The words between who was made to say something and the "to" before the verb at word i; None where nobody was."""
    lows = words.lows
    if i < 3 or lows[i - 1] != "to":
        return None
    for k in range(i - 3, max(i - LONGEST, -1), -1):
        if lows[k] in _MAKES:
            first = k + 1 + (lows[k + 1] in ("the", "a", "an"))
            return (first, i - 1) if first < i - 1 else None
        if lows[k] in MARKS or lows[k] in listed("clause"):
            return None
    return None
