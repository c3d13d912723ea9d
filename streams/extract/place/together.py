"""Places that a sentence names together: "in Panjgur, Pishin and Lasbela, Pakistan". Their figure is of what holds all.

What joins them is a conjunction between names of places, maybe each with its kind ("Sanaa and Al Jawf Governorate"). A
figure of its own behind the conjunction ("three in Kyiv and two in Odesa") keeps them apart, and what lies between
two places is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from schemas import Place
from streams.extract.place.journeys import is_origin
from streams.extract.text.number_patterns import SPELLED
from streams.extract.text.words import NAME_WORD
from streams.link.joint import joint
from streams.link.places import PlaceMention, contains, place

_KINDS = (
    r"(?i:districts?|provinces?|governorates?|regions?|states?|count(?:y|ies)|oblasts?|cit(?:y|ies)|towns?|villages?|"
    r"municipalit(?:y|ies)|prefectures?|departments?|cantons?|areas?|camps?)"
)
_NAME = rf"{NAME_WORD}(?:[ -]{NAME_WORD}){{0,2}}"
# *unknown*: a town that no table has, before what holds it.
_ONWARD = re.compile(rf"(?: {_KINDS})?,? (?:in |of )?(?:the )?(?:[a-z]+ )?")
_NO_PLACE = r"(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|[A-Z][a-z]+ber)\b"
_LINK = re.compile(
    rf"(?: {_KINDS})?(?:, |,? (?P<and>and|or|&|as well as) )(?:(?:in|during|amid|by) [a-z]+ )?"
    rf"(?:in |near |at |across )?(?:the )?(?:(?:many|several|various|numerous|other|parts of|dozens of) )?"
    rf"(?:(?:nearby |neighbou?ring )?{_KINDS}(?: of| in| across)? )?(?:the )?(?:rest of (?:the )?)?"
    rf"(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? |central )?"
    rf"(?P<unknown>{_NAME}, )?"
)
_BETWEEN = re.compile(r"\bbetween (?:the )?(?:[\w-]+ )?$")
_AND = re.compile(rf"(?: {_KINDS})? and (?:the )?(?:{_KINDS} of )?")
_TOWNS = ("city", "point")
# A name that no table has, beside one that a table has, before the place that holds both.
_UNKNOWN_AFTER = re.compile(
    rf"(?: {_KINDS})?(?:, {_NAME})*,? and (?:the )?{_NAME}(?: respectively)?, (?:in )?(?:the )?(?:[a-z]+ )?"
)

# "the Kasa and Tema provinces", "the provinces of Kasa and Tema": the kind says that the other is one, too.
_SEVERAL = "districts|provinces|governorates|regions|states|counties|oblasts|cities|towns|villages|departments"
_OF_THEM = re.compile(rf" {_KINDS}\b")  # they are no towns: "between the Kasa and Tema provinces"
_AFTER_OF_KIND = re.compile(rf"(?:, {_NAME})*,? and (?:the )?{_NAME} (?:{_SEVERAL})\b")
_OF_KIND = re.compile(rf"\b(?:{_SEVERAL}) of (?:the )?$")
_AFTER = re.compile(rf"(?:, {_NAME})*,? and (?:the )?{_NAME}")
# "eastern and southern Lebanon": the other side is told by its direction alone.
_SIDE = r"(?:(?:north|south)-?(?:east|west)|north|south|east|west)(?:ern)?|central|upper|lower|western|eastern"
_A_SIDE = re.compile(rf"(?:{_SIDE}) ", re.IGNORECASE)
_OTHER_SIDE = re.compile(rf"\b(?:{_SIDE})(?: and|, and| or|,) (?:the )?$", re.IGNORECASE)
# "across Kasa, Tema, and Upper Kasa"
_ROW_AFTER = re.compile(
    rf"(?: {_KINDS})?(?:(?:, (?!{_NO_PLACE}){_NAME}){{2,}},?|, (?!{_NO_PLACE}){_NAME},) and (?!{_NO_PLACE}){_NAME}"
    r"(?=[.,;)]|\s[a-z]|$)"
)
_NAMES_OF_ROW = re.compile(rf"(?:, (?:and )?| and ){_NAME}")
_NAMES_BEFORE = re.compile(rf"(?!{_NO_PLACE}){_NAME}")
_INTO_ROW = re.compile(r"\b(?:in|from|across|at|near|on|hits?|struck|of) (?:the )?$")
_OF_ROW = re.compile(rf"\b(?:on|of|at|hits?|struck) (?:the )?(?!{_NO_PLACE}){_NAME}(?:, {_NAME})*,? and (?:the )?$")
_BEFORE = re.compile(rf"\b(?:in|near|across) (?:the )?(?!{_NO_PLACE}){_NAME}(?:, {_NAME})*,? and (?:the )?$")


# "two in Kasa, nine in Tema": the second number has its own place; "Kasa, 20 km west of Tema"
_NO_COUNT = rf"(?!(?:\d[\d,.]*|(?:{SPELLED}))\s(?!km\b|kilomet|miles?\b))"
# "Kasa, Ghana", "Kasa in the Upper East", "Kasa in Upper Region, Ghana": the last with a region that no table has
_CHAIN = re.compile(
    r"(?:(?: (?:state|province|region|department|county|district|governorate))? of (?:the )?"
    rf"|,\s*(?:in\s+)?(?:the\s+)?(?:{_NO_COUNT}[\w-]+\s+){{0,3}}"
    r"|\s+(?:in|province,|region,|city,)\s*(?:the\s+)?(?:[\w-]+\s+){0,3}"
    rf"|(?:,| in) (?:the )?(?:{NAME_WORD}[ -]?){{1,4}}, (?:in )?(?:the )?)"
)
# "Kasa's Tema", "in northern Kasa, in Tema state"
_IS_IN = re.compile(
    r"['’]s? (?:[a-z]+ )?|, in (?:the )?(?:(?:[a-z]+ )?(?:state|province|region|district|city|town|village) of )?"
)


def holder(sentence: str, named: Sequence[PlaceMention], chosen: PlaceMention) -> Place | None:
    """The smallest place that holds all those named together with the chosen one; None where it stands alone."""
    if _is_beside_unknown(sentence, named, chosen):
        return _next_outer(sentence, named, chosen) or _parent(chosen.place)
    if len(named) == 1:
        return None
    group = _group(sentence, named, chosen)
    whole = _whole(sentence, group)
    if whole:
        return whole
    leaves = [m for m in group if not any(m is not n and _inside(n.place, m.place) for n in group)]
    if len({m.place.path for m in leaves}) > 1:
        return _common([m.place for m in leaves], named)
    if (both := _between(sentence, named, chosen)) is not None:
        return _told_around(sentence, named, both[1]) or _common([one.place for one in both], named)
    at = named.index(chosen)
    outer = named[at + 1] if at + 1 < len(named) else None
    if outer and _inside(chosen.place, outer.place) and _UNKNOWN_AFTER.fullmatch(sentence, chosen.end, outer.start):
        return outer.place
    return None


def _between(sentence: str, named: Sequence[PlaceMention], chosen: PlaceMention) -> Sequence[PlaceMention] | None:
    """The two towns between which something is ("on the road between Kasa and Tema"), of which the chosen is one."""
    at = named.index(chosen)
    for one, other in pairwise(named[max(0, at - 1) : at + 2]):
        towns = one.place.precision in _TOWNS and other.place.precision in _TOWNS
        if towns and _AND.fullmatch(sentence, one.end, other.start) and not _OF_THEM.match(sentence, other.end):
            return (one, other) if _BETWEEN.search(sentence, max(0, one.start - 24), one.start) else None
    return None


def _told_around(sentence: str, named: Sequence[PlaceMention], last: PlaceMention) -> Place | None:
    """ "between Kasa and Tema in Upper Region": the region or country that a sentence goes on to."""
    outer = next((m for m in named if m.start > last.end), None)
    if outer is None or outer.place.precision not in ("region", "country"):
        return None
    return outer.place if _ONWARD.fullmatch(sentence, last.end, outer.start) else None


def is_with_its_holder(text: str, named: Sequence[PlaceMention], one: PlaceMention) -> bool:
    """ "in Beirut and across many villages in Lebanon": told beside the place that holds it."""
    at = named.index(one)
    if at + 1 == len(named) or not text.startswith((" and ", ", and ", " as well as "), one.end):
        return False
    return _whole(text, named[at : at + 2]) == named[at + 1].place


def _is_beside_unknown(sentence: str, named: Sequence[PlaceMention], chosen: PlaceMention) -> bool:
    """Whether a place is told together with one that no table has, and nothing that holds both."""
    if chosen.place.precision in ("country", "area") or " and " not in sentence:
        return False
    if _OTHER_SIDE.search(sentence, max(0, chosen.start - 30), chosen.start) and _A_SIDE.match(sentence, chosen.start):
        return True
    after = _AFTER_OF_KIND.match(sentence, chosen.end)
    if after is None and _OF_KIND.search(sentence, max(0, chosen.start - 24), chosen.start):
        after = _AFTER.match(sentence, chosen.end)
    if after:
        return not any(chosen.end <= m.start < after.end() for m in named)
    if _is_in_row_with_unknown(sentence, named, chosen):
        return True
    before = _BEFORE.search(sentence, max(0, chosen.start - 90), chosen.start)
    if before is None and _OF_THEM.match(sentence, chosen.end):
        before = _OF_ROW.search(sentence, max(0, chosen.start - 90), chosen.start)
    if before is None:
        return False
    others = sum(before.start() < m.start < chosen.start for m in named)
    return others < len(_NAMES_BEFORE.findall(before[0]))


def _is_in_row_with_unknown(sentence: str, named: Sequence[PlaceMention], chosen: PlaceMention) -> bool:
    """ "across Kasa, Tema, and Upper Kasa": whether a place begins a row in which some are in no table."""
    row = _ROW_AFTER.match(sentence, chosen.end)
    if row is None or _INTO_ROW.search(sentence, max(0, chosen.start - 16), chosen.start) is None:
        return False
    others = [m for m in named if chosen.end <= m.start < row.end()]
    if any(contains(m.place, chosen.place) for m in others):
        return False
    return len(others) < len(_NAMES_OF_ROW.findall(sentence, chosen.end, row.end()))


def _next_outer(sentence: str, named: Sequence[PlaceMention], chosen: PlaceMention) -> Place | None:
    """ "in Kasa and Tyre, Lebanon": what a chain goes on to."""
    outer = next((m for m in named if m.start > chosen.end), None)
    goes_on = outer and _ONWARD.fullmatch(sentence, chosen.end, outer.start) and _inside(chosen.place, outer.place)
    return outer.place if outer and goes_on else None


def _parent(place_: Place) -> Place | None:
    """The smallest place of the tables around it."""
    return next((found for held_by in reversed(place_.path[:-1]) if (found := place(held_by))), None)


def _group(sentence: str, named: Sequence[PlaceMention], chosen: PlaceMention) -> Sequence[PlaceMention]:
    """The run of names around the chosen one that commas and conjunctions link; itself where nothing conjoins them."""
    first = last = named.index(chosen)
    conjunction = False
    while first and (link := _LINK.fullmatch(sentence, named[first - 1].end, named[first].start)):
        first, conjunction = first - 1, conjunction or bool(link["and"])
    while last + 1 < len(named) and (link := _LINK.fullmatch(sentence, named[last].end, named[last + 1].start)):
        last, conjunction = last + 1, conjunction or bool(link["and"])
    is_between = _BETWEEN.search(sentence, max(0, named[first].start - 24), named[first].start)
    return named[first : last + 1] if conjunction and not is_between else [chosen]


def _whole(sentence: str, group: Sequence[PlaceMention]) -> Place | None:
    """ "on the city and its province": told beside what holds it, a place is only a part of where it was."""
    for one, other in pairwise(group):
        link = _LINK.fullmatch(sentence, one.end, other.start)
        if link and link["and"] and not link["unknown"]:
            if _inside(one.place, other.place):
                return other.place
            if _inside(other.place, one.place):
                return one.place
    return None


def _inside(inner: Place, outer: Place) -> bool:
    return inner.path != outer.path and contains(outer, inner)


def _common(places: Sequence[Place], named: Sequence[PlaceMention]) -> Place | None:
    levels = zip(*(one.path for one in places), strict=False)
    path = tuple(level[0] for level in takewhile(lambda ids: len(set(ids)) == 1, levels))
    while path:
        held = next((m.place for m in named if m.place.path == path), None) or place(path[-1])
        if held:
            return held
        path = path[:-1]
    countries = {one.country: place(one.country) for one in places if one.country}
    known = [country for country in countries.values() if country]
    if not countries and all(one.precision == "area" for one in places):
        known = list({one.path: one for one in places}.values())
    return joint(known) if len(known) > 1 and all(one.country or not countries for one in places) else None


def more_specific(sentence: str, named: list[PlaceMention], best: PlaceMention) -> PlaceMention:
    """ "in Fastiv, Kyiv Oblast, Ukraine": the first of a chain in which each holds the one before."""
    i = named.index(best)
    if i + 1 < len(named) and _IS_IN.fullmatch(sentence, best.end, named[i + 1].start):
        return named[i + 1] if _inside(named[i + 1].place, best.place) else best  # "in Kasa's Tema"
    while i and is_chained(sentence, named[i - 1], named[i]) and not is_origin(sentence, named[i - 1]):
        i -= 1
    return named[i]


def is_chained(sentence: str, inner: PlaceMention, outer: PlaceMention) -> bool:
    between = sentence[inner.end : outer.start]
    if _CHAIN.fullmatch(between) is None or inner.place.path[:1] != outer.place.path[:1]:
        return False
    return inner.place.path == outer.place.path or not contains(inner.place, outer.place)
