"""tollwatch ledgers: claimants' books on reports of harm."""

from __future__ import annotations

from typing import Any

import click

from schemas import Ledger
from streams.cli import views
from streams.cli.options import format_option
from streams.cli.output import Column, View, show
from streams.cli.stores import reading, store_options
from streams.errors import ConfigError
from streams.store import Filters
from streams.tolls.ledgers import Balance, balances


@click.command()
@click.argument("conflict", nargs=-1, required=True)
@format_option
@store_options
def ledgers(conflict: tuple[str, ...], form: str | None, db: str, elasticsearch: str | None) -> None:
    """Claimants' books on reports of harm, and whether they add up.

    Each ledger is checked by itself (carried over + received - completed = open) and against the one before it (what
    was left open is carried over). What does not fit is shown with its sum.
    """
    with reading(db, elasticsearch) as store:
        name = " ".join(conflict)
        found = balances(store.records(Ledger, Filters(conflict=name)))
        if not found:
            raise ConfigError(f"no ledgers on {name!r}: `tollwatch claims --kind ledger` lists all")
        show(found, BALANCES, form, lambda one: one.ledger.model_dump_json())


def _verdict(balance: Balance) -> str:
    return {True: "adds up", False: "does not add up", None: "too little to say"}[balance.fits]


def _fields(balance: Balance) -> dict[str, Any]:
    ledger = balance.ledger
    return {
        "id": ledger.id, "published": ledger.published_at.isoformat(),
        "claimant": ledger.claimant.name if ledger.claimant else "", **ledger.entries.model_dump(),
        "within": balance.within, "across": balance.across, "fits": balance.fits, "url": ledger.url,
    }  # fmt: skip


BALANCES: View[Balance] = View(
    people=(
        Column("Date", lambda b: b.ledger.published_at.date().isoformat(), "dim", whole=True),
        Column("Says", lambda b: b.ledger.claimant.name if b.ledger.claimant else "-", "cyan"),
        Column("Reports", lambda b: views.mention_figure(b.ledger)),
        Column("In itself", lambda b: b.within),
        Column("With the last", lambda b: b.across),
        Column("", _verdict, "bold"),
    ),
    fields=_fields,
    empty="No ledgers.",
)
