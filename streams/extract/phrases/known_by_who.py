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
