"""The building blocks of the time grammar: what a rule reads, what it makes, and the patterns that rules share.

All patterns read a sentence in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from schemas import Accuracy
from streams.extract.lexicon import any_of
from streams.extract.text.number_words import TENS
from streams.extract.text.number_words import UNITS as SMALL
from streams.extract.time.period_dates import Partial, YearsNamed
from streams.extract.time.period_words import (
    COUNTED_AFTER_YEAR,
    FEW,
    MONTHS,
    NAMES_AFTER_DATE,
    NUMBERS,
    UNITS,
    WEEKDAYS,
)

Kind = Literal["day", "window", "open", "rolling", "past_point", "unresolved", "veto"]
"""As TimeSpan says. "veto": a name that only looks like a time; no span is made of it."""


class Atom(NamedTuple):
    """One time. `first` to `last` where it is a date or a range; `iso` where the words are counted from publication.

    `rolling`: hours.
    """

    start: int
    end: int
    kind: Kind
    first: Partial | None = None
    last: Partial | None = None
    iso: tuple[str, str] | None = None
    accuracy: Accuracy = Accuracy.DAY
    rolling: int | None = None


class Scene(NamedTuple):
    """What a rule may look at: the sentence, the same in small letters (equally long), the day of publication."""

    sentence: str
    low: str
    published: date
    years: YearsNamed | None = None


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Scene], Atom | None]]


MONTH = rf"(?P<month>{any_of(MONTHS)})\b\.?"
MONTH_2 = MONTH.replace("<month>", "<month2>")
WEEKDAY = rf"(?:{any_of(WEEKDAYS)})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
DAY_2 = DAY.replace("<day>", "<day2>")
YEAR = r"(?:1[6-9]|20)\d\d(?!\d)"
TO = r"\s*(?:-|–|—|/|to|until|till|through|and)\s*"
IN_YEAR = rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<short>'?\d\d)(?![\d:,.]\d|\d)|(?P<which>this|last)\s+year))?"
_ONES = {word: value for word, value in SMALL.items() if 0 < value < 10}
_COMPOUND = rf"(?:{any_of(TENS)})-(?:{any_of(_ONES)})"
_WORDS = any_of({*NUMBERS, *FEW} - {"a", "an"})
NUMBER = rf"(?:{_COMPOUND}|{_WORDS}|\d{{1,3}}|an?(?:\s+(?:few|couple(?:\s+of)?|single))?)"
UNIT = rf"(?P<unit>{any_of(UNITS)})"
# "In May 12 killed in raids" counts them; "a bomb on March 3 killed at least nine" does not
_HARMED = (
    r"(?:killed|wounded|injured)\b(?!\s+(?:and\s+(?:wounded|injured)\s+)?(?:\d|at\s|an?\s|the\s|his\s|her\s|their\s|its\s"
    rf"|(?:more|over|nearly|almost|about|around|up|dozens|scores|hundreds|thousands|several|{any_of(NUMBERS)})\b))"
)
NO_COUNT = rf"(?!\s*(?:(?:{any_of(COUNTED_AFTER_YEAR)})\b|{_HARMED})|[\d%]|:\d|,\d|\.\d)"
NAME_AFTER = rf"\s+(?:{any_of(NAMES_AFTER_DATE)})\b"


def read_number(words: str) -> int | None:
    """The number of "24", "a couple of", "twenty"; None for "several"."""
    for word in reversed(words.replace(" of", "").split()):
        if word.isdigit():
            return int(word)
        tens, _, ones = word.partition("-")
        if tens in TENS and ones in _ONES:
            return TENS[tens] + _ONES[ones]
        if word in FEW:
            return None
        if word in NUMBERS:
            return NUMBERS[word]
    return None
