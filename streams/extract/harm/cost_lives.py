"""Persons between a verb and their lives: "an explosion cost 31 soldiers their lives"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_COST = re.compile(
    r"\b(?:cost|costs|costing|robbed|robbing)\s+(?:(?:at least|about|some|another|nearly|over|more than)\s+)?$"
)
_THEIR_LIVES = re.compile(r"(?:\s[\w'’-]+){0,5}?\s(?:of\s)?(?:their (?:lives|life)|(?:his|her) life)\b")


def whom_it_cost_life(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the number whom something cost their lives."""
    chunk = chunks.row[k]
    if chunk.tag not in "NMI" or " li" not in chunks.sentence or not _COST.search(chunks.sentence, 0, chunk.start):
        return None
    end = chunk.number.end if chunk.number else chunk.start
    return Figure(k, Harm.KILLED, "verb-number") if _THEIR_LIVES.match(chunks.sentence, end) else None
