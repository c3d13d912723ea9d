"""Times and sources of counts with which others are compared: "against 180 a month earlier", "79 at the same time last
year"."""

from __future__ import annotations

import re

from schemas import Accuracy, AsOf, Measure, Period
from schemas.iso_days import last_day
from streams.extract.draft import Draft
from streams.extract.time.told_times import years_before

_APART = 2  # characters between two sentences of a paragraph
_SAME_OF_YEAR = re.compile(
    r"[^.;:\d]{0,40}?\b(?:same|similar|corresponding|equivalent|comparable|like)\s(?:\w+\s){0,2}?"
    r"(?:time|period|point|stage|date|day|months?|weeks?|quarter|half|stretch|span)\b,?\s(?:(?:of|in|during|for|a)\s)?(?:the\s)?"
    r"(?P<year>last year|previous year|prior year|year (?:ago|before|earlier)|(?:19|20)\d\d\b)"
)


def give_source(draft: Draft, last: Draft | None) -> None:
    """Give to a count of another time, told for comparison, the source of the last figure."""
    gap = draft.gap_after(last) if last else None
    if last is None or gap is None or draft.said or not last.claimant:
        return
    if gap < _APART and draft.harm is last.harm:
        draft.take_source(last)  # "..., the sheriff said. In 2023 there were eight."


def same_stretch_before(draft: Draft, main: Draft | None) -> None:
    """ "97 murders between January and 21 March, compared to 79 in the same period last year": a year before.

    `main`: the last figure that is no earlier one.
    """
    same = _SAME_OF_YEAR.match(draft.sentence.text, draft.end) if main and main is not draft else None
    if same is None or main is None or main.harm is not draft.harm or not (main.period and main.period.start):
        return
    gap = draft.gap_after(main)
    if gap is None or gap > _APART or main.measure is Measure.INCIDENT:
        return
    to_date = main.period.end is None
    end = main.as_of.day if to_date else main.period.end or ""
    year = same["year"]
    years = last_day(end).year - int(year) if year.isdecimal() else 1
    if not 0 < years < int(main.period.start[:4]) - 1000:
        return
    draft.period = Period(
        start=years_before(main.period.start, years),
        end=years_before(end, years),
        start_accuracy=main.period.start_accuracy,
        end_accuracy=Accuracy.DAY if to_date else main.period.end_accuracy,
        text=draft.sentence.text[same.start() : same.end()].strip(" ,"),
    )
    draft.measure, draft.own_time = Measure.PERIOD, True
    draft.as_of = AsOf(day=draft.period.end or "", accuracy=draft.period.end_accuracy or Accuracy.DAY)
