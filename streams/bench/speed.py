"""Four passes over the same items in turns, in one process on one core; the best of several rounds of each. And what
share of extraction goes into linking and places."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from schemas import NewsItem
from streams.bench import others
from streams.sources import Arrival, Reading, read_sources

LINKING = "of which linking and places"
FEEDS = "take from feeds"
EXTRACT = "extract"
# Time of the processor, which a busy machine changes least; but `run` waits for the disk, and that is part of it.
_CLOCKS = {"run": time.perf_counter}
_FOREIGN = (
    '<rss version="2.0"><channel><title>Bench</title><item><title>Angriff</title><description>Der Minister sprach am '
    "Montag von einem Angriff auf das Dorf; die Bewohner seien in die Berge geflohen.</description></item>"
    "</channel></rss>"
)


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
    """Speed of reading, of taking from feeds, of extract, the linking and places in it, and of run.

    `copies` repeats them under other ids and URLs, for sources that are too short to time. Raises SourceError.
    """
    lines = [item.model_dump_json() for item in _copied(_items(sources, reading), copies)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "items.jsonl"
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        feeds = _as_feeds(_items([str(path)], reading))
        _extracted(_items([str(path)], reading), 20)  # what is loaded once is not what is measured
        _taken([*feeds[:1], _FOREIGN])
        passes: dict[str, Callable[[], object]] = {
            "read and validate": lambda: sum(1 for _ in _items([str(path)], reading)),
            FEEDS: lambda: _taken(feeds),
            EXTRACT: lambda: _extracted(_items([str(path)], reading)),
            "run": lambda: _run(path, reading),
        }
        turns = [
            {name: _seconds(work, _CLOCKS.get(name, time.process_time)) for name, work in passes.items()}
            for _ in range(rounds)
        ]
        took = {name: min(turn[name] for turn in turns) for name in passes}
        share = min(_share_of_linking(_items([str(path)], reading)) for _ in range(rounds))
        beside = _beside(_items([str(path)], reading))
    base = took["read and validate"]
    took[LINKING] = share * (took[EXTRACT] - base)
    names = ("read and validate", FEEDS, EXTRACT, LINKING, "run")
    measured = [Speed(name, len(lines), took[name], took[name] / base) for name in names]
    return [*measured, *(Speed(others.NAME, n, seconds, seconds / n / (base / len(lines))) for n, seconds in beside)]


def _beside(arrivals: Iterator[Arrival]) -> list[tuple[int, float]]:
    """(items, seconds) of the off-the-shelf stack over the first few items; none where it is not installed."""
    contents = (arrival.content for arrival in islice(arrivals, others.MOST))
    first = [item for item in contents if isinstance(item, NewsItem)]
    if not first or not others.are_installed():
        return []
    read = others.reader()
    read(first[:1])
    return [(len(first), _seconds(lambda: read(first), time.process_time))]


def share_of_linking(measured: Sequence[Speed]) -> float:
    """Linking and places as a share of extraction without reading and validating."""
    seconds = {speed.name: speed.seconds for speed in measured}
    return seconds[LINKING] / max(seconds[EXTRACT] - seconds["read and validate"], 1e-9)


def share_of_feeds(measured: Sequence[Speed]) -> float:
    """What feeds cost beside asking for them, as a share of extraction without reading and validating."""
    seconds = {speed.name: speed.seconds for speed in measured}
    return seconds[FEEDS] / max(seconds[EXTRACT] - seconds["read and validate"], 1e-9)


def _share_of_linking(arrivals: Iterator[Arrival]) -> float:
    """Of the time of extraction alone, without reading and validating."""
    from streams.bench.shares import linking_timed

    read = list(arrivals)
    with linking_timed() as stopwatch:
        seconds = _seconds(lambda: _extracted(iter(read)), time.process_time)
    return stopwatch.seconds / seconds if seconds else 0.0


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


def _as_feeds(arrivals: Iterator[Arrival]) -> list[str]:
    """The items as RSS 2.0, fifty in each feed."""
    entries = []
    for number, arrival in enumerate(arrivals):
        item = arrival.content
        assert isinstance(item, NewsItem)
        date = format_datetime(item.published_at, usegmt=True)
        entries.append(
            f"<item><title>{escape(item.title)}</title><link>https://feeds.invalid/{number}</link>"
            f"<pubDate>{date}</pubDate><description>{escape(item.text)}</description></item>"
        )
    head, tail = '<rss version="2.0"><channel><title>Bench</title>', "</channel></rss>"
    return [head + "".join(entries[start : start + 50]) + tail for start in range(0, len(entries), 50)]


def _taken(feeds: Sequence[str]) -> int:
    """Parsing, dates, language, near-duplicates and validation: all that feeds cost beside asking for them."""
    from streams.feeds.health import Health
    from streams.feeds.intake import Intake
    from streams.feeds.listing import listing_of
    from streams.feeds.memory import Memory

    intake = Intake(Memory())
    now = datetime.now(UTC).timestamp()
    return sum(
        1
        for number, feed in enumerate(feeds)
        for _ in intake.take(Health(url=f"https://{number}.feeds.invalid/"), listing_of(feed, ""), now)
    )


def _run(path: Path, reading: Reading) -> None:
    from streams.runners.embedded import run
    from streams.store import open_for_writing

    with tempfile.TemporaryDirectory() as folder, open_for_writing(Path(folder) / "bench.db") as store:
        run(store, read_sources([str(path)], reading))


def _seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    begun = clock()
    work()
    return clock() - begun
