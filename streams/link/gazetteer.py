"""The table of places: countries, our own regions and towns, GeoNames' cities. Built on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from schemas import Place
from streams.kept import kept
from streams.link.countries import table_of_countries
from streams.link.names import Names, pattern
from streams.link.tables import table, text

City = tuple[str, ...]
"""A line of cities.tsv, unread until its name is found: thirty thousand entries would cost half of the start."""

LARGE = 100_000
"""From this population on, a city's name needs no mention of its country near it; nor does a region's seat."""

ALSO_NAMES = frozenset(
    ("Jordan", "Chad", "Georgia", "Israel", "Holland", "Ireland", "Kenya", "America", "Trinidad", "Cuba", "Togo")
)
"""Countries whose names people and firms bear as well."""

_BY_FAR = 1.5

KINDS_OF_REGION = ("province", "governorate", "region", "oblast", "state", "department")
_KIND_OF_REGION = re.compile(rf" (?:{'|'.join(KINDS_OF_REGION)}|krai)$", re.IGNORECASE)
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")


class Entry(NamedTuple):
    """One thing that a name may stand for.

    `own`: from our tables, so rarely anything but a place. `adjective`: the name is a demonym ("Afghan").
    `rare`: the name is more often a word or a person. `sure`: nothing around it could change the reading.
    """

    place: Place
    population: int = 0
    own: bool = True
    adjective: bool = False
    rare: bool = False
    sure: bool = False

    @property
    def country(self) -> str | None:
        return self.place.country


@kept
def names() -> Names[Entry | City]:
    return Names(_named())


@lru_cache(maxsize=1)
def spellings_of_countries() -> frozenset[str]:
    """The names of countries, adjectives too, as `Names` compares them: nothing else is read as a country."""
    named = (*_countries(), *_own().named)
    return frozenset(pattern(name) for name, entry in named if entry.place.precision == "country")


@lru_cache(maxsize=1)
def places_by_id() -> dict[str, Place]:
    """Countries, areas and our own places by id; GeoNames' cities are found by name only."""
    return {entry.place.path[-1]: entry.place for _, entry in (*_countries(), *_own().named) if not entry.adjective}


def place_ids(places: dict[str, Any], countries: dict[str, Any]) -> Iterator[str]:
    """The ids that tables of places and countries make: "SY", "sy/raqqa", "IQ+SY", "x/red-sea"."""
    yield from countries
    for code, rows in places.items():
        for name, row in rows.items():
            yield _area_id(name, row) if code == "areas" else f"{code.lower()}/{slug(name)}"


def _area_id(name: str, row: dict[str, Any]) -> str:
    return "+".join(sorted(row["of"])) or f"x/{slug(name)}"


def _named() -> Iterator[tuple[str, Entry | City]]:
    yield from _countries()
    own = _own().named
    yield from own
    yield from _named_cities({(entry.country, name) for name, entry in own})


def _countries() -> Iterator[tuple[str, Entry]]:
    for code, row in table_of_countries().items():
        place = Place(name=row["name"], country=code, precision="country", path=(code,))
        names = (row["name"], *row.get("aka", ()))
        for name in names:
            yield name, Entry(place, sure=name not in ALSO_NAMES)
        people = row.get("people") or [f"{adjective}s" for adjective in row["adjectives"]]
        for name in dict.fromkeys((*row["adjectives"], *people)):
            if name not in names:
                yield name, Entry(place, adjective=True, sure=True)


class _Own(NamedTuple):
    """Our named places, the path of the region for each of GeoNames' (country, first-order division), the seats, and
    the regions by their abbreviations."""

    named: list[tuple[str, Entry]]
    divisions: dict[tuple[str, str], tuple[str, ...]]
    seats: frozenset[tuple[str, str]]
    short: dict[str, Place]


@kept
def _own() -> _Own:
    rows = table("places")
    areas = rows.pop("areas")
    seats = _seats({(code, row["seat"]) for code, places in rows.items() for row in places.values() if "seat" in row})
    rare = common_words()
    nations = {row["name"] for row in table_of_countries().values()}
    cities = _cities_by_name(rows)
    named: list[tuple[str, Entry]] = []
    divisions: dict[tuple[str, str], tuple[str, ...]] = {}
    abbreviated: dict[str, Place] = {}
    for code, places in rows.items():
        for name, row in places.items():
            path = _path(code, name, places)
            lat, lon, division = seats.get((code, row.get("seat", "")), (None, None, row.get("division", "")))
            lat, lon = row.get("at", (lat, lon))
            kind = row.get("as", "region")
            if kind == "region" and division:
                divisions[code, division] = path
            short = (_KIND_OF_REGION.sub("", name) if kind == "region" else name).partition(",")[0]
            if short in nations and "," not in name:  # Niger State is in Nigeria
                short = name
            called = name if kind == "region" and ("only" in row or (code, short) in cities) else short
            place = Place(name=called, country=code, lat=lat, lon=lon, precision=kind, path=path)
            named += [(known, Entry(place, rare=known in rare)) for known in _spellings(name, short, row, kind)]
            if "short" in row:
                abbreviated |= {row["short"]: place} | ({division: place} if division.isalpha() else {})
    for name, row in areas.items():
        path = (_area_id(name, row),)
        lat, lon = row.get("at", (None, None))
        spellings = (*(() if row.get("only") else (name,)), *row.get("aka", ()))
        place = Place(name=name, lat=lat, lon=lon, precision="area", path=path)
        named += [(known, Entry(place, sure=True)) for known in spellings]
    return _Own(named, divisions, frozenset(seats), abbreviated)


