"""The series of one count, kept as statements come and go.

What a statement joins depends on the scopes that the statements before it left. Those are remembered after every
statement, so a late one is taken in its place and what follows only until the scopes are again what they were.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from schemas import ChangeType, Measure
from streams.detect.growth import GROWTH, grows_to
from streams.detect.reading import TELLING
from streams.detect.scope import OF_ALL, OF_SEVERAL_NAMES, Scope
from streams.detect.series import Beginning, Count, Line, figure_of
from streams.detect.statement import Statement
from streams.detect.window import Edges, follows

_order = attrgetter("order")


class Tally:
    """The series of one count, kept as statements come and go."""

    __slots__ = ("_after", "_joined", "_last_days", "_pool", "_statements", "count", "lines")

    def __init__(self, count: Count, pool: ScopesPool) -> None:
        self.count = count
        self._pool = pool
        self.lines: dict[Scope, Line] = {}
        self._statements: list[Statement] = []
        self._after: list[Scopes] = []  # the scopes that each statement left
        self._joined: list[Scope | None] = []  # the opening of what it joined

    def __len__(self) -> int:
        return len(self._statements)

    def replace(self, gone: Sequence[Statement], new: Sequence[Statement]) -> list[Line]:
        """Take statements out and in. Returns the lines that this touches, with those that are now empty."""
        if not (self._statements or gone) and len(new) == 1:
            return [self._open(new[0])]  # as most counts begin, and most stay so
        touched: dict[Line, None] = {}
        following: list[Statement] = []  # those that stand behind what is gone
        for statement in gone:
            place = bisect_left(self._statements, statement.order, key=_order)
            opening = self._joined[place]
            if opening is not None:
                self.lines[opening].drop(statement)
                touched[self.lines[opening]] = None
            del self._statements[place], self._after[place], self._joined[place]
            following += self._statements[place : place + 1]
        places = []
        for statement in new:
            place = bisect_left(self._statements, statement.order, key=_order)
            self._statements.insert(place, statement)
            self._after.insert(place, self._pool.nothing)
            self._joined.insert(place, None)
            places.append(place)
        if gone or len(new) > 1:
            absent = {id(statement) for statement in gone}
            moved = [statement for statement in (*new, *following) if id(statement) not in absent]
            places = sorted({bisect_left(self._statements, statement.order, key=_order) for statement in moved})
        items = {s.item.item_id for s in (*gone, *new)}
        until = 0
        for place in places:
            if place >= until:
                until = self._take(place, items, touched)
        return self._settle(touched)

    def _open(self, statement: Statement) -> Line:
        scope = self._scope_in(statement)
        self._statements = [statement]
        self._after = [self._pool.joined(self._pool.nothing, scope, 0)]
        self._joined = [scope]
        line = self.lines[scope] = Line(self.count, scope)
        line.open(statement)
        return line

    def _scope_in(self, statement: Statement) -> Scope:
        """An incident's common count is of whatever perpetrator its claimants name."""
        scope = statement.scope
        return scope._replace(perpetrator=None) if scope.perpetrator and not self.count.claimant else scope

    def _take(self, start: int, items: set[str], touched: dict[Line, None]) -> int:
        """Assign statements from a place on, until the scopes are what they were; returns where that was."""
        scopes = self._after[start - 1] if start else self._pool.nothing
        self._last_days: dict[Scope, int] | None = None
        for place in range(start, len(self._statements)):
            statement, known, was = self._statements[place], self._joined[place], self._after[place]
            opening, scopes = self._choose(place, statement, scopes)
            if opening != known:
                if known is not None:
                    self.lines[known].drop(statement)
                    touched[self.lines[known]] = None
                if opening is not None:
                    line = self.lines.get(opening) or self.lines.setdefault(opening, Line(self.count, opening))
                    line.put(statement)
                    touched[line] = None
                self._joined[place] = opening
            self._after[place] = scopes
            if self._last_days is not None and opening is not None:
                self._last_days[opening] = max(self._last_days.get(opening, 0), statement.day)
            # Where a counter may have begun again, what follows also hangs on the days of the statements.
            is_one = self.count.measure is not Measure.CUMULATIVE or (len(scopes.lines) == 1 and not scopes.is_open)
            # In an incident it hangs on their figures, where the people have several names.
            is_one = is_one and not (self.count.incident and (scopes.has_groups or scopes.has_alike))
            same = scopes is was and opening == known and is_one
            if same and statement.item.item_id not in items:
                return place + 1
        return len(self._statements)

    def _choose(self, place: int, statement: Statement, scopes: Scopes) -> tuple[Scope | None, Scopes]:
        """The opening of what a statement joins, and the scopes that it leaves."""
        scope = self._scope_in(statement)
        fitting = scopes.fitting(scope)
        if fitting and self.count.measure is Measure.CUMULATIVE:
            fitting = self._begun(place, statement.day, scope, fitting, scopes)
        if not fitting and scope.group and self.count.incident:
            fitting = self._of_another_name(place, statement, scope, scopes)
        if not fitting and self.count.incident:
            fitting = self._of_others_words(place, statement, scope, scopes)
        if scope.whole and len(fitting) != 1 and scopes.lines:
            scope, fitting = self._of_all(scope, fitting, scopes)
        if len(fitting) > 1 and not scope.window and self.count.measure is Measure.CUMULATIVE:
            fitting = self._running(place, fitting, scopes) or fitting
        if len(fitting) > 1:
            own = self._of_item(place, statement.item.item_id)
            fitting = tuple(index for index in fitting if scopes.lines[index][0] in own)
            if len(fitting) != 1:
                return None, scopes
        index = fitting[0] if fitting else len(scopes.lines)
        return (scopes.lines[index][0] if fitting else scope), self._pool.joined(scopes, scope, index)

    def _of_all(self, scope: Scope, fitting: tuple[int, ...], scopes: Scopes) -> tuple[Scope, tuple[int, ...]]:
        """A toll of nobody in particular is that of all, where there is one; else it begins one beside the others."""
        general = tuple(i for i in fitting if scopes.lines[i][1].classes in (None, OF_ALL))
        if general:
            return scope, general
        if fitting and self.count.incident is None:
            return scope, fitting
        return scope.of_all, ()

    def _of_another_name(self, place: int, statement: Statement, scope: Scope, scopes: Scopes) -> tuple[int, ...]:
        """The one series of an incident that has just this figure, of people who are called otherwise: the same."""
        if statement.reading.low < TELLING or statement.reading.said is None:
            return ()
        anybody = scope._replace(group=None)
        alike = [i for i, (_, settled) in enumerate(scopes.lines) if settled.group and settled.fits(anybody)]
        told = {
            joined
            for other, joined in zip(self._statements[:place], self._joined[:place], strict=True)
            if other.item is not statement.item and figure_of(other) == figure_of(statement)
        }
        found = tuple(i for i in alike if scopes.lines[i][0] in told)
        return found if len(found) == 1 else ()

    def _of_others_words(self, place: int, statement: Statement, scope: Scope, scopes: Scopes) -> tuple[int, ...]:
        """The one series of an incident that has grown to this figure, of people who may be called so as well: all of
        whom were told before, if now more civilians have died than people had."""
        found = tuple(i for i, (_, settled) in enumerate(scopes.lines) if settled.alike(scope))
        if len(found) != 1 or not (self.count.claimant or scopes.lines[found[0]][1].classes == OF_ALL):
            return ()
        opening = scopes.lines[found[0]][0]
        before = zip(self._statements[:place], self._joined[:place], strict=True)
        told = [other for other, joined in before if joined == opening]
        if any(o.item is statement.item and o.scope.classes not in (None, scope.classes) for o in told):
            return ()  # it tells them apart
        grown = all(grows_to(statement.reading, other.reading, GROWTH) for other in told)
        return found if grown and max(other.reading.low for other in told) >= TELLING else ()

    def _begun(self, place: int, day: int, scope: Scope, fitting: tuple[int, ...], scopes: Scopes) -> tuple[int, ...]:
        """Of the counters that a figure fits those that had begun on its day; and if it tells since when it counts,
        and one does not, no such one that was last told before."""
        if scope.window is None:
            return tuple(i for i in fitting if not _begins_after(scopes.lines[i][1].window, day))
        if scope.window.start is None or not any(scopes.lines[i][1].window is None for i in fitting):
            return fitting
        last_days, since = self._days_told(place), scope.window.start.first
        return tuple(
            i for i in fitting if scopes.lines[i][1].window or last_days.get(scopes.lines[i][0], since) >= since
        )

    def _days_told(self, place: int) -> dict[Scope, int]:
        """On which day each series was told last, before this place."""
        if self._last_days is None:
            self._last_days = {}
            for statement, joined in zip(self._statements[:place], self._joined[:place], strict=True):
                if joined is not None:
                    self._last_days[joined] = max(self._last_days.get(joined, 0), statement.day)
        return self._last_days

    def _running(self, place: int, fitting: tuple[int, ...], scopes: Scopes) -> tuple[int, ...]:
        """Of counters that fit a figure without a window, those that had not begun again on its day."""
        last_days = self._days_told(place)
        windows = [window for i in fitting if (window := scopes.lines[i][1].window)]
        return tuple(
            i for i in fitting
            if not any(_ended(scopes.lines[i][1].window, last_days[scopes.lines[i][0]], w) for w in windows)
        )  # fmt: skip

    def _of_item(self, place: int, item_id: str) -> set[Scope | None]:
        """What the earlier statements of the same item joined; they stand directly before."""
        own: set[Scope | None] = set()
        while place and self._statements[place - 1].item.item_id == item_id:
            place -= 1
            own.add(self._joined[place])
        return own

    def _settle(self, touched: dict[Line, None]) -> list[Line]:
        for opening, scope in (self._after[-1] if self._after else self._pool.nothing).lines:
            line = self.lines[opening]
            if line.scope != scope:
                line.scope = scope
                touched[line] = None
        for line in list(touched):
            line.settle()
            if not line.statements:
                del self.lines[line.opening]
        if len(self.lines) > 1 or any(line.beginning for line in self.lines.values()):
            ordered = list(self.lines.values())
            for line in ordered:
                beginning = _beginning(line, ordered)
                if beginning != line.beginning:
                    line.beginning = beginning
                    touched[line] = None
        return list(touched)


