"""tollwatch rules: check a rule file, and see what it would have told."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from streams.cli import views
from streams.cli.deliver import rules_option
from streams.cli.groups import Group
from streams.cli.options import db_option, format_option
from streams.cli.output import Column, View, chosen, facts, note, show

if TYPE_CHECKING:
    from streams.deliver.preview import Previewed


@click.group(cls=Group)
def rules() -> None:
    """What is told: check a rule file, preview it over the stored news, print the standard rules."""


@rules.command()
@click.argument("path", metavar="FILE")
@click.option("--secrets", is_flag=True, help="Also look whether the secrets that it names are there.")
def check(path: str, secrets: bool) -> None:
    """Say what is wrong with a rule file, each fault with its line; else what it holds."""
    from streams.alert.rulebook import rulebook_of

    book = rulebook_of(path)
    if secrets:
        from streams.deliver.channels import open_channel

        for channel in book.channels:
            open_channel(channel)
    own = "standard rules" if book.rules == rulebook_of(None, {}).rules else "rules"
    channels = ", ".join(f"{channel.name} ({channel.type})" for channel in book.channels)
    facts(
        [("Rules", f"{len(book.rules)} {own}: {', '.join(rule.name for rule in book.rules)}"), ("Channels", channels)]
    )


@rules.command()
def standard() -> None:
    """Print the standard rules as a file to begin with."""
    import streams.alert

    path = Path(streams.alert.__file__).parent / "data" / "standard.yaml"
    click.echo(path.read_text(encoding="utf-8"), nl=False)


@rules.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    from schemas.__main__ import settings_text
    from schemas.rulebook import Rulebook

    click.echo(settings_text(Rulebook), nl=False)


@rules.command()
@db_option
@rules_option
@click.option("--days", type=click.IntRange(1), default=30, show_default=True, help="Before the newest stored news.")
@click.option("--all", "suppressed", is_flag=True, help="Also what would have been suppressed, with the reason.")
@format_option
def preview(db: str, rules_path: str | None, days: int, suppressed: bool, form: str | None) -> None:
    """What the rules would have sent in the last days, had each item come when it was published."""
    from streams.alert.rulebook import rulebook_of
    from streams.deliver.preview import preview as previewed
    from streams.link.actors import kind_of_actor
    from streams.store import open_for_reading

    book = rulebook_of(rules_path)
    with open_for_reading(db) as store:
        newest = store.newest()
        since = datetime.fromisoformat(newest) - timedelta(days=days) if newest else None
        found = list(previewed(store, book, since, kind_of_actor)) if since else []
    sent = [one for one in found if not one.reason]
    show(found if suppressed else sent, PREVIEW, form, lambda one: one.as_json())
    if chosen(form) == "table":
        by_rule = ", ".join(f"{count} {name}" for name, count in Counter(one.alert.rule for one in sent).most_common())
        times = "once" if len(sent) == 1 else f"{len(sent)} times"
        note(f"It would have fired {times} in {days} days" + (f": {by_rule}." if by_rule else "."))


PREVIEW: View[Previewed] = View(
    people=(
        Column("Date", lambda r: r.alert.published_at.date().isoformat(), "dim", whole=True),
        Column("Alert", lambda r: r.alert.title, "bold"),
        Column("Rule", lambda r: r.alert.rule, "yellow"),
        Column("Why not", lambda r: r.reason),
        Column("Id", lambda r: r.alert.change_id[: views.SHORT_ID], "dim", whole=True),
    ),
    fields=lambda r: r.fields(),
    empty="Nothing would have been sent.",
)
