"""Who arrives where the displaced were told to go.

50,000 people fled the war. The camp registered 1,200 new arrivals on Monday.
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_ARRIVALS = re.compile(
    r"\s*(?:(?:new|more|fresh|further|additional|daily|recent)\s+){0,2}(?:[A-Z]\w+\s+)?(?:arrivals|newcomers|new\s?comers)\b"
)
_RAN = Needing(
    ("refuge", "fled", "flee", "displac", "asylum", "uproot", "escap"),
    r"\b(?:refugees?|fled|flee|fleeing|displaced|displacement|asylum|uprooted|escap\w+)\b",
    re.IGNORECASE,
)
# "1,870 arrived at the landing site", "another 400 came across the river"
_VERBS = frozenset({"arrived", "came", "crossed", "poured", "streamed"})
_ARRIVED = re.compile(
    r"\s*(?:people\s|persons\s|individuals\s|of them\s|others\s)?(?:(?:have|had|has)\s)?(?:also\s|already\s|since\s)?"
    r"(?:arrived\b|came (?:across|over|in|through|ashore)\b|poured (?:in|into|across|over)\b"
    r"|crossed\b|streamed\b)(?!\s(?:home|back))"
)


def of_fleeing(noun: str, sentence: str) -> bool:
    """Whether a noun for those who arrive is of people who fled, as far as its sentence tells."""
    return noun in ("arrivals", "newcomers") and _RAN.search(sentence) is not None


def arrived_at(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """The figure of those at chunk k who arrive where refugees do: the text told of such `before`, or its sentence."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.number.could_be_year or chunk.quantity.number < 2:
        return None
    after = chunks.sentence[chunk.number.end :]
    if chunk.tag in "NMO" and _ARRIVALS.match(after):
        told = before is Harm.DISPLACED or _RAN.search(chunks.sentence) is not None
        return Figure(k, Harm.DISPLACED, "arrivals") if told else None
    if before is not Harm.DISPLACED:
        return None
    plain = chunk.tag == "M" or (chunk.tag == "N" and not (chunk.phrase and chunk.phrase.classes))
    plain = plain or (chunk.tag == "O" and chunk.phrase is not None and chunk.phrase.head in _VERBS)
    behind = chunks.sentence[chunk.end :] if chunk.tag == "N" else after  # "about 3,900 Kosovars arrived"
    if plain and _ARRIVED.match(behind):
        return Figure(k, Harm.DISPLACED, "arrivals")
    return None
