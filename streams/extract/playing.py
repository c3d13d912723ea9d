"""An item -> its own place; and what its figures take from it or from each other where their sentence names none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from datetime import date
from typing import NamedTuple

from schemas import Measure, Period, Place
from streams.extract.asides import asides, is_aside
from streams.extract.at_home import at_home, country_told
from streams.extract.bearings import (
    is_adjective,
    is_agent,
    is_attacker,
    is_base,
    is_claimer,
    is_doer,
    is_of_nationals,
    is_office,
)
from streams.extract.borders import is_across
from streams.extract.document import Sentence
from streams.extract.draft import Draft
from streams.extract.journeys import is_departure, is_origin, is_whence, is_whither
from streams.extract.lesser import is_of_a_war, wider
from streams.extract.locate import is_everywhere
from streams.extract.together import is_with_its_holder
from streams.extract.unlisted import unlisted_alone
from streams.link.homes import home_of
from streams.link.places import PlaceMention, contains, path_contains, place
from streams.needing import Needing

_STRUCK = re.compile(r"\b(?:(?:attacks?|(?:air)?strikes?|raids?) on|invasion of) (?:the )?$", re.IGNORECASE)
_VICTIMS_FROM = re.compile(r"\b(?:including|among them) [^.;,]{1,40} from [^.;\d]{0,30}$")
# "elsewhere in the province": not in the town told before
_ELSEWHERE = Needing(
    ("lsewhere",),
    r"\b[Ee]lsewhere\b(?!,? (?:in|on|across|at) (?:the )?(?:city|town|village|area|"
    r"neighbou?rhood|district|camp|compound)\b)"
    r"(?P<country>,? (?:in|across) the (?:country|nation)\b)?",
)
# "the Kasa offensive" in a title: what it is about, and no more
_LONG_EVENT = re.compile(
    r" (?:offensive|campaign|crisis|conflict|war|insurgency|clashes|siege|operation)s?\b", re.IGNORECASE
)
# "on a street in the city centre": the town of which the item tells, be it of another day
_IN_THE_TOWN = re.compile(r"\b(?:in|near|outside|across|through) the (?:city|town|village)(?:['’]s)?\b")
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


class _Told(NamedTuple):
    """What an item names, by codes of countries: how much each weighs, how often only in a war's name, how often left.

    `by_name`: paths down to the region of the places that are called by their names.
    """

    weights: Counter[str]
    in_wars: Counter[str]
    departures: Counter[str]
    places: list[Place]
    by_name: set[tuple[str, ...]]


def _told(text: str, mentions: list[PlaceMention]) -> _Told:
    beside = asides(text)
    told = _Told(Counter(), Counter(), Counter(), [], set())
    for mention in mentions:
        if not mention.place.path or text[mention.end : mention.end + 1] == "-" or is_adjective(text, mention):
            continue
        for code in mention.place.path[0].split("+"):
            told.weights[code] += min(_weight(text, mention), 1 if is_aside(beside, -1, mention.start) else 3)
            told.in_wars[code] += (
                mention.place.precision == "country" and _LONG_EVENT.match(text, mention.end) is not None
            )
            told.departures[code] += mention.kind == "name" and is_departure(text, mention)
        # "Moscow said ...": for the whole country
        speaks = mention.place.precision == "city" and is_claimer(text, mention)
        told.places.append((speaks and place(mention.place.country or "")) or mention.place)
        if mention.kind == "name" and not speaks:
            told.by_name.add(mention.place.path[:2])
    return told


def _within(told: _Told, country: str) -> Place:
    """Where in a country: with another one, in its one region that is named, or somewhere."""
    joint = next((p for p in told.places if p.precision == "area" and country in p.path[0].split("+")), None)
    if joint and any(len(path) > 1 and path_contains(joint.path, path) for path in told.by_name):
        joint = None  # "the Iran–Israel conflict" is in both, but the item tells of Tehran
    inside = [p for p in told.places if p.path[:1] == (country,)]
    regions = [path for path in told.by_name if path[0] == country]
    if len(regions) == 1 and len(regions[0]) == 2 and (region := place(regions[0][1])):
        return joint or region
    whole = next((p for p in inside if p.precision == "country"), None)
    return joint or whole or (inside[0].model_copy(update={"lat": None, "lon": None}) if inside else told.places[0])


def _weight(text: str, mention: PlaceMention) -> int:
    """How much a mention speaks for an item's playing there: 0 for who strikes and whence."""
    if is_attacker(text, mention) or is_agent(text, mention) or is_across(text, mention):
        return 0
    if is_of_nationals(text, mention) or is_office(text, mention) or is_base(text, mention):
        return 0
    if is_whence(text, mention):  # some of the victims are from about there
        return 1 if _VICTIMS_FROM.search(text, max(0, mention.start - 80), mention.start) else 0
    if mention.kind == "demonym" or is_doer(text, mention) or is_origin(text, mention):
        return 1
    if _IN_ITS_WAR.search(text, max(0, mention.start - 30), mention.start) and _LONG_EVENT.match(text, mention.end):
        return 0
    is_target = mention.place.precision != "country" and _STRUCK.search(text, max(0, mention.start - 20), mention.start)
    return 3 if is_target else 2


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
    towns = [
        m for m in towns if not is_with_its_holder(text, own, m) and (is_departure(text, m) or not is_whence(text, m))
    ]
    stays = [m for m in towns if not is_origin(text, m)] or [m for m in towns if not is_whither(text, m)]
    named = Counter(m.place.path for m in stays)
    ranked = named.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return places[ranked[0][0]]


