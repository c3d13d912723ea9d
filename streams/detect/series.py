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
from collections.abc import Iterable, Set
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

from schemas import Cause, ChangeType, Harm, Measure, Role, Unit, content_id
from streams.detect.fact import Fact, Facts, fact_of
from streams.detect.fold import Step
from streams.detect.history import History
from streams.detect.observation import Stated
from streams.detect.scope import Scope
from streams.detect.statement import Statement

Figure = tuple[int | None, int | None, int | None]


class Beginning(NamedTuple):
    """What the first figure is where it continues another series: its type, and the figure that it follows."""

    type: ChangeType
    previous: Fact


class Echo(NamedTuple):
    """When the figures of a series were told without a name, first and last, and by whom they were published."""

    first: datetime
    last: datetime
    publishers: frozenset[str | None]


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
        return self if self.claimant is None else Count(None, *self[1:])


_order = attrgetter("order")
_NONE: dict[Any, Any] = {}  # of all series: never written to
_UNMOVED: frozenset[Figure] = frozenset()


class Line:
    """One series: `opening` is the scope with which it began, `scope` what its statements settle together.

    `figures`, `publishers`: how many statements have each; nobody asks for those of an incident, which are few.
    `echoes`: what nobody is named for and has one of the figures (`echoes`), as it was while the scope was `echoed_in`
    and but for the figures `moved`; `echo`: when and where that was told.
    """

    __slots__ = (
        "_facts", "_first", "_gone", "_new", "_publishers", "beginning", "count", "echo", "echoed_in", "echoes",
        "figures", "history", "moved", "opening", "scope", "statements",
    )  # fmt: skip

    def __init__(self, count: Count, opening: Scope) -> None:
        self.count, self.opening, self.scope = count, opening, opening
        self.statements: list[Statement] = []
        self.figures: dict[Figure, int] = _NONE if count.incident else {}
        self._publishers: dict[str | None, int] = _NONE if count.incident else {}
        self.echoes: dict[Figure, tuple[Statement, ...]] = _NONE
        self.echo: Echo | None = None
        self.echoed_in: Scope | None = None
        self.moved: Set[Figure] = _UNMOVED
        self._first: dict[object, Statement] | None = None  # made when there are several statements
        self.beginning: Beginning | None = None
        falls_freely = count.measure is Measure.STOCK or count.harm is Harm.MISSING
        self.history = History(falls_freely=falls_freely, rolling=count.rolling is not None)
        self._facts: Facts | None = None  # made when there are several statements
        self._gone: dict[Statement, None] = _NONE
        self._new: dict[Statement, None] = _NONE

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
        apart = [name for name in (opening.side, opening.seat) if name]
        return content_id("series", conflict_key, *count, *fields, *apart)

    def put(self, statement: Statement) -> None:
        """Take a statement in, with the next `settle`."""
        if self._gone.pop(statement, self) is self:
            if self._new is _NONE:
                self._new = {}
            self._new[statement] = None

    def drop(self, statement: Statement) -> None:
        """Take a statement out, with the next `settle`."""
        if self._new.pop(statement, self) is self:
            if self._gone is _NONE:
                self._gone = {}
            self._gone[statement] = None

    @property
    def first(self) -> dict[object, Statement]:
        """The earliest statement that says each thing."""
        if self._first is None:
            self._first = {}
            self._find_first(self.statements, None)
        return self._first

    @property
    def publishers(self) -> Iterable[str | None]:
        """Those of its statements, each once."""
        if self.count.incident is None:
            return self._publishers
        return {statement.item.publisher for statement in self.statements}

    def open(self, statement: Statement) -> None:
        """The first statement, of a series that is new."""
        self.statements.append(statement)
        if self.count.incident is None:
            self.figures[figure_of(statement)] = 1
            self._publishers[statement.item.publisher] = 1
        self.history.open([fact_of(statement)])

    def settle(self) -> None:
        """Fold what was put and dropped into the history."""
        counted = self.count.incident is None
        for statement in self._gone:
            del self.statements[bisect_left(self.statements, statement.order, key=_order)]
            if counted:
                _less(self.figures, figure_of(statement))
                _less(self._publishers, statement.item.publisher)
        if len(self._new) > 8:
            self.statements = sorted((*self.statements, *self._new), key=_order)
        else:
            for statement in self._new:
                self.statements.insert(bisect_left(self.statements, statement.order, key=_order), statement)
        if counted:
            for statement in self._new:
                _more(self.figures, figure_of(statement))
                _more(self._publishers, statement.item.publisher)
            if self.echoed_in is not None:
                self.moved = self.moved | {figure_of(statement) for statement in (*self._gone, *self._new)}
        self._keep_first()
        if self._facts is None:
            self._facts = Facts([stand.facts[0] for stand in self.history.stands])
        self.history.replace(*self._facts.replace(self._gone, self._new))
        self._gone = self._new = _NONE

    def _keep_first(self) -> None:
        if len(self.statements) < 2:
            self._first = None
        if self._first is None:
            return
        lost = [name for statement in self._gone for name in _says(statement) if self._first.get(name) is statement]
        for name in lost:
            del self._first[name]
        if lost:
            self._find_first(self.statements, set(lost))
        self._find_first(self._new, None)

    def _find_first(self, statements: Iterable[Statement], names: set[object] | None) -> None:
        assert self._first is not None
        for statement in statements:
            for name in _says(statement):
                if names is None or name in names:
                    known = self._first.get(name)
                    if known is None or statement.order < known.order:
                        self._first[name] = statement


def _says(statement: Statement) -> list[object]:
    said, scope = statement.said, statement.scope
    told: list[object] = []
    if scope.classes:
        told.append("classes")
    if said.cause not in (Cause.UNKNOWN, Cause.OTHER):
        told.append("cause")
    if said.claimant:
        told.append("claimant")
    if scope.place:
        told.append("place")
    if statement.item.conflict:
        told.append("conflict")
    if said.victim_group:
        told.append("group")
    if said.period:
        told.append("period")
    if said.class_union:
        told.append("union")
    if scope.window:
        told += "window", scope.window
    return told


def count_of(statement: Statement, incident: str | None = None) -> Count:
    """The count to which a statement belongs."""
    said = statement.said
    rolling = said.period.rolling if said.period and said.measure is not Measure.INCIDENT else None
    return Count(
        statement.claimant, said.harm, said.unit, said.measure if incident else measure_of(said),
        said.role is Role.PART, rolling, incident,
    )  # fmt: skip


def measure_of(said: Stated) -> Measure:
    """What is counted. Who "have been displaced", and no text says since when, are those who are displaced."""
    to_date = said.measure is Measure.CUMULATIVE and said.harm is Harm.DISPLACED and said.period is None
    return Measure.STOCK if to_date else said.measure


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
