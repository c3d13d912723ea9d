"""Whether and when an alert is sent on a channel. Pure: the time is given, and so is what was sent before.

What an alert says is a function of records (`streams.alert`); what hangs on the clock is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from schemas import Alert, Cause, Change, Contradiction, Op
from schemas.channels import Channel
from schemas.rulebook import Policy, QuietHours, Rulebook
from streams.alert.rules import nobody_known
from streams.alert.selection import KindOf, selects
from streams.store.deliveries import TOLD, Delivery


class Kind(StrEnum):
    ALERT = "alert"
    FOLLOW_UP = "follow_up"
    DIGEST = "digest"


@dataclass(frozen=True)
class Facts:
    """An alert with what it is about. `cause`: of its series, where that is known."""

    alert: Alert
    about: Change | Contradiction | None = None
    cause: Cause | None = None
    kind_of: KindOf = nobody_known


@dataclass(frozen=True)
class Before:
    """What the channel knows: `told` is the last delivery of this alert, `waiting` those of its thread that still wait,
    `lately` how many messages it took on in the last hour.
    """

    told: Delivery | None = None
    waiting: tuple[Delivery, ...] = ()
    lately: int = 0


@dataclass(frozen=True)
class Verdict:
    """`send_at` None: it is not sent, because of `reason`. `drop`: the delivery that it makes needless.

    `for_digest`: not sent by itself, but a line of the next digest.
    """

    kind: Kind = Kind.ALERT
    send_at: datetime | None = None
    reason: str = ""
    drop: Delivery | None = None
    for_digest: bool = False


def decide(facts: Facts, book: Rulebook, channel: Channel, before: Before, now: datetime) -> Verdict:
    """What to do with one version of an alert. `now` is the clock's time, in a preview the time of the record."""
    told = before.told
    if told and told.status in TOLD:
        return _follow_up(facts.alert, told, now)
    if told and told.status == "waiting":
        if told.attempts:  # it may have arrived
            return _follow_up(facts.alert, told, now)
        if facts.alert.op is Op.WITHDRAWN:
            return Verdict(reason="it was withdrawn before it was sent", drop=told)
    elif facts.alert.op is Op.WITHDRAWN:
        return Verdict(reason="it was withdrawn, and the channel had not been told of it")
    reason = suppressed_because(facts, book, channel, now)
    if reason:
        return Verdict(reason=reason, drop=told)
    urgent = any(rule.urgent for rule in book.rules if rule.name == facts.alert.rule)
    policy = book.delivery
    full = policy.at_most_per_hour
    if full is not None and before.lately >= full and not urgent and not told:
        reason = f"more than {full} messages in an hour: it is left for the digest"
        return Verdict(reason=reason, for_digest=True)
    send_at = now if urgent else _when(policy, before, now)
    return Verdict(send_at=send_at, drop=told)


def suppressed_because(facts: Facts, book: Rulebook, channel: Channel, now: datetime) -> str | None:
    """What keeps a channel from being told of an alert at all."""
    alert, policy = facts.alert, book.delivery
    if channel.rules and alert.rule not in channel.rules:
        return f"the channel does not take the rule {alert.rule}"
    hours = (max(now, alert.detected_at) - alert.published_at).total_seconds() / 3600
    if hours > policy.max_age_hours:
        return f"it was {hours:,.0f} hours old, and the limit is {policy.max_age_hours:g}"
    if policy.causes and facts.cause is not None and facts.cause not in policy.causes:
        return f"its cause is {facts.cause.value}, and only {', '.join(policy.causes)} are told"
    if facts.about is None:
        return None
    if policy.causes and facts.cause is Cause.UNKNOWN and facts.about.conflict is None:
        return "its cause is unknown, and it belongs to no known conflict"
    for mute in book.mutes:
        if (mute.until is None or now.date() <= mute.until) and selects(mute, facts.about, facts.kind_of):
            until = f" until {mute.until}" if mute.until else ""
            return f"it is muted{until}" + (f": {mute.reason}" if mute.reason else "")
    lists = [selector for name in channel.watch for selector in book.watchlists[name]]
    if channel.watch and not any(selects(selector, facts.about, facts.kind_of) for selector in lists):
        return f"it is on none of the watchlists {', '.join(channel.watch)}"
    return None


def _follow_up(alert: Alert, told: Delivery, now: datetime) -> Verdict:
    """A correction of what was told goes out at once, whatever its age and the hour."""
    if alert.op is not Op.WITHDRAWN and alert.claim == told.claim:
        return Verdict(reason="it says nothing that was not told already")
    if alert.op is Op.WITHDRAWN and told.claim == WITHDRAWN:
        return Verdict(reason="its withdrawal was told already")
    return Verdict(kind=Kind.FOLLOW_UP, send_at=now)


WITHDRAWN = "withdrawn"


def told_claim(alert: Alert) -> str:
    """What a message tells, in short."""
    return WITHDRAWN if alert.op is Op.WITHDRAWN else alert.claim


def _when(policy: Policy, before: Before, now: datetime) -> datetime:
    if before.waiting:  # it travels with what waits in its thread
        send_at = datetime.fromtimestamp(before.waiting[0].due, UTC)
    else:
        send_at = now + timedelta(minutes=policy.group_minutes)
    end = quiet_until(policy.quiet_hours, max(send_at, now))
    return end or max(send_at, now)


def quiet_until(quiet: QuietHours | None, moment: datetime) -> datetime | None:
    """When the quiet hours end in which this moment lies, None where it lies in none."""
    if quiet is None:
        return None
    zone = ZoneInfo(quiet.zone)
    local = moment.astimezone(zone)
    for days in (-1, 0):
        day = local.date() + timedelta(days=days)
        start = datetime.combine(day, quiet.start, zone)
        end_day = day if quiet.end > quiet.start else day + timedelta(days=1)
        end = datetime.combine(end_day, quiet.end, zone)
        if start <= local < end:
            return end.astimezone(UTC)
    return None
