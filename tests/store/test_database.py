from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from schemas import NewsItem
from streams.errors import StoreError
from streams.store import open_for_reading, open_for_writing


def item(item_id: str = "a", **fields: object) -> NewsItem:
    known = {"id": item_id, "text": "Two were killed.", "published_at": "2025-05-01T00:00:00Z"}
    return NewsItem.model_validate(known | fields)


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db") as store:
        with pytest.raises(ValueError, match="stop here"), store.transaction():
            store.put_item(item())
            store.state("extract").put("a", b"1")
            raise ValueError("stop here")
        assert store.dump() == []
        with store.transaction():
            store.put_item(item())
        assert store.counts()["item"] == 1


def test_a_savepoint_undoes_only_its_own_part(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db") as store:
        with store.transaction():
            store.state("extract").put("before", b"1")
            with pytest.raises(ValueError, match="stop here"), store.savepoint():
                store.state("extract").put("inside", b"2")
                raise ValueError("stop here")
            store.state("extract").put("after", b"3")
        assert [key for key, _ in store.state("extract").scan("")] == ["after", "before"]


def test_state_is_scanned_by_prefix_in_the_order_of_the_keys(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db") as store, store.transaction():
        state = store.state("detect")
        for key in ("war|b", "war|a", "war", "wars|a", "war|ü%_", "other|a"):
            state.put(key, key.encode())
        store.state("extract").put("war|c", b"another stage")
        assert [key for key, _ in state.scan("war|")] == ["war|a", "war|b", "war|ü%_"]
        state.delete("war|a")
        assert state.get("war|a") is None
        assert state.get("war|b") == b"war|b"
        assert [key for key, _ in state.scan("")] == ["other|a", "war", "wars|a", "war|b", "war|ü%_"]


def test_of_equal_copies_the_latest_fetched_stands_in_any_order(tmp_path: Path) -> None:
    copies = [item(fetched_at=f"2025-05-0{day}T00:00:00Z") for day in (1, 3, 2)]
    dumps = []
    for number, order in enumerate((copies, copies[::-1])):
        with open_for_writing(tmp_path / f"{number}.db") as store, store.transaction():
            assert store.put_item(order[0])
            for copy in order[1:]:
                store.put_item(copy)
            dumps.append(store.dump())
    assert dumps[0] == dumps[1]
    assert "2025-05-03" in dumps[0][0]


def test_readers_see_what_is_committed_while_a_writer_is_open(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db") as writer, open_for_reading(tmp_path / "news.db") as reader:
        with writer.transaction():
            writer.put_item(item())
            assert reader.counts()["item"] == 0
        assert reader.counts()["item"] == 1
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.put_item(item("b"))


def test_a_second_writer_is_told_who_is_writing(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db"), pytest.raises(StoreError, match=r"another tollwatch \(process \d+\)"):
        open_for_writing(tmp_path / "news.db")
    open_for_writing(tmp_path / "news.db").close()


def test_a_newer_database_is_not_touched(tmp_path: Path) -> None:
    open_for_writing(tmp_path / "news.db").close()
    with sqlite3.connect(tmp_path / "news.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for opened in (open_for_writing, open_for_reading):
        with pytest.raises(StoreError, match=r"written by a newer tollwatch \(schema 99, this one reads 3\)"):
            opened(tmp_path / "news.db")


def test_files_that_are_no_database_of_ours_are_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "theirs.db") as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    (tmp_path / "text.db").write_text("not a database at all, but long enough to look at" * 20, encoding="utf-8")
    (tmp_path / "empty.db").touch()
    for name, reason in (
        ("theirs.db", "database of another program"),
        ("text.db", "no SQLite database"),
        ("empty.db", "is empty: fill it"),
        ("missing.db", "there is no database"),
    ):
        with pytest.raises(StoreError, match=reason):
            open_for_reading(tmp_path / name)
    for name, reason in (("theirs.db", "database of another program"), ("text.db", "no SQLite database")):
        with pytest.raises(StoreError, match=reason):
            open_for_writing(tmp_path / name)
    with pytest.raises(StoreError, match="is no folder"):
        open_for_writing(tmp_path / "nowhere" / "news.db")
