"""An item -> its own place: the country and the town in which it plays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from schemas import Place
from streams.extract.harm.asides import asides, is_aside
from streams.extract.place.bearings import (
    is_adjective,
    is_agent,
    is_attacker,
    is_base,
    is_claimer,
    is_doer,
    is_master,
    is_of_nationals,
    is_office,
    is_onlooker,
    is_sea_of_port,
    is_singled_out,
)
from streams.extract.place.borders import is_across
from streams.extract.place.care import is_deathbed, is_of_care
from streams.extract.place.datelines import LONGEST, is_only_base
from streams.extract.place.journeys import (
    is_aim,
    is_bound_for,
    is_departure,
    is_origin,
    is_visited,
    is_whence,
    is_whither,
)
from streams.extract.place.parties import is_counterpart
from streams.extract.place.passing import (
    is_end_of_range,
    is_excepted,
    is_helper,
    is_landmark,
    is_of_people_abroad,
    is_of_strangers,
    is_of_then,
    is_on_its_side,
    is_press,
    is_where_issued,
)
from streams.extract.place.seats import is_seat_of_speaker
from streams.extract.place.together import is_with_its_holder
from streams.link.places import PlaceMention, contains, path_contains, place
from streams.needing import Ending, with_the

_STRUCK = re.compile(r"\b(?:(?:attacks?|(?:air)?strikes?|raids?) on|invasion of) (?:the )?$", re.IGNORECASE)
_VICTIMS_FROM = re.compile(r"\b(?:including|among them) [^.;,]{1,40} from [^.;\d]{0,30}$")
# "the Kasa offensive" in a title: what it is about, and no more
_LONG_EVENT = re.compile(
    r" (?:civil |drug |gang |border )?"
    r"(?:offensive|campaign|crisis|conflict|war|insurgency|clashes|siege|operation)s?\b",
    re.IGNORECASE,
)
_TOWNS = ("city", "point")
# "Kuwait in the 2026 Iran war": a part of that war, and where it plays
_IN_ITS_WAR = re.compile(r"[A-Z]\w+ in the (?:\d{4} )?$")


def place_of_item(
    text: str, mentions: list[PlaceMention], home: Place | None = None, likely: Set[str] = frozenset()
) -> Place | None:
    """Where an item plays: the country, or countries named together, that it names most; None where it names none.

    A demonym counts half a name, and nothing as part of a compound ("US-led"). Where no name but a demonym says the
    country, and all places that are named lie in one of its regions, it plays there: "Palestinians" in Gaza.
    `home`: of the police or ministry that speaks; there it plays where places are only named in passing. Of countries
    that are named alike, it plays in the `likely` ones, then in one that is not called in a war's name.
    """
    told = _told(text, mentions)
    if home and max(told.weights.values(), default=0) < 2:
        return home
    weights = told.weights if any(told.weights.values()) else told.departures
    if not any(weights.values()):
        return None
    return _within(told, max(weights, key=lambda code: (weights[code], code in likely, -told.in_wars[code])))


def is_beside(text: str, mention: PlaceMention) -> bool:
    """Whether a place is named only as what is across a border ("near the border with Kasa"), or where one died who was
    hurt elsewhere: nothing is known by it of where an item plays."""
    return is_across(text, mention) or is_deathbed(text, mention)


def home_of_none(text: str, mentions: Sequence[PlaceMention], home: Place | None) -> Place | None:
    """Where an item plays of which no place tells: at `home`, for its voices and its paper; but not in a land that it
    names for its people abroad ("Kasa said nine of its citizens died")."""
    if home is None:
        return None
    own = [one for one in mentions if one.place.country == home.country]
    return None if any(is_of_nationals(text, one) or is_singled_out(text, one) for one in own) else home


_A_PART = Ending(
    with_the("in", "at", "near", "to", "left"),
    r"\b(?:worst|heaviest|deadliest|fiercest|bloodiest|most serious|most|many|half)\b[^.;,]{0,60}?"
    r"\b(?:was|were|been|occurred|came|took place|reported|happened) (?:reported )?(?:in|at|near) (?:the )?$"
    r"|\b(?:delegations?|missions?|envoys?|ministers?|president|officials?|team|teams|delegates|leaders?|secretary|"
    r"he|she)"
    r" (?:had |has |have |later |also )?(?:arriv(?:ed?|es|ing) (?:back )?in|returned to|flew (?:in)?to|"
    r"left) (?:the )?$",
    re.IGNORECASE,
)


class _Told(NamedTuple):
    """What an item names, by codes of countries: how much each weighs, how often only in a war's name, how often left.

    `by_name`: paths down to the region of the places that are called by their names; `regions`: of the regions that
    hold them.
    """

    weights: Counter[str]
    in_wars: Counter[str]
    departures: Counter[str]
    places: list[Place]
    by_name: set[tuple[str, ...]]
    regions: set[tuple[str, ...]]


def _told(text: str, mentions: list[PlaceMention]) -> _Told:
    beside = asides(text)
    mourning = {one.place.country for one in mentions if is_of_nationals(text, one)}
    told = _Told(Counter(), Counter(), Counter(), [], set(), set())
    aims: Counter[str] = Counter()
    for mention in mentions:
        if not mention.place.path or text[mention.end : mention.end + 1] == "-" or is_adjective(text, mention):
            continue
        if mention.kind == "demonym" and (mention.place.country in mourning or is_singled_out(text, mention)):
            continue
        for code in mention.place.path[0].split("+"):
            weight = min(_weight(text, mention), 1 if is_aside(beside, -1, mention.start) else 3)
            told.weights[code] += weight
            aims[code] += weight if is_bound_for(text, mention) else 0
            told.in_wars[code] += (
                mention.place.precision == "country" and _LONG_EVENT.match(text, mention.end) is not None
            ) or is_across(text, mention)
            told.departures[code] += mention.kind == "name" and is_departure(text, mention)
        # "Moscow said ...": for the whole country
        speaks = mention.place.precision == "city" and (is_claimer(text, mention) or is_seat_of_speaker(text, mention))
        speaks = speaks or _is_base(text, mention, mentions)
        told.places.append((speaks and place(mention.place.country or "")) or mention.place)
        if mention.kind == "name" and not (speaks or _is_of_part(text, mention)):
            told.by_name.add(mention.place.path[:2])
            told.regions.add(mention.place.path[:-1] if mention.place.precision in _TOWNS else mention.place.path)
    if any(told.departures.values()):
        told.weights.subtract(aims)
    return told


def _is_base(text: str, mention: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
    """Whether it is where the reporter sits, and the text names other places of the land."""
    if mention.kind != "name" or mention.place.precision != "city" or mention.start > text.find("\n\n") + LONGEST:
        return False
    return is_only_base(text, mention, [m for m in mentions if m.place.country == mention.place.country])


def _within(told: _Told, country: str) -> Place:
    """Where in a country: with another one, in its one region that is named, or somewhere."""
    joint = next((p for p in told.places if p.precision == "area" and country in p.path[0].split("+")), None)
    if joint and len(joint.path[0].split("+")) > 2 and any(path[0] == country for path in told.by_name):
        joint = None  # "the Sahel" around Mali, of which the item tells
    if joint and any(len(path) > 1 and path_contains(joint.path, path) for path in told.by_name):
        joint = None  # "the Iran–Israel conflict" is in both, but the item tells of Tehran
    inside = [p for p in told.places if p.path[:1] == (country,)]
    levels = zip(*(path for path in told.regions if path[0] == country), strict=False)
    common = [level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels)]
    region = place(common[-1]) if len(common) > 1 else None
    if region and region.precision == "region":
        return joint or region
    whole = next((p for p in inside if p.precision == "country"), None)
    return joint or whole or (inside[0].model_copy(update={"lat": None, "lon": None}) if inside else told.places[0])


def _weight(text: str, mention: PlaceMention) -> int:
    """How much a mention speaks for an item's playing there: 0 for who strikes and whence."""
    if is_attacker(text, mention) or is_agent(text, mention) or is_across(text, mention):
        return 0
    if is_of_nationals(text, mention) or is_office(text, mention) or is_base(text, mention):
        return 0
    if is_sea_of_port(text, mention) or _is_named_beside(text, mention):
        return 0
    if is_master(text, mention) or is_counterpart(text, mention) or is_onlooker(text, mention):
        return 0
    if is_whence(text, mention):  # some of the victims are from about there
        return 1 if _VICTIMS_FROM.search(text, max(0, mention.start - 80), mention.start) else 0
    if (
        is_of_strangers(text, mention)
        or mention.kind == "demonym"
        or (mention.place.precision == "country" and is_deathbed(text, mention))
        or is_doer(text, mention)
        or is_origin(text, mention)
    ):
        return 1
    if _IN_ITS_WAR.search(text, max(0, mention.start - 30), mention.start) and _LONG_EVENT.match(text, mention.end):
        return 0
    is_target = mention.place.precision != "country" and _STRUCK.search(text, max(0, mention.start - 20), mention.start)
    return 3 if is_target else 2


