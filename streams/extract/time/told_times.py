"""Times that take up one told before: "that year", "over the month", "in the same period of last year".

In March 2019 ... That month 34 people died.      From January to April six died. In the same period last year ten did.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from schemas import Accuracy, Period
from schemas.iso_days import last_day
from streams.extract.time.period_dates import months_before
from streams.extract.time.period_spans import TimeSpan

_UNIT = re.compile(
    r"\b(?P<which>that|same|the)\s+(?P<unit>month|year)$",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\bsame\s+(?:[\w-]+\s+){0,2}?(?:period|span|stretch|time|point|date|stage|months?|quarter|half|weeks|days)\b"
    r"|\bthis\s+(?:time|point)\s",
    re.IGNORECASE,
)
_SAME_STRETCH = re.compile(
    r"\bsame\s+(?:[\w-]+\s+)?(?:period|span|stretch|quarter|half|(?<!same )(?:months|weeks|days|years))$"
    r"|\b(?:during|over) the same time$",
    re.IGNORECASE,
)
_NAMES_UNIT = {
    "month": re.compile(
        r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\b(?:last|this|that|same|the) month\b", re.IGNORECASE
    ),
    "year": re.compile(r"\d{4}|\b(?:last|this|that|same|the|previous) year\b|\byears ago\b", re.IGNORECASE),
}
_YEAR_BEFORE = re.compile(
    r"\b(?:year before that|year before|year earlier|(?:previous|preceding) year)$", re.IGNORECASE
)
_LENGTH = {"month": len("2024-05"), "year": len("2024")}

Earlier = Callable[[], Iterable[Sequence[TimeSpan]]]
"""The times of the sentences before, the nearest first."""


def points_back(span: TimeSpan) -> bool:
    """Whether its words only say that it is of a time told before."""
    if span.kind == "unresolved":
        return any(pattern.search(span.period.text) for pattern in (_YEAR_BEFORE, _UNIT, _SAME_STRETCH))
    return _is_same_of_year(span)


def taken_up(spans: Sequence[TimeSpan], earlier: Earlier, published: date) -> list[TimeSpan]:
    """The times of a sentence, where those that point back have what they point to; a month or year of which nothing
    was told is none."""
    found: list[TimeSpan] = []
    for span in spans:
        if not points_back(span):
            found.append(span)
            continue
        groups = [list(reversed(found)), *(list(reversed(times)) for times in earlier())]
        told = [one for group in groups for one in group]
        if span.kind == "unresolved" and _YEAR_BEFORE.search(span.period.text):
            found += _year_before(span, told)
            continue
        unit = _UNIT.search(span.period.text) if span.kind == "unresolved" else None
        if unit:
            period = _of_unit(unit["unit"].lower(), told, only_whole=unit["which"].lower() == "the")
            found += [span._replace(period=_with_words(period, span), kind="window")] if period else []
        else:
            found.append(_of_year(span, groups, published) if span.kind == "window" else _same(span, told))
    return found


def _is_same_of_year(span: TimeSpan) -> bool:
    """ "in the same period last year": as yet all of the year."""
    return span.kind == "window" and _is_unit(span.period) and _SAME.search(span.period.text) is not None


def _of_unit(unit: str, told: Iterable[TimeSpan], *, only_whole: bool) -> Period | None:
    """The month or the year of the last time that names one. `only_whole`: "the month" is one that was told as such."""
    length = _LENGTH[unit]
    for span in told:
        start, end = span.period.start or "", span.period.end or span.period.start or ""
        named = _NAMES_UNIT[unit].search(span.period.text) and len(start) >= length and start[:length] == end[:length]
        if named and not (only_whole and len(start) > length):
            accuracy = Accuracy.MONTH if unit == "month" else Accuracy.YEAR
            return Period(
                start=start[:length],
                end=start[:length],
                start_accuracy=accuracy,
                end_accuracy=accuracy,
                text=span.period.text,
            )
    return None


def _year_before(span: TimeSpan, told: Iterable[TimeSpan]) -> list[TimeSpan]:
    """ "a year before that": the one before the last year of which the text told."""
    year = _of_unit("year", told, only_whole=False)
    if year is None or not year.start:
        return []
    before = years_before(year.start, 1)
    period = year.model_copy(update={"start": before, "end": before, "text": span.period.text})
    return [span._replace(period=period, kind="window")]


def _same(span: TimeSpan, told: Iterable[TimeSpan]) -> TimeSpan:
    """ "during the same period": the last stretch of time of which the text told."""
    last = next((one for one in told if one.kind in ("window", "open", "rolling") and one.period.start), None)
    if last is None or _is_unit(last.period):
        return span
    return span._replace(period=last.period, kind=last.kind)


def _of_year(span: TimeSpan, groups: Iterable[Sequence[TimeSpan]], published: date) -> TimeSpan:
    """ "in the same period last year": the last stretch of which the text told, in that year; of several in a sentence
    the one that began first ("this year through the weekend")."""
    year = int((span.period.start or "")[:4])
    stretches = next((found for group in groups if (found := [o for o in group if _is_stretch_after(o, year)])), [])
    if not stretches:
        return span
    last = min(stretches, key=lambda one: one.period.start or "")
    end = last.period.end or published.isoformat()
    years = last_day(end).year - year
    period = Period(
        start=years_before(last.period.start or "", years),
        end=years_before(end, years),
        start_accuracy=last.period.start_accuracy,
        end_accuracy=last.period.end_accuracy or Accuracy.DAY,
        text=span.period.text,
    )
    return span._replace(period=period)


def _is_stretch_after(span: TimeSpan, year: int) -> bool:
    """Whether it is shorter than a year, and begins in a later one or in this, but not on one day."""
    period = span.period
    if span.kind not in ("window", "open") or len(period.start or "") < _LENGTH["month"]:
        return False
    since = int((period.start or "")[:4])
    return since >= year and (period.end is None or last_day(period.end).year == since)


def _is_unit(period: Period) -> bool:
    """A year alone: "the same period" is shorter, where it follows one ("243 last year. In the same period ...")."""
    return period.start == period.end and len(period.start or "") == _LENGTH["year"]


def _with_words(period: Period, span: TimeSpan) -> Period:
    return period.model_copy(update={"text": span.period.text})


def years_before(day: str, years: int) -> str:
    """The same day, month or year so many years before; the last of February for a day that it has not."""
    if len(day) < len("2024-02-29"):
        return f"{int(day[:4]) - years:04d}{day[4:]}"
    return months_before(date.fromisoformat(day), 12 * years).isoformat()
