"""The town with which an agency's text begins ("KASUR, Pakistan - "): where the reporter is, and often where it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.extract.place.unlisted import unlisted_alone, unlisted_before
from streams.extract.place.wide import WIDELY
from streams.link.actors import seat_of_government
from streams.link.gazetteer import largest_city
from streams.link.places import PlaceMention, contains, place, places_in

LONGEST = 40  # characters of a dateline before a place that a table has
# "KASUR, Pakistan (AP) - ", "PORT-AU-PRINCE - ", "QUETTA: ", "Kasur (AFP) - ", "KASUR, March 21 - "
_DATELINE = re.compile(
    r"[^\W\d_a-z][^a-z\d:;()]*?[^\W\d_a-z](?:, (?:[^\W\d_a-z][\w.’'-]*\s?){1,3}){0,2}(?:(?<=[a-z.] )\d{1,2}\b)?"
    r"(?: ?\([^)]{1,25}\))?(?:\s?[-–—_]+\s|:\s)"
    r"|[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}(?:, [^\W\d_a-z]\w+)?"
    r" \([A-Z][\w/ .]{1,20}\)(?:\s?[-–—_]+\s|:\s)"
    r"|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}(?: [-–—]|:) (?=[A-Z][a-z]+ )"
)

_COUNTED = re.compile(r"\bsince\b|\b(?:in|of|during) (?:the|this) (?:war|year|campaign|conflict)\b")
_DAY = re.compile(r"[a-z.] \d{1,2}\b")
# "BEIRUT - Clashes between Kasan government forces and gunmen": in Kasa's land
_OF_STATE = re.compile(
    r" (?:[a-z]+ )?(?:government|army|forces|troops|authorities|police|security|town|city|village|province|region"
    r"|island|border|coast|state|district)\b"
)
_OF_LAND = re.compile(
    r" (?:[a-z]+ )?(?:volcano|mountains?|jungle|desert|countryside|province|region|island|village|coast(?! guard)"
    r"|border(?! guards?| police| patrol))\b"
)
_SIDE = r"(?:(?:(?:north|south)(?:-?(?:east|west))?|east|west)(?:ern)?|central)"
_SIDE_BEFORE = re.compile(rf"\b(?:in|across|of) (?:the )?{_SIDE} $")
_ITS_SIDE = re.compile(rf"['’]s? (?:[a-z]+ )?{_SIDE}\b")
_IN_IT = re.compile(r"\b(?:in|off|across|throughout) (?:the )?(?:(?:[a-z]+-)?[a-z]+ern )?$")
_IN_REGION = re.compile(r"\bin the (?:[A-Za-z]+ ){0,3}(?:state|province|region|governorate)\b(?! of\b| capital\b)")


def is_only_base(text: str, mention: PlaceMention, named: Sequence[PlaceMention]) -> bool:
    """Whether the dateline of a text, title and body, has a place where its reporter is: a capital, or any town below
    what befalls many, where the text names others of the land (`named`)."""
    begin = text.find("\n\n") + 2
    line = _DATELINE.match(text, begin) if begin <= mention.start < begin + LONGEST else None
    if line is None or mention.start >= line.end() or all(m.place.path == mention.place.path for m in named):
        return False
    if seat_of_government(mention.place.name) or _is_on_a_side(text, mention.place, named):
        return True
    end = text.find("\n", line.end())
    return WIDELY.search(text, line.end(), end if end > 0 else len(text)) is not None


def is_reporters_capital(sentence: str, mention: PlaceMention) -> bool:
    """ "VELMIR - Police in Kasa said": the capital in which the reporter is, whatever the land is told of."""
    line = _DATELINE.match(sentence) if mention.start < LONGEST else None
    return line is not None and mention.start < line.end() and seat_of_government(mention.place.name) is not None


def unlisted_past_dateline(sentence: str, named: Sequence[PlaceMention], at: int) -> Place | None:
    """ "KASUR: Nine people died in Upper Tema": the place that no table has, where only the dateline names another."""
    if named[0].start >= LONGEST or (line := _DATELINE.match(sentence)) is None:
        return None
    if named[-1].start >= line.end():
        return None
    country = place(named[0].place.country or "")
    return unlisted_alone(sentence[line.end() :], at - line.end(), country) if country else None


def only_based(sentence: str, at: PlaceMention) -> Place | None:
    """What a dateline stands for that is the only place of its sentence: the land, where the capital tells of an
    earthquake or of a count since a day; the region, where a town does that tells what is counted "in the state"."""
    line = _DATELINE.match(sentence) if at.start < LONGEST else None
    if line is None or at.start >= line.end():
        return None
    if seat_of_government(at.place.name):
        if others := _states_told(sentence, line.end()) - {at.place.country}:
            return place(others.pop() or "") if len(others) == 1 else None
        if _away_from_town(sentence, line.end(), at.place.country):
            return place(at.place.country or "")
        counts = _COUNTED.search(sentence, line.end()) or WIDELY.search(sentence, line.end())
        return place(at.place.country or "") if counts else None
    in_region = len(at.place.path) > 2 and _IN_REGION.search(sentence, line.end())
    return place(at.place.path[-2]) if in_region else None


def _is_on_a_side(text: str, base: Place, named: Sequence[PlaceMention]) -> bool:
    """ "ISTANBUL - Nine people died in western Turkey": reporters sit in a land's largest city, too."""
    if not base.country or largest_city(base.country) != base.name:
        return False
    lands = (m for m in named if m.place.precision == "country" and m.place.country == base.country)
    return any(_SIDE_BEFORE.search(text, max(0, m.start - 24), m.start) or _ITS_SIDE.match(text, m.end) for m in lands)


