"""What looks like a figure and asserts none: how often somebody dies, and whether any of so many did.

Every 11 minutes a woman is killed.   He did not believe any of the 17 were seriously hurt.
"""

from __future__ import annotations

import re

from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_NUMBER = r"(?:few|other|single|half|couple of|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
_SHORT = r"(?:second|minute|hour)\b"
_EVERY = rf"\bevery\s(?:{_NUMBER}\s(?:(?:to|or)\s{_NUMBER}\s)?(?:and\sa\shalf\s)?{_TIME}|{_SHORT})"
_CLAUSE = r"(?!\b(?:who|that|which|where|when|while|and|but|after|as|because|if)\b)"
_BEFORE = Needing(("very",), rf"{_EVERY},?\s(?:on average,?\s)?(?:at least\s)?$", re.IGNORECASE)
_AFTER = Needing(("every",), rf"(?:{_CLAUSE}[^.;,]){{0,50}}?(?:,\son\saverage,?\s)?{_EVERY}", re.IGNORECASE)
_ANY_OF = re.compile(r"\.(?:w|fe?)$")
_LOOK = 60
_OF_VERB = ("number-passive", "number-dies")


def is_only_how_often(chunks: Chunks, figure: Figure) -> bool:
    """ "a woman is killed every 11 minutes": a rate, and nobody is counted."""
    sentence, row = chunks.sentence, chunks.row
    trigger = figure.at if figure.trigger is None else figure.trigger
    start, end = row[min(figure.at, trigger)].start, row[max(figure.at, trigger)].end
    return bool(_BEFORE.search(sentence, max(0, start - _LOOK), start) or _AFTER.match(sentence, end))


def is_any_of(chunks: Chunks, figure: Figure) -> bool:
    """ "whether any of the 12 were hurt": nobody says that they were; not "no arrest in any of the 12 killings"."""
    if figure.rule not in _OF_VERB:
        return False
    match = _ANY_OF.search(chunks.tags, max(0, figure.at - 3), figure.at)
    return match is not None and chunks.row[match.start()].low == "any"
