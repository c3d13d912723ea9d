"""Who arrives where the displaced were told to go, and who falls, is buried or drowned by what is told of the deed.

50,000 people fled the war. The camp registered 1,200 new arrivals on Monday.
Nine soldiers fell on Friday.       The floods drowned nine people.       The village has buried nine people.
"""

from __future__ import annotations

import re

from schemas import Harm, VictimClass
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_ARRIVALS = re.compile(
    r"\s*(?:(?:new|more|fresh|further|additional|daily|recent)\s+){0,2}(?:[A-Z]\w+\s+)?(?:arrivals|newcomers|new\s?comers)\b"
)
_RAN = Needing(
    ("refuge", "fled", "flee", "displac", "asylum", "uproot", "escap"),
    r"\b(?:refugees?|fled|flee|fleeing|displaced|displacement|asylum|uprooted|escap\w+)\b",
    re.IGNORECASE,
)
# "1,870 arrived at the landing site", "another 400 came across the river"
_VERBS = frozenset({"arrived", "came", "crossed", "poured", "streamed"})
_ARRIVED = re.compile(
    r"\s*(?:people\s|persons\s|individuals\s|of them\s|others\s)?(?:(?:have|had|has)\s)?(?:also\s|already\s|since\s)?"
    r"(?:arrived\b|came (?:across|over|in|through|ashore)\b|poured (?:in|into|across|over)\b"
    r"|crossed\b|streamed\b)(?!\s(?:home|back))"
)
# "fell on Friday", "have fallen"; not "fell ill", "fell back"
_FELL = re.compile(
    r"\s+(?:(?:have|has|had)\s+(?:already\s+|so far\s+)?fallen|fell)(?=\s*(?:[.;,)]|$)"
    r"|\s(?:on|since|during|that|there|while|under|before|to (?:enemy|sniper|army|rebel)|at the front"
    r"|in (?:the )?(?:[A-Z]\w+|fighting|battle|clash|first|last|attack|assault|war))\b)"
)
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
_ALIVE = re.compile(r"[^.;]{0,40}?\b(?:alive|under|beneath|rubble|treasure|in the (?:snow|sand))\b")


def arrived_at(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """The figure of those at chunk k who arrive where refugees do: the text told of such `before`, or its sentence."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.number.could_be_year or chunk.quantity.number < 2:
        return None
    after = chunks.sentence[chunk.number.end :]
    if chunk.tag in "NMO" and _ARRIVALS.match(after):
        told = before is Harm.DISPLACED or _RAN.search(chunks.sentence) is not None
        return Figure(k, Harm.DISPLACED, "arrivals") if told else None
    if before is not Harm.DISPLACED:
        return None
    plain = chunk.tag == "M" or (chunk.tag == "N" and not (chunk.phrase and chunk.phrase.classes))
    plain = plain or (chunk.tag == "O" and chunk.phrase is not None and chunk.phrase.head in _VERBS)
    if plain and _ARRIVED.match(after):
        return Figure(k, Harm.DISPLACED, "arrivals")
    return None


def fallen_at(chunks: Chunks, k: int) -> Figure | None:
    """Those at chunk k who fell as soldiers do, whom a flood drowned, or whom their people buried."""
    chunk = chunks.row[k]
    if chunk.tag not in "NI" or chunk.phrase is None or not chunk.phrase.is_people or chunk.quantity.value == 0:
        return None
    armed = VictimClass.COMBATANT in chunk.phrase.classes or VictimClass.POLICE in chunk.phrase.classes
    if armed and _FELL.match(chunks.sentence, chunk.end):
        return Figure(k, Harm.KILLED, "fallen-number")
    lead = chunks.row[k - 1].low if k else ""
    until = chunks.sentence[: chunk.start]
    if lead == "drowned" and _WATERS.search(until):
        return Figure(k, Harm.KILLED, "verb-number")
    buries = _BURIES.search(until) if lead in ("buried", "bury", "burying") else None
    if buries and not _SLIDES.search(until) and not _ALIVE.match(chunks.sentence, chunk.end):
        return Figure(k, Harm.KILLED, "verb-number")
    return None
