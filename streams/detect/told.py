"""From a series' steps to what leaves the stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from schemas import Flag, Harm, Incident, Measure, Op, Quantifier
from streams.detect.common import common_of
from streams.detect.draft import ChangeDraft, SeriesDraft
from streams.detect.fact import Fact
from streams.detect.fold import Step
from streams.detect.pieces import Common
from streams.detect.reading import Reading
from streams.detect.scope import Scope
from streams.detect.series import Beginning, Echo, Line
from streams.detect.standing_by import stands_by
from streams.detect.statement import Statement

if TYPE_CHECKING:
    from streams.detect.voice import Voice


NOTHING_KNOWN = frozenset({None, "unknown", "witness"})  # of the kind of a claimant
REMEMBERED = 8  # figures before the standing one


class Bucket(NamedTuple):
    """Series of one bucket may contradict one another."""

    harm: Harm
    unit: str
    measure: Measure
    classes: str
    part: bool
    rolling: int | None
    incident: str | None


class Side(NamedTuple):
    """The figure of a series as it is held against others. `spoken`: between which numbers, None for a vague word;
    `figure`: the one number for it; `is_of_all`: it may stand for all whom it counts."""

    said: int | None
    least: int
    most: int
    spoken: tuple[int, int] | None
    figure: int
    is_of_all: bool
    voice: Voice


class Heard(NamedTuple):
    """When an item told a figure; `stands_by`: its claimant keeps to it ("the army holds to 14")."""

    item_id: str
    day: int
    stands_by: bool


class Stood(NamedTuple):
    """A figure that stood, the day for which it held, and of an incident the items that told it."""

    day: int
    reading: Reading
    items: frozenset[str] = frozenset()


@dataclass(eq=False, slots=True)
class Told:
    """A series as it was said last, and what comparing it needs. `fact`: the standing one; `first`: the first step.
    `heard`: of an incident, where else the standing figure was told; `items`: where any was, else where it was.
    `stood`: what stood before the standing figure. `bucket`: where it was put to be compared; `side`: once it was;
    `known_as`: what kind of body other texts say its claimant is, where its own do not."""

    line: Line
    scope: Scope
    series: SeriesDraft
    common: Common
    fact: Fact
    kind: str | None
    denied: Mapping[Step, set[Flag]]
    beginning: Beginning | None
    first: Step
    heard: frozenset[Heard] = frozenset()
    items: frozenset[str] = frozenset()
    stood: tuple[Stood, ...] = ()
    bucket: Bucket | None = None
    side: Side | None = None
    known_as: str | None = None

    @property
    def reading(self) -> Reading:
        return self.fact.reading

    @property
    def day(self) -> int:
        return self.fact.lead.day

    @property
    def sentence(self) -> str:
        return self.fact.lead.said.sentence

    @property
    def item_id(self) -> str:
        return self.fact.lead.item.item_id

    @property
    def prior(self) -> bool:
        """Whether its figure is told as an earlier one, and nowhere later as that which holds."""
        return self.fact.lead.said.prior and not self.heard

    def compares_like(self, other: Told) -> bool:
        """Whether comparing it with other series gives the same."""
        if self.common is not other.common or self.scope != other.scope:
            return False
        if self.heard != other.heard or self.items != other.items or self.stood != other.stood:
            return False
        mine, theirs = self.fact.lead, other.fact.lead
        return mine is theirs or (
            self.kind == other.kind
            and mine.reading == theirs.reading
            and mine.day == theirs.day
            and mine.said.sentence == theirs.said.sentence
            and mine.item.item_id == theirs.item.item_id
            and mine.said.prior == theirs.said.prior
            and mine.said.as_of == theirs.said.as_of
            and mine.said.quantity == theirs.said.quantity
            and mine.said.claimant == theirs.said.claimant
            and mine.said.victim_class == theirs.said.victim_class
        )


class Context(NamedTuple):
    """What a series' records take from outside it. `denied`: flags of steps; `echo`: nobody's figures."""

    conflict_key: str
    denied: Mapping[Step, set[Flag]]
    incident: Incident | None = None
    echo: Echo | None = None


class Retold(NamedTuple):
    """A series as it is said now, and the steps whose changes are gone and new since before."""

    told: Told | None
    gone: list[Step]
    new: list[Step]


def tell(line: Line, context: Context, before: Told | None = None) -> Retold:
    """What is said of one series; `told` None where no figure stands.

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
        new = list({**history.begun, **other}) if other else list(history.begun)
    history.settle()
    return Retold(told, gone, new)


def changes_of(told: Told) -> list[ChangeDraft]:
    """All changes of a series."""
    return [change_of(step, told) for step in told.line.steps]


