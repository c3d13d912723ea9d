"""Where the others died: "Two died at the scene and a third in hospital" tells of three dead, and of nobody in care."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_DIED = frozenset({"died", "passed away", "perished", "succumbed"})
# From those who died to the number, no other verb; behind it only the place.
_AND_SO_MANY = re.compile(
    r"R[^NMIXKGVRJTs:bhz]{0,9}?(?:,[^KGVRJs,]{2,5})?(?:,?c|,)[ea]{0,2}(?P<so>[MI])(?P<of>w?)a{0,2}J(?=a{0,2}[pcs,.]|$)"
)


def died_where(chunks: Chunks, k: int, right: Figure, found: list[Figure]) -> Figure | None:
    """The figure of a number whose place is told behind it, of the verb before it."""
    first = found[-1].trigger if found else None
    if first is None or right.rule != "number-state" or chunks.row[first].low not in _DIED:
        return None
    match = _AND_SO_MANY.match(chunks.tags, first)
    if match is None or match.start("so") != k:
        return None
    if match["of"]:  # "forty died, twelve of them in hospital"
        return Figure(k, Harm.KILLED, "number-of-them", Role.PART, trigger=first)
    return Figure(k, Harm.KILLED, "elided-number", found[-1].role, found[-1].parent, first, found[-1].hedged)
