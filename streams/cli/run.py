"""tollwatch run: news into the database."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import click

from streams.cli.deliver import rules_option
from streams.cli.news import arrivals_of, on_web
from streams.cli.options import DEFAULT_DB, db_option, every_option
from streams.cli.output import console, facts, note
from streams.cli.stopping import stopping

if TYPE_CHECKING:
    from streams.index.mirror import Mirror
    from streams.runners.embedded import Summary
    from streams.store import Store

_TELLS_SPEED = 100  # items


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@db_option
@click.option("--follow", is_flag=True, help="Wait for appended lines, new files and news from feeds until Ctrl-C.")
@every_option
@rules_option
@click.option("--elasticsearch", metavar="URL", help="Send everything there as well, as `tollwatch index` would.")
def run(
    sources: tuple[str, ...], db: str, follow: bool, every: float, rules_path: str | None, elasticsearch: str | None
) -> None:
    """Read news into the database: claims, tolls, changes, alerts.

    SOURCE is a file of NewsItem JSONL (plain or gzip), a .json or .txt file, a folder of them, or - for what is piped
    in. A .txt file is one item; its name begins with its day (2024-05-01-anything.txt). What cannot be read is kept
    with its reason: see `tollwatch dead`. Reading the same source again is safe and quick.

    SOURCE may also be the address of an RSS, Atom or JSON feed, an OPML list of feeds, a news sitemap, a GDELT article
    list or a web page, or a file that holds such a list: see `tollwatch feeds`. Only these addresses, and the pages
    that their entries name, are asked.
    """
    from streams.alert.rulebook import rulebook_of
    from streams.flow import flow_with
    from streams.runners.embedded import run as run_flow
    from streams.store import open_for_writing

    if sources == ("-",) and sys.stdin.isatty():
        note("Reading NewsItem JSONL from the keyboard; end with Ctrl-D.")
    flow = flow_with(rulebook_of(rules_path).rules)
    _check(sources, follow)
    with open_for_writing(db) as store, stopping() as stop:
        mirror = _mirror(store, elasticsearch, stop) if elasticsearch else None
        arrivals = arrivals_of(sources, store.notes, follow=follow, every=every)
        with closing(arrivals), progress() as watch:
            summary = run_flow(store, arrivals, flow, stop=stop, watch=watch, mirror=mirror)
        if mirror:
            done = mirror.outcome
            note(f"Elasticsearch: {done.written:,} documents written, {done.stale:,} were there, "
                 f"{len(done.refused):,} refused")  # fmt: skip
        look = "tollwatch tolls CONFLICT, changes, alerts, contradictions, search WORDS, explain ID"
        report(
            summary,
            store,
            [*feeds_row(store), ("Database", db), ("Look", look + ("" if db == DEFAULT_DB else f"  (--db {db})"))],
        )
        if summary.stopped and not follow:
            raise click.ClickException("stopped before the end of the source; run it again to go on")


def _check(sources: tuple[str, ...], follow: bool) -> None:
    """Refuse what is not there before a database is made for nothing, and tell of folders without news."""
    from streams.sources import SUFFIXES, check_sources, empty_folders

    if on_web(sources):
        return
    check_sources(sources, follow=follow)
    for folder in empty_folders(sources):
        note(f"{folder}: there is nothing to read in it yet; files of news end in {', '.join(SUFFIXES)}")


def feeds_row(store: Store) -> list[tuple[str, str]]:
    """How many sources on the web there are, where there are any, and how many are silent."""
    silent = [b'"failing"' in value for _, value in store.notes("feed|")]
    failing = f", {sum(silent):,} of them could not be read the last time" if any(silent) else ""
    return (
        [("Feeds", f"{_several(len(silent), 'source')} on the web{failing} (see `tollwatch feeds`)")] if silent else []
    )


def _mirror(store: Store, url: str, stop: Callable[[], bool]) -> Mirror:
    from streams.index.mirror import Mirror
    from streams.settings import Settings

    return Mirror(store, Settings.from_env({**os.environ, "TOLLWATCH_ELASTICSEARCH": url}), stop)


@contextmanager
def progress() -> Iterator[Callable[[Summary], None]]:
    """Something that shows a growing summary on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda summary: None
        return
    with console(err=True).status("Reading...") as status:
        yield lambda summary: status.update(_several(summary.items, "item") + _rate(summary))


def report(summary: Summary, store: Store, closing: Iterable[tuple[str, str]]) -> None:
    """The end of a run, on stderr: what it read, and what the database holds now."""
    counts = store.counts()
    unread = f", {_several(summary.unread, 'item')} kept unread in other languages" if summary.unread else ""
    known = f", {summary.known:,} of them known already" if summary.known else ""
    dead = f", {_several(summary.dead, 'dead letter')} (see `tollwatch dead`)" if summary.dead else ", no dead letters"
    kinds = ("claim", "denial", "ledger", "series", "change", "contradiction", "alert")
    types = ", ".join(f"{count:,} {type_.replace('_', ' ')}" for type_, count in store.change_types().items())
    rows = [
        (
            "Read",
            f"{_several(summary.items, 'item')} in {summary.seconds:.1f} s{_rate(summary)}{known}{unread}{dead}",
        ),
        ("Holds", ", ".join(_several(counts.get(kind, 0), kind) for kind in kinds)),
        ("Changes", types or "none"),
    ]
    facts([*rows, *closing], err=True)


def _several(count: int, name: str) -> str:
    plural = {"series": "series", "denial": "denials"}.get(name, f"{name}s")
    return f"{count:,} {name if count == 1 else plural}"


def _rate(summary: Summary) -> str:
    """The speed; of a few items nothing, as their time is that of the start."""
    if summary.items < _TELLS_SPEED or not summary.seconds:
        return ""
    return f" ({summary.items / summary.seconds:,.0f} items/s)"
