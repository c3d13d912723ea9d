"""Places that a sentence names and no table has: "in Zvanivka, Donetsk Oblast", "in the Gamo Zone of Ethiopia".

English says where by a preposition, the name, and what holds it. A name in that position is a place, in what follows;
its point is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas import Place
from streams.extract.place.care import is_care_before, is_house_of_care
from streams.extract.place.seats import is_seat_at
from streams.extract.place.unlisted_words import (
    A_KIND,
    A_PEOPLE,
    ABOVE_ALL,
    ADJECTIVE,
    AND_NAME,
    ATTACK_ON,
    BEFORE_PLACE,
    BESIDE,
    BESIDE_ENDS,
    ENDS,
    EVENT_OF,
    FAR,
    IN_A_KIND,
    IN_A_TOWN,
    IS_KIND,
    LANDSCAPE,
    LONG,
    NO_PLACE,
    NO_PLACES,
    OF_A_KIND,
    OF_COUNTRY,
    OF_REGION,
    OWNED,
    PARTS_OF_TOWN,
    PATTERNS,
    PEOPLE,
    POINT,
    REGION,
    REGION_OF,
    SIDES,
    SITE,
    STREET,
    STRUCK,
    THING_AFTER,
    TOWN_OF,
)
from streams.link.actors import actors_in
from streams.link.conflicts import fronts
from streams.link.gazetteer import LARGE, Entry, entries_of, names, slug
from streams.link.places import PlaceMention, contains
from streams.link.small_towns import holders_of
from streams.needing import Needing

_SEARCHED, _END, _NEAR = 120, 60, 60


def unlisted_before(sentence: str, start: int, outer: Place) -> Place | None:
    """The place that the words before offset `start` name as lying in `outer`, which stands there; None without one."""
    lead = sentence[max(0, start - _SEARCHED) : start]
    is_beside = len(outer.path) > 1 and (" of " in lead[-24:] or lead.endswith(BESIDE_ENDS))
    if is_beside and (beside := BESIDE.search(lead)) and not (_is_listed(beside[1]) or LONG.search(beside[1])):
        path = outer.path[:1] if FAR.search(beside[0]) else outer.path[:-1]  # 300 miles off is another region
        return _within(outer.model_copy(update={"path": path}), beside[1])
    if not ENDS.search(lead, max(0, len(lead) - _END)):
        return None
    match, long = BEFORE_PLACE.search(lead), None
    while match:
        name = match[match.lastindex or 1]
        end = match.end(match.lastindex or 1)
        is_place = not (ATTACK_ON.search(lead, 0, end - len(name)) and name.endswith("s"))  # "attacks on Temans"
        is_place = is_place and not (
            _is_listed(name, but_in=outer if lead.endswith(", ") else None)
            or A_PEOPLE.search(name)
            or _is_no_finer(name, lead[end:], outer)
            or is_house_of_care(sentence, name)
        )
        if is_place and lead.endswith(", ") and OWNED.match(sentence, start):
            return None
        place = _said_to_be(_within(outer, name), lead, end) if is_place else None
        if place and not LONG.search(name):
            return place
        long = long or place
        match = BEFORE_PLACE.search(lead, end)  # "on Monday in Upper Tema, Kasa"
    return long


def _is_no_finer(name: str, after: str, outer: Place) -> bool:
    """ "the Kasa Christmas market in Kasa", "on the Tema River in Kasa": no finer than what holds it; "in the Temalayan
    mountains in Kasa": an adjective, and no name."""
    if ADJECTIVE.fullmatch(name) and LANDSCAPE.match(after):
        return True
    if outer.precision != "country" and (LONG.search(name) or after.startswith((" river", " highway"))):
        return True
    if outer.name in name and not POINT.search(name) and not IS_KIND.match(after):
        return True
    return outer.precision == "city" and THING_AFTER.match(after) is not None


def unlisted_alone(sentence: str, at: int, outer: Place) -> Place | None:
    """The nearest to offset `at` of what a sentence names as a place, where no table knows any; it lies in `outer`."""
    for offset, name in sorted(_names_in(sentence, *PATTERNS), key=lambda one: abs(one[0] - at)):
        place = _said_to_be(_within(_town_in(name, outer), name), sentence, sentence.find(name, offset) + len(name))
        if place and not _is_listed(name) and not STREET.search(name):
            return place
    return None


def _town_in(name: str, outer: Place) -> Place:
    """The city abroad with whose name that of a building begins ("Amsterdam Central Station"); else `outer`."""
    if not POINT.search(name):
        return outer
    cities = [one for start, _, ones in names().find(name) if not start for one in ones]
    found = entries_of(cities)
    found = [one for one in found if one.place.precision == "city"]
    if any(one.country == outer.country for one in found):
        return outer
    large = [one for one in found if one.population >= LARGE]
    return max(large, key=lambda one: one.population).place if large else outer


def unlisted_nearer(sentence: str, at: int, named: int, outer: Place) -> Place | None:
    """The same, where it stands near to offset `at` and behind the name of `outer`, a country, at offset `named`."""
    if named > at:
        return None
    for start, name in sorted(_names_in(sentence, *PATTERNS, SITE), key=lambda one: abs(one[0] - at)):
        if AND_NAME.match(sentence, sentence.find(name, start) + len(name)):
            continue
        far = 2 * _NEAR if POINT.search(name) or REGION.search(name) else _NEAR
        near = start > named and abs(start - at) < far and not _is_above_all(sentence, start, name)
        if near and not _is_listed(name, with_towns=True):
            return _within(outer, name)
    return None


