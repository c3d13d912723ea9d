"""What became of an alert: the record on `alerts.deliveries`."""

from __future__ import annotations

from schemas.base import Record
from schemas.news_item import UtcTime


class AlertDelivery(Record):
    """One version of an alert on one channel, or a digest; each step replaces the one before.

    `status`: waiting, sent, grouped (it travelled with another of its thread), suppressed or failed (given up), with
    the `reason`. `message_id`: by which receivers act once. `claim`: what was told, in short (`Alert.claim`).
    """

    id: str
    channel: str
    alert_id: str
    alert_version: int = 0
    series_id: str
    thread: str = ""
    kind: str = "alert"
    claim: str = ""
    status: str
    reason: str = ""
    attempts: int = 0
    created: UtcTime
    sent: UtcTime | None = None
    message_id: str
