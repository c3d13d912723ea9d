"""Who is told of by his place among those harmed: "a third person", "the third passenger to die after the crash"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim
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


NEXT_STRUCK = "yet another"
"""Who was called the second of those struck, and is the first of the dead."""


def ordinal_in(text: str) -> int | None:
    """3 of "a third person"."""
    match = _ORDINAL.match(text)
    if match is None:
        return None
    return int(match[2]) if match[2] else ORDINALS[match[1].casefold()]


def first_to_die(killed: Sequence[Claim | Victim], injured: Sequence[Claim | Victim]) -> list[Claim | Victim]:
    """ "One man was shot in the leg. A second victim died in hospital": the second who was shot, and one who died."""
    first = killed[0] if killed else None
    count = ordinal_in(first.quantity.text) if isinstance(first, Claim) else None
    if first is None or count is None:
        return list(killed)
    hurt = sum(one.quantity.value or 0 for one in injured if _place(one) < _place(first))
    if hurt != count - 1:
        return list(killed)
    alone = first.quantity.model_copy(update={"text": NEXT_STRUCK})
    return [first.model_copy(update={"quantity": alone, "beside": True}), *killed[1:]]


def _place(record: Claim | Victim) -> tuple[bool, int]:
    return record.evidence.field == "text", record.evidence.quantity_start


def dies_of_it(claim: Claim, after: str) -> bool:
    """ "A nurse became the third passenger to die after the crash": by then three had; not "... to die this year".
    `after`: what stands in its sentence behind the figure."""
    return claim.rule == "ranked-number" and _DIES_OF_IT.match(after) is not None
