"""The history of one series: its facts in the order of the days for which they hold, and the steps between them.

A *fact* is one figure in one sentence, however many publishers copied it and however often one article repeats it. Of
one article's several mentions for one day the text's stands before the headline's, what speaks of a rise or a
correction before what does not, and then the most specific. Facts go by their day, then by publication.

A *step* is a fact that changes what is known. A fact that only restates the standing figure joins its step.
- a first figure is *new*; one wholly above, or said to have risen, *increased*; one within and narrower *refined*;
- one below, where no number is possible for both: *decreased* if the text says that it corrects, or once an
  independent second publisher says the same; *stale* if it repeats an earlier figure of this history; until
  confirmed *suspected_error*, which moves nothing. Stocks and missing people fall freely, as do
  the injured of an incident where the article says that its dead became more;
- one above that looks like a slip (tenfold, or two digits changed places; see reading.looks_slipped) and of which the
  text does not say that it rose is a *suspected_error* too, until an independent second publisher says the same or a
  further figure goes on from it: then *increased*;
- a text that withdraws a figure without another one flags the step that stated it *retracted*;
- a rolling count ("in the past 24 hours") begins anew each day: *next_period*.

A step has effect *current* if, when its fact was published, no fact of a later day was out; otherwise it came late
and changes only *history*, as do figures quoted as earlier ones (`prior`) and stale repeats. None of this looks at
when a record arrived.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from schemas import ChangeType, Effect, Flag, Harm, Measure, Quantifier, Stance
from streams.detect.reading import NO_LIMIT, Reading, Relation, agree, looks_slipped, relate
from streams.detect.retraction import withdraws
from streams.detect.statement import Statement

SLIP_DAYS = 31  # a figure that is older may have grown tenfold since

MOVES = frozenset({
    ChangeType.NEW, ChangeType.INCREASED, ChangeType.REFINED, ChangeType.DECREASED, ChangeType.RESET,
    ChangeType.NEXT_PERIOD,
})  # fmt: skip


@dataclass(eq=False, slots=True)
class Fact:
    """One figure as one sentence states it. `lead`: its first publication; `statements`: all of them, with repeats."""

    lead: Statement
    statements: list[Statement]
    publishers: frozenset[str]
    stances: frozenset[Stance]

    @property
    def reading(self) -> Reading:
        return self.lead.reading

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes it the same fact wherever it is printed."""
        return _copy_key(self.lead)


@dataclass(eq=False, slots=True)
class Step:
    """`detected`: publication of the record that decided it."""

    fact: Fact
    type: ChangeType
    previous: Fact | None
    detected: datetime
    effect: Effect
    flags: set[Flag] = field(default_factory=set)
    echoes: list[Fact] = field(default_factory=list)


def facts_of(statements: Iterable[Statement]) -> list[Fact]:
    """The facts of a series, in the order of its history."""
    mentions: dict[tuple[str, int, bool], list[Statement]] = {}
    for statement in statements:
        mentions.setdefault((statement.item.item_id, statement.day, statement.said.prior), []).append(statement)
    copies: dict[tuple[object, ...], list[list[Statement]]] = {}
    for group in mentions.values():
        group.sort(key=_standing_mention)
        _prefer_qualified(group)
        copies.setdefault(_copy_key(group[0]), []).append(group)
    facts = [_fact(groups) for groups in copies.values()]
    return sorted(facts, key=_history_order)


def fold(facts: list[Fact], *, falls_freely: bool = False, rolling: bool = False) -> list[Step]:
    """The steps of a history. The current figure is that of the last step whose type is in MOVES."""
    return _Fold(falls_freely, rolling).run(facts)


def standing_step(steps: list[Step]) -> Step | None:
    """The step that set the current figure."""
    return next((step for step in reversed(steps) if step.type in MOVES), None)


