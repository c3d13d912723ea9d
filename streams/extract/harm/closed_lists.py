"""Lists that a verb before them opened and an "and" closed: the verb behind is of those counted after them.

The attack killed a teacher and a pupil , and 12 others were injured .
           K      I         c   I       , c   M         b    K
"""

from __future__ import annotations

import re

from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_LEFT = frozenset({"along-with-number", "noun-of-number", "verb-others", "act-of-list", "acts-of-list", "cost-life"})
# "and a pupil" up to ", and 12 others"; ", a driver and a guard" up to ", and three"
_ENDS_LIST = re.compile(r"(?<=[NMIP]c)[ea]{0,2}(?P<last>[NMI])[.pO]{0,6}(?:,c[ea.]{0,2}[NMIP]|,[ea]{0,2}[NMI])")
_IN_LIST = re.compile(
    r"(?<=,)[ea]{0,2}(?P<last>[NMI])(?:,[ea]{0,2}[NMI]){0,3},?c[ea]{0,2}[NMI][.pO]{0,6},c[ea.]{0,2}[NMIP]"
)
_OTHERS_FOLLOW = re.compile(r"[^KGVRJATEs]{0,9}?,?c?[ea]{0,2}[NMI]")


def is_of_others(chunks: Chunks, k: int, right: Figure) -> bool:
    """Whether others are counted between the number at chunk k and the verb behind it, who may be its only subject."""
    return right.trigger is not None and _OTHERS_FOLLOW.match(chunks.tags, k + 1, right.trigger) is not None


def nearer_on_left(chunks: Chunks, left: Figure, right: Figure) -> bool:
    """ "killed along with a guard, and 40 people were hurt", "after the death of a man, two boys were held"."""
    return left.rule in _LEFT and is_of_others(chunks, left.at, right)


def closes_list(chunks: Chunks, k: int, right: Figure, found: list[Figure]) -> bool:
    """ "a teacher and a pupil, and 12 others were injured": the pupil ends the list of the verb before it."""
    first = found[-1].trigger if found else None
    if first is None or right.trigger is None or first >= found[-1].at:
        return False
    for pattern in (_ENDS_LIST, _IN_LIST):
        match = pattern.search(chunks.tags, max(0, k - 3), right.trigger)
        if match and match.start("last") == k:
            return True
    return False
