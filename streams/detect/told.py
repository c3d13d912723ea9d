"""From a series' steps to the records that leave the stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from schemas import (
    Cause,
    Change,
    Current,
    Flag,
    Incident,
    Measure,
    Op,
    Point,
    Quantifier,
    Series,
    SeriesClaimant,
    VictimClass,
    Window,
    content_id,
)
from streams.detect.fact import Fact
from streams.detect.history import Stand, Step
from streams.detect.quick import quick
from streams.detect.reading import Reading
from streams.detect.scope import Scope
from streams.detect.series import Line
from streams.detect.statement import Statement


@dataclass(eq=False, slots=True)
class Told:
    """A series with its changes, and what comparing it needs. `sources`: what `common` was made of."""

    line: Line
    series: Series
    changes: dict[Step, Change]
    reading: Reading
    day: int
    kind: str | None
    common: dict[str, object]
    sources: tuple[object, ...]
    context: Context
    begins: tuple[object, ...] | None

    @property
    def scope(self) -> Scope:
        return self.line.scope

    def compares_like(self, other: Told) -> bool:
        """Whether comparing it with other series gives the same."""
        return (
            self.reading == other.reading
            and self.day == other.day
            and self.kind == other.kind
            and self.common is other.common
            and self.sources == other.sources
            and self.series.current == other.series.current
        )


@dataclass(frozen=True)
class Context:
    """What a series' records take from outside it. `denied`: flags of steps; `echoes`: nobody's figures."""

    conflict_key: str
    denied: dict[Step, set[Flag]]
    incident: Incident | None = None
    echoes: tuple[Statement, ...] = ()


class Retold(NamedTuple):
    """The records of a series now, and those of its changes that are gone and new since before."""

    told: Told | None
    gone: list[Change]
    new: list[Change]


def tell(line: Line, context: Context, before: Told | None = None) -> Retold:
    """The records of one series; `told` None where no figure stands. Only what changed since `before` is made."""
    standing = line.standing
    if standing is None:
        line.history.settle()
        return Retold(None, list(before.changes.values()) if before else [], [])
    series_id = before.series.series_id if before else line.id_in(context.conflict_key)
    sources = _sources(line, context.incident)
    common = before.common if before and before.sources == sources else _common(line, context.incident)
    if before and before.common == common:
        common = before.common
    begins = _begins(line)
    changes = before.changes if before else {}
    gone = [changes.pop(step) for step in line.history.ended if step in changes]
    due = _due(line, context, before, common, begins)
    line.history.settle()
    gone += [changes.pop(step) for step in due if step in changes]
    for step in due:
        changes[step] = _change(line, step, series_id, context, common)
    series = _series(line, series_id, context, common, standing)
    lead = standing.fact.lead
    kind = lead.said.claimant.kind.value if line.count.claimant and lead.said.claimant else None
    told = Told(line, series, changes, standing.fact.reading, lead.day, kind, common, sources, context, begins)
    return Retold(told, gone, [changes[step] for step in due])


def _due(
    line: Line, context: Context, before: Told | None, common: dict[str, object], begins: tuple[object, ...] | None
) -> list[Step]:
    """The steps whose changes are to be made (again)."""
    if before is None or before.common is not common:
        return line.steps
    due = dict(line.history.begun)
    if before.begins != begins:
        due[line.history.stands[0].head] = None
    if before.context.denied or context.denied:
        denied = {**before.context.denied, **context.denied}
        due.update((step, None) for step in line.steps if step in denied)
    return list(due)


def _series(line: Line, series_id: str, context: Context, common: dict[str, object], standing: Step) -> Series:
    heard, echoes = line.statements, context.echoes  # statements go by publication
    first, last = heard[0].published, heard[-1].published
    publishers = set(line.publishers)
    if echoes:
        first, last = min(first, *(s.published for s in echoes)), max(last, *(s.published for s in echoes))
        publishers.update(s.item.publisher for s in echoes)
    publishers.discard(None)
    return quick(
        Series,
        series_id=series_id,
        conflict_key=context.conflict_key,
        **common,
        class_union="union" in line.first,
        cause=Cause(line.scope.cause or "unknown"),
        unit=line.count.unit,
        alleged_perpetrator=line.scope.perpetrator,
        current=current_of(standing.fact),
        history=tuple([stand.point or _pointed(stand) for stand in line.history.stands]),
        publishers=tuple(sorted(publishers)),
        first_seen=first,
        last_seen=last,
        contradicted_by=(),
        version=1,
        op=Op.ISSUED,
    )


def current_of(fact: Fact) -> Current:
    """A fact's figure and the day for which it holds."""
    quantity = fact.lead.said.quantity
    return quick(Current, value=quantity.value, min=quantity.min, max=quantity.max, as_of=fact.lead.said.as_of)


