"""Two times of a sentence that are one: "between March and June", "from 3 January, when it rained, until 5 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from streams.extract.time.period_dates import Partial, first_day
from streams.extract.time.period_patterns import Atom, Scene
from streams.extract.time.period_spans import TimeSpan, range_span

# "between 6 p.m. on Friday and midnight on Sunday"
_CLOCK = (
    r"(?:(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.m\.|[ap]m\b)|\d{1,2}[:.]\d\d(?:\s*(?:hours|hrs|h|gmt))?|midnight|noon|midday|dawn"
    r"|dusk|sunset|sunrise)(?:\s+on)?\s+)?"
)
RANGE_OPENS = re.compile(
    r"\b(?:between|from|(?:over|in|during|for)\s+the\s+(?:years|period)(?:\s+(?:of|from|between))?)\s+(?:(?:about|around|early|late|mid|the|on|(?:start|beginning|end)\s+of)[\s-]+)*"
    rf"{_CLOCK}$"
)
_RANGE_GOES_ON = re.compile(
    r"\s*(?:and|to|until|till|up\s+to|through|thru|-|–|—)\s*(?:(?:early|late|mid|the|on|about|around|end\s+of|beginning\s+of|start\s+of|middle\s+of)[\s-]+)*"
    rf"{_CLOCK}"
)
# "between Sunday, the night of the vote, and Wednesday"; "from March 2015, when it entered the war, to last Thursday"
_RANGE_ASIDE = re.compile(
    r"\s*(?:,\s[^,.;()\d]{3,70},|\([^()\d]{3,70}\)|\s[–—-]+\s[^,.;()\d–—]{3,70}\s[–—-]+)"
    r"\s+(?P<to>and|to|until|till|up\s+to|through)\s+(?:(?:early|late|mid|the|on|end\s+of)[\s-]+)*"
)
_END_OF = re.compile(r"\bend\s+of\s+(?:the\s+)?(?:year\s+)?$")
_START_OF_YEAR = re.compile(r"\b(?:start|beginning)\s+of\s+(?:the\s+)?(?:year\s+)?$")
_UP_TO_DAY = re.compile(r"\s*[-–—]\s*|\s+(?:to|until|till|through)\s+")
_DASH = re.compile(r"\s*[-–—]\s*")
# "from dusk on Wednesday to dawn today": when one event was; bulletins count from hour to hour
# "in the night of Friday to Saturday"
_IN_NIGHT = re.compile(r"\bthe night(?: (?:of|from|between))? $")
_A_NIGHT = re.compile(r"\b(?:dusk|sunset|midnight)\b.*\b(?:dawn|sunrise)\b")


def range_of(opens: int | None, atoms: Sequence[Atom], scene: Scene) -> TimeSpan | None:
    """The range that the first two times make, if any. `opens`: where "from" or "between" stands before them."""
    if len(atoms) < 2 or not atoms[0].first or not atoms[1].first:
        return None
    first, second, low = atoms[0], atoms[1], scene.low
    alike = first.first.accuracy is second.first.accuracy and first.first.month if first.first and second.first else 0
    goes_on = _RANGE_GOES_ON if opens is not None else _UP_TO_DAY if alike else _DASH
    joined = goes_on.fullmatch(low, first.end, second.start) is not None
    if not joined and opens is not None:
        joined = _goes_on_after_aside(low.startswith("between", opens), low, first.end, second.start)
    if not joined:
        return None
    span = range_span(first.start if opens is None else opens, *_to_months(first, second, scene), scene)
    at_night = span and (_A_NIGHT.search(low, span.start, span.end) or _IN_NIGHT.search(low, 0, span.start))
    return span._replace(kind="day") if span and at_night else span


LONGEST_AND = 16
_NEW_CLAUSE = re.compile(r"\s(?:the|there|it|they)\s")  # "51 in 2014, and in 2015 the number was 113"
_AND = re.compile(r"\s+and\s+(?:(?:in|on|early|late|again in)\s+)*")


def side_by_side(atoms: Sequence[Atom], scene: Scene) -> Atom | None:
    """ "In 2019 and 2020", "in January and February 2023", "on Monday and Tuesday", "the 1980s and 1990s": one time."""
    if len(atoms) < 2 or atoms[1].start - atoms[0].end > LONGEST_AND:
        return None
    first, second, low = atoms[0], atoms[1], scene.low
    begin, finish = first.first, second.first
    if not begin or not finish or first.kind != second.kind:
        return None
    if begin.decade and finish.decade:
        joined = low[first.end : second.start].strip() in ("and", "or", "-", "–", "to")
    elif first.last or second.last or low[: second.end].endswith(("'s", "’s")):
        return None
    else:
        joined = bool(_AND.fullmatch(low, first.end, second.start)) and _is_next(begin, finish)
        joined = joined and not (low[: second.start].endswith("in ") and _NEW_CLAUSE.match(low, second.end))
    return first._replace(end=second.end, last=second.last or finish) if joined else None


def _is_next(begin: Partial, finish: Partial) -> bool:
    """Whether the second month, year or day follows upon the first."""
    if begin.accuracy is not finish.accuracy:
        return False
    if begin.day and finish.day:
        if not (begin.year and finish.year):
            return begin.month == finish.month and finish.day - begin.day == 1
        return first_day(finish) - first_day(begin) == timedelta(days=1)
    if begin.month and finish.month:
        same_year = begin.year in (None, finish.year)
        return (same_year and finish.month - begin.month == 1) or (begin.month, finish.month) == (12, 1)
    return bool(begin.year and finish.year) and (finish.year or 0) - (begin.year or 0) == 1


def _goes_on_after_aside(between: bool, low: str, start: int, end: int) -> bool:
    aside = _RANGE_ASIDE.fullmatch(low, start, end)
    return aside is not None and (aside["to"] == "and") == between


def _to_months(first: Atom, second: Atom, scene: Scene) -> tuple[Atom, Atom]:
    """ "Between January 2004 and the end of 2012": to December; "from the start of 2020 to ...": from January."""
    begin, finish = first.first, second.last or second.first
    if begin and begin.month is None and not begin.decade and _START_OF_YEAR.search(scene.low, 0, first.start):
        begin = replace(begin, month=1)
        first = first._replace(first=begin)
    to_month = begin and begin.month and finish and finish.month is None and not finish.decade
    if to_month and finish and _END_OF.search(scene.low, 0, second.start):
        second = second._replace(last=replace(finish, month=12))
    return first, second
