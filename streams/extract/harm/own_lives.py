"""Whom a noun or a modifier calls held, displaced or missing, and of whom something else is told: inmates who riot,
prisoners who are moved or exchanged, refugees who return, a convict who is missing from his prison."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.harm.set_free import HELD, are_taken
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_BY_NOUN = ("noun-of-people", "modifier-number")
# "a prisoner exchange of 1,000 prisoners of war from each side"
_EXCHANGE = Needing(
    ("exchange", "exchanges", "swap", "swaps"),
    r"\b(?:prisoners?|pows?|hostages?|captives?)(?:['’]s?)? (?:exchange|swap)s?\b",
    re.IGNORECASE,
)
# "three inmates named as leaders of the riot are moved to another prison"
_MOVED = re.compile(
    r"[^.;,]{0,70}? (?:are|were|is|was|been|being) (?:\w+ly )?"
    r"(?:involved in|implicated in|transferred|moved|relocated|transported|pardoned|vaccinated|taught|trained)\b"
)
# "hundreds of displaced families return to their homes", "have been allowed to return"
_RETURN = re.compile(
    r"(?! (?:who|that) )[^.;,]{0,60}?\breturn(?:s|ed|ing)? (?:(?:back |safely )?(?:home|to|from)\b|en masse)",
    re.IGNORECASE,
)
_NOT_BACK = re.compile(
    r"\b(?:unable|not|never|cannot|can['’]t|n['’]t|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wish\w*|wait\w*|fear\w*|refus\w+|prevent\w*|"
    r"hesitat\w+|afraid|until|before|demand\w*|right|dream\w*|yet|if|when|could|would|should|might)\b",
    re.IGNORECASE,
)
# "a murderer missing from an open prison", "a convict missing from jail since May"
_FROM_PRISON = re.compile(r" from [^.;,]{0,40}?\b(?:jails?|prisons?|HMP|custody|penitentiary)\b")
# "A boat carrying 40 refugees capsizes": who was on board
_ABOARD = re.compile(r"\b(?:carrying|transporting|ferrying|carried|ferried|transported) (?:[a-z]+ ){0,2}$")
_FORMER = re.compile(r"\b(?:former|ex-|onetime|one-time|previously)\s?", re.IGNORECASE)


def live_on(chunks: Chunks, figure: Figure) -> bool:
    """Whether a figure is of those whom only their name calls harmed."""
    if figure.harm is Harm.MISSING and figure.trigger is not None and chunks.row[figure.trigger].low == "missing":
        return _FROM_PRISON.match(chunks.sentence, chunks.row[figure.trigger].end) is not None
    if figure.rule not in _BY_NOUN or are_taken(chunks, figure):
        return False
    counted, end = chunks.row[figure.at], chunks.row[figure.at].end
    if figure.rule == "noun-of-people" and _FORMER.search(chunks.sentence, counted.start, end):
        return True
    if figure.harm is Harm.DISPLACED:
        if _ABOARD.search(chunks.sentence, max(0, counted.start - 24), counted.start):
            return True
        back = _RETURN.match(chunks.sentence, end)
        return back is not None and _NOT_BACK.search(back[0]) is None
    if figure.harm not in HELD:
        return False
    if _EXCHANGE.search(chunks.sentence, 0, counted.start):
        return True
    return _act(chunks, figure.at) or _MOVED.match(chunks.sentence, end) is not None


def _act(chunks: Chunks, k: int) -> bool:
    """ "hundreds of inmates seize a prison", "several detainees complained": what they do."""
    after = next((c for c in chunks.row[k + 1 :] if c.tag != "a"), None)
    return after is not None and after.low in words_listed("frames", "inmates_do")
