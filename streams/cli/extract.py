"""tollwatch extract and totals: news in, claims or totals out, without a database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from schemas import Claim, Denial, Ledger, NewsItem, Victim
from streams.cli.options import Day
from streams.cli.output import console, note
from streams.errors import ConfigError

if TYPE_CHECKING:
    from streams.sources import Reading

_published_option = click.option(
    "--published-at", type=Day(), metavar="DAY",
    help="The day of items without a date (their relative times are read from it). Default: today.",
)  # fmt: skip


@click.command()
@click.argument("source", default="-", metavar="[FILE|-]")
@click.option("--pretty", is_flag=True, help="For people: each sentence with what was read in it.")
@_published_option
def extract(source: str, pretty: bool, published_at: str | None) -> None:
    """News in, one claim, denial or ledger per line out; no database.

    The lines are JSON with "kind": "claim", "denial" or "ledger", in the order of the text; and after those of an item
    "victim": each person named or spoken of alone ("the mayor was killed"), once. A line of input that cannot be read
    is named on stderr, and the rest goes on.
    """
    from streams.extract import read_all, read_item
    from streams.extract.people.mentions import each_once

    out = console()
    for item in _items(source, _reading(published_at)):
        if pretty:
            for figure in read_item(item):
                _pretty(figure, out)
        else:
            for record in each_once(read_all(item)):
                click.echo(record.model_dump_json())


def _pretty(record: Claim | Denial | Ledger, out: object) -> None:
    from rich.console import Console

    from streams.cli.explain import marked
    from streams.cli.views import mention_figure, mention_harm

    assert isinstance(out, Console)
    who = record.claimant.name if record.claimant else "nobody named"
    out.print(f"{mention_figure(record)} {mention_harm(record)}", style="bold", end="  ", markup=False)
    out.print(f"{who}; {record.item_id}", style="cyan", markup=False)
    out.print(marked(record, sys.stdout.isatty()))
    out.print()


@click.command()
@click.argument("source", default="-", metavar="[FILE|-]")
@click.option("--policy", default="strict", show_default=True, metavar="NAME", help="How words become numbers.")
@_published_option
def totals(source: str, policy: str, published_at: str | None) -> None:
    """News in, one main toll per item and harm out; no database.

    One line of JSON per item: {"item_id", "policy", "totals": {harm: {"min", "best", "max"}}}. The toll is that of the
    item's main event, which is the one it mentions first: its parts added up, repeats counted once, prior figures,
    background and increments within a total left aside. An item without figures gives {}.
    """
    from streams.extract import read_story
    from streams.totals import POLICIES, totals_of

    if policy not in POLICIES:
        raise ConfigError(f"there is no policy {policy!r}: choose one of {', '.join(POLICIES)}")
    reading = _reading(published_at)
    for item in _items(source, reading):
        records = [record for record in read_story(item) if isinstance(record, (Claim, Victim))]
        dated = item.published_at != reading.undated
        told = totals_of(records, POLICIES[policy], dated=dated, text=item.text)
        found = {harm: total.as_dict() for harm, total in told.items()}
        click.echo(json.dumps({"item_id": item.id, "policy": policy, "totals": found}, ensure_ascii=False))


def _reading(published_at: str | None) -> Reading:
    """Undated and empty items are read too, with the day that was given or today's: the clock comes in only here."""
    from streams.sources import Reading

    now = datetime.now(UTC)
    day = published_at or now.date().isoformat()
    undated = datetime.fromisoformat(day + "-01-01"[len(day) - 4 :]).replace(tzinfo=UTC)
    return Reading(now, undated, empty=True)


def _items(source: str, reading: Reading) -> Iterator[NewsItem]:
    """The items of a source; what is none is named on stderr."""
    from streams.sources import read_sources

    for arrival in read_sources([source], reading):
        if arrival is None:
            continue
        if isinstance(arrival.content, NewsItem):
            yield arrival.content
        elif arrival.content:
            note(f"tollwatch: {arrival.origin}: {arrival.content.error}; left out. {arrival.content.hint}")
