"""Deaths told by what befell people: soldiers who "fell in the clash", travellers who "were lost in the storm".

Only those who bear arms or are hunted fall so; anybody else has fallen from something. Who was lost was so in a
disaster, since whoever is lost in the hills may come back.

    The floods drowned nine people.       The village has buried nine people.       Nine people were buried on Monday.
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.people.losses import lost_so_many
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing
from streams.people import ARMED

_WORDS = (" fall", " fell", " los", " lives")  # without which nobody fell
_SOME = r"(?:(?:the|a|an|that|this|these|those|their|its)\s+)?(?:[\w-]+\s+){0,2}?"
_FIGHT = (
    r"(?:clash(?:es)?|fighting|battles?|raids?|operations?|assaults?|attacks?|ambush(?:es)?|firefights?|gun ?battles?"
    r"|gunfights?|exchanges?|confrontations?|encounters?|engagements?|action|combat|bombings?|strikes?|shelling"
    r"|offensive|defen[cs]e|skirmish(?:es)?|mission)\b"
)
_DISASTER = (
    r"(?:crash(?:es)?|clash(?:es)?|disaster|tragedy|accident|floods?|flooding|fire|blaze|sinking|storm|earthquake|quake"
    r"|attacks?|battle|war|fighting|explosion|blast|collapse|shipwreck|wreck|massacre|bombing|raid|cyclone|hurricane"
    r"|typhoon|tsunami|avalanche|stampede|crush|genocide|conflict|outbreak|epidemic|capsizing|derailment)\b"
)
_FELL = re.compile(
    r"(?:\s+of\s+(?:this|the|that)\s+\w+)?(?:\s+(?:have|had|has)(?:\s+(?:already|since|also))?)?\s+(?:fell|fallen|fall)\b"
    rf"(?=\s*(?:[.;,)]|$)|\s+in\s+{_SOME}{_FIGHT}|\s+in\s+(?:[\w-]+\s+){{1,2}}(?:hours|days?|weeks?|months?)\b"
    r"|\s+(?:on\s+(?-i:[A-Z])\w+|this\s+\w+|last\s+\w+|since|overnight|when\s+the"
    r"|to\s+(?:enemy|sniper|army|rebel)|at\s+the\s+front|(?:in|during)\s+(?:the\s+)?(?:(?-i:[A-Z])\w+|first|war))\b"
    r"|\s+and\s+(?:\d|another|at least|(?-i:[a-z])+\s+(?:others?\s+)?(?:were|was)\b))",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\s+(?:were|was|have been|had been|has been)\s+(?:(?:also|all|tragically)\s+)?lost\s+"
    rf"(?:in\s+{_SOME}{_DISASTER}|(?:on|aboard)\s+(?:an?|the)\s)",
    re.IGNORECASE,
)
_SOULS_LOST = re.compile(r"\s+(?:were|was|have been|had been|has been)\s+(?:also\s+)?lost\b", re.IGNORECASE)
_TAKES = re.compile(r"\b(?:claim(?:ed|s|ing)|took|takes|taking|ended|cost|costing)\s+$", re.IGNORECASE)
_THEIR_LIVES = re.compile(r"\s+(?:[\w-]+\s+){0,2}?[\w-]+(?:s['’]|['’]s)\s+lives\b")
_WATERS = re.compile(
    r"\b(?:floods?|flooding|floodwaters?|waters?|storm|cyclone|typhoon|hurricane|waves?|tsunami|river|surge|deluge|torrents?)\b"
    r"[^.;:]{0,60}?\sdrowned\s+(?:and swept away\s+)?$",
    re.IGNORECASE,
)
_BURIES = re.compile(
    r"\b(?P<who>[\w'’-]+(?:\s[\w'’-]+){0,3}?)\s(?:(?:has|have|had)\s(?:already\s|since\s|now\s)?(?:to\s)?|to\s)?(?:buried|bury|burying)\s+$",
    re.IGNORECASE,
)
_SLIDES = re.compile(
    r"\b(?:land|mud|rock|snow)?slides?\b|\bavalanches?|\bmountain|\bcollapse|\bdebris|\bblast|\bexplosion|\bquake|\brubble|\bsnow"
    r"|\bmud\b|\bearth|\bsand|\brocks?\b",
    re.IGNORECASE,
)
# "were buried on Monday", "to get a decent burial"
_ARE_BURIED = Needing(
    ("burial", "buried", "interred"),
    r"(?:\s(?:of|from|in|at)\s[^.;,:]{0,60}?)?\s(?:(?:are|were)\s(?=to\s))?"
    r"(?:were|was|are|is|been|be|being|to get|gets?|got|to receive|receives?|received)\s"
    r"(?:(?:also|finally|later|hastily|secretly|now|yesterday|all|then)\s)?"
    r"(?:re-?buried|buried|interred|(?:(?:accorded|given)\s)?(?:an?\s|their\s)?(?:[a-z]+\s)?(?:re)?burials?)\b"
    r"(?!\s(?:plots?|grounds?|sites?|rites|costs|places?|grants?|permits?|expenses|money|funds?|clothes|shrouds?)\b)",
    re.IGNORECASE,
)
_ALIVE = re.compile(r"[^.;]{0,40}?\b(?:alive|under|beneath|rubble|treasure|in the (?:snow|sand))\b")


def fallen_or_lost(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who fell or were lost."""
    if not any(word in chunks.sentence for word in _WORDS):
        return None
    chunk = chunks.row[k]
    number = chunk.number if chunk.tag in "MO" else None
    if number and lost_so_many(chunks.sentence, chunk.start, number):
        return Figure(k, Harm.KILLED, "fallen")
    if chunk.tag not in "NMIO" or chunk.number is None or chunk.number.could_be_year or chunk.quantity.value == 0:
        return None
    sentence, end = chunks.sentence, chunk.end
    if chunk.tag == "O":
        before = sentence[max(0, chunk.start - 12) : chunk.start]
        is_theirs = _TAKES.search(before) and _THEIR_LIVES.match(sentence, chunk.number.end)
        return Figure(k, Harm.KILLED, "fallen") if is_theirs else None
    phrase = chunk.phrase
    if phrase is not None and not phrase.is_people and not phrase.others:
        return None
    if phrase is not None and not ARMED.isdisjoint(phrase.classes) and _FELL.match(sentence, end):
        return Figure(k, Harm.KILLED, "fallen")
    if _LOST.match(sentence, end) or (phrase and phrase.head == "souls" and _SOULS_LOST.match(sentence, end)):
        return Figure(k, Harm.KILLED, "fallen")
    return None


def drowned_or_buried(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k whom a flood drowned, or whom their people buried."""
    chunk = chunks.row[k]
    if chunk.tag not in "NI" or chunk.phrase is None or not chunk.phrase.is_people or chunk.quantity.value == 0:
        return None
    lead = chunks.row[k - 1].low if k else ""
    until = chunks.sentence[: chunk.start]
    if lead == "drowned" and _WATERS.search(until):
        return Figure(k, Harm.KILLED, "verb-number")
    if _ARE_BURIED.match(chunks.sentence, chunk.end):
        alive = _SLIDES.search(chunks.sentence) or _ALIVE.search(chunks.sentence, chunk.end)
        return None if alive else Figure(k, Harm.KILLED, "are-buried")
    buries = _BURIES.search(until) if lead in ("buried", "bury", "burying") else None
    if buries and not _SLIDES.search(until) and not _ALIVE.match(chunks.sentence, chunk.end):
        return Figure(k, Harm.KILLED, "verb-number")
    return None
