"""Long histories, kept beside their series by month: a figure that comes writes its month again and not ten years.

The row of such a series has an empty history, and the months stand in table `histories`; `WHOLE` puts them together
again, so that a reader never sees the difference. A short history stays in its row: what is left in the table from when
it was longer is then not looked at.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from itertools import accumulate
from operator import le

from schemas import Point, Series
from streams.detect.draft import SeriesDraft
from streams.detect.point import PointDraft

LONG = 64
"""Points; up to so many the history stays in the row of the series."""

TABLE = """histories (
    series_id TEXT NOT NULL, month TEXT NOT NULL, points TEXT NOT NULL, PRIMARY KEY (series_id, month)
) WITHOUT ROWID"""

WHOLE = """CASE WHEN kind = 'series' AND instr(json, '"history":[]') THEN
    replace(json, '"history":[]', '"history":[' || (SELECT coalesce(group_concat(points), '') FROM (
        SELECT points FROM histories WHERE series_id = records.id ORDER BY month
    )) || ']')
ELSE json END"""
"""The JSON of a row of `records`, in SQL."""

Points = tuple[Point, ...] | tuple[PointDraft, ...]
Months = dict[str, Points]


class Histories:
    """What is written of the long histories; `forget` it where the transaction was rolled back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._written: dict[str, Months] = {}

    def put(self, series: Series | SeriesDraft) -> str:
        """Keep a long history by month; returns what the row of the series is to hold."""
        history: Points = series.points if isinstance(series, SeriesDraft) else series.history
        key = series.series_id
        if len(history) <= LONG:
            if self._written:
                self._written.pop(key, None)
            return series.json() if isinstance(series, SeriesDraft) else series.model_dump_json()
        known, months = self._written.get(key), by_month(history)
        if known is None:
            self._connection.execute("DELETE FROM histories WHERE series_id = ?", (key,))
            known = {}
        gone = [(key, month) for month in known.keys() - months.keys()]
        self._connection.executemany("DELETE FROM histories WHERE series_id = ? AND month = ?", gone)
        rows = [(key, month, _json(points)) for month, points in months.items() if known.get(month) != points]
        self._connection.executemany("INSERT OR REPLACE INTO histories VALUES (?, ?, ?)", rows)
        self._written[key] = months
        if isinstance(series, SeriesDraft):
            return series.json_with("")
        return series.model_copy(update={"history": ()}).model_dump_json()

    def forget(self) -> None:
        self._written.clear()


def by_month(history: Points) -> Months:
    """The points by month, in their order: one that stands behind a later month belongs to that one."""
    names = [point.month if isinstance(point, PointDraft) else point.as_of.day[:7] for point in history]
    if not all(map(le, names, names[1:])):
        names = list(accumulate(names, max))
    months: Months = {}
    start = 0
    while start < len(names):
        end = bisect_right(names, names[start], start)
        months[names[start]] = history[start:end]
        start = end
    return months


def _json(points: Points) -> str:
    return ",".join(
        [point.kept_json() if isinstance(point, PointDraft) else point.model_dump_json() for point in points]
    )
