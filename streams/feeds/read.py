"""SOURCE... -> arrivals, where some of them are on the web, or are lists of what is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from streams.errors import DecodeError, SourceError
from streams.feeds.addresses import authority, is_web
from streams.feeds.bodies import MAX_BODY, text_of_body, too_large, unpacked
from streams.feeds.fetch import Fetcher
from streams.feeds.health import EVERY
from streams.feeds.listing import Listing, listing_of
from streams.feeds.memory import Memory
from streams.feeds.watch import Watch
from streams.sources.arrival import Arrival
from streams.sources.decode import Reading
from streams.sources.read import read_sources

CONTACT = "TOLLWATCH_CONTACT"  # an address for those whose servers we ask; part of the user agent


class Sources(NamedTuple):
    """`web` and `lists` are read here, `others` as ever."""

    web: tuple[str, ...]
    lists: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def are_local(self) -> bool:
        return not (self.web or self.lists)


def sorted_out(sources: Sequence[str]) -> Sources:
    """Which sources are on the web, which are files that list what is, and which are neither. Reads no more of a file
    than its beginning."""
    web = tuple(source for source in sources if is_web(source))
    lists = tuple(source for source in sources if source not in web and _is_list(source))
    return Sources(web, lists, tuple(source for source in sources if source not in web and source not in lists))


def read_all(
    sources: Sources, reading: Reading, rows: Iterable[tuple[str, bytes]], *, follow: bool = False, every: float = EVERY
) -> Iterator[Arrival | None]:
    """Everything in the sources; with `follow` for as long as news come. `rows`: what was remembered (`Memory`).

    Raises SourceError.
    """
    for url in sources.web:
        if not authority(url):
            raise SourceError(f"{url} is no web address: write https://host/path")
    files = {path: _listing(path) for path in sources.lists}
    named = [*sources.web, *(url for found in files.values() for url in found.lists)]
    fetcher = Fetcher(map(authority, named), os.environ.get(CONTACT, ""))
    watch = Watch(sources.web, Memory(rows), fetcher, files=files, every=every)
    coming = [watch.arrivals(follow=follow)]
    if sources.others:
        coming.insert(0, read_sources(sources.others, reading, follow=follow))
    if not follow:
        for arrivals in coming:
            yield from arrivals
        return
    while coming:
        for arrivals in list(coming):
            yield from _until_idle(arrivals, coming)
        yield None


def _until_idle(arrivals: Iterator[Arrival | None], coming: list[Iterator[Arrival | None]]) -> Iterator[Arrival]:
    for arrival in arrivals:
        if arrival is None:
            return
        yield arrival
    coming.remove(arrivals)


def _is_list(source: str) -> bool:
    path = Path(source)
    if source == "-" or not path.is_file() or not os.access(path, os.R_OK):
        return False
    with path.open("rb") as file:
        return ".gal.json" in path.name or file.read(256).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _listing(path: str) -> Listing:
    data = Path(path).read_bytes() if Path(path).stat().st_size <= MAX_BODY else None
    try:
        if data is None:
            raise too_large(MAX_BODY)
        found = listing_of(text_of_body(unpacked(data, MAX_BODY)), "")
    except DecodeError as error:
        raise SourceError(f"{path}: {error.reason}: {error.hint}") from None
    if found.kind == "page":
        raise SourceError(f"{path}: a web page in a file: name its address, or save its text as .txt")
    return found
