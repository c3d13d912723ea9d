"""Entries of a list -> items, and what is to be remembered of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from schemas import NewsItem, content_id
from streams.errors import DecodeError
from streams.extract.gate import passes
from streams.extract.revisions import is_cut
from streams.feeds.addresses import canonical, publisher_of
from streams.feeds.copies import shape_of
from streams.feeds.dates import Moment, day_in_path, moment_of
from streams.feeds.health import Health
from streams.feeds.identity import id_of, identity_of
from streams.feeds.language import language_of
from streams.feeds.listing import Entry, Listing
from streams.feeds.markup import Page
from streams.feeds.memory import Known, Memory, Pending
from streams.feeds.words import Told
from streams.sources.arrival import Arrival, Raw, digest_of, refused
from streams.sources.decode import Reading, item_of

SHORT = 800  # characters of a feed's text below which the page may tell more
_UNDATED = DecodeError(
    "no date: the entry names none, and stood there when the feed was first read",
    "follow the feed (--follow): entries that come later are dated by when they come",
)


class Intake:
    """Turns what lists say into arrivals. `memory` changes with every arrival that is taken from it."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def take(self, health: Health, listing: Listing, now: float, *, again: bool = False) -> Iterator[Arrival]:
        """The entries that are new or changed, the oldest first; the last arrival brings the source's own state.

        `again`: the source was read before, so that what is new in it came since then.
        """
        keyed = {_key(entry, health.url): entry for entry in reversed(listing.entries)}
        ordered = sorted(keyed.items(), key=lambda pair: _sort_key(pair[1]))
        tally = _Tally()
        reading = Reading(datetime.fromtimestamp(now, UTC))
        for key, entry in ordered:
            said = content_id("entry", entry.title, entry.text)
            known = self._memory.entry(health.url, key)
            if not (known and known.digest == said):
                yield self._entry(_Seen(health.url, listing.kind, key, entry, said, known, now, reading, again), tally)
        if listing.cut:
            tally.counts["refused"] += 1
            error = DecodeError("more entries than are read at once", "name smaller parts of it")
            yield refused(health.url, health.url, Raw(b"", 0, digest_of(error.reason.encode())), error)
        about = {"kind": listing.kind, "title": listing.title[:200], "lists": listing.lists}
        health = tally.added_to(health).model_copy(update=about)
        notes = self._memory.forgotten(health.url, set(keyed), now)
        yield Arrival(health.url, health.url, None, (*notes, self._memory.note_feed(health)))

    def page(self, health: Health, pending: Pending, page: Page, url: str, now: float) -> Arrival:
        """The full text of an item of which the feed told the beginning: a revision of it. `url`: where it stood."""
        item = pending.item
        done = self._memory.drop_page(item.id)
        health = health.model_copy(update={"pages": health.pages + 1})
        if len(page.text) <= len(item.text):
            return Arrival(health.url, item.url or item.id, None, (done, self._memory.note_feed(health)))
        full = item.model_copy(update={"text": page.text, "fetched_at": datetime.fromtimestamp(now, UTC)})
        told = Told.of(full.title, full.text)
        language = language_of(told)
        full = full.model_copy(update={"language": language or None})
        shape = shape_of(full.publisher or "", told, int(now))
        named = page.named if language in ("", "en") else ""
        identity = identity_of(self._memory, item.id, item.url, named, url, shape)
        same = self._memory.stories.same(shape)
        if (same and same != item.id) or identity.item_id != item.id:
            health = health.model_copy(update={"same": health.same + 1})
        if same and same != item.id:
            notes = [done, *identity.notes, self._memory.note_feed(health)]
            return Arrival(health.url, item.url or item.id, None, tuple(notes))
        full = full.model_copy(update={"id": identity.item_id, "url": identity.address})
        notes = [done, *identity.notes, *self._memory.note_shape(full.id, shape), self._memory.note_feed(health)]
        return Arrival(health.url, item.url or item.id, full, tuple(notes), read=language in ("", "en"))

    def _entry(self, seen: _Seen, tally: _Tally) -> Arrival:
        told = Told.of(seen.entry.title, seen.entry.text)
        try:
            own = self._memory.alias((seen.known.item_id if seen.known else "") or seen.key)
            item = _item(seen, own, seen.entry.language or language_of(told))
        except DecodeError as error:
            tally.counts["refused"] += 1
            return self._refused(seen, error)
        stories = self._memory.stories
        shape = shape_of(item.publisher or "", told, int(seen.now))
        named = seen.entry.named if item.language in (None, "en") else ""
        identity = identity_of(self._memory, item.id, item.url, named, seen.entry.link, shape)
        if identity.address != item.url or identity.item_id != item.id:
            item = item.model_copy(update={"id": identity.item_id, "url": identity.address})
        same = stories.same(shape) if seen.known is None else None
        elsewhere = seen.known is None and (same is not None or item.id in stories)
        row = Known(seen.said, same or item.id, seen.now, item.published_at.isoformat())
        notes = [self._memory.note_entry(seen.feed, seen.key, row), *identity.notes]
        tally.counts["revised" if seen.known else "same" if elsewhere else "items"] += 1
        if elsewhere and (same or stories.holds(item.id, shape)):
            return Arrival(seen.feed, seen.origin, None, tuple(notes))
        if item.language not in (None, "en"):
            tally.counts["foreign"] += 1
            return Arrival(seen.feed, seen.origin, item, tuple(notes), read=False)
        if seen.known is None and not elsewhere:
            if seen.again:
                tally.lags.append(seen.now - item.published_at.timestamp())
            if copied := stories.copied(item.id, shape):
                tally.counts["copies"] += 1
                notes.append(self._memory.note_copy(item.id, copied))
        notes += self._memory.note_shape(item.id, shape)
        if _wants_page(item, seen.kind):
            notes.append(self._memory.note_page(Pending(item=item, feed=seen.feed, link=seen.entry.link)))
        return Arrival(seen.feed, seen.origin, item, tuple(notes))

    def _refused(self, seen: _Seen, error: DecodeError) -> Arrival:
        row = Known(seen.said, seen.known.item_id if seen.known else "", seen.now, "")
        note = self._memory.note_entry(seen.feed, seen.key, row)
        raw = Raw.of(f"{seen.entry.title}\n{seen.entry.text}\n{seen.entry.link}".encode("utf-8", "replace"))
        return refused(seen.feed, seen.origin, raw, error)._replace(notes=(note,))


