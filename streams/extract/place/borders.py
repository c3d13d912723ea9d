"""Borders: "near the border with Chad" is on this side of it, and so not in Chad; who falls there may say where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.extract.place.bearings import is_attacker
from streams.extract.place.journeys import is_origin
from streams.link.places import PlaceMention, place, places_in
from streams.needing import Ending, Needing, with_the

_LINE = r"(?:border|frontier)"
# "on both sides of the border with Chad" is in Chad, too.
_WITH = Ending(
    with_the("with", "borders", "bordering", "bordering on"),
    rf"(?<![Bb]oth sides of the )(?<!other side of the )\b{_LINE}s?(?:,? [a-z]+){{0,2}}? with (?:the )?$"
    r"|\b(?:which|that|it) borders (?:the )?$|\bbordering (?:on )?(?:the )?$",
)
# "burst through the border with Chad": into it
_CROSSED = re.compile(
    rf"\b(?:b[ru]rst|broke|breach|cross|storm|pour|swept|push|infiltrat|rush|penetrat)\w*(?: [a-z]+)?? the "
    rf"(?:[a-z]+ )??{_LINE} (?:fence )?with (?:the )?$"
)
_NEAR = re.compile(r"\b(?:near|close to|along|at|on|by|from|to|towards?|off) (?:the )?$")
_ITS_LINE = re.compile(
    rf"(?: [a-z]+)? {_LINE}\b(?! (?:police|guards?|forces?|troops|patrols?|posts?|points?|towns?|villages?|"
    r"cit(?:y|ies)|communit(?:y|ies)|provinces?|districts?|states?|regions?|areas?|zones?|crossings?|camps?|clash|"
    r"conflict|crisis|dispute|war)\b)"
)
# Who is named for being away from home.
_ABROAD = re.compile(
    r" (?:[a-z-]+ )?(?:migrants?|refugees?|asylum|peacekeepers?|tourists?|workers?|labou?rers|nationals?|citizens?|"
    r"contractors?|mercenar(?:y|ies)|advisers?|fighters?|traders?|smugglers?)\b"
)
_SIDE = Needing(
    (" side of the ",),
    r"\bon (?:(?P<own>their|its|his|her) (?:own )?|the (?:[A-Z][\w-]+ ){1,2})"
    rf"side of the (?:[\w-]+ ){{0,2}}{_LINE}\b",
)
_AT = re.compile(r"\b(?:at|on|along) the $")
_NEARBY = 60
_OF_VICTIMS = 30
_LOOK = 50


def is_across(sentence: str, mention: PlaceMention) -> bool:
    """ "near the border with Chad", "close to the Syrian frontier": what lies behind it, and not where it was."""
    if "border" not in sentence and "frontier" not in sentence:
        return False
    first = max(0, mention.start - _LOOK)
    if _WITH.search(sentence, first, mention.start):
        return _CROSSED.search(sentence, first, mention.start) is None
    if mention.place.precision != "country" or not _ITS_LINE.match(sentence, mention.end):
        return False
    return _NEAR.search(sentence, first, mention.start) is not None


def at_border(sentence: str, mentions: Sequence[PlaceMention], at: int) -> Place | None:
    """ "nine were held at the Kasan border after fleeing the war in Tema": whither they fled."""
    if "border" not in sentence and "frontier" not in sentence:
        return None
    if not any(m.kind == "name" and is_origin(sentence, m) for m in mentions):
        return None
    near = (m for m in mentions if m.kind == "demonym" and abs(m.start - at) < _NEARBY)
    lines = (m for m in near if _ITS_LINE.match(sentence, m.end))
    return next((m.place for m in lines if _AT.search(sentence, max(0, m.start - 12), m.start)), None)


def told_side(sentence: str) -> Place | None:
    """ "killed on the Kasan side of the border"; "Kasan officials said nine fell on their side of the border"."""
    match = _SIDE.search(sentence)
    if match is None:
        return None
    lands = [m for m in places_in(sentence) if m.place.precision == "country"]
    on = next((m for m in lands if match.start() < m.start < match.end()), None)
    if on is None and match["own"]:
        on = next((m for m in lands if m.start < match.start()), None)
    return place(on.place.country or "") if on else None


def this_side(sentence: str, mentions: Sequence[PlaceMention], at: int) -> Place | None:
    """ "ten Malian soldiers were killed near the border with Niger": where the soldiers are at home."""
    across = {m.place.country for m in mentions if is_across(sentence, m)}
    if not across:
        return None
    peoples = [
        m
        for m in places_in(sentence)
        if m.kind == "demonym"
        and m.place.precision == "country"
        and m.place.country not in across
        and not is_attacker(sentence, m)
        and not _ABROAD.match(sentence, m.end)
    ]
    victims = [m for m in peoples if at <= m.start <= at + _OF_VICTIMS]
    countries = {m.place.country: m.place for m in victims or peoples}
    return next(iter(countries.values())) if len(countries) == 1 else None
