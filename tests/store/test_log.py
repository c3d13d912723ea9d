"""The log is moved to the file beside the runner."""

import sqlite3
import time
from pathlib import Path

from streams.store import open_for_writing
from streams.store.log import ROWS, Log


def in_file(path: Path) -> int:
    """Bytes of the file without its log."""
    return path.stat().st_size


def written(store, first: int, rows: int) -> None:
    with store.transaction():
        for number in range(first, first + rows):
            store.state("test").put(f"{number:06}", b"x" * 500)


def moved(path: Path, least: int) -> bool:
    until = time.monotonic() + 20
    while in_file(path) < least and time.monotonic() < until:
        time.sleep(0.02)
    return in_file(path) >= least


def test_a_long_log_is_moved_while_the_store_is_open(tmp_path):
    path = tmp_path / "a.db"
    with open_for_writing(path) as store:
        before = in_file(path)
        written(store, 0, ROWS)
        assert moved(path, before + 500 * ROWS)
        written(store, ROWS, ROWS)
        assert moved(path, before + 2 * 500 * ROWS)


def test_a_short_log_stays(tmp_path):
    path = tmp_path / "a.db"
    with open_for_writing(path) as store:
        before = in_file(path)
        written(store, 0, 10)
        assert in_file(path) == before
        assert store.state("test").get("000001") == b"x" * 500


def test_closing_moves_what_is_left_and_leaves_no_log(tmp_path):
    path = tmp_path / "a.db"
    with open_for_writing(path) as store:
        written(store, 0, 2 * ROWS)
    assert not Path(f"{path}-wal").exists()
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM state WHERE stage = 'test'").fetchone() == (2 * ROWS,)


def test_a_reader_in_the_way_only_delays_it(tmp_path):
    path = tmp_path / "a.db"
    with open_for_writing(path) as store:
        written(store, 0, 10)
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM state").fetchone()
        written(store, 10, ROWS)
        assert reader.execute("SELECT count(*) FROM state WHERE stage = 'test'").fetchone() == (10,)
        reader.execute("COMMIT")
        before = in_file(path)
        written(store, ROWS + 10, ROWS)
        assert moved(path, before + 500 * ROWS)
        reader.close()


def test_a_log_that_cannot_be_moved_harms_nobody(tmp_path):
    (tmp_path / "a.db").write_bytes(b"no database" * 100)
    log = Log(tmp_path / "a.db")
    log.committed(ROWS)
    log.committed(3 * ROWS)
    log.close()
