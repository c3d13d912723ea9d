"""Envelope -> Change, Series, Contradiction.

The operator keeps one durable thing: the stubs of what each item contributes, under `conflict|item`. What follows from
them is cached per conflict, rebuilt from the state on first touch, and dropped by `forget()`. An envelope emits only
the difference: issued (a new id), revised (a known id with other content), withdrawn (the last content of what is
gone). `version` is the number of the envelope within its conflict, so it only grows; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from schemas import Contradiction, Envelope, Op, Record
from streams.core.operator import Emit, State
from streams.detect.contradiction import StandardOf
from streams.detect.derive import Book
from streams.detect.draft import ChangeDraft, SeriesDraft
from streams.detect.observation import Observation, observe, read, written
from streams.detect.quick import changed
from streams.flow import CHANGES, CONTRADICTIONS, SERIES

Which = tuple[str, object]  # series and identity of the fact
_id = attrgetter("id")


class Detect:
    """The stage. `standard_of`: claimant id -> its standard of proof; None: that of its kind."""

    def __init__(self, standard_of: StandardOf = lambda _: None) -> None:
        self._standard_of = standard_of
        self._conflicts: dict[str, _Conflict] = {}

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        return self.take(state, [record])

    def take(self, state: State, records: Sequence[Record]) -> Sequence[Emit]:
        """What follows from several envelopes together: each conflict is refolded once."""
        coming: dict[_Conflict, dict[str, Observation]] = {}
        for record in records:
            assert isinstance(record, Envelope)
            conflict = self._conflict(state, record.conflict_key)
            item = observe(record)
            known = state.get(item.key) if item.item_id in conflict.items else None
            if known is not None:
                if replace(read(known), seq=0) == item:
                    continue
            elif record.is_empty:
                continue
            conflict.seq += 1
            conflict.items.add(item.item_id)
            state.put(item.key, written(item, conflict.seq))
            coming.setdefault(conflict, {})[item.item_id] = item
        return [emit for conflict, items in coming.items() for emit in conflict.replace(items)]

    def forget(self) -> None:
        self._conflicts.clear()

    def _conflict(self, state: State, conflict_key: str) -> _Conflict:
        known = self._conflicts.get(conflict_key)
        if known is None:
            known = self._conflicts[conflict_key] = _Conflict(state, conflict_key, self._standard_of)
        return known


class _Conflict:
    """One conflict's book, how many envelopes it took, and of which items the state has a stub."""

    def __init__(self, state: State, conflict_key: str, standard_of: StandardOf) -> None:
        items = [read(value) for _, value in state.scan(f"{conflict_key}|")]
        self.seq = max((item.seq for item in items), default=0)
        self.items = {item.item_id for item in items}
        self.book = Book(conflict_key, standard_of)
        self.book.load({item.item_id: item for item in items})

    def replace(self, items: dict[str, Observation]) -> Iterator[Emit]:
        before, after = self.book.replace(items)
        for change in _changes(before.changes, after.changes, self.seq):
            yield Emit(CHANGES.name, change.id, draft=change)
        for series in _series(before.series, after.series, self.seq):
            yield Emit(SERIES.name, series.series_id, draft=series)
        for contradiction in _contradictions(before.contradictions, after.contradictions, self.seq):
            yield Emit(CONTRADICTIONS.name, contradiction.id, contradiction)


# Each: what is gone, then what is new or different, in the order of the ids.
def _changes(old: Mapping[Which, ChangeDraft], new: Mapping[Which, ChangeDraft], version: int) -> list[ChangeDraft]:
    gone = [draft.named().stamped(version, Op.WITHDRAWN) for key, draft in old.items() if key not in new]
    fresh: list[ChangeDraft] = []
    for key, draft in new.items():
        known = old.get(key)
        if known is None:
            fresh.append(draft.named().stamped(version, Op.ISSUED))
        elif not draft.says_as(known):
            fresh.append(draft.named().stamped(version, Op.REVISED))
    return [*sorted(gone, key=_id), *sorted(fresh, key=_id)]


def _series(old: Mapping[str, SeriesDraft], new: Mapping[str, SeriesDraft], version: int) -> list[SeriesDraft]:
    found = [old[key].stamped(version, Op.WITHDRAWN) for key in sorted(old.keys() - new.keys())]
    for key in sorted(new):
        if key not in old:
            found.append(new[key].stamped(version, Op.ISSUED))
        elif not new[key].says_as(old[key]):
            found.append(new[key].stamped(version, Op.REVISED))
    return found


def _contradictions(
    old: Mapping[str, Contradiction], new: Mapping[str, Contradiction], version: int
) -> Iterator[Contradiction]:
    for key in sorted(old.keys() - new.keys()):
        yield changed(old[key], op=Op.WITHDRAWN, version=version)
    for key in sorted(new):
        if key not in old:
            yield changed(new[key], version=version)
        elif new[key] != old[key]:
            yield changed(new[key], op=Op.REVISED, version=version)
