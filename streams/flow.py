"""The topology, once, as data. Every runner reads this page.

    news.items --extract--> news.claims --detect--> toll.changes --alert--> alerts
                                                    toll.series
                                                    toll.contradictions

A stage's operator is pure: it knows its state, not who runs it. What cannot be decoded, or breaks an operator, goes to
the stage's dead letters with its reason, and the stage goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from schemas import Alert, AlertDelivery, Change, Contradiction, DeadLetter, Envelope, NewsItem, Record, Series
from streams.core.operator import Operator

if TYPE_CHECKING:
    from schemas.rulebook import Rule


@dataclass(frozen=True)
class Topic:
    """A stream of one kind of record. `key` says what its message key is; `by` what its partition hangs on."""

    name: str
    model: type[Record]
    key: str
    by: str
    compacted: bool = True


ITEMS = Topic("news.items", NewsItem, key="item id", by="item id", compacted=False)
CLAIMS = Topic("news.claims", Envelope, key="conflict|item", by="conflict key")
CHANGES = Topic("toll.changes", Change, key="change id", by="conflict key")
SERIES = Topic("toll.series", Series, key="series id", by="conflict key")
CONTRADICTIONS = Topic("toll.contradictions", Contradiction, key="contradiction id", by="conflict key")
ALERTS = Topic("alerts", Alert, key="alert id", by="conflict key")
ITEMS_DEAD = Topic("items.dead", DeadLetter, key="dead letter id", by="key")
CLAIMS_DEAD = Topic("claims.dead", DeadLetter, key="dead letter id", by="key")
CHANGES_DEAD = Topic("changes.dead", DeadLetter, key="dead letter id", by="key")

TOPICS = (ITEMS, CLAIMS, CHANGES, SERIES, CONTRADICTIONS, ALERTS, ITEMS_DEAD, CLAIMS_DEAD, CHANGES_DEAD)


@dataclass(frozen=True)
class Stage:
    """`make` builds a fresh operator; `state` names its table, None where it keeps nothing."""

    name: str
    source: Topic
    make: Callable[[], Operator]
    outputs: tuple[Topic, ...]
    dead: Topic
    state: str | None


def _extract() -> Operator:
    from streams.extract.operator import Extract

    return Extract()


def _detect() -> Operator:
    from streams.detect.operator import Detect
    from streams.link.actors import standard_of_proof

    return Detect(standard_of_proof)


def _alert() -> Operator:
    from streams.alert.operator import Alerts
    from streams.link.actors import kind_of_actor

    return Alerts(kind_of_actor)


EXTRACT = Stage("extract", ITEMS, _extract, (CLAIMS,), ITEMS_DEAD, state="items")
DETECT = Stage("detect", CLAIMS, _detect, (CHANGES, SERIES, CONTRADICTIONS), CLAIMS_DEAD, state="observations")
ALERT = Stage("alert", CHANGES, _alert, (ALERTS,), CHANGES_DEAD, state=None)

FLOW = (EXTRACT, DETECT, ALERT)


def flow_with(rules: Sequence[Rule]) -> tuple[Stage, ...]:
    """The flow with a desk's own rules. Stages that no rule needs are left out."""
    from streams.alert.operator import Alerts, LedgerAlerts, RatioAlerts
    from streams.link.actors import kind_of_actor

    stages = [EXTRACT, DETECT, replace(ALERT, make=lambda: Alerts(kind_of_actor, rules))]
    if any(rule.when.ratio for rule in rules):
        make_ratios: Callable[[], Operator] = lambda: RatioAlerts(kind_of_actor, rules)  # noqa: E731
        stages.append(Stage("alert_ratios", CONTRADICTIONS, make_ratios, (ALERTS,), CHANGES_DEAD, state=None))
    if any(rule.when.ledger for rule in rules):
        make_ledgers: Callable[[], Operator] = lambda: LedgerAlerts(rules)  # noqa: E731
        stages.append(Stage("alert_ledgers", CLAIMS, make_ledgers, (ALERTS,), CHANGES_DEAD, state="ledger_alerts"))
    return tuple(stages)


def message_key(record: Record) -> str:
    """The key under which a record travels, as its topic says."""
    match record:
        case NewsItem() | Change() | Contradiction() | Alert() | AlertDelivery() | DeadLetter():
            return record.id
        case Envelope():
            return f"{record.conflict_key}|{record.item_id}"
        case Series():
            return record.series_id
    raise TypeError(f"{type(record).__name__} has no topic")


def partition_key(record: Record) -> str:
    """What the partition of a record hangs on: the conflict key wherever a conflict's records must stay in order."""
    conflict_key = getattr(record, "conflict_key", None)
    return conflict_key if isinstance(conflict_key, str) else message_key(record)
