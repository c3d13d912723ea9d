"""What is remembered between polls and over restarts: rows of one table, read once at the start.

Every change is made here and handed out as notes, which travel with the arrival that they follow from: the runner
writes both in one transaction. So what is remembered as read has been stored, whatever moment the process dies at.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from schemas import NewsItem, Record, content_id
from streams.feeds.copies import Shape, Stories
from streams.feeds.health import Health
from streams.sources.arrival import Note

_ALIASES = 3  # an item that turned out to be another one, which turned out so later
FORGET = 30 * 86_400.0  # seconds after which an entry that its feed no longer shows is forgotten


class Known(NamedTuple):
    """An entry as it was last seen: `digest` of what it said, the item that it became, when, and its date then."""

    digest: str
    item_id: str
    at: float
    published: str


class Pending(Record):
    """A page to be fetched for an item of which the feed tells only the beginning."""

    item: NewsItem
    feed: str
    link: str
    tries: int = 0


class Memory:
    """Keys: `feed|URL`, `entry|FEED|ENTRY`, `page|ITEM`, `shape|ITEM`, `copy|ITEM`, `alias|ID`."""

    def __init__(self, rows: Iterable[tuple[str, bytes]] = ()) -> None:
        self.feeds: dict[str, Health] = {}
        self.pages: dict[str, Pending] = {}
        self._entries: dict[str, dict[str, Known]] = {}
        self._aliases: dict[str, str] = {}
        shapes: list[tuple[str, Shape]] = []
        for key, value in rows:
            kind, _, rest = key.partition("|")
            if kind == "feed":
                self.feeds[rest] = Health.model_validate_json(value)
            elif kind == "page":
                self.pages[rest] = Pending.model_validate_json(value)
            elif kind == "alias":
                self._aliases[rest] = value.decode()
            elif kind == "shape":
                shapes.append((rest, Shape.unpacked(value)))
            elif kind == "entry":
                feed, _, entry = rest.partition("|")
                digest, item_id, at, published = value.decode().split("|")
                self._entries.setdefault(feed, {})[entry] = Known(digest, item_id, float(at), published)
        self.stories = Stories(shapes)

    def entry(self, feed: str, key: str) -> Known | None:
        return self._entries.get(_short(feed), {}).get(key)

    def note_feed(self, health: Health) -> Note:
        self.feeds[health.url] = health
        return f"feed|{health.url}", health.model_dump_json(exclude_defaults=True).encode()

    def note_entry(self, feed: str, key: str, known: Known) -> Note:
        self._entries.setdefault(_short(feed), {})[key] = known
        value = f"{known.digest}|{known.item_id}|{known.at:.0f}|{known.published}"
        return f"entry|{_short(feed)}|{key}", value.encode()

    def note_shape(self, item_id: str, shape: Shape) -> list[Note]:
        gone = self.stories.add(item_id, shape)
        forgotten: list[Note] = [(f"{kind}|{other}", None) for other in gone for kind in ("shape", "copy")]
        for alias in [alias for alias, other in self._aliases.items() if other in gone] if gone else ():
            del self._aliases[alias]
            forgotten.append((f"alias|{alias}", None))
        return [(f"shape|{item_id}", shape.packed()), *forgotten]

    def note_copy(self, item_id: str, other: str) -> Note:
        """The item is told in the words of another one, which was there before."""
        return f"copy|{item_id}", other.encode()

    def alias(self, item_id: str) -> str:
        """The item that has this id, or turned out to be it."""
        for _ in range(_ALIASES):
            item_id = self._aliases.get(item_id, item_id)
        return item_id

    def note_alias(self, other: str, item_id: str) -> Note:
        """`other` is one more id of the item."""
        self._aliases[other] = item_id
        return f"alias|{other}", item_id.encode()

    def note_page(self, pending: Pending) -> Note:
        self.pages[pending.item.id] = pending
        return f"page|{pending.item.id}", pending.model_dump_json().encode()

    def drop_page(self, item_id: str) -> Note:
        self.pages.pop(item_id, None)
        return f"page|{item_id}", None

    def forgotten(self, feed: str, shown: set[str], now: float) -> list[Note]:
        """The entries that the feed no longer shows, and has not for long."""
        entries = self._entries.get(_short(feed), {})
        old = [key for key, known in entries.items() if known.at < now - FORGET and key not in shown]
        for key in old:
            del entries[key]
        return [(f"entry|{_short(feed)}|{key}", None) for key in old]


@lru_cache(4096)
def _short(feed: str) -> str:
    return content_id("feed", feed)
