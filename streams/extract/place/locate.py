"""A sentence with its places -> the place of a figure: the nearest named in its clause."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from schemas import Place
from streams.extract.harm.asides import Span, asides, is_answer, is_aside, struck_at_home
from streams.extract.place.bearings import (
    is_adjective,
    is_agent,
    is_at_sea,
    is_base,
    is_beyond,
    is_body,
    is_claimer,
    is_doer,
    is_master,
    is_of_nationals,
    is_office,
    is_sea_of_port,
    is_seat,
)
from streams.extract.place.borders import at_border, is_across, this_side, told_side
from streams.extract.place.care import is_of_care
from streams.extract.place.datelines import only_based, past_dateline, unlisted_past_dateline
from streams.extract.place.direct import behind, is_of_figure_before, of_figure, within
from streams.extract.place.homes_told import is_beside_event
from streams.extract.place.journeys import is_of_its_war, is_origin
from streams.extract.place.lesser import holder_of, is_in_many, lesser, without_last_event
from streams.extract.place.own_counts import parts_of, without_others
from streams.extract.place.parties import gives_way, is_counterpart, is_of_speaker, speaks_for_land
from streams.extract.place.passing import is_in_passing
from streams.extract.place.seats import capital_told, is_seat_of_speaker
from streams.extract.place.together import holder, is_chained, more_specific
from streams.extract.place.unlisted import (
    towns_of_nations,
    unlisted_alone,
    unlisted_before,
    unlisted_in_region,
    unlisted_nearer,
)
from streams.extract.place.wide import is_everywhere
from streams.link.places import PlaceMention, contains, place

_FROM = re.compile(r"\b(?:from|by|of|against|to|between|with)\s+(?:the\s+)?$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|at|near|on|across|around|outside|inside|of|hit|struck|throughout)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\battacks? on\s+(?:the\s+)?$", re.IGNORECASE)
_CLAUSES = re.compile(r";|\b(?:while|but|after|when|said)\b")
_INCLUDING = re.compile(
    r"\b(?:including|among them)\b(?:(?:[^,;]|,(?=\d))*\d(?:[^,;]|,(?=\d))*"
    r"|(?: at least)? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)\b"
    r"(?:(?!\b(?:are|were|was|is|ha[sd]|have|died?|when|after|while|as)\b|"
    r"attack|strike|bomb|shoot|crash|explo|clash|fire|blast|flood|raid|stamp|coll)[^,;]){0,45}) in (?:the )?$"
)
_NEXT_COUNT = re.compile(
    r"\b(?:in|at|near) (?:the )?[A-Z][^\d,;]{0,30}?,? and (?:at least |about |another |around )?"
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several) "
)
# "nine men who were seized in a raid on Kasa are being held in Tema"
_TAKEN_AND_HELD = re.compile(
    r"[^.;]*\b(?:taken|seized|abducted|kidnapped|captured|snatched)\b[^.;]*"
    r"\b(?:are|is|being|remain) (?:\w+ )??(?:held|kept) (?:captive |hostage )?in (?:the )?$"
)
# "captives who remain in Kasa": where they are, whatever befell those who ask for them
_STAYS = re.compile(
    r"\b(?:who|that|which) (?:still )?(?:remain(?:s|ed)?|are|were|is|was|live[sd]?) "
    r"(?:held |still |trapped |stranded )?in (?:the )?$"
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
    told = towns_of_nations(sentence, mentions)
    kept = [m for m in told if m.kind == "name" and not is_adjective(sentence, m)]
    chain = all(is_chained(sentence, one, other) and not is_origin(sentence, one) for one, other in pairwise(kept))
    return Named(kept, {}, chain, {}, {}, asides(sentence) if kept else [])


def place_of(
    sentence: str, mentions: list[PlaceMention], at: int, known: Named | None = None, figure: int | None = None
) -> Place | None:
    """Where those were whose harm stands at offset `at`, their number at `figure`; `known` saves a look."""
    known = known or named_in(sentence, mentions)
    if is_everywhere(sentence, at, known.mentions):
        return None
    side = told_side(sentence)
    if side and not any(m.place.country == side.country and m.place != side for m in known.mentions):
        return side
    named = [m for m in known.mentions if not _of_a_part(sentence, at, m)]
    if not named:
        return _holder_of_parts(sentence, mentions, at) or _at_home(sentence, mentions, at)
    seat = next((m for m in named if is_seat(sentence, m, at)), None)
    if seat and len(named) == 1:
        return place(seat.place.country or "")
    if all(_is_next(sentence, m, max(at, figure or 0)) for m in named) and (
        country := place(named[0].place.country or "")
    ):
        return unlisted_alone(sentence, at, country) or country
    named = [
        m
        for m in named
        if not (
            _is_elsewhere(sentence, m, known.elsewhere)
            or is_aside(known.beside, at, m.start)
            or is_answer(sentence, at, m.start)
        )
    ]
    named = without_others(sentence, without_last_event(sentence, at, named), figure)
    if parts := parts_of(sentence, named, figure):
        return holder_of([m.place for m in parts])
    return _among(sentence, named, at, known, figure) if named else _at_home(sentence, mentions, at)


def _at_home(sentence: str, mentions: list[PlaceMention], at: int) -> Place | None:
    """Where those are at home who were struck, where no place is named."""
    struck = place(struck_at_home(sentence, at) or "")
    return struck or this_side(sentence, mentions, at) or at_border(sentence, mentions, at)


def _among(sentence: str, named: list[PlaceMention], at: int, known: Named, figure: int | None) -> Place | None:
    """Where those were of whom a sentence tells that names these places."""
    if len(named) > 1:
        named = [m for m in named if not gives_way(sentence, m, named)] or named
        named = [m for m in named if not is_beside_event(sentence, m, named)] or named
        named = list(past_dateline(sentence, named))
    elif base := only_based(sentence, named[0]):
        return base
    if beside := unlisted_past_dateline(sentence, named, at):
        return beside
    if parts := lesser(sentence, at, named):
        wholes = [m for m in named if not any(contains(part, m.place) for part in parts)]
        if not wholes and (whole := holder_of(parts)):
            return whole
        named = wholes or named
    return _best_of(sentence, named, at, known, figure)


def _best_of(sentence: str, named: list[PlaceMention], at: int, known: Named, figure: int | None) -> Place | None:
    """The place of these which the words around a figure tell, or what lies nearer to it."""
    direct = behind(sentence, at if figure is None else figure, named) or behind(sentence, at, named)
    best = named[0]
    if isinstance(direct, PlaceMention):
        return _told_at(sentence, named, direct)
    if len(named) > 1 and not (known.chain and len(named) == len(known.mentions)):
        best = _likeliest(sentence, of_figure(sentence, named, at, figure), at, known.costs)
    if is_in_many(sentence, at, best):
        return place(best.place.country or "")
    if direct and (held := _held_behind(sentence, named, best, direct)):
        return held
    if best.place.precision == "country" and (nearer := unlisted_nearer(sentence, at, best.start, best.place)):
        return nearer
    if nearer := _in_region(sentence, at, named, best):
        return nearer
    if figure and is_of_figure_before(sentence, best, figure) and (country := place(best.place.country or "")):
        return unlisted_nearer(sentence, at, best.start, country) or _told_at(sentence, named, best)
    if len(known.mentions) == 1 and is_of_speaker(sentence, best) and best.place.precision != "country":
        held = best.place if best.place.precision == "region" else place(best.place.path[-2])
        if held and (nearer := unlisted_nearer(sentence, at, best.start, held)):
            return nearer
    if len(named) < len(known.mentions):
        return _beside_border(sentence, known.mentions, best, at) or _told_at(sentence, named, best)
    if best.start not in known.places:
        known.places[best.start] = _told_at(sentence, named, best)
    return known.places[best.start]


def lands_of(sentence: str, mentions: list[PlaceMention]) -> set[str | None]:
    """The countries of all places in which a sentence tells that something was."""
    known = named_in(sentence, mentions)
    return {m.place.country for m in known.mentions if not _is_elsewhere(sentence, m, known.elsewhere)}


def _in_region(sentence: str, at: int, named: list[PlaceMention], best: PlaceMention) -> Place | None:
    """A district that a sentence names behind its one region, or the region's seat that is called so."""
    if len(named) > 1 or best.place.precision not in ("region", "city"):
        return None
    region = best.place if best.place.precision == "region" else place(best.place.path[-2])
    return unlisted_in_region(sentence, at, best, region) if region else None


