"""From a series' steps to the records that leave the stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from schemas import (
    Cause,
    Change,
    ChangeType,
    ConflictRef,
    Current,
    Effect,
    Flag,
    Incident,
    Measure,
    Place,
    Point,
    Quantifier,
    Series,
    SeriesClaimant,
    VictimClass,
    Window,
    content_id,
)
from streams.detect.history import MOVES, Fact, Step
from streams.detect.reading import Reading
from streams.detect.scope import Scope
from streams.detect.series import Line
from streams.detect.statement import Statement


@dataclass(eq=False, slots=True)
class Told:
    """A series with its changes, and what comparing it needs. `made`, `points`: records with what made them."""

    line: Line
    series: Series
    changes: tuple[Change, ...]
    reading: Reading
    day: int
    kind: str | None
    common: dict[str, object]
    made: dict[Made, Change]
    points: dict[tuple[object, ...], Point]
    context: Context

    @property
    def scope(self) -> Scope:
        return self.line.scope

    def still_holds(self, line: Line, context: Context) -> bool:
        """Whether the same records would be made again."""
        mine = self.line
        same = mine.steps is line.steps and mine.scope == line.scope and _begins(mine) == _begins(line)
        return same and self.context == context


@dataclass(frozen=True)
class Context:
    """What a series' records take from outside it. `denied`: flags of steps; `echoes`: nobody's figures."""

    conflict_key: str
    denied: dict[Step, set[Flag]]
    incident: Incident | None = None
    echoes: tuple[Statement, ...] = ()


def tell(line: Line, context: Context, before: Told | None = None) -> Told | None:
    """The records of one series; None where no figure stands. What did not change since `before` is not made again."""
    standing = line.standing
    if standing is None:
        return None
    if before and before.still_holds(line, context):
        return before
    series_id = before.series.series_id if before else line.id_in(context.conflict_key)
    common = _common(line, context.incident)
    known = before.made if before and before.common == common else {}
    made = _changes(line, series_id, context, common, known)
    points = _points(line, before.points if before else {})
    heard = [*line.statements, *context.echoes]
    series = Series(
        series_id=series_id,
        conflict_key=context.conflict_key,
        **common,
        class_union=any(s.said.class_union for s in line.statements),
        cause=Cause(line.scope.cause or "unknown"),
        unit=line.count.unit,
        alleged_perpetrator=line.scope.perpetrator,
        current=current_of(standing.fact),
        history=tuple(points.values()),
        publishers=tuple(sorted({s.item.publisher for s in heard if s.item.publisher})),
        first_seen=min(s.published for s in heard),
        last_seen=max(s.published for s in heard),
    )
    lead = standing.fact.lead
    kind = lead.said.claimant.kind.value if line.count.claimant and lead.said.claimant else None
    return Told(
        line, series, tuple(made.values()), standing.fact.reading, lead.day, kind, common, made, points, context
    )


def current_of(fact: Fact) -> Current:
    """A fact's figure and the day for which it holds."""
    quantity = fact.lead.said.quantity
    return Current(value=quantity.value, min=quantity.min, max=quantity.max, as_of=fact.lead.said.as_of)


def change_id(series_id: str, fact: Fact) -> str:
    """The id of the step that ends in this fact: equal on every replay and for every copy of the sentence."""
    return content_id("change", series_id, *fact.identity)


def _common(line: Line, incident: Incident | None) -> dict[str, object]:
    """The fields that a series and its changes share."""
    ordered = sorted(line.statements, key=lambda s: s.order)
    classes = next((s.said.victim_class for s in ordered if s.scope.classes), (VictimClass.UNSPECIFIED,))
    return {
        "conflict": _conflict(ordered),
        "claimant": _claimant(line, ordered),
        "harm": line.count.harm,
        "victim_class": classes,
        "victim_group": next((s.said.victim_group for s in ordered if s.said.victim_group), None),
        "measure": line.count.measure,
        "window": _window(line, ordered),
        "incident": incident,
        "place": incident.place if incident else _place(ordered),
        "part": line.count.part,
    }


def _conflict(ordered: list[Statement]) -> ConflictRef | None:
    return next((s.item.conflict for s in ordered if s.item.conflict), None)


