"""Counts that go on with an event which their claimant dated: of fighting since Monday, of protests since 21 October.

"At least 224 people have been killed since Friday, the ministry said" is of the event that began then. Later texts date
it by its day ("since 13 June"), by how long it has lasted ("in 12 days of strikes"), or leave the time to the reader
("the strikes have killed 610"). So are these figures where the same claimant told of it, and tells of no more than it
may have come to from what he told last.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from schemas import Accuracy, Harm, Measure, Period, Role
from streams.detect.growth import near_to
from streams.detect.kind import kinds_in, may_be_one
from streams.detect.statement import Statement

CountedAs = dict[str, object]


def may_have_begun(statement: Statement) -> bool:
    """Whether it counts since a day, over so many days, or up to now: it may be of an event that was told before."""
    said = statement.said
    if said.claimant is None or said.role is not Role.TOTAL or said.prior or said.harm is Harm.DISPLACED:
        return False
    period = said.period
    if period is not None and (period.rolling or period.end):
        return False
    if period is None or period.start is None:
        return said.measure is (Measure.CUMULATIVE if period is None else Measure.PERIOD)
    return said.measure is Measure.CUMULATIVE and first_day(period) is not None


def of_begun(statement: Statement, told: Iterable[Statement]) -> CountedAs:
    """As a figure of the event that began, or of the count that runs, of which its claimant told last.

    `told`: what he told before of the same people there, in the order of publication.
    """
    since = first_day(statement.said.period)
    begun: dict[str, tuple[Statement, Statement]] = {}  # by the day of its beginning: what began, what was told last
    for other in told:
        day = first_day(other.said.period)
        if day is None or (since is not None and day != since) or not _is_of_kind(statement, other):
            continue
        known = begun.get(day)
        if known is None:
            begun[day] = other, other
        elif near_to(other.reading, known[1].reading):
            begun[day] = known[0], other
    for model, last in reversed(begun.values()):
        if near_to(statement.reading, last.reading):
            goes_on_anyhow = model.said.measure is statement.said.measure
            return {} if goes_on_anyhow else _as(model)
    return {}


def _is_of_kind(statement: Statement, other: Statement) -> bool:
    if other.said.measure not in (Measure.INCIDENT, Measure.CUMULATIVE):
        return False
    return may_be_one(kinds_in(statement.said.sentence), kinds_in(other.said.sentence))


def _as(other: Statement) -> CountedAs:
    said = other.said
    return {"measure": said.measure, "period": said.period, "place": said.place, "cause": said.cause}


def first_day(period: Period | None) -> str | None:
    """The day since which a text counts, where it tells no end."""
    if period is None or period.rolling or period.end or period.start is None:
        return None
    if period.start_accuracy not in (None, Accuracy.DAY) or len(period.start) < len(date.min.isoformat()):
        return None
    return period.start
