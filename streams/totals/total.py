"""A total: a number of people with its bounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

NEAR = 0.25
"""So far, as a share of it, counts of the same people lie from a figure; one that lies farther off counts others."""


@dataclass(frozen=True)
class Total:
    """People. `best` None where the policy sets none; `min` or `max` None where open."""

    min: int | None
    best: int | None
    max: int | None

    def as_dict(self) -> dict[str, int | None]:
        return {"min": self.min, "best": self.best, "max": self.max}

    @property
    def stated(self) -> int:
        """The number by which figures are compared."""
        return next((number for number in (self.best, self.min, self.max) if number is not None), 0)

    def __add__(self, other: Total) -> Total:
        low = (self.min or 0) + (other.min or 0)
        best = None if self.best is None or other.best is None else self.best + other.best
        high = None if self.max is None or other.max is None else self.max + other.max
        return Total(low, best, high)

    def is_sharper(self, other: Total) -> bool:
        """True where it is narrower than `other` and possible within it."""
        if self.max is None or self.min is None or (other.max is not None and other.min == other.max):
            return False
        if not other.min and other.best and abs(self.min - other.best) > NEAR * other.best:
            return False  # "about 30 died ... 12 bodies have been found"
        return self.min >= (other.min or 0) and (other.max is None or self.max <= other.max)


NOBODY = Total(0, 0, 0)
ONE = Total(1, 1, 1)


def sum_of(totals: Iterable[Total]) -> Total:
    return reduce(Total.__add__, totals, NOBODY)