class _Fold:
    def __init__(self, falls_freely: bool, rolling: bool) -> None:
        self.falls_freely, self.rolling = falls_freely, rolling
        self.steps: list[Step] = []
        self.standing: Step | None = None
        self.pending: list[Step] = []  # what waits for a second publisher
        self.stale: list[Step] = []

    def run(self, facts: list[Fact]) -> list[Step]:
        late = _late(facts)
        for fact in facts:
            self._take(fact, fact in late)
        return self.steps

    def _take(self, fact: Fact, late: bool) -> None:
        said, standing = fact.lead.said, self.standing
        withdrawn = withdraws(said.sentence)
        known = self._last_with(fact.reading) if said.prior or withdrawn else None
        if known:  # an earlier figure of this history, quoted or withdrawn, is no new one
            known.echoes.append(fact)
            if withdrawn:
                known.flags.add(Flag.RETRACTED)
            return None
        if standing is None:
            return self._move(fact, ChangeType.NEW, late)
        if self.rolling and fact.lead.day != standing.fact.lead.day:
            return self._move(fact, ChangeType.NEXT_PERIOD, late)
        old = standing.fact.reading
        match relate(fact.reading, old, text_says_rise=said.rises, text_says_fall=said.revises):
            case Relation.ABOVE:
                self._rise(fact, standing, late)
            case Relation.NARROWER:
                self._move(fact, ChangeType.REFINED, late)
            case Relation.BELOW:
                self._fall(fact, standing, late)
            case Relation.SAME:
                standing.echoes.append(fact)

    def _last_with(self, reading: Reading) -> Step | None:
        """The last step that moved the figure to just this."""
        same = (s for s in reversed(self.steps) if s.type in MOVES and s.fact.reading[:2] == reading[:2])
        return next(same, None)

    def _rise(self, fact: Fact, standing: Step, late: bool) -> None:
        said = fact.lead.said
        if said.rises or said.prior or not _doubtful(fact, standing.fact):
            return self._move(fact, ChangeType.INCREASED, late)
        for step in (s for s in self.pending if s.fact.reading.low > standing.fact.reading.high):
            if agree(fact.reading, step.fact.reading):
                step.echoes.append(fact)
                if _independent(fact, step.fact):
                    self._confirm(step, fact)
                return None
            if fact.reading.low > step.fact.reading.high and not _doubtful(fact, step.fact):
                self._confirm(step, fact)
                return self._move(fact, ChangeType.INCREASED, late)
        self.pending.append(self._step(fact, ChangeType.SUSPECTED_ERROR, late))
        return None

    def _fall(self, fact: Fact, standing: Step, late: bool) -> None:
        said = fact.lead.said
        if said.revises and not said.prior:
            standing.flags.add(Flag.RETRACTED)
        if self.falls_freely or said.revises or _have_died(fact):
            return self._move(fact, ChangeType.DECREASED, late)
        if said.prior or _same_item(fact, standing.fact):
            return None  # an earlier figure, or a rounding beside the full one, takes nothing back
        for step in (*self.stale, *self.pending):
            if agree(fact.reading, step.fact.reading):
                step.echoes.append(fact)
                if step in self.pending and _independent(fact, step.fact):
                    self._confirm(step, fact)
                return None
        earlier = any(s.type in MOVES and s is not standing and agree(fact.reading, s.fact.reading) for s in self.steps)
        kind = ChangeType.STALE if earlier else ChangeType.SUSPECTED_ERROR
        step = self._step(fact, kind, late)
        (self.stale if earlier else self.pending).append(step)
        return None

    def _confirm(self, step: Step, by: Fact) -> None:
        risen = step.previous is not None and step.fact.reading.low > step.previous.reading.high
        step.type = ChangeType.INCREASED if risen else ChangeType.DECREASED
        step.detected = max(step.detected, by.lead.published)
        self._stand(step)

    def _move(self, fact: Fact, kind: ChangeType, late: bool) -> None:
        self._stand(self._step(fact, kind, late))

    def _stand(self, step: Step) -> None:
        self.standing, self.pending, self.stale = step, [], []

    def _step(self, fact: Fact, kind: ChangeType, late: bool) -> Step:
        previous = self.standing.fact if self.standing else None
        is_history = late or fact.lead.said.prior or kind is ChangeType.STALE
        step = Step(fact, kind, previous, fact.lead.published, Effect.HISTORY if is_history else Effect.CURRENT)
        if fact.lead.said.prior:
            step.flags.add(Flag.PRIOR)
        elif late:
            step.flags.add(Flag.LATE)
        for stance, flag in ((Stance.ACKNOWLEDGES, Flag.ACKNOWLEDGED), (Stance.DISPUTES, Flag.DISPUTED)):
            if stance in fact.stances:
                step.flags.add(flag)
        self.steps.append(step)
        return step