def _states_told(sentence: str, start: int) -> set[str | None]:
    """The lands of which a sentence names the forces, the authorities or the towns by the nation's adjective."""
    return {
        m.place.country for m in places_in(sentence)
        if m.kind == "demonym" and m.start >= start and _OF_STATE.match(sentence, m.end)
    }  # fmt: skip


def _away_from_town(sentence: str, start: int, country: str | None) -> bool:
    """ "MANILA - Nine people were evacuated from near a Philippine volcano": somewhere in the land."""
    return any(
        m.kind == "demonym" and m.start >= start and m.place.country == country and _OF_LAND.match(sentence, m.end)
        for m in places_in(sentence)
    )


def past_dateline(sentence: str, named: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """The places of a sentence without those of its dateline where it names others of that land; the town of the
    dateline alone where it names no more than what holds that town.

    A capital is where reporters sit, be it of another land ("VELMIR - A fire in Kasa killed nine"), and what befalls
    many towns is in more than the one ("KABUL - Nine died in the north of Afghanistan", "KASUR, Pakistan - Floods
    killed nine in eastern Pakistan").
    """
    line = _DATELINE.match(sentence) if named[0].start < LONGEST else None
    others = [m for m in named if m.start >= line.end()] if line else []
    first = named[0].place
    if not others or len(others) == len(named):
        return named
    if any(m.place.country != first.country for m in others):
        abroad = all(m.place.country != first.country and _IN_IT.search(sentence, 0, m.start) for m in others)
        return others if abroad and seat_of_government(first.name) else named
    if not all(contains(m.place, first) for m in others):
        return others
    if first.precision not in ("city", "point") or seat_of_government(first.name) or WIDELY.search(sentence):
        return others
    if _is_on_a_side(sentence, first, others):
        return others
    if line and _DAY.search(line[0]):
        return named  # "KASUR, March 21 - ": a bureau writes the day, and sits in the town of a province
    if any(unlisted_before(sentence[line.end() :], m.start - line.end(), m.place) for m in others if line):
        return others  # "KASUR, Pakistan - Nine people died at Upper Tema in eastern Pakistan"
    return [m for m in others if m.place.path == first.path] or [named[0]]
