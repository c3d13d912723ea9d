"""ISO dates of reduced precision ("2017", "2017-09") -> the first and the last day that they may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def first_day(iso: str) -> date:
    """ "2017" -> 1 January 2017."""
    year, month, day = _parts(iso)
    return date(year, month or 1, day or 1)


def last_day(iso: str) -> date:
    """ "2017-09" -> 30 September 2017."""
    year, month, day = _parts(iso)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _parts(iso: str) -> tuple[int, int, int]:
    numbers = [int(part) for part in iso.split("-")]
    year, month, day = numbers + [0] * (3 - len(numbers))
    return year, month, day
