"""How many live where those do who had to leave, and how many lost their homes: "Sora camp (pop. 300)", "Bor hosts 300
Ruritanians", "the base still shelters 300", "the homes of 300 people were razed"."""

from __future__ import annotations

import re

from schemas import Harm, Unit
from streams.extract.harm.frames import Figure
from streams.extract.harm.those_away import SOME, may_be_away
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.row import NUMBERS
from streams.extract.text.nouns import is_nation
from streams.needing import Needing

HOMES_LOST = "homes-lost"
"""The rule of those whose homes are gone, who are displaced where an item says so of nobody."""
_MANY = 50
# "the 12 camps count", "Sora camp (pop.", "the camp has a population of", "the camp's population now stands at"
_POPULATION = Needing(
    ("camp", "settlement"),
    r"\b(?P<kind>[\w-]+)\s(?:(?:camps?|settlements?)\b[^.;:,\d(]{0,40}?\s?"
    r"(?:\(pop(?:ulation|\.)?:?|counts?|numbers?|totals?|(?P<peopled>(?:has|had|with) a population of))\s"
    rf"{SOME}|camps?['’]s?\s(?:population|headcount)\b[^.;:,\d]{{0,30}}?"
    rf"\s(?P<grown>to|at|is|was|reached|past|exceeds|of)\s{SOME})",
    re.IGNORECASE,
)
_HEADS = re.compile(r"\s(?:heads|souls|people|persons|inhabitants|residents)\b|\s?\)")
_HOMES_OF = Needing(
    ("homes", "houses", "dwellings", "huts", "shacks"),
    rf"\b(?:homes|houses|dwellings|huts|shacks)\s(?:of|belonging to)\s{SOME}",
    re.IGNORECASE,
)
_DESTROYED = (
    r"(?:destroyed|demolished|razed|flattened|burn(?:ed|t)|washed away|swept away|bulldozed|torn down|knocked down"
    r"|gutted)"
)
_WERE_DESTROYED = re.compile(
    rf"[^.;:,\d]{{0,40}}?\s(?:were|was|been|are|being)\s(?:[\w-]+\s){{0,2}}?{_DESTROYED}\b", re.IGNORECASE
)
_DESTROYING = re.compile(
    r"\b(?:destroy|demolish|raz|burn|torch|bulldoz|flatten|gut|sweep|swept|wash)\w*\s(?:away\s|down\s)?(?:the\s)?$",
    re.IGNORECASE,
)
# "the camp, home to", "a camp that houses"
_CAMP_HOLDS = Needing(
    ("camp",),
    r"(?:\b(?P<kind>[\w-]+)\s)?\bcamps?,?\s(?:[^.;:,\d]{0,40}?\s)?"
    r"(?:(?:that|which|is|are|was|were|has|have|been|still|now|currently|already)\s)*"
    rf"(?:home to|hous(?:es|ing|ed)|holds|holding|shelter(?:s|ing|ed)|host(?:s|ing|ed)"
    rf"|accommodat(?:es|ing|ed))\s{SOME}",
    re.IGNORECASE,
)
# Beside these a camp's people only tell how large the place is where it happened.
_ATTACKED = re.compile(r"\b(?:kill|dead\b|death|died|wound|injur|casualt|attack|shell|bomb|massacr)", re.IGNORECASE)
# "there are 300 people in the camp", "the 300 living in the camps"
_IN_THE_CAMP = Needing(
    ("camp",),
    r"\s(?:(?P<live>live|lived|living|staying|stayed|stay|stuck|stranded|remain|remained|remaining|crammed)\s"
    r"|(?:who|still|now|are|were)\s)*"
    r"(?:in|at|inside)\s(?:(?:the|this|that|these|its|two|three|four|five|six|various|makeshift|squalid|crowded"
    r"|overcrowded|sprawling|muddy|same)\s)*(?:(?P<kind>[a-z-]+)\s)?camps?\b",
    re.IGNORECASE,
)
_THERE_ARE = re.compile(
    r"\b(?:there (?:are|were)|we have|we had|with)\s(?:now\s|still\s|already\s|also\s)*$", re.IGNORECASE
)
_YOUNG = frozenset({"children", "boys", "girls", "kids", "campers", "youths", "scouts", "teenagers", "pupils"})
# "Bor hosts some", "has let in another"
_HOSTS = Needing(
    ("host", "shelter", "let", "took", "taken", "refuge", "asylum"),
    rf"\b(?:hosts?|hosted|hosting|shelters|sheltered|sheltering|lets? in|took in|taken in"
    rf"|(?:gave|given) (?:refuge|asylum) to)\s{SOME}",
    re.IGNORECASE,
)
# "the airport still shelters", "the town took in", of nobody in particular
_TAKES_IN = Needing(
    ("shelters", "sheltering", "took", "taken", "taking"),
    rf"\b(?:shelters|is sheltering|are sheltering|was sheltering|took in|has taken in|have taken in"
    rf"|is taking in)\s{SOME}",
    re.IGNORECASE,
)
# "the authorities are sheltering 300 people"
_SHELTERING = Needing(
    ("sheltering",), rf"\b(?:is|are|was|were|been)\s(?:now\s|still\s|also\s)?sheltering\s{SOME}", re.IGNORECASE
)
_WHO_CAME = re.compile(r"\s(?:in\b|at\b|from\b|people\b|of (?:those|them|the)\b|who\b|more\b)|\s?$|[.,;]")
# "is protecting 300 civilians in its compounds"
_PROTECTS = Needing(("protecting",), rf"\bprotecting\s{SOME}", re.IGNORECASE)
_IN_BASES = re.compile(
    r"[^.;:,\d]{0,30}?\s(?:in|at|inside|within)\s(?:its|their|the|un|an?)\s(?:[\w-]+\s){0,2}?"
    r"(?:compounds?|bases?|sites?|camps?)\b",
    re.IGNORECASE,
)


