"""Victims who are only counted, of the harm told before: "the association lists 107 victims"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_VERB = (
    r"(?:lists?|listed|counts?|counted|reports?|reported|registered|registers|recorded|records|documented|documents|"
    r"tallied|named|names|identified|verified|confirmed|(?:told|spoke|speaks?|talked|knows?|list|toll) of)"
)
_COUNTED = re.compile(
    rf"\b{_VERB}\s+(?:(?:at least|about|some|around|nearly|over|more than|a total of|only|just|as many as)\s+)?$",
    re.IGNORECASE,
)
_VICTIMS = re.compile(r"\s+(?:(?:civilian|confirmed|known|such|fatal)\s+)?victims\b(?! of )")
_NUMBER_OF_VICTIMS = re.compile(
    r"\b(?:number|count|total|toll) of (?:the )?victims\b[^.;,\d]{0,30}?"
    r"\s(?:as|at|to|was|is|were|of|stands at|stood at)\s+"
    r"(?:(?:at least|about|some|around|nearly|over|more than|between|only|just)\s+)?$",
    re.IGNORECASE,
)
# "the list holds 181 names", "added 16 names to the roll of the fallen"
_NAMES = re.compile(r"\s+(?:more\s+|new\s+|other\s+)?names\b")
_HOLDS = re.compile(
    r"\b(?:holds?|held|has|have|had|contains?|contained|bears?|carries|with|adds?|added|another|published|lists?|of)\s+"
    r"(?:(?:at least|about|some|around|nearly|over|more than|another|the)\s+)*$"
)
_ROLL = re.compile(
    r"\b(?:lists?|rolls?|ledger|register|memorial|monument|plaque|count of its own|database)\b", re.IGNORECASE
)
# "a roll of the dead with 33 names", "another 16 names of dead servicemen"
_ROLL_OF_DEAD = re.compile(
    r"\b(?:lists?|roll|ledger|register|memorial|tally|count) of (?:the |its )?(?:dead|killed|fallen|victims|slain)\b"
)
# "The list of people reported missing or unaccounted for has 108 names"
_OF_MISSING = re.compile(r"\b(?:list|roll|register)s? of [^.;]{0,40}\b(?:missing|unaccounted for|unheard from)\b")
_NAMES_OF_DEAD = re.compile(r"\s+(?:more\s+|new\s+|other\s+)?names of (?:the )?(?:dead|killed|fallen|slain)\b")
_NO_ROLL = re.compile(
    r"\b(?:petition|guest|waiting|voters?|electoral|ballots?|wanted|sanctions|watch|hit|death list|kill list)\b"
    r"|\b(?:will|would|could|to|going to) be (?:\w+ly )?(?:killed|executed|murdered|shot)\b",
    re.IGNORECASE,
)
_TOLD = frozenset({Harm.KILLED, Harm.KIDNAPPED, Harm.MISSING})


def listed_victims(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """The figure of a number of victims whom somebody lists, in a text that told before what befell such people."""
    chunk = chunks.row[k]
    harm = found[-1].harm if found else before
    if (
        harm is not Harm.KILLED
        and chunk.number
        and chunk.quantity.value
        and _names_dead(chunks.sentence, chunk.number.start, chunk.number.end)
    ):
        return Figure(k, Harm.KILLED, "other-figure")
    if chunk.number is None or harm not in _TOLD or chunk.quantity.value == 0:
        return None
    sentence = chunks.sentence
    if harm is Harm.KILLED and " names" in sentence and _NAMES.match(sentence, chunk.number.end):
        listed = _ROLL.search(sentence) and not _NO_ROLL.search(sentence) and _HOLDS.search(sentence, 0, chunk.start)
        missing = _OF_MISSING.search(sentence, 0, chunk.start)
        return Figure(k, Harm.MISSING if missing else harm, "other-figure") if listed else None
    if "ictims" not in sentence:
        return None
    counted = _VICTIMS.match(sentence, chunk.number.end) and _COUNTED.search(sentence, 0, chunk.start)
    if not counted and not _NUMBER_OF_VICTIMS.search(sentence, 0, chunk.start):
        return None
    return Figure(k, harm, "other-figure")


def _names_dead(sentence: str, start: int, end: int) -> bool:
    """ "the list of the dead holds 64 names", "published 16 names of dead servicemen"."""
    if " names" not in sentence:
        return False
    if _NAMES_OF_DEAD.match(sentence, end):
        return True
    return _NAMES.match(sentence, end) is not None and _ROLL_OF_DEAD.search(sentence, 0, start) is not None
