"""Where: the places that a text names, each with its country, point, precision and what contains it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Literal, NamedTuple

from schemas import Place
from streams.link.chains import (
    Hit,
    end_of_chain,
    is_namesake,
    is_namesake_abroad,
    nation_of_town,
    region_of_a_row,
    told_with,
    town_called_so,
)
from streams.link.gazetteer import ALSO_NAMES, LARGE, Entry, common_words, entry_of, names, places_by_id
from streams.link.names import in_capitals
from streams.link.no_places import INITIALS, INTO, is_initials, is_of_a_name
from streams.link.persons import without_persons

_HOLDS = re.compile(r"(?:,|,? in|,? \()\s?")
# "the Beni Halba and Salamat tribes", "the Goma Road community": a people's name, not a place's
_PEOPLE = re.compile(
    r"(?: [A-Z][\w’'-]+)+(?:(?:,| and|, and) [A-Z][\w’'-]+)* "
    r"(?:tribes?|tribesmen|clans?|communit(?:y|ies)|ethnic|families|family)\b"
)
_WORD_BEFORE = re.compile(r"([\w’'-]+) $")
_WORD_AFTER = re.compile(r" ([\w’'-]+)")
_ADJECTIVAL = re.compile(r"-(?:[a-z]+ed|led|born|run|made|bound|built|speaking|owned|wide)\b")
_HOLDS_IT = re.compile(r"-(?:occupied|annexed|held|controlled|ruled)\b")
_LEADS_IN = re.compile(
    r"(?:^|[\n,(]\s*|\b(?i:in|at|near|on|of|from|to|outside|around|across|city|town))\s(?i:the )?$|^$"
)
_HELD_BY = re.compile(r"-(?:[a-z]+ed|held|run|ruled)$")  # "Kasa-held Tema" is Tema
# "Lake Victoria", "Sierra Nevada", "the Gulf of Aden": not what they are called after.
_LANDFORM = re.compile(
    r"\b(?:Sierra|Lake|Mount|Mt\.?|Cape|River|(?:Gulf|Bay|Sea|Strait|Straits|Isle|(?<!ern )Cape|Bank|Voice) of) $"
)
# "the Niger River", "the Congo Basin", the ship "Kasa Princess": what is called after a land is in others, too.
_WATER = re.compile(r" (?:River|Basin|Princess|Queen|Pearl|Airlines|Airways|Shipping)\b")
_GOES_ON = re.compile(r" d(?:e|el|o|os|a|as|i) (?:l[ao]s? )?[A-Z]")  # "Tula de Allende" is no Tula
_SEAS = re.compile(r" (?:Ocean|Sea|Strait|Current)\b")  # "the Indian Ocean" is not India's
# Capitalised words that may stand directly before a place, and after one, without making it part of another name.
_BEFORE = """
    A An In At From Near On Around Outside Inside Across Over To The Of And But As For Since After Before While When
    With Where Between Northern Southern Eastern Western Central North South East West Northeast Northwest
    Southeast Southwest Northeastern Northwestern Southeastern Southwestern Greater Downtown Occupied City
    Province Governorate Oblast Region District State Both Though Although If Then Now Today Yesterday Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December
"""
_AFTER = """
    Provinces Governorates Oblasts Regions Districts States Counties
    City Province Governorate Oblast Region District State County Prefecture Department Airport International
    Camp Hospital University Police Governor Mayor Railway Station Stadium Market Port Harbour Harbor Prison Jail Zoo
    Cathedral Mosque Metro Barracks Garrison Airfield On In At The And But Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday
"""
_ITS_STATION = re.compile(
    r" (?:Central|Main|Union|Grand) (?:Station|Market|Bus|Railway|Train|Prison|Jail|Mosque|Hospital)\b"
)
# Words after "US" that make it a name ("the US is"); any other in lower case makes it an adjective.
_NO_NOUNS = """
    a after against alone also and are as at before but by can could did do does during for from had has have if in into
    is it its may might must no nor not of off on or over said say says should since so than that the then through to
    until was were when where which while who will with would
    increases increased rises rose reaches reached climbs climbed kills killed leaves left causes caused begins began
    dies died continues remains
    about across again ago all already because been being between each every now per still the these this those today
    tomorrow too under up upon whether whose within without yesterday yet
