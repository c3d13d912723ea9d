"""A noun phrase -> its bare words, and the kind of source of which they tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from schemas import ClaimantKind
from streams.extract import lexicon
from streams.extract.lexicon import words_listed

_KEPT = 4096  # phrases; sources are called by the same few words
_HEAD_ENDS = re.compile(r" (?:of|in|for|from|based)\b|,")
_LETTER = re.compile(r"\w")
SPOKESMEN = ("spokesman", "spokeswoman", "spokesperson")
_ALONE = frozenset({"a", "the", "press", "media", "chief", *SPOKESMEN})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "one", "some", "several", "other", "local", "same"})


def bare(phrase: str) -> str:
    """The phrase without the articles or the like with which it begins ("a local group")."""
    first, space, rest = phrase.partition(" ")
    return bare(rest.lstrip()) if space and first.lower() in _ARTICLES else phrase


@lru_cache(maxsize=_KEPT)
def kind_of(lowered: str) -> ClaimantKind | None:
    """The kind of a source by its words; None where they tell none."""
    automaton, ranks = _kinds()
    lowered = lowered.replace("dr congo", "congo")
    if _is_medium(lowered):
        return ClaimantKind.MEDIA
    found = [
        (ranks[word], lowered[start:end])
        for word, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
        if not (start and _LETTER.match(lowered, start - 1)) and not _LETTER.match(lowered, end)
    ]
    if not found:
        return None
    if lowered.endswith(SPOKESMEN) and _ALONE.issuperset(lowered.split()):
        return ClaimantKind.UNKNOWN  # "a press spokesman": of whom, is not told
    by_body = [rank for rank, word in found if word not in words_listed("speech", "of_any_body")]
    if not by_body and not words_listed("speech", "private").isdisjoint(lowered.split()):
        return ClaimantKind.UNKNOWN  # "an airline official"
    return ClaimantKind(lexicon.table("speech")["kinds"][min(by_body, default=found[0][0])][0])


def _is_medium(lowered: str) -> bool:
    """ "Army radio", "the radio of the government", "rebel media": what it is, whosever."""
    head = _HEAD_ENDS.split(lowered)[0]
    return head.rsplit(" ", 1)[-1] in words_listed("speech", "media_whosever")


@cache
def _kinds() -> tuple[AhoCorasick, list[int]]:
    """The words of all kinds, and of each the row of its kind: the first row that has one decides."""
    rows = lexicon.table("speech")["kinds"]
    first = {word: rank for rank, (_, words) in reversed(list(enumerate(rows))) for word in words}
    return AhoCorasick(list(first), matchkind=MatchKind.Standard), list(first.values())
