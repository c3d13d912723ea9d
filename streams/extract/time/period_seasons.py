"""Seasons, and the month or the day of a month that was the last: "last winter", "last November 25"."""

from __future__ import annotations

import re
from datetime import date

from streams.extract.time.period_dates import Partial, months_before
from streams.extract.time.period_days import written_as_month
from streams.extract.time.period_patterns import Atom, Scene
from streams.extract.time.period_words import MONTHS, SEASONS


def season(match: re.Match[str], scene: Scene) -> Atom | None:
    month = SEASONS[match["season"]]
    year = int(match["year"]) if match["year"] else scene.published.year
    not_over = month + 2 >= scene.published.month
    if not match["year"] and (month > scene.published.month or (match["which"] == "last" and not_over)):
        year -= 1
    last = months_before(date(year, month, 1), -2)
    return Atom(match.start(), match.end(), "window", Partial(year, month), Partial(last.year, last.month))


def last_day_of_month(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "last November 25": the latest such day that has been."""
    if not written_as_month(match, scene):
        return None
    day = Partial(None, MONTHS[match["month"].rstrip(".")], int(match["day"]), last=match["which"] == "last")
    return Atom(match.start(), match.end(), "day", day) if 1 <= int(match["day"]) <= 31 else None


def last_month_name(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "this May"; not "this may not be the end"."""
    if not written_as_month(match, scene):
        return None
    last = match["which"] == "last"
    year = None if last else scene.published.year
    return Atom(match.start(), match.end(), "window", Partial(year, MONTHS[match["month"].rstrip(".")], last=last))
