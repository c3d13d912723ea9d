"""Parts of a year or a month: "in the first half of the year", "in Q1 2015", "the first ten days of March"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from streams.extract.time.period_dates import Partial, months_before
from streams.extract.time.period_days import on
from streams.extract.time.period_patterns import Atom, Scene, read_number
from streams.extract.time.period_words import MONTHS, ORDINALS


def part_of_year(match: re.Match[str], scene: Scene) -> Atom | None:
    year = int(match["year"]) if match["year"] else scene.published.year - (match["which"] == "last")
    order = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(match["order"])
    length = 6 if match["part"] == "half" else 3 if match["part"] == "quarter" else read_number(match["count"]) or 0
    if order is None:
        order = 12 // length - 1 if length and 12 % length == 0 else 0
    last = (order + 1) * length
    if not length or last > 12:
        return None
    return _months(match, year, last, length)


def first_days(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the first three weeks of the year", "in the first ten days of March", "in the first two weeks of 2024"."""
    count, now = read_number(match["count"]), scene.published
    if count is None or count < 2:
        return None
    month, year = 1, int(match["year"] or match["year2"] or 0)
    if match["month"]:
        month = MONTHS[match["month"].rstrip(".")]
        year = year or now.year - (match["which2"] == "last" or month > now.month)
    elif match["of"]:
        begin = months_before(now, (12 if match["of"] == "year" else 1) * (match["which"] == "last"))
        year, month = begin.year, begin.month if match["of"] == "month" else 1
    first = date(year, month, 1)
    last = first + timedelta(days=count * (7 if match["unit"] == "week" else 1) - 1)
    return on(match, first, min(last, now), "window") if first <= now else None


_IN_PART = re.compile(r"\b(?:in|during|for|over) (?:the )?$")
# "the first half, up from 30 in the same period last year": of a year, and not of what the text tells of
_OF_YEARS = re.compile(
    r"\b(?:this|last|previous|prior|same|comparable|corresponding)\s(?:year|period|months|quarter|half|time)\b"
    r"|\byear (?:earlier|before|ago)\b|\b(?:than|from|with|to|in|of) (?:19|20)\d\d\b"
)


def latest_quarter(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the first quarter", "first-quarter deaths": of this year where it is over, else of the last."""
    adjectival = match["hyphen"] == "-"
    if not adjectival and not _IN_PART.search(scene.low, max(0, match.start() - 12), match.start()):
        return None
    return _latest(match, scene, 3 * (ORDINALS.index(match["order"]) + 1), 3)


def latest_half(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the first half", "in the first ten months", where the sentence compares years: as the quarter."""
    if not _IN_PART.search(scene.low, max(0, match.start() - 12), match.start()) or not _OF_YEARS.search(scene.low):
        return None
    length = read_number(match["count"]) if match["count"] else 6
    if length is None or not 1 < length < 12 or (match["count"] and match["order"] == "second"):
        return None
    return _latest(match, scene, length * (ORDINALS.index(match["order"]) + 1), length)


def _latest(match: re.Match[str], scene: Scene, last: int, length: int) -> Atom:
    return _months(match, scene.published.year - (last >= scene.published.month), last, length)


def part_by_letter(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "Q1 2015", "H1 of 2015"."""
    year, length = int(match["year"]), 3 if match["part"] == "q" else 6
    return _months(match, year, length * int(match["nth"]), length)


def _months(match: re.Match[str], year: int, last: int, length: int) -> Atom:
    """So many months of a year, up to the last."""
    return Atom(match.start(), match.end(), "window", Partial(year, last - length + 1), Partial(year, last))
