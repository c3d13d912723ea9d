"""How many are so at a moment, of the displaced: they stay, sleep or are lodged somewhere; nothing befalls them there.

"2,200 people are sleeping in schools", "the shelters hold 2,200 people", "the number of evacuees stood at 2,200" are
stocks. Who "was moved to a shelter", and whom a place "took in overnight", is of the event.
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_STAYS = re.compile(
    r"(?:stay(?:ing|ed)?|liv(?:e|ing|ed)|sle(?:ep|eping|pt)|shelter(?:ing|ed)|lodged|lodging|housed|accommodated"
    r"|hosted|camp(?:ed|ing)|crammed"
    r"|crowded|packed|huddled|put up|remain(?:ed|ing)?|refuge in|spen[dt]|spending|passed the night|in|with|out of"
    r" their|off their|now|are now|unable|yet|waiting|barred|cannot)\b"
    r"(?! to)",
    re.IGNORECASE,
)
_MOVES = re.compile(r"\b(?:took|taken|received|gave|opened)\b", re.IGNORECASE)
_HAS_BEFORE = re.compile(
    r"\b(?:has|have|had|hold|holds|held|counts?|counted|registers|gathered|gathers|looking after|looks after|caring"
    r" for|cares for|feeding|shelters|lodges"
    r"|keeps|there (?:are|were)|accommodates|home to)\s+(?:(?:no more than|only|still|now|just|another)\s+)*$",
    re.IGNORECASE,
)
_ARE_THERE = re.compile(
    r"[^.;:\d]{0,60}?\b(?:are|were|is|was) (?:still |now |currently |already )?(?:there|living|staying|sheltering"
    r"|sleeping|camped|in)\b",
    re.IGNORECASE,
)
_WERE_SO = re.compile(
    r"[^.;:\d]{0,40}?\b(?:are|were|remain|remained) (?:[a-z]+ )?(?:displaced|uprooted|homeless)\b[^.;]{0,40}\b(?:at"
    r" the end of|as (?:of|at)|by (?:the )?latest count|at (?:its|the) peak)\b",
    re.IGNORECASE,
)
_OWN_NOUNS = frozenset({"noun-of-people", "modifier-number"})


def is_kept(chunks: Chunks, figure: Figure) -> bool:
    """Whether a figure of displaced people tells where they are, and not what befell them."""
    if figure.harm is not Harm.DISPLACED:
        return False
    chunk = chunks.row[figure.at]
    assert chunk.number is not None
    before = chunks.sentence[: chunk.number.start]
    if figure.rule == "lodged-number":
        return _MOVES.search(before[-40:]) is None
    if figure.rule == "toll-number":
        return True
    if _WERE_SO.match(chunks.sentence, chunk.end):
        return True
    if figure.rule in _OWN_NOUNS:
        return bool(_HAS_BEFORE.search(before) or _ARE_THERE.match(chunks.sentence, chunk.end))
    if figure.trigger is None or figure.trigger < figure.at:
        return False
    trigger = chunks.row[figure.trigger]
    if _STAYS.match(trigger.low) is None:
        return False
    lead = chunks.sentence[chunk.end : trigger.start]
    return not re.search(r"\b(?:have|has|had) been $", lead) and not re.search(r"\bto $", lead)


_TAKEN_THEN = re.compile(
    r"\b(?:taken|seized|captured|abducted|kidnapped|snatched|detained|arrested)\b(?:(?!\b(?:still|remain)\b)[^.;]){0,90}$"
)
_OF_ALL = re.compile(r"\b[Oo]f the (?:about |some |nearly )?[\d,]+ (?:[\w-]+ ){0,3}$")


def are_held_since(sentence: str, at: int, when: int) -> bool:
    """ "73 hostages taken in the attack on 7 October are still held": from then on. Not "of the 251 taken on ..."."""
    return _TAKEN_THEN.search(sentence, 0, when) is not None and _OF_ALL.search(sentence, 0, at) is None
