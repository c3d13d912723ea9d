"""Who has what is cited: "according to documents obtained by the Post"."""

from __future__ import annotations

from functools import cache

from streams.extract.source.names_behind import name_after
from streams.extract.source.speech_words import MARKS, listed, nouns_of_bodies
from streams.extract.source.subjects import Span
from streams.extract.text.nouns import may_be_person
from streams.extract.text.words import Words

_DONE = ("ed", "seen", "kept", "made", "given", "shown", "written")
_LONGEST = 8  # words


def by_whom(words: Words, first: int) -> Span | None:
    """ "Documents (that were) obtained on Monday by the Post", from the word `first` on: the Post, as what is cited
    does not speak itself; nobody of "a nurse quoted by the Post"."""
    lows = words.lows
    by = next((k for k in range(first + 2, min(first + _LONGEST, len(lows))) if lows[k] == "by"), 0)
    cited = lows[first:by]
    if not any(low.endswith(_DONE) for low in cited[1:]) or not words.texts[first].islower():
        return None
    return name_after(words, by + 1) if MARKS.isdisjoint(cited) and not any(map(may_speak, cited)) else None


def may_speak(low: str) -> bool:
    """Whether a noun is of persons, a body or sources, who speak themselves when a medium cites them."""
    return low in _speakers() or may_be_person(low)


@cache
def _speakers() -> frozenset[str]:
    return listed("of_people") | nouns_of_bodies() | {"source", "sources"}