"""
_NO_NOUN = frozenset(_NO_NOUNS.split())
_NO_NAME_BEFORE = frozenset(_BEFORE.split())
_NO_NAME_AFTER = frozenset(_AFTER.split())


class PlaceMention(NamedTuple):
    """`kind` "demonym": "Afghan", "US-led": says a country, but not that anything happened there."""

    start: int
    end: int
    place: Place
    kind: Literal["name", "demonym"] = "name"


def places_in(text: str, near: Sequence[str] = ()) -> list[PlaceMention]:
    """Places in the order of the text, none overlapping.

    An ambiguous name is read by what holds it ("Birmingham, Alabama"), then by the countries that the text names, then
    by population. A small town needs its country in the text, a name that is a word or a person's ("Nice", "Perry")
    needs what holds it beside it. `near`: countries (ISO 3166-1 alpha-2) to take as named, for a sentence alone.
    """
    hits = places_called(text)
    named = {*_countries_named(text, hits), *near}
    rare = common_words()
    found = []
    for position, (start, end, entries) in enumerate(hits):
        if nation := nation_of_town(text, hits, position):
            entries = [one for one in entries if one.country == nation]
            hits[position] = (start, end, entries or hits[position][2])
            if not entries:
                continue
        first = entries[0]
        if is_namesake_abroad(text, hits, position):
            entry: Entry | None = None
        elif first.place.precision == "country" and (region := region_of_a_row(text, start, end, named)):
            entry = region
        elif first.sure:
            entry = first if len(entries) == 1 else _held_by_next(text, hits, position) or first
        elif first.own or (end - start > 3 and _as_name(text[start:end]) not in rare):
            entry = _choose(text, hits, position, named)
        else:
            entry = _held(text, hits, position)
        if entry is not None:
            adjective = entry.adjective or _is_adjectival(text, start, end)
            is_wide = adjective or entry.place.precision in ("country", "area")
            if is_wide and not adjective and (town := town_called_so(text, hits, position)):
                found.append(PlaceMention(start, end, town))
            else:
                told = (start, end, entry.place) if is_wide else told_with(text, start, end, entry.place)
                found.append(PlaceMention(*told, "demonym" if adjective else "name"))
    return found


def places_called(text: str) -> list[Hit]:
    """The names of places in the text, each with all places of that name; not what is only called after a place."""
    return without_persons(text, _called_so(text))


def _called_so(text: str) -> list[Hit]:
    return [
        (start, end, [one if isinstance(one, Entry) else entry_of(one) for one in found])
        for start, end, found in names().find(text)
        if not (
            _is_ordinary(text, start, end)
            or is_initials(text, start, end, _entry(found[0]))
            or _SEAS.match(text, end)
            or (_GOES_ON.match(text, end) and not any(isinstance(one, Entry) for one in found))
            or _WATER.match(text, end)
            or is_of_a_name(text, start, _entry(found[0]))
            or _LANDFORM.search(text, max(0, start - 12), start)
            or _PEOPLE.match(text, end)
            or text.startswith("$", end)  # "US$2 million"
        )
    ]


def land_of_towns(text: str) -> str | None:
    """The country in which all towns lie of which a text says that something was there, where nothing else tells it:
    of names that no other country has."""
    rare = common_words()
    hits = places_called(text)
    lands = set()
    for position, (start, end, entries) in enumerate(hits):
        first = entries[0]
        told = INTO.search(text, max(0, start - 12), start) and text[start:end].title() not in rare
        if told and not first.own and not _is_part_of_name(text, hits, position, known=True):
            lands.add(first.country if len({one.country for one in entries}) == 1 else None)
    return lands.pop() if len(lands) == 1 else None


def place(place_id: str) -> Place | None:
    """A country ("AF"), one of our own regions or towns ("af/helmand") or an area by its id."""
    return places_by_id().get(place_id)


def contains(outer: Place, inner: Place) -> bool:
    """Whether `inner` is `outer` or lies in it, by their paths. A joint area or a sea contains its countries."""
    return path_contains(outer.path, inner.path)


def path_contains(outer: tuple[str, ...], inner: tuple[str, ...]) -> bool:
    """The same for paths alone; False where either is empty."""
    if not outer or not inner:
        return False
    if outer == inner[: len(outer)]:
        return True
    codes = outer[0].split("+")
    return len(outer) == 1 and len(codes) > 1 and set(inner[0].split("+")) <= set(codes)


def _countries_named(text: str, hits: Sequence[Hit]) -> Iterator[str]:
    """Countries of which something is named that can only lie there; not who holds it ("Kasa-occupied Tema")."""
    for _, end, entries in hits:
        first = entries[0]
        if first.own and not first.rare and first.place.country and not _HOLDS_IT.match(text, end):
            yield first.place.country


def _choose(text: str, hits: Sequence[Hit], position: int, named: Set[str]) -> Entry | None:
    entries = hits[position][2]
    if len(entries) == 1 and entries[0].own and not entries[0].rare and entries[0].place.precision != "country":
        return entries[0]
    held = _held(text, hits, position)
    if held is not None:
        return held
    country = end_of_chain(text, hits, position)
    if country and not entries[0].own:
        entries = [one for one in entries if one.country == country]
        if not entries:
            return None
    best = entries[0] if len(entries) == 1 else max(entries, key=lambda one: _preference(one, named))
    if is_namesake(text, hits, position, best):
        return None
    return best if _is_plausible(text, hits, position, best, named) else None


def _as_name(word: str) -> str:
    return word.title() if word.isupper() or word.islower() else word


def _preference(entry: Entry, named: Set[str]) -> tuple[bool, bool, bool, int]:
    return entry.own and not entry.rare, entry.country in named, entry.own, entry.population


def _held(text: str, hits: Sequence[Hit], position: int) -> Entry | None:
    """The reading that the next place holds ("Birmingham, Alabama"), or that holds the last ("Atlanta, Georgia")."""
    held = _held_by_next(text, hits, position)
    start, _, entries = hits[position]
    if held or not position or not _HOLDS.fullmatch(text, hits[position - 1][1], start):
        return held
    inner = hits[position - 1][2]
    pairs = [(other.population, one) for one in entries for other in inner if _holds(one, other)]
    return max(pairs, key=lambda pair: pair[0])[1] if pairs else None


def _held_by_next(text: str, hits: Sequence[Hit], position: int) -> Entry | None:
    """The reading that the next place holds; "Armenia, Colombia" is a town."""
    _, end, entries = hits[position]
    if position + 1 == len(hits) or not _HOLDS.fullmatch(text, end, hits[position + 1][0]):
        return None
    inside = [one for one in entries if any(_holds(other, one) for other in hits[position + 1][2])]
    return max(inside, key=lambda one: one.population) if inside else None


def _holds(outer: Entry, inner: Entry) -> bool:
    path = outer.place.path
    return path == inner.place.path[: len(path)] and path != inner.place.path


def _is_plausible(text: str, hits: Sequence[Hit], position: int, entry: Entry, named: Set[str]) -> bool:
    start, end, _ = hits[position]
    if entry.own and not entry.rare:
        return text[start:end] not in ALSO_NAMES or not _is_part_of_name(text, hits, position, known=False)
    known = entry.country in named
    if entry.own:
        return known
    if not known and entry.population < LARGE:
        return False
    return not _is_part_of_name(text, hits, position, known)


def _is_part_of_name(text: str, hits: Sequence[Hit], position: int, known: bool) -> bool:
    """Whether a capitalised word that is no place stands next to it ("Michael Jordan", "Paris Hilton").

    The first word of a sentence ("Besieged Aleppo") proves nothing where the city's country is `known` from the text.
    """
    start, end, _ = hits[position]
    if text[start:end].isupper() and in_capitals(text, start, end):
        return not known and _LEADS_IN.search(text, max(0, start - 24), start) is None
    before = _WORD_BEFORE.search(text, max(0, start - 24), start) if start and text[start - 1] == " " else None
    if before and before[1][0].isupper() and before[1] not in _NO_NAME_BEFORE and not _HELD_BY.search(before[1]):
        is_place = position > 0 and hits[position - 1][1] == start - 1
        if not is_place and not (known and _begins_sentence(text, before.start(1))):
            return True
    after = _WORD_AFTER.match(text, end)
    if after and after[1][0].isupper() and after[1] not in _NO_NAME_AFTER and not _ITS_STATION.match(text, end):
        return not (position + 1 < len(hits) and hits[position + 1][0] == end + 1 and hits[position + 1][2][0].own)
    return False


def _is_adjectival(text: str, start: int, end: int) -> bool:
    """ "US-led", and the initials that are name and adjective at once: "a US aircraft", but "the US is"."""
    after = text[end : end + 1]
    if after == "-":
        return _ADJECTIVAL.match(text, end) is not None
    if after != " " or text[start:end] not in INITIALS:
        return False
    word = _WORD_AFTER.match(text, end)
    return word is not None and word[1].islower() and word[1] not in _NO_NOUN


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in '.!?\n"“:'


def _entry(one: Entry | tuple[str, ...]) -> Entry | None:
    """What our own tables say; nothing of GeoNames' towns."""
    return one if isinstance(one, Entry) else None


def _is_ordinary(text: str, start: int, end: int) -> bool:
    return end - start <= 3 and text[start:end] in ("US", "IT") and in_capitals(text, start, end)
