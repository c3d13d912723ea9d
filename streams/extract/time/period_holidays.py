"""Days that go by a name: "on Christmas Eve", "on Easter Sunday", "over the Easter weekend".

Only days on which everybody agrees: those of a fixed date, and those that follow the western Easter.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from streams.extract.lexicon import any_of
from streams.extract.time.period_dates import Partial
from streams.extract.time.period_days import on
from streams.extract.time.period_patterns import IN_YEAR, Atom, Scene
from streams.extract.time.period_words import EASTER_DAYS, FIXED_DAYS

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
    if _is_name(match, scene):
        return None
    month, day = FIXED_DAYS[match["name"].replace("’", "'")]
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


def _is_name(match: re.Match[str], scene: Scene) -> bool:
    before = _A_NAME.search(scene.low, max(0, match.start() - 16), match.start())
    return before is not None or _OF_ITS_OWN.match(scene.low, match.end()) is not None


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (epact - weekday + 40) // 44
    return date(year, month, epact - weekday + 28 - 31 * (month // 4))
