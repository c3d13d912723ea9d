"""Where: the places that a text names, each with its country, point, precision and what contains it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import Literal, NamedTuple

from schemas import Place
from streams.link.abbreviated import states_in
from streams.link.capitals import told_by_rank
from streams.link.chains import (
    Hit,
    end_of_chain,
    is_namesake,
    is_namesake_abroad,
    nation_of_town,
    region_beside_regions,
    region_of_a_row,
    told_with,
    town_called_so,
)
from streams.link.gazetteer import ALSO_NAMES, LARGE, City, Entry, common_words, entries_of, names, places_by_id
from streams.link.no_places import INTO, is_house
from streams.link.part_of_name import (
    goes_on,
    is_adjectival,
    is_called_after,
    is_owned,
    is_part_of_name,
    is_told_by_side,
)
from streams.link.persons import without_persons
from streams.link.told_of import is_told_of

# "Kasa, Tema", "Kasa in eastern Tema"
_HOLDS = re.compile(r"(?:,|,? in|,? \()\s?(?:(?:the )?(?:north|south|east|west|centr)[a-z-]* )?")
MUCH_LARGER = 2.5
"""So many times larger than its namesakes abroad is the town that a name alone means."""
_HOLDS_IT = re.compile(r"-(?:occupied|annexed|held|controlled|ruled)\b")


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
    if not named and (land := _land_beside_namesakes(text, hits)):
        named = {land}
    told_once = _told_once(text, hits)
    abroad = _namesakes(text, hits)
    found = []
    for position, (start, end, entries) in enumerate(hits):
        if (meant := told_once.get(text[start:end])) and not _held(text, hits, position):
            entries = [meant]
            hits[position] = (start, end, entries)
        if nation := nation_of_town(text, hits, position):
            entries = [one for one in entries if one.country == nation]
            hits[position] = (start, end, entries or hits[position][2])
            if not entries:
                continue
        first = entries[0]
        if is_namesake_abroad(text, hits, position) or text[start:end] in abroad:
            entry: Entry | None = None
        elif region := _of_a_row(text, hits, position, named):
            entry = region
        elif first.sure:
            entry = first if len(entries) == 1 else _held_by_next(text, hits, position) or first
        elif (
            first.own
            or (end - start > 3 and _as_name(text[start:end]) not in rare)
            or is_told_by_side(text, start, end)
        ):
            entry = _choose(text, hits, position, named)
        else:
            entry = _held(text, hits, position)
        if entry is not None:
            adjective = entry.adjective or is_adjectival(text, start, end)
            is_wide = adjective or entry.place.precision in ("country", "area")
            if entry.own and (city := told_by_rank(text, hits, position, entry.place)):
                found.append(PlaceMention(*city))
            elif is_wide and not adjective and (town := town_called_so(text, hits, position)):
                found.append(PlaceMention(start, end, town))
            else:
                told = (start, end, entry.place) if is_wide else told_with(text, start, end, entry.place)
                found.append(PlaceMention(*told, "demonym" if adjective else "name"))
    return found


def _of_a_row(text: str, hits: Sequence[Hit], position: int, named: Set[str]) -> Entry | None:
    """The region of another land that a country, or a region, is called like ("Sokoto, Kaduna and Niger")."""
    start, end, (first, *_) = hits[position]
    if first.place.precision == "country":
        return region_of_a_row(text, start, end, named) or region_beside_regions(text, hits, position)
    return region_beside_regions(text, hits, position) if first.place.precision == "region" else None


def places_called(text: str) -> list[Hit]:
    """The names of places in the text, each with all places of that name; not what is only called after a place."""
    hits = _called_so(text)
    if states := states_in(text):
        told = [hit for hit in hits if not any(start < hit[1] and hit[0] < end for start, end, _ in states)]
        hits = sorted(told + states, key=lambda hit: hit[0])
    return without_persons(text, hits)


def _called_so(text: str) -> list[Hit]:
    found = names().find(text)
    towns = [(start, end) for start, end, ones in found if _is_town(ones)]
    houses = {text[start:end] for start, end in towns if is_house(text, start, end)}
    short = {text[start:end] for start, end in towns if goes_on(text, end)}  # "Kasa" of "Kasa del Tema"
    return [
        (start, end, entries_of(ones))
        for start, end, ones in found
        if not (
            is_called_after(text, start, end, ones[0])
            or goes_on(text, end)
            or (short and text[start:end] in short)
            or (houses and text[start:end] in houses and not INTO.search(text, max(0, start - 24), start))
        )
    ]


def _is_town(ones: Sequence[Entry | City]) -> bool:
    """Whether a name is one of GeoNames' cities, and of nothing in our own tables."""
    return not isinstance(ones[0], Entry)