class Scopes:
    """The series of a count at some point: opening and scope of each. `then`: what a statement made of them."""

    __slots__ = ("_fitting", "has_alike", "has_groups", "is_open", "lines", "then")

    def __init__(self, lines: tuple[tuple[Scope, Scope], ...]) -> None:
        self.lines = lines
        self.has_groups = any(settled.group for _, settled in lines)
        self.is_open = any(settled.window is None for _, settled in lines)
        self.has_alike = any(settled.classes in OF_SEVERAL_NAMES for _, settled in lines)
        self.then: dict[tuple[Scope, int], Scopes] = {}
        self._fitting: dict[Scope, tuple[int, ...]] = {}

    def fitting(self, scope: Scope) -> tuple[int, ...]:
        """Which series a scope fits."""
        known = self._fitting.get(scope)
        if known is None:
            known = tuple(i for i, (_, settled) in enumerate(self.lines) if settled.fits(scope))
            self._fitting[scope] = known
        return known


class ScopesPool:
    """Equal scopes are one object. Most counts of a conflict go through the same few."""

    def __init__(self) -> None:
        self.nothing = Scopes(())
        self._known: dict[tuple[tuple[Scope, Scope], ...], Scopes] = {(): self.nothing}

    def joined(self, scopes: Scopes, scope: Scope, index: int) -> Scopes:
        """With a statement of that scope in the series of that index; the next index begins one."""
        known = scopes.then.get((scope, index))
        if known is None:
            lines = list(scopes.lines)
            if index == len(lines):
                lines.append((scope, scope))
            else:
                opening, settled = lines[index]
                lines[index] = opening, settled.merged(scope)
            after = tuple(lines)
            known = scopes.then[scope, index] = self._known.setdefault(after, Scopes(after))
        return known


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
    if kind is ChangeType.RESET and line.history.stands[0].head.fact.reading.low >= last.fact.reading.low:
        return None  # what starts again starts lower: this is the old count told with another date
    return Beginning(kind, last.fact)


def _ended_before(other: Line, window: Edges) -> bool:
    """Whether the other counter began earlier and said nothing more once this one had begun."""
    return _ended(other.scope.window, max(statement.day for statement in other.statements), window)


def _ended(theirs: Edges | None, last_day: int, window: Edges) -> bool:
    if not (window.start and theirs and theirs.start) or theirs.start.last >= window.start.first:
        return False
    return last_day <= window.start.last


def _begins_after(window: Edges | None, day: int) -> bool:
    return bool(window and window.start and window.start.first > day)