def _late(facts: list[Fact]) -> set[Fact]:
    """The facts that were published when one of a later day was already out."""
    late: set[Fact] = set()
    earliest_later: datetime | None = None  # among the facts of later days
    earliest_same: datetime | None = None
    day: int | None = None
    for fact in reversed(facts):
        lead = fact.lead
        if lead.day != day:
            earliest_later = min(filter(None, (earliest_later, earliest_same)), default=None)
            day, earliest_same = lead.day, None
        if earliest_later is not None and earliest_later < lead.published:
            late.add(fact)
        earliest_same = min(filter(None, (earliest_same, lead.published)))
    return late


def _fact(groups: list[list[Statement]]) -> Fact:
    """Copies of one sentence. The first to print it leads."""
    groups.sort(key=lambda g: g[0].order)
    statements = [statement for group in groups for statement in group]
    publishers = frozenset(s.item.publisher for s in statements if s.item.publisher)
    return Fact(groups[0][0], statements, publishers, frozenset(group[0].said.stance for group in groups))


def _copy_key(statement: Statement) -> tuple[object, ...]:
    said, quantity = statement.said, statement.said.quantity
    return said.copy_id, quantity.value, quantity.min, quantity.max, quantity.quantifier.value, said.prior


def _standing_mention(statement: Statement) -> tuple[object, ...]:
    said = statement.said
    reading = statement.reading
    says_more = said.rises or said.revises
    return said.field == "title", not says_more, reading.width, -min(reading.low, NO_LIMIT), said.claim_id


def _prefer_qualified(group: list[Statement]) -> None:
    """The same number with a bound is what was meant: repeats drop words ("1,300" for "more than 1,300")."""
    first = group[0]
    if first.said.quantity.quantifier is not Quantifier.EXACT:
        return
    for i, other in enumerate(group):
        bound = other.said.quantity.quantifier is not Quantifier.EXACT
        if bound and other.reading.said == first.reading.said and other.said.field == first.said.field:
            group.insert(0, group.pop(i))
            return


def _history_order(fact: Fact) -> tuple[object, ...]:
    lead = fact.lead
    return lead.day, lead.published, lead.item.item_id, not lead.said.prior, lead.said.claim_id


def _same_item(one: Fact, other: Fact) -> bool:
    return not {s.item.item_id for s in one.statements}.isdisjoint(s.item.item_id for s in other.statements)


def _have_died(fact: Fact) -> bool:
    """Whether fewer injured are those who died since: the article says that the toll of the event rose."""
    said = fact.lead.said
    if said.harm is not Harm.INJURED or said.measure is not Measure.INCIDENT:
        return False
    return any(other.rises and other.harm is Harm.KILLED for other in fact.lead.item.stated)


def _doubtful(fact: Fact, before: Fact) -> bool:
    """A rise that looks like a slip, within the time in which a count seldom grows so much."""
    return fact.lead.day - before.lead.day <= SLIP_DAYS and looks_slipped(fact.reading, before.reading)


def _independent(one: Fact, other: Fact) -> bool:
    """Other publishers in other words. What names no publisher confirms nothing.

    Publishers are joined through copies: whoever printed the one figure first must not have printed the other at all,
    nor may the two articles share a sentence. That others printed both is no matter: a paper takes several wires.
    """
    first, second = one.lead.item, other.lead.item
    if not (first.publisher and second.publisher):
        return False
    if first.publisher in other.publishers or second.publisher in one.publishers:
        return False
    return {said.copy_id for said in first.stated}.isdisjoint(said.copy_id for said in second.stated)
