"""The fold of a history: which facts are steps, of what type, and which figure stands after each.

A *step* is a fact that changes what is known. A fact that only restates the standing figure joins its step. Facts go
by their day, then by publication.
- a first figure is *new*; one wholly above, or said to have risen, *increased*; one within and narrower *refined*;
- one below, where no number is possible for both: *decreased* if the text says that it corrects, or quotes the figure
  before as an earlier one, or once an independent second publisher says the same; *stale* if it repeats an earlier
  figure of this history, or its text says that the toll of the event rose to it; until
  confirmed *suspected_error*, which moves nothing; nothing at all in the common toll of an incident, where somebody
  else by name tells it: it is his own. Stocks and missing people fall freely, as do the injured of an
  incident where the article says that its dead became more; a stock that falls to a tenth does not;
- one above that looks like a slip (tenfold, or two digits changed places; see reading.looks_slipped) and of which the
  text does not say that it rose, or by which the toll of an event rises more than fortyfold, is a *suspected_error*
  too, until an independent second publisher says the same or a
  further figure goes on from it: then *increased*;
- a figure quoted as an earlier one joins the step that stated it; a text that withdraws a figure without another one
  flags that step *retracted*;
- a rolling count ("in the past 24 hours") begins anew each day: *next_period*.

A step has effect *current* if, when its fact was published, no fact of a later day was out; otherwise it came late
and changes only *history*, as do figures quoted as earlier ones (`prior`) and stale repeats. None of this looks at
when a record arrived.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from schemas import ChangeType, Effect, Flag, Quantifier, Stance
from streams.detect.doubt import (
    are_independent,
    by_another,
    have_died,
    have_left,
    is_behind,
    is_doubtful,
    same_item,
    slumps,
    tells_of_fall,
)
from streams.detect.fact import Fact, Key
from streams.detect.figures import Figures
from streams.detect.point import PointDraft
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
    echoes: tuple[Fact, ...] = ()


@dataclass(eq=False, slots=True)
class Stand:
    """The time of one standing figure. `asides`: figures that wait for a second publisher, and stale repeats.

    `confirmed`: `head` was such a figure, of the stand before, and the fact of `key` is the one that confirmed it: the
    first of `facts`, or of the next stand where it went on from there. `quoted`: facts of this stand and of later ones
    that quote its figure as an earlier one, or withdraw it.
    """

    head: Step
    confirmed: bool
    key: Key
    facts: list[Fact] = field(default_factory=list)
    asides: tuple[Step, ...] = ()
    quoted: tuple[Fact, ...] = ()
    point: PointDraft | None = None  # once made
    reading: Reading = field(init=False)  # the figure; at hand, for histories are long

    def __post_init__(self) -> None:
        self.reading = self.head.fact.reading


def corrects(stand: Stand) -> bool:
    """Whether the text that brought a stand about corrects the figure before it downwards."""
    if stand.confirmed or stand.head.type is not ChangeType.DECREASED:
        return False
    said = stand.head.fact.lead.said
    return said.revises and not said.prior


def kind_of(fact: Fact, standing: Step | None, *, falls_freely: bool, rolling: bool) -> ChangeType | None:
    """What a fact does to the standing figure; SUSPECTED_ERROR for every rise and fall that needs a closer look."""
    if standing is None:
        return ChangeType.NEW
    if rolling and fact.lead.day != standing.fact.lead.day:
        return ChangeType.NEXT_PERIOD
    said = fact.lead.said
    falls = said.revises or (falls_freely and said.quantity.quantifier is Quantifier.APPROXIMATELY)
    match relate(fact.reading, standing.fact.reading, text_says_rise=said.rises, text_says_fall=falls):
        case Relation.ABOVE:
            return ChangeType.SUSPECTED_ERROR if is_doubtful(fact, standing.fact) else ChangeType.INCREASED
        case Relation.NARROWER:
            return ChangeType.REFINED
        case Relation.SAME:
            return None
    may_fall = (falls_freely and not slumps(fact, standing.fact)) or said.revises or have_died(fact) or have_left(fact)
    may_fall = may_fall or tells_of_fall(fact, standing.fact)
    return ChangeType.DECREASED if may_fall else ChangeType.SUSPECTED_ERROR


def quoted_of(fact: Fact, stands: Sequence[Stand], until: int) -> Stand | None:
    """The last of the first `until` stands whose figure is just the one that a fact quotes; None where none is."""
    low, high = fact.reading[:2]
    for i in range(until - 1, -1, -1):
        reading = stands[i].reading
        if reading.low == low and reading.high == high:
            return stands[i]
    return None


class Fold:
    """Folding facts after the first `until` of some stands. `figures`: those of all the stands, where they are many;
    `made`: the stands that this begins; `quotes`: whom quoting facts speak of."""

    def __init__(
        self, stands: list[Stand], until: int, *, falls_freely: bool, rolling: bool, figures: Figures | None = None
    ) -> None:  # fmt: skip
        self._falls_freely, self._rolling = falls_freely, rolling
        self._stands, self._until, self._figures = stands, until, figures
        self.made: list[Stand] = []
        self.standing: Step | None = stands[until - 1].head if until else None
        self.pending: list[Step] = []
        self.stale: list[Step] = []
        self.quotes: dict[Fact, Stand] = {}

    def leads_to(self, stand: Stand) -> Step | None:
        """The head of an old stand that follows, and has the same facts as before; None where they are to be folded.

        What else is in a stand hangs on its figure; only for what waits there (`asides`) those before it matter too.
        """
        if stand.confirmed or self.standing is None or stand.facts[0].looks_back:
            return None
        head, before = stand.head, self.standing.fact
        kind = kind_of(head.fact, self.standing, falls_freely=self._falls_freely, rolling=self._rolling)
        if kind is head.type and before is head.previous:
            return head
        if kind is None or kind is ChangeType.SUSPECTED_ERROR or stand.asides:
            return None
        return replace(head, type=kind, previous=before)

    def take(self, fact: Fact) -> None:
        standing = self.standing
        quoted = self._quoted(fact) if fact.looks_back else None
        kind = kind_of(fact, standing, falls_freely=self._falls_freely, rolling=self._rolling)
        if quoted:
            self.quotes[fact] = quoted
        elif kind is None:
            assert standing is not None
            standing.echoes += (fact,)
        elif kind is not ChangeType.SUSPECTED_ERROR:
            self._stand(self._step(fact, kind), fact)
            return
        else:
            assert standing is not None
            if fact.reading.low > standing.fact.reading.high:
                if self._rise(fact, standing):
                    return
            elif self._fall(fact, standing):
                return
        self.made[-1].facts.append(fact)

    def _quoted(self, fact: Fact) -> Stand | None:
        return quoted_of(fact, self.made, len(self.made)) or quoted_of(fact, self._stands, self._until)

    def _rise(self, fact: Fact, standing: Step) -> bool:
        """A rise that looks like a slip. True where it moves the figure: it confirms an earlier one, or goes on."""
        for step in (s for s in self.pending if s.fact.reading.low > standing.fact.reading.high):
            if agree(fact.reading, step.fact.reading):
                step.echoes += (fact,)
                if are_independent(fact, step.fact):
                    self._confirm(step, fact, [fact])
                    return True
                return False
            if fact.reading.low > step.fact.reading.high and not is_doubtful(fact, step.fact):
                self._confirm(step, fact, [])
                self._stand(self._step(fact, ChangeType.INCREASED), fact)
                return True
        step = self._step(fact, ChangeType.SUSPECTED_ERROR)
        self.pending.append(step)
        self.made[-1].asides += (step,)
        return False

    def _confirm(self, step: Step, fact: Fact, facts: list[Fact]) -> None:
        risen = step.previous is not None and step.fact.reading.low > step.previous.reading.high
        step.type = ChangeType.INCREASED if risen else ChangeType.DECREASED
        step.detected = max(step.detected, fact.lead.published)
        self.standing, self.pending, self.stale = step, [], []
        self.made.append(Stand(step, True, fact.key, facts))

    def _fall(self, fact: Fact, standing: Step) -> bool:
        """A fall without a word of correction. True where it confirms an earlier one, which now stands."""
        if fact.lead.said.prior or same_item(fact, standing.fact):
            return False  # an earlier figure, or a rounding beside the full one, takes nothing back
        for step in (*self.stale, *self.pending):
            if agree(fact.reading, step.fact.reading):
                step.echoes += (fact,)
                if step in self.pending and are_independent(fact, step.fact):
                    self._confirm(step, fact, [fact])
                    return True
                return False
        if by_another(fact, standing.fact):
            return False
        earlier = is_behind(fact) or self._stood_earlier(fact.reading)
        step = self._step(fact, ChangeType.STALE if earlier else ChangeType.SUSPECTED_ERROR)
        (self.stale if earlier else self.pending).append(step)
        self.made[-1].asides += (step,)
        return False

    def _stood_earlier(self, reading: Reading) -> bool:
        if any(agree(reading, stand.reading) for stand in self.made[:-1]):
            return True
        stands, until = self._stands, self._until
        if self._figures is None or not until:
            return any(agree(reading, stand.reading) for stand in islice(stands, until))
        end, last = stands[until].key if until < len(stands) else None, stands[until - 1]
        # Two stands may have one key (`Stand`).
        return any(end is None or stand.key < end or stand is last for stand in self._figures.agreeing(reading))

    def _stand(self, step: Step, fact: Fact) -> None:
        self.standing, self.pending, self.stale = step, [], []
        self.made.append(Stand(step, False, fact.key, [fact]))

    def _step(self, fact: Fact, kind: ChangeType) -> Step:
        return step_of(fact, kind, self.standing.fact if self.standing else None)


def step_of(fact: Fact, kind: ChangeType, previous: Fact | None) -> Step:
    """The step that a fact is."""
    prior = fact.lead.said.prior
    is_history = fact.late or prior or kind is ChangeType.STALE
    flags = [Flag.PRIOR] if prior else [Flag.LATE] if fact.late else []
    if len(fact.groups) > 1 or fact.groups[0][0].said.stance is not Stance.REPORTS:
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
