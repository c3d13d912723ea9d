"""tollwatch demo: the bundled news through the whole pipeline."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from schemas import Alert, Change, Contradiction, Ledger, Series
from streams.cli import views, words
from streams.cli.output import Column, console, table_of
from streams.cli.run import report
from streams.demo import news_path
from streams.store import Filters, Store

_SHOWN = 6
_GROWING = 3


@click.command()
@click.option("--db", metavar="FILE", help="Keep the database there. Default: a temporary one.")
def demo(db: str | None) -> None:
    """Run the bundled news through everything and show what comes out.

    The items are told in our own words, with published figures; streams/demo/ names the source of each.
    """
    from streams.runners.embedded import run
    from streams.sources import Reading, read_sources
    from streams.store import open_for_writing

    with tempfile.TemporaryDirectory() as folder:
        path = db or str(Path(folder) / "demo.db")
        with open_for_writing(path) as store:
            summary = run(store, read_sources([str(news_path())], Reading(datetime.now(UTC))))
            _tell(store)
            _next(db)
            report(summary, store, [("Database", db or "was temporary; --db FILE keeps it")])


def _tell(store: Store) -> None:
    series = list(store.records(Series))
    _heading(1, "Who says how many", "each claimant's latest figure, with its bounds")
    for name in sorted({one.conflict.name for one in series if one.conflict}):
        rows = _leading([one for one in series if _name(one) == name])
        if rows:
            console().print(f"  {name}", style="bold magenta", markup=False)
            _indented(rows, _TOLLS)
    changes = sorted(store.records(Change), key=lambda one: (one.published_at, one.id))
    _heading(2, "What changed", "figures that grew step by step, and one step of each kind")
    _indented(sorted(series, key=lambda one: -len(one.history))[:_GROWING], _PATHS)
    console().print()
    _indented(_one_of_each(changes), _CHANGES)
    contradictions = list(store.records(Contradiction))
    _heading(3, "Who says otherwise", "figures for the same people that are far from one another")
    _indented(sorted(contradictions, key=lambda one: -(one.ratio or 0))[:_SHOWN], _CONTRADICTIONS)
    alerts = list(store.records(Alert, Filters(limit=_SHOWN)))
    _heading(4, "Whose books add up", "reports of harm that a claimant assessed, month by month")
    _indented(sorted(store.records(Ledger), key=lambda one: one.published_at), _LEDGERS)
    _heading(5, "What is worth an alert", "the latest")
    _indented(alerts, _ALERTS)


def _heading(number: int, title: str, detail: str) -> None:
    out = console()
    out.print(f"\n{number}  {title}", style="bold", end="", markup=False)
    out.print(f"  {detail}", style="dim", markup=False)


def _indented(rows: Sequence[Any], columns: Sequence[Column[Any]]) -> None:
    from rich.padding import Padding

    out = console()
    if not rows:
        out.print("   none", style="dim")
        return
    table = table_of(rows, columns, out.width)
    table.show_header = False
    table.box = None
    out.print(Padding(table, (0, 0, 0, 4)))


def _name(series: Series) -> str:
    return series.conflict.name if series.conflict else ""


def _teller(series: Series) -> str:
    place = series.incident and (series.incident.place or series.place)
    return place.name if place and not series.claimant else views.claimant(series)


def _path(series: Series) -> str:
    """The figures in their order, each once."""
    return " → ".join(dict.fromkeys(words.figure(point) for point in series.history))


def _leading(series: list[Series]) -> list[Series]:
    """Windows before incidents; of each claimant and harm the latest whole figure only."""
    windows = [one for one in series if one.claimant and not one.incident and not one.part]
    incidents = [one for one in series if one.incident and one.claimant is None and not one.part]
    latest: dict[tuple[object, ...], Series] = {}
    for one in sorted(windows or incidents, key=lambda one: (one.measure == "cumulative", one.current.as_of.day)):
        latest[(one.claimant and one.claimant.id, one.harm)] = one
    return sorted(latest.values(), key=lambda one: (one.harm.value, views.claimant(one)))[:_SHOWN]


def _one_of_each(changes: list[Change]) -> list[Change]:
    kinds = {(change.type, change.flags, change.effect): change for change in reversed(changes)}
    return sorted(kinds.values(), key=lambda one: (one.published_at, one.id))


def _next(db: str | None) -> None:
    where = db or "demo.db"
    steps = [] if db else [(f"tollwatch demo --db {where}", "keep this database, then")]
    steps += [
        (f"tollwatch tolls coalition --db {where}", "all figures, each with a sentence to paste"),
        (f"tollwatch search hospital --db {where}", "the sentences themselves"),
        (f"tollwatch explain ID --db {where}", "why a figure was read so, and why an alert or none"),
        ("tollwatch run NEWS.jsonl", "your own news; NewsItem JSONL, .txt, a folder, or -"),
    ]
    from rich.padding import Padding
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="green", no_wrap=True)
    grid.add_column(style="dim")
    for step in steps:
        grid.add_row(*step)
    out = console()
    out.print("\nTry next", style="bold")
    out.print(Padding(grid, (0, 0, 1, 4)))


_TOLLS: tuple[Column[Series], ...] = (
    Column("Says", views.claimant, "cyan"),
    Column("Figure", lambda r: words.current_figure(r), "bold", right=True),
    Column("Of", views.counted),
    Column("As of", lambda r: words.as_of(r.current.as_of), "dim", whole=True),
)
_PATHS: tuple[Column[Series], ...] = (
    Column("Says", _teller, "cyan"),
    Column("Figures", _path, "bold"),
    Column("Of", lambda r: f"{words.whom(r)} {r.harm.value}"),
)
_CHANGES: tuple[Column[Change], ...] = (
    Column("Date", lambda r: r.published_at.date().isoformat(), "dim", whole=True),
    Column("Change", views.change_type, "yellow"),
    Column("Figure", views.step, "bold"),
    Column("Of", lambda r: f"{words.whom(r)} {r.harm.value}"),
    Column("Says", views.claimant, "cyan"),
)
_CONTRADICTIONS: tuple[Column[Contradiction], ...] = (
    Column("Of", lambda r: f"{words.whom(r)} {r.harm.value}"),
    Column("One", lambda r: f"{r.claimants[0].name}: {words.figure(r.figures[0])}", "cyan"),
    Column("Another", lambda r: f"{r.claimants[1].name}: {words.figure(r.figures[1])}", "cyan"),
    Column("Ratio", lambda r: f"{r.ratio:.1f} times" if r.ratio else "", "bold", right=True, whole=True),
)
_ALERTS: tuple[Column[Alert], ...] = (
    Column("Date", lambda r: r.published_at.date().isoformat(), "dim", whole=True),
    Column("Alert", lambda r: r.title, "bold"),
)
_LEDGERS: tuple[Column[Ledger], ...] = (
    Column("Date", lambda r: r.published_at.date().isoformat(), "dim", whole=True),
    Column("Claimant", lambda r: r.claimant.name if r.claimant else "", "cyan"),
    Column("Check", lambda r: r.check or "too little to check", "bold"),
    Column("Verdict", lambda r: {True: "adds up", False: "does not add up", None: ""}[r.adds_up], "green"),
)
