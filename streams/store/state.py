"""An operator's state as rows of one table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

# The greatest code point: every key that begins with a prefix sorts before the prefix followed by it.
_LAST = "\U0010ffff"


class TableState:
    """`streams.core.operator.State` of one stage. Writes belong to the transaction that is open on the connection."""

    def __init__(self, connection: sqlite3.Connection, stage: str) -> None:
        self._connection = connection
        self._stage = stage

    def get(self, key: str) -> bytes | None:
        query = "SELECT value FROM state WHERE stage = ? AND key = ?"
        row = self._connection.execute(query, (self._stage, key)).fetchone()
        return row[0] if row else None

    def put(self, key: str, value: bytes) -> None:
        query = "INSERT INTO state VALUES (?, ?, ?) ON CONFLICT (stage, key) DO UPDATE SET value = excluded.value"
        self._connection.execute(query, (self._stage, key, value))

    def delete(self, key: str) -> None:
        self._connection.execute("DELETE FROM state WHERE stage = ? AND key = ?", (self._stage, key))

    def scan(self, prefix: str) -> Iterator[tuple[str, bytes]]:
        # Fetched whole: an operator may write while it walks, and SQLite leaves open what such a walk would see.
        query = "SELECT key, value FROM state WHERE stage = ? AND key >= ? AND key < ? ORDER BY key"
        yield from self._connection.execute(query, (self._stage, prefix, prefix + _LAST)).fetchall()
