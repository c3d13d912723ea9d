"""Dates as feeds write them -> a moment in UTC, and whether the zone had to be assumed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple


class Moment(NamedTuple):
    """`assumed`: the text names no zone, or one that several countries call by the same name; UTC was taken."""

    at: datetime
    assumed: bool


_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}  # fmt: skip
_FULL = "january february march april may june july august sept september october november december"
# Hours from UTC. IST (India, Israel, Ireland), CST (China), AST and the like are left out: they name several zones.
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "sast": 2, "cat": 2, "eest": 3, "msk": 3, "eat": 3,
    "wat": 1, "jst": 9, "kst": 9, "hkt": 8, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip

_CLOCK = (
    r"(?:[ ,T]+(?:at )?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:[.,]\d+)?)? ?(?P<half>[ap]\.?m\.?)?)?"
)
_ZONE = r"(?:,? ?\(?(?P<zone>[a-z]{1,5}|(?:gmt|utc)?[+-]\d{1,2}(?::?\d\d)?)\)?)?"
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[., ]+)?"
_FORMS = tuple(
    re.compile(form + _CLOCK + _ZONE + r"(?: \([a-z ]+\))?", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        _DAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<month>[a-z]{3,9})\.?,?[ -](?P<year>\d{4}|\d\d)",
        _DAY + r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
    )
)
_PLAIN = re.compile(r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):([0-5]\d) (?:GMT|\+0000)")
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(Z?)")
_SECONDS = re.compile(r"[1-9]\d{9}(\d{3})?")
_IN_PATH = re.compile(r"/(20\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])", re.IGNORECASE)


@lru_cache(4096)
def moment_of(text: str | None) -> Moment | None:
    """A moment, where the text names one day without doubt: 05/06/2024 is none, nor is a month of another language."""
    if plain := _PLAIN.fullmatch(text or ""):  # as nearly all write it; the rest is slow
        day, month, year, hour, minute, second = plain.groups()
        number = _MONTHS.get(month.lower(), 0)
        return _made(int(year), number, int(day), int(hour), int(minute), int(second), zone="z")
    text = " ".join((text or "").split())
    if not text or len(text) > 80:
        return None
    if _SECONDS.fullmatch(text):
        return Moment(datetime.fromtimestamp(int(text[:10]), UTC), assumed=False)
    if digits := _DIGITS.fullmatch(text):
        year, month, day, hour, minute, second = (int(part) for part in digits.groups()[:6])
        return _made(year, month, day, hour, minute, second, zone="z")
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _moment(found)
    return None


def day_in_path(url: str) -> Moment | None:
    """The day that an article's address names ("/2024/05/20/"), at noon: no zone puts it on another day."""
    found = _IN_PATH.search(url)
    if not found:
        return None
    year, month, day = found.groups()
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
    return _made(int(year), number, int(day), 12, 0, 0, zone="")


def _moment(found: re.Match[str]) -> Moment | None:
    month = found["month"]
    number = int(month) if month.isdigit() else _month(month)
    hour = int(found["hour"] or 0)
    half = (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    year = int(found["year"])
    year += (2000 if year < 70 else 1900) if year < 100 else 0
    minute, second = int(found["minute"] or 0), min(59, int(found["second"] or 0))
    return _made(year, number, int(found["day"]), hour, minute, second, zone=(found["zone"] or "").lower())


def _month(name: str) -> int:
    """The number of an English month's name or beginning; 0 for any other word."""
    full = _FULL.split()
    small = name.lower()
    return _MONTHS.get(small[:3], 0) if len(small) == 3 or small in full else 0


def _made(year: int, month: int, day: int, hour: int, minute: int, second: int, zone: str) -> Moment | None:
    offset = _offset(zone)
    try:
        next_day = hour == 24 and minute == 0
        local = datetime(year, month, day, 0 if next_day else hour, minute, second, tzinfo=offset or UTC)
        return Moment((local + timedelta(days=next_day)).astimezone(UTC), assumed=offset is None)
    except (ValueError, OverflowError):
        return None


def _offset(zone: str) -> timezone | None:
    if zone in _ZONES:
        return timezone(timedelta(hours=_ZONES[zone]))
    found = re.fullmatch(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d\d)?", zone)
    if not found or int(found[2]) > 14 or int(found[3] or 0) > 59:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
