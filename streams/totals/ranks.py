"""Who is told of by his place among those harmed: "a third person", "the third passenger to die after the crash"."""

from __future__ import annotations

import re

from schemas import Claim
from streams.extract.lexicon import words_listed
from streams.extract.text.number_words import ORDINALS

# "A third person has died": by then they are three.
_ORDINAL = re.compile(
    rf"an? (?:({'|'.join(ORDINALS)})|(\d{{1,3}})(?:st|nd|rd|th))\b"
    rf"(?! (?:{'|'.join(sorted(words_listed('frames', 'ranked_attributes')))})\b)",
    re.IGNORECASE,
)
# "the third passenger to die after the crash"
_DIES_OF_IT = re.compile(
    r" (?:[\w'’-]+ ){1,3}to (?:die|have died|be killed|lose (?:his|her) life|succumb)\b"
    r"(?![^.;]*\b(?:this (?:year|month|season)|so far|since|(?:of|in) (?:the year|(?:19|20)\d\d))\b)"
    r"[^.;]* (?:after|in|from|of|following) (?:an?|the|last|\w+day['’]s)\b",
    re.IGNORECASE,
)


def ordinal_in(text: str) -> int | None:
    """3 of "a third person"."""
    match = _ORDINAL.match(text)
    if match is None:
        return None
    return int(match[2]) if match[2] else ORDINALS[match[1].casefold()]


def dies_of_it(claim: Claim, after: str) -> bool:
    """ "A nurse became the third passenger to die after the crash": by then three had; not "... to die this year".
    `after`: what stands in its sentence behind the figure."""
    return claim.rule == "ranked-number" and _DIES_OF_IT.match(after) is not None
