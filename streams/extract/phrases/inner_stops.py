"""Full stops within a sentence, which end nothing: "St. Louis", "J. Vidal", "a Nov. 24 raid", "<KRPG.F>"."""

from __future__ import annotations

from functools import cache

from streams.extract import lexicon
from streams.extract.text.words import Words


@cache
def _listed(which: str) -> frozenset[str]:
    return frozenset(lexicon.table("abbreviations")[which].split())


def shortens(words: Words, i: int) -> bool:
    """Whether the stop behind word i is of an abbreviation; behind that of a month a number follows."""
    if not words.texts[i][:1].isupper():
        return False
    if len(words.texts[i]) == 1 or words.lows[i] in _listed("titles"):
        return True
    return words.lows[i] in _listed("numbered") and i + 2 < len(words.lows) and words.lows[i + 2][:1].isdigit()


def is_inside(words: Words, i: int) -> bool:
    """ "<KRPG.F>": a stop within a sign for a company, between capitals."""
    if not 0 < i < len(words.lows) - 1 or words.ends[i] != words.starts[i + 1] or words.starts[i] != words.ends[i - 1]:
        return False
    return words.texts[i - 1].isupper() and words.texts[i + 1].isupper() and words.lows[i - 2 : i - 1] == ("<",)
