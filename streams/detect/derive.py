"""All that follows from the observations of one conflict, refolded only where an observation touches it.

`derive(observations)` is the definition: a pure function of the set. `Book` holds its parts so that replacing one
observation refolds only the incidents from its days on, the counts that it touches, and the contradictions of their
series. Both must agree exactly; the oracle in tests/detect says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from schemas import Change, Contradiction, Harm, Incident, Measure, Series
from streams.detect.contradiction import StandardOf, contradiction, people_of
from streams.detect.denial import Denials, concerns
from streams.detect.incident import Event, Timeline
from streams.detect.mention import Mention, mentions_of
from streams.detect.observation import Observation
from streams.detect.series import Count, Line, count_of, lines_of
from streams.detect.statement import COUNTS, Statement, statements_of
from streams.detect.told import Context, Told, tell

Figure = tuple[int | None, int | None, int | None]


@dataclass
class Derived:
    """Standing records by their ids."""

    series: dict[str, Series] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
    contradictions: dict[str, Contradiction] = field(default_factory=dict)


class Bucket(NamedTuple):
    """Series of one bucket may contradict one another."""

    harm: Harm
    unit: str
    measure: Measure
    classes: str
    part: bool
    rolling: int | None
    incident: str | None


def derive(observations: Iterable[Observation], standard_of: StandardOf = lambda _: None) -> Derived:
    """Everything that follows from the observations of one conflict key."""
    kept = list(observations)
    book = Book(kept[0].conflict_key if kept else "", standard_of)
    book.replace({observation.item_id: observation for observation in kept})
    return book.derived


class Book:
    """The derived structures of one conflict."""

    def __init__(self, conflict_key: str, standard_of: StandardOf) -> None:
        self.derived = Derived()
        self._conflict_key = conflict_key
        self._standard_of = standard_of
        self._timeline = Timeline(conflict_key)
        self._denials = Denials()
        self._statements: dict[str, list[Statement]] = {}
        self._mentions: dict[str, list[Mention]] = {}
        self._counts: dict[Count, dict[str, list[Statement]]] = {}
        self._events: dict[str, Event] = {}
        self._units: dict[Count | str, list[Told]] = {}
        self._figures: dict[Count, set[Figure]] = {}
        self._attributed: dict[Count, set[Count]] = {}  # nobody's count -> the same count by somebody
        self._told: dict[str, Told] = {}
        self._buckets: dict[Bucket, set[str]] = {}
        self._opposed: dict[str, dict[str, str]] = {}  # series -> the other series -> contradiction

    def replace(self, items: Mapping[str, Observation]) -> tuple[Derived, Derived]:
        """Set what these items contribute. Returns the touched records as they were and as they are now."""
        dirty: set[Count | str] = set()
        gone: list[Mention] = []
        new: list[Mention] = []
        for item_id, item in items.items():
            dirty |= self._count(self._statements.pop(item_id, []), item_id, take_out=True)
            gone += self._mentions.pop(item_id, [])
            statements = statements_of(item)
            self._statements[item_id] = statements
            self._mentions[item_id] = mentions_of(item, statements)
            dirty |= self._count(statements, item_id, take_out=False)
            new += self._mentions[item_id]
            dirty |= self._denied(item_id, item)
        lost, found = self._timeline.replace(gone, new)
        for event in lost:
            self._events.pop(event.id, None)
            dirty.add(event.id)
        for event in found:
            self._events[event.id] = event
            dirty.add(event.id)
        return self._refold(dirty)

    def _count(self, statements: list[Statement], item_id: str, *, take_out: bool) -> set[Count | str]:
        """Take an item's counts out or in. Returns the counts that this touches."""
        touched: set[Count | str] = set()
        for statement in statements:
            if statement.said.measure not in COUNTS:
                continue
            count = count_of(statement)
            members = self._counts.setdefault(count, {})
            if take_out:
                members.pop(item_id, None)
            else:
                members.setdefault(item_id, []).append(statement)
            if count.claimant is None:
                figure = _figure(statement)
                touched |= {c for c in self._attributed.get(count, ()) if figure in self._figures[c]}
            else:
                touched.add(count)
        return touched

    def _denied(self, item_id: str, item: Observation) -> set[Count | str]:
        """Set what an item denies. Returns the counts and incidents that this touches."""
        spoken = self._denials.replace(item_id, item)
        if not spoken:
            return set()
        return {unit for unit, told in self._units.items() if any(concerns(s, t.line) for t in told for s in spoken)}

    def _refold(self, dirty: set[Count | str]) -> tuple[Derived, Derived]:
        before, after = Derived(), Derived()
        touched: set[str] = set()
        for unit in dirty:
            old = self._units.pop(unit, [])
            new = self._tell(unit, old)
            if new:
                self._units[unit] = new  # those that did not change are the same objects
            kept = set(old) & set(new)
            old, new = [t for t in old if t not in kept], [t for t in new if t not in kept]
            touched |= {told.series.series_id for told in (*old, *new)}
            for told in old:
                before.changes.update((change.id, change) for change in told.changes)
                self._drop(told)
            for told in new:
                after.changes.update((change.id, change) for change in told.changes)
                self._keep(told)
        for change_id in before.changes:
            self.derived.changes.pop(change_id, None)
        self.derived.changes.update(after.changes)
        touched |= self._oppose(touched, before, after)
        self._seal(touched, before, after)
        return before, after

    def _tell(self, unit: Count | str, before: list[Told]) -> list[Told]:
        """The series of a count or of an incident as they are now."""
        return self._tell_count(unit, before) if isinstance(unit, Count) else self._tell_event(unit, before)

    def _tell_count(self, count: Count, before: list[Told]) -> list[Told]:
        members = [s for said in self._counts.get(count, {}).values() for s in said]
        self._figures[count] = {_figure(s) for s in members}
        self._attributed.setdefault(count.unattributed, set()).add(count)
        unnamed = [s for said in self._counts.get(count.unattributed, {}).values() for s in said]
        pairs = []
        for line in lines_of(count, members, [told.line for told in before]):
            figures = {_figure(s) for s in line.statements} if unnamed else ()
            echoes = tuple(s for s in unnamed if _figure(s) in figures and line.scope.fits(s.scope))
            pairs.append((line, self._context(line, None, echoes)))
        return _tell_all(pairs, before)

    def _tell_event(self, event_id: str, before: list[Told]) -> list[Told]:
        event = self._events.get(event_id)
        if event is None:
            return []
        by_count: dict[Count, list[Statement]] = {}
        for mention in event.members:
            for statement in mention.statements:
                count = count_of(statement, event.id)
                by_count.setdefault(count.unattributed, []).append(statement)
                if count.claimant is not None:
                    by_count.setdefault(count, []).append(statement)
        incident = event.record
        known: dict[Count, list[Line]] = {}
        for told in before:
            known.setdefault(told.line.count, []).append(told.line)
        pairs = [
            (line, self._context(line, incident))
            for count, statements in by_count.items()
            for line in lines_of(count, statements, known.get(count, ()))
        ]
        return _tell_all(pairs, before)

    def _context(self, line: Line, incident: Incident | None, echoes: tuple[Statement, ...] = ()) -> Context:
        return Context(self._conflict_key, self._denials.flags(line), incident, echoes)

    def _drop(self, told: Told) -> None:
        series_id = told.series.series_id
        del self._told[series_id]
        self._buckets.get(_bucket(told), set()).discard(series_id)

    def _keep(self, told: Told) -> None:
        self._told[told.series.series_id] = told
        self._buckets.setdefault(_bucket(told), set()).add(told.series.series_id)

    def _oppose(self, touched: set[str], before: Derived, after: Derived) -> set[str]:
        """Compare the touched series with their buckets. Returns the other series that a contradiction touches."""
        others: set[str] = set()
        for series_id in touched:
            for other, contradiction_id in self._opposed.pop(series_id, {}).items():
                self._opposed.get(other, {}).pop(series_id, None)
                before.contradictions[contradiction_id] = self.derived.contradictions.pop(contradiction_id)
                others.add(other)
        for series_id in touched & self._told.keys():
            told = self._told[series_id]
            for other in self._buckets.get(_bucket(told), ()):
                if other == series_id or other in self._opposed.get(series_id, {}):
                    continue
                found = contradiction(told, self._told[other], self._standard_of)
                if found:
                    self.derived.contradictions[found.id] = after.contradictions[found.id] = found
                    self._opposed.setdefault(series_id, {})[other] = found.id
                    self._opposed.setdefault(other, {})[series_id] = found.id
                    others.add(other)
        return others

    def _seal(self, touched: set[str], before: Derived, after: Derived) -> None:
        """The series as they leave the stage: with those that contradict them."""
        for series_id in touched:
            old = self.derived.series.pop(series_id, None)
            if old is not None:
                before.series[series_id] = old
            if series_id in self._told:
                opposed = tuple(sorted(self._opposed.get(series_id, ())))
                series = self._told[series_id].series
                new = series.model_copy(update={"contradicted_by": opposed}) if opposed else series
                self.derived.series[series_id] = after.series[series_id] = new


def _tell_all(pairs: Iterable[tuple[Line, Context]], before: list[Told]) -> list[Told]:
    known = {(told.line.count, told.line.opening): told for told in before}
    made = (tell(line, context, known.get((line.count, line.opening))) for line, context in pairs)
    return [told for told in made if told]


def _figure(statement: Statement) -> Figure:
    quantity = statement.said.quantity
    return quantity.value, quantity.min, quantity.max


def _bucket(told: Told) -> Bucket:
    count, incident = told.line.count, told.series.incident
    place = incident.id if incident else None
    people = people_of(told.scope.classes)
    return Bucket(count.harm, count.unit, count.measure, people, count.part, count.rolling, place)
