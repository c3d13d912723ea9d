"""Whom somebody accuses of a deed of violence: "the rebels accused the army of killing nine"."""

from __future__ import annotations

import re

from streams.needing import Needing

_DEED = (
    r"(?:\w+ly\s+)?(?:being\s+(?:behind|responsible\s+for)"
    r"|(?:kill|shoot|execut|massacr|murder|slaughter|burn|bomb|bombard|shell|attack|abduct|kidnapp|wound|injur|behead|lynch"
    r"|hang|strik|hitt|target|fir|open|perpetrat|launch|stag|raid|storm|ambush|detain|arrest|seiz|beat|hack|dropp|hurl|carry"
    r"|committ|caus|conduct|orchestrat|mastermind|plant|gunn|sett|torch|tortur|rap|poison|starv)ing)\b"
)
_ITS_DEED = (
    r"(?:the|an?|this|that|these|both)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:attacks?|killings?|massacres?|deaths?|raids?|bombings?|shelling|blasts?|strikes?|ambush(?:es)?|shootings?|murders?)\b"
)
_WORDS = ("accus", "blam", "suspected of")
_ACCUSES = Needing(
    _WORDS,
    r"\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))\s+(?:the\s+|an?\s+|neighbou?ring\s+|rival\s+|[a-z]+-[a-z]+\s+)*$",
    re.IGNORECASE,
)
# "blames the raid, which killed nine, on the rebels"
_BLAMED_ON = re.compile(
    r"\bblam(?:e|es|ed|ing)\s+(?:the|this|that|these|its|an?)\s[^.;]{3,120}?\son\s+(?:the\s+|suspected\s+|rival\s+)*$",
    re.IGNORECASE,
)
_OF_ITS = re.compile(r"['’]s?\s|\s+(?:and|or)\s")
_JOINED = re.compile(r"\b(?:and|or)\s+(?:the\s+)?$", re.IGNORECASE)
_CALLED = r"(?:\s*\([^)]{1,30}\))?"
# "accused the army yesterday of burning nine", "blamed the rebels for the attack"
_OF_DEED = re.compile(
    rf"{_CALLED}(?:\s+(?!and\b|or\b|of\b|for\b)[\w’'-]+){{0,4}}?\s+(?:of\s+{_DEED}|for\s+(?:{_DEED}|{_ITS_DEED}))",
    re.IGNORECASE,
)
# "the army was accused by a monitor of killing nine"
_IS_ACCUSED = re.compile(
    rf"{_CALLED}\s+(?:(?:is|are|was|were|has\s+been|have\s+been|stands?|stood)\s+)?(?:also\s+|\w+ly\s+)?"
    rf"(?:accused|suspected|blamed)(?:\s+by\s+[^.;,]{{2,60}}?)?\s+(?:of|for)\s+(?:{_DEED}|{_ITS_DEED})",
    re.IGNORECASE,
)


def is_accused(sentence: str, start: int, end: int) -> bool:
    """Whether who is named there, and no other with him, is said by somebody to have done a deed of violence."""
    if not _ACCUSES.may_match(sentence):
        return False
    if _ACCUSES.pattern.search(sentence, max(0, start - 60), start) and _OF_DEED.match(sentence, end):
        return True
    if _BLAMED_ON.search(sentence, max(0, start - 180), start):
        return _OF_ITS.match(sentence, end) is None
    return _IS_ACCUSED.match(sentence, end) is not None and not _JOINED.search(sentence, max(0, start - 10), start)
