"""What is read becomes a span of the sentence with its period."""

from __future__ import annotations

from typing import NamedTuple

from schemas import Accuracy, Period
from schemas.iso_days import first_day as first_day_of
from streams.extract.time.period_dates import Partial, dated, first_day, first_iso, last_iso
from streams.extract.time.period_patterns import Atom, Kind, Scene


class TimeSpan(NamedTuple):
    """One time: where its words stand in the sentence, and what they mean.

    day: one day (overnight: two). window: from start to end. open: from a whole day on, no end. rolling: the last so
    many hours. past_point: "eight months ago". unresolved: only the words, for whoever knows when that war began.
    """

    start: int
    end: int
    period: Period
    kind: Kind


def range_span(start: int, first: Atom, second: Atom, scene: Scene) -> TimeSpan | None:
    begin, finish = first.first, second.last or second.first
    assert begin and finish
    if finish.year is None and begin.year is not None:
        turns = (finish.month or 0, finish.day or 0) < (begin.month or 0, begin.day or 0)
        finish = Partial(begin.year + turns, finish.month, finish.day)
    end = dated(finish, scene.published, years=scene.years)
    since = dated(begin, scene.published, not_after=end)
    if not since or not end:
        return None
    if first_day(since) > first_day(end):
        return None
    iso = first_iso(since), last_iso(end)
    return make_span(scene, start, second.end, "window", *iso, accuracy=since.accuracy, end_accuracy=end.accuracy)


def up_to_span(start: int, atom: Atom, scene: Scene, *, of_year: bool = False) -> TimeSpan | None:
    """ "from the start of the invasion to May 2023": only its end is known. `of_year`: from the start of its year."""
    span = atom_span(atom, scene, start)
    if not span:
        return None
    if of_year and span.period.end:
        first = f"{span.period.end[:4]}-01"
        period = span.period.model_copy(update={"start": first, "start_accuracy": Accuracy.MONTH})
        return TimeSpan(start, span.end, period, "window")
    period = span.period.model_copy(update={"start": None, "start_accuracy": None})
    return TimeSpan(start, span.end, period, "unresolved")


def open_span(start: int, atom: Atom, scene: Scene, *, some_time_in: bool = False) -> TimeSpan | None:
    """An open window starts on a whole day, with the accuracy of the words. `some_time_in`: what only began in that
    year ("the war, which began in 2011") does not start with it."""
    if atom.iso:
        begin, accuracy = atom.iso[0], atom.accuracy
    elif since := dated(atom.first, scene.published, years=scene.years) if atom.first else None:
        begin, accuracy = first_iso(since), since.accuracy
    else:
        return None
    whole_year = some_time_in and len(begin) == len("2014")
    day = begin if whole_year else first_day_of(begin).isoformat()
    return make_span(scene, start, atom.end, "open", day, None, accuracy=accuracy)


def atom_span(atom: Atom, scene: Scene, start: int) -> TimeSpan | None:
    if atom.kind == "unresolved":
        return make_span(scene, start, atom.end, "unresolved")
    if atom.iso:
        return make_span(scene, start, atom.end, atom.kind, *atom.iso, accuracy=atom.accuracy, rolling=atom.rolling)
    assert atom.first
    end = dated(atom.last or atom.first, scene.published, years=scene.years)
    first = dated(atom.first, scene.published, not_after=end) if atom.last else end
    if not first or not end:
        return None
    iso = first_iso(first), last_iso(end)
    return make_span(scene, start, atom.end, atom.kind, *iso, accuracy=first.accuracy, end_accuracy=end.accuracy)


def make_span(
    scene: Scene,
    start: int,
    end: int,
    kind: Kind,
    since: str | None = None,
    until: str | None = None,
    accuracy: Accuracy = Accuracy.DAY,
    end_accuracy: Accuracy | None = None,
    rolling: int | None = None,
) -> TimeSpan:
    period = Period(
        start=since,
        end=until,
        start_accuracy=accuracy if since else None,
        end_accuracy=_accuracy_of(until, end_accuracy),
        text=scene.sentence[start:end],
        rolling=rolling,
    )
    return TimeSpan(start, end, period, kind)


def _accuracy_of(iso: str | None, given: Accuracy | None) -> Accuracy | None:
    if iso is None or given:
        return given if iso else None
    return {4: Accuracy.YEAR, 7: Accuracy.MONTH}.get(len(iso), Accuracy.DAY)
