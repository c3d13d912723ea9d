"""tollwatch relink: the stored news again, with the rules and the gazetteer of this version."""

from __future__ import annotations

import click

from streams.cli.options import db_option
from streams.cli.run import progress, report
from streams.cli.stopping import stopping


@click.command()
@db_option
def relink(db: str) -> None:
    """Read the stored news again with this version's rules and gazetteer.

    Claims that now belong to another conflict leave the old one and enter the new one: series and changes are withdrawn
    and issued accordingly. What reads the same as before changes nothing.
    """
    from streams.runners.embedded import relink as relink_items
    from streams.store import open_for_writing

    with open_for_writing(db) as store, stopping() as stop:
        with progress() as watch:
            summary = relink_items(store, stop=stop, watch=watch)
        report(summary, store, [("Database", db)])
        if summary.stopped:
            raise click.ClickException("stopped before the end; run it again to go on")
