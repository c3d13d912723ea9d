"""Places in a row, each in the next ("Loreto, Agusan del Sur, Philippines"): what a row says of its first."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from schemas import Place
from streams.link.gazetteer import KINDS_OF_REGION, Entry, names, places_by_id, slug

Hit = tuple[int, int, list[Entry]]
"""Where a name stands, and what may be called so."""

# A name that no table has: "Agusan del Sur"
_UNKNOWN = r"[^\W\d_a-z][\w’'-]*(?: (?:(?:del?|d[aeo]s?|di|al|el|l[ao]s?|of|the) )?[^\W\d_a-z][\w’'-]*){0,2}"
_BEHIND = re.compile(rf", (?:{_UNKNOWN}, )?")
_IN_IT = re.compile(r",? in (?:the )?(?:[a-z]+ ){0,2}")
# "Kasa, a suburb of the capital Tema"
_PART_OF = re.compile(
    r", an? (?:[a-z-]+ ){0,2}?(?:suburb|quarter|neighbou?rhood|district|township|slum|village|town) "
    r"(?:of|in|outside|near) (?:the )?(?:[a-z]+ )?(?:capital|city)?,? ?"
)
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
# "in Kasa Province", where a table has the town alone
_KINDS_ALONE = "|".join(kind for kind in (*KINDS_OF_REGION, "prefecture", "krai") if kind != "region")
_ITS_REGION = re.compile(rf" (?:(?i:(?:{_KINDS_ALONE})s?)|Region)\b(?! (?i:capital|police|hospital|prison|university))")
# "the western province of Kasa", "Kasa, a northern province", where a table has both: the region
_REGION_OF = re.compile(rf"\b(?:{_KINDS_ALONE}) of (?:the )?$")
_A_REGION = re.compile(
    rf", an? (?:[a-z-]+ ){{0,2}}?(?:{_KINDS_ALONE})\b(?! (?:capital|police|hospital|prison|university))"
)
# "West Kasa", where a table has Kasa alone: another region, and a part of it in any case
_SIDE_BEFORE = re.compile(r"\b(?:(?:North|South)(?:east|west)?|East|West|Central|Upper|Lower|Highland) $")
# "Tema al-Fawqa", "Tema en Nahri": a village of its own beside Tema
_NAME_GOES_ON = re.compile(
    r" (?:(?:al|el|en|et|ash|esh|nad) |(?:[AE][ldnrstz]|[ae][ldnrstz]|[Aa]sh|[Ee]sh)-)[A-Z][\w’'-]+"
)
_IN = re.compile(r"\b(?:in|near|outside|of) $")
_ENDS_ROW = re.compile(r"(?:[.;)]|, (?!and\b|or\b)|$)")
_LISTED_BESIDE = re.compile(r",? (?:(?:and|or) )?|, ")
_LISTED = re.compile(r",? (?:and|or) |, [A-Z]")


def is_namesake(text: str, hits: Sequence[Hit], position: int, best: Entry) -> bool:
    """Whether a region or country stands behind it that it is not in: "Algeciras, Huila" is no town of Spain, nor
    "Bishnupur, Manipur" that of West Bengal."""
    if position + 1 >= len(hits):
        return False
    outer, end, after = hits[position + 1][2][0], hits[position][1], hits[position + 1][0]
    if not best.own and len(hits[position + 1][2]) == 1 and _PART_OF.fullmatch(text, end, after):
        return outer.country != best.country
    if not (_BEHIND.fullmatch(text, end, after) or (not best.own and _IN_IT.fullmatch(text, end, after))):
        return False
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


def region_beside_regions(text: str, hits: Sequence[Hit], position: int) -> Entry | None:
    """ "in Sokoto, Kaduna and Niger": in a row of another land's states, a country's name is that of its state;
    not beside a country ("Borno, Niger and Chad")."""
    start, end, (land, *_) = hits[position]
    before = [hits[position - 1]] if position and _LISTED_BESIDE.fullmatch(text, hits[position - 1][1], start) else []
    after = hits[position + 1 : position + 2]
    after = [one for one in after if _LISTED_BESIDE.fullmatch(text, end, one[0])]
    beside = [entries[0] for _, _, entries in (*before, *after)]
    lands = {one.country for one in beside}
    if len(lands) != 1 or land.country in lands or any(one.place.precision not in ("region", "city") for one in beside):
        return None
    called = [f"{text[start:end]} {kind}" for kind in ("state", "province")]
    found = (one for name in called for _, _, ones in names().find(name) for one in ones if isinstance(one, Entry))
    return next((one for one in found if one.place.precision == "region" and one.country in lands), None)


def nation_of_town(text: str, hits: Sequence[Hit], position: int) -> str | None:
    """The country whose town a name is said to be ("the Lebanese town of Kasa")."""
    if not position:
        return None
    _, end, entries = hits[position - 1]
    first = entries[0]
    if not first.adjective or not _KIND_OF.fullmatch(text, end, hits[position][0]):
        return None
    return first.country


def told_with(text: str, start: int, end: int, told: Place) -> tuple[int, int, Place]:
    """Where a name stands and its place, as the words beside it tell it: "Kasa Province" of a town, "West Kasa" of a
    region, "Kasa al-Fawqa" of either."""
    if goes_on := _NAME_GOES_ON.match(text, end):
        return start, goes_on.end(), _called(text[start : goes_on.end()], told, "city")
    if told.precision == "city" and (kind := _ITS_REGION.match(text, end)):
        if own := _region_called_as(told, text[start:end]):
            return start, end, own
        # it keeps the town's path: one place to all who compare, and no finer than it says
        return start, end, told.model_copy(update={"name": text[start : kind.end()], "precision": "region"})
    if told.precision == "city" and (_REGION_OF.search(text, max(0, start - 20), start) or _A_REGION.match(text, end)):
        return start, end, _region_called_as(told, text[start:end]) or told
    if told.precision == "region" and (side := _SIDE_BEFORE.search(text, max(0, start - 10), start)):
        return side.start(), end, _called(text[side.start() : end], told, "region", told.path)
    return start, end, told


def _region_called_as(town: Place, called: str) -> Place | None:
    """The region of the tables in which a town lies and which is called as the town is, or as a text spells it."""
    held = places_by_id().get(town.path[-2]) if len(town.path) > 2 else None
    return held if held and held.name.startswith((town.name, called)) else None


def _called(name: str, beside: Place, precision: str, within: tuple[str, ...] = ()) -> Place:
    path = (*(within or beside.path[:-1]), f"{(beside.country or '').lower()}/{slug(name)}~")
    return Place(name=name, country=beside.country, precision=precision, path=path)


def town_called_so(text: str, hits: Sequence[Hit], position: int) -> Place | None:
    """ "in Lebanon, Pennsylvania": a town that is called as a country, before the region that holds it."""
    start, end, _ = hits[position]
    if position + 1 == len(hits) or text[end : end + 2] != ", " or hits[position + 1][0] != end + 2:
        return None
    _, last, (outer, *_) = hits[position + 1]
    if outer.place.precision != "region" or not outer.own or not _ENDS_ROW.match(text, last):
        return None
    if outer.country == hits[position][2][0].country or not _IN.search(text, max(0, start - 10), start):
        return None
    return _called(text[start:end], outer.place, "city", outer.place.path)
