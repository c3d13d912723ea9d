"""The sender: takes what is due, tries it, and writes down how that ended.

Only this thread touches the store; the tries run beside it. What a try sends was committed before, and how it ended is
committed after: a process that is killed in between sends the same message with the same id once more, and a receiver
that acts once on each id sees every alert once. On a channel the messages of a series go out one after the other.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import random

from schemas.rulebook import Rulebook
from streams.alert.rules import nobody_known
from streams.alert.selection import KindOf
from streams.deliver.accept import accept, is_queued, is_tick_due, moment, tick
from streams.deliver.backoff import delay
from streams.deliver.compose import compose
from streams.deliver.decide import Kind
from streams.deliver.digest import add_digests, digests_due
from streams.deliver.message import Message
from streams.deliver.outcome import End, Outcome, Sender
from streams.errors import StoreError
from streams.store import Store
from streams.store.deliveries import Delivery

AT_ONCE = 8  # tries at the same time on one channel
POLL_SECONDS = 0.05


@dataclass
class Tally:
    """What a run did."""

    sent: int = 0
    failed_tries: int = 0
    given_up: int = 0
    disabled: list[str] = field(default_factory=list)


class Outbox:
    """Delivery from one store. `clock`: seconds since 1970. `note` is told what a person should know.

    `beside` is called at every turn: on Kafka it brings the alerts.
    """

    def __init__(
        self,
        store: Store,
        book: Rulebook,
        senders: Mapping[str, Sender],
        *,
        kind_of: KindOf = nobody_known,
        clock: Callable[[], float] = time.time,
        chance: Callable[[], float] = random,
        note: Callable[[str], None] = lambda line: None,
        beside: Callable[[], object] = lambda: None,
    ) -> None:
        self._store, self._book, self._senders, self._beside = store, book, senders, beside
        self._kind_of, self._clock, self._chance, self._note = kind_of, clock, chance, note
        self._under_way: dict[Future[Outcome], Delivery] = {}
        self._held: dict[str, float] = {}
        self._pools = {name: ThreadPoolExecutor(AT_ONCE, f"deliver-{name}") for name in senders}
        self.tally = Tally()

    def run(self, *, once: bool = False, stop: Callable[[], bool] = lambda: False) -> Tally:
        """Deliver until `stop` says so; with `once`, until everything that was due has been tried."""
        tried: set[int] = set()
        try:
            while not stop():
                with _unless_busy():
                    self._beside()
                    self.step(tried if once else set())
                if once and not self._under_way and not is_queued(self._store):
                    break
                self.reap(POLL_SECONDS)
        finally:
            self._finish()
        return self.tally

    def step(self, without: set[int]) -> None:
        """Take on what was queued, and begin the tries that are due: one transaction before the first of them."""
        now = moment(self._clock())
        store, book = self._store, self._book
        ticks = is_tick_due(store, book, now)
        if not (ticks or is_queued(store) or digests_due(store, book, now) or self._due(without)):
            return
        with store.transaction():
            if ticks:
                tick(store, book, now, self._kind_of)
            accept(store, book, now, self._kind_of)
            add_digests(store, book, now, self._kind_of)
            begun = [(one, self._message_of(one)) for one in self._due(without)]
        for one, message in begun:
            without.add(one.number)
            self._under_way[self._pools[one.channel].submit(self._senders[one.channel], message)] = one

    def _due(self, without: set[int]) -> list[Delivery]:
        """What may be tried now, as many as a channel takes at once and one of each series; with its count of tries."""
        now = self._clock()
        busy = {(one.channel, one.series_id) for one in self._under_way.values()}
        chosen: list[Delivery] = []
        for channel in self._book.channels:
            if self._store.mark(f"disabled:{channel.name}") or self._held.get(channel.name, 0) > now:
                continue
            room = AT_ONCE - sum(name == channel.name for name, _ in busy)
            for one in self._store.due(channel.name, now, AT_ONCE * 4) if room > 0 else ():
                if room > 0 and one.number not in without and (one.channel, one.series_id) not in busy:
                    busy.add((one.channel, one.series_id))
                    room -= 1
                    chosen.append(one._replace(attempts=one.attempts + 1))
        return chosen

    def reap(self, seconds: float) -> None:
        """Wait so long for tries to end, and write down how they did."""
        if not self._under_way:
            time.sleep(seconds)
            return
        done, _ = wait(self._under_way, seconds, FIRST_COMPLETED)
        ended = [(self._under_way[future], _outcome_of(future)) for future in done]
        while ended:
            with _unless_busy(), self._store.transaction():
                for one, outcome in ended:
                    self._settle(one, outcome, self._clock())
                break
        for future in done:
            self._count(self._under_way.pop(future), _outcome_of(future))

    def _message_of(self, delivery: Delivery) -> Message:
        """What this try sends; at the first, composed and kept with those of its thread that travel with it."""
        fields: dict[str, object] = {"attempts": delivery.attempts}
        together = [delivery]
        if delivery.body:
            message = Message.from_stored(delivery.body)
        else:
            together += self._travelling_with(delivery)
            alerts = [alert for one in together if (alert := self._store.queued(one.seq))]
            message = compose(self._store, together, alerts, self._book.delivery)
            fields["body"] = message.stored()
        self._store.put_delivery(delivery.number, **fields)
        for one in together[1:]:
            self._store.put_delivery(one.number, status="grouped", lead=delivery.number)
        return message

    def _travelling_with(self, lead: Delivery) -> list[Delivery]:
        """Those of its thread that wait for the same message."""
        if lead.kind != Kind.ALERT or not self._book.delivery.group_minutes:
            return []
        waiting = self._store.waiting_in(lead.channel, lead.thread)
        return [one for one in waiting if one.number != lead.number and one.kind == Kind.ALERT]

    def _count(self, one: Delivery, outcome: Outcome) -> None:
        match outcome.end:
            case End.ARRIVED:
                self.tally.sent += 1
            case End.GONE:
                self.tally.disabled.append(one.channel)
                again = f"tollwatch deliver --enable {one.channel}"
                self._note(f"channel {one.channel} is disabled ({outcome.reason}): {again}")
            case _:
                self.tally.failed_tries += 1
                if one.attempts == 1:
                    self._note(f"channel {one.channel}: {outcome.reason}; it will be tried again")

    def _settle(self, one: Delivery, outcome: Outcome, now: float) -> None:
        if outcome.end is End.ARRIVED:
            self._store.put_delivery(one.number, status="sent", sent=now, reason=outcome.reason)
            return
        if outcome.end is End.GONE:
            self._store.put_mark(f"disabled:{one.channel}", outcome.reason)
            self._store.put_delivery(one.number, reason=outcome.reason)
            return
        policy = self._book.delivery
        if now - one.created > policy.give_up_hours * 3600:
            self.tally.given_up += 1
            self._store.put_delivery(one.number, status="failed", reason=outcome.reason)
            return
        again = now + delay(one.attempts, policy.first_retry_seconds, self._chance(), outcome.wait)
        if outcome.wait is not None:  # it asks for quiet, not only for this message
            self._held[one.channel] = max(self._held.get(one.channel, 0), again)
        self._store.put_delivery(one.number, due=again, reason=outcome.reason)

    def _finish(self) -> None:
        for future in list(self._under_way):
            if future.cancel():  # it was not begun; the next sender takes it up
                del self._under_way[future]
        while self._under_way:
            self.reap(POLL_SECONDS)
        for pool in self._pools.values():
            pool.shutdown(wait=True)


def _outcome_of(future: Future[Outcome]) -> Outcome:
    error = future.exception()
    return Outcome(End.RETRY, f"an error of ours ({type(error).__name__})") if error else future.result()


@contextmanager
def _unless_busy() -> Iterator[None]:
    """A runner that writes without a pause may keep us out for a while: then it is tried again a moment later."""
    try:
        yield
    except (StoreError, sqlite3.OperationalError) as error:
        cause = error.__cause__ if isinstance(error, StoreError) else error
        if not (isinstance(cause, sqlite3.OperationalError) and "locked" in str(cause)):
            raise


def resend(store: Store, deliveries: list[Delivery], now: float) -> int:
    """Put deliveries back into the outbox, each with its id and, where it was tried, its very words."""
    with store.transaction():
        for one in deliveries:
            lead = one.lead or one.number
            store.put_delivery(lead, status="waiting", reason="sent again by hand", due=now, attempts=0, created=now)
    return len({one.lead or one.number for one in deliveries})
