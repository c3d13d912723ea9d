"""A claimant's books on reports of harm, from month to month.

Within one ledger: carried over + received + reopened - completed = open. From one to the next: what was open is carried
over. Figures that do not fit are shown with their sum, never mended.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from schemas import Ledger, LedgerEntries

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


def expected_open(entries: LedgerEntries) -> int | None:
    """What must be open by the other entries; None where one of them is not stated."""
    if entries.carried_over is None or entries.received is None or entries.completed is None:
        return None
    return entries.carried_over + entries.received + (entries.reopened or 0) - entries.completed


def _balance(before: Ledger | None, ledger: Ledger) -> Balance:
    entries = ledger.entries
    verdicts: list[bool] = []
    within = across = ""
    due = expected_open(entries)
    if due is not None:
        reopened = f" + {entries.reopened}" if entries.reopened else ""
        within = f"{entries.carried_over} + {entries.received}{reopened} - {entries.completed} = {due}"
        if entries.open is not None:
            verdicts.append(due == entries.open)
            within += "" if due == entries.open else f", not {entries.open}"
    left = _left_open(before) if before and ledger.published_at - before.published_at <= NEXT else None
    if left is not None and entries.carried_over is not None:
        verdicts.append(left == entries.carried_over)
        across = f"{left} left open, {entries.carried_over} carried over"
    return Balance(ledger, within, across, all(verdicts) if verdicts else None)


def _left_open(ledger: Ledger) -> int | None:
    return ledger.entries.open if ledger.entries.open is not None else expected_open(ledger.entries)
