"""ISO dates of reduced precision ("2017", "2017-09") -> the first and the last day that they may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def first_day(iso: str) -> date:
    """ "2017" -> 1 January 2017. Raises ValueError for what is no date."""
    year, month, day = _parts(iso)
    return date(year, 1 if month is None else month, 1 if day is None else day)


def last_day(iso: str) -> date:
    """ "2017-09" -> 30 September 2017. Raises ValueError for what is no date."""
    year, month, day = _parts(iso)
    month = 12 if month is None else month
    return date(year, month, monthrange(year, month)[1] if day is None else day)


def _parts(iso: str) -> tuple[int, int | None, int | None]:
    year, month, day = (*(int(part) for part in iso.split("-")), None, None)[:3]
    return year or 0, month, day
