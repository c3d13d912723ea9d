"""SOURCE... -> arrivals: files, folders, and "-" for what is piped in; once, or for as long as news come."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from streams.errors import ConfigError, DecodeError, SourceError
from streams.sources.arrival import Arrival, Raw, refused
from streams.sources.decode import Reading
from streams.sources.lines import CHUNK
from streams.sources.tail import LineTail, no_text, read_json, read_text

SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".json", ".txt")
POLL_SECONDS = 0.25
_SETTLED_SECONDS = 1.0  # a .json or .txt file that was written to a moment ago may not be whole yet


def read_sources(sources: Sequence[str], reading: Reading, *, follow: bool = False) -> Iterator[Arrival | None]:
    """Everything in the sources, one after another; None whenever there is nothing to read at the moment.

    With `follow` it never ends: appended lines, new files in folders, and changed files come as they are written.
    Raises what `check_sources` does.
    """
    check_sources(sources, follow=follow)
    if follow and "-" not in sources:
        yield from _followed(sources, reading)
        return
    for source in sources:
        if source == "-":
            yield from read_pipe(0, reading)
        else:
            for path, item_id in files_of(source):
                yield from _once(path, item_id, reading)


def check_sources(sources: Sequence[str], *, follow: bool = False) -> None:
    """Raises SourceError where a source is not there or not ours to read, ConfigError where they do not go together."""
    for source in sources:
        if source != "-" and not Path(source).exists():
            raise SourceError(f"{source}: no such file or folder")
        if source != "-" and not os.access(source, os.R_OK | (os.X_OK if Path(source).is_dir() else 0)):
            raise SourceError(f"{source} cannot be read: check its permissions")
    if follow and "-" in sources and len(sources) > 1:
        raise ConfigError("--follow takes either - or files and folders, not both")


def empty_folders(sources: Sequence[str]) -> list[str]:
    """The folders in which there is no file that is read."""
    return [source for source in sources if source != "-" and Path(source).is_dir() and not files_of(source)]


def read_pipe(descriptor: int, reading: Reading) -> Iterator[Arrival | None]:
    """JSONL, plain or gzip, from an open file descriptor until its end."""
    tail = LineTail("-", reading)
    while True:
        ready, _, _ = select.select([descriptor], [], [], POLL_SECONDS)
        if not ready:
            yield None
        elif chunk := os.read(descriptor, CHUNK):
            yield from tail.feed(chunk)
        else:
            break
    yield from tail.finish()


def files_of(source: str) -> list[tuple[Path, str]]:
    """The files of one source in the order of their paths, each with the id that a text file's item gets."""
    root = Path(source)
    if not root.is_dir():
        return [(root, root.name)]
    inside = (path for path in root.rglob("*") if path.name.endswith(SUFFIXES) and path.is_file())
    shown = [path for path in inside if not any(part.startswith(".") for part in path.relative_to(root).parts)]
    return [(path, path.relative_to(root).as_posix()) for path in sorted(shown)]


def _once(path: Path, item_id: str, reading: Reading) -> Iterator[Arrival]:
    try:
        problem = no_text(path)
        if problem:
            yield problem
        elif path.suffix == ".txt":
            yield from read_text(path, item_id, reading)
        elif path.suffix == ".json":
            yield from read_json(path, reading)
        else:
            tail = LineTail(str(path), reading)
            yield from tail.read()
            yield from tail.finish()
    except OSError as error:
        reason = DecodeError(f"cannot be read: {error.strerror or error}", "check the file and its permissions")
        yield refused(str(path), str(path), Raw(b"", 0, ""), reason)


def _followed(sources: Sequence[str], reading: Reading) -> Iterator[Arrival | None]:
    tails: dict[Path, LineTail] = {}
    seen: dict[Path, tuple[int, int]] = {}
    while True:
        for path, item_id in (file for source in sources for file in files_of(source)):
            try:
                status = path.stat()
                mark = (status.st_size, status.st_mtime_ns)
                whole = path.suffix in (".json", ".txt") or (path not in tails and no_text(path) is not None)
                if seen.get(path) == mark or (whole and time.time() - status.st_mtime < _SETTLED_SECONDS):
                    continue
                if whole:
                    yield from _once(path, item_id, reading)
                else:
                    tail = tails.setdefault(path, LineTail(str(path), reading))
                    yield from tail.read()
                    yield from tail.settle()
                seen[path] = mark
            except FileNotFoundError:
                continue  # taken away between the listing and the reading
        yield None
        time.sleep(POLL_SECONDS)
