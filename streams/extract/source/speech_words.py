"""The words of data/speech.yaml by which it is told who says something, and the marks that no name has."""

from __future__ import annotations

from functools import cache

from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.text.words import Phrases

MARKS = frozenset(',;:."()[]–—!?“”')


@cache
def listed(name: str) -> frozenset[str]:
    """One word list of data/speech.yaml."""
    return words_listed("speech", name)


@cache
def nouns_of_bodies() -> frozenset[str]:
    """What bodies are called, alone or before their name."""
    return listed("bodies") | listed("begin_bodies")


@cache
def verbs() -> Phrases[str]:
    """Verb -> stance."""
    return Phrases(
        {phrase: stance for stance, phrases in lexicon.table("speech")["verbs"].items() for phrase in phrases}
    )


@cache
def according() -> Phrases[bool]:
    return Phrases(dict.fromkeys(lexicon.table("speech")["according"], True))
