"""Where the people of a figure were harmed: the place, what it lies in, else the conflict, told as one."""

from __future__ import annotations

import re
from functools import cache

from schemas import Change, ConflictRef, Place
from streams.alert.spans import totals_more
from streams.link.countries import country_names
from streams.link.tables import table

_AREAS = {"ps/gaza-strip": "Gaza Strip", "ps/west-bank": "West Bank"}
_OF_FIGHTING = re.compile(
    r"\b(?:war|insurgency|uprising|crackdowns?|conflict|violence|fighting|strikes|rebels|fight)\b", re.IGNORECASE
)
_WITH_ARTICLE = re.compile(
    r"^(?:United (?:States|Kingdom|Arab)|Democratic Republic|Central African|Dominican Republic|Czech Republic"
    r"|Philippines|Netherlands|Maldives|Bahamas|Gambia|Mediterranean|Caribbean|Horn of|Sahel|Middle East|Red Sea)"
    r"|^[^,]*\b(?:Sea|Ocean|River|Strip|Bank|Peninsula|Canal|Channel|Gulf|Mountains|Strait|Islands)$"
)


def place_of(change: Change) -> str:
    """The place. A country that the sentence does not name comes from the words around it, and may be a party's."""
    place = change.place
    if place is None or totals_more(change):
        return ""
    inherited = place.precision == "country" and place.name.casefold() not in change.sentence.casefold()
    if inherited and change.conflict:
        return ""
    within = _within(place, change)
    if within and place.name in within.split():  # "Gaza, Gaza Strip"
        return within
    return f"{place.name}, {within}" if within else place.name


def behind(change: Change) -> str:
    """Where it was, else in which conflict, for behind the figure: " in Harbour", " in the Ukraine conflict"."""
    where = place_of(change)
    if not where:
        return conflict_behind(change.conflict)
    return f" in the {where}" if _WITH_ARTICLE.search(where) else f" in {where}"


def conflict_behind(conflict: ConflictRef | None) -> str:
    """A conflict so that nobody takes it for a place: " in the Iran war"."""
    if conflict is None:
        return ""
    told = _told().get(conflict.id)
    if told is None:
        told = f"the {conflict.name}" if _OF_FIGHTING.search(conflict.name) else f"the {conflict.name} conflict"
    return f" in {told}"


@cache
def _told() -> dict[str, str]:
    return {row["id"]: row["told"] for row in table("conflicts") if "told" in row}


def _within(place: Place, change: Change) -> str:
    """What a town lies in, for there are towns of one name in many countries: its country, a Palestinian one's area.

    Nothing where the claimant, the conflict or the place itself is called so already.
    """
    if place.precision in ("country", "area") or not place.country:
        return ""
    if place.precision == "region" and change.conflict:
        return ""
    area = place.path[1] if place.country == "PS" and len(place.path) > 2 else ""
    name = _AREAS.get(area) or country_names().get(place.country, "")
    said = (
        place.name,
        change.conflict.name if change.conflict else "",
        change.claimant.name if change.claimant else "",
    )
    return "" if any(name in one for one in said) else name
