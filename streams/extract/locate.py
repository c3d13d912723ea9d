"""A sentence with its places -> the place of a figure: the nearest named in its clause. An item -> its own place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from schemas import Measure, Period, Place
from streams.extract.asides import Span, asides, is_aside
from streams.extract.bearings import (
    is_adjective,
    is_agent,
    is_at_sea,
    is_attacker,
    is_beyond,
    is_body,
    is_claimer,
    is_doer,
)
from streams.extract.draft import Draft
from streams.extract.journeys import is_departure, is_origin, is_whence
from streams.extract.together import holder
from streams.extract.unlisted import unlisted_alone, unlisted_before
from streams.link.places import PlaceMention, contains, path_contains, place

_FROM = re.compile(r"\b(?:from|by|of|against|to|between|with)\s+(?:the\s+)?$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|at|near|on|across|around|outside|inside|of|hit|struck|throughout)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\battacks? on\s+(?:the\s+)?$", re.IGNORECASE)
_STRUCK = re.compile(
    r"\b(?:attacks?|strikes?|airstrikes?|raids?) on (?:the )?$|\binvasion of (?:the )?$", re.IGNORECASE
)
_CLAUSES = re.compile(r";|\b(?:while|but|after|when|said)\b")
_INCLUDING = re.compile(r"\b(?:including|among them)\b(?:[^,;]|,(?=\d))*\d(?:[^,;]|,(?=\d))* in (?:the )?$")
# "Kasa, Ghana", "Kasa in the Upper East", "Kasa in Upper Region, Ghana": the last with a region that no table has
_CHAIN = re.compile(
    r"(?:,\s*(?:in\s+)?(?:the\s+)?(?:\w+\s+){0,3}|\s+(?:in|province,|region,|city,)\s*(?:the\s+)?(?:\w+\s+){0,3}"
    r"|(?:,| in) (?:the )?(?:[^\W\d_a-z][\w’'-]*[ -]?){1,4}, (?:in )?(?:the )?)"
)
_NEXT_COUNT = re.compile(
    r"\b(?:in|at|near) (?:the )?[A-Z][^\d,;]{0,30}?,? and (?:at least |about |another |around )?"
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several) "
)
# "the Kasa offensive" in a title: what it is about, and no more
_LONG_EVENT = re.compile(
    r" (?:offensive|campaign|crisis|conflict|war|insurgency|clashes|siege|operation)s?\b", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s?\s")


class Named(NamedTuple):
    """The places that a sentence names, and of each what does not depend on the figure: `elsewhere`, by offset, for
    those that tell who did it or whence; `chain`: whether each lies in the next; `costs` and `places`, by offset. What
    is by offset is filled in when it is asked for. `beside`: what is told beside the event."""

    mentions: list[PlaceMention]
    elsewhere: dict[int, bool]
    chain: bool
    costs: dict[int, float]
    places: dict[int, Place]
    beside: list[Span]


def named_in(sentence: str, mentions: list[PlaceMention]) -> Named:
    """The same for all figures of a sentence."""
    kept = [m for m in mentions if m.kind == "name" and not is_adjective(sentence, m)]
    chain = all(_chained(sentence, one, other) and not is_origin(sentence, one) for one, other in pairwise(kept))
    return Named(kept, {}, chain, {}, {}, asides(sentence) if kept else [])


def place_of(sentence: str, mentions: list[PlaceMention], at: int, known: Named | None = None) -> Place | None:
    """The place in which the figure at offset `at` was harmed, as the sentence tells it; `known` saves a look."""
    known = known or named_in(sentence, mentions)
    named = [m for m in known.mentions if not _of_a_part(sentence, at, m)]
    if not named:
        return _holder_of_parts(sentence, mentions, at)
    if all(_is_next(sentence, m, at) for m in named) and (country := place(named[0].place.country or "")):
        return unlisted_alone(sentence, at, country) or country
    named = [
        m for m in named if not (_is_elsewhere(sentence, m, known.elsewhere) or is_aside(known.beside, at, m.start))
    ]
    if not named:
        return None
    best = named[0]
    if len(named) > 1 and not (known.chain and len(named) == len(known.mentions)):
        best = _likeliest(sentence, named, at, known.costs)
    if len(named) < len(known.mentions):
        return _told_at(sentence, named, best)
    if best.start not in known.places:
        known.places[best.start] = _told_at(sentence, named, best)
    return known.places[best.start]


def _likeliest(sentence: str, named: list[PlaceMention], at: int, costs: dict[int, float]) -> PlaceMention:
    best = min(named, key=lambda mention: _cost(sentence, mention, at, costs))
    if best.place.precision != "area":
        return best
    # "near the Chad–Sudan border in Darfur"
    finer = [m for m in named if m.place.path != best.place.path and contains(best.place, m.place)]
    return min(finer, key=lambda mention: _cost(sentence, mention, at, costs)) if finer else best


def _told_at(sentence: str, named: list[PlaceMention], best: PlaceMention) -> Place:
    """The place that a sentence tells with a mention: what lies in it, or what holds those told together with it."""
    inner = _more_specific(sentence, named, best)
    return holder(sentence, named, inner) or unlisted_before(sentence, inner.start, inner.place) or inner.place


def _is_elsewhere(sentence: str, mention: PlaceMention, known: dict[int, bool]) -> bool:
    if mention.start not in known:
        known[mention.start] = (
            is_agent(sentence, mention)
            or is_origin(sentence, mention)
            or is_body(sentence, mention)
            or is_claimer(sentence, mention)
            or is_at_sea(sentence, mention)
        )
    return known[mention.start]


def _of_a_part(sentence: str, at: int, mention: PlaceMention) -> bool:
    """ "1,300 people were killed, including 1,000 in France": France is where that part was."""
    if mention.start <= at or not sentence.endswith((" in ", " in the "), at, mention.start):
        return False
    return _INCLUDING.search(sentence, at, mention.start) is not None


def _is_next(sentence: str, mention: PlaceMention, at: int) -> bool:
    """ "four in Kasa and two in Tema": Tema is of the two, though no table has Kasa."""
    if mention.start <= at or " and " not in sentence[at : mention.start]:
        return False
    return _NEXT_COUNT.search(sentence, at, mention.start) is not None


def _holder_of_parts(sentence: str, mentions: list[PlaceMention], at: int) -> Place | None:
    """ "53 were killed, including 35 in Gaza City": somewhere in what holds the city."""
    of_parts = [m.place for m in mentions if m.kind == "name" and _of_a_part(sentence, at, m)]
    return place(of_parts[0].path[-2]) if len(of_parts) == 1 and len(of_parts[0].path) > 1 else None


def _cost(sentence: str, mention: PlaceMention, at: int, standing: dict[int, float]) -> float:
    """How far a mention is from meaning the place of the figure at offset `at`, in characters between them."""
    if mention.start not in standing:
        standing[mention.start] = _standing_cost(sentence, mention)
    cost = float(mention.start - at) if mention.start >= at else (at - mention.end) * 1.3
    cost -= 20 if mention.start >= at and "," not in sentence[at : mention.start] else 0
    cost += 50 * len(_CLAUSES.findall(sentence, min(at, mention.start), max(at, mention.start)))
    return cost + standing[mention.start] + (80 if _is_next(sentence, mention, at) else 0)


def _standing_cost(sentence: str, mention: PlaceMention) -> float:
    """The part of it that is the same for every figure of the sentence."""
    lead = sentence[max(0, mention.start - 30) : mention.start]
    cost = 160.0 if is_origin(sentence, mention) else 0.0
    cost += 0 if _IN.search(lead) else 65 if _FROM.search(lead) else 25
    cost += 40 if lead.endswith("nearby ") else 60 if is_beyond(sentence, mention) else 0
    if mention.place.precision == "country":
        cost += 60 if is_body(sentence, mention) else 0
        cost += 60 if _POSSESSIVE.match(sentence, mention.end) else 0
        cost += 30 if _TARGET.search(lead) else 0
    return cost + (60 if is_doer(sentence, mention) else 0)


def _more_specific(sentence: str, named: list[PlaceMention], best: PlaceMention) -> PlaceMention:
    """ "in Fastiv, Kyiv Oblast, Ukraine": the first of a chain in which each holds the one before."""
    i = named.index(best)
    while i and _chained(sentence, named[i - 1], named[i]) and not is_origin(sentence, named[i - 1]):
        i -= 1
    return named[i]


def _chained(sentence: str, inner: PlaceMention, outer: PlaceMention) -> bool:
    between = sentence[inner.end : outer.start]
    return _CHAIN.fullmatch(between) is not None and inner.place.path[:1] == outer.place.path[:1]


def place_of_item(text: str, mentions: list[PlaceMention]) -> Place | None:
    """Where an item plays: the country, or countries named together, that it names most; None where it names none.

    A demonym counts half a name, and nothing as part of a compound ("US-led"). Where no name but a demonym says the
    country, and all places that are named lie in one of its regions, it plays there: "Palestinians" in Gaza.
    """
    weights: Counter[str] = Counter()
    departures: Counter[str] = Counter()
    places = []
    by_name = set()
    for mention in mentions:
        if not mention.place.path or text[mention.end : mention.end + 1] == "-" or is_adjective(text, mention):
            continue
        for code in mention.place.path[0].split("+"):
            weights[code] += _weight(text, mention)
            departures[code] += mention.kind == "name" and is_departure(text, mention)
        places.append(mention.place)
        if mention.kind == "name":
            by_name.add(mention.place.path[:2])
    weights = weights if any(weights.values()) else departures
    if not any(weights.values()):
        return None
    country = weights.most_common(1)[0][0]
    joint = next((p for p in places if p.precision == "area" and country in p.path[0].split("+")), None)
    if joint and any(len(path) > 1 and path_contains(joint.path, path) for path in by_name):
        joint = None  # "the Iran–Israel conflict" is in both, but the item tells of Tehran
    inside = [p for p in places if p.path[:1] == (country,)]
    regions = [path for path in by_name if path[0] == country]
    if len(regions) == 1 and len(regions[0]) == 2 and (region := place(regions[0][1])):
        return joint or region
    whole = next((p for p in inside if p.precision == "country"), None)
    return joint or whole or (inside[0].model_copy(update={"lat": None, "lon": None}) if inside else places[0])


def _weight(text: str, mention: PlaceMention) -> int:
    """How much a mention speaks for an item's playing there: 0 for who strikes and whence."""
    if is_attacker(text, mention) or is_agent(text, mention) or is_whence(text, mention):
        return 0
    if mention.kind == "demonym" or is_doer(text, mention) or is_origin(text, mention):
        return 1
    is_target = mention.place.precision != "country" and _STRUCK.search(text, max(0, mention.start - 20), mention.start)
    return 3 if is_target else 2


