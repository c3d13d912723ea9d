"""Places that a sentence tells as a part of where it was: "across Ukraine, including Kyiv", "75, most in Gaza City".

So much was in them, and the whole in what holds them. And words for the whole of a land: "the nationwide toll".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.extract.text.number_patterns import SPELLED
from streams.extract.text.words import NAME_WORD
from streams.link.places import PlaceMention, place
from streams.needing import Needing

_NAMES = rf"(?:(?:the )?{NAME_WORD}(?:[ -]{NAME_WORD}){{0,3}}(?:,? and|,) (?:in |near |at )?(?:the )?)*"
_OF_THEM = (
    r"(?: (?:in|at|on|near|around|its|their|the|both|parts?|areas?|of|capitals?|city|cities|towns?|villages?|"
    r"districts?|provinces?|regions?|states?|largest|major|second|main|several|northern|southern|eastern|western|"
    r"central|like|such as))*"
)
# "including Kyiv and Odesa", "including in a raid on Kyiv"; but "including Kyiv's mayor" and "including two in Kyiv"
_INCLUDING = re.compile(
    rf"\b(?:including|among them|such as)(?:{_OF_THEM} {_NAMES}"
    r"| (?:more than |over |about |at least )?[\d,.]+ (?:[a-z]+ )?"
    r"(?:towards?|at|against|on|aimed at) (?:the )?| (?:in|at|on|near|by|during)(?: [^\s,;.\d]+){{1,8}} )$"
)
_MOST = re.compile(
    r"\b(?:most|mostly|many|the majority|half|largely|mainly|primarily|chiefly|nearly all|almost all|especially|"
    r"particularly|notably)(?: of (?:them|whom|which|those|the [a-z]+))?(?: [a-z]+ed)?,? (?:in|at|near|around|from)"
    rf"(?: and around)? (?:the )?(?:[a-z]+ ){{0,2}}{_NAMES}$"
)
# "across five states, especially in Kasa and Tema, with nine missing"
_ABOVE_ALL = re.compile(
    r", (?:mostly|mainly|largely|primarily|chiefly|especially|particularly|notably) (?:in|at|near|around) (?:the )?"
    rf"{_NAMES}$"
)
# What may follow a place, and not a name that begins with one.
_ENDS = re.compile(
    r"\s*(?:[,.;:()–—]|$)|\s-\s|\s(?:and|or|as|on|in|at|during|where|when|after|before|while|since|by|with|which|was|were|is|are|"
    r"ha[sd]|have|kill\w*|injur\w+|wound\w+|leav\w+|left|yesterday|today|overnight|late|early|this|last|provinces?|"
    r"districts?|regions?|states?|count(?:y|ies)|governorates?|oblasts?|cit(?:y|ies))\b"
)
_THERE = re.compile(r"\b(?:where|there)\b|\d")
_CLOSED = re.compile(rf"(?: (?:and|or) (?:the )?{NAME_WORD}(?:[ -]{NAME_WORD}){{0,3}})?,")
_WHERE = re.compile(r"\b(?:where|there)\b")
_NATIONWIDE = Needing(
    ("nation", "country"),
    r"\b(?:nation-?wide|country-?wide|national)\b[^.;,]{0,30}\b(?:tolls?|totals?|deaths?|tally)\b"
    r"|\b(?:across|throughout|all over|around) the (?:(?:whole|entire|rest of the) )?(?:country|nation)\b"
    r"|\b(?:nation-?wide|country-?wide)(?=[.,;]|$)",
)
_REGIONWIDE = re.compile(
    r"\b(?:across|throughout|all over|in) the (?:(?:whole|entire|rest of the) )?"
    r"(?:province|governorate|oblast|territory|enclave|exclave|strip|Strip)\b"
)
# "..., bringing the death toll of soldiers in the war to 14": of all of it, and not of the last event
_BRINGS_WAR = Needing(
    ("toll", "total", "number", "count", "tally"),
    r"\b(?:bring|rais|tak|push)(?:s|es|ing)\b[^.;]{0,60}\b(?:toll|total|number|count|tally)\b (?:of|among|for) "
    r"(?:[^.;]|(?<=[A-Z])\.){0,80}"
    r"\b(?:war|conflict|campaign|offensive|hostilities|insurgency|invasion)\b"
    r"(?! zones?\b)",
)
_A_WAR = re.compile(r" (?:war|conflict|insurgency)\b", re.IGNORECASE)
# "the total death toll from shootings at aid sites": of many events
_OF_ALL = Needing(
    ("total", "overall", "cumulative"),
    r"\b(?:total|overall|cumulative)\b(?: \w+){0,2}? (?:tolls?|deaths|number)\b[^.;]{0,20}\b(?:from|in|of) "
    r"(?!the\b|an?\b|this\b|that\b)(?:[\w-]+ ){0,3}?(?:shootings|attacks|(?:air)?strikes|killings|raids|clashes|"
    r"bombings|incidents|protests)\b",
)
_MANY = Needing(
    ("provinces", "states", "regions", "cities", "districts", "departments", "counties", "municipalities"),
    r"\b(?:in|across|throughout) (?:at least |about |more than |some |nearly )?"
    rf"(?:\d+|{SPELLED}|several|dozens of|many|multiple|various) (?:other |different )?"
    r"(?:provinces|states|regions|cities|districts|departments|counties|municipalities)\b(?! (?:of|in)\b)",
)
_ALL_OVER = ("provinces", "states", "regions", "cities", "departments")  # a land's, and no town's
_TRIGGER = re.compile(r"\b(?:following|after|since|over|in connection with|in response to)\b")
_CUES = re.compile(
    r"\b(?:including|among them|such as|most|mostly|many|majority|half|largely|mainly|primarily|chiefly|all|especially|"
    r"particularly|notably)\b"
)
_LOOK = 120


def is_lesser(sentence: str, at: int, mention: PlaceMention) -> bool:
    """Whether a place is told as a part of where those counted at offset `at` were."""
    if not _ENDS.match(sentence, mention.end):
        return False
    first = max(0, mention.start - _LOOK)
    if at < mention.start and _MOST.search(sentence, max(at, first), mention.start):
        return True
    if at > mention.end and "," in sentence[mention.end : at] and _ABOVE_ALL.search(sentence, first, mention.start):
        return True
    found = _INCLUDING.search(sentence, first, mention.start)
    if found is None or found.start() > at:
        return found is not None
    closed = _CLOSED.match(sentence, mention.end)  # "including Kasa, killing 14 and wounding nine"
    return not (_WHERE if closed else _THERE).search(sentence, mention.end, at)


def lesser(sentence: str, at: int, named: Sequence[PlaceMention]) -> list[Place]:
    """What the sentence tells as parts."""
    if not _CUES.search(sentence):
        return []
    return [m.place for m in named if is_lesser(sentence, at, m)]


def holder_of(parts: Sequence[Place]) -> Place | None:
    """What holds all of them, and more."""
    path = [level[0] for level in zip(*(one.path[:-1] for one in parts), strict=False) if len(set(level)) == 1]
    return next((found for held_by in reversed(path) if (found := place(held_by))), None)


def is_of_a_war(sentence: str, at: int) -> bool:
    """Whether the figure at offset `at` is the toll to which the last event brings a war's."""
    match = _BRINGS_WAR.search(sentence)
    return match is not None and match.start() < at


