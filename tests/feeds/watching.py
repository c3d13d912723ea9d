"""A watch over sources with time that passes only when nothing is under way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas import DeadLetter, NewsItem
from streams.feeds.addresses import authority
from streams.feeds.fetch import Fetcher, Limits
from streams.feeds.health import Health
from streams.feeds.memory import Memory
from streams.feeds.watch import Watch
from streams.sources.arrival import Arrival

NOON = 1_716_206_400.0  # 2024-05-20 12:00 UTC


class LeapClock:
    """Jumps to the next thing to do."""

    def __init__(self, at: float = NOON) -> None:
        self.at = at

    def now(self) -> float:
        return self.at

    def pass_time(self, until: float | None) -> None:
        self.at = max(self.at, until or self.at)


class Watching:
    """Runs over the same sources, each with the memory that the last one left: a restart every time."""

    def __init__(self, *urls: str, limits: Limits | None = None) -> None:
        self.urls: Sequence[str] = urls
        self.clock = LeapClock()
        self.rows: dict[str, bytes] = {}
        self._limits = limits or Limits(connect=2, whole=5)

    def once(self) -> list[Arrival]:
        """What one pass brings, its notes kept."""
        return list(self._arrivals(follow=False))

    def until(self, moment: float) -> list[Arrival]:
        """What comes until then."""
        found = []
        coming = self._watch().arrivals(follow=True)
        for arrival in coming:
            if arrival:
                self._keep(arrival)
                found.append(arrival)
            elif self.clock.at > moment:
                break
        coming.close()  # type: ignore[attr-defined]
        return found

    def items(self) -> list[NewsItem]:
        return [arrival.content for arrival in self.once() if isinstance(arrival.content, NewsItem)]

    def letters(self) -> list[DeadLetter]:
        return [arrival.content for arrival in self.once() if isinstance(arrival.content, DeadLetter)]

    def health(self, url: str) -> Health:
        return Memory(self.rows.items()).feeds[url]

    def _watch(self) -> Watch:
        fetcher = Fetcher(map(authority, self.urls), limits=self._limits)
        return Watch(self.urls, Memory(self.rows.items()), fetcher, clock=self.clock)

    def _arrivals(self, *, follow: bool) -> Iterator[Arrival]:
        for arrival in self._watch().arrivals(follow=follow):
            if arrival:
                self._keep(arrival)
                yield arrival

    def _keep(self, arrival: Arrival) -> None:
        for key, value in arrival.notes:
            if value is None:
                self.rows.pop(key, None)
            else:
                self.rows[key] = value
