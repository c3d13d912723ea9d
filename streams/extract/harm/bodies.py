"""Whether the bodies that a number counts are of flesh: "two bodies were found"; not "one of two governing bodies"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.words import words_of

_REACH = 6  # chunks on either side within which a body is said to be found
_WAS_THAT_OF = re.compile(r" (?:is|are|was|were) (?:that|those) of ")
_MORE_FOUND = re.compile(
    r"(?:\s+(?:more|others))?\s+(?:(?:were|was|have been|had been)\s+)?(?:later\s+)?"
    r"(?:found|recovered|retrieved|discovered|pulled|fished|dug|unearthed|exhumed)\b"
)
_OF_WHAT = re.compile(r"f[ea]{0,2}(?:\.{0,3}[NIPMXJK]|\.)")


def are_corpses(chunks: Chunks, k: int) -> bool:
    """True where the bodies of chunk k are found, of somebody, in some state, or several and no more than that.

    A body with a task ("a watchdog body"), one of things ("a body of rules") and one that only acts is none.
    """
    row, chunk = chunks.row, chunks.row[k]
    assert chunk.number is not None
    after = chunk.number.end if chunk.number.end < chunk.end else chunk.start  # an article is part of its number
    words = words_of(chunks.sentence[after : chunk.end]).lows[:-1]
    said_of = [word for word in words if word not in lexicon.word_tags()]
    if not words_listed("frames", "bodies_that_act").isdisjoint(said_of) or (k and row[k - 1].low == "into"):
        return False
    if chunks.tags[k + 1 : k + 2] == "f":
        return _of_somebody(chunks, k)
    near = {*said_of, *(c.low for c in row[max(0, k - _REACH) : k + _REACH + 1])}
    act = [c.low for c in row[max(0, k - 2) : k]] in (["by", "the"], ["between", "the"])  # "lending by the two bodies"
    plain = not act and not any(word[0].isalpha() and word not in words_listed("people", "others") for word in said_of)
    several = chunk.phrase is not None and chunk.phrase.plural
    dead = not lexicon.harm_modifiers().keys().isdisjoint(said_of)
    return (plain and several) or dead or not words_listed("frames", "finders").isdisjoint(near)


def is_found(chunks: Chunks, k: int) -> bool:
    """Whether the bodies at chunk k are found there and then ("four of the bodies were found in a well"), or named."""
    near = {c.low for c in chunks.row[max(0, k - _REACH) : k + _REACH + 1]}
    theirs = _WAS_THAT_OF.match(chunks.sentence, chunks.row[k].end) is not None
    return theirs or not words_listed("frames", "finds_bodies").isdisjoint(near)


def more_found(chunks: Chunks, k: int, found: Sequence[Figure]) -> Figure | None:
    """ "Eighty-two bodies were recovered on Sunday, with 35 more found on Monday": bodies as well."""
    number, last = chunks.row[k].number, found[-1] if found else None
    if number is None or last is None or not _MORE_FOUND.match(chunks.sentence, number.end):
        return None
    told = chunks.row[last.at].phrase
    if last.harm is not Harm.KILLED or told is None or told.head not in ("bodies", "body", "corpses", "remains"):
        return None
    return Figure(k, Harm.KILLED, "elided-number")


def _of_somebody(chunks: Chunks, k: int) -> bool:
    """ "the bodies of nine men", "a body of Rosa Vidal": not "a body of rules"."""
    match = _OF_WHAT.match(chunks.tags, k + 1)
    if match is None:
        return False
    last = chunks.row[match.end() - 1]
    return last.tag != "." or chunks.sentence[last.start].isupper()