def _is_of_part(text: str, mention: PlaceMention) -> bool:
    """ "the worst of the riots was in Kasa", "a mission arrived in Kasa": not where all was that an item tells."""
    return _A_PART.search(text, max(0, mention.start - 90), mention.start) is not None


def _is_named_beside(text: str, mention: PlaceMention) -> bool:
    return (
        is_press(text, mention)
        or is_where_issued(text, mention)
        or is_helper(text, mention)
        or is_of_then(text, mention)
        or is_of_people_abroad(text, mention)
        or is_excepted(text, mention)
        or is_visited(text, mention)
        or is_aim(text, mention)
        or is_end_of_range(text, mention)
    )


def town_of_item(text: str, mentions: Sequence[PlaceMention], where: Place | None) -> Place | None:
    """The one town or point of the item's country in which it plays, or region of which it names no town: named at
    least twice as often as any other."""
    if where is None or not where.country:
        return None
    own = [m for m in mentions if m.kind == "name" and m.place.country == where.country]
    named_there = [m.place for m in own]
    places = {
        one.path: one
        for one in named_there
        if one.precision in ("city", "point")
        or (one.precision == "region" and not any(two.path != one.path and contains(one, two) for two in named_there))
    }
    told = {m.place.path for m in own if not _LONG_EVENT.match(text, m.end)}
    towns = [m for m in own if m.place.path in places and (m.place.path in told or not told)]
    towns = [m for m in towns if not (is_doer(text, m) or is_claimer(text, m) or is_office(text, m))]
    towns = [m for m in towns if not is_seat_of_speaker(text, m)]
    towns = [m for m in towns if not is_deathbed(text, m)]
    towns = [m for m in towns if not is_of_care(text, m)] or towns
    towns = [m for m in towns if not (is_landmark(text, m) or is_on_its_side(text, m))]
    towns = [m for m in towns if not _is_of_part(text, m)]
    towns = [
        m for m in towns if not is_with_its_holder(text, own, m) and (is_departure(text, m) or not is_whence(text, m))
    ]
    stays = [m for m in towns if not is_origin(text, m)] or [m for m in towns if not is_whither(text, m)]
    named = Counter(m.place.path for m in stays)
    ranked = named.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    chosen = ranked[0][0]
    if all(is_only_base(text, m, own) for m in stays if m.place.path == chosen):
        return None
    return places[chosen]