def unlisted_in_town(sentence: str, at: int, town: Place) -> Place | None:
    """ "in the Upper Kasa neighborhood": a part of the town in which an item plays."""
    if not any(kind in sentence for kind in PARTS_OF_TOWN):
        return None
    for _, name in sorted(_names_in(sentence, IN_A_TOWN), key=lambda one: abs(one[0] - at)):
        found = _within(town, name)
        return found and found.model_copy(update={"precision": "point"})
    return None


def unlisted_in_region(sentence: str, at: int, told: PlaceMention, region: Place) -> Place | None:
    """ "in Kasa province ... in Upper Tema district": what is by its kind a part of the region told before it."""
    if region.precision != "region":
        return None
    for start, name in sorted(_names_in(sentence, IN_A_KIND), key=lambda one: abs(one[0] - at)):
        if start > told.end and not _is_listed(name, with_towns=True) and not _is_above_all(sentence, start, name):
            return _within(region, name)
    return None


def _is_above_all(sentence: str, start: int, name: str) -> bool:
    """ "especially in Kasa": a part of where it was; but "especially in Kasa, where nine died" is of the nine."""
    after = sentence.find(name, start) + len(name)
    return sentence.endswith(ABOVE_ALL, 0, start) and not sentence.startswith((" where ", ", where "), after)


def towns_of_nations(sentence: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "in the Kasan town of Tema", "on the Upper Region town of Tema": the town, which no table may have, among the
    mentions, for the land or region whose it is."""
    found = [
        m._replace(kind="name") if m.kind == "demonym" and EVENT_OF.match(sentence, m.end) else m for m in mentions
    ]
    for one in mentions:
        match = TOWN_OF.match(sentence, one.end) if one.kind == "demonym" or one.place.precision == "region" else None
        if match is None:
            continue
        listed = next((m for m in mentions if m.start <= match.start(1) < m.end), None)
        town = None if listed or _is_listed(match[1]) else _within(one.place, match[1])
        if town:
            found.append(PlaceMention(match.start(1), match.end(1), town))
        if one.kind == "name" and (town or (listed and contains(one.place, listed.place))):
            found.remove(one)
    return sorted(found, key=lambda m: m.start)


def _names_in(sentence: str, *patterns: re.Pattern[str] | Needing) -> Iterator[tuple[int, str]]:
    """What stands where English names a place, each with its offset."""
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            group = next(n for n, name in enumerate(match.groups(), 1) if name)
            start, name = match.start(group), match[group]
            if (pattern is STRUCK and PEOPLE.search(name)) or (pattern is OF_A_KIND and ADJECTIVE.fullmatch(name)):
                continue
            if not (is_care_before(sentence, start) or is_seat_at(sentence, start, name)):
                yield match.start(), name


def _said_to_be(place: Place | None, lead: str, end: int) -> Place | None:
    """A place whose name ends at `end`, as a region where the words beside it say that it is one."""
    if place is None or place.precision != "city":
        return place
    is_region = OF_REGION.match(lead, end) or REGION_OF.search(lead, 0, max(0, end - len(place.name)))
    return place.model_copy(update={"precision": "region"}) if is_region else place


def _is_listed(name: str, *, with_towns: bool = False, but_in: Place | None = None) -> bool:
    """Whether our own tables know the name: one that was passed over says who or whence. GeoNames' towns have many
    namesakes, and count only `with_towns`; so have towns and regions abroad, `but_in` what is said to hold it."""
    found = [one for start, end, ones in names().find(name) if end - start == len(name) for one in ones]
    if but_in is not None:
        found = [one for one in found if not _is_abroad(one, but_in)]
    return any(with_towns or isinstance(one, Entry) for one in found)


def _is_abroad(one: Entry | tuple[str, ...], told: Place) -> bool:
    return isinstance(one, Entry) and one.place.precision not in ("country", "area") and one.country != told.country


def unlisted_within(outer: Place, name: str) -> Place | None:
    """A name in `outer`, unless a table knows it: then it was passed over for some reason."""
    return None if _is_listed(name, with_towns=True) or LONG.search(name) else _within(outer, name)


def _within(outer: Place, name: str) -> Place | None:
    if (owner := OF_COUNTRY.match(name)) and (last := name[owner.end() :]):
        if _is_listed(owner[1], with_towns=True):  # "in Kasa's Upper Tema"
            return None if _is_listed(last) else _within(outer, last)
        if not POINT.search(name):
            return None
    if (
        A_KIND.fullmatch(name)
        or not outer.path
        or not outer.country
        or _is_no_place(name)
        or name.isupper()
        or actors_in(name)
    ):
        return None
    return Place(
        name=name,
        country=outer.country,
        precision="point" if POINT.search(name) else "region" if REGION.search(name) else "city",
        path=(*_holder(outer, name), f"{outer.country.lower()}/{slug(name)}~"),
    )


def _holder(outer: Place, name: str) -> tuple[str, ...]:
    """The path of what holds a place in `outer`: of a country, the region in which a small town of that name lies,
    where a conflict is fought in it. Elsewhere nothing hangs on it, and villages have namesakes."""
    if outer.precision != "country":
        return outer.path
    path = holders_of(name).get(outer.path[0], outer.path)
    return path if not fronts().isdisjoint(path[1:]) else outer.path


def _is_no_place(name: str) -> bool:
    if NO_PLACE.search(name) or NO_PLACES.match(name):
        return True
    side, _, rest = name.partition(" ")  # "Western Europe" is listed as Europe; "West Tema" is Tema's neighbour
    return side in SIDES and (not rest[:1].isupper() or _is_listed(rest))
