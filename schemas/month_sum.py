"""The sum of one month in a claimant's books: carried over + received - completed = open.

Reopened reports may be told apart or among the received ones (CJTF-OIR's monthly reports do the latter), and no text
says which: the plain sum stands unless only the one with the reopened reports gives what is stated to be open.
"""

from __future__ import annotations

from typing import NamedTuple

from schemas.claim import LedgerEntries


class MonthSum(NamedTuple):
    """The sum in words and what it comes to; `could_be`: with and without the reopened reports."""

    words: str
    comes_to: int
    could_be: tuple[int, ...]


def month_sum(entries: LedgerEntries) -> MonthSum | None:
    """What should be open at the end of the month; None where one of its three parts is not stated."""
    before, new, done = entries.carried_over, entries.received, entries.completed
    if before is None or new is None or done is None:
        return None
    again = entries.reopened or 0
    plain, with_again = before + new - done, before + new + again - done
    if again and entries.open == with_again != plain:
        return MonthSum(f"{before} + {new} + {again} - {done}", with_again, (with_again,))
    could_be = (plain, with_again) if again and entries.open is None else (plain,)
    return MonthSum(f"{before} + {new} - {done}", plain, could_be)
