"""All that follows from the observations of one conflict, refolded only where an observation touches it.

`derive(observations)` is the definition: a pure function of the set. `Book` holds its parts so that replacing one
observation refolds only the incidents from its days on, the counts that it touches, and the contradictions of their
series. Both must agree exactly; the oracle in tests/detect says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from schemas import Change, Contradiction, Incident, Op, Series
from streams.detect.asleep import Asleep, Turn
from streams.detect.contradiction import StandardOf
from streams.detect.denial import Denials, concerns
from streams.detect.echoes import Echoes
from streams.detect.mention import Mention, mentions_of
from streams.detect.observation import Observation
from streams.detect.opposition import Opposition, Said
from streams.detect.running import Running
from streams.detect.series import Count, Line, count_of
from streams.detect.statement import COUNTS, Statement, statements_of
from streams.detect.tally import ScopesPool, Tally
from streams.detect.timeline import Moves, Timeline
from streams.detect.told import Context, Told, change_of, changes_of, tell


@dataclass
class Derived:
    """Standing records by their ids."""

    series: dict[str, Series] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
    contradictions: dict[str, Contradiction] = field(default_factory=dict)


def derive(observations: Iterable[Observation], standard_of: StandardOf = lambda _: None) -> Derived:
    """Everything that follows from the observations of one conflict key."""
    kept = list(observations)
    book = Book(kept[0].conflict_key if kept else "", standard_of)
    book.load({observation.item_id: observation for observation in kept})
    return book.derived


class Book:
    """The derived structures of one conflict."""

    def __init__(self, conflict_key: str, standard_of: StandardOf) -> None:
        self._conflict_key = conflict_key
        self._timeline = Timeline(conflict_key)
        self._denials = Denials()
        self._statements: dict[str, list[Statement]] = {}
        self._running = Running()
        self._settled: dict[str, list[Statement]] = {}  # of items where some go on with a count that is kept
        self._mentions: dict[str, list[Mention]] = {}
        self._tallies: dict[Count, Tally] = {}  # of no incident
        self._echoes = Echoes()
        self._attributed: dict[Count, dict[Count, None]] = {}  # nobody's count -> the same count by somebody
        self._scopes = ScopesPool()
        self._incidents: dict[str, Incident] = {}
        self._asleep = Asleep()
        self._of_incident: dict[str, dict[Count, Tally]] = {}
        self._lines: dict[Line, Told] = {}
        self._told: dict[str, Told] = {}
        self._opposition = Opposition(standard_of)

    @property
    def derived(self) -> Derived:
        """All that stands."""
        self._wake(list(self._asleep))
        drafts = [draft.named() for told in self._told.values() for draft in changes_of(told)]
        changes = {draft.id: draft.stamped(1, Op.ISSUED).record() for draft in drafts}
        series = {id_: told.series.copy().stamped(1, Op.ISSUED).record() for id_, told in self._told.items()}
        return Derived(series, changes, dict(self._opposition.standing))

    def load(self, items: Mapping[str, Observation]) -> None:
        """Set what all items contribute, in a book that is empty.

        The series of incidents are made when something touches them: most are over and never will be.
        """
        turns, touched = self._take(items)
        for count, turn in turns.items():
            if count.incident is None:
                touched.update(dict.fromkeys(self._tally(count, turn)))
            else:
                self._asleep.put(count.incident, count, turn)
        self._retell(touched, quiet=True)
        self._wake(self._asleep.reached(turns))

    def replace(self, items: Mapping[str, Observation]) -> tuple[Said, Said]:
        """Set what these items contribute. Returns what was said of all that this touches, and what is said now."""
        turns, touched = self._take(items)
        self._wake(self._asleep.reached(turns))
        for count, turn in turns.items():
            touched.update(dict.fromkeys(self._tally(count, turn)))
        return self._retell(touched)

    def _take(self, items: Mapping[str, Observation]) -> tuple[dict[Count, Turn], dict[Line, None]]:
        """What these items move in the counts, and the series that they touch otherwise."""
        turns: dict[Count, Turn] = {}
        gone: list[Mention] = []
        new: list[Mention] = []
        touched: dict[Line, None] = {}
        for item_id, (before, statements) in self._restated(items).items():
            for statement in before:
                if statement.said.measure in COUNTS:
                    turns.setdefault(count_of(statement), Turn([], [])).gone.append(statement)
            gone += self._mentions.pop(item_id, ())
            for statement in statements:
                if statement.said.measure in COUNTS:
                    turns.setdefault(count_of(statement), Turn([], [])).new.append(statement)
            if statements:
                mentions = mentions_of(statements[0].item, statements)
                if mentions:
                    self._mentions[item_id] = mentions
                    new += mentions
        for item_id, item in items.items():
            touched.update(dict.fromkeys(self._denied(item_id, item)))
        moves = self._timeline.replace(gone, new)
        if self._asleep:
            self._wake(sorted({event_id for event_id, _ in (*moves.left, *moves.joined)} | moves.events.keys()))
        touched.update(dict.fromkeys(self._move(moves, turns)))
        return turns, touched

    def _restated(self, items: Mapping[str, Observation]) -> dict[str, Turn]:
        """What these items state, and others of which they make a figure one of another count: before and now."""
        turns: dict[str, Turn] = {}
        moved: set[str] = set()
        for item_id, item in items.items():
            turns[item_id] = Turn(self._take_back(item_id), [])
            moved.update(self._state(item_id, item))
        for item_id in items:
            turns[item_id].new.extend(self._settle(item_id))
        for item_id in sorted(moved - items.keys()):
            before = self._settled.pop(item_id, None) or self._statements[item_id]
            item = before[0].item
            if any(
                self._running.settled(s).said != b.said for s, b in zip(self._statements[item_id], before, strict=True)
            ):
                self._state(item_id, item)
                turns[item_id] = Turn(before, self._settle(item_id))
            elif before is not self._statements[item_id]:
                self._settled[item_id] = before
        return turns

    def _take_back(self, item_id: str) -> list[Statement]:
        """What an item stated so far."""
        settled = self._settled.pop(item_id, None)
        return settled or self._statements.get(item_id, [])

    def _state(self, item_id: str, item: Observation) -> set[str]:
        """Set what an item states. Returns the items of which it may make a figure one of another count."""
        now = statements_of(item)
        moved = self._running.replace(self._statements.pop(item_id, ()), now)
        if now:
            self._statements[item_id] = now
        return moved

    def _settle(self, item_id: str) -> list[Statement]:
        """What an item states, each figure of the count with which it goes on."""
        stated = self._statements.get(item_id, [])
        if not self._running.goes_on(item_id):
            return stated
        settled = [self._running.settled(statement) for statement in stated]
        if all(one is other for one, other in zip(settled, stated, strict=True)):
            return stated
        self._settled[item_id] = settled
        return settled

    def _wake(self, incidents: Iterable[str]) -> None:
        """Make the series of incidents that were loaded, as they were before what comes now."""
        lines = [line for count, turn in self._asleep.take(incidents) for line in self._tally(count, turn)]
        if lines:
            self._retell(lines, quiet=True)

    def _move(self, moves: Moves, turns: dict[Count, Turn]) -> list[Line]:
        """Bring the incidents up to date. Returns the series of those whose record changed."""
        for event_id, mention in moves.left:
            for count, statement in _counts_in(mention, event_id):
                turns.setdefault(count, Turn([], [])).gone.append(statement)
        for event_id, mention in moves.joined:
            for count, statement in _counts_in(mention, event_id):
                turns.setdefault(count, Turn([], [])).new.append(statement)
        touched: list[Line] = []
        for event_id, event in moves.events.items():
            if event is None:
                self._incidents.pop(event_id, None)
                continue
            record = event.record
            if self._incidents.get(event_id) != record:
                self._incidents[event_id] = record
                for tally in self._of_incident.get(event_id, {}).values():
                    touched += tally.lines.values()
        return touched

    def _tally(self, count: Count, turn: Turn) -> list[Line]:
        """Take statements of a count out and in. Returns the series that this touches."""
        if count.claimant is None and count.incident is None:
            others = [line for other in self._attributed.get(count, ()) for line in self._tallies[other].lines.values()]
            return self._echoes.replace(count, turn.gone, turn.new, others)
        tallies = self._of_incident.setdefault(count.incident, {}) if count.incident else self._tallies
        tally = tallies.get(count)
        if tally is None:
            tally = tallies[count] = Tally(count, self._scopes)
            if count.incident is None:
                self._attributed.setdefault(count.unattributed, {})[count] = None
        touched = tally.replace(turn.gone, turn.new)
        if not tally.lines and not len(tally):
            del tallies[count]
            if count.incident is None:
                del self._attributed[count.unattributed][count]
            elif not tallies:
                del self._of_incident[count.incident]
        return touched

    def _denied(self, item_id: str, item: Observation) -> list[Line]:
        """Set what an item denies. Returns the series that this touches."""
        if not (item.denied or self._denials.has(item_id)):
            return []
        self._wake(list(self._asleep))
        spoken = self._denials.replace(item_id, item)
        return [line for line in self._lines if any(concerns(s, line) for s in spoken)] if spoken else []

    def _retell(self, lines: Iterable[Line], *, quiet: bool = False) -> tuple[Said, Said]:
        """What was said of series and what is now; `quiet`: nobody asks for their changes."""
        before, after = Said(), Said()
        compared: set[str] = set()
        for line in lines:
            old = self._lines.pop(line, None)
            told, gone, new = tell(line, self._context(line), old)
            if old:
                series_id = old.series.series_id
                if not quiet:
                    for step in gone:
                        before.changes[series_id, step.fact.identity] = change_of(step, old)
                before.series[series_id] = old.series
                alike = told is not None and told.compares_like(old)
                if told and alike:
                    told.series.contradicted_by = old.series.contradicted_by
                    told.bucket, told.side, told.known_as = old.bucket, old.side, old.known_as
                if not alike and self._told.get(series_id) is old:
                    compared.add(series_id)
                    del self._told[series_id]
                    self._opposition.drop(old)
            if told:
                self._lines[line] = told
                series_id = told.series.series_id
                if not quiet:
                    for step in new:
                        after.changes[series_id, step.fact.identity] = change_of(step, told)
                if not (old and alike):
                    compared.add(series_id)
                    self._opposition.keep(told)
                self._told[series_id] = told
                after.series[series_id] = told.series
        self._opposition.compare(compared, self._told, before, after)
        return before, after

    def _context(self, line: Line) -> Context:
        incident = self._incidents.get(line.count.incident) if line.count.incident else None
        return Context(self._conflict_key, self._denials.flags(line), incident, self._echoes.of(line))


def _counts_in(mention: Mention, event_id: str) -> Iterator[tuple[Count, Statement]]:
    """The counts of an incident to which a mention's statements belong: its common one and their claimant's.

    Somebody's earlier figure is not the one before somebody else's: it stays out of the common count.
    """
    for statement in mention.statements:
        count = count_of(statement, event_id)
        if not (statement.said.prior and statement.claimant and _others_speak(statement, mention)):
            yield count.unattributed, statement
        if count.claimant is not None:
            yield count, statement


def _others_speak(prior: Statement, mention: Mention) -> bool:
    harm, claimant = prior.said.harm, prior.claimant
    now = [s.claimant for s in mention.statements if s.said.harm is harm and not s.said.prior and s.claimant]
    return any(other != claimant for other in now)
