"""Rows to people and to programs. Tables, colour and progress are for terminals only."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console, JustifyMethod

Model = TypeVar("Model")
WIDTH_WITHOUT_TERMINAL = 120
TABLE_LIMIT = 40


@dataclass(frozen=True)
class Column(Generic[Model]):
    """One column of a table for people. `wide`: only where there is room; `style` as rich names it."""

    name: str
    cell: Callable[[Model], str]
    style: str = ""
    right: bool = False
    wide: bool = False
    whole: bool = False  # never shortened or folded


@dataclass(frozen=True)
class View(Generic[Model]):
    """How one kind of record is shown: `people` as a table, `fields` as plain lines and CSV (name -> value)."""

    people: Sequence[Column[Model]]
    fields: Callable[[Model], dict[str, Any]]
    empty: str


def visible(text: str) -> str:
    """The text without what a terminal would obey."""
    return "".join(character for character in text if character.isprintable() or character in "\n\t")


def chosen(form: str | None) -> str:
    """The format: what was asked for, else a table on a terminal and plain lines into a pipe."""
    return form or ("table" if sys.stdout.isatty() else "plain")


def console(*, err: bool = False) -> Console:
    """A rich console; without a terminal it has a fixed width and no colour."""
    from rich.console import Console

    stream = sys.stderr if err else sys.stdout
    width = None if stream.isatty() else WIDTH_WITHOUT_TERMINAL
    return Console(stderr=err, width=width, highlight=False, soft_wrap=False, emoji=False)


def show(records: Iterable[Model], view: View[Model], form: str | None, to_json: Callable[[Model], str]) -> None:
    """Print records as the format says. json: one record per line."""
    match chosen(form):
        case "table":
            _table(list(records), view)
        case "json":
            for record in records:
                click.echo(to_json(record))
        case "csv":
            _separated(records, view, csv.writer(sys.stdout, lineterminator="\n").writerow)
        case _:
            _separated(records, view, lambda row: click.echo("\t".join(_one_line(cell) for cell in row)))


def _separated(records: Iterable[Model], view: View[Model], write: Callable[[list[Any]], Any]) -> None:
    header = False
    for record in records:
        fields = view.fields(record)
        if not header:
            write(list(fields))
            header = True
        write(["" if value is None else value for value in fields.values()])


def _one_line(cell: Any) -> str:
    return " ".join(str(cell).split())


def _table(records: list[Model], view: View[Model]) -> None:
    out = console()
    if not records:
        out.print(view.empty)
        return
    out.print(table_of(records, view.people, out.width))


def table_of(records: Sequence[Model], columns: Sequence[Column[Model]], width: int) -> Any:
    """A rich table of what fits into `width`."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    shown = [column for column in columns if width >= 110 or not column.wide]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
    for column in shown:
        justify: JustifyMethod = "right" if column.right else "left"
        table.add_column(column.name, justify=justify, no_wrap=column.whole, overflow="fold")
    for record in records:
        table.add_row(*(Text(" ".join(column.cell(record).split()), style=column.style) for column in shown))
    return table


def facts(rows: Iterable[tuple[str, Any]], *, err: bool = False) -> None:
    """Names with what is to be said of them, one below the other; without a terminal no line is broken."""
    from rich.table import Table
    from rich.text import Text

    shown = [(name, Text(said) if isinstance(said, str) else said) for name, said in rows if said not in (None, "")]
    out = console(err=err)
    if not out.is_terminal:
        for name, text in shown:
            click.echo(f"{name:<12}{text.plain}", err=err)
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, min_width=10)
    grid.add_column(overflow="fold")
    for name, text in shown:
        grid.add_row(name, text)
    out.print(grid)


def note(message: str) -> None:
    """A line for people, on stderr."""
    click.echo(message, err=True)
