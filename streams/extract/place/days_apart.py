"""Whether the times of two figures tell of two events."""

from __future__ import annotations

from datetime import date

from schemas import Period
from schemas.iso_days import first_day, last_day

_A_YEAR_OR_SO = 200  # days


def are_apart(one: Period | None, other: Period | None) -> bool:
    """Whether two times are days apart: events a day apart may be one. Where no day is told, the first is so only if it
    was about a year before the other."""
    if one is None or other is None:
        return False
    mine, its = _span(one), _span(other)
    if not (mine and its):
        return False
    if mine[0] == mine[1] and its[0] == its[1]:
        return abs((mine[0] - its[0]).days) > 1
    return (its[0] - mine[1]).days > _A_YEAR_OR_SO


def _span(period: Period) -> tuple[date, ...]:
    """The first and last day on which it may have begun; nothing where none is known."""
    told = period.start or period.end
    return (first_day(told), last_day(told)) if told else ()
