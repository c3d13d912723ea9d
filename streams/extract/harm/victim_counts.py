"""Counts of the dead that name them otherwise than as a toll: "the number of the cult's victims hit 21 after 13 bodies
were unearthed", "the stampede's dead were thirteen"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_REACH = 170
_ABOUT = r"(?:at least |about |around |some |nearly |almost |more than |over )?$"
_VICTIMS = Needing(
    ("victims",),
    r"\b(?:number|count|tally|total) of (?:the )?(?:[a-z'’-]+ ){0,3}?victims\b[^.;:\d]{0,60}? (?:(?P<rises>(?:has "
    r"|had )?(?:risen|rose"
    r"|rises|climbed|climbs|grew|grown|jumped|increased|gone up|went up)(?: sharply)? to|hit|hits|reached|reaches)"
    r"|(?:stands|stood) at"
    rf"|(?:is|was|are|were)(?: now)?) {_ABOUT}",
    re.IGNORECASE,
)
# of whose victims they are: of what killed them
_DEAD = re.compile(
    r"\b(?:bod(?:y|ies)|dead|deaths?|died|killed|exhum\w+|graves?|murder\w*|corpses?|remains|drown\w*|perished"
    r"|buried)\b",
    re.IGNORECASE,
)
# "deaths in the burnt ferry went up to 24"
_WENT_UP = Needing(
    ("went up to", "gone up to", "goes up to", "go up to"),
    r"\b(?:the )?(?P<noun>deaths|fatalities|dead|injured|wounded|missing)(?: [^.;:,\d]{1,60}?)? (?:went|(?:has"
    r"|have) gone|goes|go) up to "
    rf"{_ABOUT}",
    re.IGNORECASE,
)
_OWN_DEAD = Needing(
    ("dead ", "deaths ", "fatalities ", "injured ", "wounded "),
    r"\b(?:the (?:[\w-]+ ){0,3}?[\w-]+(?:['’]s|s['’]) (?P<own>dead|deaths|fatalities|injured|wounded)"
    r"|the (?P<there>dead|fatalities|injured|wounded))"
    r"(?: (?:in|at|from|of|on|aboard|after) (?:(?!\b(?:who|whom|which|that)\b)[^.;:,\d]){2,70}?)?"
    rf"(?: now)? (?:are|were|number|numbered)(?: now| already)? {_ABOUT}",
    re.IGNORECASE,
)


def victims_counted(chunks: Chunks, k: int) -> Figure | None:
    """The figure of a number that stands alone behind such words."""
    chunk = chunks.row[k]
    if chunk.tag not in "MO" or chunk.number is None or (chunk.phrase is not None and chunk.phrase.is_counted):
        return None
    before = chunks.sentence[max(0, chunk.number.start - _REACH) : chunk.number.start]
    if (counted := _VICTIMS.search(before)) and _DEAD.search(chunks.sentence):
        return Figure(k, Harm.KILLED, "toll-number", rises=counted["rises"] is not None)
    went_up = _WENT_UP.search(before)
    if went_up:
        noun = went_up["noun"].lower()
        up = Harm.KILLED if noun in ("deaths", "fatalities") else lexicon.harmed_people().get(noun)
        return Figure(k, up, "toll-number", rises=True) if up else None
    own = _OWN_DEAD.search(before)
    harm = lexicon.harmed_people().get((own["own"] or own["there"]).lower()) if own else None
    return Figure(k, harm, "toll-number") if harm else None
