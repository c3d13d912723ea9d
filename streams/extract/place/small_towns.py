"""Small towns and districts, of an item that names no larger one: they tell its land, and in which region it plays.

"Nine bodies were found in Kasa": the land in which alone something is called so. Of names that several lands have,
the land that has most of those that an item names: what is told together lies together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from streams.extract.place.bearings import is_claimer, is_of_nationals
from streams.extract.place.care import is_of_care
from streams.extract.place.unlisted_words import KINDS, NAME
from streams.link.gazetteer import common_words
from streams.link.places import PlaceMention
from streams.link.small_towns import holders_of, is_known, lands_of_name, small_town
from streams.link.told_of import COUNTED, COUNTS, DEPUTIES, EVENTS, HOUSES, OFFICES, PARTS, UP_TO_TWO

_KIND = rf"(?:{KINDS}|city|port|island|prison|mine|quarry|coast)"
_CANDIDATE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Oo]ff|[Aa]cross|hit|struck|through|into|stormed|attacked)"
    rf"(?: the)?(?: (?:[a-z-]+ )?{_KIND} of)? (?P<led>{NAME})"
    rf"|\b(?:{_KIND}|{COUNTS}|{OFFICES}|{PARTS}) of (?:the )?(?P<of>{NAME})|\b{DEPUTIES} for (?P<seat>{NAME})"
    rf"|(?P<kind>{NAME})(?= (?:{UP_TO_TWO}(?:{KINDS}|{EVENTS}|{COUNTS}|{HOUSES}))\b)"
    rf"|\b{EVENTS} (?:on|of|at) (?:the )?(?P<struck>{NAME})"
    rf"|(?:^|\n)(?P<title>{NAME})(?={COUNTED})"
)
_LEAD = re.compile(r"(?:The|An?|In|At|[\w-]+['’]s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) ")
_OWNS = re.compile(r"['’]s?$")


class _Candidate(NamedTuple):
    start: int
    end: int
    name: str


def with_small_towns(text: str, mentions: Sequence[PlaceMention], home: str | None = None) -> list[PlaceMention]:
    """The mentions, with those of small towns where no larger place of a land is named; `home`: the land in which the
    text plays for other reasons."""
    if any(_is_town(text, one) for one in mentions):
        return list(mentions)
    lands = {one.place.country for one in mentions if one.place.country} | ({home} if home else set())
    found = _within(text, mentions, lands)
    if not found and all(_is_beside(text, one) for one in mentions):
        land = _land_of(text, mentions)
        found = _within(text, mentions, {land}) if land else []
    return sorted([*mentions, *found], key=lambda one: one.start) if found else list(mentions)


def land_of_small_towns(text: str, mentions: Sequence[PlaceMention]) -> str | None:
    """The country of the small towns that a text names."""
    return None if any(_is_town(text, one) for one in mentions) else _land_of(text, mentions)


def _is_town(text: str, one: PlaceMention) -> bool:
    return one.kind == "name" and one.place.precision not in ("country", "area") and not is_of_care(text, one)


def _is_beside(text: str, one: PlaceMention) -> bool:
    """Whether it tells only whose people they are, or who says so."""
    return one.kind == "demonym" or is_claimer(text, one) or is_of_nationals(text, one)


def _land_of(text: str, mentions: Sequence[PlaceMention]) -> str | None:
    named = {one.name: lands_of_name(one.name) for one in _candidates(text, mentions)}
    votes = Counter(land for lands in named.values() for land in lands)
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _within(text: str, mentions: Sequence[PlaceMention], lands: Set[str | None]) -> list[PlaceMention]:
    found = []
    for one in _candidates(text, mentions):
        holders = [path for land, path in holders_of(one.name).items() if land in lands]
        if len(holders) == 1:
            found.append(PlaceMention(one.start, one.end, small_town(one.name, holders[0])))
    return found


def _candidates(text: str, mentions: Sequence[PlaceMention]) -> Iterator[_Candidate]:
    """What stands where English names a place, and is a small town's name."""
    taken, last = [(one.start, one.end) for one in mentions], 0
    for one in _all_known(text):
        if one.start < last or any(first < one.end and one.start < after for first, after in taken):
            continue
        last = one.end
        yield one


@lru_cache(maxsize=4)  # an item's home asks, and then its places
def _all_known(text: str) -> tuple[_Candidate, ...]:
    found = (_known(text, *match.span(match.lastgroup or "")) for match in _CANDIDATE.finditer(text))
    return tuple(one for one in found if one)


def _known(text: str, start: int, end: int) -> _Candidate | None:
    name = _OWNS.sub("", text[start:end])
    if not is_known(name) and (lead := _LEAD.match(name)):  # "The Kasa collapse", "Sunday's Kasa bombing"
        start, name = start + lead.end(), name[lead.end() :]
    if name in common_words() or not is_known(name):
        return None
    return _Candidate(start, start + len(name), name)
