"""Hostages and prisoners of whom a text tells that they are or shall be free: nobody was taken."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

HELD = (Harm.KIDNAPPED, Harm.DETAINED)
_NO_DEED = ("noun-of-people", "number-state", "number-of-them")
_FREE = (
    r"(?:fre(?:e|es|ed|eing)|releas(?:e|es|ed|ing)|hand(?:s|ed|ing)? over|swap(?:s|ped|ping)?|exchang(?:e|es|ed|ing))"
)
_FREED = r"(?:freed|released|exchanged|swapped|set free|handed over|repatriated)\b"
_AUXILIARIES = (
    r"(?:(?:have|has|had|are|were|was|is|be|being|been|will|would|should|due|supposed|expected|set|to|so|far|also|now|"
    r"already|then|finally|later) )"
)
# "16 hostages and 566 prisoners have so far been freed", "are supposed to be exchanged"
_ARE_FREED = re.compile(
    rf"(?:(?:,|,? and|,? or) (?!including|among)(?:[\w,.'’-]+ ){{0,4}}[\w'’-]+){{0,2}} {_AUXILIARIES}{{1,7}}{_FREED}"
    r"| (?:freed|released|rescued|repatriated)(?=[.,;:]|$| (?:after|by|from|in|on|unharmed)\b)",
    re.IGNORECASE,
)
# "prisoners in its jails are being freed", "hostages - five of them soldiers - have been freed"
_GO_FREE = re.compile(
    rf"[^.;,]{{0,40}}?(?: [-–—] [^.;]{{1,160}}? [-–—])?(?<!\band) {_AUXILIARIES}{{0,5}}{_FREED}"
    rf"|[^.;,]{{0,40}}\bto {_FREE}\b"
)
# "did not free three living hostages", "freed along with two others", "in return for 1,900 prisoners"
_ABOUT_TO_GO = re.compile(
    rf"\b{_FREE}\s(?:(?!for\b)[\w'’-]+\s){{0,4}}$"
    r"|\b(?:in (?:return|exchange)|exchange|swap) for\s(?:[\w'’-]+\s){0,3}$"
    r"|\b(?:exchang\w+|swap\w*)\b[^.;]{0,40}\bfor\s(?:[\w'’-]+\s){0,3}$"
    r"|\b(?:freed|released|transferred|handed over)\b[^.;]{0,60}\b(?:along|together) with\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# "the 59 remaining hostages are to be freed", "should see the remaining 59 freed": they are held as yet
_REMAIN = re.compile(r"\bremaining (?:[\w'’-]+ ){0,2}$|[^,;.]{0,20}? remaining\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|would|should|must|may|could|to be|due to|set to|expected to|ready to|agree[sd]? to|plan[s]? to)\b"
)
_TAKES = re.compile(
    r"\b(?:t(?:ake|akes|ook|aking|aken)|seiz\w+|captur\w+|kidnapp\w+|abduct\w+|h[eo]lds?|holding)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)


def is_set_free(chunks: Chunks, figure: Figure) -> bool:
    """Whether the figure is of those who go free, or were hurt or taken before they did."""
    if _is_object_of_freeing(chunks, figure):
        return True
    if figure.harm not in HELD:
        return False
    if _ARE_FREED.match(chunks.sentence, chunks.row[figure.at].end):
        return True
    return figure.rule in _NO_DEED and _go_free(chunks, figure)


def are_held_as_yet(chunks: Chunks, figure: Figure) -> bool:
    """ "the 59 remaining hostages are to be freed"."""
    text, start = chunks.sentence, chunks.row[figure.at].start
    if figure.harm not in HELD or "remaining" not in text:
        return False
    about = _REMAIN.search(text, max(0, start - 30), start) or _REMAIN.match(text, start)
    return about is not None and _TO_COME.search(text) is not None


def are_taken(chunks: Chunks, figure: Figure) -> bool:
    """ "took nine hostages (and freed six)"."""
    start = chunks.row[figure.at].start
    return figure.harm in HELD and _TAKES.search(chunks.sentence, max(0, start - 40), start) is not None


def _go_free(chunks: Chunks, figure: Figure) -> bool:
    text, start = chunks.sentence, chunks.row[figure.at].start
    if _ABOUT_TO_GO.search(text, max(0, start - 120), start):
        return True
    if figure.rule == "number-state":  # "642 people in its jails will be freed": they are held
        return False
    if are_taken(chunks, figure):
        return False
    return _GO_FREE.match(text, chunks.row[figure.at].end) is not None


def _is_object_of_freeing(chunks: Chunks, figure: Figure) -> bool:
    """ "releases six wounded soldiers", "freed 12 people (who had been) arrested": what befell them is over; not "to
    release". Who is rescued may be hurt."""
    v = next((i for i in range(figure.at - 1, max(-1, figure.at - 4), -1) if chunks.tags[i] not in "aef"), 0)
    lead = chunks.row[v].low
    if lead not in words_listed("frames", "set_free") or chunks.tags[max(0, v - 1) : v] in ("t", "m"):
        return False
    if figure.rule == "modifier-number":
        return figure.harm == Harm.INJURED and not lead.startswith("rescu")
    held = figure.harm in HELD and figure.trigger is not None
    if not held:
        return False
    between = chunks.tags[figure.at + 1 : figure.trigger]
    return "r" in between or not between.strip("ea")
