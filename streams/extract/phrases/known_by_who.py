"""Nouns that no table has are nouns for persons where a "who" takes them up: "a sheep breeder who lost his life"."""

from __future__ import annotations

from streams.extract.lexicon import words_listed
from streams.extract.phrases.people import NounPhrase
from streams.extract.phrases.phrase_ends import ends_phrase
from streams.extract.text.nouns import is_plural
from streams.extract.text.words import Words

_MOST_WORDS = 4


def known_by_who(words: Words, i: int) -> NounPhrase | None:
    """The phrase from word i on, behind a number or an article, up to the "who"; None where something else follows."""
    lows = words.lows
    for j in range(i, min(i + _MOST_WORDS, len(lows) - 1)):
        if ends_phrase(lows[j]) or lows[j].endswith(("'s", "ing")):
            return None
        if lows[j + 1] == "who" or (j == i and lows[j].endswith("s") and lows[j + 1 : j + 3] == (",", "who")):
            head = lows[j]
            return NounPhrase(j + 1, head, True, plural=is_plural(head)) if _may_be_somebody(head) else None
    return None


def _may_be_somebody(head: str) -> bool:
    no_one = head in words_listed("persons", "not_one") or head in words_listed("people", "bodies_of_persons")
    return not no_one and head not in words_listed("people", "animals") and len(head) > 2


_HELPING = frozenset({"have", "had", "has", "were", "was", "been", "also", "all"})
_DIED = frozenset({"died", "perished", "drowned"})
_WHERE_AND_WHEN = frozenset({"in", "by", "when", "on", "at", "during", "after", "as", "since", "last", "there"})
_PUT_TO_DEATH = frozenset({"killed", "murdered", "slain"})


def have_died(words: Words, i: int) -> bool:
    """Whether the words from i on say that those before them died: "who died", "who have been killed", "killed in"."""
    if words.lows[i : i + 1] and words.lows[i] in _PUT_TO_DEATH and words.lows[i + 1 : i + 2]:
        return words.lows[i + 1] in _WHERE_AND_WHEN
    if words.lows[i : i + 1] not in (("who",), ("that",)):
        return False
    k = i + 1
    while k < len(words.lows) and words.lows[k] in _HELPING:
        k += 1
    said = words.lows[k] if k < len(words.lows) else ""
    return said in _DIED or (k > i + 1 and said in _PUT_TO_DEATH)
