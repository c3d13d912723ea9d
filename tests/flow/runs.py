"""The whole flow in memory: items in, what stands at the end out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas import Alert, Change, Contradiction, Envelope, NewsItem, Op, Record, Series
from streams.core.operator import MemoryState
from streams.flow import FLOW, ITEMS, message_key


@dataclass
class Standing:
    """Records by id as they stand: withdrawn ones are gone, versions (which count arrivals) are left out."""

    envelopes: dict[str, Record] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
    contradictions: dict[str, Contradiction] = field(default_factory=dict)
    alerts: dict[str, Alert] = field(default_factory=dict)


def run_flow(items: Iterable[NewsItem]) -> Standing:
    """Every record that an item sets off, stage by stage, as the embedded runner does it."""
    stages = [(stage, stage.make(), MemoryState()) for stage in FLOW]
    standing = Standing()
    for item in items:
        waiting: list[tuple[str, str, Record]] = [(ITEMS.name, item.id, item)]
        while waiting:
            topic, key, record = waiting.pop(0)
            for stage, operator, state in stages:
                if stage.source.name == topic:
                    for emit in operator(state, key, record):
                        if emit.value is not None:
                            _keep(standing, emit.value)
                            waiting.append((emit.topic, emit.key, emit.value))
    return standing


def _keep(standing: Standing, record: Record) -> None:
    shelf: dict[str, Record] = {
        Envelope: standing.envelopes,
        Series: standing.series,
        Change: standing.changes,
        Contradiction: standing.contradictions,
        Alert: standing.alerts,
    }[type(record)]  # type: ignore[assignment,index]
    key = message_key(record)
    gone = record.is_empty if isinstance(record, Envelope) else getattr(record, "op", None) == Op.WITHDRAWN
    if gone:
        shelf.pop(key, None)
        return
    plain = {"version": 1, "op": Op.ISSUED} if hasattr(record, "version") else {}
    shelf[key] = record.model_copy(update=plain)
