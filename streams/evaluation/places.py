"""Places on annotated claims: of the figures that we found and that are annotated with a place, how many are there.

A figure is found where ours overlaps it with the same harm. Its country is right where ours is in that country. Its
place is right where ours has the annotated name, or part of it before a comma, or lies in what that name stands for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from schemas import Claim, Place
from streams.link.places import path_contains, places_in

Row = dict[str, Any]


class PlaceScores(NamedTuple):
    """Shares from 0 to 1; None where nothing was annotated."""

    country: float | None
    place: float | None


def place_scores(read: Iterable[tuple[Row, list[Claim]]]) -> PlaceScores:
    """`read`: annotated rows, each with the claims that we read in it."""
    countries, places = [], []
    for row, claims in read:
        for gold, ours in _pairs(row, claims):
            if gold.get("country"):
                countries.append(_in_country(ours.place, gold["country"]))
            if gold.get("place"):
                places.append(_at_place(ours.place, gold["place"], gold.get("country") or ""))
    return PlaceScores(_share(countries), _share(places))


def _pairs(row: Row, claims: list[Claim]) -> Iterator[tuple[Row, Claim]]:
    for gold in row["claims"]:
        for ours in claims:
            at = ours.evidence
            same = (at.field, ours.harm.value) == (gold["field"], gold["harm"])
            if same and at.quantity_start < gold["end"] and gold["start"] < at.quantity_end:
                yield gold, ours
                break


def _in_country(ours: Place | None, country: str) -> bool:
    meant = {code for mention in places_in(country) for code in mention.place.path[0].split("+")}
    return ours is not None and bool(ours.path) and not meant.isdisjoint(ours.path[0].split("+"))


def _at_place(ours: Place | None, name: str, country: str) -> bool:
    if ours is None:
        return False
    have, want = _plain(ours.name), _plain(name).split(",")[0]
    known = places_in(f"{name}, {country}" if country else name)
    return (
        want in have or have == want.split(" in ")[0] or bool(known and path_contains(known[0].place.path, ours.path))
    )


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().strip()


def _share(right: list[bool]) -> float | None:
    return round(sum(right) / len(right), 3) if right else None