def are_open(drafts: Sequence[Draft]) -> bool:
    """Whether the item as a whole has a say in where they are."""
    return any(draft.place is None or draft.sentence.field == "title" for draft in drafts)


def settle_places(
    drafts: Sequence[Draft],
    where: Place | None,
    town: Place | None,
    told_before: Callable[[Sentence], Place | None] = lambda _: None,
) -> None:
    """Figures whose sentence names no place: of an event, that of the event last told, else of the one told next.

    An event of another time is another one, unless it was "in the city" as well. What no event has told is in the
    item's `town`, else at its place, `where`; there are counts over many events. `told_before`: the place that the
    sentence before a sentence tells.
    """
    drafts = [draft for draft in drafts if not draft.apart]
    left_open = [draft for draft in drafts if draft.place is None]
    telling = _Telling(where, town, told_before)
    for draft in drafts:
        telling.place(draft)
    telling.end()
    for draft in left_open:
        draft.place = at_home(draft, draft.place) or draft.place


class _Telling:
    """What an item tells of places, from one draft to the next. `last`: where its latest incident was, told in the
    sentence `said`, of the time `time`. `waiting`: incidents before the first place."""

    def __init__(
        self, where: Place | None, town: Place | None, told_before: Callable[[Sentence], Place | None]
    ) -> None:
        self._where, self._town, self._told_before = where, town, told_before
        self._last: Place | None = None
        self._said: Sentence | None = None
        self._time: Period | None = None
        self._waiting: list[Draft] = []

    def place(self, draft: Draft) -> None:
        """Give a draft its place, as far as it is known by now."""
        where, text = self._where, draft.sentence.text
        if draft.place is None and where is not None:
            if is_everywhere(text, draft.start):
                return
            unlisted = unlisted_alone(text, draft.start, where)
            draft.place = unlisted or _elsewhere(draft, self._last or self._town or where) or country_told(draft)
        if is_of_a_war(text, draft.start):
            return
        if draft.measure is not Measure.INCIDENT:
            draft.place = draft.place or _counted_in(draft, where)
        elif draft.place is None and draft.own_time and _are_apart(draft.period, self._time):
            draft.place = (self._town if _IN_THE_TOWN.search(text) else None) or where
        elif draft.place is None and self._last is None:
            self._first(draft)
        else:
            self._next(draft)

    def end(self) -> None:
        """No place is told any more."""
        for draft in self._waiting:
            draft.place = self._town or self._where

    def _first(self, draft: Draft) -> None:
        """Before any place is told, but maybe by the sentence before."""
        before = _goes_on(draft, self._told_before, self._town or self._where)
        if before is None:
            self._waiting.append(draft)
        else:
            self._last = draft.place = before
            self._said = draft.sentence

    def _next(self, draft: Draft) -> None:
        told, last = draft.place, self._last
        self._time = draft.period if told else self._time
        draft.place = told or _finer(last, self._town)
        if self._said is draft.sentence and last and told and contains(last, told):
            self._town = None if told == self._town else self._town  # the sentence tells of more than its town
        else:
            self._last = draft.place
        self._said = draft.sentence
        if draft.sentence.field == "title":
            self._last = draft.place = _finer(self._last, self._town)
        for earlier in self._waiting:
            apart = _are_apart(earlier.period, self._time)
            earlier.place = self._where if apart else _finer(self._last, self._town)
        self._waiting.clear()


def _goes_on(draft: Draft, told_before: Callable[[Sentence], Place | None], around: Place | None) -> Place | None:
    """ "A boat capsizes off Samos. At least 17 people are killed.": where the sentence before tells, if that is finer
    than what the item says (`around`)."""
    if around is None or at_home(draft, around):
        return None
    before = told_before(draft.sentence)
    if before is None or contains(before, around):
        return None
    return before if contains(around, before) or not around.country or before.path[0].startswith("x/") else None


def _counted_in(draft: Draft, where: Place | None) -> Place | None:
    """Where a running count holds whose sentence names no place: in the item's place, unless its claimant counts in
    another land, as the health ministry of Gaza does in an item on Israel."""
    home = home_of(draft.claimant.id) if draft.claimant and draft.claimant.id else None
    return home if home and not (where and contains(home, where)) else where


def _elsewhere(draft: Draft, told: Place | None) -> Place | None:
    """ "14 others were killed elsewhere in the province": in what holds the place told before."""
    if told is None:
        return None
    match = _ELSEWHERE.search(draft.sentence.text)
    if match is None:
        return wider(draft.sentence.text, told)
    if told.precision not in ("city", "point") and not match["country"]:
        return told
    holders = told.path[:1] if match["country"] else reversed(told.path[:-1])
    return next((found for held_by in holders if (found := place(held_by))), None)


def _are_apart(one: Period | None, other: Period | None) -> bool:
    """Whether two times are days apart: events a day apart may be one."""
    days = [period.start or period.end for period in (one, other) if period]
    first, second = (date.fromisoformat(day) if day and len(day) == 10 else None for day in (*days, None, None)[:2])
    return first is not None and second is not None and abs((first - second).days) > 1


def _finer(place: Place | None, town: Place | None) -> Place | None:
    return town if place and town and contains(place, town) else place
