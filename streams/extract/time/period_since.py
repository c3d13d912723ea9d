"""What "since" opens: a time from a day on, with the date behind it or with an event alone."""

from __future__ import annotations

import re
from datetime import date

from schemas import Accuracy
from streams.extract import lexicon
from streams.extract.lexicon import alternation, any_of
from streams.extract.time.period_patterns import Atom, Scene
from streams.extract.time.period_ranges import range_of
from streams.extract.time.period_spans import TimeSpan, atom_span, make_span, open_span, up_to_span
from streams.extract.time.period_words import BEGAN, EVENTS, SEASONS

_CLAUSE_END = re.compile(
    r"[;:()–—]|\s--?\s|,(?!\s+\d{4}\b)|\.\s|\b(?:said|says|say|told|tells|according|reported|reports|announced|added|when|while|as\s+of|which|who)\b"
)
# "the largest attack on the state, including its capital, since"
_SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|highest|lowest|fewest|first|the\s+most|most\s+\w+)\b[^,;]*"
    r"(?:,\s+(?:including|among\s+them|with)\s[^,;]*,[^,;]*)?$"
)
# "the worst violence the country has seen since 1971" compares as well
_COUNTS = re.compile(
    r"\b(?:has|have|had|having)\b"
    r"(?! (?:\w+ )?(?:seen|witnessed|experienced|known|faced|suffered|endured|recorded|had)\b)"
)
# "the worst fire since one on 24 November 2012 that killed 112": of that one
_THAT_HARMED = re.compile(
    r",? (?:that|which|in which|when) (?:(?:had|at least|about|some|more than|over|nearly) )*"
    r"(?:kill|left|claimed|injur|wound|\d|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|scores)"
)
EVENT = re.compile(rf"\b(?:{any_of(EVENTS)})\b")
_BEGAN = re.compile(rf"\b(?:{any_of(BEGAN)})\b")
_BESIDE = 25
"""So many characters behind its year stands an event that it dates: "since the 2003 invasion"."""


def since(opening: re.Match[str], atoms: list[Atom], scene: Scene) -> tuple[TimeSpan | None, int]:
    """What "since" opens: with the date behind it, else with the event alone. A reason ("since he was ill") is none."""
    low = scene.low
    clause_end = _CLAUSE_END.search(low, opening.end())
    end = min(clause_end.start() if clause_end else len(low), opening.end() + 160)
    inside = next((i for i, atom in enumerate(atoms) if atom.start < end and (atom.first or atom.iso)), None)
    superlative = _SUPERLATIVE.search(low, max(0, opening.start() - 120), opening.start())
    compares = bool(superlative and not _COUNTS.search(low, superlative.start(), opening.start()))
    if inside is not None:
        used = inside + 1
        if opening.group().startswith("from") and (span := range_of(opening.start(), atoms[inside:], scene)):
            return span, used + 1
        if "since" not in opening.group() and _UNTIL.search(low, opening.end(), atoms[inside].start):
            of_year = low.startswith(" the year ", opening.end())
            return up_to_span(opening.start(), atoms[inside], scene, of_year=of_year), used
        if _EVENT_OF_DAY.match(low, atoms[inside].end - len("day's")) or _is_stretch(opening, atoms[inside], low):
            return atom_span(atoms[inside], scene, atoms[inside].start), used
        if compares:
            event = _THAT_HARMED.match(low, atoms[inside].end)
            return (atom_span(atoms[inside], scene, atoms[inside].start) if event else None), used
        ends = atoms[inside].end
        event = _BEGAN.search(low, opening.end(), ends) or EVENT.search(low, opening.end(), min(end, ends + _BESIDE))
        return open_span(opening.start(), atoms[inside], scene, some_time_in=event is not None), used
    if compares:
        return None, 0
    return _since_words(opening, end, scene), 0


def _is_stretch(opening: re.Match[str], atom: Atom, low: str) -> bool:
    """ "since the last four days": over these, and not from then on."""
    is_window = atom.iso is not None and atom.kind in ("rolling", "window")
    return (
        is_window
        and low[opening.end() : atom.start].strip() in ("the", "")
        and low.startswith(("past", "last"), atom.start)
    )


# "on a ventilator since Saturday's shooting", "25 have died since Sunday's earthquake": the toll of one event
_EVENT_OF_DAY = re.compile(rf"day['’]s\s+(?:[\w-]+\s+){{0,2}}?(?:{alternation(lexicon.table('cues')['one_event'])})\b")
_UNTIL = re.compile(r"\b(?:to|until|till|through|up\s+to)\s+(?:(?:early|late|mid|the|end\s+of)[\s-]+)*$")
_START_OF = re.compile(
    r"\s+(?:the\s+)?(?:start|beginning|turn)\s+of\s+(?:the|this)\s+(?:new\s+)?(?P<unit>year|month|week)\b"
    r"|\s+(?:the|this)\s+(?:new\s+)?(?P<begun>year|month|week)\s+(?:began|started|opened)\b"
)
_START_OF_SEASON = re.compile(
    rf"\s+(?:the\s+)?(?:start|beginning|onset)\s+of\s+(?:(?:the|this)\s+)?(?P<season>{'|'.join(SEASONS)})\b"
)
_TODAY = re.compile(r"\s+(?:midnight|dawn|daybreak)\b")
# "have been detained since the arrest of the mayor": from an act on, whenever it was
_SINCE_ACT = re.compile(
    r"\s+(?:the|his|her|their|its)\s+(?:[\w'-]+\s+){0,3}?(?:arrests?|detention|deaths?|killings?|murders?|assassination|"
    r"inauguration|resignation|ouster|verdict|vote|referendum|announcement|re-?election|swearing-in|return)\b"
)
# "since the start of Operation Iron Wall"
_NAME_OF_OPERATION = re.compile(r"(?<=\bOperation)(?: [A-Z][\w'’-]+){1,3}")
_THEN = re.compile(r"\s+then\b|(?=\s*(?:[,.;)]|$)|\s+and\b)")


def _since_words(opening: re.Match[str], end: int, scene: Scene) -> TimeSpan | None:
    low, published = scene.low, scene.published
    if unit := _START_OF.match(low, opening.end()):
        day = {"year": published.replace(month=1, day=1), "month": published.replace(day=1)}.get(
            unit["unit"] or unit["begun"], published.fromordinal(max(1, published.toordinal() - published.weekday()))
        )
        return make_span(scene, opening.start(), unit.end(), "open", day.isoformat(), None)
    if season := _START_OF_SEASON.match(low, opening.end()):
        month = SEASONS[season["season"]]
        day = date(published.year - (month > published.month), month, 1)
        iso = day.isoformat()
        return make_span(scene, opening.start(), season.end(), "open", iso, None, accuracy=Accuracy.MONTH)
    if today := _TODAY.match(low, opening.end()):
        return make_span(scene, opening.start(), today.end(), "window", published.isoformat(), published.isoformat())
    if then := _THEN.match(low, opening.end()):
        return make_span(scene, opening.start(), then.end(), "unresolved")
    words = [*EVENT.finditer(low, opening.end(), end), *_BEGAN.finditer(low, opening.end(), end)]
    words = [word for word in words if low.count(" ", opening.end(), word.start()) <= 10]
    act = _SINCE_ACT.match(low, opening.end()) if "since" in opening.group() else None
    ends = [word.end() for word in words] or ([act.end()] if act else [])
    if not ends:
        return None
    name = _NAME_OF_OPERATION.match(scene.sentence, max(ends))
    return make_span(scene, opening.start(), name.end() if name else max(ends), "unresolved")
