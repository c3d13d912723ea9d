"""Persons in the plural whom no number counts: "insurgents", "other militants", "a number of suspects".

They make no claim. A reading of a total may still say what it takes them for (streams/totals/policies.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Quantifier, Quantity, VictimClass
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk
from streams.extract.text.numbers import bounded

FEWEST = 2
MOST_ADJECTIVES = 3
FIGHTERS = frozenset({VictimClass.COMBATANT, VictimClass.SUSPECT})
# "tribal leaders said", "tribal leaders of the country say", "residents and survivors said"
_SPEAK = re.compile(r"(?:[fp]e?[.]{1,3}|ce?[.]{0,2}P)?y")
_OF_TWO = frozenset({"twin", "twins", "newlyweds"})
_NOT_AFTER = frozenset(
    {"the", "these", "those", "his", "her", "their", "its", "our", "all", "both", "no", "by", "against"}
)


class Group(NamedTuple):
    """`end`: the chunk after it. `noun`: chunk of the noun. `beside`: "other", "more" among its words."""

    end: int
    noun: int
    beside: bool


def group_at(row: Sequence[Chunk], lows: Sequence[str], i: int) -> Group | None:
    """The group that the chunks from i on name; None where they name none."""
    if row[i].tag not in ".PJ" and not _opens_group(lows[i]):
        return None
    if lows[i] == "both":
        return _pair_at(row, i)
    if body := _body_at(row, lows, i):
        return body
    before = lows[i - 1] if i else ""
    if lows[i] == "couple" and _is_the_couple(row, lows, i):
        return Group(i + 1, i, False)
    if before in _NOT_AFTER or (i and row[i - 1].tag in "NMIO#"):
        return None
    k = _past_measure(row, lows, i)
    if k == i and not _stands_alone(row, lows, i):
        return None
    beside = any(low in words_listed("people", "others") for low in lows[i:k])
    start = k
    while k < len(row) and k - start <= MOST_ADJECTIVES:
        chunk = row[k]
        if chunk.tag == "P" and not (k + 1 < len(row) and row[k + 1].tag == "P"):
            speaks = k + 1 < len(row) and _SPEAK.match("".join([one.tag for one in row[k + 1 : k + 7]])) is not None
            plural = chunk.phrase is not None and chunk.phrase.plural and not speaks
            return Group(k + 1, k, beside) if plural else None
        beside = beside or lows[k] in words_listed("people", "others")
        if chunk.tag not in ".PJ":
            return None
        k += 1
    return None


def _opens_group(low: str) -> bool:
    return low in ("a", "both", "couple") or low in words_listed("persons", "measures")


def _body_at(row: Sequence[Chunk], lows: Sequence[str], i: int) -> Group | None:
    """ "an insurgent mortar team": fighters, of whom nothing says how many they are."""
    phrase = row[i].phrase
    classes = phrase.classes if row[i].tag == "P" and phrase else ()
    if not FIGHTERS.isdisjoint(classes):
        for k in range(i + 1, min(i + 4, len(row))):
            if lows[k] in words_listed("people", "bodies_of_persons"):
                return Group(k + 1, k, False)
            if row[k].tag not in ".":
                return None
    return None


def _pair_at(row: Sequence[Chunk], i: int) -> Group | None:
    """ "both men", "both of the victims", "both" alone: two who were told of before."""
    k = next((k for k in range(i + 1, min(i + 4, len(row))) if row[k].tag == "P"), None)
    if k is not None and all(row[m].tag in "fe." for m in range(i + 1, k)):
        return Group(k + 1, k, False)
    before, after = (row[i - 1].tag if i else "s"), (row[i + 1].tag if i + 1 < len(row) else "s")
    alone = after in "spcz," if before in "GK" else before in "s,cz" and after in "bhKR"
    of_them = after == "w" and row[i + 1].low in ("of them", "of whom")
    return Group(i + 1, i, False) if alone or of_them else None


def _is_the_couple(row: Sequence[Chunk], lows: Sequence[str], i: int) -> bool:
    """ "the elderly couple were"; not "the couple's son", "the couple of days"."""
    after = row[i + 1] if i + 1 < len(row) else None
    lead = next((k for k in range(i - 1, max(-1, i - 4), -1) if row[k].tag not in ".aP"), -1)
    led = lead >= 0 and lows[lead] in ("the", "this", "that")
    return led and (after is None or (after.tag not in "fPE." and lows[i + 1] != "'s"))


def _past_measure(row: Sequence[Chunk], lows: Sequence[str], i: int) -> int:
    """Past "a number of", "a large group of", "some", "many"."""
    if lows[i] in words_listed("persons", "measures"):
        return i + 1
    if lows[i] != "a":
        return i
    for k in range(i + 1, min(i + 4, len(row) - 1)):
        if lows[k] in words_listed("persons", "measure_nouns") and row[k + 1].tag == "f":
            return k + 2
    return i


def _stands_alone(row: Sequence[Chunk], lows: Sequence[str], i: int) -> bool:
    """True where the words begin the noun phrase, so that nothing before them counts or points."""
    return i == 0 or row[i - 1].tag in "KGVEA,cfsbz:" or lows[i - 1] in ("by", "that")


def quantity_of(text: str) -> Quantity:
    """Two, or two and more, as far as the words tell."""
    words = text.lower().split()
    if words[0] in ("both", "couple") or not _OF_TWO.isdisjoint(words):
        return bounded(FEWEST, Quantifier.EXACT, text)
    return Quantity(min=FEWEST, quantifier=Quantifier.VAGUE, text=text)
