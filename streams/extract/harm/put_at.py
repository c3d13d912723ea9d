"""A number to which a count of the harmed is put: "puts the dead at 61", "gave the death toll as 23".

Also where it is listed ("Evacuations: 2,300 people") or brought ("bring to 12 the number of journalists killed").
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_REACH = 90


def _noun(group: str) -> str:
    return rf"(?P<{group}>[a-z]+(?: toll)?)"


_BEFORE = Needing(
    ("put", "place", "set", "peg", "estimate", "gave", "giv", "number", ":", "by"),
    r"\b(?:(?:put|puts|putting|placed|places|set|sets|pegged|pegs|estimated|estimates)\s+(?:the|its|their)\s+(?:own\s+)?"
    rf"(?:confirmed\s+|official\s+)?(?:(?:figure|number|count|tally|toll)\s+of\s+(?:the\s+)?)?{_noun('put')}\b(?:\s+(?:from|of|in|among)\s[^.;,:\d]{{1,40}})?\s+at\s+"
    rf"|(?:gave|gives|giving)\s+(?:the|a)\s+(?:official\s+)?{_noun('given')}\s+as\s+"
    rf"|the\s+{_noun('told')}\s+(?:now\s+|already\s+)?(?:number|numbered)\s+"
    rf"|(?:^|[.;,]\s+)(?:(?:total|confirmed|preventive|civilian|reported)\s+)?{_noun('listed')}:\s+"
    rf"|the\s+{_noun('risen')}\b[^.;:\d]{{0,40}}\s(?:rose|risen|climbed|increased|grew|jumped)\s+by\s+"
    r"[\w-]+(?:\s+\w+)?\s+to\s+)$",
    re.IGNORECASE,
)
_BRINGS_TO = Needing(
    ("bring", "brought", "take", "took", "taking", "raise", "raising"),
    r"\b(?:bring|brings|brought|bringing|take|takes|took|taking|raised|raises|raising)\s+to\s+$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\s+the\s+(?:total\s+)?(?:number|count|toll|tally)\s+of\s+[^.;,]{0,40}?\b(?P<noun>[a-z]+)\b"
    r"(?=\s+(?:in|since|this|so|by|during|over|from|at|on|when|after|there|across|worldwide)\b|\s*[.,;]|$)",
    re.IGNORECASE,
)


def put_at(chunks: Chunks, k: int) -> Figure | None:
    """The figure of a number to which a count is put; None where it is none."""
    tag, chunk = chunks.tags[k], chunks.row[k]
    if tag not in "MNO":
        return None
    if tag == "O" and chunk.phrase is not None and chunk.phrase.is_counted:
        return None
    before = chunks.sentence[max(0, chunk.start - _REACH) : chunk.start]
    match = _BEFORE.search(before)
    if match and match.lastgroup:
        harm = _harm_of(match[match.lastgroup].lower())
        return Figure(k, harm, "toll-number", rises=match.lastgroup == "risen") if harm else None
    if not _BRINGS_TO.search(before):
        return None
    counted = _NUMBER_OF.match(chunks.sentence, chunk.end)
    harm = _harm_of(counted["noun"].lower()) if counted else None
    return Figure(k, harm, "toll-number", rises=True) if harm else None


def _harm_of(word: str) -> Harm | None:
    """The harm that is counted under a word: "dead", "deaths", "death toll", "killed", "detainees"."""
    trigger = lexicon.triggers().get(word)
    found = trigger and (trigger.harm("T") or trigger.harm("E") or trigger.harm("J") or trigger.harm("K"))
    return found or lexicon.harmed_people().get(word)
