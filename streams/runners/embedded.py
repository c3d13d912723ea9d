"""The whole flow in one process on one SQLite file.

One transaction per batch holds everything that its items bring about: operator state, records, full text, dead letters
and progress. So a process that is killed leaves the state of its last whole batch, and running the same sources again
goes on from there: the reader starts at the beginning, and an item whose revision is known costs one look-up. Positions
in files are not trusted on purpose: files are mended, rotated and copied, and a newer extractor must read all again.

An item that breaks an operator is rolled back as a whole, so that no claim is listed which the tolls have not seen. It
becomes a dead letter with its reason; running its source again tries it again, and success takes the letter away.
"""

from __future__ import annotations

import sqlite3
import time
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from schemas import DeadLetter, NewsItem, content_id
from streams.extract.operator import ItemMemory
from streams.flow import EXTRACT, FLOW, ITEMS, Stage
from streams.runners.cascade import Cascade, StageError
from streams.runners.memory import uncollected
from streams.runners.outbox import Outbox
from streams.sources.arrival import HEAD, MAX_RAW, Arrival, digest_of
from streams.store import Store

if TYPE_CHECKING:
    from streams.index.mirror import Marks, Mirror

BATCH_ITEMS = 500
BATCH_SECONDS = 1.0
BATCH_CHARACTERS = 500_000  # about a second of reading, so that a stop is not long in coming


@dataclass
class Summary:
    """What one run read. `known` items were in the database already, `unread` are kept in a language that is not read;
    `seconds` are wall clock."""

    items: int = 0
    known: int = 0
    dead: int = 0
    unread: int = 0
    seconds: float = 0.0
    stopped: bool = False
    emitted: Counter[str] = field(default_factory=Counter)


def run(
    store: Store,
    arrivals: Iterable[Arrival | None],
    flow: Sequence[Stage] = FLOW,
    *,
    stop: Callable[[], bool] = lambda: False,
    watch: Callable[[Summary], None] = lambda summary: None,
    batch_items: int = BATCH_ITEMS,
    batch_seconds: float = BATCH_SECONDS,
    mirror: Mirror | None = None,
) -> Summary:
    """Apply all arrivals to the store, a transaction per batch; each is sent to the `mirror` afterwards.

    A batch ends with `batch_items`, after `batch_seconds` of waiting for them, or when the source has nothing at the
    moment (None). `stop` is asked while it is gathered; `watch` is told after every batch. Raises StoreError.
    """
    runner = _Runner(store, flow)
    begun = time.monotonic()
    coming = iter(arrivals)
    for first in coming:
        if first is not None:
            with runner.batch():
                runner.take(list(_batch_of(first, coming, batch_items, batch_seconds, stop)))
            if mirror:
                mirror.send()
            runner.summary.seconds = time.monotonic() - begun
            watch(runner.summary)
        if stop():
            runner.summary.stopped = True
            break
    else:
        runner.complete()
    if mirror:
        mirror.finish()
    runner.summary.seconds = time.monotonic() - begun
    return runner.summary


def _batch_of(
    first: Arrival, coming: Iterator[Arrival | None], items: int, seconds: float, stop: Callable[[], bool]
) -> Iterator[Arrival]:
    begun, characters = time.monotonic(), 0
    for count, arrival in enumerate(chain([first], coming), 1):
        if arrival is None:
            return
        yield arrival
        characters += len(arrival.content.text) if isinstance(arrival.content, NewsItem) else 0
        is_full = count >= items or characters >= BATCH_CHARACTERS
        if is_full or time.monotonic() - begun >= seconds or stop():
            return


def relink(
    store: Store,
    flow: Sequence[Stage] = FLOW,
    *,
    stop: Callable[[], bool] = lambda: False,
    watch: Callable[[Summary], None] = lambda summary: None,
    batch_items: int = BATCH_ITEMS,
) -> Summary:
    """Read the standing revision of every stored item again, whatever version read it before.

    Extraction then withdraws from the conflicts that an item no longer speaks of and contributes to those it does. A
    relink that was stopped is simply run again: what reads the same changes nothing. Raises StoreError.
    """
    runner = _Runner(store, flow)
    begun = time.monotonic()
    waiting = [item_id for item_id, _ in store.state(EXTRACT.name).scan("")]
    for start in range(0, len(waiting), batch_items):
        with runner.batch():
            runner.again(waiting[start : start + batch_items])
        runner.summary.seconds = time.monotonic() - begun
        watch(runner.summary)
        if stop():
            runner.summary.stopped = True
            break
    return runner.summary


