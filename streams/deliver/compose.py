"""The words of a message, from the alert and what the store knows around it. Composed once, at the first try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from schemas import Alert, Bounds, Change, Claim, Claimant, Contradiction, Op, Series, content_id
from schemas.rulebook import Policy
from streams.alert.figures import figure
from streams.alert.words import Around, message, says, shortened, title
from streams.deliver.decide import Kind
from streams.deliver.message import Message
from streams.store import Store
from streams.store.deliveries import ON_ITS_WAY, Delivery

OTHERS = 4
MOST = 20  # claims of a change that are looked at for who gives its figure
LONGEST_SPEAKER = 70


def compose(store: Store, deliveries: Sequence[Delivery], alerts: Sequence[Alert], policy: Policy) -> Message:
    """One message for one alert, or for several of a thread that travel together; the last leads."""
    lead = deliveries[0]
    parts = [_part(store, delivery, alert, policy) for delivery, alert in zip(deliveries, alerts, strict=True)]
    title = parts[-1][0]
    more = f" (and {len(parts) - 1} more)" if len(parts) > 1 else ""
    text = "\n\n".join(body if len(parts) == 1 else f"{head}\n{body}" for head, body in parts)
    data: dict[str, Any] = {"alerts": [data_of(store, alert, policy) for alert in alerts]}
    if lead.kind == Kind.FOLLOW_UP:
        data["follows"] = [earlier for alert in alerts if (earlier := _followed(store, lead, alert))]
    return Message(
        id=lead.message_id,
        kind=lead.kind,
        title=shortened(title)[: 119 - len(more)].rstrip() + more,
        text=text,
        thread=lead.thread,
        sequence=lead.number,
        time=datetime.fromtimestamp(lead.created, UTC).isoformat(timespec="milliseconds"),
        data=data,
    )


def message_id(channel: str, alert: Alert, claim: str) -> str:
    """The same alert saying the same thing on the same channel is the same message."""
    return content_id("message", channel, alert.id, claim)


def data_of(store: Store, alert: Alert, policy: Policy) -> dict[str, Any]:
    """An alert for programs: itself, and the figures of its change. Without quotes no sentence of the news is in it."""
    told = alert.model_dump(mode="json", exclude={"message", "thread", "claim"})
    change = store.get(Change, alert.change_id) if alert.about == "change" else None
    if change:
        hidden = {"id", "series_id", "conflict_key", "op", "version", "published_at", "detected_at", "url"}
        hidden |= set() if policy.quote else {"sentence"}
        told["change"] = change.model_dump(mode="json", exclude=hidden, exclude_none=True)
    return told


def around(store: Store, change: Change, policy: Policy) -> Around:
    """Who gives the figure of an incident, and what others say of the same people."""
    claims = [claim for claim_id in change.claim_ids[:MOST] if (claim := store.get(Claim, claim_id))]
    current = change.current
    same = [one for one in claims if _figure(one.quantity) == _figure(current)] or claims
    speakers = dict.fromkeys(called(claim.claimant) for claim in same if claim.claimant)
    others = tuple(_others(store, change, {claim.claimant.name for claim in same if claim.claimant}))
    told = any(claim.claimant is None for claim in same)
    return Around(speakers=tuple(speakers)[:2], told=told, others=others, quote=policy.quote)


def called(claimant: Claimant) -> str:
    """A speaker's name; with the office, where a person is known by it alone ("health minister Ada Ling")."""
    text = (claimant.text or "").removeprefix("The ").removeprefix("the ")
    with_office = claimant.person == claimant.name and text.endswith(claimant.name) and len(text) <= LONGEST_SPEAKER
    return text if with_office else claimant.name


def _figure(bounds: Bounds) -> tuple[int | None, int | None, int | None]:
    return bounds.value, bounds.min, bounds.max


def titled(alert: Alert, change: Change | None, known: Around | None) -> str:
    """The alert's title; with who says it, where that is one alone ("..., the army says")."""
    if change is None or known is None or known.told or len(known.speakers) != 1:
        return alert.title
    return title(change, known.unconfirmed, known.speakers[0])


def _others(store: Store, change: Change, speakers: set[str]) -> list[str]:
    series = store.get(Series, change.series_id)
    found = [one for id_ in series.contradicted_by if (one := store.get(Series, id_))] if series else []
    if change.incident:
        found += [
            one
            for one in store.series_of(change.conflict_key, change.incident.id)
            if one.harm is change.harm and not one.part and one.victim_class == change.victim_class
        ]
    told: dict[str, str] = {}
    for one in found:
        if one.op is Op.WITHDRAWN or one.series_id == change.series_id or one.claimant is None:
            continue
        if one.claimant.name not in speakers:
            told[one.claimant.name] = f"{says([one.claimant.name])} {figure(one.current)}"
    return list(told.values())[:OTHERS]


def _part(store: Store, delivery: Delivery, alert: Alert, policy: Policy) -> tuple[str, str]:
    if alert.op is Op.WITHDRAWN:
        said = "What an earlier alert told no longer stands: its source withdrew or changed it, or it was read anew."
        return f"Withdrawn: {alert.title}", "\n".join(
            [said, f"It said: {alert.title}.", *([alert.url] if alert.url else [])]
        )
    change = store.get(Change, alert.change_id) if alert.about == "change" else None
    marked = alert.claim.startswith("unconfirmed ")
    known = around(store, change, policy)._replace(unconfirmed=marked) if change else None
    named = titled(alert, change, known)
    text = message(change, known) if change and known else _unquoted(alert, policy)
    if delivery.kind == Kind.FOLLOW_UP:
        return f"Update: {named}", f"This replaces an earlier alert on the same figure.\n{text}"
    return named, text


def _unquoted(alert: Alert, policy: Policy) -> str:
    if policy.quote or alert.about == "contradiction":
        return alert.message
    return "\n".join(line for line in alert.message.splitlines() if not line.startswith("“"))


def _followed(store: Store, delivery: Delivery, alert: Alert) -> str | None:
    earlier = [one for one in store.deliveries_of(alert.id, delivery.channel) if one.number < delivery.number]
    told = [one.message_id for one in earlier if one.status in ON_ITS_WAY]
    return told[-1] if told else None


def about(store: Store, alert: Alert) -> Change | Contradiction | None:
    """What the alert is about, as it stands now; None for a ledger, or where it is gone."""
    if alert.about == "change":
        return store.get(Change, alert.change_id)
    return store.get(Contradiction, alert.change_id) if alert.about == "contradiction" else None
