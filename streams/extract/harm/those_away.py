"""What the readers of those who had to leave share: who may have left, and the words around their number."""

from __future__ import annotations

import re

from streams.extract import lexicon
from streams.extract.lexicon import alternation, words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing
from streams.people import ARMED

A_CROWD = 20
"""Fewer may stay the night, or go, for reasons of their own."""
_TABLE = lexicon.table("lodged")
SHELTERS, HAVENS, BEDS, LEFT = (alternation(_TABLE[name]) for name in ("shelters", "havens", "beds", "left_behind"))
# Who they are and where they are from may stand between a number and what is told of them.
THEY = (
    r"(?P<they>(?:\s\([^()]{1,40}\)|\s[–—-]\s[^–—\d]{1,40}\s[–—-])?"
    r"(?:,? (?:mostly|mainly|chiefly|most of them|many of them|[\w ]{1,25} of (?:them|whom)) [^,;.\d]{1,60},)?"
    r"(?:[^.;:,\d]{0,40}?\s|\s))"
)
SOME = (
    r"(?:(?:about|around|some|at least|more than|over|nearly|almost|as many as|an estimated|another|a|further|total of"
    r"|approximately|roughly|the|its|their|all|of)\s){0,4}$"
)
SO_MANY = r"(?:(?:\d[\d,]*|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)?"
_NOT_YET = re.compile(
    r"\b(?:will|would|could|can|cannot|may|might|must|should|shall|to be|not|never|if)\b", re.IGNORECASE
)


def may_be_away(chunks: Chunks, k: int) -> bool:
    """Whether chunk k counts so many people that they did not leave for reasons of their own."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.number.could_be_year or chunk.quantity.number < A_CROWD:
        return False
    return chunk.tag in "NM" and _may_have_left(chunks, k)


def is_told(pattern: Needing, text: str, end: int) -> bool:
    """Whether the pattern tells of those whose number ends here, as what has come about."""
    told = pattern.match(text, end)
    return told is not None and _NOT_YET.search(told["they"] or "") is None


def _may_have_left(chunks: Chunks, k: int) -> bool:
    """Not soldiers, pupils or guests, who are where they are sent."""
    chunk = chunks.row[k]
    phrase = chunk.phrase
    if phrase is None or (chunk.tag == "M" and not phrase.head):
        return chunk.tag == "M"
    boards = phrase.head in words_listed("lodged", "boarders") | words_listed("people", "animals")
    return not boards and ARMED.isdisjoint(phrase.classes)
