"""How each kind of record becomes a row: what it is found by, beside its JSON."""

from __future__ import annotations

from typing import NamedTuple

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


def derived_row(record: Series | Change | Contradiction | Alert) -> Row:
    """The row of what follows from the claims."""
    kind = record.__class__.__name__.lower()
    id_, claimants, harm, type_, at, conflict = _of_kind(record)
    return Row(
        kind=kind,
        id=id_,
        item_id=None,
        conflict_key=record.conflict_key,
        conflict=_conflict(conflict, record.conflict_key),
        claimant=_names(*claimants),
        harm=harm,
        type=type_,
        at=at,
        withdrawn=int(record.op is Op.WITHDRAWN),
        json=record.model_dump_json(),
    )


_Parts = tuple[str, tuple[SeriesClaimant | None, ...], str, str, str, ConflictRef | None]


def _of_kind(record: Series | Change | Contradiction | Alert) -> _Parts:
    match record:
        case Series():
            at = record.last_seen.isoformat()
            return record.series_id, (record.claimant,), record.harm.value, record.measure.value, at, record.conflict
        case Change():
            at = record.published_at.isoformat()
            return record.id, (record.claimant,), record.harm.value, record.type.value, at, record.conflict
        case Contradiction():
            at = max(figure.as_of.day for figure in record.figures)
            return record.id, record.claimants, record.harm.value, "", at, record.conflict
        case Alert():
            return record.id, (), "", record.rule, record.published_at.isoformat(), None


def _conflict(conflict: ConflictRef | None, conflict_key: str) -> str:
    return folded(f"{conflict.id} {conflict.name}" if conflict else conflict_key)


def _names(*claimants: Claimant | SeriesClaimant | None) -> str:
    words: list[str] = []
    for claimant in claimants:
        if claimant:
            person = claimant.person if isinstance(claimant, Claimant) else None
            words += [claimant.id or "", claimant.name, person or ""]
    return folded(" ".join(word for word in words if word))
