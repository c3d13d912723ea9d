"""Persons called by what befell them ("hundreds of wounded"), or by the name of an animal ("13 Tigers")."""

from __future__ import annotations

from schemas import Harm
from streams.extract import lexicon
from streams.extract.phrases.phrase_ends import head_follows, none_follows
from streams.extract.text.words import Words

_GOES_ON = frozenset({"were", "died", "have", "had", "are"})


def of_them(words: Words, j: int, start: int) -> Harm | None:
    """ "hundreds of wounded", "dozens of dead": what befell them stands for them; not "dozens of dead and missing"."""
    lows = words.lows
    if j != start or lows[j - 1] != "of" or not none_follows(lows, j + 1):
        return None
    joined = lows[j + 1 : j + 2] in (("and",), ("or",), (",",)) and j + 2 < len(lows)
    if joined and (lows[j + 2] in lexicon.harm_modifiers() or (lows[j + 1] != "," and head_follows(lows, j + 2))):
        return None
    return lexicon.harm_modifiers()[lows[j]]


def is_called_so(words: Words, j: int, start: int) -> bool:
    """ "27 Tigers were killed", "killed 13 Tigers": a group of fighters or players, by its name; not in a headline with
    capitals."""
    text, after = words.texts[j], words.texts[j + 1 : j + 2]
    if not text[:1].isupper() or not text.endswith("s") or text.isupper():
        return False
    verb = words.texts[max(0, start - 4) : max(0, start - 1)] if words.lows[start:j] in ((), ("tamil",)) else ()
    behind = bool(after) and (after[0] in _GOES_ON or (after[0].islower() and after[0] in lexicon.triggers()))
    return behind or any(word.islower() and word in lexicon.triggers() for word in verb)
