"""How each kind of record looks: as a table for people, and as flat fields for plain lines and CSV."""

from __future__ import annotations

from typing import Any

from schemas import Alert, Bounds, Change, Claim, ConflictRef, Contradiction, DeadLetter, Denial, Ledger, Series
from streams.cli import words
from streams.cli.output import Column, View

SHORT_ID = 8
Mention = Claim | Denial | Ledger


def _conflict(conflict: ConflictRef | None, key: str = "") -> str:
    return conflict.name if conflict else key


def _bounds(bounds: Bounds | None, prefix: str = "") -> dict[str, Any]:
    names = ("value", "min", "max")
    return {f"{prefix}{name}": getattr(bounds, name) if bounds else None for name in names}


def mention_figure(record: Mention) -> str:
    """The figure of a claim, what a denial denies, or a ledger's entries."""
    match record:
        case Claim():
            return words.figure(record.quantity)
        case Denial():
            return f"denies {words.figure(record.disputed_quantity)}" if record.disputed_quantity else "denies"
        case Ledger():
            entries = record.entries.model_dump(exclude_none=True)
            return ", ".join(f"{value} {name.replace('_', ' ')}" for name, value in entries.items())


def snippet(record: Mention, around: int = 32) -> str:
    """The words around the figure, so much of them to each side."""
    evidence = record.evidence
    sentence = evidence.sentence
    start, end = evidence.quantity_start - evidence.start, evidence.quantity_end - evidence.start
    first = max(0, min(start - around, len(sentence) - 2 * around - (end - start)))
    last = min(len(sentence), max(end + around, 2 * around + (end - start)))
    if first:
        first = sentence.find(" ", first, start) + 1 or first
    if last < len(sentence):
        last = max(sentence.rfind(" ", end, last), end)
    return ("…" if first else "") + sentence[first:last].strip() + ("…" if last < len(sentence) else "")


def mention_harm(record: Mention) -> str:
    if isinstance(record, Ledger):
        return "case reports"
    group = record.victim_group if isinstance(record, Claim) else None
    union = record.class_union if isinstance(record, Claim) else False
    return f"{words.people(record.victim_class, union, group)} {record.harm.value}"


def _where(record: Mention) -> str:
    place = None if isinstance(record, Ledger) else record.place
    return place.name if place else _conflict(record.conflict)


def _mention_fields(record: Mention) -> dict[str, Any]:
    claim = record if isinstance(record, Claim) else None
    place = None if isinstance(record, Ledger) else record.place
    return {
        "kind": record.kind,
        "id": record.id,
        "published": record.published_at.isoformat(),
        "conflict": _conflict(record.conflict),
        "claimant": record.claimant.name if record.claimant else "",
        "harm": "" if isinstance(record, Ledger) else record.harm.value,
        "victim_class": "" if isinstance(record, Ledger) else "+".join(record.victim_class),
        **_bounds(claim.quantity if claim else None),
        "figure": mention_figure(record),
        "role": claim.role.value if claim else "",
        "measure": claim.measure.value if claim else "",
        "as_of": claim.as_of.day if claim else "",
        "place": place.name if place else "",
        "publisher": record.publisher,
        "sentence": record.evidence.sentence,
        "url": record.url,
    }


CLAIMS: View[Mention] = View(
    people=(
        Column("Date", lambda r: r.published_at.date().isoformat(), "dim", whole=True),
        Column("Figure", mention_figure, "bold", right=True),
        Column("Harm", mention_harm),
        Column("Says", lambda r: r.claimant.name if r.claimant else "-", "cyan"),
        Column("Where", _where),
        Column("Words", snippet, wide=True),
        Column("Id", lambda r: r.id[:SHORT_ID], "dim", whole=True),
    ),
    fields=_mention_fields,
    empty="No claims fit. `tollwatch run SOURCE` reads news; fewer filters show more.",
)


def claimant(record: Series | Change) -> str:
    return record.claimant.name if record.claimant else "all claimants" if record.incident else "-"


def counted(record: Series | Change) -> str:
    """What is counted: people, harm, and the window or incident."""
    return f"{words.whom(record)} {record.harm.value} {words.short_window(record)}".strip()


def _counted_fields(record: Series | Change) -> dict[str, Any]:
    span = record.window
    return {
        "conflict": _conflict(record.conflict, record.conflict_key),
        "claimant": record.claimant.name if record.claimant else "",
        "harm": record.harm.value,
        "victim_class": "+".join(record.victim_class),
        "victim_group": record.victim_group,
        "measure": record.measure.value,
        "window_start": span.start if span else None,
        "window_end": span.end if span else None,
        "incident": record.incident.id if record.incident else None,
        "place": record.place.name if record.place else None,
    }