class _Runner:
    def __init__(self, store: Store, flow: Sequence[Stage]) -> None:
        self._store = store
        self._cascade = Cascade(flow, {stage.name: store.state(stage.name) for stage in flow})
        self._outbox = Outbox(store)
        self._dead_ids = store.dead_ids()
        self._progress: dict[str, list[int]] = {}
        self._marks = _marks(store)
        self.summary = Summary()
        self.batch_begun = 0.0

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction. Where it fails as a whole, nothing of it stands and the operators forget it."""
        self.batch_begun = time.monotonic()
        try:
            with uncollected(), self._store.transaction():
                if self._marks:
                    self._marks.begin()
                yield
                if self._marks:
                    self._marks.emits(self._outbox.waiting())
                self._outbox.flush()
                for source, (items, dead) in self._progress.items():
                    self._store.put_progress(source, items, dead, complete=False)
        except BaseException:
            self._cascade.forget()
            self._outbox.clear()
            raise

    def complete(self) -> None:
        """Note that the sources were read to their end."""
        with self._store.transaction():
            for source, (items, dead) in self._progress.items():
                self._store.put_progress(source, items, dead, complete=True)

    def take(self, arrivals: Sequence[Arrival]) -> None:
        """Items with all that follows from them. What cannot be used, or breaks an operator, is a dead letter."""
        items = [arrival for arrival in arrivals if isinstance(arrival.content, NewsItem) and arrival.read]
        broken = self._read(items)
        for arrival in arrivals:
            self._note(arrival)
            if arrival.content is None:
                continue
            letter = arrival.content if isinstance(arrival.content, DeadLetter) else broken.get(id(arrival))
            done = self._progress.setdefault(arrival.source, [0, 0])
            done[letter is not None] += 1
            self._count(letter)

    def _note(self, arrival: Arrival) -> None:
        """Keep what the source is to remember, and an item that is not read."""
        if isinstance(arrival.content, NewsItem) and not arrival.read:
            self.summary.unread += self._store.put_item(arrival.content)
        if arrival.notes:
            self._store.put_notes(arrival.notes)

    def again(self, item_ids: Iterable[str]) -> None:
        """The standing revisions of items once more, as if another version had read them."""
        memories = self._store.state(EXTRACT.name)
        coming: list[Arrival] = []
        for item_id in item_ids:
            known = memories.get(item_id)
            memory = ItemMemory.model_validate_json(known) if known else None
            item = self._store.item(item_id, memory.rank.revision) if memory else None
            if memory and item:
                memories.put(item_id, memory.model_copy(update={"code_version": ""}).model_dump_json().encode())
                coming.append(Arrival("relink", f"relink:{item_id}", item))
        broken = self._read(coming)
        for arrival in coming:
            self._count(broken.get(id(arrival)))

    def _count(self, letter: DeadLetter | None) -> None:
        if letter is None:
            self.summary.items += 1
            return
        self.summary.dead += 1
        self._dead_ids.add(letter.id)
        self._store.put_dead(letter)
        if self._marks:
            self._marks.mark("dead", letter.id)

    def _read(self, arrivals: Sequence[Arrival]) -> dict[int, DeadLetter]:
        """Read items together; where that breaks, each half apart. Returns the letters of those that broke alone."""
        items = [arrival.content for arrival in arrivals if isinstance(arrival.content, NewsItem)]
        if not items:
            return {}
        try:
            with self._store.savepoint():
                known = sum(not self._store.put_item(item) for item in items)
                emits = self._cascade.run(ITEMS.name, items)
        except StageError as error:
            if isinstance(error.cause, sqlite3.Error):
                raise error.cause from None  # the database is to blame, not the items
            self._cascade.forget()
            if len(items) == 1:
                return {id(arrivals[0]): _letter(_letter_id(items[0]), items[0], arrivals[0].origin, error)}
            middle = len(arrivals) // 2
            return self._read(arrivals[:middle]) | self._read(arrivals[middle:])
        self._outbox.add(emits)
        if self._marks:
            for item in items:
                self._marks.item(item.id, item.text_hash)
        self.summary.known += known
        self.summary.emitted.update(emit.topic for emit in emits)
        for letter_id in {_letter_id(item) for item in items} & self._dead_ids:
            self._dead_ids.discard(letter_id)
            self._store.drop_dead(letter_id)
        return {}


def _marks(store: Store) -> Marks | None:
    """Where the database is mirrored in Elasticsearch, what marks each record that is to be sent."""
    if store.state("index").get("target") is None:
        return None
    from streams.index.mirror import Marks

    return Marks(store)


def _letter_id(item: NewsItem) -> str:
    return content_id("dead", item.id, item.text_hash)


def _letter(letter_id: str, item: NewsItem, origin: str, error: StageError) -> DeadLetter:
    raw = item.model_dump_json().encode()
    whole = len(raw) <= MAX_RAW
    return DeadLetter(
        id=letter_id,
        stage=error.stage,
        origin=origin,
        error=f"{type(error.cause).__name__}: {error.cause}".replace("\n", " ")[:500],
        hint=f"item {item.id} was left out as a whole; report this error, or run its source again after an upgrade",
        raw=b64encode(raw if whole else raw[:HEAD]).decode("ascii"),
        raw_size=len(raw),
        raw_hash=digest_of(raw),
        path=None if whole else origin.rpartition(":")[0] or origin,
        at=item.published_at,
    )
