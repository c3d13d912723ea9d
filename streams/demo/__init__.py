"""The bundled news: fictional articles in our own words with real published figures (see SOURCES.md beside them)."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from streams.errors import TollwatchError


def news_path() -> Path:
    """The file of NewsItem lines, in the order in which they were fetched. Raises TollwatchError where it is missing.

    A path and not a stream, because sources take paths; the distribution is never imported from a zip archive.
    """
    path = Path(str(files("streams.demo").joinpath("news.jsonl")))
    if not path.is_file():
        raise TollwatchError("the bundled news is missing from this installation: install tollwatch again")
    return path