SERIES: View[Series] = View(
    people=(
        Column("Conflict", lambda r: _conflict(r.conflict, r.conflict_key), "dim"),
        Column("Says", claimant, "cyan"),
        Column("Counts", counted),
        Column("Figures", lambda r: " → ".join(words.figure(point) for point in r.history[-4:]), "bold"),
        Column("As of", lambda r: words.as_of(r.current.as_of), whole=True),
        Column("Id", lambda r: r.series_id[:SHORT_ID], "dim", whole=True),
    ),
    fields=lambda r: {
        "id": r.series_id, **_counted_fields(r), **_bounds(r.current), "as_of": r.current.as_of.day,
        "figures": len(r.history), "first_seen": r.first_seen.isoformat(), "last_seen": r.last_seen.isoformat(),
        "contradicted_by": " ".join(r.contradicted_by), "op": r.op.value,
    },
    empty="No series fit. `tollwatch run SOURCE` reads news; fewer filters show more.",
)  # fmt: skip


def step(change: Change) -> str:
    """ "1,100 → more than 1,300"."""
    now = words.figure(change.current)
    return f"{words.figure(change.previous)} → {now}" if change.previous else now


def change_type(change: Change) -> str:
    return " ".join([change.type.value.replace("_", " "), *(f"({flag.value})" for flag in change.flags)])


CHANGES: View[Change] = View(
    people=(
        Column("Date", lambda r: r.published_at.date().isoformat(), "dim", whole=True),
        Column("Change", change_type, "yellow"),
        Column("Figure", step, "bold"),
        Column("Counts", counted),
        Column("Says", claimant, "cyan"),
        Column("Conflict", lambda r: _conflict(r.conflict, r.conflict_key), "dim", wide=True),
        Column("Id", lambda r: r.id[:SHORT_ID], "dim", whole=True),
    ),
    fields=lambda r: {
        "id": r.id, "published": r.published_at.isoformat(), "type": r.type.value, "flags": "+".join(r.flags),
        **_counted_fields(r), **_bounds(r.previous, "previous_"), **_bounds(r.current), "delta": r.delta,
        "as_of": r.as_of.day, "effect": r.effect.value, "op": r.op.value, "series_id": r.series_id,
        "publisher": r.publisher, "sentence": r.sentence, "url": r.url,
    },
    empty="No changes fit. `tollwatch run SOURCE` reads news; fewer filters show more.",
)  # fmt: skip


def _ratio(record: Contradiction) -> str:
    return f"{record.ratio:.1f} times" if record.ratio else ""


CONTRADICTIONS: View[Contradiction] = View(
    people=(
        Column("Conflict", lambda r: _conflict(r.conflict, r.conflict_key), "dim", wide=True),
        Column("Of", lambda r: f"{words.whom(r)} {r.harm.value}"),
        Column("One says", lambda r: f"{r.claimants[0].name}: {words.figure(r.figures[0])}", "cyan"),
        Column("Another says", lambda r: f"{r.claimants[1].name}: {words.figure(r.figures[1])}", "cyan"),
        Column("Ratio", _ratio, "bold", right=True),
        Column("May differ by", lambda r: ", ".join(b.value.replace("_", " ") for b in r.basis), wide=True),
        Column("Id", lambda r: r.id[:SHORT_ID], "dim", whole=True),
    ),
    fields=lambda r: {
        "id": r.id, "conflict": _conflict(r.conflict, r.conflict_key), "harm": r.harm.value,
        "victim_class": "+".join(r.victim_class),
        "claimant_1": r.claimants[0].name, **_bounds(r.figures[0], "figure_1_"),
        "claimant_2": r.claimants[1].name, **_bounds(r.figures[1], "figure_2_"), "ratio": r.ratio, "gap": r.gap,
        "overlap": r.overlap, "basis": "+".join(r.basis), "series_1": r.series[0], "series_2": r.series[1],
        "op": r.op.value,
    },
    empty="No contradictions fit: no two claimants give figures for the same people that are far from one another.",
)  # fmt: skip

ALERTS: View[Alert] = View(
    people=(
        Column("Date", lambda r: r.published_at.date().isoformat(), "dim", whole=True),
        Column("Alert", lambda r: r.title, "bold"),
        Column("Message", lambda r: r.message, wide=True),
        Column("Rule", lambda r: r.rule, "yellow"),
        Column("Id", lambda r: r.id[:SHORT_ID], "dim", whole=True),
    ),
    fields=lambda r: {
        "id": r.id, "published": r.published_at.isoformat(), "conflict_key": r.conflict_key, "rule": r.rule,
        "title": r.title, "message": r.message, "url": r.url, "change_id": r.change_id, "op": r.op.value,
    },
    empty="No alerts fit.",
)  # fmt: skip

DEAD: View[DeadLetter] = View(
    people=(
        Column("Where", lambda r: r.origin, "cyan"),
        Column("What is wrong", lambda r: r.error, "bold"),
        Column("What to do", lambda r: r.hint),
        Column("Bytes", lambda r: words.number(r.raw_size), right=True, wide=True),
        Column("Id", lambda r: r.id[:SHORT_ID], "dim", whole=True),
    ),
    fields=lambda r: {
        "id": r.id, "stage": r.stage, "origin": r.origin, "error": r.error, "hint": r.hint, "bytes": r.raw_size,
        "hash": r.raw_hash, "path": r.path,
    },
    empty="No dead letters: everything could be read.",
)  # fmt: skip
