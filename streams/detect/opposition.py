"""Which series contradict one another, kept as series come, go and change.

Only series of one bucket are compared: of the same harm, people and measure, and of one incident where they are of any.
Of those of one claimant, or of one figure under two names, one speaks for the other (`overtaken`). And what kind of
body somebody is, one text may tell and another may not: it is the same in all texts of the conflict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from schemas import Contradiction, Harm, Quantifier
from streams.detect.contradiction import StandardOf, contradiction, people_of
from streams.detect.draft import ChangeDraft, SeriesDraft
from streams.detect.overtaken import Key, is_overtaken, keys_of, may_be_spoken_for
from streams.detect.told import NOTHING_KNOWN, Bucket, Told

_AT_MOST = (Quantifier.LESS_THAN, Quantifier.UP_TO)
K = TypeVar("K")
V = TypeVar("V")


@dataclass
class Said:
    """What is said of some series: the drafts by their ids, the changes by series and the identity of their fact."""

    series: dict[str, SeriesDraft] = field(default_factory=dict)
    changes: dict[tuple[str, object], ChangeDraft] = field(default_factory=dict)
    contradictions: dict[str, Contradiction] = field(default_factory=dict)


class Opposition:
    """The contradictions of one conflict; `standing`: by their ids."""

    def __init__(self, standard_of: StandardOf) -> None:
        self.standing: dict[str, Contradiction] = {}
        self._standard_of = standard_of
        self._buckets: dict[Bucket, dict[str, None]] = {}
        self._opposed: dict[str, dict[str, str]] = {}  # series -> the other series -> contradiction
        self._sharing: dict[tuple[Bucket, Key], dict[str, bool]] = {}  # series -> whether others may speak for it
        self._series_of: dict[str, dict[str, None]] = {}  # by claimant
        self._kinds: dict[str, Counter[str]] = {}  # claimant -> what kind of body it is, in how many series
        self._stirred: set[str] = set()

    def keep(self, told: Told) -> None:
        """A series that may be compared from now on: one of somebody's word."""
        claimant = told.common.claimant
        if claimant is None:
            return
        told.bucket = _bucket(told)
        series_id = told.series.series_id
        self._buckets.setdefault(told.bucket, {})[series_id] = None
        for key in keys_of(told):
            self._stir(told.bucket, key)
            self._sharing.setdefault((told.bucket, key), {})[series_id] = may_be_spoken_for(told, key)
        before = self._kind_of(claimant.id)
        series = self._series_of.setdefault(claimant.id, {})
        series[series_id] = None
        self._count_kind(claimant.id, told.kind, 1)
        if before != self._kind_of(claimant.id):
            self._stirred.update(series)

    def drop(self, told: Told) -> None:
        """A series that is gone, or compares otherwise than it did."""
        claimant = told.common.claimant
        if told.bucket is None or claimant is None:
            return
        series_id = told.series.series_id
        _take_out(self._buckets, told.bucket, series_id)
        for key in keys_of(told):
            _take_out(self._sharing, (told.bucket, key), series_id)
            self._stir(told.bucket, key)
        before = self._kind_of(claimant.id)
        _take_out(self._series_of, claimant.id, series_id)
        self._count_kind(claimant.id, told.kind, -1)
        if before != self._kind_of(claimant.id):
            self._stirred.update(self._series_of.get(claimant.id, ()))

    def _stir(self, bucket: Bucket, key: Key) -> None:
        self._stirred.update([one for one, may_be in self._sharing.get((bucket, key), {}).items() if may_be])

    def _count_kind(self, claimant: str, kind: str | None, more: int) -> None:
        if kind is None or kind in NOTHING_KNOWN:
            return
        kinds = self._kinds.setdefault(claimant, Counter())
        kinds[kind] += more
        if not kinds[kind]:
            del kinds[kind]

    def _kind_of(self, claimant: str) -> str | None:
        """What kind of body a claimant is wherever a text tells it."""
        kinds = self._kinds.get(claimant)
        return min(kinds) if kinds else None

    def compare(self, touched: set[str], told: Mapping[str, Told], before: Said, after: Said) -> None:
        """Compare the touched series with their buckets, and write down what was said of all that this concerns and
        what is said now. `told`: every series that stands."""
        touched = touched | self._stirred
        self._stirred = set()
        for series_id in touched & told.keys():
            self._know(told[series_id])
        self._seal(touched | self._oppose(touched, told, before, after), told, before, after)

    def _know(self, told: Told) -> None:
        claimant = told.common.claimant
        known = self._kind_of(claimant.id) if claimant and told.kind in NOTHING_KNOWN else None
        if known != told.known_as:
            told.known_as, told.side = known, None

    def _oppose(self, touched: set[str], told: Mapping[str, Told], before: Said, after: Said) -> set[str]:
        """Returns the other series that a contradiction touches."""
        others: set[str] = set()
        for series_id in touched:
            for other, contradiction_id in self._opposed.pop(series_id, {}).items():
                self._opposed.get(other, {}).pop(series_id, None)
                before.contradictions[contradiction_id] = self.standing.pop(contradiction_id)
                others.add(other)
        compared: set[str] = set()
        for series_id in touched & told.keys():
            mine = told[series_id]
            series = self._buckets[mine.bucket] if mine.bucket else ()
            if len(series) < 2:
                continue  # as in nearly every incident
            compared.add(series_id)
            for other in series:
                if other in compared:
                    continue
                found = contradiction(mine, told[other], self._standard_of)
                if found and not (self._is_overtaken(mine, told) or self._is_overtaken(told[other], told)):
                    self.standing[found.id] = after.contradictions[found.id] = found
                    self._opposed.setdefault(series_id, {})[other] = found.id
                    self._opposed.setdefault(other, {})[series_id] = found.id
                    others.add(other)
        return others

    def _is_overtaken(self, mine: Told, told: Mapping[str, Told]) -> bool:
        bucket = mine.bucket
        if bucket is None:
            return False
        sharing = {other for key in keys_of(mine) for other in self._sharing.get((bucket, key), ())}
        return len(sharing) > 1 and is_overtaken(mine, [told[other] for other in sharing])

    def _seal(self, touched: set[str], told: Mapping[str, Told], before: Said, after: Said) -> None:
        """Name in each series those that contradict it."""
        for series_id in touched & told.keys():
            mine = told[series_id]
            opposed = tuple(sorted(self._opposed.get(series_id, ())))
            if opposed != mine.series.contradicted_by:
                if series_id not in after.series:
                    before.series[series_id] = mine.series
                mine.series = after.series[series_id] = mine.series.with_opposed(opposed)


def _take_out(table: dict[K, dict[str, V]], key: K, series_id: str) -> None:
    series = table[key]
    series.pop(series_id, None)
    if not series:
        del table[key]


def _bucket(told: Told) -> Bucket:
    count, incident = told.line.count, told.common.incident
    place = incident.id if incident else None
    people = people_of(told.scope.classes, in_incident=incident is not None)
    at_most = told.reading.most == 0 or told.fact.lead.said.quantity.quantifier in _AT_MOST
    harm = Harm.KILLED if count.harm is Harm.CASUALTIES and at_most else count.harm  # of whom the dead are some
    return Bucket(harm, count.unit, count.measure, people, count.part, count.rolling, place)
