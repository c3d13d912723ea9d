"""tollwatch search: full text over claims."""

from __future__ import annotations

import re
import sys

import click

from streams.cli import views
from streams.cli.options import format_option
from streams.cli.output import chosen, console, show
from streams.cli.stores import reading, store_options


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, metavar="N", help="At most so many.")
@format_option
@store_options
def search(words: tuple[str, ...], limit: int, elasticsearch: str | None, form: str | None, db: str) -> None:
    """Full text over claims.

    Finds claims, denials and ledgers by their sentence, claimant, place, conflict and harm: those with all the words,
    the best first; where there is none, those with some of them. Ask as you would ask a colleague: "figures above
    10,000 by the health ministry", "who denies the explosion", "latest civilian deaths Ukraine", a year.
    """
    with reading(db, elasticsearch) as store:
        mentions = store.search(" ".join(words), limit)
    if chosen(form) != "table":
        show(mentions, views.CLAIMS, form, lambda record: record.model_dump_json())
        return
    if not mentions:
        console().print("Nothing found. Fewer or other words may help; `tollwatch claims` lists everything.")
    for mention in mentions:
        _hit(mention, words)


def _hit(record: views.Mention, words: tuple[str, ...]) -> None:
    from streams.cli.explain import marked

    out = console()
    text = marked(record, sys.stdout.isatty())
    stems = [re.escape(word[: max(4, len(word) - 2)]) for word in " ".join(words).split() if len(word) > 2]
    if stems:
        text.highlight_regex(rf"(?i)\b(?:{'|'.join(stems)})\w*", "yellow")
    who = record.claimant.name if record.claimant else "nobody named"
    out.print(f"{views.mention_figure(record)} {views.mention_harm(record)}", style="bold", end="  ", markup=False)
    out.print(who, style="cyan", markup=False)
    out.print(text)
    where = (record.publisher, record.published_at.date().isoformat(), record.url, f"explain {record.id[:8]}")
    out.print("  ".join(part for part in where if part), style="dim", markup=False, soft_wrap=True)
    out.print()
