"""The fold of a history: which facts are steps, of what type, and which figure stands after each.

A *step* is a fact that changes what is known. A fact that only restates the standing figure joins its step. Facts go
by their day, then by publication.
- a first figure is *new*; one wholly above, or said to have risen, *increased*; one within and narrower *refined*;
- one below, where no number is possible for both: *decreased* if the text says that it corrects, or once an
  independent second publisher says the same; *stale* if it repeats an earlier figure of this history; until
  confirmed *suspected_error*, which moves nothing. Stocks and missing people fall freely;
- a rolling count ("in the past 24 hours") begins anew each day: *next_period*.

A step has effect *current* if, when its fact was published, no fact of a later day was out; otherwise it came late
and changes only *history*, as do figures quoted as earlier ones (`prior`) and stale repeats. None of this looks at
when a record arrived.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from schemas import ChangeType, Effect, Flag, Point, Stance
from streams.detect.fact import Fact
from streams.detect.reading import Reading, Relation, agree, relate


@dataclass(eq=False, slots=True)
class Step:
    """`detected`: publication of the record that decided it."""

    fact: Fact
    type: ChangeType
    previous: Fact | None
    detected: datetime
    effect: Effect
    flags: frozenset[Flag] = frozenset()
    echoes: list[Fact] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Stand:
    """The time of one standing figure. `asides`: falls that wait for a second publisher, and stale repeats.

    `confirmed`: `head` was such a fall, of the stand before, and the first of `facts` is the one that confirmed it.
    """

    head: Step
    confirmed: bool
    facts: list[Fact] = field(default_factory=list)
    asides: list[Step] = field(default_factory=list)
    point: Point | None = None  # its record, once made


def kind_of(fact: Fact, standing: Step | None, *, falls_freely: bool, rolling: bool) -> ChangeType | None:
    """What a fact does to the standing figure; SUSPECTED_ERROR for every fall that needs a closer look."""
    if standing is None:
        return ChangeType.NEW
    if rolling and fact.lead.day != standing.fact.lead.day:
        return ChangeType.NEXT_PERIOD
    said = fact.lead.said
    match relate(fact.reading, standing.fact.reading, text_says_rise=said.rises, text_says_fall=said.revises):
        case Relation.ABOVE:
            return ChangeType.INCREASED
        case Relation.NARROWER:
            return ChangeType.REFINED
        case Relation.SAME:
            return None
    return ChangeType.DECREASED if falls_freely or said.revises else ChangeType.SUSPECTED_ERROR


class Fold:
    """Folding facts after some stands. `made`: the stands that this begins."""

    def __init__(self, before: list[Stand], *, falls_freely: bool, rolling: bool) -> None:
        self._falls_freely, self._rolling = falls_freely, rolling
        self._before = before
        self.made: list[Stand] = []
        self.standing: Step | None = before[-1].head if before else None
        self.pending: list[Step] = []
        self.stale: list[Step] = []

    @property
    def is_fresh(self) -> bool:
        return not self.made

    def goes_on(self, stand: Stand) -> bool:
        """Whether an old stand still follows. Its head may be another step now, of the same fact."""
        if stand.confirmed or self.standing is None:
            return False
        old, fact = stand.head, stand.facts[0]
        kind = kind_of(fact, self.standing, falls_freely=self._falls_freely, rolling=self._rolling)
        if kind is not old.type or self.standing.fact is not old.previous:
            return False
        if kind is ChangeType.DECREASED and fact.lead.said.revises and not fact.lead.said.prior:
            self.standing.flags |= {Flag.RETRACTED}
        return True

    def take(self, fact: Fact) -> None:
        standing = self.standing
        kind = kind_of(fact, standing, falls_freely=self._falls_freely, rolling=self._rolling)
        if kind is None:
            assert standing is not None
            standing.echoes.append(fact)
        elif kind is not ChangeType.SUSPECTED_ERROR:
            if standing and kind is ChangeType.DECREASED and fact.lead.said.revises and not fact.lead.said.prior:
                standing.flags |= {Flag.RETRACTED}
            self._stand(self._step(fact, kind), fact, confirmed=False)
            return
        else:
            assert standing is not None
            if self._fall(fact, standing):
                return
        if self.made:
            self.made[-1].facts.append(fact)

    def _fall(self, fact: Fact, standing: Step) -> bool:
        """A fall without a word of correction. True where it confirms an earlier one, which now stands."""
        if fact.lead.said.prior or _same_item(fact, standing.fact):
            return False  # an earlier figure, or a rounding beside the full one, takes nothing back
        for step in (*self.stale, *self.pending):
            if agree(fact.reading, step.fact.reading):
                step.echoes.append(fact)
                if step in self.pending and _independent(fact, step.fact):
                    step.type = ChangeType.DECREASED
                    step.detected = max(step.detected, fact.lead.published)
                    self._stand(step, fact, confirmed=True)
                    return True
                return False
        earlier = self._stood_earlier(fact.reading)
        step = self._step(fact, ChangeType.STALE if earlier else ChangeType.SUSPECTED_ERROR)
        (self.stale if earlier else self.pending).append(step)
        self.made[-1].asides.append(step)
        return False

    def _stood_earlier(self, reading: Reading) -> bool:
        if any(agree(reading, stand.head.fact.reading) for stand in self.made[:-1]):
            return True
        return any(agree(reading, stand.head.fact.reading) for stand in self._before)

    def _stand(self, step: Step, fact: Fact, *, confirmed: bool) -> None:
        self.standing, self.pending, self.stale = step, [], []
        self.made.append(Stand(step, confirmed, [fact]))

    def _step(self, fact: Fact, kind: ChangeType) -> Step:
        previous = self.standing.fact if self.standing else None
        is_history = fact.late or fact.lead.said.prior or kind is ChangeType.STALE
        flags = [Flag.PRIOR] if fact.lead.said.prior else [Flag.LATE] if fact.late else []
        stances = fact.stances
        if Stance.ACKNOWLEDGES in stances:
            flags.append(Flag.ACKNOWLEDGED)
        if Stance.DISPUTES in stances:
            flags.append(Flag.DISPUTED)
        effect = Effect.HISTORY if is_history else Effect.CURRENT
        return Step(fact, kind, previous, fact.lead.published, effect, frozenset(flags) if flags else _NO_FLAGS)


_NO_FLAGS: frozenset[Flag] = frozenset()


def begun_in(stand: Stand) -> Iterable[Step]:
    """The steps that came about in a stand: a confirmed head did in the one before."""
    return stand.asides if stand.confirmed else (stand.head, *stand.asides)


def _same_item(one: Fact, other: Fact) -> bool:
    return not {s.item.item_id for s in one.statements}.isdisjoint(s.item.item_id for s in other.statements)


def _independent(one: Fact, other: Fact) -> bool:
    """Another publisher in other words. What names no publisher confirms nothing."""
    return bool(one.publishers - other.publishers) and bool(other.publishers)
