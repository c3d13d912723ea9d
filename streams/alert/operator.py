"""Change -> Alert. Pure: an alert is a function of the rules and of its change, its contradiction or its ledger.

A change that is withdrawn, or revised so that no rule fits any more, withdraws its alert. Whether an alert is still
news is for delivery to say: this stage knows no clock.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from schemas import Alert, Change, Contradiction, Envelope, Flag, Ledger, Op, Record, content_id
from schemas.rulebook import Rule
from streams.alert.figures import figure
from streams.alert.rules import crossed, nobody_known, rule_for, standard_rules
from streams.alert.selection import KindOf, named
from streams.alert.words import (
    Around,
    ledger_message,
    ledger_title,
    message,
    ratio_message,
    ratio_title,
    title,
)
from streams.core.operator import Emit, State
from streams.flow import ALERTS

_TELLING = (Flag.DENIED, Flag.RETRACTED)


class Alerts:
    """The stage. `kind_of`: the gazetteer's kind of a claimant, which tells the UN and monitors from others."""

    def __init__(self, kind_of: KindOf = nobody_known, rules: Sequence[Rule] | None = None) -> None:
        self._kind_of = kind_of
        self._rules = standard_rules() if rules is None else rules

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, Change)
        rule = rule_for(record, self._kind_of, self._rules)
        if rule is not None:
            return [_emit(alert_of(record, rule.name, record.op, rule.unconfirmed))]
        if record.op is Op.ISSUED:
            return []
        before = record.model_copy(update={"op": Op.ISSUED})
        if record.op is Op.WITHDRAWN and rule_for(before, self._kind_of, self._rules) is None:
            return []  # it was not told as it stood last
        return [_emit(alert_of(record, "withdrawn", Op.WITHDRAWN))]

    def forget(self) -> None:
        pass


class RatioAlerts:
    """Contradiction -> Alert: two claimants are so many times apart as a rule asks. One alert a pair and rule."""

    def __init__(self, kind_of: KindOf, rules: Sequence[Rule]) -> None:
        self._kind_of = kind_of
        self._rules = [rule for rule in rules if rule.when.ratio]

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, Contradiction)
        fitting = [rule for rule in self._rules if crossed(rule, record, self._kind_of)]
        if fitting:
            return [_emit(alert_of_contradiction(record, rule.name, record.op)) for rule in fitting]
        if record.op is Op.ISSUED:
            return []
        return [_emit(alert_of_contradiction(record, rule.name, Op.WITHDRAWN)) for rule in self._rules]

    def forget(self) -> None:
        pass


class LedgerAlerts:
    """Envelope -> Alert: a ledger that does not add up. Its state: envelope -> the alerts that stand, by their ids."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [rule for rule in rules if rule.when.ledger]

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, Envelope)
        place = f"{record.conflict_key}|{record.item_id}"
        known = state.get(place)
        before: dict[str, str] = json.loads(known) if known else {}
        alerts = [
            alert_of_ledger(ledger, record.conflict_key, rule.name)
            for ledger in record.ledgers if ledger.adds_up is False
            for rule in self._rules if _keeps(rule, ledger)
        ]  # fmt: skip
        standing = {alert.id: alert.model_dump_json() for alert in alerts}
        gone = [Alert.model_validate_json(before[id_]) for id_ in before if id_ not in standing]
        if standing:
            state.put(place, json.dumps(standing).encode())
        elif before:
            state.delete(place)
        fresh = [alert for alert in alerts if before.get(alert.id) != standing[alert.id]]
        over = [alert.model_copy(update={"op": Op.WITHDRAWN, "version": alert.version + 1}) for alert in gone]
        return [_emit(alert) for alert in (*fresh, *over)]

    def forget(self) -> None:
        pass


def alert_of(change: Change, rule: str, op: Op, unconfirmed: bool = False) -> Alert:
    """The alert of a change; its id is made from the change's. `unconfirmed`: it is marked so."""
    return Alert(
        id=content_id("alert", change.id),
        change_id=change.id,
        series_id=change.series_id,
        conflict_key=change.conflict_key,
        rule=rule,
        title=title(change, unconfirmed),
        message=message(change, Around(unconfirmed=unconfirmed)),
        published_at=change.published_at,
        detected_at=change.detected_at,
        url=change.url,
        thread=thread_of(change),
        claim=("unconfirmed " if unconfirmed else "") + claim_of(change),
        version=change.version,
        op=op,
    )


def thread_of(change: Change) -> str:
    """One thread for an incident, whoever counts its victims and whatever the harm; else one for each series."""
    return content_id("thread", change.incident.id if change.incident else change.series_id)


def claim_of(change: Change) -> str:
    """What the alert says that a reader acts on: the figure, the type, and whether it is denied or taken back."""
    flags = "".join(f", {flag.value}" for flag in change.flags if flag in _TELLING)
    return f"{change.type.value} {figure(change.current)}{flags}"


def alert_of_contradiction(found: Contradiction, rule: str, op: Op) -> Alert:
    """One alert for a pair and a rule: whoever rises further, the crossing is told once."""
    day = max(current.as_of.day for current in found.figures)
    at = datetime.fromisoformat((day + "-01-01"[len(day) - 10 :])[:10]).replace(tzinfo=UTC)
    return Alert(
        id=content_id("alert", found.id, rule),
        about="contradiction",
        change_id=found.id,
        series_id=found.series[0],
        conflict_key=found.conflict_key,
        rule=rule,
        title=ratio_title(found),
        message=ratio_message(found),
        published_at=at,
        detected_at=at,
        thread=content_id("thread", found.id),
        claim="apart",
        version=found.version,
        op=op,
    )


def alert_of_ledger(ledger: Ledger, conflict_key: str, rule: str) -> Alert:
    """The alert of books that do not add up."""
    return Alert(
        id=content_id("alert", ledger.id, rule),
        about="ledger",
        change_id=ledger.id,
        series_id=content_id("ledgers", conflict_key, ledger.claimant.name if ledger.claimant else ""),
        conflict_key=conflict_key,
        rule=rule,
        title=ledger_title(ledger),
        message=ledger_message(ledger),
        published_at=ledger.published_at,
        detected_at=ledger.published_at,
        url=ledger.url,
        thread=content_id("thread", ledger.id),
        claim=ledger.check,
    )


def _keeps(rule: Rule, ledger: Ledger) -> bool:
    """Of a ledger only the claimant and the conflict can be chosen."""
    claimant, conflict = ledger.claimant, ledger.conflict
    return named(rule.when.claimant, [claimant.id or "", claimant.name] if claimant else []) and named(
        rule.when.conflict, [conflict.id, conflict.name] if conflict else []
    )


def _emit(alert: Alert) -> Emit:
    return Emit(ALERTS.name, alert.id, alert)
