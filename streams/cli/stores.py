"""Where a command that shows records reads them: in the database, or in Elasticsearch."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click

from streams.cli.options import Decorated, db_option
from streams.store import open_for_reading
from streams.store.repository import Repository


def store_options(command: Decorated) -> Decorated:
    """--db and --elasticsearch, which `reading` takes."""
    elsewhere = click.option(
        "--elasticsearch", metavar="URL", help="Look there instead of in the database: the same answers."
    )
    return db_option(elsewhere(command))


@contextmanager
def reading(db: str, elasticsearch: str | None) -> Iterator[Repository]:
    """The records. Raises StoreError or ServerError where they cannot be read."""
    if elasticsearch is None:
        with open_for_reading(db) as store:
            yield store
        return
    from streams.index.repository import IndexRepository
    from streams.index.server import connect
    from streams.settings import Settings

    settings = Settings.from_env({**os.environ, "TOLLWATCH_ELASTICSEARCH": elasticsearch})
    with connect(settings) as client:
        yield IndexRepository(client, settings)
