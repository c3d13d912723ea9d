"""What a figure's words let one read, and how a new figure stands to the standing one.

A figure has two ranges. What is *possible* ([min, max], open where the words leave it open) decides contradictions and
falls. What was *stated*, the reading range, decides rises and refinements:

    exact, at least v      v to v
    more than v            v + 1 to v + g - 1, where g is the unit of v's last digit that is not zero (1,300: 100)
    approximately v        v - g/2 to v + g/2
    less than, nearly v    v - g to v
    a range                as it is given
    vague                  from the word's floor to below the next word's ("dozens": 24 to 99)

"Up to v" compares with another "up to" by v; with anything else only by what is possible.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from schemas import Quantifier, Quantity

NO_LIMIT = 10**12  # more people than ever lived: stands for an open upper bound

TELLING = 3  # people; smaller figures repeat by chance
SLIP_FROM = 100  # people; below, a toll may well grow tenfold
SLIP_TIMES = 9
LEAP_FROM, LEAP = 3, 40  # people, times; the toll of one event rises by less from one telling to the next

VAGUE_CEILING = {3: 23, 24: 99, 40: 99}  # floor of "several", "dozens", "scores" -> below the next word's floor


class Reading(NamedTuple):
    """`low`..`high`: as stated. `least`..`most`: as possible. `said`: the number as spoken, None where vague."""

    low: int
    high: int
    least: int
    most: int
    said: int | None
    is_ceiling: bool

    @property
    def width(self) -> int:
        return self.high - self.low


class Relation(Enum):
    """How a new figure stands to the standing one."""

    ABOVE = "above"
    BELOW = "below"
    NARROWER = "narrower"
    SAME = "same"


def granularity(value: int) -> int:
    """The unit of the last digit that is not zero: 1,300 -> 100; 1,059 -> 1; 0 -> 1."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit


def reading_of(quantity: Quantity) -> Reading | None:
    """The two ranges of a figure; None where it holds no number at all."""
    return _reading(quantity.value, quantity.min, quantity.max, quantity.quantifier)


@lru_cache(maxsize=65536)
def _reading(value: int | None, least: int | None, most: int | None, quantifier: Quantifier) -> Reading | None:
    stated = _stated_range(value, least, most, quantifier)
    if stated is None:
        return None
    said = None if quantifier in (Quantifier.VAGUE, Quantifier.RANGE) else value
    return Reading(*stated, least or 0, NO_LIMIT if most is None else most, said, quantifier is Quantifier.UP_TO)


def _stated_range(
    value: int | None, least: int | None, most: int | None, quantifier: Quantifier
) -> tuple[int, int] | None:
    unit = granularity(value or 0)
    match quantifier:
        case Quantifier.RANGE if least is not None and most is not None:
            return least, most
        case Quantifier.VAGUE if least is not None:
            return least, max(least, vague_ceiling(least))
        case Quantifier.MORE_THAN if value is not None:
            return value + 1, max(value + 1, value + unit - 1)
        case Quantifier.APPROXIMATELY if value is not None:
            return max(0, value - unit // 2), value + unit // 2
        case Quantifier.LESS_THAN if value is not None:
            return max(0, value - unit), value
    known = next((n for n in (value, least, most) if n is not None), None)
    return None if known is None else (known, known)


def vague_ceiling(floor: int) -> int:
    """The greatest number that still goes by the word whose floor this is: "hundreds" (200) -> 999."""
    return VAGUE_CEILING.get(floor, int("9" * len(str(floor))))


def relate(new: Reading, standing: Reading, *, text_says_rise: bool = False, text_says_fall: bool = False) -> Relation:
    """How `new` stands to `standing`. What the text says decides where the ranges alone do not.

    The same spoken number is never a change: "1,300" after "more than 1,300" is the headline's shorthand. Without the
    text's word a fall needs that no number is possible for both, so "1K-plus" after 1,059 falls nowhere.
    """
    if new.said is not None and new.said == standing.said:
        return Relation.SAME
    if new.is_ceiling != standing.is_ceiling:
        if new.least > standing.most:
            return Relation.ABOVE
        return Relation.BELOW if new.most < standing.least else Relation.SAME
    if new.low > standing.high or (text_says_rise and new.low > standing.low):
        return Relation.ABOVE
    if new.high < standing.low and (text_says_fall or new.most < standing.least):
        return Relation.BELOW
    overlap = new.low <= standing.high and standing.low <= new.high
    return Relation.NARROWER if overlap and new.width < standing.width else Relation.SAME


def agree(one: Reading, other: Reading) -> bool:
    """Whether two figures may be the same figure in other words."""
    if one.said is not None and one.said == other.said:
        return True
    return one.low <= other.high and other.low <= one.high


def rounds_to(rough: Reading, fine: Reading) -> bool:
    """Whether `rough` may be a headline's rounding of `fine`: possible for it, and within a tenth of it."""
    if agree(rough, fine):
        return True
    close = abs(rough.low - fine.low) * 10 <= max(rough.low, fine.low)
    return close and rough.least <= fine.high and fine.low <= rough.most


def looks_slipped(new: Reading, old: Reading) -> bool:
    """Whether a rise looks like a slip of the pen: about tenfold, or two neighbouring digits changed places upward.

    Small figures may grow tenfold in a day, and 1,095 after 1,059 is a plain rise: a swap counts from a fourth upward.
    """
    before, after = old.low, new.low
    if before < SLIP_FROM or after <= before:
        return False
    return after >= SLIP_TIMES * before or (4 * after >= 5 * before and _swapped(str(before), str(after)))


def leaps(new: Reading, old: Reading) -> bool:
    """Whether a rise of one event is beyond what another telling of it brings."""
    return old.low >= LEAP_FROM and new.low > LEAP * old.low


def _swapped(one: str, other: str) -> bool:
    apart = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    i, j = apart
    return one[i] == other[j] and one[j] == other[i]
