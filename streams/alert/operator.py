"""Change -> Alert. Pure and without state: an alert is a function of its change.

A change that is withdrawn, or revised so that no rule fits any more, withdraws its alert. Whether an alert is still
news is for delivery to say: this stage knows no clock.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Alert, Change, Op, Record, content_id
from streams.alert.rules import KindOf, nobody_known, rule_for
from streams.alert.words import message, title
from streams.core.operator import Emit, State
from streams.flow import ALERTS


class Alerts:
    """The stage. `kind_of`: the gazetteer's kind of a claimant, which tells the UN and monitors from others."""

    def __init__(self, kind_of: KindOf = nobody_known) -> None:
        self._kind_of = kind_of

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, Change)
        rule = rule_for(record, self._kind_of)
        if rule is not None:
            return [_emit(alert_of(record, rule.name, record.op))]
        if record.op is Op.ISSUED:
            return []
        if record.op is Op.WITHDRAWN and rule_for(record.model_copy(update={"op": Op.ISSUED}), self._kind_of) is None:
            return []  # it was not told as it stood last
        return [_emit(alert_of(record, "withdrawn", Op.WITHDRAWN))]

    def forget(self) -> None:
        pass


def alert_of(change: Change, rule: str, op: Op) -> Alert:
    """The alert of a change; its id is made from the change's."""
    return Alert(
        id=content_id("alert", change.id),
        change_id=change.id,
        series_id=change.series_id,
        conflict_key=change.conflict_key,
        rule=rule,
        title=title(change),
        message=message(change),
        published_at=change.published_at,
        detected_at=change.detected_at,
        url=change.url,
        version=change.version,
        op=op,
    )


def _emit(alert: Alert) -> Emit:
    return Emit(ALERTS.name, alert.id, alert)
