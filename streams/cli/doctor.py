"""tollwatch doctor: is this installation whole, and is the database in order? It calls no server."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import click

from streams.cli.options import db_option
from streams.cli.output import console
from streams.errors import StoreError, TollwatchError

NEEDED = ("pydantic", "click", "rich", "PyYAML", "ftfy", "ahocorasick-rs")
OPTIONAL = {
    "fastfeedparser": "reads feeds",
    "feedparser": "reads broken feeds",
    "trafilatura": "reads articles of web pages",
    "py3langid": "tells languages",
    "faust-streaming": "runs the flow on Kafka",
    "kafka-python": "topics, producing and the sinks on Kafka",
    "crc32c": "checksums for Kafka",
    "elasticsearch": "search and dashboards over large archives",
}


class Finding(NamedTuple):
    """`state`: ok, optional (missing, and fine without), or fault."""

    name: str
    state: str
    detail: str


@click.command()
@db_option
def doctor(db: str) -> None:
    """Check this installation and the database.

    Says what is there, what is missing but optional, and what is a fault (exit code 1). Calls no server.
    """
    out = console()
    styles = {"ok": "green", "optional": "yellow", "fault": "bold red"}
    found = [*_python(), *_packages(), *_own_packages(), *_sqlite(), *_programs(), _database(Path(db))]
    for finding in found:
        out.print(f"{finding.state:<9}", style=styles[finding.state], end="")
        out.print(f"{finding.name:<17}{finding.detail}", markup=False)
    faults = sum(finding.state == "fault" for finding in found)
    if faults:
        raise TollwatchError(f"{faults} fault{'s' if faults > 1 else ''}; the lines above say what to do")


def _python() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = sys.version_info >= (3, 11)
    yield Finding("Python", "ok" if fits else "fault", version if fits else f"{version}; 3.11 or newer is needed")


def _packages() -> Iterator[Finding]:
    for name in (*NEEDED, *OPTIONAL):
        try:
            yield Finding(name, "ok", metadata.version(name))
        except metadata.PackageNotFoundError:
            if name in OPTIONAL:
                yield Finding(name, "optional", f"not installed; {OPTIONAL[name]}")
            else:
                yield Finding(name, "fault", f"not installed: pip install {name}")


def _own_packages() -> Iterator[Finding]:
    """`schemas` and `streams` are names that another project may use too."""
    import schemas
    import streams

    ours, theirs = Path(streams.__file__).parent, Path(schemas.__file__ or "?").parent
    if getattr(schemas, "TOLLWATCH", False) and ours.parent == theirs.parent:
        yield Finding("tollwatch", "ok", f"{streams.__version__} in {ours.parent}")
    else:
        where = f"`schemas` comes from {theirs}, `streams` from {ours}"
        detail = f"{where}: install tollwatch into an environment of its own"
        yield Finding("tollwatch", "fault", detail)


def _sqlite() -> Iterator[Finding]:
    with_search = True
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (word)")
    except sqlite3.OperationalError:
        with_search = False
    finally:
        connection.close()
    detail = f"{sqlite3.sqlite_version}, full-text search (FTS5) {'is there' if with_search else 'is missing'}"
    yield Finding("SQLite", "ok" if with_search else "fault", detail)


def _programs() -> Iterator[Finding]:
    uses = {"java": "Kafka and Elasticsearch on this machine", "mvn": "fetching them: `tollwatch stack up`"}
    for program, use in uses.items():
        path = shutil.which(program)
        yield Finding(program, "ok" if path else "optional", path or f"not found; only for {use}")


def _database(path: Path) -> Finding:
    from streams.store import open_for_reading

    if not path.exists():
        return Finding("database", "optional", f"none at {path} yet: `tollwatch run SOURCE --db {path}` makes it")
    try:
        with open_for_reading(path) as store:
            counts = store.counts()
            unfinished = [one.source for one in store.progress() if not one.complete]
    except StoreError as error:
        return Finding("database", "fault", str(error))
    detail = f"{path}: {counts['item']:,} items, {counts.get('claim', 0):,} claims, {counts['dead']:,} dead letters"
    if unfinished:
        detail += f"; not read to the end: {', '.join(unfinished[:3])} (run again to go on)"
    return Finding("database", "ok", detail)
