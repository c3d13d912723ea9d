"""Once a day and channel: what changed and was not told by an alert."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from schemas import Cause, Change, Series, content_id
from schemas.channels import Channel
from schemas.rulebook import Digest, Mute, Policy, Rulebook
from streams.alert.rules import nobody_known, silent_because
from streams.alert.selection import KindOf, selects
from streams.alert.words import title
from streams.deliver.decide import Kind
from streams.deliver.message import Message
from streams.store import Store


def last_time(digest: Digest, now: datetime) -> datetime:
    """The latest moment at which a digest was due."""
    local = now.astimezone(ZoneInfo(digest.zone))
    today = datetime.combine(local.date(), digest.at, ZoneInfo(digest.zone))
    return (today if today <= local else today - timedelta(days=1)).astimezone(UTC)


def digests_due(store: Store, book: Rulebook, now: datetime) -> list[Channel]:
    """The channels whose digest is due."""
    digest = book.delivery.digest
    if digest is None:
        return []
    due = last_time(digest, now).isoformat()
    marks = [(channel, store.mark(f"digest:{channel.name}")) for channel in book.channels if channel.digest]
    return [channel for channel, mark in marks if mark is None or mark.partition("|")[0] < due]


def add_digests(store: Store, book: Rulebook, now: datetime, kind_of: KindOf = nobody_known) -> int:
    """Put the digests that are due into the outbox; how many. The first one is due a day after delivery began.

    Belongs to the caller's transaction.
    """
    digest, made = book.delivery.digest, 0
    for channel in digests_due(store, book, now) if digest else ():
        assert digest
        mark = store.mark(f"digest:{channel.name}")
        made += _add(store, book, channel, digest, now, last_time(digest, now), mark, kind_of)
    return made


def _add(
    store: Store, book: Rulebook, channel: Channel, digest: Digest, now: datetime, due: datetime, mark: str | None,
    kind_of: KindOf,
) -> int:  # fmt: skip
    since = (now - timedelta(hours=book.delivery.max_age_hours)).isoformat()
    row = int(mark.partition("|")[2]) if mark else 0
    rows = store.new_changes(row, since)
    last = rows[-1][0] if rows else row
    store.put_mark(f"digest:{channel.name}", f"{due.isoformat()}|{last}")
    if mark is None:
        return 0
    changes = [Change.model_validate_json(line) for _, line in rows]
    left = [change for change in changes if _is_left(store, book.delivery, channel, change)]
    lists = [selector for name in channel.watch for selector in book.watchlists[name]]
    left = [c for c in left if not any(selects(mute, c, kind_of) for mute in _standing(book, now))]
    if channel.watch:
        left = [change for change in left if any(selects(selector, change, kind_of) for selector in lists)]
    if not left:
        return 0
    message = digest_of(channel.name, due, left, digest.at_most)
    store.add_delivery(
        channel=channel.name, seq=0, alert_id=message.id, series_id=message.thread, thread=message.thread,
        kind=Kind.DIGEST, claim="", status="waiting", reason="", due=now.timestamp(), created=now.timestamp(),
        message_id=message.id, body=message.stored(),
    )  # fmt: skip
    return 1


def _standing(book: Rulebook, now: datetime) -> list[Mute]:
    return [mute for mute in book.mutes if mute.until is None or now.date() <= mute.until]


def _is_left(store: Store, policy: Policy, channel: Channel, change: Change) -> bool:
    """Whether a change is news that no alert told on this channel. What was suppressed on purpose stays out."""
    if silent_because(change) or _is_a_claimants_share(change):
        return False
    of_alert = store.deliveries_of(content_id("alert", change.id), channel.name)
    if any(one.status != "suppressed" for one in of_alert):
        return False
    if of_alert and not of_alert[-1].reason.startswith("digest: "):
        return False
    series = store.get(Series, change.series_id)
    cause = series.cause if series else Cause.UNKNOWN
    known = change.conflict is not None or cause is not Cause.UNKNOWN
    return not policy.causes or (cause in policy.causes and known)


def _is_a_claimants_share(change: Change) -> bool:
    """An incident stands in the digest once, by its common series, and without its parts."""
    return bool(change.incident and change.claimant) or change.part


def digest_of(channel: str, due: datetime, changes: Sequence[Change], at_most: int) -> Message:
    """The lines by conflict, in the order of the news."""
    by_conflict: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda one: (one.conflict.name if one.conflict else "~", one.published_at)):
        by_conflict.setdefault(change.conflict.name if change.conflict else "Elsewhere", []).append(change)
    lines: list[str] = []
    left = at_most
    for conflict, found in by_conflict.items():
        if left > 0:
            lines += ["", conflict, *(f"  {_line(change)}" for change in found[:left])]
            left -= len(found)
    if left < 0:
        lines += ["", f"And {-left} more: tollwatch changes"]
    identity = content_id("digest", channel, due.isoformat())
    figures = "1 figure" if len(changes) == 1 else f"{len(changes)} figures"
    return Message(
        id=identity,
        kind=Kind.DIGEST,
        title=f"Daily digest, {due:%Y-%m-%d}: {figures}",
        text="\n".join(lines).strip(),
        thread=content_id("thread", "digest", channel),
        sequence=0,
        time=due.isoformat(timespec="milliseconds"),
        data={"changes": [change.id for change in changes]},
    )


def _line(change: Change) -> str:
    return title(change) + (f"  {change.url}" if change.url else "")