def without_last_event(sentence: str, at: int, named: list[PlaceMention]) -> list[PlaceMention]:
    """Of a toll that the last event brings to so much in a war: no place of that event, nor one in the war's name."""
    match = _BRINGS_WAR.search(sentence)
    if match is None or not is_of_a_war(sentence, at):
        return named
    return [m for m in named if m.start > match.start() and not _A_WAR.match(sentence, m.end)]


def is_in_many(sentence: str, at: int, told: PlaceMention) -> bool:
    """ "nine were held across 34 provinces after a raid in Kasa": of all of them, and not of Kasa."""
    if told.place.precision not in ("city", "point") or told.start < at:
        return False
    match = _MANY.search(sentence, at, told.start)
    return match is not None and _TRIGGER.search(sentence, match.end(), told.start) is not None


def wider(sentence: str, told: Place) -> Place | None:
    """The land or region that a figure "nationwide", "across the province" is of, where `told` is in it."""
    if _NATIONWIDE.search(sentence):
        return place(told.path[0])
    many = _MANY.search(sentence) if told.precision in ("city", "point", "region") else None
    if many and many[0].endswith(_ALL_OVER):
        return place(told.path[0])
    if _OF_ALL.search(sentence) and told.precision in ("city", "point"):
        return place(told.path[-2])
    if _REGIONWIDE.search(sentence) and len(told.path) > 1:
        return place(told.path[-2 if told.precision in ("city", "point") and len(told.path) > 2 else -1])
    return None
