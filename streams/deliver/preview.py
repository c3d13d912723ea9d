"""What a rule book would have sent over the stored news, each item told at its own time. Reads only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from schemas import Alert, Cause, Change, Contradiction, Op, Series
from schemas.rulebook import Rulebook
from streams.alert.operator import alert_of, alert_of_contradiction
from streams.alert.rules import crossed, rule_for
from streams.alert.selection import KindOf
from streams.deliver.decide import Before, Facts, decide
from streams.store import Filters, Store


class Previewed(NamedTuple):
    """`reason`: why the first channel would not have got it; empty where it would."""

    alert: Alert
    reason: str

    def fields(self) -> dict[str, Any]:
        alert = self.alert
        return {
            "published": alert.published_at.isoformat(), "rule": alert.rule, "title": alert.title,
            "reason": self.reason, "change_id": alert.change_id, "alert_id": alert.id, "thread": alert.thread,
        }  # fmt: skip

    def as_json(self) -> str:
        return json.dumps(self.fields(), ensure_ascii=False)


def preview(store: Store, book: Rulebook, since: datetime, kind_of: KindOf) -> Iterator[Previewed]:
    """Every alert that the rules make of what stands, the oldest first; sent, or with its reason.

    Ledgers are left out: their rules see the envelopes, which are not kept. The throttle counts as in delivery.
    """
    causes = {one.series_id: one.cause for one in store.records(Series)}
    accepted: list[float] = []
    for alert, about in sorted(_alerts(store, book, since, kind_of), key=lambda pair: _order(pair[0])):
        now = alert.detected_at
        lately = sum(one > now.timestamp() - 3600 for one in accepted)
        cause = causes.get(alert.series_id, Cause.UNKNOWN) if isinstance(about, Change) else None
        verdict = decide(Facts(alert, about, cause, kind_of), book, book.channels[0], Before(lately=lately), now)
        if verdict.send_at:
            accepted.append(now.timestamp())
        yield Previewed(alert, verdict.reason)


def _alerts(
    store: Store, book: Rulebook, since: datetime, kind_of: KindOf
) -> Iterator[tuple[Alert, Change | Contradiction]]:
    for change in store.records(Change, Filters(since=since.isoformat())):
        rule = rule_for(change, kind_of, book.rules)
        if rule:
            yield alert_of(change, rule.name, Op.ISSUED, rule.unconfirmed), change
    for found in store.records(Contradiction, Filters(since=since.date().isoformat())):
        for rule in book.rules:
            if crossed(rule, found, kind_of):
                yield alert_of_contradiction(found, rule.name, Op.ISSUED), found


def _order(alert: Alert) -> tuple[datetime, str]:
    return alert.detected_at, alert.id
