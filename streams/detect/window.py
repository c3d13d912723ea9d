"""Days of reduced precision, and the window over which a count runs.

A date of reduced precision is the span of days that it may mean: "2018-09" is 1 to 30 September. Two windows may be the
same when, edge by edge, one span lies within the other: "since 2014" and "since August 2014" fit, "since 2014" and
"since 2015" do not. What fits is merged to the finer of the two.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from schemas import Accuracy, AsOf, Measure, Period
from schemas.iso_days import first_day, last_day

_DIGITS: dict[Accuracy | None, int] = {Accuracy.YEAR: 4, Accuracy.MONTH: 7}  # of an ISO date that are known

MONTH = 31  # days
LONGEST = 7  # days; an incident whose date is vaguer is taken at the beginning of what the text allows


# "since the protests began last week": on any of its days, of which the period has the first
_IN_WEEK = re.compile(r"\b(?:began|begun|started|erupted|broke out|since)\b.*\b(?:last|this|that) week$", re.IGNORECASE)


class Span(NamedTuple):
    """First and last possible day, as proleptic Gregorian ordinals."""

    first: int
    last: int

    def fits(self, other: Span) -> bool:
        """Whether one of the two lies within the other."""
        inner, outer = sorted((self, other), key=lambda span: span.last - span.first)
        return outer.first <= inner.first and inner.last <= outer.last


class Edges(NamedTuple):
    """A counting window: when it may begin and, for a bounded one, when it may end."""

    start: Span | None
    end: Span | None

    def fits(self, other: Edges) -> bool:
        """Whether both may be the same window; an open edge fits any."""
        pairs = ((self.start, other.start), (self.end, other.end))
        return all(a is None or b is None or a.fits(b) for a, b in pairs)

    def merged(self, other: Edges) -> Edges:
        """The finer of both, edge by edge. Only for windows that fit."""
        return Edges(_finer(self.start, other.start), _finer(self.end, other.end))


@lru_cache(maxsize=65536)
def span_of(day: str | None, accuracy: Accuracy | None = None) -> Span | None:
    """The days that an ISO date of reduced precision may mean; None for none, or for what is no date."""
    if not day:
        return None
    known = day[: _DIGITS.get(accuracy, 10)]
    try:
        return Span(first_day(known).toordinal(), last_day(known).toordinal())
    except ValueError:
        return None


def as_of_day(as_of: AsOf, published_at: datetime) -> int:
    """The day by which a figure takes its place in a history: its last possible one, never after its publication."""
    published = published_at.toordinal()
    span = span_of(as_of.day, as_of.accuracy)
    return published if span is None else min(span.last, published)


def edges_of(period: Period | None, measure: Measure) -> Edges | None:
    """The window of a count, None where the text leaves it open. A cumulative count ends where the news stands."""
    if period is None or period.rolling:
        return None
    start = span_of(period.start, period.start_accuracy)
    if start and start.first == start.last and _IN_WEEK.search(period.text):
        start = Span(start.first, start.first + LONGEST - 1)
    end = span_of(period.end, period.end_accuracy) if measure is Measure.PERIOD else None
    return Edges(start, end) if start or end else None


def follows(later: Edges, earlier: Edges) -> bool:
    """Whether `later` is the next period of about the same length, without overlap."""
    if not (later.start and earlier.start and earlier.end and alike(later, earlier)):
        return False
    return later.start.first > earlier.start.first and later.start.first >= earlier.end.last - 1


def alike(one: Edges, other: Edges) -> bool:
    """Whether both windows are bounded and of about the same length, within a fifth of the other's or four days."""
    if not (one.start and one.end and other.start and other.end):
        return False
    length, before = one.end.last - one.start.first, other.end.last - other.start.first
    return abs(length - before) <= max(4, before // 5)


def _finer(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda span: (span.last - span.first, span))
