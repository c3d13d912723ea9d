"""Which series contradict one another, kept as series come, go and change.

Only series of one bucket are compared: of the same harm, people and measure, and of one incident where they are of any.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas import Contradiction
from streams.detect.contradiction import StandardOf, contradiction, people_of
from streams.detect.draft import ChangeDraft, SeriesDraft
from streams.detect.told import Bucket, Told


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

    def keep(self, told: Told) -> None:
        """A series that may be compared from now on: one of somebody's word."""
        if told.line.count.claimant is not None:
            told.bucket = _bucket(told)
            self._buckets.setdefault(told.bucket, {})[told.series.series_id] = None

    def drop(self, told: Told) -> None:
        """A series that is gone, or compares otherwise than it did."""
        if told.bucket is None:
            return
        series = self._buckets[told.bucket]
        series.pop(told.series.series_id, None)
        if not series:
            del self._buckets[told.bucket]

    def compare(self, touched: set[str], told: Mapping[str, Told], before: Said, after: Said) -> None:
        """Compare the touched series with their buckets, and write down what was said of all that this concerns and
        what is said now. `told`: every series that stands."""
        self._seal(touched | self._oppose(touched, told, before, after), told, before, after)

    def _oppose(self, touched: set[str], told: Mapping[str, Told], before: Said, after: Said) -> set[str]:
        """Returns the other series that a contradiction touches."""
        others: set[str] = set()
        for series_id in touched:
            for other, contradiction_id in self._opposed.pop(series_id, {}).items():
                self._opposed.get(other, {}).pop(series_id, None)
                before.contradictions[contradiction_id] = self.standing.pop(contradiction_id)
                others.add(other)
        for series_id in touched & told.keys():
            mine = told[series_id]
            series = self._buckets[mine.bucket] if mine.bucket else ()
            if len(series) < 2:
                continue  # as in nearly every incident
            for other in series:
                if other == series_id or other in self._opposed.get(series_id, ()):
                    continue
                found = contradiction(mine, told[other], self._standard_of)
                if found:
                    self.standing[found.id] = after.contradictions[found.id] = found
                    self._opposed.setdefault(series_id, {})[other] = found.id
                    self._opposed.setdefault(other, {})[series_id] = found.id
                    others.add(other)
        return others

    def _seal(self, touched: set[str], told: Mapping[str, Told], before: Said, after: Said) -> None:
        """Name in each series those that contradict it."""
        for series_id in touched & told.keys():
            mine = told[series_id]
            opposed = tuple(sorted(self._opposed.get(series_id, ())))
            if opposed != mine.series.contradicted_by:
                if series_id not in after.series:
                    before.series[series_id] = mine.series
                mine.series = after.series[series_id] = mine.series.with_opposed(opposed)


def _bucket(told: Told) -> Bucket:
    count, incident = told.line.count, told.common.incident
    place = incident.id if incident else None
    people = people_of(told.scope.classes, in_incident=incident is not None)
    return Bucket(count.harm, count.unit, count.measure, people, count.part, count.rolling, place)
