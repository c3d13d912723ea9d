"""Three passes over the same items, in one process on one core; the best of several rounds of each."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from schemas import NewsItem
from streams.sources import Arrival, Reading, read_sources


class Speed(NamedTuple):
    """`ratio`: time per item over the time of only reading and validating it."""

    name: str
    items: int
    seconds: float
    ratio: float

    @property
    def per_second(self) -> float:
        return self.items / self.seconds if self.seconds else 0.0


def measure(sources: Sequence[str], reading: Reading, copies: int = 1, rounds: int = 3) -> list[Speed]:
    """Speed of read, extract and run over the items of the sources.

    `copies` repeats them under other ids and URLs, for sources that are too short to time. Raises SourceError.
    """
    lines = [item.model_dump_json() for item in _copied(_items(sources, reading), copies)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "items.jsonl"
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        _extracted(_items([str(path)], reading), 20)  # what is loaded once is not what is measured
        passes: dict[str, Callable[[], object]] = {
            "read and validate": lambda: sum(1 for _ in _items([str(path)], reading)),
            "extract": lambda: _extracted(_items([str(path)], reading)),
            "run": lambda: _run(path, reading),
        }
        took = {name: min(_seconds(work) for _ in range(rounds)) for name, work in passes.items()}
    base = took["read and validate"]
    return [Speed(name, len(lines), seconds, seconds / base) for name, seconds in took.items()]


def _items(sources: Sequence[str], reading: Reading) -> Iterator[Arrival]:
    for arrival in read_sources(sources, reading):
        if arrival and isinstance(arrival.content, NewsItem):
            yield arrival


def _copied(arrivals: Iterator[Arrival], copies: int) -> Iterator[NewsItem]:
    for arrival in arrivals:
        item = arrival.content
        assert isinstance(item, NewsItem)
        for copy in range(copies):
            update = {"id": f"{item.id}#{copy}", "url": f"{item.url}#{copy}" if item.url else None} if copy else {}
            yield item.model_copy(update=update)


def _extracted(arrivals: Iterator[Arrival], limit: int | None = None) -> int:
    from streams.extract import read_item

    count = 0
    for number, arrival in enumerate(arrivals, 1):
        assert isinstance(arrival.content, NewsItem)
        count += sum(1 for _ in read_item(arrival.content))
        if number == limit:
            break
    return count


def _run(path: Path, reading: Reading) -> None:
    from streams.runners.embedded import run
    from streams.store import open_for_writing

    with tempfile.TemporaryDirectory() as folder, open_for_writing(Path(folder) / "bench.db") as store:
        run(store, read_sources([str(path)], reading))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
