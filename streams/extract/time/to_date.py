"""Counts to a day: "351 homicides as of Friday", "515 had died by 12 June, compared to 497 in 2017", and what has
gone on since a time that its sentence tells."""

from __future__ import annotations

import re

from schemas import Accuracy, Period
from streams.extract.time.measures import names_event
from streams.extract.time.period_spans import TimeSpan

# "carrying out 340 executions to date"
COUNTED_EVENTS = re.compile(
    r"\b(?:executions|murders|homicides|killings|slayings|suicides|assassinations|(?:road|traffic|overdose)"
    r" (?:deaths|fatalities))\b",
    re.IGNORECASE,
)
# "Through Sunday, the city had 216 killings, compared to 213 in the same period last year": since the year began
_BY_YEARS = re.compile(
    r"\bcompared (?:to|with) [^.;]{0,60}\b(?:19|20)\d\d\b|"
    r"\b(?:this|last|previous|prior) year\b|\byear (?:ago|earlier|before)\b|\byear-to-date\b"
    r"|\bsame (?:[a-z]+ )?(?:point|time|period|date)\b",
    re.IGNORECASE,
)
_OF_ROADS = re.compile(r"\b(?:road|traffic) (?:crashes|accidents|collisions)\b", re.IGNORECASE)


def since_told(since: TimeSpan, named: list[TimeSpan]) -> Period:
    """ "which erupted in 2012 and has claimed thousands of lives since": since then, where its sentence tells when."""
    told = [one.period for one in named if one.end <= since.start and one.period.start and one.kind != "rolling"]
    if not told or since.period.start:
        return since.period
    return told[-1].onward()


def counts_to_day(sentence: str, at: int) -> bool:
    """Whether the harm at offset `at` is counted to a day, as murders and road deaths are, and is of no one event."""
    if names_event(sentence):
        return False
    counted = COUNTED_EVENTS.search(sentence, at, at + 60) or _BY_YEARS.search(sentence)
    return counted is not None or _OF_ROADS.search(sentence) is not None


def year_to(sentence: str, until: TimeSpan) -> Period | None:
    """The year up to a day, where a sentence sets what it counts to that day beside another year's."""
    if not _BY_YEARS.search(sentence):
        return None
    return until.period.onward().model_copy(update={"start": f"{(until.period.start or '')[:4]}-01-01"})


def year_of(period: Period) -> Period:
    """ "till 10 December this year": from its beginning."""
    start = f"{(period.end or '')[:4]}-01-01"
    return period.model_copy(update={"start": start, "start_accuracy": Accuracy.DAY})


def is_month(span: TimeSpan) -> bool:
    """ "by May", "as of May"."""
    start = span.period.start or ""
    return span.kind == "window" and start == span.period.end and len(start) == len("2024-05")
