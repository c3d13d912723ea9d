"""Places in a row, each in the next ("Loreto, Agusan del Sur, Philippines"): what a row says of its first."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from streams.link.gazetteer import KINDS_OF_REGION, Entry, names

Hit = tuple[int, int, list[Entry]]
"""Where a name stands, and what may be called so."""

# A name that no table has: "Agusan del Sur"
_UNKNOWN = r"[^\W\d_a-z][\w’'-]*(?: (?:(?:del?|d[aeo]s?|di|al|el|l[ao]s?|of|the) )?[^\W\d_a-z][\w’'-]*){0,2}"
_BEHIND = re.compile(rf", (?:{_UNKNOWN}, )?")
_KIND = r"(?: (?i:department|province|district|state|county|region|governorate|municipality|prefecture))?"
# The same, maybe past the kind of the first or of the unknown: "Kasa, Colón Department, Honduras"
_CHAIN = re.compile(rf"{_KIND}, (?:in )?(?:{_UNKNOWN}{_KIND}, )?")
_PAST_UNKNOWN = re.compile(rf", {_UNKNOWN}, ")
# "Kasa and Niger States", "the Niger and Kasa states", but not "Mali, Niger and other states"
_ROW_OF_KIND = re.compile(
    rf"(?:(?:, {_UNKNOWN})*,? and (?:the )?(?!\w+an ){_UNKNOWN})? (?i:({'|'.join(KINDS_OF_REGION)})s)\b"
)
# "the southern Lebanese town of Kasa" is in Lebanon
_KIND_OF = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:city|town|village|port|suburb|neighbou?rhood|district|province|region) of (?:the )?"
)
_LISTED = re.compile(r",? (?:and|or) |, [A-Z]")


def is_namesake(text: str, hits: Sequence[Hit], position: int, best: Entry) -> bool:
    """Whether a region or country stands behind it that it is not in: "Algeciras, Huila" is no town of Spain, nor
    "Bishnupur, Manipur" that of West Bengal."""
    if position + 1 >= len(hits) or not _BEHIND.fullmatch(text, hits[position][1], hits[position + 1][0]):
        return False
    outer = hits[position + 1][2][0]
    is_holder = outer.place.precision == "region" or (outer.place.precision == "country" and not best.own)
    if not outer.own or not is_holder or outer.adjective:
        return False
    if outer.country != best.country:
        return True
    path, within = best.place.path, outer.place.path
    is_other = not best.own and len(path) > 2 and len(within) > 1 and path[1] != within[1]
    return is_other and not _LISTED.match(text, hits[position + 1][1])


def is_namesake_abroad(text: str, hits: Sequence[Hit], position: int) -> bool:
    """ "Loreto, Agusan del Sur, Philippines" is not the region of Peru: past an unknown name stands another country."""
    first, end = hits[position][2][0], hits[position][1]
    if not first.own or first.place.precision == "country" or text[end : end + 2] != ", ":
        return False
    past = (
        found[0] for start, _, found in hits[position + 1 : position + 4] if _PAST_UNKNOWN.fullmatch(text, end, start)
    )
    outer = next(past, None)
    if outer is None or not outer.own or outer.adjective or outer.place.precision != "country":
        return False
    return outer.country != first.country


def end_of_chain(text: str, hits: Sequence[Hit], position: int) -> str | None:
    """The country with which a chain of places ends that begins here ("Trujillo, Colón Department, Honduras")."""
    last = position
    while last + 1 < len(hits) and _CHAIN.fullmatch(text, hits[last][1], hits[last + 1][0]):
        last += 1
    end = hits[last][2][0]
    is_country = last > position and end.own and not end.adjective and end.place.precision == "country"
    return end.country if is_country else None


def region_of_a_row(text: str, start: int, end: int, named: Set[str]) -> Entry | None:
    """A country's name that a row of regions gives to one of them ("Kasa and Niger States"), where the text names
    something of the land in which it lies."""
    row = _ROW_OF_KIND.match(text, end)
    found = names().find(f"{text[start:end]} {row[1].lower()}") if row else []
    regions = (one for _, _, entries in found for one in entries if isinstance(one, Entry))
    return next((one for one in regions if one.place.precision == "region" and one.country in named), None)


def nation_of_town(text: str, hits: Sequence[Hit], position: int) -> str | None:
    """The country whose town a name is said to be ("the Lebanese town of Kasa")."""
    if not position:
        return None
    _, end, entries = hits[position - 1]
    first = entries[0]
    if not first.adjective or not _KIND_OF.fullmatch(text, end, hits[position][0]):
        return None
    return first.country
