"""Arrests and captivity told by plain verbs: police "picked up 14", robbers "were caught", hijackers "held 112 people".

Such verbs have other senses too, and so who does it, or to whom, has to be told: those who keep the law, those who
break it, or how somebody was held.
"""

from __future__ import annotations

import re

from schemas import Harm, VictimClass
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_VERBS = (
    "caught",
    "taken",
    "took",
    "taking",
    "held",
    "holding",
    "picked up",
    "picking up",
    "handcuffed",
    "questioning",
    " led ",
    "handed",
    "turned",
    "busted",
    "herded",
    "handing",
    "rounded up",
)
_SOUGHT = frozenset({VictimClass.SUSPECT, VictimClass.COMBATANT})
_LAW = (
    r"\b(?:police|officers?|policemen|constables|cops|detectives|gendarmes|soldiers|troops|guards|agents|patrols?"
    r"|army|military|security forces|authorities|villagers|residents|locals|mob)\b"
)
_CAPTORS = (
    r"\b(?:gunmen|bandits|militants|rebels|kidnappers|hijackers|pirates|armed men|attackers|raiders|insurgents"
    r"|jihadists|terrorists|guerrillas|robbers|hostage-takers|militiamen)\b"
)
_SOME = r"(?:(?:at least|about|around|some|another|nearly|over|more than|up to)\s+)?"
# "police picked up 14", "detectives are questioning two men"
_BY_LAW = re.compile(
    rf"{_LAW}[^.;:]{{0,50}}?\b(?:picked up|picking up|caught|busted|questioning|led|rounded up)\s+{_SOME}$",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(r"\bquestioning\s+(?:\w+\s+)?$", re.IGNORECASE)
_WITNESSES = frozenset(
    {"witnesses", "witness", "residents", "neighbours", "neighbors", "staff", "employees", "people", "passengers"}
)
_LED = re.compile(r"\bled\s+$", re.IGNORECASE)
_AWAY = re.compile(r"\s+(?:away|off)(?:\s+in\s+handcuffs)?\b")
_NO_ARREST = re.compile(
    r"\s+(?:on\s+(?:camera|video|film|cctv|tape)|in\s+(?:the\s+)?(?:crossfire|traffic|a\s|middle)|by\s+surprise"
    r"|off\s+guard|up\s|out\b|between|at\s+the\s+(?:airport|station|bus)|from\s+school)",
    re.IGNORECASE,
)
_CAUGHT = re.compile(
    r"\s+(?:who\s+)?(?:were|was|are|have\s+been|has\s+been|had\s+been)\s+(?:also\s+|later\s+|then\s+|eventually\s+)?"
    r"(?P<verb>caught|taken|picked\s+up|held|handcuffed)\b(?P<rest>[^.;]{0,60})",
    re.IGNORECASE,
)
_TAKEN_ELSEWHERE = re.compile(
    r"\s+(?:to|into|ill|aback|by\s+(?:gunmen|armed)|hostage|captive|aboard|on|off|from|for)\b"
)
_RUN_DOWN = re.compile(
    r"\s+(?:after\s+(?:a|the)\s+(?:\w+\s+)?(?:chase|pursuit|manhunt)|within\s+(?:the\s+|an\s+)?(?:\w+\s+)?(?:hours?|days?)"
    r"|red-?handed|by\s+(?:the\s+)?(?:police|officers|soldiers|troops|villagers|guards)|trying\s+to|while\s+trying)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?=\s*(?:$|[.;,]))|\s+(?:overnight|altogether|briefly|pending|after|by\s+(?:the\s+)?(?:police|army)|until|without)\b"
)
# "Two held after stabbing", where a headline opens
_IN_HEADLINE = re.compile(r"\s+held\s+(?:over|after|for|following|in\s+connection)\b")
_HANDED = re.compile(r"\b(?:handed|turned|hand|handing|hands)\s+(?:the\s+)?$", re.IGNORECASE)
_OVER_TO = re.compile(
    r"(?:\s+more)?\s+over\s+to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:police|army|authorities|military|forces?|soldiers|troops|gendarmes|gendarmerie|corps|officers|security)\b",
    re.IGNORECASE,
)
_HOLD = re.compile(r"\b(?:held|holding)\s+$")
_CAPTIVE = re.compile(
    r"(?:\s+and\s+\w+)?\s+(?:for\s+(?:[\w-]+\s+){1,3}(?:hours?|days?|weeks?|months?)|at\s+gunpoint|inside\s|hostage|captive)\b"
)
_TAKE = re.compile(rf"{_CAPTORS}[^.;:]{{0,60}}?\b(?:took|taking|herded|led)\s+{_SOME}$", re.IGNORECASE)
_FROM = re.compile(r"(?:\s+[\w'’-]+){0,2}?\s+(?:from\s+(?:a|the|their|his|her)|away|with\s+them|into\s+the)\b")


def may_be_taken_in(sentence: str) -> bool:
    """Whether one of the verbs stands there at all."""
    return any(verb in sentence for verb in _VERBS)


def taken_in(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who were arrested or held, where nothing else tells their harm."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.quantity.value == 0 or not _may_be_taken(chunks, k):
        return None
    sentence = chunks.sentence
    before, after = sentence[max(0, chunk.start - 110) : chunk.start], sentence[chunk.end :]
    if _BY_LAW.search(before) and not _NO_ARREST.match(after) and _is_arrest(chunks, k, before, after):
        return Figure(k, Harm.DETAINED, "taken-in")
    if _HANDED.search(before) and _OVER_TO.match(after):
        return Figure(k, Harm.DETAINED, "taken-in")
    if chunk.tag != "M" and (_is_held_by(before, after) or (_TAKE.search(before) and _FROM.match(after))):
        hunted = chunk.phrase is not None and not _SOUGHT.isdisjoint(chunk.phrase.classes)
        return Figure(k, Harm.DETAINED if hunted else Harm.KIDNAPPED, "taken-in")
    if chunks.tags[:k].strip(".:") == "" and _IN_HEADLINE.match(after) and (k == 0 or chunks.tags[k - 1] == ":"):
        return Figure(k, Harm.DETAINED, "taken-in")
    return _was_taken(chunks, k, after)


def _may_be_taken(chunks: Chunks, k: int) -> bool:
    chunk = chunks.row[k]
    if chunk.tag == "M":
        return chunk.phrase is None or bool(chunk.phrase.others)
    return chunk.tag in "NI" and chunk.phrase is not None and chunk.phrase.is_people


def _is_arrest(chunks: Chunks, k: int, before: str, after: str) -> bool:
    phrase = chunks.row[k].phrase
    if _QUESTIONED.search(before):
        return phrase is not None and phrase.head not in _WITNESSES
    return _AWAY.match(after) is not None if _LED.search(before) else True


def _is_held_by(before: str, after: str) -> bool:
    return _HOLD.search(before) is not None and _CAPTIVE.match(after) is not None


def _was_taken(chunks: Chunks, k: int, after: str) -> Figure | None:
    """ "Two suspects were caught near the border", "three employees were held overnight"."""
    match = _CAUGHT.match(after)
    if match is None or chunks.row[k].tag == "M":
        return None
    phrase, verb, rest = chunks.row[k].phrase, " ".join(match["verb"].lower().split()), match["rest"]
    hunted = phrase is not None and not _SOUGHT.isdisjoint(phrase.classes)
    if verb == "held":
        own = phrase.own_harm if phrase else None
        return Figure(k, own or Harm.DETAINED, "taken-in") if _HELD.match(rest) else None
    if verb == "taken":
        taken = hunted and not _TAKEN_ELSEWHERE.match(rest)
    else:
        taken = (hunted or verb == "handcuffed" or _RUN_DOWN.match(rest) is not None) and not _NO_ARREST.match(rest)
    return Figure(k, Harm.DETAINED, "taken-in") if taken else None
