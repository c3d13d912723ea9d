"""A city told by its rank in its land: "the Afghan capital", "the capital of Helmand", "Kasa's largest city"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from schemas import Place
from streams.link.chains import Hit
from streams.link.countries import table_of_countries
from streams.link.gazetteer import entries_of, largest_city, names, seat_of

_CAPITAL = re.compile(
    r"(?:['’]s?)? (?:national )?capital(?: city)?\b(?!-| (?:punishment|markets?|controls?|gains|flight|flows?)\b)"
)
_CAPITAL_OF = re.compile(r"(?<!, )(?<!, the )(?<!- )(?<!- the )(?<!– the )(?<!\()\b[Cc]apital(?: city)? of (?:the )?$")
_LARGEST = r"(?:main|largest|biggest|most populous) city"
_ITS_LARGEST = re.compile(rf"['’]s? {_LARGEST}\b")
_LARGEST_OF = re.compile(rf"(?<!, )\bthe {_LARGEST} (?:in|of) (?:the )?$")
_RANKS_BEHIND = (" capital", " national capital", "'", "’")
_RANKS_BEFORE = (" of ", " in ", " of the ", " in the ")
# "the Afghan capital, Kabul", "in Kabul, the Afghan capital": the name tells it already
_NAMED_NEXT = re.compile(r"(?:,| of| –| -)?(?: the)?(?: city)?(?: of)? \(?")
_NAMED_BEFORE = re.compile(r",? (?:\(|– |- )?(?:is )?(?:the |in the )?")
_OTHER_NATIONS = frozenset(("Scottish", "Welsh"))
"""Adjectives of a land's part that has a capital of its own."""
_LOOK = 40


def told_by_rank(text: str, hits: Sequence[Hit], position: int, told: Place) -> tuple[int, int, Place] | None:
    """Where the words stand that tell a city by its rank in the land or region `told`, with the city."""
    start, end, _ = hits[position]
    if told.precision not in ("country", "region") or text.endswith(("West ", "East "), 0, start):
        return None  # two states had a German capital
    if text.startswith(_RANKS_BEHIND, end):
        if found := _CAPITAL.match(text, end):
            return _told(text, hits, position, (start, found.end()), capital_of(told, text[start:end]))
        if found := _ITS_LARGEST.match(text, end):
            return _told(text, hits, position, (start, found.end()), _largest_of(told))
    first = max(0, start - _LOOK)
    if text.endswith(_RANKS_BEFORE, first, start):
        if found := _CAPITAL_OF.search(text, first, start):
            return _told(text, hits, position, (found.start(), end), capital_of(told, text[start:end]))
        if found := _LARGEST_OF.search(text, first, start):
            return _told(text, hits, position, (found.start(), end), _largest_of(told))
    return None


def _told(
    text: str, hits: Sequence[Hit], position: int, span: tuple[int, int], city: Place | None
) -> tuple[int, int, Place] | None:
    start, end = span
    if city is None:
        return None
    if position + 1 < len(hits) and _NAMED_NEXT.fullmatch(text, end, hits[position + 1][0]):
        return None
    if position and _NAMED_BEFORE.fullmatch(text, hits[position - 1][1], start):
        return None
    return start, end, city


def capital_of(told: Place, called: str = "") -> Place | None:
    """The capital of a country, or the seat of one of our regions; None of a land that has none by the tables, and of
    a nation within one ("the Scottish capital")."""
    if told.precision == "country":
        name = None if called in _OTHER_NATIONS else table_of_countries()[told.path[0]].get("capital")
        return _city(name, told.path[0]) if name else None
    city = seat_of(told)
    return _city(city.name, told.path[0]) if city else None


def _largest_of(told: Place) -> Place | None:
    name = largest_city(told.path[0]) if told.precision == "country" else None
    return _city(name, told.path[0]) if name else None


@lru_cache(maxsize=512)
def _city(name: str, code: str) -> Place | None:
    """The city of that name, as a text that names it has it: of our own table before GeoNames'."""
    found = entries_of(one for start, end, ones in names().find(name) if end - start == len(name) for one in ones)
    cities = [one for one in found if one.country == code and one.place.precision == "city"]
    return max(cities, key=lambda one: (one.own, one.population)).place if cities else None
