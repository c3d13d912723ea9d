"""Counts that somebody keeps, and figures without a time that go on with them.

"Plataforma has counted 47 dead" after "18 people have been killed since 21 October, Plataforma said": the text names
neither a day nor an event, and the figure is that of the count which its claimant keeps. So it is where he told one of
the same harm within the last KEPT days, of which the figure may have come to this one, and of nothing else that it may
go on with. What takes its measure so is a function of what the same claimant told before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from operator import attrgetter

from schemas import Harm, Measure, Period, Role
from streams.detect.begun import first_day, may_have_begun, of_begun
from streams.detect.counting import is_count_without_time
from streams.detect.growth import near_to
from streams.detect.kind import kinds_in
from streams.detect.office import office_of, seat_of
from streams.detect.scope import place_key
from streams.detect.spot import names_place, spot_of
from streams.detect.statement import COUNTS, Order, Statement, is_role, statement_of
from streams.detect.window import MONTH, span_of

KEPT = timedelta(days=31)  # for so long a count is that of which a claimant speaks without saying so
BOOKS = timedelta(days=400)  # for so long a count is that of a text that names the day on which it began
LEFT = frozenset({Harm.MISSING, Harm.DISPLACED, Harm.DETAINED, Harm.KIDNAPPED})  # who may be found, return, be freed
LASTING = frozenset({"protest", "clash", "epidemic", "weather", "heat"})  # what goes on for weeks
# "Cyclone Ilva" is one event, as no season of floods is
_NAMED_STORM = re.compile(r"\b(?:Cyclone|Typhoon|Hurricane|Storm|Depression) [A-Z]")

Key = tuple[str, Harm]
_order = attrgetter("order")
_published = attrgetter("published")


class Running:
    """What each claimant told of each harm, in the order of publication."""

    def __init__(self) -> None:
        self._told: dict[Key, list[Statement]] = {}
        self._open: dict[Key, list[Statement]] = {}  # those that may go on with a count of the last KEPT days
        self._closed: dict[Key, list[Statement]] = {}  # and those with one of the last BOOKS days
        self._begun: dict[Key, list[Statement]] = {}  # those of an event that began on a day and runs
        self._items: dict[str, None] = {}  # the items that state them

    def replace(self, gone: Iterable[Statement], new: Iterable[Statement]) -> set[str]:
        """Take statements out and in. Returns the items of those whose count this may make another."""
        moved: set[str] = set()
        for statement in gone:
            key = _key(statement)
            if key is not None:
                for table in self._tables(statement):
                    _drop(table, key, statement)
                    if table is self._open or table is self._closed:
                        self._items.pop(statement.item.item_id, None)
                self._move(key, statement, moved)
        for statement in new:
            key = _key(statement)
            if key is not None:
                for table in self._tables(statement):
                    _put(table, key, statement)
                    if table is self._open or table is self._closed:
                        self._items[statement.item.item_id] = None
                self._move(key, statement, moved)
        return moved

    def _tables(self, statement: Statement) -> Iterator[dict[Key, list[Statement]]]:
        """Where it is kept: what somebody told, and what may go on with it."""
        opened = is_open(statement)
        if not opened:
            yield self._told
        if statement.said.measure is Measure.INCIDENT and first_day(statement.said.period):
            yield self._begun
        if is_closed(statement):
            yield self._closed
        elif opened or is_left_over(statement) or may_have_begun(statement):
            yield self._open

    def goes_on(self, item_id: str) -> bool:
        """Whether an item states something that may go on with a count."""
        return item_id in self._items

    def _move(self, key: Key, statement: Statement, moved: set[str]) -> None:
        """Note the items of those that look at a statement which came or went."""
        if is_open(statement):
            return  # what goes on with a count itself is nothing to go on with
        for later in _after(self._open.get(key), statement, KEPT):
            if may_have_begun(later) or _may_go_on(later, statement, fallen=is_left_over(later)):
                moved.add(later.item.item_id)
        moved.update([later.item.item_id for later in _after(self._closed.get(key), statement, BOOKS)])

    def settled(self, statement: Statement) -> Statement:
        """The same, or as a figure of the count, or of the event, that it goes on with."""
        key = _key(statement)
        if key is None or key not in self._told:
            return statement
        if is_closed(statement):
            return _restated(statement, _since(statement, self._before(key, statement, BOOKS)))
        if is_left_over(statement):
            return _restated(statement, _of_event(statement, self._before(key, statement)))
        if may_have_begun(statement):
            if key not in self._begun and statement.said.measure is not Measure.PERIOD:
                return statement
            before = [other for other in self._before(key, statement) if _is_of_same(statement, other)]
            return _restated(statement, of_begun(statement, before))
        if not is_open(statement):
            return statement
        told: list[Statement] = []
        for other in self._before(key, statement):
            if _may_go_on(statement, other):
                if other.said.measure not in COUNTS:
                    return statement  # it may be of an event as well, as most are: nobody need look further
                told.append(other)
        if not told:
            return statement
        model = told[-1].said
        if any(s.said.measure is not model.measure or not s.scope.fits(told[-1].scope) for s in told):
            return statement
        if model.measure is Measure.PERIOD and _is_over(model.period, statement.day):
            return statement
        adopted: dict[str, object] = {"measure": model.measure, "place": model.place, "cause": model.cause}
        return _restated(statement, adopted)

    def _before(self, key: Key, statement: Statement, kept: timedelta = KEPT) -> Iterator[Statement]:
        told = self._told[key]
        since: Order = (statement.published - kept, "", False, 0, "")
        for other in told[bisect_left(told, since, key=_order) : bisect_left(told, statement.order, key=_order)]:
            if other.item is not statement.item:
                yield other


def is_open(statement: Statement) -> bool:
    """Whether it is a figure of a count, and the text says neither when nor of which event."""
    said = statement.said
    if said.claimant is None or is_role(said.claimant) or not is_count_without_time(said):
        return False
    return kinds_in(said.sentence) <= LASTING and not _NAMED_STORM.search(said.sentence)


def is_closed(statement: Statement) -> bool:
    """Whether it counts from one day to another: it may be the last word of a count that began on the first of them."""
    said = statement.said
    return said.measure is Measure.PERIOD and said.period is not None and bool(said.period.start and said.period.end)


def is_left_over(statement: Statement) -> bool:
    """Whether it tells who is held, missing or displaced, and not since when: they may be those of an event."""
    said = statement.said
    if said.harm not in LEFT or said.measure not in (Measure.STOCK, Measure.CUMULATIVE) or said.period is not None:
        return False
    return said.claimant is not None and not is_role(said.claimant)


def _since(statement: Statement, told: Iterable[Statement]) -> dict[str, object]:
    """As the latest figure of the count that began on its first day, where its claimant keeps one."""
    period = statement.said.period
    window = statement.scope.window
    if period is None or window is None or window.start is None or window.end is None:
        return {}
    first, last = window.start.first, window.end.last
    if statement.published.toordinal() - last > MONTH or _are_months(first, last):
        return {}
    is_brief = last - first < MONTH  # of so few days it goes on only with what counts since the very day
    if is_brief and window.start.last != first:
        return {}
    for other in told:
        since = other.scope.window
        if other.said.measure is not Measure.CUMULATIVE or since is None or since.start is None:
            continue
        is_one = since.start.first == first and other.day <= last
        is_one = is_one and since.start.last - first < (1 if is_brief else MONTH)
        if is_one and other.reading.low <= statement.reading.low and _is_there(statement, other):
            adopted = {"measure": Measure.CUMULATIVE, "place": other.said.place, "period": other.said.period}
            return {**adopted, "cause": other.said.cause}
    return {}


def _are_months(first: int, last: int) -> bool:
    """Whether the time is months of a calendar, and no whole year: the next ones are counted by themselves."""
    begin, after = date.fromordinal(first), date.fromordinal(last + 1)
    return begin.day == after.day == 1 and begin.month != after.month


def _of_event(statement: Statement, told: Iterable[Statement]) -> dict[str, object]:
    """As a figure of an event, where the first that its claimant told of them was one; else of the place of the first,
    where one of the two does not name its place and that of the other lies in it or around it."""
    first = next((s for s in told if _may_go_on(statement, s, fallen=True)), None)
    if first is None:
        return {}
    if first.said.measure is Measure.INCIDENT:
        return {"measure": Measure.INCIDENT, "place": first.said.place, "cause": first.said.cause}
    if first.said.measure not in (Measure.STOCK, Measure.CUMULATIVE) or first.said.period is not None:
        return {}
    return {"place": first.said.place}


def _restated(statement: Statement, adopted: dict[str, object]) -> Statement:
    if not adopted:
        return statement
    return statement_of(statement.item, statement.said.model_copy(update=adopted)) or statement


def _after(listed: list[Statement] | None, statement: Statement, kept: timedelta) -> list[Statement]:
    """Those for which a statement is one of the time before them at which they look."""
    if listed is None or listed[-1].order < statement.order:
        return []
    start = bisect_left(listed, statement.order, key=_order)
    return listed[start : bisect_right(listed, statement.published + kept, start, key=_published)]


def _put(table: dict[Key, list[Statement]], key: Key, statement: Statement) -> None:
    listed = table.get(key)
    if listed is None:
        table[key] = [statement]
    elif listed[-1].order < statement.order:
        listed.append(statement)
    else:
        insort(listed, statement, key=_order)


def _drop(table: dict[Key, list[Statement]], key: Key, statement: Statement) -> None:
    listed = table[key]
    del listed[bisect_left(listed, statement.order, key=_order)]
    if not listed:
        del table[key]


def _key(statement: Statement) -> Key | None:
    said = statement.said
    by = statement.claimant
    if by is None or said.role is not Role.TOTAL or said.prior or (said.period and said.period.rolling):
        return None
    if said.measure is Measure.INCIDENT and said.claimant and is_role(said.claimant) and not office_of(said.claimant):
        by = f"{by} in {place_key(said.place)}"  # as of what it counts outside of an event
    return by, said.harm


def _may_go_on(statement: Statement, told: Statement, *, fallen: bool = False) -> bool:
    """Whether the figure told may have come to this one: of the same people, place and cause. `fallen`: be it less."""
    near = near_to(statement.reading, told.reading) or (fallen and statement.reading.low < told.reading.low)
    return near and _is_of_same(statement, told)


def _is_of_same(statement: Statement, told: Statement) -> bool:
    """Whether both are of the same people, place and cause."""
    if statement.said.unit is not told.said.unit:
        return False
    if not (statement.scope.fits_in_whom(told.scope) and _is_there(statement, told)):
        return False
    seats = {seat_of(one.said.claimant) for one in (statement, told)} - {None}
    return len(seats) < 2  # not the governors of two regions


def _is_there(statement: Statement, told: Statement) -> bool:
    """Whether it is of the place of the other, as far as its sentence says."""
    place, where = statement.said.place, spot_of(statement.said.place).relation(spot_of(told.said.place))
    if where == 2 or place is None or not names_place(statement.said):
        return True
    return where == 1 and is_left_over(statement) and not names_place(told.said)


def _is_over(period: Period | None, day: int) -> bool:
    end = span_of(period.end, period.end_accuracy) if period else None
    return end is not None and end.last < day