def _held_behind(sentence: str, named: list[PlaceMention], best: PlaceMention, name: str) -> Place | None:
    told = _told_at(sentence, named, best)
    return told if told.name == name else within(name, told)


def is_apart(sentence: str, at: int, known: Named) -> bool:
    """ "383 were killed, including 181 in Gaza and 60 in Sudan": the whole is in no place of the tables."""
    if "including" not in sentence and "among them" not in sentence:
        return False
    parts = {m.place.country for m in known.mentions if _of_a_part(sentence, at, m)}
    return len(parts) > 1 and not any(m.start < at or not _of_a_part(sentence, at, m) for m in known.mentions)


def _likeliest(sentence: str, named: list[PlaceMention], at: int, costs: dict[int, float]) -> PlaceMention:
    best = min(named, key=lambda mention: _cost(sentence, mention, at, costs))
    if best.place.precision != "area":
        return best
    if best.end < at and not best.place.country and "+" not in best.place.path[0]:
        onward = [m for m in named if m.start > at and m.place.country and not _is_other_clause(sentence, m, at)]
        if onward:  # "a storm forms over the ocean, killing nine people and hurting others in Kasa"
            return min(onward, key=lambda mention: _cost(sentence, mention, at, costs))
    # "near the Chad–Sudan border in Darfur"
    finer = [m for m in named if m.place.path != best.place.path and contains(best.place, m.place)]
    return min(finer, key=lambda mention: _cost(sentence, mention, at, costs)) if finer else best


