"""Days that go by a name: "on Christmas Eve", "on Easter Sunday", "over the Easter weekend".

Only days on which everybody agrees: those of a fixed date, those that follow the western Easter, and American ones that
go by the weekday. The month of fasting is that of the tabular calendar, which may be a day off.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from streams.extract.lexicon import any_of
from streams.extract.time.period_dates import Partial
from streams.extract.time.period_days import on
from streams.extract.time.period_patterns import IN_YEAR, Atom, Scene
from streams.extract.time.period_words import EASTER_DAYS, FIXED_DAYS, MOVING_DAYS

_NIGHT = r"(?:\s+(?:morning|afternoon|evening|night))?"
_NAMES = any_of(FIXED_DAYS).replace("'", "['’]")
FIXED = rf"(?P<name>{_NAMES})\b{_NIGHT}{IN_YEAR}"
EASTER = rf"(?P<name>{any_of(EASTER_DAYS)})\b{_NIGHT}(?:,?\s+(?:of\s+)?(?P<year>20\d\d|19\d\d)(?!\d))?"
# "the Boxing Day tsunami", "the Good Friday Agreement" go by the name of a day long past
_A_NAME = re.compile(r"\b(?:the|an?|\d{4}|['’]s|so-called)\s+(?:\w+\s+)?$")
_OF_ITS_OWN = re.compile(
    r"\s+(?:agreement|accords?|massacre|bombers?|bombings?|tsunami|plot|rebellion|uprising|truce)\b"
)


def fixed(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "on New Year's Eve", "on Christmas Day 2014"."""
    month, day = FIXED_DAYS[match["name"].replace("’", "'")]
    if _is_name(match, scene) and not _has_just_been(match, scene, month, day):
        return None
    end = match.end("name") if match["short"] else match.end()
    named = int(match["year"]) if match["year"] else None
    if match["which"]:
        named = scene.published.year - (match["which"] == "last")
    return Atom(match.start(), end, "day", Partial(named, month, day))


def by_easter(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "on Good Friday", "over the Easter weekend": of the year named, else the latest that has been."""
    if _OF_ITS_OWN.match(scene.low, match.end()) or (match["name"] != "easter weekend" and _is_name(match, scene)):
        return None
    first, last = EASTER_DAYS[match["name"]]
    year = int(match["year"]) if match["year"] else scene.published.year
    if not match["year"] and easter(year) + timedelta(days=first) > scene.published:
        year -= 1
    begin, end = (easter(year) + timedelta(days=days) for days in (first, last))
    return on(match, begin) if first == last else on(match, begin, end, "window")


MOVING = rf"(?P<name>{any_of(MOVING_DAYS)})\b(?:\s+day\b)?(?P<long>\s+(?:holiday\s+)?weekend\b|\s+holiday\b)?"


def moving(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "on Memorial Day", "over the Labor Day weekend": the latest that has been."""
    if match["name"] == "thanksgiving" and _OF_THANKS.search(scene.low, max(0, match.start() - 16), match.start()):
        return None
    month, weekday, nth = MOVING_DAYS[match["name"]]
    day = _nth_weekday(scene.published.year, month, weekday, nth)
    if day > scene.published:
        day = _nth_weekday(scene.published.year - 1, month, weekday, nth)
    if not match["long"]:
        return on(match, day)
    thursday = match["name"] == "thanksgiving"
    first, last = (day, day + timedelta(days=3)) if thursday else (day - timedelta(days=3), day)
    return on(match, first, last, "window")


_OF_THANKS = re.compile(r"\b(?:an?|of|mass|prayer|service)\s$")  # "a thanksgiving service"


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    days = [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * k) for k in range(nth)]
    return next(day for day in reversed(days) if day.month == month)


# "during Ramadan", "in the holy month of Ramadan"; Ramadan Shalah is a person
_IN_FAST = re.compile(
    r"\b(?:during|throughout|in|over|of|for)\s(?:(?:the|this|last)\s)?(?:(?:muslim|islamic)\s)?(?:(?:holy|fasting)\s)?"
    r"(?:(?:fasting\s)?month\sof\s)?$"
)
_CALLED = re.compile(r"\s[A-Z][a-z]")
_NINTH = 236  # days of the calendar's year before its ninth month


def fasting_month(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "during Ramadan": the one of the year named, else the latest that has begun, up to the day of publication."""
    before = _IN_FAST.search(scene.low, max(0, match.start() - 44), match.start())
    if before is None or _CALLED.match(scene.sentence, match.end()):
        return None
    last = date(int(match["year"]), 12, 31) if match["year"] else scene.published
    first = max(day for day in _fasts_near(last.year) if day <= last)
    end = min(first + timedelta(days=29), scene.published)
    return on(match, first, end, "window") if first < end else None


def _fasts_near(year: int) -> list[date]:
    """The first days of the ninth months of the tabular calendar that lie about a year."""
    about = round((year - 622) * 33 / 32)
    days = (354 * (k - 1) + (3 + 11 * k) // 30 + _NINTH for k in range(about - 2, about + 2))
    return [date.fromordinal(_EPOCH + day) for day in days]


_EPOCH = date(622, 7, 19).toordinal()


def _is_name(match: re.Match[str], scene: Scene) -> bool:
    before = _A_NAME.search(scene.low, max(0, match.start() - 16), match.start())
    return before is not None or _OF_ITS_OWN.match(scene.low, match.end()) is not None


_NO_YEAR = re.compile(r"\b(?:the|an?) $")
LATELY = timedelta(days=14)


def _has_just_been(match: re.Match[str], scene: Scene, month: int, day: int) -> bool:
    """ "A Christmas Day bomb attack" is of the day that has just been, where no other year is named."""
    if _NO_YEAR.search(scene.low, max(0, match.start() - 16), match.start()) is None:
        return False
    return any(
        timedelta() <= scene.published - date(scene.published.year - ago, month, day) <= LATELY for ago in (0, 1)
    )


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (epact - weekday + 40) // 44
    return date(year, month, epact - weekday + 28 - 31 * (month // 4))
