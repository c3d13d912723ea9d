"""How a source on the web is doing, and what the next request to it needs to know."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from zlib import crc32

from schemas import Record

EVERY = 300.0  # seconds between two requests to one feed, at least
SELDOM = 1_800.0  # and at most, where nothing changes
BACKOFF_MOST = 86_400.0
GONE = 604_800.0  # a feed that says it is gone for good is asked once a week
_LAGS = 20


class Health(Record):
    """One source. Moments are seconds since 1970, 0 for never. `items` were new, `revised` known and changed, `same`
    known at another address of the publisher, `copies` told in the words of another item, `foreign` in other languages
    than English, `refused` entries that could not be used. `lags`: seconds from publication to our having it."""

    url: str
    kind: str = ""
    title: str = ""
    etag: str = ""
    modified: str = ""
    body: str = ""
    moved_to: str = ""
    lists: tuple[str, ...] = ()
    interval: float = EVERY
    next_at: float = 0.0
    asked_at: float = 0.0
    read_at: float = 0.0
    failing: int = 0
    error: str = ""
    gone: bool = False
    requests: int = 0
    unchanged: int = 0
    errors: int = 0
    items: int = 0
    revised: int = 0
    same: int = 0
    copies: int = 0
    foreign: int = 0
    refused: int = 0
    pages: int = 0
    page_errors: int = 0
    lags: tuple[float, ...] = ()

    @property
    def place(self) -> str:
        """Where it is now."""
        return self.moved_to or self.url

    @property
    def lag(self) -> float | None:
        """The usual time from publication to our having it, of the latest items that came while we looked."""
        return median(self.lags) if self.lags else None

    def asked(self, now: float, *, changed: bool, every: float) -> Health:
        """After an answer: more often while there is news, more seldom while there is none."""
        interval = max(every, self.interval / 2 if changed else min(self.interval * 1.5, max(SELDOM, every)))
        return self.model_copy(update={
            "interval": interval, "next_at": now + interval, "asked_at": now, "read_at": now, "failing": 0,
            "error": "", "gone": False, "requests": self.requests + 1, "unchanged": self.unchanged + (not changed),
        })  # fmt: skip

    def failed(self, now: float, reason: str, *, every: float, wait: float | None = None, gone: bool = False) -> Health:
        """After no answer: twice as long every time, at least as long as the server asks for. The spread keeps feeds
        that fail together from being asked together."""
        failing = self.failing + 1
        spread = 1 + crc32(self.url.encode()) % 100 / 400
        pause = min(BACKOFF_MOST, every * 2 ** min(failing - 1, 12) * spread)
        pause = GONE if gone else max(pause, min(wait or 0.0, BACKOFF_MOST))
        return self.model_copy(update={
            "next_at": now + pause, "asked_at": now, "failing": failing, "error": reason, "gone": gone,
            "requests": self.requests + 1, "errors": self.errors + 1,
        })  # fmt: skip

    def with_lags(self, seconds: Iterable[float]) -> Health:
        latest = (*self.lags, *(max(0.0, round(lag, 1)) for lag in seconds))[-_LAGS:]
        return self.model_copy(update={"lags": latest})
