"""The last message of every key of several logs, on disk: more than memory should hold."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType


class Spool:
    """A temporary file. `side` tells two logs of one topic apart."""

    def __enter__(self) -> Spool:
        self._folder = tempfile.TemporaryDirectory(prefix="tollwatch-")
        self._db = sqlite3.connect(Path(self._folder.name) / "spool.db", isolation_level=None)
        for statement in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "CREATE TABLE message (side, topic, key BLOB, part, value BLOB, PRIMARY KEY (side, topic, key))",
            "BEGIN",
        ):
            self._db.execute(statement)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()
        self._folder.cleanup()

    def put(self, side: str, topic: str, key: bytes, partition: int, value: bytes | None) -> None:
        """Keep the message in the place of the one before; `value` None: the key is gone."""
        if value is None:
            self._db.execute("DELETE FROM message WHERE (side, topic, key) = (?, ?, ?)", (side, topic, key))
        else:
            row = (side, topic, key, partition, value)
            self._db.execute("INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?, ?)", row)

    def all(self, side: str, topic: str) -> Iterator[tuple[bytes, int, bytes]]:
        """Key, partition and value of every message, in the order of the keys."""
        found = "SELECT key, part, value FROM message WHERE (side, topic) = (?, ?) ORDER BY key"
        yield from self._db.execute(found, (side, topic))

    def pairs(self, topic: str, one: str, other: str) -> Iterator[tuple[bytes, int, bytes | None, bytes | None]]:
        """Every key of either side, with its partition and the value on both; in the order of the keys."""
        found = """
            SELECT key, coalesce(max(CASE side WHEN ?2 THEN part END), max(part)),
                   max(CASE side WHEN ?2 THEN value END), max(CASE side WHEN ?3 THEN value END)
            FROM message WHERE topic = ?1 AND side IN (?2, ?3) GROUP BY key ORDER BY key
        """
        yield from self._db.execute(found, (topic, one, other))
