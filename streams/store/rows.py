"""How each kind of record becomes a row: what it is found by, beside its JSON."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from schemas import (
    Alert,
    Change,
    Claim,
    Claimant,
    ConflictRef,
    Contradiction,
    Denial,
    Ledger,
    Op,
    Record,
    Series,
    SeriesClaimant,
)
from streams.detect.draft import ChangeDraft, SeriesDraft
from streams.detect.text import moment
from streams.flow import ALERTS, CHANGES, CONTRADICTIONS, SERIES
from streams.store.filters import folded

MODELS: dict[str, type[Record]] = {
    "claim": Claim,
    "denial": Denial,
    "ledger": Ledger,
    "series": Series,
    "change": Change,
    "contradiction": Contradiction,
    "alert": Alert,
}
KIND_OF_TOPIC = {
    SERIES.name: "series",
    CHANGES.name: "change",
    CONTRADICTIONS.name: "contradiction",
    ALERTS.name: "alert",
}


class Row(NamedTuple):
    """The columns of table `records`, in their order; `at` is a moment or a day in ISO 8601."""

    kind: str
    id: str
    item_id: str | None
    conflict_key: str
    conflict: str
    claimant: str
    harm: str
    type: str
    at: str
    withdrawn: int
    json: str


def mention_row(record: Claim | Denial | Ledger, conflict_key: str) -> Row:
    """The row of what one item says."""
    return Row(
        kind=record.kind,
        id=record.id,
        item_id=record.item_id,
        conflict_key=conflict_key,
        conflict=_conflict(record.conflict, conflict_key),
        claimant=_names(record.claimant),
        harm="" if isinstance(record, Ledger) else record.harm.value,
        type=record.role.value if isinstance(record, Claim) else "",
        at=record.published_at.isoformat(),
        withdrawn=0,
        json=record.model_dump_json(),
    )


def derived_row(record: Series | Change | Contradiction | Alert, json: str | None = None) -> Row:
    """The row of what follows from the claims; `json`: where it is not that of the whole record."""
    kind, parts_of = _DERIVED[type(record)]
    id_, claimants, harm, type_, at, conflict = parts_of(record)
    return Row(
        kind,
        id_,
        None,
        record.conflict_key,
        _conflict(conflict, record.conflict_key),
        _names(*claimants),
        harm,
        type_,
        at,
        int(record.op is Op.WITHDRAWN),
        record.model_dump_json() if json is None else json,
    )


def drafted_row(draft: SeriesDraft | ChangeDraft, json: str) -> tuple[object, ...]:
    """The columns of the row that the record of a draft would have."""
    common = draft.common
    if isinstance(draft, SeriesDraft):
        kind, id_, type_, at = "series", draft.series_id, common.measure._value_, draft.last_seen
    else:
        kind, id_, type_, at = "change", draft.id, draft.type._value_, draft.lead.published
    conflict, claimant = common.conflict, common.claimant
    return (
        kind,
        id_,
        None,
        draft.conflict_key,
        _folded(conflict.id, conflict.name) if conflict else _folded(draft.conflict_key),
        _folded(claimant.id, claimant.name) if claimant else "",
        common.harm._value_,
        type_,
        moment(at)[:-1] + "+00:00",
        int(draft.op is Op.WITHDRAWN),
        json,
    )


_Parts = tuple[str, tuple[SeriesClaimant | None, ...], str, str, str, ConflictRef | None]


def _of_series(record: Series) -> _Parts:
    at = record.last_seen.isoformat()
    return record.series_id, (record.claimant,), record.harm.value, record.measure.value, at, record.conflict


def _of_change(record: Change) -> _Parts:
    at = record.published_at.isoformat()
    return record.id, (record.claimant,), record.harm.value, record.type.value, at, record.conflict


def _of_contradiction(record: Contradiction) -> _Parts:
    at = max(figure.as_of.day for figure in record.figures)
    return record.id, record.claimants, record.harm.value, "", at, record.conflict


def _of_alert(record: Alert) -> _Parts:
    return record.id, (), "", record.rule, record.published_at.isoformat(), None


_DERIVED: dict[type[Record], tuple[str, Callable[[Any], _Parts]]] = {
    Series: ("series", _of_series),
    Change: ("change", _of_change),
    Contradiction: ("contradiction", _of_contradiction),
    Alert: ("alert", _of_alert),
}


def _conflict(conflict: ConflictRef | None, conflict_key: str) -> str:
    return folded(f"{conflict.id} {conflict.name}" if conflict else conflict_key)


def _names(*claimants: Claimant | SeriesClaimant | None) -> str:
    words: list[str] = []
    for claimant in claimants:
        if claimant:
            person = claimant.person if isinstance(claimant, Claimant) else None
            words += [claimant.id or "", claimant.name, person or ""]
    return folded(" ".join([word for word in words if word]))


@lru_cache(maxsize=65536)
def _folded(*words: str) -> str:
    return folded(" ".join([word for word in words if word]))
