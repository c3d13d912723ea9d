"""Counts of one sentence by which several sources number the same people.

Dawn said three militants were killed, but others reported six.      Most sources put it at two; AFP said four had died.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim
from streams.totals.mentions import ANYBODY, sentence_at

_Record = Claim | Victim

_SAYS = (
    r"(?:said|says|say|reported|reports?|suggest(?:ed|s)?|indicat(?:ed|es?)|claim(?:ed|s)?|counted|counts?|estimated"
    r"|estimates?|maintain(?:ed|s)?|believed?|believes|told [\w ]{1,20}?|spoke of|speaks? of|had)"
)
# "; Reuters said that", ", while other reports suggested", ", others reported"
_TURNS = re.compile(
    rf"[;,:(–—-]\s*(?:(?:but|while|whereas|though|although|yet|however,?)\s+)?(?:(?!and\b)[\w'’.-]+\s+){{1,6}}?{_SAYS}"
    r"\s+(?:that\s+)?(?:(?:there were|it was|the)\s+)?$"
)


_IN_PLACE = re.compile(r"[^.;,]*\b(?:in|at|near|outside) (?:the )?[A-Z]")


def is_another_count(claim: Claim, told: Sequence[_Record]) -> bool:
    """Whether the sentence turns to another source, who counts anew those whom it has counted: at the same place, on
    the same day, and by no other noun."""
    last = told[-1]
    if claim.beside or claim.counted not in (*ANYBODY, last.counted) or sentence_at(claim) != sentence_at(last):
        return False
    between = claim.evidence.sentence[
        last.evidence.quantity_end - last.evidence.start : claim.evidence.quantity_start - claim.evidence.start
    ]
    elsewhere = _IN_PLACE.match(claim.evidence.sentence, claim.evidence.quantity_end - claim.evidence.start)
    return _TURNS.search(between) is not None and not elsewhere and _are_there(claim, last)


def _are_there(claim: Claim, last: _Record) -> bool:
    places = {one.place.name for one in (claim, last) if one.place}
    days = {one.period.text for one in (claim, last) if one.period}
    return len(places) < 2 and len(days) < 2
