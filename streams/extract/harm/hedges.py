"""Whether a sentence doubts a figure: feared, believed, said to have been; not whatever else it calls alleged.

The doubt is of the word of harm right behind it, and of the figures that this one leads to ("reportedly killing five
and injuring nine"). An alleged plot, or a man who allegedly took part, makes no death doubtful.
"""

from __future__ import annotations

import re

from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import alternation, finder
from streams.extract.phrases.chunks import Chunks

_WORDS = lexicon.table("cues")["hedges"]
_doubt_in = finder(_WORDS)
_DOUBT = re.compile(rf"\b(?:{alternation(_WORDS)})\b")
# "unconfirmed reports", "Reportedly, ...", "it is feared that ..."
_OF_ALL = re.compile(
    r"\b(?:unconfirmed|alleged) (?:\w+ ){0,2}(?:reports?|accounts?|claims?|tolls?|figures?|counts?|numbers?)\b"
    r"|^(?:reportedly|allegedly)\b|\b(?:feared|believed|thought) that\b"
)
_FILLS = re.compile(
    r"\s*(?:(?:to|be|been|being|have|has|had|is|are|was|were|also|already|later|now|the|an?|in|their|all|both)\s+)*"
)
_LEADS_TO = re.compile(
    r"(?:left|leaves|leaving|caus(?:e|es|ed|ing)|claim(?:s|ed|ing)|result(?:s|ed|ing)|cost|costs|costing)\b"
)
_ENDS = re.compile(
    r";|,\s+(?:and|but|with|while)\b|\b(?:after|when|while|as|who|that|which|whose|but|before|because|where|including)\b"
)
_SUBJECT = ("number-passive", "number-dies", "number-participle", "number-state")


def is_doubted(chunks: Chunks, low: str, figure: Figure) -> bool:
    """Whether the sentence of which `low` is the text in small letters doubts the figure."""
    if figure.hedged:
        return True
    if _doubt_in(low) is None:
        return False
    if _OF_ALL.search(low):
        return True
    return any(_is_of(chunks, low, figure, doubt.start(), doubt.end()) for doubt in _DOUBT.finditer(low))


def _is_of(chunks: Chunks, low: str, figure: Figure, start: int, end: int) -> bool:
    fills = _FILLS.match(low, end)
    at = fills.end() if fills else end
    row = chunks.row
    verb = next((i for i, c in enumerate(row) if c.trigger and (c.start <= start < c.end or c.start == at)), None)
    counted = next((i for i, c in enumerate(row) if c.tag == "X" and c.start <= at < c.end), None)
    if figure.trigger == verb is not None or figure.at == counted is not None:
        return True
    if verb is None and _LEADS_TO.match(low, at) is None:
        return False
    after = row[figure.at].start
    if after < at or (verb is not None and figure.rule in _SUBJECT):
        return False
    return _ENDS.search(low, at, after) is None
