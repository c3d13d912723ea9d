"""The calendar: dates of reduced precision, and where they fall, seen from the day of publication."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from schemas import Accuracy
from streams.extract.text.lazy import lazy

YearsNamed = Mapping[tuple[int, int], int]
"""(month, day) -> the only year with which a text names that day."""

_JUST_BEEN = 3


class Lazily(Mapping[tuple[int, int], int]):
    """Years that are looked for when they are first asked for."""

    def __init__(self, find: Callable[[], YearsNamed]) -> None:
        self._find = find

    @lazy
    def _found(self) -> YearsNamed:
        return self._find()

    def __getitem__(self, day: tuple[int, int]) -> int:
        return self._found[day]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


@dataclass(frozen=True)
class Partial:
    """A date as far as the words give it. `decade`: the ten years from `year`; `last`: strictly before now."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: bool = False
    last: bool = False

    @property
    def accuracy(self) -> Accuracy:
        return Accuracy.DAY if self.day else Accuracy.MONTH if self.month else Accuracy.YEAR


def dated(
    partial: Partial, published: date, not_after: Partial | None = None, years: YearsNamed | None = None
) -> Partial | None:
    """The partial date with its year: the one given, else of `not_after`, else the latest that is not in the future.

    `years`: the year that the text names elsewhere for this day; it counts unless the day has just been.
    None for a day that no calendar has.
    """
    year = partial.year
    if year is None and not not_after and partial.day and partial.month and years:
        latest = dated(partial, published)
        if not latest or (published - first_day(latest)).days > _JUST_BEEN:
            year = years.get((partial.month, partial.day))
    if year is None and partial.month is not None:
        year = not_after.year if not_after and not_after.year else published.year
        bound = (not_after.month or 12, not_after.day or 31) if not_after else (published.month, published.day)
        wanted = (partial.month, partial.day or 1)
        if wanted > bound or (partial.last and wanted[0] >= bound[0]):
            year -= 1
    if year is None or not 1 <= year <= 9998:
        return None
    if partial.day and partial.month and partial.day > monthrange(year, partial.month)[1]:
        return None
    return Partial(year, partial.month, partial.day, partial.decade)


def first_iso(partial: Partial) -> str:
    """ISO date of reduced precision at which a dated partial starts."""
    parts = [f"{partial.year:04d}"]
    parts += [f"{part:02d}" for part in (partial.month, partial.day if partial.month else None) if part]
    return "-".join(parts)


def last_iso(partial: Partial) -> str:
    """ISO date of reduced precision at which it ends: for a decade its tenth year."""
    if partial.decade and partial.year is not None:
        return f"{partial.year + 9:04d}"
    return first_iso(partial)


def first_day(partial: Partial) -> date:
    return date(partial.year or 1, partial.month or 1, partial.day or 1)


def weekday_before(weekday: int, published: date, strictly: bool = False) -> date:
    """The latest such day up to the publication day; `strictly`: before it."""
    back = (published.weekday() - weekday) % 7
    return published - timedelta(days=back or (7 if strictly else 0))


def months_before(day: date, months: int) -> date:
    """The same day of the month, so many months back; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date(1, 1, 1)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def back(day: date, count: int, unit: str) -> date:
    """`count` units before a day; hours count as begun days."""
    match unit:
        case "hour":
            return _days_before(day, -(-count // 24))
        case "day":
            return _days_before(day, count)
        case "week":
            return _days_before(day, 7 * count)
        case "fortnight":
            return _days_before(day, 14 * count)
        case "month":
            return months_before(day, count)
    return months_before(day, {"year": 12, "decade": 120, "century": 1200}[unit] * count)


def _days_before(day: date, count: int) -> date:
    return day - timedelta(days=min(count, (day - date.min).days))


def unit_accuracy(unit: str) -> Accuracy:
    """How exact a time is that is given in this unit."""
    if unit == "month":
        return Accuracy.MONTH
    return Accuracy.YEAR if unit in ("year", "decade", "century") else Accuracy.DAY


def cut(day: date, accuracy: Accuracy) -> str:
    """ISO date, no more precise than `accuracy`."""
    return day.isoformat()[: {Accuracy.DAY: 10, Accuracy.MONTH: 7}.get(accuracy, 4)]
