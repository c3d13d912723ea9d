"""Names of what is too small for the table of places: towns of `towns.tsv`, districts of `districts.yaml`, sites of
`sites.yaml`.

They are read when a text names no town that the other tables know, to tell the land in which it plays, and the region.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from schemas import Place
from streams.accents import without_accents
from streams.kept import kept
from streams.link.gazetteer import divided, entries_of, names, slug
from streams.link.places import place
from streams.link.tables import table, text

SHORTEST = 4
"""Shorter names are too often something else."""

_APOSTROPHES = str.maketrans("", "", "‘’ʻʿʾ`'")


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name without accents and apostrophes: texts drop them."""
    if name[1:2] in ("'", "’"):  # "N'Kasa", "Nkasa"
        name = name[0] + name[2:3].lower() + name[3:]
    return without_accents(name).translate(_APOSTROPHES)


def holders_of(name: str) -> dict[str, tuple[str, ...]]:
    """By country, the path of what holds the small town or district of that name: with its region, if it is in one."""
    found: dict[str, tuple[str, ...]] = {}
    for code in _table().get(fold(name), ()):
        path = _path(code)
        found[path[0]] = _common(found[path[0]], path) if path[0] in found else path
    return found


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """What holds both; of a region and what lies in it, the latter: a table has it without its district."""
    shorter, longer = sorted((one, other), key=len)
    if longer[: len(shorter)] == shorter:
        return longer
    return tuple(a for a, b in zip(one, other, strict=False) if a == b)


def lands_of_name(name: str) -> frozenset[str]:
    """The countries in which something of that name lies, large or small."""
    found = set(holders_of(name))
    for start, end, ones in names().find(name):
        if end - start == len(name):
            found |= {one.country for one in entries_of(ones) if one.country}
    return frozenset(found)


def small_town(name: str, holder: tuple[str, ...]) -> Place:
    """The place of that name within what holds it, as a text names it; it has no point."""
    country = holder[0]
    path = (*holder, f"{country.lower()}/{slug(name)}~")
    return Place(name=name, country=country, precision="city", path=path)


def is_known(name: str) -> bool:
    return fold(name) in _table()


def _path(code: str) -> tuple[str, ...]:
    if "." in code:
        country, _, division = code.partition(".")
        return divided(country, division)
    found = place(code)
    return found.path if found else (code,)


@kept
def _table() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for line in text("towns.tsv").splitlines():
        code, _, called = line.partition("\t")
        for name in called.split("|"):
            found[name] += (code,)
    for code, called in table("districts").items():
        for name in called:
            found[fold(name)] += (code,)
    for code, called in table("sites").items():
        for name in called:
            found[fold(name)] = (code,)  # known all over, unlike a village of that name
    return dict(found)
