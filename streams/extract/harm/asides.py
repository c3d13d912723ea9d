"""What a sentence says beside its event: what somebody did before, what is avenged, what is said of it.

Its places are not the event's.
"""

from __future__ import annotations

import re

from streams.link.places import places_in
from streams.needing import Needing

Span = tuple[int, int]

# The main clause goes on behind a relative one: "who was accused of spying was hanged in Shiraz".
_GOES_ON = r"was|were|is|are|has|have|had|dies|died|kill\w*|injur\w+|wound\w+|shot|arrested|when|after|in an?"
# "a man who was involved in the abduction of two people in Kasa": before.
_DEEDS = Needing(
    ("who ",),
    r"who (?<=\bwho )(?:(?:was|were|had|has|have|is|are) )?(?:been )?(?:\w+ly )?"
    r"(?:involved|implicated|accused|suspected|wanted|convicted|responsible|took part|taken part|"
    r"participated|planned|masterminded|orchestrated|directed|commanded|"
    rf"led)\b(?:(?!\b(?:{_GOES_ON})\b)[^.;,])*",
)
# "with officials stating that they were trained in Kasa"
_SAYING = Needing(
    (
        *(" saying", " stating", " claiming", " alleging", " reporting", " adding", " noting", " accusing"),
        *(" blaming", " denying", " warning"),
    ),
    r" with [^.;,\d]{0,60}? (?:saying|stating|claiming|alleging|reporting|adding|noting|accusing|blaming|denying|"
    r"warning)\b[^.;\n]*",
)
# What is struck back for was struck elsewhere and before.
REVENGE = Needing(
    (
        "in retaliation",
        "in response ",
        "in revenge ",
        "as revenge ",
        "in reprisal ",
        "retaliat",
        "to avenge",
        "avenging",
    ),
    r"\b(?:in (?:retaliation|response|revenge|reprisal) (?:for|to)|as revenge for|in retaliation|retaliat\w+ (?:for|"
    r"against)|"
    r"to avenge|avenging)\b(?:[^.;,]|,(?=\d))*(?:, (?:in|during) which\b(?:[^.;,]|,(?=\d))*)?",
    re.IGNORECASE,
)
# "The Kasan military launched strikes", "Kasa closed the crossing": who answers what was done to it
_WHO_ANSWERS = re.compile(
    r"(?:['’]s)?(?: (?:military|army|air force|navy|armed forces|forces|government|troops|warplanes|jets))? "
    r"(?:has |have |had )?(?:\w+ly )?(?:launch|bomb|struck|strikes?|carri|carry|hit|attack|fire|shell|clos|began|begin|"
    r"start|respond|invad|conduct|impos|suspend|expel|order|kill|target|raid)\w*\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"\b(?:soldiers?|troops|service ?(?:wo)?men|service members?|marines|diplomats?|sailors?|contractors?)\b"
)
# "is caught in Kasa, nine months after escaping in an ambush that killed two": then, and wherever that was
_RECALLED = Needing(
    (" after ",),
    r"\b(?:months|years|decades|a (?:month|year|decade)) after (?:being|having|he|she|they|\w+ing)\b[^.;]*",
)


def is_recalled(sentence: str, at: int, mentions: list[int]) -> bool:
    """Whether the figure at offset `at` is of what somebody lived through long before, and no place there."""
    spans = [match.span() for match in _RECALLED.finditer(sentence)]
    return any(start <= at < end and not any(start <= one < end for one in mentions) for start, end in spans)


def asides(sentence: str) -> list[Span]:
    """The stretches of a sentence that are told beside it."""
    return [match.span() for one in (_DEEDS, _SAYING, REVENGE) for match in one.finditer(sentence)]


def struck_at_home(sentence: str, at: int) -> str | None:
    """ "The Kasan army shelled the hills in response to a raid in which nine people were killed": they were in Kasa.

    The country's code; None where the figure at offset `at` is not of what is avenged, or of soldiers abroad.
    """
    spans = [match.span() for match in REVENGE.finditer(sentence)]
    start, end = next(((start, end) for start, end in spans if start <= at < end), (None, 0))
    if start is None or _ABROAD.search(sentence, start, end):
        return None
    told = places_in(sentence[:start] or sentence[end:])
    first = 0 if start else end  # "In response to a raid in which nine people were killed, the Kasan army shelled ..."
    doers = {m.place.country for m in told if _WHO_ANSWERS.match(sentence, first + m.end)}
    return doers.pop() if len(doers) == 1 else None


def is_answer(sentence: str, at: int, mention: int) -> bool:
    """ "In response to a raid in which nine people were killed, the army shelled Kasa": Kasa is not where the nine were
    (at offset `at`)."""
    match = REVENGE.match(sentence) if sentence[:3] in ("In ", "IN ", "As ") else None
    return match is not None and at < match.end() <= mention


def is_aside(spans: list[Span], at: int, mention: int) -> bool:
    """Whether a place at offset `mention` is told beside, and the figure at offset `at` is not."""
    return any(start <= mention < end and not start <= at < end for start, end in spans)
