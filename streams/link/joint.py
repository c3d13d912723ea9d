"""Countries that are named together, as one place: "Syria and Iraq", "the Chad–Sudan border"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.link.places import PlaceMention

_JOINS = re.compile(r"(?:,? and |, | & |/| and in |,? or )")
_DASH = re.compile(r"[–-]")
# "the Chad–Sudan border", "the Cambodia–Thailand conflict" lie in both; "Chad–Sudan relations" lie nowhere.
_SHARED = re.compile(r" (?:border|conflict|war|clashes|standoff|frontier)\b")


def joined(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The same mentions, with countries that are named together ("Syria and Iraq", "Iraq, Syria") made one.

    Its place is called as the countries are, in alphabetical order ("Iraq and Syria"), has no country and no point,
    precision "area", and the path ("IQ+SY",): one id of all its codes, which `contains` understands.
    """
    result: list[PlaceMention] = []
    group: list[PlaceMention] = []
    for mention in mentions:
        countries = mention.kind == "name" and mention.place.precision == "country"
        if group and countries and _goes_on(text, group[-1], mention):
            group.append(mention)
            continue
        result += _as_one(group)
        group = [mention] if countries else []
        if not countries:
            result.append(mention)
    return result + _as_one(group)


def _goes_on(text: str, last: PlaceMention, mention: PlaceMention) -> bool:
    if _DASH.fullmatch(text, last.end, mention.start):
        return _SHARED.match(text, mention.end) is not None
    return _JOINS.fullmatch(text, last.end, mention.start) is not None


def _as_one(group: list[PlaceMention]) -> list[PlaceMention]:
    places = {mention.place.path: mention.place for mention in group}
    if len(places) < 2:
        return group
    return [PlaceMention(group[0].start, group[-1].end, joint(list(places.values())))]


def joint(countries: Sequence[Place]) -> Place:
    """Several countries as one place; see `joined`."""
    ordered = sorted(countries, key=lambda one: one.name)
    name = ", ".join(one.name for one in ordered[:-1]) + f" and {ordered[-1].name}"
    return Place(name=name, precision="area", path=("+".join(sorted(one.path[0] for one in ordered)),))