def land_of_towns(text: str) -> str | None:
    """The country in which all towns lie of which a text says that something was there, where nothing else tells it:
    of names that no other country has, or whose bearer there is by far the largest."""
    lands = {_land_of_most(entries) for entries in _towns_told(text, places_called(text))}
    return lands.pop() if len(lands) == 1 else None


def _land_of_most(entries: Sequence[Entry]) -> str | None:
    """The country of the town of a name beside which those of other countries are small."""
    largest = max(entries, key=lambda one: one.population)
    others = [one.population for one in entries if one.country != largest.country]
    return largest.country if largest.population >= MUCH_LARGER * max(others, default=0) else None


def _land_beside_namesakes(text: str, hits: Sequence[Hit]) -> str | None:
    """The country of the towns whose name no other has, where a text that names no land names others of a name that
    towns of several have: what is told together lies together."""
    lands = [{one.country for one in entries} for entries in _towns_told(text, hits)]
    sure = {next(iter(one)) for one in lands if len(one) == 1}
    land = sure.pop() if len(sure) == 1 else None
    return land if land and any(len(one) > 1 and land in one for one in lands) else None


def _towns_told(text: str, hits: Sequence[Hit]) -> list[list[Entry]]:
    """What the names of towns may mean of which a text says that something was there."""
    rare = common_words()
    return [
        entries
        for position, (start, end, entries) in enumerate(hits)
        if not entries[0].own
        and is_told_of(text, start, end)
        and text[start:end].title() not in rare
        and not is_part_of_name(text, hits, position, known=True)
    ]


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


def _told_once(text: str, hits: Sequence[Hit]) -> dict[str, Entry]:
    """What a name stands for that a text has several times, and once tells where it lies: "the Lebanese city of Kasa",
    "Kasa, Ohio"."""
    ambiguous = Counter(text[start:end] for start, end, entries in hits if len(entries) > 1)
    told: dict[str, Entry] = {}
    for position, (start, end, entries) in enumerate(hits):
        if ambiguous[text[start:end]] > 1:
            nation = nation_of_town(text, hits, position)
            inside = [one for one in entries if nation and one.country == nation]
            held = max(inside, key=lambda one: one.population) if inside else _held_by_next(text, hits, position)
            if held and held is not told.setdefault(text[start:end], held):
                return {}  # two of one name
    return told


def _namesakes(text: str, hits: Sequence[Hit]) -> set[str]:
    """Names told more than once, of which a text says once that they lie where no table has them ("Kasa, Region")."""
    again = Counter(text[start:end] for start, end, _ in hits)
    return {
        text[start:end]
        for position, (start, end, entries) in enumerate(hits)
        if again[text[start:end]] > 1
        and entries[0].place.precision == "city"
        and all(is_namesake(text, hits, position, one) for one in entries)
        and _held(text, hits, position) is None
    }


def _as_name(word: str) -> str:
    return word.title() if word.isupper() or word.islower() else word


def _preference(entry: Entry, named: Set[str]) -> tuple[bool, bool, bool, int]:
    return entry.own and not entry.rare, entry.country in named, entry.own, entry.population


def _held(text: str, hits: Sequence[Hit], position: int) -> Entry | None:
    """The reading that the next place holds ("Birmingham, Alabama"), or that holds the last ("Atlanta, Georgia")."""
    held = _held_by_next(text, hits, position)
    start, _, entries = hits[position]
    if held is None and is_owned(text, hits, position):
        return _largest_in(entries, hits[position - 1][2])
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
    return _largest_in(entries, hits[position + 1][2])


def _largest_in(entries: Sequence[Entry], outer: Sequence[Entry]) -> Entry | None:
    inside = [one for one in entries if any(_holds(other, one) for other in outer)]
    return max(inside, key=lambda one: one.population) if inside else None


def _holds(outer: Entry, inner: Entry) -> bool:
    path = outer.place.path
    return path == inner.place.path[: len(path)] and path != inner.place.path


def _is_plausible(text: str, hits: Sequence[Hit], position: int, entry: Entry, named: Set[str]) -> bool:
    start, end, _ = hits[position]
    if entry.own and not entry.rare:
        return text[start:end] not in ALSO_NAMES or not is_part_of_name(text, hits, position, known=False)
    known = entry.country in named
    if entry.own:
        return known
    if not known and entry.population < LARGE:
        return False
    return not is_part_of_name(text, hits, position, known)