@dataclass
class _Tally:
    """What one list brought, by the names that `Health` has for it."""

    counts: Counter[str] = field(default_factory=Counter)
    lags: list[float] = field(default_factory=list)

    def added_to(self, health: Health) -> Health:
        grown = {name: getattr(health, name) + count for name, count in self.counts.items()}
        return health.model_copy(update=grown).with_lags(self.lags)


class _Seen(NamedTuple):
    """An entry as a list gives it, with what is known of it. `again`: the list was read before."""

    feed: str
    kind: str
    key: str
    entry: Entry
    said: str
    known: Known | None
    now: float
    reading: Reading
    again: bool

    @property
    def origin(self) -> str:
        return self.entry.link or f"{self.feed}#{self.key}"


def _key(entry: Entry, feed: str) -> str:
    """The id of the item: of its address, else of the feed and what the feed calls it."""
    address = canonical(entry.link) if entry.link else None
    if address:
        return id_of(address)
    return content_id("item", feed, entry.key or (entry.title, entry.text))


def _item(seen: _Seen, item_id: str, language: str) -> NewsItem:
    """Raises DecodeError where the entry has no words, no date, or one that cannot be."""
    entry, feed = seen.entry, seen.feed
    moment = _moment(seen)
    address = canonical(entry.link) if entry.link else None
    data = {
        "id": item_id, "url": address, "title": entry.title, "text": entry.text,
        "publisher": publisher_of(entry.source or address or feed) or None, "published_at": moment.at,
        "zone_assumed": moment.assumed, "fetched_at": seen.reading.started, "feed": feed,
        "language": language or None,
    }  # fmt: skip
    return item_of(data, seen.reading)


def _moment(seen: _Seen) -> Moment:
    """When the entry was published: as it says; for a change of a known one, when it says that it was updated; a
    page that changed, now; else the day in its address; else, where we have looked before, now. Raises DecodeError."""
    entry, known = seen.entry, seen.known
    published, updated = moment_of(entry.published), moment_of(entry.updated)
    now = Moment(seen.reading.started, assumed=True)
    if known and seen.kind == "page":
        return now
    if known and known.published and updated and (published is None or updated.at > published.at):
        return updated
    told = published or updated or day_in_path(entry.link)
    if told:
        return told
    if seen.kind == "page" or seen.again:
        return now
    if known and known.published:
        return Moment(datetime.fromisoformat(known.published), assumed=True)
    raise _UNDATED


def _wants_page(item: NewsItem, kind: str) -> bool:
    """The feed tells only the beginning, and it speaks of harm."""
    if kind == "page" or not item.url or (len(item.text) >= SHORT and not is_cut(item.text)):
        return False
    return passes(f"{item.title}\n{item.text}")


def _sort_key(entry: Entry) -> float:
    moment = moment_of(entry.published) or moment_of(entry.updated)
    return moment.at.timestamp() if moment else 0.0
