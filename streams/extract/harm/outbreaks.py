"""Illness: who falls ill is affected, wherever he is treated; cases and deaths of an outbreak are running counts."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import alternation, longest_parts, words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_CUES = lexicon.table("cues")
_ILLNESS = alternation(_CUES["illness"])
_OUTBREAKS = alternation(_CUES["outbreaks"])
_ILL = re.compile(rf"\b(?:{_ILLNESS})\b", re.IGNORECASE)
_OUTBREAK = Needing(longest_parts(_CUES["outbreaks"]), rf"\b(?:{_OUTBREAKS})\b", re.IGNORECASE)
# "an outbreak of violence", "a tornado outbreak": no illness breaks out there
_OTHER_OUTBREAK = re.compile(
    r"\boutbreaks?\s+of\s+(?:\w+\s+){0,2}?(?:war|wars|violence|fighting|hostilities|unrest|clashes|conflict|fire|fires)\b"
    r"|\b(?:tornado|storm|weather|war)\s+outbreaks?\b",
    re.IGNORECASE,
)
# "hospitalised with", "treated for", "in hospital after catching"
_BY_ILLNESS = re.compile(
    r"[^.;,]{0,40}?\b(?:for|with|after|of|from|by|due to|because of|following|amid|in|suffering)\b"
    rf"[^.;,]{{0,60}}?\b(?:{_ILLNESS})\b",
    re.IGNORECASE,
)
# "three more died of dengue and 288 were hospitalised", "cholera kills six, puts 40 in hospital"
_ILL_BEFORE = re.compile(
    rf"(?:\b(?:of|from|to|with|by)\s+(?:[\w-]+\s+){{0,3}}?(?:{_ILLNESS})\b"
    rf"|\b(?:{_ILLNESS})\s+(?:[\w-]+\s+){{0,2}}?(?:claim|kill|sicken|infect|outbreak|spread|death)\w*)[^.;]*$",
    re.IGNORECASE,
)
_TESTED_FOR = re.compile(rf"[^.;,]{{0,40}}?\b(?:{_ILLNESS}|hiv)\b", re.IGNORECASE)
# The outbreak is what harms ("an outbreak that has killed six", "the outbreak has caused 200 deaths").
_BY_OUTBREAK = re.compile(
    rf"\b(?:{_OUTBREAKS})\b[^.;]*?\b(?:kill|left|leav|claim|caus|infect|sicken|affect|record|took|taken|reach|surpass)\w*"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_OF_OUTBREAK = re.compile(
    rf"[^.;]{{0,60}}?\b(?:of|from|in|during|by|with|following|to)\s+(?:(?:an?|the|this|its)\s+)?(?:[\w'’-]+\s+){{0,3}}?"
    rf"(?:{_OUTBREAKS})\b(?!\s+(?:vaccin|immuni|campaign|drive|team|worker|clinic|hospital|ward|centre|center)\w*)",
    re.IGNORECASE,
)
_COUNT = r"(?:[^.;,]|[.,](?=\d)){0,40}?"
_CASES = re.compile(rf"{_COUNT}\bcases\b", re.IGNORECASE)
_DEATHS = re.compile(rf"{_COUNT}\b(?:deaths|fatalities|people (?:have )?died)\b", re.IGNORECASE)
# Those of the day, which a running count grows by
_ANEW = re.compile(r"\b(?:new|more(?! than)|another|additional|further|first|latest|fresh)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w,]*")
_REACH = 120  # characters


def of_illness(chunks: Chunks, figure: Figure) -> Figure | None:
    """ "hospitalised with cholera" is an illness and no injury; a test finds one only where it is for a disease."""
    if figure.trigger is None:
        return figure
    verb = chunks.row[figure.trigger]
    if verb.low.startswith("test"):
        return figure if _TESTED_FOR.match(chunks.sentence, verb.end) else None
    if figure.harm is not Harm.INJURED or not _is_care(verb.low):
        return figure
    ill = _BY_ILLNESS.match(chunks.sentence, verb.start) or _ILL_BEFORE.search(chunks.sentence, 0, verb.start)
    return figure._replace(harm=Harm.AFFECTED) if ill else figure


def cares_for_sick(low: str, text: str) -> bool:
    """Whether a word of harm says only that somebody is cared for ("hospitalised"), in a text that tells of an
    illness."""
    return _is_care(low) and (_OUTBREAK.search(text) or _ILL.search(text)) is not None


def _is_care(low: str) -> bool:
    last = low.rsplit(" ", 1)[-1]
    return (
        low.startswith(("hospitali", "treated"))
        or last in ("condition", "critical")
        or last in words_listed("frames", "in_care")
    )


def counts_outbreak(sentence: str, at: int, harm: Harm) -> bool:
    """True for the cases and the deaths of an outbreak at offset `at`, which go on; not for the new ones of a day."""
    if (
        harm not in (Harm.KILLED, Harm.AFFECTED)
        or _OUTBREAK.search(sentence) is None
        or _OTHER_OUTBREAK.search(sentence)
    ):
        return False
    if _ANEW.search(sentence, max(0, at - 24), at + 30):
        return False
    if harm is Harm.AFFECTED and _CASES.match(sentence, at):
        return True
    if _DEATHS.match(sentence, at) and re.search(r"\bcases\b", sentence, re.IGNORECASE):
        return True
    word = _WORD.match(sentence, at)
    before = sentence[max(0, at - _REACH) : word.end() if word else at]
    return _BY_OUTBREAK.search(before) is not None or _OF_OUTBREAK.match(sentence, at) is not None
