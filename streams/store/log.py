"""The write-ahead log, moved to the file beside the runner: moving it waits for the disk, and the runner need not.

SQLite would do it in the commit that makes the log long. With many records at work every commit is such a one.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

ROWS = 2000
"""Rows that were written before the log is moved: a few megabytes of it."""


class Log:
    """The log of one file; a thread of its own, begun with the first long log, moves it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread: Thread | None = None
        self._due = Event()
        self._is_closed = False
        self._rows = 0  # that were written before it was moved the last time

    def committed(self, rows: int) -> None:
        """So many rows were written since the file was opened."""
        if rows - self._rows < ROWS:
            return
        self._rows = rows
        if self._thread is None:
            self._thread = Thread(target=self._move, name="log", daemon=True)
            self._thread.start()
        self._due.set()

    def close(self) -> None:
        """Whoever closes the file last moves what is left."""
        self._is_closed = True
        self._due.set()
        if self._thread:
            self._thread.join()

    def _move(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        while True:
            self._due.wait()
            self._due.clear()
            if self._is_closed:
                connection.close()
                return
            with suppress(sqlite3.Error):  # what cannot be moved now stays in the log, and may be the next time
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