def _claimant(line: Line, ordered: list[Statement]) -> SeriesClaimant | None:
    if line.count.claimant is None:
        return None
    name = next((s.said.claimant.name for s in ordered if s.said.claimant), line.count.claimant)
    return SeriesClaimant(id=line.count.claimant, name=name)


def _place(ordered: list[Statement]) -> Place | None:
    return next((s.said.place for s in ordered if s.scope.place), None)


def _window(line: Line, ordered: list[Statement]) -> Window | None:
    """The window in the words that settle it most closely."""
    if line.count.measure is Measure.INCIDENT:
        return None
    if line.count.rolling:
        text = next((s.said.period.text for s in ordered if s.said.period), "")
        return Window(rolling=line.count.rolling, text=text)
    period = next((s.said.period for s in ordered if s.scope.window and s.scope.window == line.scope.window), None)
    period = period or next((s.said.period for s in ordered if s.scope.window), None)
    if period is None:
        return None
    end = period.end if line.count.measure is Measure.PERIOD else None
    return Window(start=period.start, end=end, text=period.text)


def _points(line: Line, known: dict[tuple[object, ...], Point]) -> dict[tuple[object, ...], Point]:
    points: dict[tuple[object, ...], Point] = {}
    for step in line.steps:
        if step.type in MOVES:
            key = (step.fact.lead, claim_ids := _claim_ids((step.fact, *step.echoes)))
            points[key] = known.get(key) or _point(step.fact, claim_ids)
    return points


def _point(fact: Fact, claim_ids: tuple[str, ...]) -> Point:
    quantity = fact.lead.said.quantity
    return Point(
        as_of=fact.lead.said.as_of,
        published_at=fact.lead.published,
        value=quantity.value,
        min=quantity.min,
        max=quantity.max,
        quantifier=quantity.quantifier.value,
        claim_ids=claim_ids,
    )


def _claim_ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted({s.said.claim_id for fact in facts for s in fact.statements}))


def _delta(new: Fact, old: Fact | None) -> int | None:
    """New reading less the old one; None where either figure is a vague word."""
    if old is None or Quantifier.VAGUE in (new.lead.said.quantity.quantifier, old.lead.said.quantity.quantifier):
        return None
    return new.reading.low - old.reading.low


class Made(NamedTuple):
    """All that a change takes from its step: equal ones make equal changes of one series."""

    fact: tuple[object, ...]
    lead: Statement
    claim_ids: tuple[str, ...]
    type: ChangeType
    previous: tuple[object, ...] | None
    delta: int | None
    detected: datetime
    effect: Effect
    flags: tuple[Flag, ...]


def _changes(
    line: Line, series_id: str, context: Context, common: dict[str, object], known: dict[Made, Change]
) -> dict[Made, Change]:
    made: dict[Made, Change] = {}
    for index, step in enumerate(line.steps):
        kind, previous = line.beginning if index == 0 and line.beginning else (step.type, step.previous)
        key = Made(
            step.fact.identity,
            step.fact.lead,
            _claim_ids((step.fact,)),
            kind,
            _figure(previous),
            _delta(step.fact, previous),
            step.detected,
            step.effect,
            tuple(sorted(step.flags | context.denied.get(step, set()))),
        )
        made[key] = known.get(key) or _change(key, step.fact, previous, series_id, context, common)
    return made


def _change(
    key: Made, fact: Fact, previous: Fact | None, series_id: str, context: Context, common: dict[str, object]
) -> Change:
    lead = fact.lead
    return Change(
        id=change_id(series_id, fact),
        series_id=series_id,
        conflict_key=context.conflict_key,
        type=key.type,
        flags=key.flags,
        previous=current_of(previous) if previous else None,
        current=current_of(fact),
        delta=key.delta,
        as_of=lead.said.as_of,
        published_at=lead.published,
        detected_at=key.detected,
        claim_ids=key.claim_ids,
        effect=key.effect,
        **common,
        sentence=lead.said.sentence,
        url=lead.item.url,
        publisher=lead.item.publisher,
    )


def _begins(line: Line) -> tuple[object, ...] | None:
    beginning = line.beginning
    return (beginning.type, _figure(beginning.previous)) if beginning else None


def _figure(fact: Fact | None) -> tuple[object, ...] | None:
    if fact is None:
        return None
    said = fact.lead.said
    return said.quantity.value, said.quantity.min, said.quantity.max, said.as_of.day, said.as_of.accuracy
