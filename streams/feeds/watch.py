"""Sources on the web -> arrivals: asks them in turn, each host one request at a time, and waits where it must."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import NamedTuple, Protocol

from streams.errors import DecodeError
from streams.feeds.addresses import authority
from streams.feeds.bodies import text_of_body
from streams.feeds.fetch import Answer, Fetcher, Unanswered
from streams.feeds.health import EVERY, Health
from streams.feeds.intake import Intake
from streams.feeds.listing import Listing, listing_of
from streams.feeds.markup import page_of
from streams.feeds.memory import Memory
from streams.feeds.queue import GAP, HostQueue
from streams.sources.arrival import Arrival, Raw, digest_of, refused

WORKERS = 8
WAIT_SECONDS = 0.25
PAGE_TRIES = 3


class Clock(Protocol):
    def now(self) -> float:
        """Seconds since 1970."""

    def pass_time(self, until: float | None) -> None:
        """Nothing is under way: let time pass, up to that moment at most."""


class WallClock:
    def now(self) -> float:
        return time.time()

    def pass_time(self, until: float | None) -> None:
        pause = WAIT_SECONDS if until is None else min(WAIT_SECONDS, until - time.time())
        time.sleep(max(0.0, pause))


class Poll(NamedTuple):
    url: str


class PageOf(NamedTuple):
    item_id: str


Task = Poll | PageOf


class Watch:
    """One run over sources on the web. `files`: lists from files that the user named, by their path."""

    def __init__(
        self, urls: Sequence[str], memory: Memory, fetcher: Fetcher, *, files: Mapping[str, Listing] | None = None,
        every: float = EVERY, gap: float = GAP, clock: Clock | None = None,
    ) -> None:  # fmt: skip
        self._clock = clock or WallClock()
        self._memory = memory
        self._fetcher = fetcher
        self._files = files or {}
        self._every = every
        self._gap = gap
        self._intake = Intake(memory)
        self._queue: HostQueue[Task] = HostQueue()
        self._follow = False
        self._urls = list(dict.fromkeys([*urls, *(url for found in self._files.values() for url in found.lists)]))
        self._watched: set[str] = set()
        self._paging: set[str] = set()

    def arrivals(self, *, follow: bool = False) -> Iterator[Arrival | None]:
        """Every source asked once, with the pages that its entries need; with `follow` again and again, for ever.

        None whenever nothing is there at the moment.
        """
        self._follow = follow
        pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="feeds")
        flying: dict[Future[Answer], tuple[str, Task]] = {}
        try:
            yield from self._from_files()
            for url in self._urls:
                self._watch_source(url)
            self._add_pages(self._clock.now())
            while self._queue or flying:
                self._start(pool, flying)
                if not flying:
                    yield None
                    self._clock.pass_time(self._queue.next_at())
                    continue
                done, _ = wait(flying, timeout=WAIT_SECONDS, return_when=FIRST_COMPLETED)
                for future in done:
                    host, task = flying.pop(future)
                    yield from self._finished(host, task, future)
                if not done:
                    yield None
        finally:
            self._fetcher.cut()
            pool.shutdown(wait=False, cancel_futures=True)

    def _from_files(self) -> Iterator[Arrival]:
        for path, listing in self._files.items():
            if listing.kind != "list":
                health = self._memory.feeds.get(path) or Health(url=path)
                now = self._clock.now()
                asked = health.asked(now, changed=True, every=self._every)
                yield from self._intake.take(asked, listing, now, again=health.read_at > 0)

    def _watch_source(self, url: str) -> None:
        """Ask it now; where it failed lately, or is asked again and again anyway, when it is due."""
        if url in self._watched:
            return
        self._watched.add(url)
        health = self._memory.feeds.get(url) or Health(url=url)
        now = self._clock.now()
        if self._follow or health.failing == 0 or health.next_at <= now:
            due = health.next_at if self._follow or health.failing else now
            self._queue.add(authority(health.place), max(due, now), Poll(url))
        for child in health.lists:
            self._watch_source(child)

    def _start(self, pool: ThreadPoolExecutor, flying: dict[Future[Answer], tuple[str, Task]]) -> None:
        while len(flying) < WORKERS and (found := self._queue.take(self._clock.now())):
            host, task = found
            if isinstance(task, Poll):
                health = self._memory.feeds.get(task.url) or Health(url=task.url)
                future = pool.submit(self._fetcher.get, health.place, health.etag, health.modified)
            else:
                pending = self._memory.pages[task.item_id]
                future = pool.submit(self._fetcher.get, pending.link)
            flying[future] = (host, task)

    def _finished(self, host: str, task: Task, future: Future[Answer]) -> Iterator[Arrival]:
        now = self._clock.now()
        try:
            answer: Answer | Unanswered | DecodeError = future.result()
        except (Unanswered, DecodeError) as error:
            answer = error
        delay = answer.delay if isinstance(answer, Answer) else 0.0
        self._queue.done(host, now, max(self._gap, delay))
        if isinstance(task, Poll):
            yield from self._polled(task.url, answer, now)
            self._add_pages(now)
        else:
            yield self._paged(task.item_id, answer, now)

    def _polled(self, url: str, answer: Answer | Unanswered | DecodeError, now: float) -> Iterator[Arrival]:
        health = self._memory.feeds.get(url) or Health(url=url)
        if isinstance(answer, Answer):
            try:
                yield from self._answered(health, answer, now)
            except DecodeError as error:
                answer = error
        if isinstance(answer, Unanswered):
            health = health.failed(now, answer.reason, every=self._every, wait=answer.wait, gone=answer.gone)
            yield Arrival(url, url, None, (self._memory.note_feed(health),))
        elif isinstance(answer, DecodeError):
            health = health.failed(now, answer.reason, every=self._every)
            yield _letter(url, url, answer)._replace(notes=(self._memory.note_feed(health),))
        if self._follow:
            health = self._memory.feeds[url]
            self._queue.add(authority(health.place), health.next_at, Poll(url))

    def _answered(self, health: Health, answer: Answer, now: float) -> Iterator[Arrival]:
        body = digest_of(answer.body) if answer.fresh else health.body
        changed = body != health.body
        listing = listing_of(text_of_body(answer.body, answer.content_type), answer.url) if changed else None
        update = {"etag": answer.etag or health.etag, "modified": answer.modified or health.modified, "body": body}
        if answer.fresh:
            update = {"etag": answer.etag, "modified": answer.modified, "body": body}
        if answer.moved_to:
            update["moved_to"] = answer.moved_to
        asked = health.asked(now, changed=changed, every=self._every).model_copy(update=update)
        if listing is None:
            yield Arrival(health.url, health.url, None, (self._memory.note_feed(asked),))
            return
        yield from self._intake.take(asked, listing, now, again=health.read_at > 0)
        for child in listing.lists:
            self._watch_source(child)

    def _add_pages(self, at: float) -> None:
        for item_id in self._memory.pages.keys() - self._paging:
            self._add_page(item_id, at)

    def _add_page(self, item_id: str, at: float) -> None:
        self._paging.add(item_id)
        self._queue.add(authority(self._memory.pages[item_id].link), at, PageOf(item_id))

    def _paged(self, item_id: str, answer: Answer | Unanswered | DecodeError, now: float) -> Arrival:
        pending = self._memory.pages[item_id]
        self._paging.discard(item_id)
        health = self._memory.feeds.get(pending.feed) or Health(url=pending.feed)
        place = pending.item.url or item_id
        if isinstance(answer, Answer):
            try:
                page = page_of(text_of_body(answer.body, answer.content_type))
                return self._intake.page(health, pending, page, answer.url, now)
            except DecodeError as error:
                answer = error
        health = health.model_copy(update={"page_errors": health.page_errors + 1})
        noted = self._memory.note_feed(health)
        tries = pending.tries + 1
        if isinstance(answer, Unanswered) and tries < PAGE_TRIES and not answer.gone:
            again = self._memory.note_page(pending.model_copy(update={"tries": tries}))
            self._paging.add(item_id)  # without `follow` it is left to the next run
            if self._follow:
                self._add_page(item_id, now + max(answer.wait or 0.0, self._every * 2**tries))
            return Arrival(pending.feed, place, None, (again, noted))
        dropped = self._memory.drop_page(item_id)
        if isinstance(answer, DecodeError):
            return _letter(pending.feed, place, answer)._replace(notes=(dropped, noted))
        return Arrival(pending.feed, place, None, (dropped, noted))


def _letter(source: str, origin: str, error: DecodeError) -> Arrival:
    """Of a source as a whole: the same reason at the same place is one letter, however often it is met."""
    return refused(source, origin, Raw(b"", 0, digest_of(error.reason.encode())), error)