def change_id(series_id: str, fact: Fact) -> str:
    """The id of the step that ends in this fact: equal on every replay and for every copy of the sentence."""
    return content_id("change", series_id, *fact.identity)


def _sources(line: Line, incident: Incident | None) -> tuple[object, ...]:
    """All that the common fields hang on."""
    first, window = line.first, line.scope.window
    named = tuple(first.get(name) for name in ("classes", "claimant", "place", "conflict", "group", "period", "window"))
    return *named, first.get(window) if window else None, window, incident


def _common(line: Line, incident: Incident | None) -> dict[str, object]:
    """The fields that a series and its changes share: each from the first statement that says it."""
    first = line.first
    classes, group, place = first.get("classes"), first.get("group"), first.get("place")
    return {
        "conflict": first["conflict"].item.conflict if "conflict" in first else None,
        "claimant": _claimant(line),
        "harm": line.count.harm,
        "victim_class": classes.said.victim_class if classes else (VictimClass.UNSPECIFIED,),
        "victim_group": group.said.victim_group if group else None,
        "measure": line.count.measure,
        "window": _window(line),
        "incident": incident,
        "place": incident.place if incident else place.said.place if place else None,
        "part": line.count.part,
    }


def _claimant(line: Line) -> SeriesClaimant | None:
    if line.count.claimant is None:
        return None
    named = line.first.get("claimant")
    name = named.said.claimant.name if named and named.said.claimant else line.count.claimant
    return SeriesClaimant(id=line.count.claimant, name=name)


def _window(line: Line) -> Window | None:
    """The window in the words that settle it most closely."""
    if line.count.measure is Measure.INCIDENT:
        return None
    first = line.first
    if line.count.rolling:
        stated = first.get("period")
        return Window(rolling=line.count.rolling, text=stated.said.period.text if stated and stated.said.period else "")
    stated = (first.get(line.scope.window) if line.scope.window else None) or first.get("window")
    period = stated.said.period if stated else None
    if period is None:
        return None
    end = period.end if line.count.measure is Measure.PERIOD else None
    return Window(start=period.start, end=end, text=period.text)


def _pointed(stand: Stand) -> Point:
    """The point of a stand, kept with it until another fact joins."""
    fact = stand.head.fact
    quantity = fact.lead.said.quantity
    stand.point = quick(
        Point,
        as_of=fact.lead.said.as_of,
        published_at=fact.lead.published,
        value=quantity.value,
        min=quantity.min,
        max=quantity.max,
        quantifier=quantity.quantifier.value,
        claim_ids=_claim_ids((fact, *stand.head.echoes)),
    )
    return stand.point


def _claim_ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted({s.said.claim_id for fact in facts for s in fact.statements}))


def _delta(new: Fact, old: Fact | None) -> int | None:
    """New reading less the old one; None where either figure is a vague word."""
    if old is None or Quantifier.VAGUE in (new.lead.said.quantity.quantifier, old.lead.said.quantity.quantifier):
        return None
    return new.reading.low - old.reading.low


def _change(line: Line, step: Step, series_id: str, context: Context, common: dict[str, object]) -> Change:
    kind, previous = step.type, step.previous
    if line.beginning and step is line.history.stands[0].head:
        kind, previous = line.beginning
    fact, lead = step.fact, step.fact.lead
    return quick(
        Change,
        id=change_id(series_id, fact),
        series_id=series_id,
        conflict_key=context.conflict_key,
        type=kind,
        flags=tuple(sorted(step.flags | context.denied.get(step, set()))),
        previous=current_of(previous) if previous else None,
        current=current_of(fact),
        delta=_delta(fact, previous),
        as_of=lead.said.as_of,
        published_at=lead.published,
        detected_at=step.detected,
        claim_ids=_claim_ids((fact,)),
        effect=step.effect,
        **common,
        sentence=lead.said.sentence,
        url=lead.item.url,
        publisher=lead.item.publisher,
        version=1,
        op=Op.ISSUED,
    )


def _begins(line: Line) -> tuple[object, ...] | None:
    beginning = line.beginning
    return (beginning.type, _figure(beginning.previous)) if beginning else None


def _figure(fact: Fact | None) -> tuple[object, ...] | None:
    if fact is None:
        return None
    said = fact.lead.said
    return said.quantity.value, said.quantity.min, said.quantity.max, said.as_of.day, said.as_of.accuracy
