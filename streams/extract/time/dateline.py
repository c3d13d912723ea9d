"""A text -> the day that it gives itself, where that is older than the day on which it was published (again).

"KABUL, Nov. 7, 2012 - An Afghan force ...", "AFP Tuesday 23 Sep 2014 Strikes on ...": "Monday" counts from it.
"""

from __future__ import annotations

import re
from datetime import date

from streams.extract.lexicon import any_of
from streams.extract.time.period_words import EVENTS, MONTHS, WEEKDAYS

_YEAR = re.compile(r"(?:1(?<!\d1)9|2(?<!\d2)0)\d\d(?!\d)")  # begins with its digit, for which re looks first
_LONGEST = 32  # characters of a date before its year
_HEAD = 160  # characters in which a dateline stands
_MONTH = rf"(?P<month>{any_of(MONTHS)})\.?"
_MONTH_2 = _MONTH.replace("<month>", "<month2>")
_DATE = re.compile(
    rf"(?P<weekday>(?:{'|'.join(WEEKDAYS)}),?\s+)?\b"
    rf"(?:(?P<day>\d{{1,2}})\s+{_MONTH}|{_MONTH_2}\s+(?P<day2>\d{{1,2}})),?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_STANDS_APART = re.compile(
    r"(?:[\n(]\s*|[-–—:|]\s*|\b(?:AP|AFP|Reuters|publication|published|updated)\W+)$", re.IGNORECASE
)
_DASH = re.compile(r"\)?\s+[-–—]+\s")
_ENDS = re.compile(r"\s*(?:$|\n|\)|[-–—|])|\s+(?=[A-Z0-9\"'])")
_NEXT_WORDS = re.compile(r"(?:\W*[\w'-]+){0,4}")


def dated_by_itself(text: str, published: date) -> date | None:
    """The day of a text's dateline; None where it has none, or none before the day of publication."""
    for year in _YEAR.finditer(text, 0, _HEAD):
        match = _DATE.search(text, max(0, year.start() - _LONGEST), year.end())
        if not match:
            continue
        apart = match["weekday"] or _DASH.match(text, match.end())
        apart = apart or _STANDS_APART.search(text, max(0, match.start() - 20), match.start())
        opens = not text[: match.start()].strip() and not _names_event(text, match.end())
        if not (apart or opens) or not _ENDS.match(text, match.end()):
            continue
        month = MONTHS[(match["month"] or match["month2"]).lower()]
        try:
            day = date(int(match["year"]), month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        return day if day < published else None
    return None


def _names_event(text: str, at: int) -> bool:
    """ "7 October 2023 attack": the day of what the text is about."""
    following = _NEXT_WORDS.match(text, at)
    words = re.findall(r"[\w-]+", following[0].lower()) if following else []
    return not set(EVENTS).isdisjoint(words)
