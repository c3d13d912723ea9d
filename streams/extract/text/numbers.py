"""A sentence -> its numbers: where each stands, what it says, and within which bounds.

"more than 1,300" -> value 1300, min 1301, max open. Vague words have a floor: dozens 24, scores 40, hundreds 200,
thousands 2,000, tens of thousands 20,000, several 3 (data/numbers.yaml).
A number that is money, a share, an age, a time, a rank or part of a name is none of people, and is not returned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from string import whitespace
from typing import NamedTuple

from schemas import Quantifier, Quantity
from streams.extract.lexicon import alternation
from streams.extract.text.by_word import ByWord
from streams.extract.text.named_numbers import is_of_name, tells_how
from streams.extract.text.nouns import is_nation, may_be_person
from streams.extract.text.number_patterns import (
    ENDS_BEFORE,
    ENDS_IN_MONTH,
    NOT_PEOPLE_AFTER,
    NOT_PEOPLE_BEFORE,
    NUMBER,
    OF_SHARE,
    OPENS,
    OPENS_ALONE,
    SHARE,
    SHARE_ENDS,
    TIMES_BEFORE,
    YEAR,
)
from streams.extract.text.number_words import (
    BOUNDS,
    FIXED,
    FLOORS,
    bound_of,
    of_digits,
    of_dozens,
    plain,
    spelled,
)
from streams.extract.text.ranges import RANGES_FROM, ends_of_range
from streams.extract.text.words import lowered, words_of

_LOOK_AHEAD = 24  # so many characters after a number may say that it counts no people
_LOOK_BACK = 14
# "has gone up to 17" is 17, "handed over 40" is 40, "ran over two men" is two.
_GOES_UP = re.compile(
    r"\b(?:go|goes|going|gone|went|move[sd]?|moving|push(?:ed|es|ing)?|r[ai]s(?:e[sn]?|ed|ing)|rose|revise[sd]?|revising"
    r"|ran|run(?:s|ning)?|dr[io]ve[sn]?|driving|knock(?:s|ed|ing)?"
    r"|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|giv(?:es|ing|en?)|gave)\s$"
)
_AFTER_NAME = re.compile(
    r"\b(?!(?:In|At|On|Near|From|Around|Outside|Across|Inside|Of|To|For|By|Since|Over)\s)"
    r"[A-Z][\w'’.-]+\s+[A-Z][\w'’.-]+,\s$"
)
# "at least another 157", "up to a further 12"
_MORE_OF_THEM = ("another ", "further ", "additional ", "other ", "total of ")
_BOUND_APART = re.compile(
    rf"\b({alternation(BOUNDS)})\s+(?:a |an |the )?(?:another|further|additional|other|total of)\s$"
)
_WITHIN = re.compile(r"[a-z,] $")
_CAPITAL_WORD = re.compile(r"\s([A-Z]\w+)")
_SMALL_WORD = re.compile(r"\b[a-z]{5,}\b")
_BEFORE_NUMBER = "-" + whitespace + "\u00a0"
_PARTS = re.compile(r"[-'’.]")
_IN_DIGITS = re.compile(r"\s\((\d[\d,]*)\)")
_LARGEST_SHARE = 1000  # "one in 1,000"
# "from one (a newspaper) to six": who gives which end
_END_APART = re.compile(r" \([^()]{1,40}\)\s+to\s+(\d[\d,]*|[a-z-]+)\b")


class Number(NamedTuple):
    """A number in a sentence: offsets with its bound words, offset of the bare number, and what it says."""

    start: int
    end: int
    core_start: int
    quantity: Quantity
    could_be_year: bool = False


def numbers_in(sentence: str, taken: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """Every number that may count people, in the order of the text. `taken`: spans (dates) whose numbers count nobody,
    so that "since April 2023 to 2,621" is no range."""
    low = lowered(sentence)
    found: list[Number] = []
    at = 0
    for start in _openings(sentence):
        match = NUMBER.match(low, start) if start >= at else None
        if match is None:
            continue
        date = next((span for span in taken if span[0] <= match.start("core") < span[1]), None)
        if date:
            at = max(date[1], match.start() + 1)
            continue
        number = _read(sentence, low, match)
        if number:
            found.append(number)
        at = max(number.end if number else _end_of_none(low, match), match.start() + 1)
    return found


# "aged 21 to 40", "grades 7-9", "ranging in age from 5 to 12", "their ages ranging from 5 to 12"
_FROM_TO = re.compile(r"^\s*(?:to\s|[–-])")
_AGES_BEFORE = re.compile(
    r"\b(?:age[sd]?(?:\s(?:rang(?:e|es|ed|ing)|var(?:y|ied|ying)))?(?:\sfrom)?|in\sages?\sfrom)\s$"
)


def _end_of_none(low: str, match: re.Match[str]) -> int:
    """Where a number ends that counts nobody: with the upper end of its range, where it has one."""
    to = match["to"]
    of_range = to and (match["between"] or _FROM_TO.match(to)) and _is_named(low, match.start(), match["core"])
    return match.end("to") if of_range else match.end("core")


def _openings(sentence: str) -> list[int]:
    """Offsets at which a number may begin, with the words that bound it: in order, and only there."""
    words = words_of(sentence)
    lows, found = words.lows, []
    opening = [(i, seconds) for i, seconds in enumerate(map(_opens.__getitem__, lows)) if seconds is not None]
    for i, seconds in opening:
        if seconds and not (i + 1 < len(lows) and _first[lows[i + 1]] in seconds):
            continue
        start = words.starts[i]
        found.append(start)
        if "'" in lows[i]:
            found += [start + at for at, mark in enumerate(lows[i], 1) if mark == "'"]
    return found


@ByWord
def _opens(low: str) -> frozenset[str] | None:
    """With which words a number goes on that begins with this one, or behind an apostrophe in it: any, where there are
    none; None where no number begins so."""
    parts = _PARTS.split(low.lower())
    if low[0].isdecimal() or not OPENS_ALONE.isdisjoint(parts) or (len(parts) > 1 and any(p in OPENS for p in parts)):
        return frozenset()
    return OPENS.get(parts[0])


@ByWord
def _first(low: str) -> str:
    return _PARTS.split(low.lower())[0]


@lru_cache(maxsize=512)
def bounded(value: int, quantifier: Quantifier, text: str) -> Quantity:
    """A stated number with what it makes possible: "at least 12" is 12 or more, "nearly 12" is 12 or fewer."""
    low = high = None
    if quantifier in (Quantifier.EXACT, Quantifier.AT_LEAST):
        low = value
    elif quantifier is Quantifier.MORE_THAN:
        low = value + 1
    if quantifier in (Quantifier.EXACT, Quantifier.UP_TO, Quantifier.LESS_THAN):
        high = value
    return Quantity(value=value, min=low, max=high, quantifier=quantifier, text=text)


def _read(sentence: str, low: str, match: re.Match[str]) -> Number | None:
    bound, core = bound_of(match["bound"]), match["core"]
    core_start, told = match.span("core")
    end = _past_digits(low, match)
    if bound and match["bound"].startswith(("up", "over")) and _GOES_UP.search(low, 0, match.start()):
        bound = None
    if not match["bound"] and low.endswith(_MORE_OF_THEM, 0, core_start):
        bound = _bound_apart(low, core_start)
    start = core_start if match["bound"] and not bound else match.start()
    before = low[max(0, start - _LOOK_BACK) : start]
    if _counts_no_people(low, end) or _is_named(low, start, core) or _opens_name(sentence, core_start, end):
        return None
    if f" {before}".endswith(" per ") or (match["digits"] and is_of_name(sentence, core_start, end)):
        return None
    if core == "one" and tells_how(low, core_start):
        return None
    if " " in core and ENDS_IN_MONTH.search(before):
        return None
    if (core == "no" and low.startswith(" more ", end)) or (not bound and _is_age(sentence, core_start, end)):
        return None
    if match["vague"]:
        text = sentence[start:told]
        quantity = Quantity(min=FLOORS[plain(core)], quantifier=Quantifier.VAGUE, text=text)
        return Number(start, end, core_start, quantity)
    value = _value(match)
    if ends := ends_of_range(low, match, value):
        return _range(sentence, low, match, ends, start)
    if value is None:
        return None
    if plain(core).startswith("a couple "):  # "a couple of hundred"
        bound = Quantifier.APPROXIMATELY
    if _is_share(low, start, end, value):
        return None
    if low.startswith(" (", end) and (apart := _range_with_sources(sentence, low, match, value)):
        return apart
    plus = match["plus"] if match.start("plus") == end else None
    if plus:
        end = told = match.end("plus")
        bound = Quantifier.APPROXIMATELY if plus.strip(" -") in ("or so", "odd") else Quantifier.AT_LEAST
    quantity = bounded(value, bound or Quantifier.EXACT, sentence[start:told])
    return Number(start, end, core_start, quantity, not bound and bool(YEAR.match(core)))


def _past_digits(low: str, match: re.Match[str]) -> int:
    """ "twenty-four (24) were": past the same number in digits."""
    again = _IN_DIGITS.match(low, match.end("core")) if match["spelled"] else None
    return again.end() if again and of_digits(again[1]) == spelled(match["core"]) else match.end("core")


def _bound_apart(low: str, start: int) -> Quantifier | None:
    """ "at least another 157": the bound of the number at `start`."""
    apart = _BOUND_APART.search(low, max(0, start - 3 * _LOOK_BACK), start)
    return bound_of(apart[1]) if apart else None


_SUBJECT = 90  # so many characters before "number" may stand whom it counts
# "the injured number 131", "those who fled number 80,000": a verb; not "the number 131"
_NUMBERS = re.compile(
    r"\b(?:the|those|they|these|victims|refugees|evacuees|displaced|casualties|deaths|who)\s(?:[\w'’-]+\s){0,7}?"
    r"(?:now|already|today|who|they|dead|injured|wounded|missing|displaced|homeless|killed|detained|arrested|evacuated|affected|fled|died|perished"
    r"|lost|left|returned|[a-z]{3,}(?<!ss|us|is)s|homes|people|women|children|men)\snumber\s+$"
    r"|\b(?:dead|injured|wounded|missing|displaced|homeless|detained|abducted|kidnapped)\s(?:[a-z]{3,}s|people|women|children|men)\s(?:now\s)?number\s+$"
    r"|\bthey\s(?:now\s)?number\s+$",
    re.IGNORECASE,
)


def _counts_no_people(low: str, end: int) -> bool:
    return NOT_PEOPLE_AFTER.match(low[end : end + _LOOK_AHEAD]) is not None


def _is_named(low: str, start: int, core: str) -> bool:
    """True where the word before makes the number a name, an age or a length of time ("aged 12", "Highway 80")."""
    before = low[max(0, start - _LOOK_BACK) : start]
    if before.endswith(("from ", "anging ")) and _AGES_BEFORE.search(low, max(0, start - 3 * _LOOK_BACK), start):
        return True
    match = NOT_PEOPLE_BEFORE.search(before) if before.rstrip(_BEFORE_NUMBER).endswith(ENDS_BEFORE) else None
    if not match:
        return False
    word = match[0].strip(" -")
    if word == "number" and _NUMBERS.search(low, max(0, start - _SUBJECT), start):
        return False
    return word not in TIMES_BEFORE and (core[0].isdigit() or word in ("aged", "age", "ages"))


def _is_share(low: str, start: int, end: int, value: int) -> bool:
    """ "Seven in ten of the victims", "one in five women": neither number counts anybody."""
    if low.startswith(" in ", end):
        share = SHARE.match(low, end)
        whole = _small(share[1]) if share and (not share[2] or may_be_person(share[2])) else None
        return whole is not None and value < whole <= _LARGEST_SHARE
    if not low.endswith(SHARE_ENDS, 0, start):
        return False
    share = OF_SHARE.search(low, max(0, start - 2 * _LOOK_BACK), start)
    part = _small(share[1]) if share else None
    return part is not None and part < value <= _LARGEST_SHARE


def _small(text: str) -> int | None:
    return of_digits(text) if text[0].isdigit() else spelled(text)


def _opens_name(sentence: str, start: int, end: int) -> bool:
    """ "a singer of Five Star": a capital in the middle of a sentence that is no heading."""
    follows = _CAPITAL_WORD.match(sentence, end)
    if not follows or not (sentence[start].isupper() and sentence[start + 1 : end].islower()):
        return False
    if is_nation(follows[1]) or may_be_person(follows[1].lower()):
        return False
    return _WITHIN.search(sentence, 0, start) is not None and _SMALL_WORD.search(sentence) is not None


def _is_age(sentence: str, start: int, end: int) -> bool:
    """ "Ann Lee, 39, of Ardale"."""
    inserted = sentence.startswith(",", end) and sentence[start:end].isdigit() and end - start <= 2
    return inserted and _AFTER_NAME.search(sentence, max(0, start - 24), start) is not None


def _value(match: re.Match[str]) -> int | None:
    core = plain(match["core"])
    if match["fixed"]:
        return FIXED.get(core, 0)  # "without casualties"
    if match["dozens"]:
        return of_dozens(core)
    return spelled(core) if match["spelled"] else of_digits(core)


def _range(sentence: str, low: str, match: re.Match[str], ends: tuple[int, int], start: int) -> Number | None:
    """ "between 10 and 12", "at least 10 to 12": its bound words, if any, from `start` on, make no other number."""
    end = match.end("to")
    if _counts_no_people(low, end):
        return None
    quantity = Quantity(min=ends[0], max=ends[1], quantifier=Quantifier.RANGE, text=sentence[start:end])
    return Number(start, end, match.start("core"), quantity)


def _range_with_sources(sentence: str, low: str, match: re.Match[str], first: int) -> Number | None:
    """ "ranging from one (a newspaper) to six (a doctor)"."""
    start, end = match.span("core")
    found = _END_APART.match(low, end) if RANGES_FROM.search(low, 0, match.start()) else None
    last = (of_digits(found[1]) if found[1][0].isdigit() else spelled(found[1])) if found else None
    if found is None or last is None or last <= first:
        return None
    text = sentence[start : found.end()]
    quantity = Quantity(min=first, max=last, quantifier=Quantifier.RANGE, text=text)
    return Number(start, found.end(), start, quantity)
