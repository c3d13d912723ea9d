"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from schemas import Harm
from streams.store.filters import Filters

DEFAULT_DB = "tollwatch.db"
FORMATS = ("table", "plain", "json", "csv")

HARMS = tuple(harm.value for harm in Harm if harm is not Harm.OTHER)

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Day(click.ParamType):
    """A day, month or year in ISO 8601, kept as text: 2019, 2019-05, 2019-05-31."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not _is_day(str(value)):
            self.fail(f"{value!r} is no day; write 2019-05-31, 2019-05 or 2019", param, ctx)
        return str(value)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text) is not None


def db_option(command: Decorated) -> Decorated:
    """--db: the file in this folder by default, where one can see, copy and delete it."""
    return click.option(
        "--db", default=DEFAULT_DB, show_default=True, envvar="TOLLWATCH_DB", metavar="FILE", help="The database."
    )(command)


def every_option(command: Decorated) -> Decorated:
    """--every: in minutes, because that is how people think of it."""
    return click.option(
        "--every", type=click.FloatRange(min=0.1), default=5.0, show_default=True, metavar="MINUTES",
        help="With --follow: ask a feed at most so often.",
    )(command)  # fmt: skip


def format_option(command: Decorated) -> Decorated:
    """--format: a table on a terminal, tab-separated lines into a pipe, unless one asks for something else."""
    return click.option(
        "--format", "form", type=click.Choice(FORMATS),
        help="table; plain: tab-separated; json: one record per line; csv. Default: table on a terminal, else plain.",
    )(command)  # fmt: skip


def filter_options(command: Decorated) -> Decorated:
    """--conflict, --claimant, --harm, --since, --until, --limit, --all."""
    options = [
        click.option("--conflict", metavar="WORDS", help="Words of the conflict's name, or its id."),
        click.option("--claimant", metavar="WORDS", help="Words of who says it."),
        click.option("--harm", type=click.Choice(HARMS), metavar="HARM", help=f"One of {', '.join(HARMS)}."),
        click.option("--since", type=Day(), metavar="DAY", help="From this day on (2019-05-31, 2019-05 or 2019)."),
        click.option("--until", type=Day(), metavar="DAY", help="Up to this day."),
        click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many. Default: 40 in a table."),
        click.option("--all", "withdrawn", is_flag=True, help="Also what was withdrawn."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def filters_of(given: dict[str, Any]) -> Filters:
    """The filter options of a command, taken out of its arguments."""
    names = ("conflict", "claimant", "harm", "type", "since", "until", "limit", "withdrawn")
    return Filters(**{name: given.pop(name) for name in names if name in given})
