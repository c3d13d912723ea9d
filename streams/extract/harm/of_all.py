"""Some of all who were harmed: "Of the 200 people hurt, 140 are still hospitalized", "9-11 killed (4 children)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_OF_ALL = re.compile(
    r"(?:^|[;:—–]\s*|\band )of (?:the|these|those|its|their|some)"
    r"(?: (?:nearly|almost|about|around|some|at least|more than|over|roughly|estimated|other|first|initial))*\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[^;.]{0,60},\s+(?:(?:at least|about|some|only|just|as many as|more than) )?$")
# "killed: 9-11 (4 children, 2-3 women)"; not "12 killed (and 3 in Bor)"
_IN_BRACKETS = re.compile(
    r"[^()]{0,40}\((?!(?:and|plus|with|besides|not counting|excluding|in)\b)[^()]*$", re.IGNORECASE
)
_HOW = ("with ", "in critical", "in serious", "in grave", "in intensive")
_OF_ITS_OWN = re.compile(r"[KGVRJETA]")


def of_all_harmed(chunks: Chunks, k: int, right: Figure, found: Sequence[Figure]) -> Figure | None:
    """A number whose verb says again what befell all of those who were counted right before it."""
    if not found or found[-1].harm is not right.harm or found[-1].role is Role.PART or chunks.row[k].tag not in "MN":
        return None
    whole = chunks.row[found[-1].at]
    between = chunks.sentence[whole.end : chunks.row[k].start]
    if _OF_ALL.search(chunks.sentence, 0, whole.start) is None or _BEHIND.fullmatch(between) is None:
        return None
    fewer = chunks.row[k].quantity.number <= whole.quantity.number
    return Figure(k, right.harm, "number-of-them", Role.PART, found[-1].at) if fewer else None


def so_badly(chunks: Chunks, k: int, found: Sequence[Figure]) -> Figure | None:
    """ "A dozen were hurt, three with broken bones and one with burns": how badly some of them are."""
    last = found[-1] if found else None
    how = chunks.row[k + 1].low if chunks.tags[k : k + 2] in ("MJ", "MR") else ""
    if last is None or last.harm is not Harm.INJURED or not how.startswith(_HOW) or chunks.row[k].number is None:
        return None
    whole = last.at if last.parent is None else last.parent
    joined = chunks.tags[k - 1] == "," if last.role is not Role.PART else chunks.tags[k - 1] in ",c"
    fewer = chunks.row[k].quantity.number < chunks.row[whole].quantity.number
    return Figure(k, Harm.INJURED, "number-badly", Role.PART, whole) if joined and fewer else None


def in_brackets(chunks: Chunks, k: int, first: Figure) -> Figure | None:
    """A number in the brackets right behind a count, with no harm of its own: so many of it."""
    whole = first.at if first.parent is None else first.parent
    between = chunks.sentence[chunks.row[whole].end : chunks.row[k].start]
    if "(" not in between or _IN_BRACKETS.fullmatch(between) is None:
        return None
    if _OF_ITS_OWN.search(chunks.tags, k, _end_of_brackets(chunks, k)):
        return None
    fewer = chunks.row[k].quantity.number <= chunks.row[whole].quantity.number
    return Figure(k, first.harm, "including-number", Role.PART, whole) if fewer else None


def _end_of_brackets(chunks: Chunks, k: int) -> int:
    return next((i for i in range(k, len(chunks.row)) if chunks.row[i].low == ")"), len(chunks.row))