def camp_population(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who are told to be the people of a camp, or to have been taken in."""
    chunk = chunks.row[k]
    if not may_be_away(chunks, k):
        return None
    assert chunk.number is not None
    text, start, end = chunks.sentence, chunk.number.start, chunk.end
    until = max(0, start - 120)
    if _lost_their_homes(text, until, start, end):
        return Figure(k, Harm.AFFECTED, HOMES_LOST)
    camp = _POPULATION.search(text, until, start)
    if camp and camp["kind"].lower() not in words_listed("lodged", "other_camps"):
        peopled = camp["grown"] or camp["peopled"] or _HEADS.match(text, chunk.number.end)
        return Figure(k, Harm.DISPLACED, "lodged-number") if peopled else None
    if chunk.quantity.number < _MANY:
        return None
    told = _holds(chunks, k, text, until) or _live_in(chunks, k, text) or _are_taken_in(chunks, k, until)
    return Figure(k, Harm.DISPLACED, "lodged-number") if told else None


def _are_taken_in(chunks: Chunks, k: int, until: int) -> bool:
    """ "Is protecting 300 civilians in its bases", "Bor hosts 300 Ruritanians", "the airport still shelters 300"."""
    chunk, text = chunks.row[k], chunks.sentence
    start = chunk.number.start if chunk.number else chunk.start
    if _PROTECTS.search(text, until, start) and _IN_BASES.match(text, chunk.end):
        return True
    if chunk.tag == "N" and _SHELTERING.search(text, until, start):
        return True
    if chunk.tag == "M":
        return _TAKES_IN.search(text, until, start) is not None and _WHO_CAME.match(text, chunk.end) is not None
    of_nation = chunk.phrase is not None and is_nation(chunk.phrase.head.title())
    return of_nation and _HOSTS.search(text, until, start) is not None


def _holds(chunks: Chunks, k: int, text: str, until: int) -> bool:
    """Whether a camp of no other kind holds those at chunk k."""
    number = chunks.row[k].number
    camp = _CAMP_HOLDS.search(text, until, number.start) if number else None
    return camp is not None and not _ATTACKED.search(text) and _may_be_of_displaced(camp["kind"], chunks, k)


def _live_in(chunks: Chunks, k: int, text: str) -> bool:
    camp = _IN_THE_CAMP.match(text, chunks.row[k].end)
    if camp is None or not _may_be_of_displaced(camp["kind"], chunks, k):
        return False
    return camp["live"] is not None or _THERE_ARE.search(text, 0, chunks.row[k].start) is not None


def _may_be_of_displaced(kind: str | None, chunks: Chunks, k: int) -> bool:
    phrase = chunks.row[k].phrase
    young = phrase is not None and phrase.head in _YOUNG
    return not young and (kind or "").lower() not in words_listed("lodged", "other_camps")


def _lost_their_homes(text: str, until: int, start: int, end: int) -> bool:
    home = _HOMES_OF.search(text, until, start)
    return home is not None and (
        _WERE_DESTROYED.match(text, end) is not None or _DESTROYING.search(text, 0, home.start()) is not None
    )


# "without a roof - about", "eighteen families,", "98 families (some"
_TOTALLING = r"(?:total+ing|comprising|representing|amounting to|equivalent to|consisting of)"
_SO_MANY_HEADS = re.compile(
    rf"[^.;:\d]{{0,40}}?\s?(?:[(,–—-]|\bor\b|(?=\b{_TOTALLING}\b))\s?"
    rf"(?:(?:in all|altogether|making(?: up)?|that is|i\.e\.|or|{_TOTALLING})\s)?"
    r"(?:(?:est\.?|approx\.?|about|around|some|nearly|roughly|over|more than|at least|an estimated"
    r"|a total of)\s){0,2}$",
    re.IGNORECASE,
)
HEADS = "heads-of-households"


def heads_of_households(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "left 98 families without a roof - about 424 people -": the same, counted by heads."""
    last, chunk = found[-1] if found else None, chunks.row[k]
    if last is None or chunk.tag != "N" or chunk.phrase is None or chunk.phrase.unit is Unit.HOUSEHOLD:
        return None
    homes = chunks.row[last.at]
    if homes.phrase is None or homes.phrase.unit is not Unit.HOUSEHOLD or chunk.number is None:
        return None
    if not NUMBERS.isdisjoint(chunks.tags[last.at + 1 : k]) or chunk.quantity.number <= homes.quantity.number:
        return None
    if chunk.phrase.head not in words_listed("people", "everybody"):
        return None
    told = _SO_MANY_HEADS.fullmatch(chunks.sentence, homes.end, chunk.number.start)
    return Figure(k, last.harm, HEADS) if told else None
