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

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from schemas import Cause, ChangeType, Harm, Measure, Role, Unit, content_id
from streams.detect.fact import Fact, Facts
from streams.detect.fold import Step
from streams.detect.history import History
from streams.detect.scope import Scope
from streams.detect.statement import Statement

Figure = tuple[int | None, int | None, int | None]


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


_order = attrgetter("order")


class Line:
    """One series: `opening` is the scope with which it began, `scope` what its statements settle together.

    `first`: the earliest statement that says each thing; `figures`, `publishers`: how many statements have each.
    """

    __slots__ = (
        "_facts", "_gone", "_new", "beginning", "count", "figures", "first", "history", "opening", "publishers",
        "scope", "statements",
    )  # fmt: skip

    def __init__(self, count: Count, opening: Scope) -> None:
        self.count, self.opening, self.scope = count, opening, opening
        self.statements: list[Statement] = []
        self.figures: dict[Figure, int] = {}
        self.publishers: dict[str | None, int] = {}
        self.first: dict[object, Statement] = {}
        self.beginning: Beginning | None = None
        falls_freely = count.measure is Measure.STOCK or count.harm is Harm.MISSING
        self.history = History(falls_freely=falls_freely, rolling=count.rolling is not None)
        self._facts = Facts()
        self._gone: dict[Statement, None] = {}
        self._new: dict[Statement, None] = {}

    @property
    def steps(self) -> list[Step]:
        return self.history.steps

    @property
    def standing(self) -> Step | None:
        return self.history.standing

    def id_in(self, conflict_key: str) -> str:
        """The series id: the conflict, the count and the opening scope."""
        count, opening = self.count, self.opening
        window = opening.window and [tuple(edge) if edge else None for edge in opening.window]
        fields = (opening.classes, opening.group, opening.cause, window, opening.place, opening.perpetrator)
        return content_id("series", conflict_key, *count, *fields)

    def put(self, statement: Statement) -> None:
        """Take a statement in, with the next `settle`."""
        if self._gone.pop(statement, self) is self:
            self._new[statement] = None

    def drop(self, statement: Statement) -> None:
        """Take a statement out, with the next `settle`."""
        if self._new.pop(statement, self) is self:
            self._gone[statement] = None

    def settle(self) -> None:
        """Fold what was put and dropped into the history."""
        for statement in self._gone:
            del self.statements[bisect_left(self.statements, statement.order, key=_order)]
            _less(self.figures, figure_of(statement))
            _less(self.publishers, statement.item.publisher)
        lost = [name for statement in self._gone for name in _says(statement) if self.first.get(name) is statement]
        for name in lost:
            del self.first[name]
        if lost:
            self._find_first(self.statements, set(lost))
        if len(self._new) > 8:
            self.statements = sorted((*self.statements, *self._new), key=_order)
        else:
            for statement in self._new:
                self.statements.insert(bisect_left(self.statements, statement.order, key=_order), statement)
        for statement in self._new:
            _more(self.figures, figure_of(statement))
            _more(self.publishers, statement.item.publisher)
        if self.first or len(self._new) > 1:
            self._find_first(self._new, None)
        else:
            self.first = {name: statement for statement in self._new for name in _says(statement)}
        self.history.replace(*self._facts.replace(self._gone, self._new))
        self._gone, self._new = {}, {}

    def _find_first(self, statements: Iterable[Statement], names: set[object] | None) -> None:
        for statement in statements:
            for name in _says(statement):
                if names is None or name in names:
                    known = self.first.get(name)
                    if known is None or statement.order < known.order:
                        self.first[name] = statement


def _says(statement: Statement) -> Iterator[object]:
    said, scope = statement.said, statement.scope
    if scope.classes:
        yield "classes"
    if said.cause not in (Cause.UNKNOWN, Cause.OTHER):
        yield "cause"
    if said.claimant:
        yield "claimant"
    if scope.place:
        yield "place"
    if statement.item.conflict:
        yield "conflict"
    if said.victim_group:
        yield "group"
    if said.period:
        yield "period"
    if said.class_union:
        yield "union"
    if scope.window:
        yield "window"
        yield scope.window


def count_of(statement: Statement, incident: str | None = None) -> Count:
    """The count to which a statement belongs."""
    said = statement.said
    rolling = said.period.rolling if said.period and said.measure is not Measure.INCIDENT else None
    return Count(
        statement.claimant, said.harm, said.unit, said.measure, said.role is Role.PART, rolling, incident
    )  # fmt: skip


def figure_of(statement: Statement) -> Figure:
    """The numbers of a statement, without their words."""
    quantity = statement.said.quantity
    return quantity.value, quantity.min, quantity.max


def _more(counts: dict[Any, int], key: object) -> None:
    counts[key] = counts.get(key, 0) + 1


def _less(counts: dict[Any, int], key: object) -> None:
    counts[key] -= 1
    if not counts[key]:
        del counts[key]
