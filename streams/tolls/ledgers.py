"""A claimant's books on reports of harm, from month to month.

Within one ledger: the sum of the month (schemas/month_sum.py). From one to the next: what was open is carried
over. Figures that do not fit are shown with their sum, never mended.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from schemas import Ledger
from schemas.month_sum import month_sum

NEXT = timedelta(days=45)  # a monthly report may come late; after longer there is one that we do not know


class Balance(NamedTuple):
    """`within`, `across`: the sum that was tried, "" where there is too little to try; `fits`: None likewise."""

    ledger: Ledger
    within: str
    across: str
    fits: bool | None


def balances(ledgers: Iterable[Ledger]) -> list[Balance]:
    """The ledgers of every claimant in the order of time, each checked. Copies of one report count once."""
    books: dict[str, list[Ledger]] = {}
    for ledger in sorted(ledgers, key=lambda one: (one.published_at, one.item_id, one.id)):
        claimant = ledger.claimant
        book = books.setdefault((claimant.id or claimant.name.casefold()) if claimant else "", [])
        if all(one.entries != ledger.entries or ledger.published_at - one.published_at > NEXT for one in book):
            book.append(ledger)
    return [
        _balance(before, ledger)
        for name in sorted(books)
        for before, ledger in zip([None, *books[name]], books[name], strict=False)
    ]


def _balance(before: Ledger | None, ledger: Ledger) -> Balance:
    entries = ledger.entries
    verdicts: list[bool] = []
    within = across = ""
    month = month_sum(entries)
    if month:
        within = f"{month.words} = {month.comes_to}"
        if entries.open is not None:
            verdicts.append(month.comes_to == entries.open)
            within += "" if verdicts[-1] else f", not {entries.open}"
    left = _left_open(before) if before and ledger.published_at - before.published_at <= NEXT else ()
    if left and entries.carried_over is not None:
        verdicts.append(entries.carried_over in left)
        across = f"{' or '.join(map(str, left))} left open, {entries.carried_over} carried over"
    return Balance(ledger, within, across, all(verdicts) if verdicts else None)


def _left_open(ledger: Ledger) -> tuple[int, ...]:
    """What may have been open at its end; empty where too little is stated."""
    if ledger.entries.open is not None:
        return (ledger.entries.open,)
    month = month_sum(ledger.entries)
    return month.could_be if month else ()
