"""The missing and the trapped who are found, freed or rescued: nobody is missing any more."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

# "trapped for two hours": they are so no more
_FOR_HOURS = re.compile(r" for (?:\w+ ){1,4}?(?:minutes?|hours?|days?|weeks?)\b")
# "who were buried under snow and debris were rescued", "trapped in a lift and freed by firefighters"
_SAVED = r"(?:rescued|saved|freed|pulled out|brought out|cut (?:free|out)|led to safety|found (?:alive|safe))\b"
_WERE_RESCUED = re.compile(
    rf"(?:(?!\b(?:was|were|been)\b)[^.;,]){{0,60}}\b(?:was|were|been) (?:\w+ ){{0,2}}?{_SAVED}"
    rf"|(?:(?!\b(?:are|is|and|while|as)\b)[^.;,]|, (?:[A-Z][\w'’-]* ?){{1,3}},){{0,60}} (?:are|is) (?:\w+ly )?{_SAVED}"
    rf"|(?:(?!\band\b)[^.;,]){{0,60}},? (?:and|but) (?:they |all |were |have been |later |then |eventually )*{_SAVED}"
)
# "guests trapped in a lift", "families trapped in poverty": no disaster, and none at all
_IN_A_LIFT = re.compile(
    r" (?:in|inside) (?:(?:an?|the|their) )?(?:\w+ )?"
    r"(?:lifts?|elevators?|toilets?|lavatory|bathroom|traffic|poverty|debt|limbo|cycles?|relationships?|marriages?|jobs?)\b"
)
# "rescued 41 miners trapped in a shaft"
_RESCUED = re.compile(
    r"\b(?:rescu(?:ed|es|ing)|freed|frees|saved|saves|pulled out) (?:all (?:of )?)?(?:the )?$", re.IGNORECASE
)
# "48 are rescued and four killed after a group of 57 people are swept away": what became of them is told
_AFTERMATH = re.compile(r"\b(?:rescued|survived?|found|recovered)\b[^.;]*\bafter\b[^.;,]{0,40}$")
# "a hiker who went missing in the Alps, Austria, has been found alive"
_FOUND_ALIVE = re.compile(
    r"[^.;\d]{0,80}?\b(?:(?:has|have|had|was|were|is|are) (?:been )?(?:later )?found|turn(?:ed|s)? up)"
    r" (?:alive|safe|well|unharmed|unhurt)\b"
)
_WERE_FOUND = re.compile(r"[^s,:zcKGVJRTX]{0,9}b[ea]{0,2}\.")  # "who were missing in the fire were found"


def are_found(chunks: Chunks, figure: Figure, t: int) -> bool:
    """Whether it is told of a figure's people, whose word of harm is chunk t, that they were found or freed."""
    if not _are_out_of_reach(chunks, t, figure.harm):
        return False
    sentence, trigger = chunks.sentence, chunks.row[t]
    before = chunks.row[figure.at].start
    if _RESCUED.search(sentence, 0, before) or _AFTERMATH.search(sentence, 0, before):
        return True
    if _WERE_RESCUED.match(sentence, trigger.end) or _FOUND_ALIVE.match(sentence, trigger.end):
        return True
    ends = _WERE_FOUND.match(chunks.tags, t + 1)
    if ends and chunks.row[ends.end() - 1].low in ("found", "rescued", "located"):
        return True
    apart = _FOR_HOURS.match(sentence, trigger.end) or _IN_A_LIFT.match(sentence, trigger.end)
    return trigger.low.startswith("trapped") and apart is not None


def _are_out_of_reach(chunks: Chunks, t: int, harm: Harm) -> bool:
    """Whether it may be told of them that they are found or rescued: of the missing and the trapped."""
    return harm == Harm.MISSING or (harm == Harm.AFFECTED and chunks.row[t].low.startswith("trapped"))