def _told(line: Line, context: Context, before: Told | None, standing: Step) -> Told:
    common = common_of(line, context.incident)
    if before and before.common == common:
        common = before.common
    series_id = before.series.series_id if before else line.id_in(context.conflict_key)
    lead = standing.fact.lead
    kind = kind_of(line, lead) if line.count.claimant else None
    series = _series(line, series_id, context, common, lead)
    first = line.history.stands[0].head
    told = Told(line, line.scope, series, common, standing.fact, kind, context.denied, line.beginning, first)
    if line.count.claimant and line.count.incident and len(line.statements) > 1:
        told.heard = frozenset(heard_in(line.statements, lead))
        told.items = frozenset([statement.item.item_id for statement in line.statements])
    elif line.count.claimant:
        told.items = frozenset([lead.item.item_id])
    if line.count.claimant and len(line.history.stands) > 1:
        facts = [stand.head.fact for stand in line.history.stands[-1 - REMEMBERED : -1]]
        told.stood = tuple([Stood(fact.lead.day, fact.reading, _told_in(line, fact)) for fact in facts])
    return told


def _told_in(line: Line, fact: Fact) -> frozenset[str]:
    """The items that told a figure of an incident."""
    said = fact.reading.said
    if said is None or not line.count.incident:
        return frozenset()
    return frozenset([s.item.item_id for s in line.statements if s.reading.said == said and not s.said.prior])


def kind_of(line: Line, lead: Statement) -> str | None:
    """What kind of body the claimant is: as its last figure's text has it, else as any text of the series has."""
    kind = lead.said.claimant.kind._value_ if lead.said.claimant else None
    if kind not in NOTHING_KNOWN or len(line.statements) < 2:
        return kind
    kinds = {s.said.claimant.kind._value_ for s in line.statements if s.said.claimant}
    return min(kinds - NOTHING_KNOWN, default=kind)


def heard_in(statements: Iterable[Statement], lead: Statement) -> Iterator[Heard]:
    """Where the figure of `lead` was told after it."""
    for statement in statements:
        same = statement.reading.said is not None and statement.reading.said == lead.reading.said
        if same and statement.day > lead.day and not statement.said.prior:
            yield Heard(statement.item.item_id, statement.day, stands_by(statement.said.sentence))


def _told_otherwise(before: Told, told: Told) -> dict[Step, None]:
    """The steps that may make other changes than before although they are the same."""
    steps: dict[Step, None] = {}
    if before.beginning != told.beginning or (told.beginning and before.first is not told.first):
        steps.update({before.first: None} if before.first is told.first else {told.first: None})
    if before.denied or told.denied:
        denied = {**before.denied, **told.denied}
        steps.update((step, None) for step in told.line.steps if step in denied)
    return steps


def _series(line: Line, series_id: str, context: Context, common: Common, lead: Statement) -> SeriesDraft:
    heard, echo = line.statements, context.echo  # statements go by publication
    first, last = heard[0].published, heard[-1].published
    publishers: Iterable[str | None] = line.publishers
    if echo:
        first, last, publishers = min(first, echo.first), max(last, echo.last), echo.publishers.union(publishers)
    draft = SeriesDraft()
    draft.series_id = series_id
    draft.conflict_key = context.conflict_key
    draft.common = common
    draft.class_union = "union" in line.first if len(heard) > 1 else heard[0].said.class_union
    draft.perpetrator = line.scope.perpetrator
    draft.lead = lead
    draft.points = line.history.points
    draft.publishers = _names(publishers)
    draft.first_seen = first
    draft.last_seen = last
    draft.contradicted_by = ()
    draft.version = 0
    draft.op = Op.ISSUED
    return draft


def _names(publishers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted([name for name in publishers if name]))


def _delta(new: Fact, old: Fact | None) -> int | None:
    """New reading less the old one; None where either figure is a vague word."""
    if old is None or Quantifier.VAGUE in (new.lead.said.quantity.quantifier, old.lead.said.quantity.quantifier):
        return None
    return new.reading.low - old.reading.low


def change_of(step: Step, told: Told) -> ChangeDraft:
    """The change that a step of a series is."""
    kind, previous, denied = step.type, step.previous, told.denied
    if told.beginning and step is told.first:
        kind, previous = told.beginning
    fact, flags = step.fact, step.flags
    if denied and step in denied:
        flags = flags | denied[step]
    draft = ChangeDraft()
    draft.series_id = told.series.series_id
    draft.conflict_key = told.series.conflict_key
    draft.identity = fact.identity
    draft.type = kind
    draft.flags = tuple(sorted(flags)) if flags else ()
    draft.previous = previous.lead if previous else None
    draft.lead = fact.lead
    draft.delta = _delta(fact, previous)
    draft.detected = step.detected
    draft.claim_ids = fact.claim_ids
    draft.effect = step.effect
    draft.common = told.series.common
    return draft
