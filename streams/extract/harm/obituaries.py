"""Who died of age or of an illness of his own: an obituary tells of a life, and counts nobody."""

from __future__ import annotations

import re

from schemas import Cause, Harm
from streams.extract.document import Document
from streams.extract.harm.causes import causes_in
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

# "dies aged 82", "died on Monday at the age of 39", "died at 91"
_AT_AN_AGE = re.compile(
    r"(?: (?:on|in|at) [^.;,]{1,30}?)?,? (?:aged|at the age of|at age|at) \d{2,3}\b(?! ?(?:%|[ap]m\b|:|\.\d))"
)
# "died peacefully", "died after a short illness", "died of natural causes"
_ILLNESS = (
    r"(?:(?:long|short|brief|lengthy|sudden|prolonged|apparent|suspected|massive|fatal|second|\w+-year)[ -])*"
    r"(?:illness|(?:battle|fight|struggle) (?:with|against)|medical emergency|heart attack|stroke)"
)
_OF_HIS_OWN = re.compile(
    r"[^.;]{0,60}?(?:\bpeacefully\b|\bin (?:his|her) sleep\b|\bof (?:old age|natural causes)\b"
    rf"|\b(?:after|following|of|from) (?:an? )?{_ILLNESS}\b)"
)
_DIED = re.compile(r"\b(?:died|dies|passed away)\b")
_ITS_KINDS = frozenset({Cause.DISEASE, Cause.UNKNOWN})


def is_obituary(chunks: Chunks, figure: Figure, document: Document) -> bool:
    """ "The singer died peacefully", "a singer who died at the age of 82": one person, and neither the sentence nor the
    title tells what else killed."""
    t = figure.trigger
    if t is None or t < figure.at or figure.harm is not Harm.KILLED or chunks.row[figure.at].tag != "I":
        return False
    if chunks.row[t].tag != "R" or not chunks.row[t].low.startswith(("die", "dying", "passed")):
        return False
    end, text = chunks.row[t].end, chunks.sentence
    told = [text, document.title.text]
    if not _own_end(text, end):
        if text != document.title.text or len(document.sentences) < 2:
            return False
        told.append(document.sentences[1].text)  # "Singer dies": the text says more
        if not any(_own_end(told[-1], died.end()) for died in _DIED.finditer(told[-1])):
            return False
    return not any(causes_in(one).keys() - _ITS_KINDS for one in told)


def _own_end(text: str, end: int) -> bool:
    """ "died ... at the age of 82", "has died ... of a heart attack"."""
    return bool(_AT_AN_AGE.match(text, end) or _OF_HIS_OWN.match(text, end))