def town_of_item(text: str, mentions: Sequence[PlaceMention], where: Place | None) -> Place | None:
    """The one town or point of the item's country in which it plays: named at least twice as often as any other."""
    if where is None or not where.country:
        return None
    places = {
        m.place.path: m.place
        for m in mentions
        if m.kind == "name" and m.place.precision in ("city", "point") and m.place.country == where.country
    }
    own = [m for m in mentions if m.kind == "name" and m.place.country == where.country]
    told = {m.place.path for m in own if not _LONG_EVENT.match(text, m.end)}
    towns = [m for m in own if m.place.path in places and (m.place.path in told or not told) and not is_doer(text, m)]
    stays = [m for m in towns if not is_origin(text, m)] or towns
    named = Counter(m.place.path for m in stays)
    ranked = named.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return places[ranked[0][0]]


def are_open(drafts: Sequence[Draft]) -> bool:
    """Whether the item as a whole has a say in where they are."""
    return any(draft.place is None or draft.sentence.field == "title" for draft in drafts)


def settle_places(drafts: Sequence[Draft], where: Place | None, town: Place | None) -> None:
    """Figures whose sentence names no place: of an event, that of the event last told, else of the one told next.

    An event of another time is another one. What no event has told is in the item's `town`, else at its place, `where`;
    there are counts over many events.
    """
    last: Place | None = None
    time: Period | None = None
    waiting: list[Draft] = []
    for draft in drafts:
        if draft.place is None and where is not None:
            draft.place = unlisted_alone(draft.sentence.text, draft.start, where)
        if draft.measure is not Measure.INCIDENT:
            draft.place = draft.place or where
        elif draft.place is None and draft.own_time and _are_apart(draft.period, time):
            draft.place = where
        elif draft.place is None and last is None:
            waiting.append(draft)
        else:
            time = draft.period if draft.place else time
            last = draft.place = draft.place or _finer(last, town)
            if draft.sentence.field == "title":
                last = draft.place = _finer(last, town)
            for earlier in waiting:
                earlier.place = where if _are_apart(earlier.period, time) else _finer(last, town)
            waiting.clear()
    for draft in waiting:
        draft.place = town or where


def _are_apart(one: Period | None, other: Period | None) -> bool:
    """Whether two times are days apart: events a day apart may be one."""
    days = [period.start or period.end for period in (one, other) if period]
    first, second = (date.fromisoformat(day) if day and len(day) == 10 else None for day in (*days, None, None)[:2])
    return first is not None and second is not None and abs((first - second).days) > 1


def _finer(place: Place | None, town: Place | None) -> Place | None:
    return town if place and town and contains(place, town) else place
