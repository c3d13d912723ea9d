"""From the queue into the outbox: every version of an alert gets a delivery on every channel, or a reason for none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from schemas import Alert, Change, Op, Series
from schemas.channels import Channel
from schemas.rulebook import Rulebook
from streams.alert.rules import nobody_known
from streams.alert.selection import KindOf
from streams.alert.silence import silences
from streams.deliver.compose import about, message_id
from streams.deliver.decide import Before, Facts, Verdict, decide, told_claim
from streams.store import Store
from streams.store.deliveries import ON_ITS_WAY, Queued

ACCEPTED = "accepted"
TICK = "tick"
BATCH = 200


def accept(store: Store, book: Rulebook, now: datetime, kind_of: KindOf = nobody_known) -> int:
    """Take on what the runner queued since the last time, so much at once that it is not kept from its own writing.

    How many versions of alerts that were. Belongs to the caller's transaction.
    """
    queued = store.queued_after(int(store.mark(ACCEPTED) or 0), BATCH)
    for one in queued:
        _accept(store, book, one, now, kind_of)
    if queued:
        store.put_mark(ACCEPTED, str(queued[-1].seq))
    return len(queued)


def is_queued(store: Store) -> bool:
    """Whether the runner handed anything over."""
    return store.last_queued() > int(store.mark(ACCEPTED) or 0)


def tick(store: Store, book: Rulebook, now: datetime, kind_of: KindOf = nobody_known) -> int:
    """Queue the alerts of claimants that fell silent since the last tick; how many. Within the caller's transaction."""
    today, mark = now.date(), store.mark(TICK)
    found: list[Alert] = []
    if mark:
        found = list(silences(store.records(Series), date.fromisoformat(mark), today, book.rules, kind_of))
    for alert in found:
        store.queue(alert)
    store.put_mark(TICK, today.isoformat())
    return len(found)


def is_tick_due(store: Store, book: Rulebook, now: datetime) -> bool:
    """Once a day, where a rule asks for silence."""
    return any(rule.when.silent_days for rule in book.rules) and store.mark(TICK) != now.date().isoformat()


def facts_of(store: Store, alert: Alert, kind_of: KindOf) -> Facts:
    found = about(store, alert)
    series = store.get(Series, alert.series_id) if isinstance(found, Change) else None
    cause = series.cause if series else found.cause if isinstance(found, Change) else None
    return Facts(alert, found, cause, kind_of)


def before(store: Store, channel: Channel, alert: Alert, now: datetime) -> Before:
    """What this channel knows of the alert, of its thread, and how busy it was."""
    of_alert = [one for one in store.deliveries_of(alert.id, channel.name) if one.status in ON_ITS_WAY]
    lately = store.accepted_since(channel.name, (now - timedelta(hours=1)).timestamp())
    return Before(of_alert[-1] if of_alert else None, tuple(store.waiting_in(channel.name, alert.thread)), lately)


def _accept(store: Store, book: Rulebook, queued: Queued, now: datetime, kind_of: KindOf) -> None:
    alert = queued.alert
    facts = facts_of(store, alert, kind_of)
    for channel in book.channels:
        verdict = decide(facts, book, channel, before(store, channel, alert, now), now)
        if verdict.drop:
            reason = "withdrawn" if alert.op is Op.WITHDRAWN else "a newer version came"
            store.put_delivery(verdict.drop.number, status="suppressed", reason=f"{reason} before it was sent")
        _add(store, channel.name, queued, verdict, now)


def _add(store: Store, channel: str, queued: Queued, verdict: Verdict, now: datetime) -> None:
    alert, claim = queued.alert, told_claim(queued.alert)
    # A figure that comes back to what was told once is told once more: it needs an id of its own.
    twice = any(one.claim == claim for one in store.deliveries_of(alert.id, channel) if one.status in ON_ITS_WAY)
    store.add_delivery(
        channel=channel,
        seq=queued.seq,
        alert_id=alert.id,
        series_id=alert.series_id,
        thread=alert.thread,
        kind=verdict.kind,
        claim=claim,
        status="waiting" if verdict.send_at else "suppressed",
        reason=("digest: " if verdict.for_digest else "") + verdict.reason,
        due=(verdict.send_at or now).timestamp(),
        created=now.timestamp(),
        message_id=message_id(channel, alert, f"{claim} {alert.version}" if twice else claim),
    )


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
