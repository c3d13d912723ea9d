"""When to try again."""

from __future__ import annotations

LONGEST = 3600.0
LONGEST_ASKED = 24 * 3600.0


def delay(attempts: int, first: float, chance: float, asked: float | None = None) -> float:
    """Seconds until the next try: doubling from `first` up to an hour, spread by `chance` (0 to 1).

    What the receiver asks for is kept, up to a day.
    """
    doubled = min(LONGEST, first * 2.0 ** min(attempts - 1, 30))
    spread = doubled * (0.5 + chance / 2)
    return max(spread, min(asked, LONGEST_ASKED)) if asked is not None else spread
