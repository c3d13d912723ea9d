from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import AsOf, Current, Harm, Measure, Point, Series
from streams.core.operator import Emit
from streams.flow import SERIES
from streams.store import open_for_reading, open_for_writing
from streams.store.database import Store
from streams.store.histories import LONG, by_month, dated

BEGUN = datetime(2020, 1, 1, tzinfo=UTC)


def history(points: int) -> tuple[Point, ...]:
    days = [BEGUN + timedelta(days=3 * number) for number in range(points)]
    return tuple(
        Point(as_of=AsOf(day=day.date().isoformat()), published_at=day, value=number, claim_ids=(f"claim {number}",))
        for number, day in enumerate(days)
    )


def series(points: tuple[Point, ...], version: int = 1) -> Series:
    last = points[-1]
    return Series(
        series_id="the series", conflict_key="war", harm=Harm.KILLED, measure=Measure.CUMULATIVE, history=points,
        current=Current(value=last.value, as_of=last.as_of), first_seen=points[0].published_at,
        last_seen=last.published_at, version=version,
    )  # fmt: skip


def put(store: Store, one: Series) -> None:
    with store.transaction():
        store.apply([Emit(SERIES.name, one.series_id, one)])


def months(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        return dict(connection.execute("SELECT month, points FROM histories ORDER BY month"))


@pytest.mark.parametrize("points", [1, LONG, LONG + 1, 5 * LONG])
def test_a_history_is_read_as_it_was_written(tmp_path: Path, points: int) -> None:
    whole = series(history(points))
    with open_for_writing(tmp_path / "news.db") as store:
        put(store, whole)
        assert store.get(Series, "the series") == whole
        assert list(store.lines("series")) == [whole.model_dump_json()]
        assert [found.record for found in store.find("the")] == [whole]
    with open_for_reading(tmp_path / "news.db") as store:
        assert list(store.records(Series)) == [whole]
    assert bool(months(tmp_path / "news.db")) is (points > LONG)


def test_only_the_months_that_changed_are_written_again(tmp_path: Path) -> None:
    points = history(200)
    with open_for_writing(tmp_path / "news.db") as store:
        put(store, series(points[:-1]))
        with sqlite3.connect(tmp_path / "news.db") as connection:
            connection.execute("UPDATE histories SET points = '' WHERE month <> '2021-08'")
        connection.close()
        put(store, series(points, version=2))
    written = {month for month, line in months(tmp_path / "news.db").items() if line}
    assert written == {"2021-08"}


def test_months_that_go_leave_nothing_behind(tmp_path: Path) -> None:
    points = history(200)
    without_a_year = tuple(point for point in points if point.as_of.day[:4] != "2020")
    with open_for_writing(tmp_path / "news.db") as store:
        for version, kept in enumerate((points, without_a_year, points[: LONG - 1], points), 1):
            put(store, series(kept, version))
            assert store.get(Series, "the series") == series(kept, version)
    with open_for_writing(tmp_path / "news.db") as store:  # one that does not know what is there
        put(store, series(without_a_year))
        assert store.get(Series, "the series") == series(without_a_year)


def test_what_was_rolled_back_is_written_again(tmp_path: Path) -> None:
    whole = series(history(100))
    with open_for_writing(tmp_path / "news.db") as store:
        with pytest.raises(ZeroDivisionError), store.transaction():
            store.apply([Emit(SERIES.name, whole.series_id, whole)])
            raise ZeroDivisionError
        assert store.get(Series, "the series") is None
        put(store, whole)
        assert store.get(Series, "the series") == whole


def test_a_point_behind_a_later_month_keeps_its_place() -> None:
    first, second, third = history(60)[0], history(60)[40], history(60)[20]
    found = by_month(dated((first, second, third)), {})
    assert [[one.point for one in month] for month in found.values()] == [[first], [second, third]]
    assert list(found) == sorted(found)


DAYS = st.lists(st.integers(0, 200), max_size=30)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(DAYS, st.lists(st.tuples(st.integers(0, 29), st.integers(0, 200), st.booleans()), max_size=4))
def test_what_was_parted_before_makes_no_difference(days: list[int], edits: list[tuple[int, int, bool]]) -> None:
    points = history(201)
    after = list(days)
    for place, day, is_new in edits:
        if is_new or place >= len(after):
            after.insert(place, day)
        else:
            del after[place]
    before = by_month(dated(tuple(points[day] for day in days)), {})
    changed = dated(tuple(points[day] for day in after))
    found = by_month(changed, before)
    assert list(found.items()) == list(by_month(changed, {}).items())
    assert [point for month in found.values() for point in month] == list(changed)
    assert all(points is before[month] for month, points in found.items() if before.get(month) == points)


def test_a_database_of_the_version_before_is_read_as_it_is(tmp_path: Path) -> None:
    path, whole = tmp_path / "news.db", series(history(100))
    open_for_writing(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE histories")
        connection.execute("PRAGMA user_version = 2")
        columns = "kind, id, conflict_key, conflict, claimant, harm, type, at, withdrawn, json"
        row = ("series", "the series", "war", "war", "", "killed", "cumulative", "2020", 0, whole.model_dump_json())
        connection.execute(f"INSERT INTO records ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    connection.close()
    with open_for_reading(path) as store:
        assert list(store.records(Series)) == [whole]
    with open_for_writing(path) as store:
        assert list(store.records(Series)) == [whole]
        put(store, whole)
        assert list(store.records(Series)) == [whole]
    assert months(path)
