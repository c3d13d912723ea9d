"""What is announced, and what only led to it.

Who declares mourning "after four people died", a truce "following clashes that killed nine", or looks into "the strike
that killed nine", says nothing of how many.
"""

from __future__ import annotations

import re

from streams.extract.needing import Needing

_MEASURES = r"(?:state of (?:[\w-]+ )?(?:emergency|alert|disaster)|mourning|curfew|lockdown)"
# Who declares these does not count either; who only speaks of them may ("said the truce was broken when nine died").
_DECLARES = r"(?:has |have |had )?(?:declar|announc|order|proclaim|accept|impos)\w*\b(?! that\b)"
_DECLARED = (
    r"(?:cease-?fire|truce|resignation|(?:an?|the|its|their) (?:[\w-]+ ){0,2}ban|martial law|suspension|closure|reward|"
    r"(?:national|nationwide|public health) emergency|state of (?:[\w-]+ ){0,2}(?:emergency|alert|disaster|siege))"
)
_INQUIRY = (
    r"(?:(?:is|are|was|were|will be|has been|have been) (?:investigating|probing|reviewing|examining|looking into)"
    r"|(?:an?|the|its|their) (?:\w+ )?(?:investigation|inquiry|probe)|will (?:investigate|review|look into))"
)
_NEEDED = (
    "mourning curfew lockdown emergency alert disaster investigat inquiry prob review examin look "
    "declar announc order proclaim accept impos"
)
_ANNOUNCED = Needing(
    _NEEDED.split(),
    rf"[^.;]{{0,60}}?\b(?:{_MEASURES}\b[^.;]{{0,60}}?\b(?:after|following|because|over|in response to|when|as|amid|for)"
    rf"|{_INQUIRY})\b"
    rf"|{_DECLARES}[^.;]{{0,60}}?\b{_DECLARED}\b[^.;]{{0,120}}?\b(?:after|following|because|over|in response|amid)\b",
    re.IGNORECASE,
)
_SAYS_ON = re.compile(r"\b(?:and|but) that\b", re.IGNORECASE)

Span = tuple[int, int]


def said_after(sentence: str, start: int) -> list[Span]:
    """The spans of what is said from the verb of speech at offset `start` on."""
    end = len(sentence)
    announced = _ANNOUNCED.match(sentence, start)
    if announced is None:
        return [(start, end)]
    goes_on = _SAYS_ON.search(sentence, announced.end())
    return [(start, announced.end()), *([(goes_on.end(), end)] if goes_on else [])]
