"""What SOURCE means to a command: files, folders and pipes, or what is on the web."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streams.feeds.read import Sources
    from streams.sources import Arrival

_FILES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".txt")


def on_web(sources: Sequence[str]) -> Sources | None:
    """The sources sorted out, where some are on the web or list what is; None where all are files, folders or pipes.

    What reads the web is only loaded where a source may be there.
    """
    if not any("://" in source or (Path(source).is_file() and not source.endswith(_FILES)) for source in sources):
        return None
    from streams.feeds.read import sorted_out

    found = sorted_out(sources)
    return None if found.are_local else found


def arrivals_of(
    sources: Sequence[str], notes: Callable[[], Iterable[tuple[str, bytes]]], *, follow: bool, every: float
) -> Generator[Arrival | None, None, None]:
    """All that the sources bring. `notes`: what those on the web remember; `every`: minutes between two requests."""
    from streams.sources import Reading, read_sources

    reading = Reading(datetime.now(UTC))
    if found := on_web(sources):
        from streams.feeds.read import read_all

        yield from read_all(found, reading, notes(), follow=follow, every=60 * every)
    else:
        yield from read_sources(sources, reading, follow=follow)
