"""Alerts in a store, as a runner would hand them over, without a runner."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from schemas import Alert, Op
from schemas.rulebook import Rulebook
from streams.core.operator import Emit
from streams.flow import ALERTS
from streams.store import Store, open_for_writing

NOW = datetime(2025, 3, 9, 12, tzinfo=UTC)


def alert(name: str, *, series: str = "series", claim: str = "new 12", version: int = 1, **fields: Any) -> Alert:
    """An alert published an hour before NOW."""
    at = fields.pop("at", NOW - timedelta(hours=1))
    given: dict[str, Any] = {
        "id": f"alert-{name}", "change_id": f"change-{name}", "series_id": series, "conflict_key": "northland",
        "rule": "leap", "title": f"Harbour: {name} people killed", "message": f"Police say {name}.", "claim": claim,
        "published_at": at, "detected_at": at, "thread": f"thread-{series}", "version": version,
        "op": Op.ISSUED if version == 1 else Op.REVISED, **fields,
    }  # fmt: skip
    return Alert.model_validate(given)


def queue(path: Path, *alerts: Alert) -> None:
    """What a runner does, in a store that it opens and closes."""
    with open_for_writing(path) as store:
        hand_over(store, *alerts)


def hand_over(store: Store, *alerts: Alert) -> None:
    with store.transaction():
        store.apply(Emit(ALERTS.name, one.id, one) for one in alerts)


def book(*channels: dict[str, Any], **fields: Any) -> Rulebook:
    """A rule book with the standard rules and these channels, without a throttle unless it is asked for."""
    from streams.alert.rules import standard_rules

    delivery = {"digest": None, "at_most_per_hour": None, "first_retry_seconds": 0.02, **fields.pop("delivery", {})}
    given = {"channels": channels, "delivery": delivery, **fields} if channels else {"delivery": delivery, **fields}
    made = Rulebook.model_validate(given)
    return made.model_copy(update={"rules": made.rules or standard_rules()})