def divided(country: str, division: str) -> tuple[str, ...]:
    """The path of the region that stands for GeoNames' first-order division of a country, else of the country."""
    return _own().divisions.get((country, division), (country,))


def shortened() -> dict[str, Place]:
    """States by their abbreviations: "Calif.", "CA"."""
    return _own().short


def _cities_by_name(rows: dict[str, Any]) -> set[tuple[str, str]]:
    """(country, name) of every city: a region whose bare name is a city's, too, is called with its kind."""
    own = {(code, name) for code, places in rows.items() for name, row in places.items() if row.get("as") == "city"}
    return own.union((city[1], name) for city in _cities() for name in (city[0], *city[6].split("|")))


def _spellings(name: str, short: str, row: dict[str, Any], kind: str) -> list[str]:
    """`only` in a row: the bare name is no name of the place, its other spellings are.

    "Red Sea State" has its own two alone: "the Red Sea region" is none of Sudan's.
    """
    spellings = [*([] if row.get("only") else [name]), *row.get("aka", ())]
    if kind == "region" and not (row.get("only") and row.get("aka")):
        spellings += [f"{short} {word}" for word in KINDS_OF_REGION]
    return list(dict.fromkeys(spellings))


def _seats(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], tuple[float, float, str]]:
    """Where the wanted (country, city) lie, and in which division; of two cities of one name the larger."""
    found: dict[tuple[str, str], tuple[float, float, str]] = {}
    for name, code, division, lat, lon, _, _ in _cities():
        if (code, name) in wanted:
            found.setdefault((code, name), (float(lat), float(lon), division))
    return found


def _path(code: str, name: str, places: dict[str, Any]) -> tuple[str, ...]:
    outer = places[name].get("in")
    return (*(_path(code, outer, places) if outer else (code,)), f"{code.lower()}/{slug(name)}")


def slug(name: str) -> str:
    """A name as part of an id."""
    return _NOT_ALPHANUMERIC.sub("-", name.lower()).strip("-")


@lru_cache(maxsize=1)
def _cities() -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in text("cities.tsv").splitlines()]


def _named_cities(own: set[tuple[str | None, str]]) -> Iterator[tuple[str, City]]:
    """GeoNames' cities under every spelling that our own table does not give to a place of the same country."""
    words = {word for word in common_words() if len(word) <= 3}  # "Of", "To": found everywhere, meant nowhere
    for city in _cities():
        for name in (city[0], *city[6].split("|")) if city[6] else (city[0],):
            if name not in words and (city[1], name) not in own:
                yield name, city


@lru_cache(maxsize=4096)
def entry_of(city: City) -> Entry:
    """A line of cities.tsv as an entry, in the region that its division stands for."""
    name, code, division, lat, lon, population, _ = city
    path = (*_own().divisions.get((code, division), (code,)), f"{code.lower()}/{slug(name)}-{division.lower()}")
    place = Place(name=name, country=code, lat=float(lat), lon=float(lon), precision="city", path=path)
    known = max(int(population), LARGE) if (code, name) in _own().seats else int(population)
    return Entry(place, known, own=False)


def entries_of(found: Iterable[Entry | City]) -> list[Entry]:
    """What a name may mean, towns of cities.tsv as entries too."""
    return [one if isinstance(one, Entry) else entry_of(one) for one in found]


@lru_cache(maxsize=512)
def seat_of(region: Place) -> Place | None:
    """The seat of one of our regions, where the tables have one."""
    seats = (entry_of(city).place for city in _cities() if (city[1], city[0]) in _own().seats)
    return next((seat for seat in seats if seat.path[:-1] == region.path), None)


@lru_cache(maxsize=256)
def largest_city(country: str) -> str | None:
    """The name of a country's most populous city, where it is so by far: towns' populations are counted differently."""
    two = list(islice((city for city in _cities() if city[1] == country), 2))
    return two[0][0] if two and (len(two) == 1 or int(two[0][5]) > _BY_FAR * int(two[1][5])) else None


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Names of cities that are more often something else (data/common_words.txt)."""
    lines = (line for line in text("common_words.txt").splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
