"""Which statements count the same thing: from the statements of one claimant to its series.

A *count* is what no text leaves open: claimant, harm, unit, measure, part or whole, the length of a rolling window, the
incident. Within a count, statements are taken in the order of publication. Each joins the only series whose scope
(victims, group, cause, window, place, alleged perpetrator) fits; where several fit, the one that runs on its day, if
they are one counter that started again; else the one that its own article speaks of; where that does not decide, it
makes no history. What fits none begins a series. A series' id is made of its
count and the scope with which it began, so it keeps its id while later news settle what was open.

A cumulative series with a window that starts after the last figure of the claimant's otherwise equal one is its
*reset*; a period of about the same length that follows another is its *next_period*.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from schemas import ChangeType, Harm, Measure, Role, Unit, content_id
from streams.detect.history import Fact, Step, facts_of, fold, standing_step
from streams.detect.scope import Scope
from streams.detect.statement import Statement
from streams.detect.window import Edges, follows


class Beginning(NamedTuple):
    """What the first figure is where it continues another series: its type, and the figure that it follows."""

    type: ChangeType
    previous: Fact


class Count(NamedTuple):
    """`claimant` None: an incident's common count, or figures that nobody is named for. `incident`: its id."""

    claimant: str | None
    harm: Harm
    unit: Unit
    measure: Measure
    part: bool
    rolling: int | None
    incident: str | None

    @property
    def unattributed(self) -> Count:
        """The same count with nobody named."""
        return self._replace(claimant=None)


@dataclass(eq=False, slots=True)
class Line:
    """One series: `opening` is the scope with which it began, `scope` what its statements settle together."""

    count: Count
    opening: Scope
    scope: Scope
    statements: list[Statement] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    beginning: Beginning | None = None

    @property
    def standing(self) -> Step | None:
        return standing_step(self.steps)

    def id_in(self, conflict_key: str) -> str:
        """The series id: the conflict, the count and the opening scope."""
        count, opening = self.count, self.opening
        window = opening.window and [tuple(edge) if edge else None for edge in opening.window]
        fields = (opening.classes, opening.group, opening.cause, window, opening.place, opening.perpetrator)
        return content_id("series", conflict_key, *count, *fields)


def count_of(statement: Statement, incident: str | None = None) -> Count:
    """The count to which a statement belongs."""
    said = statement.said
    rolling = said.period.rolling if said.period and said.measure is not Measure.INCIDENT else None
    return Count(
        statement.claimant, said.harm, said.unit, said.measure, said.role is Role.PART, rolling, incident
    )  # fmt: skip


def lines_of(count: Count, statements: Iterable[Statement], known: Iterable[Line] = ()) -> list[Line]:
    """The series of one count, each with its steps. `known`: earlier lines, whose steps hold if their statements do."""
    lines: list[Line] = []
    for statement in sorted(statements, key=attrgetter("order")):
        scope = _scope(statement, count)
        fitting = _running([line for line in lines if line.scope.fits(scope)], scope, statement.day)
        line = _choice(fitting, statement)
        if line is None and not fitting:
            line = Line(count, scope, scope)
            lines.append(line)
        if line is not None:
            line.scope = line.scope.merged(scope)
            line.statements.append(statement)
    folded = {line.opening: line for line in known}
    falls_freely = count.measure is Measure.STOCK or count.harm is Harm.MISSING
    for line in lines:
        old = folded.get(line.opening)
        if old and old.statements == line.statements:
            line.steps = old.steps
        else:
            line.steps = fold(facts_of(line.statements), falls_freely=falls_freely, rolling=count.rolling is not None)
    for line in lines:
        line.beginning = _beginning(line, lines)
    return lines


def _scope(statement: Statement, count: Count) -> Scope:
    """An incident's common count is of whatever perpetrator its claimants name."""
    return statement.scope if count.claimant else statement.scope._replace(perpetrator=None)


def _running(fitting: list[Line], scope: Scope, day: int) -> list[Line]:
    """Of counters that fit a figure without a window, those that ran on its day: begun, and not yet begun again."""
    if len(fitting) <= 1 or scope.window or fitting[0].count.measure is not Measure.CUMULATIVE:
        return fitting
    begun = [line for line in fitting if not _begins_after(line, day)]
    windows = [line.scope.window for line in begun if line.scope.window]
    return [line for line in begun if not any(_ended_before(line, window) for window in windows)] or fitting


def _begins_after(line: Line, day: int) -> bool:
    window = line.scope.window
    return bool(window and window.start and window.start.first > day)


def _choice(fitting: list[Line], statement: Statement) -> Line | None:
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    item_id = statement.item.item_id
    compared = [line for line in fitting if any(s.item.item_id == item_id for s in line.statements)]
    return compared[0] if len(compared) == 1 else None


def _beginning(line: Line, lines: list[Line]) -> Beginning | None:
    """Whether a first figure is the reset of an ended counter, or the next period of an earlier one."""
    window = line.scope.window
    if window is None or len(lines) == 1:
        return None
    before = [other for other in lines if other is not line and other.scope.fits_but_window(line.scope)]
    if line.count.measure is Measure.PERIOD:
        kind, ended = ChangeType.NEXT_PERIOD, [o for o in before if o.scope.window and follows(window, o.scope.window)]
    else:
        kind, ended = ChangeType.RESET, [o for o in before if _ended_before(o, window)]
    standing = [step for other in ended if (step := other.standing)]
    if not standing:
        return None
    last = max(standing, key=lambda s: (s.fact.lead.day, s.fact.lead.published, s.fact.lead.said.claim_id))
    if kind is ChangeType.RESET and line.steps and line.steps[0].fact.reading.low >= last.fact.reading.low:
        return None  # what starts again starts lower: this is the old count told with another date
    return Beginning(kind, last.fact)


def _ended_before(other: Line, window: Edges) -> bool:
    """Whether the other counter began earlier and said nothing more once this one had begun."""
    theirs = other.scope.window
    if not (window.start and theirs and theirs.start) or theirs.start.last >= window.start.first:
        return False
    return all(statement.day <= window.start.last for statement in other.statements)
