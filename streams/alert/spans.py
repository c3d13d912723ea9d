"""Over what time a figure counts, where it is no one event's: "since 2 March", "in 2024", "in total"."""

from __future__ import annotations

import calendar
import re
from datetime import date

from schemas import Change, Measure
from schemas.iso_days import first_day, last_day

_SINCE = re.compile(
    r"since (?:the (?:start|beginning) of the (?:year|war|conflict)|last \w+|mid-\w+|\d{4}"
    r"|[A-Z]\w+(?: \d{4})?|[a-z][\w' -]{,34})$"
)
_LASTED = re.compile(r"(?:in|over|within) (?:(?:the|a|just) )?(?:(?:past|last|single|first) )?(?:[\w-]+ )?"
                     r"(?:hours|days?|weeks?|weekend|months?|years?)$", re.IGNORECASE)  # fmt: skip
_DAY_NUMBER = re.compile(r"\b\d{1,2}\b")
# "since the year started as the conflict enters", "since the resumption of the war after the breakdown"
_FURTHER = re.compile(r"\s(?:as|after|amid|when|which|that|following|with|on)\s")
_TOTAL = re.compile(
    r"\b(?:total|overall|cumulative) (?:\w+ ){0,2}?(?:toll|deaths|number|fatalities|figure|count|casualties)\b"
    r"|\b(?:bring|brings|bringing|brought|raising|raises|taking|takes|pushing) (?:the |its |their )?(?:\w+ ){0,4}?"
    r"(?:toll|total|number)\b|\btotal(?:ing|ling|s|ed|led)\b",
    re.IGNORECASE,
)


def span_of(change: Change) -> str:
    """Words for behind the rest of a title; empty for one event's toll. Never leaves a running total without any."""
    window, told = change.window, change.published_at.date()
    if change.measure in (Measure.INCIDENT, Measure.STOCK):
        return "in total" if change.measure is Measure.INCIDENT and _sums(change) else ""
    if window is None:
        return "in total" if change.measure is Measure.CUMULATIVE else ""
    if window.rolling:
        days, hours = divmod(window.rolling, 24)
        return f"in the past {days} days" if days > 2 and not hours else f"in the past {window.rolling} hours"
    text = _FURTHER.split(window.text)[0].strip(" .,;")
    if change.measure is Measure.CUMULATIVE:
        return _since(window.start, window.text, text, told)
    if _LASTED.match(text):
        return text
    if window.start and window.end and not _compared(window.text, change.sentence):
        return _between(window.start, window.end, told)
    return ""


def _sums(change: Change) -> bool:
    """Whether the sentence calls the figure a total, with no other number between the two."""
    found = _TOTAL.search(change.sentence)
    at = change.sentence.find(change.current.text, found.end()) if found and change.current.text else -1
    return found is not None and at >= 0 and not any(c.isdigit() for c in change.sentence[found.end() : at])


def _since(start: str | None, whole: str, text: str, told: date) -> str:
    """The words of the text where they are short and hold without it; a day that it gives is written in one way."""
    if start and (not whole or (whole.startswith("since") and _DAY_NUMBER.search(whole))):
        return f"since {_day(start, told)}"
    if _SINCE.match(text):
        return text
    return f"since {start[:4]}" if start and whole.startswith("since") and start[:4] in whole else "in total"


def _compared(text: str, sentence: str) -> bool:
    """Whether the time is only that of a comparison: "up by 31% from 2023", "the deadliest month this year"."""
    said = re.escape(text.strip())
    return re.search(
        rf"\b(?:from|than|in contrast to|compared (?:to|with))\s+(?:in\s+)?{said}\b"
        rf"|\b\w+est\s+(?:[\w-]+\s+){{1,4}}?{said}\b",
        sentence,
    ) is not None  # fmt: skip


def totals_more(change: Change) -> bool:
    """Whether a figure that is told beside an event counts more than that event."""
    return change.measure is Measure.INCIDENT and _OF_WAR.search(change.sentence) is not None


_OF_WAR = re.compile(
    r"\b(?:toll|total|number)\b[^.;]{0,80}\b(?:in|of|since|during) (?:the )?(?:[\w-]+ ){0,3}(?:war|conflict)\b"
    r"[^.;]{0,20}\bto\b",
    re.IGNORECASE,
)


def _between(start: str, end: str, told: date) -> str:
    first, last = first_day(start), last_day(end)
    year = "" if first.year == last.year == told.year else f" {last.year}"
    if first == last:
        return f"on {_day(first.isoformat(), told)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"in {first.year}" if first.year == last.year else f"in {first.year}-{last.year}"
    whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole_months and first.year == last.year:
        begun, ended = calendar.month_name[first.month], calendar.month_name[last.month]
        return f"in {begun}{year}" if begun == ended else f"from {begun} to {ended}{year}"
    return f"from {_day(start, last if first.year == last.year else told)} to {_day(end, told)}"


def _day(day: str, told: date) -> str:
    first, last = first_day(day), last_day(day)
    if first != last:
        return day[:4] if len(day) == 4 else f"{calendar.month_name[first.month]} {first.year}"
    if (first.month, first.day) == (1, 1) and first.year < told.year:
        return f"{first.year}"
    year = "" if first.year == told.year else f" {first.year}"
    return f"{first.day} {calendar.month_name[first.month]}{year}"
