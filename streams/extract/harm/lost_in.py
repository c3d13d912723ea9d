"""Deaths told by "fell" and "lost": soldiers who "fell in the clash", travellers who "were lost in the storm".

Only those who bear arms or are hunted fall so; anybody else has fallen from something. Who was lost was so in a
disaster, since whoever is lost in the hills may come back.
"""

from __future__ import annotations

import re

from schemas import Harm, VictimClass
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_MAY_FALL = frozenset({VictimClass.COMBATANT, VictimClass.POLICE, VictimClass.SUSPECT})
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
    r"|\s+(?:on\s+[A-Z]\w+day|this\s+\w+|last\s+\w+|during|since|overnight|when\s+the)\b"
    r"|\s+and\s+(?:\d|another|at least|(?-i:[a-z])+\s+(?:others?\s+)?(?:were|was)\b))",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\s+(?:were|was|have been|had been|has been)\s+(?:(?:also|all|tragically)\s+)?lost\s+"
    rf"(?:in\s+{_SOME}{_DISASTER}|(?:on|aboard)\s+(?:an?|the)\s)",
    re.IGNORECASE,
)
_SOULS_LOST = re.compile(r"\s+(?:were|was|have been|had been|has been)\s+(?:also\s+)?lost\b", re.IGNORECASE)
_LOSES = re.compile(r"\b(?:lost|loses|losing|lose)\s+$", re.IGNORECASE)
_OF_THEIR_OWN = re.compile(r"\s+of\s+(?:their|its|his|our)\s+(?:number|ranks|comrades|colleagues|own)\b", re.IGNORECASE)
_TAKES = re.compile(r"\b(?:claim(?:ed|s|ing)|took|takes|taking|ended|cost|costing)\s+$", re.IGNORECASE)
_THEIR_LIVES = re.compile(r"\s+(?:[\w-]+\s+){0,2}?[\w-]+(?:s['’]|['’]s)\s+lives\b")


def fallen_or_lost(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who fell or were lost."""
    chunk = chunks.row[k]
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
    if phrase is not None and not _MAY_FALL.isdisjoint(phrase.classes) and _FELL.match(sentence, end):
        return Figure(k, Harm.KILLED, "fallen")
    if _LOST.match(sentence, end) or (phrase and phrase.head == "souls" and _SOULS_LOST.match(sentence, end)):
        return Figure(k, Harm.KILLED, "fallen")
    own = chunk.tag == "M" and _OF_THEIR_OWN.match(sentence, end)
    if own and _LOSES.search(sentence[max(0, chunk.start - 8) : chunk.start]):
        return Figure(k, Harm.KILLED, "fallen")
    return None
