"""From a series' steps to the records that leave the stage."""

from __future__ import annotations

from collections.abc import Mapping
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
from streams.detect.fold import Stand, Step
from streams.detect.quick import quick
from streams.detect.reading import Reading
from streams.detect.scope import Scope
from streams.detect.series import Beginning, Line
from streams.detect.statement import Statement


@dataclass(eq=False, slots=True)
class Told:
    """A series with its changes, and what comparing it needs. `sources`: what `common` was made of."""

    line: Line
    scope: Scope
    series: Series
    reading: Reading
    day: int
    sentence: str
    item_id: str
    prior: bool
    kind: str | None
    common: dict[str, object]
    sources: tuple[object, ...]
    context: Context
    beginning: Beginning | None
    first: Step

    def compares_like(self, other: Told) -> bool:
        """Whether comparing it with other series gives the same."""
        return (
            self.reading == other.reading
            and self.day == other.day
            and self.sentence == other.sentence
            and self.item_id == other.item_id
            and self.prior == other.prior
            and self.kind == other.kind
            and self.common is other.common
            and self.scope == other.scope
            and self.series.current == other.series.current
            and self.series.cause is other.series.cause
        )


@dataclass(frozen=True, slots=True)
class Context:
    """What a series' records take from outside it. `denied`: flags of steps; `echoes`: nobody's figures."""

    conflict_key: str
    denied: Mapping[Step, set[Flag]]
    incident: Incident | None = None
    echoes: tuple[Statement, ...] = ()


class Retold(NamedTuple):
    """The records of a series now, and the steps whose changes are gone and new since before."""

    told: Told | None
    gone: list[Step]
    new: list[Step]


def tell(line: Line, context: Context, before: Told | None = None) -> Retold:
    """The records of one series; `told` None where no figure stands. Only what changed since `before` is made.

    Changes are not kept: what a change was follows from its step and from what was told before.
    """
    standing, history = line.standing, line.history
    if standing is None:
        gone = list(history.ended) if before else []
        history.settle()
        return Retold(None, gone, [])
    told = _told(line, context, before, standing)
    if before is None:
        gone, new = [], line.steps
    elif before.common is not told.common:
        new = line.steps
        gone = [*(step for step in new if step not in history.begun), *history.ended]
    else:
        other = _told_otherwise(before, told)
        gone = [*history.ended, *(step for step in other if step not in history.begun)]
        new = list({**history.begun, **other})
    history.settle()
    return Retold(told, gone, new)


def changes_of(told: Told) -> list[Change]:
    """All changes of a series."""
    return [change_of(step, told) for step in told.line.steps]


def _told(line: Line, context: Context, before: Told | None, standing: Step) -> Told:
    sources = _sources(line, context.incident)
    if before and before.sources == sources:
        common = before.common
    else:
        common = _common(line, context.incident)
        if before and before.common == common:
            common = before.common
    series_id = before.series.series_id if before else line.id_in(context.conflict_key)
    series = _series(line, series_id, context, common, standing)
    lead = standing.fact.lead
    kind = lead.said.claimant.kind.value if line.count.claimant and lead.said.claimant else None
    first = line.history.stands[0].head
    reading = standing.fact.reading
    return Told(
        line, line.scope, series, reading, lead.day, lead.said.sentence, lead.item.item_id, lead.said.prior, kind,
        common, sources, context, line.beginning, first,
    )  # fmt: skip


def _told_otherwise(before: Told, told: Told) -> dict[Step, None]:
    """The steps that may make other changes than before although they are the same."""
    steps: dict[Step, None] = {}
    if before.beginning != told.beginning or (told.beginning and before.first is not told.first):
        steps.update({before.first: None} if before.first is told.first else {told.first: None})
    if before.context.denied or told.context.denied:
        denied = {**before.context.denied, **told.context.denied}
        steps.update((step, None) for step in told.line.steps if step in denied)
    return steps


def _series(line: Line, series_id: str, context: Context, common: dict[str, object], standing: Step) -> Series:
    heard, echoes = line.statements, context.echoes  # statements go by publication
    first, last = heard[0].published, heard[-1].published
    publishers = set(line.publishers)
    if echoes:
        first, last = min(first, *(s.published for s in echoes)), max(last, *(s.published for s in echoes))
        publishers.update(s.item.publisher for s in echoes)
    publishers -= {None, ""}
    return quick(
        Series,
        series_id=series_id,
        conflict_key=context.conflict_key,
        **common,
        class_union="union" in line.first,
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
    names = ("classes", "claimant", "place", "conflict", "group", "cause", "period", "window")
    named = tuple(first.get(name) for name in names)
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
        "cause": first["cause"].said.cause if "cause" in first else Cause.UNKNOWN,
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
        quantifier=quantity.quantifier._value_,
        claim_ids=_claim_ids(fact, [*stand.head.echoes, *stand.quoted]),
    )
    return stand.point


def _claim_ids(fact: Fact, echoes: list[Fact]) -> tuple[str, ...]:
    if not echoes:
        return fact.claim_ids
    return tuple(sorted({claim_id for one in (fact, *echoes) for claim_id in one.claim_ids}))


def _delta(new: Fact, old: Fact | None) -> int | None:
    """New reading less the old one; None where either figure is a vague word."""
    if old is None or Quantifier.VAGUE in (new.lead.said.quantity.quantifier, old.lead.said.quantity.quantifier):
        return None
    return new.reading.low - old.reading.low


def change_of(step: Step, told: Told) -> Change:
    """The change that a step of a series is."""
    kind, previous, common = step.type, step.previous, told.common
    if told.beginning and step is told.first:
        kind, previous = told.beginning
    fact, lead = step.fact, step.fact.lead
    flags = step.flags | told.context.denied[step] if step in told.context.denied else step.flags
    return quick(
        Change,
        id=change_id(told.series.series_id, fact),
        series_id=told.series.series_id,
        conflict_key=told.context.conflict_key,
        type=kind,
        flags=tuple(sorted(flags)) if flags else (),
        previous=current_of(previous) if previous else None,
        current=current_of(fact),
        delta=_delta(fact, previous),
        as_of=lead.said.as_of,
        published_at=lead.published,
        detected_at=step.detected,
        claim_ids=fact.claim_ids,
        effect=step.effect,
        **common,
        sentence=lead.said.sentence,
        url=lead.item.url,
        publisher=lead.item.publisher,
        version=1,
        op=Op.ISSUED,
    )
