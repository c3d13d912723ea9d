"""People aboard what is missing: "a plane went missing with 12 people on board"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.chunks import Chunks
from streams.extract.frames import Figure

_GONE_WITH = re.compile(
    r"\b(?:(?:goes|went|going|gone|is|are|was|were|been|reported|feared|remains?|remained) missing"
    r"|disappear(?:s|ed)?|vanish(?:es|ed)?)\b[^.;,\d]{0,50}?\bwith (?:at least |about |around |up to |some |more than |"
    r"over |nearly |all )?$",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?(?:on board|aboard|onboard)\b", re.IGNORECASE)


def aboard_missing(chunks: Chunks, k: int) -> Figure | None:
    """The figure at chunk k, where it counts those aboard of what went missing."""
    chunk = chunks.row[k]
    if chunk.tag not in "NM" or chunk.number is None or _ABOARD.match(chunks.sentence, chunk.number.end) is None:
        return None
    start = min(chunk.start, chunk.number.start)
    gone = _GONE_WITH.search(chunks.sentence, max(0, start - 90), start)
    return Figure(k, Harm.MISSING, "aboard-number") if gone else None
