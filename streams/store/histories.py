"""Long histories, kept beside their series by month: a figure that comes writes its month again and not ten years.

The row of such a series has an empty history, and the months stand in table `histories`; `WHOLE` puts them together
again, so that a reader never sees the difference. A short history stays in its row: what is left in the table from when
it was longer is then not looked at.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

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


class _Dated(NamedTuple):
    """A point of a record, as drafts have them."""

    month: str
    point: Point

    def kept_json(self) -> str:
        return self.point.model_dump_json()


Points = tuple[_Dated, ...] | tuple[PointDraft, ...]
Months = dict[str, Points]
_month = attrgetter("month")


class Histories:
    """What is written of the long histories; `forget` it where the transaction was rolled back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._written: dict[str, Months] = {}

    def put(self, series: Series | SeriesDraft) -> str:
        """Keep a long history by month; returns what the row of the series is to hold."""
        history: Points = series.points if isinstance(series, SeriesDraft) else dated(series.history)
        key = series.series_id
        if len(history) <= LONG:
            if self._written:
                self._written.pop(key, None)
            return series.json() if isinstance(series, SeriesDraft) else series.model_dump_json()
        known = self._written.get(key)
        months = by_month(history, known or {})
        if known is None:
            self._connection.execute("DELETE FROM histories WHERE series_id = ?", (key,))
            known = {}
        gone = [(key, month) for month in known.keys() - months.keys()]
        self._connection.executemany("DELETE FROM histories WHERE series_id = ? AND month = ?", gone)
        moved = [(month, points) for month, points in months.items() if known.get(month) is not points]
        rows = [(key, month, ",".join([point.kept_json() for point in points])) for month, points in moved]
        self._connection.executemany("INSERT OR REPLACE INTO histories VALUES (?, ?, ?)", rows)
        self._written[key] = months
        if isinstance(series, SeriesDraft):
            return series.json_with("")
        return series.model_copy(update={"history": ()}).model_dump_json()

    def forget(self) -> None:
        self._written.clear()


def dated(history: tuple[Point, ...]) -> Points:
    """With their months; a point that stands behind a later month belongs to that one."""
    months = accumulate([point.as_of.day[:7] for point in history], max)
    return tuple(map(_Dated, months, history))


def by_month(history: Points, before: Months) -> Months:
    """The points by month, in their order. Of a month that is as `before` it is the very tuple."""
    months: Months = {}
    start = 0
    for month, points in before.items():
        start = _part(history, start, month, months)
        end = start + len(points)
        is_same = history[start:end] == points and history[start].month == month == history[end - 1].month
        if is_same and (end == len(history) or history[end].month != month):
            months[month] = points
            start = end
    _part(history, start, None, months)
    return months


def _part(history: Points, start: int, until: str | None, months: Months) -> int:
    """Part what is of a month before `until`; returns where that ends."""
    while start < len(history) and (until is None or history[start].month < until):
        month = history[start].month
        end = bisect_right(history, month, start, key=_month)
        months[month] = history[start:end]
        start = end
    return start
