"""Long histories, kept beside their series by month: a figure that comes writes its month again and not ten years.

The row of such a series has an empty history, and the months stand in table `histories`; `WHOLE` puts them together
again, so that a reader never sees the difference. A short history stays in its row: what is left in the table from when
it was longer is then not looked at.
"""

from __future__ import annotations

import sqlite3
from itertools import groupby

from pydantic import TypeAdapter

from schemas import Point, Series

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

_POINTS = TypeAdapter(tuple[Point, ...])

Months = dict[str, tuple[Point, ...]]


class Histories:
    """What is written of the long histories; `forget` it where the transaction was rolled back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._written: dict[str, Months] = {}

    def put(self, series: Series) -> Series:
        """Keep a long history by month; returns what its row is to hold."""
        if len(series.history) <= LONG:
            self._written.pop(series.series_id, None)
            return series
        key = series.series_id
        known = self._written.get(key)
        months = by_month(series.history, known or {})
        if known is None:
            self._connection.execute("DELETE FROM histories WHERE series_id = ?", (key,))
            known = {}
        gone = [(key, month) for month in known.keys() - months.keys()]
        self._connection.executemany("DELETE FROM histories WHERE series_id = ? AND month = ?", gone)
        rows = [(key, month, _json(points)) for month, points in months.items() if known.get(month) != points]
        self._connection.executemany("INSERT OR REPLACE INTO histories VALUES (?, ?, ?)", rows)
        self._written[key] = months
        return series.model_copy(update={"history": ()})

    def forget(self) -> None:
        self._written.clear()


def by_month(history: tuple[Point, ...], before: Months) -> Months:
    """The points by month, in their order: one that stands behind a later month belongs to that one.

    `before`: as it was when it was parted the last time; so far as it is still so, it need not be parted again.
    """
    months: Months = {}
    parted, latest = 0, ""
    for name, points in before.items():
        if history[parted : parted + len(points)] != points:
            break
        months[name] = points
        parted += len(points)
    if months:  # the last of them may go on
        latest, points = months.popitem()
        parted -= len(points)

    def month(point: Point) -> str:
        nonlocal latest
        latest = max(latest, point.as_of.day[:7])
        return latest

    months.update((name, tuple(points)) for name, points in groupby(history[parted:], key=month))
    return months


def _json(points: tuple[Point, ...]) -> str:
    return _POINTS.dump_json(points)[1:-1].decode()
