"""Words of number -> their values: "two hundred and twelve" -> 212, "1.5 million" -> 1,500,000."""

from __future__ import annotations

import re

from schemas import Quantifier
from streams.extract import lexicon

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNITS = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
TENS = {word: 10 * tens for tens, word in enumerate(_TENS.split(), 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "mn": 1_000_000, "m": 1_000_000,
          "billion": 1_000_000_000, "bn": 1_000_000_000, "lakh": 100_000, "crore": 10_000_000}  # fmt: skip

_TABLE = lexicon.table("numbers")
FLOORS: dict[str, int] = _TABLE["vague"]
FIXED: dict[str, int] = _TABLE["fixed"]
ORDINALS: dict[str, int] = _TABLE["ordinals"]
BOUNDS = {phrase: Quantifier(name) for name, phrases in _TABLE["bounds"].items() for phrase in phrases}
_LONGEST_FIRST = sorted(BOUNDS, key=len, reverse=True)


def opens_number(low: str) -> bool:
    """Whether a word in small letters is a number below a hundred, or begins with a digit."""
    return low[:1].isdigit() or low in UNITS or low in TENS


def begins_with_number(phrase: str) -> bool:
    """Whether the first word of a phrase does."""
    return opens_number(phrase.split()[0].lower())


def plain(words: str) -> str:
    """Small letters, single spaces."""
    return " ".join(words.lower().split())


_OPENING_QUOTES = " \"'“‘"  # 'at least "700 cases"'


def bound_of(words: str) -> Quantifier | None:
    """The bound that several words make together: the first that is more than a rounding ("up to nearly": up_to).

    None where they are no bound words, or where there are none.
    """
    rest, found = plain(words).rstrip(_OPENING_QUOTES), []
    while rest:
        phrase = next((p for p in _LONGEST_FIRST if rest == p or rest.startswith(p + " ")), None)
        if phrase is None:
            return None
        found.append(BOUNDS[phrase])
        rest = rest[len(phrase) :].strip()
    return next((q for q in found if q != Quantifier.APPROXIMATELY), found[0] if found else None)


def of_dozens(words: str) -> int:
    """ "three dozen" -> 36, "two score" -> 40."""
    count, unit = words.rsplit(" ", 1)
    value = int(count) if count.isdigit() else UNITS.get(count) or TENS[count]
    return value * (12 if unit == "dozen" else 20)


MOST_DIGITS = 15  # with their commas: more people than ever lived


def of_digits(words: str) -> int | None:
    """ "1,300" -> 1300, "1.5 million" -> 1500000. None for a fraction ("2.5")."""
    match = re.match(r"(\d[\d,. \u00a0]*?)\s?([a-z]*)$", words)
    if not match:
        return None
    if len(match[1]) > MOST_DIGITS:
        return None
    if "." in match[1] and not match[2]:
        return None
    return round(float(re.sub(r"[, \u00a0]", "", match[1])) * SCALES.get(match[2], 1))


def spelled(words: str) -> int | None:
    """ "two hundred and twelve" -> 212. None where the words are no one number ("one two")."""
    total = group = 0
    smallest = 1_000_000_000_000
    for word in re.split(r"[\s-]+", words):
        if word == "and":
            continue
        if word in SCALES:
            scale = SCALES[word]
            group = max(group, 1) * scale
            if scale > 100:
                total, group = total + group, 0
            smallest = scale
            continue
        value = UNITS[word] if word in UNITS else TENS[word]
        if (group % 100 and not (group % 10 == 0 and group % 100 >= 20 and value < 10)) or value >= smallest:
            return None
        group += value
    return total + group
