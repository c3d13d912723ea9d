"""The database file: opening, transactions, and the parts that write and read it."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO

from streams.errors import StoreError
from streams.sources.arrival import NOTES, Note
from streams.store.deliveries import Deliveries
from streams.store.histories import Histories
from streams.store.log import Log
from streams.store.reader import Reader
from streams.store.schema import prepare
from streams.store.state import TableState
from streams.store.writer import Writer

BUSY_SECONDS = 10.0
PAGE = 8192
WAL = 64 * 2**20
"""Bytes of the log at which the runner moves it itself: a log begins anew only when all of it is in the file, and the
thread that moves it seldom comes so far while the runner writes on."""


class Store(Reader, Writer, Deliveries):
    """One connection to one file. Readers may look at it while a runner writes; only one runner writes at a time.

    WAL with synchronous=NORMAL: a killed process loses nothing that was committed, and a power cut at most the last
    commits, never the file's health. Running the source again brings those back, so FULL would buy nothing.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: str, lock: IO[str] | None = None, log: Log | None = None
    ) -> None:
        self._connection = connection
        self._histories = Histories(connection)
        self._lock = lock
        self._log = log
        self.path = path

    def state(self, stage: str) -> TableState:
        """The state of one stage; what is put there belongs to the open transaction."""
        return TableState(self._connection, stage)

    def put_notes(self, notes: Iterable[Note]) -> None:
        """What a source is to remember; it belongs to the open transaction."""
        state = self.state(NOTES)
        for key, value in notes:
            if value is None:
                state.delete(key)
            else:
                state.put(key, value)

    def keep_notes(self, notes: Sequence[Note]) -> None:
        """`put_notes` in a transaction of its own."""
        with self.transaction():
            self.put_notes(notes)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Raises StoreError where the file cannot be written."""
        with _as_store_errors(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._histories.forget()
                if self._connection.in_transaction:  # a full disk has rolled it back already
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
            if self._log:
                self._log.committed(self._connection.total_changes)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A part of the open transaction that is undone on its own when it fails."""
        self._connection.execute("SAVEPOINT record")
        try:
            yield
        except BaseException:
            self._histories.forget()
            self._connection.execute("ROLLBACK TO record")
            self._connection.execute("RELEASE record")
            raise
        self._connection.execute("RELEASE record")

    def close(self) -> None:
        if self._log:
            self._log.close()
        self._connection.close()
        if self._lock:
            self._lock.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_for_writing(path: str | Path) -> Store:
    """Open or create the database for a runner. Raises StoreError where that cannot be, or another runner writes to it.

    Operators cache what they derive from their state, so two runners on one file would deceive each other: a lock
    beside the file, which the system drops with the process, keeps the second one out.
    """
    path = Path(path)
    if not path.parent.is_dir():
        raise StoreError(f"{path.parent} is no folder: make it first, or choose another file with --db")
    with _as_store_errors(str(path)):
        lock = _locked(path, f"writing to {path}: stop it first, or choose another --db")
        try:
            connection = _connect(path, "rwc")
            connection.execute(f"PRAGMA page_size = {PAGE}")  # of a new file: rows of a kilobyte fill it better
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {WAL // PAGE}")
            prepare(connection, str(path), create=True)
        except BaseException:
            lock.close()
            raise
    return Store(connection, str(path), lock, Log(path.resolve()))


def _existing(path: str | Path) -> Path:
    if not Path(path).is_file():
        raise StoreError(f"there is no database at {path}: make one with `tollwatch run SOURCE --db {path}`")
    return Path(path)


def open_for_delivery(path: str | Path) -> Store:
    """Open an existing database for the one process that delivers, beside a runner that may write to it.

    Raises StoreError where another process delivers from it.
    """
    path = _existing(path)
    with _as_store_errors(str(path)):
        lock = _locked(Path(f"{path}.deliver"), f"delivering from {path}: stop it first")
        try:
            connection = _connect(path, "rw")
            connection.execute("PRAGMA synchronous = FULL")  # what was sent must not be forgotten in a power cut
            prepare(connection, str(path), create=True)
        except BaseException:
            lock.close()
            raise
    return Store(connection, str(path), lock)


def open_for_reading(path: str | Path) -> Store:
    """Open an existing database to look at it. Raises StoreError where there is none or it is not ours."""
    path = _existing(path)
    with _as_store_errors(str(path)):
        # A WAL file needs its index beside it, so plain reading is for folders where we may not write.
        writable = os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)
        at_rest = not Path(f"{path}-wal").exists()  # nobody writes to it: it can be read without a WAL of our own
        connection = _connect(path, "rw" if writable else "ro&immutable=1" if at_rest else "ro")
        prepare(connection, str(path), create=False)
        connection.execute("PRAGMA query_only = 1")
    return Store(connection, str(path))


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def _locked(path: Path, doing: str) -> IO[str]:
    lock = Path(f"{path}.lock").open("a+", encoding="ascii")  # noqa: SIM115 (it is held as long as the store is open)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        writer = lock.read().strip()
        lock.close()
        who = f" (process {writer})" if writer else ""
        raise StoreError(f"another tollwatch{who} is {doing}") from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


@contextmanager
def _as_store_errors(path: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise StoreError(f"{path} is no SQLite database: choose another file with --db") from error
        raise StoreError(f"{path} cannot be used: {error}") from error
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror or error}") from error
