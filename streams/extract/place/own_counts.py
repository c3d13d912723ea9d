"""Places that belong to another number of the sentence: "4,000 fled in Kasa and 2,000 in Tema", "nine: six in Kasa".

A bare number right before a place is of that place alone, where a mark or an "and" opens it. One with a noun or a verb
is not: "killed 12 men and hurt 30 in Kasa" tells one place of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from streams.extract.text.number_patterns import SPELLED
from streams.link.places import PlaceMention
from streams.needing import Ending

_OWN = Ending(
    ("in", "at", "to", "the", "of"),
    r"(?:[,;:(–—]|\b(?:and|while|but|whereas|plus|(?P<including>including)))\s(?P<number>"
    r"(?:(?:another|a further|at least|about|around|some|nearly|almost|over|more than|only)\s)?"
    rf"(?!(?:19|20)\d\d\b)(?:\d[\d,.]*|{SPELLED})(?:\s(?:lakh|million|thousand))?)"
    r"(?:\sof\s(?:them|whom))?(?:\s(?:are|were|is|was|live))?\s(?:in|at|to)\s(?:the\s)?"
    r"(?:(?:province|district|city|state|region|town|village|county|department|governorate)\sof\s)?$",
)
_BRACKET = re.compile(r" \(\d[\d,.]*(?: [a-z]+)?\)")
_LONGEST = 90


def _own(sentence: str, mention: PlaceMention) -> re.Match[str] | None:
    """The bare number to which alone a place belongs, if there is one."""
    if not sentence.endswith(" ", 0, mention.start):
        return None
    return _OWN.search(sentence, max(0, mention.start - _LONGEST), mention.start)


def _is_of(own: re.Match[str] | None, mention: PlaceMention, figure: int) -> bool:
    """Whether a place may be of the figure at this offset: one behind it, where it is not told as a part's."""
    if own is None or own.start("number") <= figure < own.end("number"):
        return True
    return figure > mention.start and own["including"] is None


def without_others(sentence: str, named: list[PlaceMention], figure: int | None) -> list[PlaceMention]:
    """Without the places of other numbers than the one at `figure`, where the sentence names more, or several such."""
    if figure is None or len(named) < 2:
        return named
    return [m for m in named if _is_of(_own(sentence, m), m, figure)] or named


def parts_of(sentence: str, named: Sequence[PlaceMention], figure: int | None) -> list[PlaceMention]:
    """The places of the numbers behind the one at `figure`, where it has none of its own: "nine: six in Kasa, three in
    Tema"."""
    if figure is None or len(named) < 2 or any(m.start < figure for m in named):
        return []
    if all(_BRACKET.match(sentence, m.end) for m in named):
        return list(named)  # "90 people in Kasa (60 people) and Tema (30)"
    owned = [_own(sentence, m) for m in named]
    starts = [own.start("number") for own in owned if own is not None]
    apart = len(starts) == len(named) and starts[0] > figure and all(one < two for one, two in pairwise(starts))
    return list(named) if apart else []