def _beside_border(sentence: str, mentions: list[PlaceMention], best: PlaceMention, at: int) -> Place | None:
    """ "near the border with Niger, killing nine Malian soldiers, while others attack Timbuktu": on this side of it."""
    if not _is_other_clause(sentence, best, at):
        return None
    own = [m for m in mentions if not _is_other_clause(sentence, m, at)]
    return this_side(sentence, own, at)


def _is_other_clause(sentence: str, mention: PlaceMention, at: int) -> bool:
    return _CLAUSES.search(sentence, min(at, mention.start), max(at, mention.start)) is not None


def _told_at(sentence: str, named: list[PlaceMention], best: PlaceMention) -> Place:
    """The place that a sentence tells with a mention: what lies in it, or what holds those told together with it."""
    inner = more_specific(sentence, named, best)
    told = holder(sentence, named, inner) or unlisted_before(sentence, inner.start, inner.place) or inner.place
    return (told.precision == "country" and capital_told(sentence, told)) or told


def _is_elsewhere(sentence: str, mention: PlaceMention, known: dict[int, bool]) -> bool:
    if mention.start not in known:
        known[mention.start] = (
            is_agent(sentence, mention)
            or is_origin(sentence, mention)
            or is_body(sentence, mention)
            or is_claimer(sentence, mention)
            or is_at_sea(sentence, mention)
            or is_of_nationals(sentence, mention)
            or is_office(sentence, mention)
            or is_base(sentence, mention)
            or is_master(sentence, mention)
            or is_across(sentence, mention)
            or is_of_care(sentence, mention)
            or is_of_its_war(sentence, mention)
            or is_counterpart(sentence, mention)
            or speaks_for_land(sentence, mention)
            or is_seat_of_speaker(sentence, mention)
            or is_sea_of_port(sentence, mention)
            or is_in_passing(sentence, mention)
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
    parts = [m.place for m in mentions if m.kind == "name" and _of_a_part(sentence, at, m)]
    return holder_of(parts) if len(parts) == len({one.path for one in parts}) else None


def _cost(sentence: str, mention: PlaceMention, at: int, standing: dict[int, float]) -> float:
    """How far a mention is from meaning the place of the figure at offset `at`, in characters between them."""
    if mention.start not in standing:
        standing[mention.start] = _standing_cost(sentence, mention)
    cost = float(mention.start - at) if mention.start >= at else (at - mention.end) * 1.3
    cost -= 20 if mention.start >= at and "," not in sentence[at : mention.start] else 0
    cost -= 40 if mention.end < at and sentence.startswith((", where ", " where "), mention.end) else 0
    cost += 100 if mention.start > at and sentence.startswith((", where ", " where "), mention.end) else 0
    cost += 50 * len(_CLAUSES.findall(sentence, min(at, mention.start), max(at, mention.start)))
    if mention.start > at and " when " in sentence[at : mention.start] and "," not in sentence[at : mention.start]:
        cost -= 50  # "174 drowned when a ferry sank off Kasa"
    if mention.start > at and _TAKEN_AND_HELD.match(sentence, at, mention.start):
        cost -= 150
    return cost + standing[mention.start] + (80 if _is_next(sentence, mention, at) else 0)


def _standing_cost(sentence: str, mention: PlaceMention) -> float:
    """The part of it that is the same for every figure of the sentence."""
    lead = sentence[max(0, mention.start - 30) : mention.start]
    cost = 160.0 if is_origin(sentence, mention) else 0.0
    cost += 0 if _IN.search(lead) else 65 if _FROM.search(lead) else 25
    cost += 120 if " in " in lead[-8:] and _STAYS.search(lead) else 0
    cost += 40 if lead.endswith("nearby ") else 60 if is_beyond(sentence, mention) else 0
    if mention.place.precision == "area":
        cost += 60 if _POSSESSIVE.match(sentence, mention.end) else 0
    if mention.place.precision == "country":
        cost += 60 if is_body(sentence, mention) else 0
        cost += 60 if _POSSESSIVE.match(sentence, mention.end) else 0
        cost += 30 if _TARGET.search(lead) else 0
    return cost + (60 if is_doer(sentence, mention) else 0)
