"""Phrases of harm with words of their own between their ends: "suffered serious head injuries" (data/gapped.yaml)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from schemas import Harm
from streams.extract import lexicon
from streams.extract.lexicon import USE_TAGS, Trigger
from streams.extract.text.words import Phrases

MOST_BETWEEN = 6  # words between the ends
_INSIDE = frozenset(
    [
        "a",
        "an",
        "the",
        "from",
        "their",
        "his",
        "her",
        "its",
        "and",
        "or",
        "to",
        "in",
        "at",
        "by",
        "on",
        "under",
        "including",
    ]
)

# "is in the custody of police at the hospital"
_HELD = frozenset(["custody", "jail", "prison", "detention"])
# Of these, whoever stands right behind is the one who was carried.
_CARRIED = frozenset(["airlifted", "flown", "rushed", "transported", "transferred", "hit", "struck"])
_WHITHER = frozenset(["to", "by", "in", "from", "under", "with", "via", "on", "once", "twice", "several", "multiple"])


class _Gapped(NamedTuple):
    trigger: Trigger
    kinds: frozenset[str]
    ends: frozenset[str]


@cache
def _openings() -> Phrases[tuple[_Gapped, ...]]:
    found: dict[str, list[_Gapped]] = {}
    for row in lexicon.table("gapped")["phrases"]:
        trigger = Trigger(((USE_TAGS[row["use"]], Harm(row["harm"])),))
        one = _Gapped(trigger, frozenset(row.get("kind", ())), frozenset(row["ends"]))
        for opening in row["opens"]:
            found.setdefault(opening, []).append(one)
    return Phrases({opening: tuple(rows) for opening, rows in found.items()})


@cache
def opens_gapped() -> frozenset[str]:
    """The words with which such a phrase may begin."""
    return frozenset(_openings().firsts)


def may_open_gapped(first: str, second: str) -> bool:
    """Whether such a phrase may begin with these two words."""
    return _openings().may_open(first, second)


@cache
def clues_of_gapped() -> frozenset[str]:
    """Words of which one stands wherever such a phrase does: its ends, or its openings where the ends are common."""
    rows = lexicon.table("gapped")["phrases"]
    return frozenset(word for row in rows for word in row["opens" if row.get("told_by") == "opens" else "ends"])


def gapped_at(lows: tuple[str, ...], i: int) -> tuple[int, Trigger] | None:
    """(number of words, trigger) of the phrase that begins at word i; it ends with the first of its last words."""
    opening = _openings().at(lows, i)
    if opening is None:
        return None
    n, rows = opening
    if lows[i] in _CARRIED and n == 1 and (i + 1 == len(lows) or not _leads_on(lows[i + 1])):
        return None  # "police rushed a man to hospital"
    if lows[i : i + 2] == ("in", "to"):
        return None  # "were sent in to guard the relief centres"
    for j in range(i + n, min(i + n + MOST_BETWEEN + 1, len(lows))):
        for row in rows:
            if lows[j] in row.ends and (not row.kinds or not row.kinds.isdisjoint(lows[i + n : j])):
                return j + 1 - i, row.trigger
        if not _may_stand_inside(lows[j]):
            return None
    return None


def _leads_on(low: str) -> bool:
    return low in _WHITHER or low.endswith("ly")


def _may_stand_inside(low: str) -> bool:
    if low in _INSIDE or low[0].isdigit():
        return True
    if low in _HELD:
        return False
    return low[0].isalpha() and low not in lexicon.word_tags()
