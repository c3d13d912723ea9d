"""The tables, and how a file is known to be ours.

`records` holds every kind of record in one table, as JSON beside the few columns that filters and sorting need: what
all kinds are asked for is the same (conflict, claimant, harm, time), so one table answers for all of them.

`alert_queue` is what the runner hands to delivery, in the transaction that makes the alert. The other tables of the
outbox belong to delivery: what became of each alert on each channel, and how far delivery has come.

`state` has rowids, for its values are long: so a new one is written behind the others and not between them. Files of
before have none, and need none.

`histories` keeps the long ones by month (`streams.store.histories`).
"""

from __future__ import annotations

import sqlite3

from streams.errors import StoreError
from streams.store.histories import TABLE

VERSION = 3
APPLICATION_ID = 0x746F6C6C  # "toll": SQLite keeps it in the file's header

TABLES = """
CREATE TABLE state (
    stage TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (stage, key)
);
CREATE TABLE items (
    id TEXT NOT NULL, revision TEXT NOT NULL, title TEXT NOT NULL, published_at TEXT NOT NULL, fetched_at TEXT NOT NULL,
    json TEXT NOT NULL, PRIMARY KEY (id, revision)
) WITHOUT ROWID;
CREATE TABLE records (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, item_id TEXT, conflict_key TEXT NOT NULL,
    conflict TEXT NOT NULL, claimant TEXT NOT NULL, harm TEXT NOT NULL, type TEXT NOT NULL, at TEXT NOT NULL,
    withdrawn INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (kind, id)
);
CREATE INDEX records_by_time ON records (kind, at);
CREATE INDEX records_by_item ON records (item_id, conflict_key) WHERE item_id IS NOT NULL;
CREATE VIRTUAL TABLE claims_text USING fts5 (
    sentence, claimant, place, conflict, harm, title, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE dead (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stage TEXT NOT NULL, origin TEXT NOT NULL, json TEXT NOT NULL
);
CREATE TABLE progress (
    source TEXT PRIMARY KEY, items INTEGER NOT NULL, dead INTEGER NOT NULL, complete INTEGER NOT NULL
) WITHOUT ROWID;
"""

# What came with later versions.
# A runner and a sender may find a file of the version before at the same moment: so each makes only what is missing.
LATER = f"""
CREATE TABLE IF NOT EXISTS alert_queue (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, alert_id TEXT NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL,
    UNIQUE (alert_id, version, json)
);
CREATE TABLE IF NOT EXISTS deliveries (
    number INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, seq INTEGER NOT NULL, alert_id TEXT NOT NULL,
    series_id TEXT NOT NULL, thread TEXT NOT NULL, kind TEXT NOT NULL, claim TEXT NOT NULL, status TEXT NOT NULL,
    reason TEXT NOT NULL, due REAL NOT NULL, created REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, sent REAL,
    lead INTEGER, message_id TEXT NOT NULL, body TEXT, UNIQUE (channel, seq, alert_id)
);
CREATE INDEX IF NOT EXISTS deliveries_waiting ON deliveries (channel, due) WHERE status = 'waiting';
CREATE INDEX IF NOT EXISTS deliveries_by_series ON deliveries (channel, series_id) WHERE status = 'waiting';
CREATE INDEX IF NOT EXISTS deliveries_by_time ON deliveries (channel, created);
CREATE INDEX IF NOT EXISTS deliveries_by_alert ON deliveries (alert_id, channel);
CREATE INDEX IF NOT EXISTS deliveries_sent ON deliveries (channel, sent) WHERE status = 'sent';
CREATE INDEX IF NOT EXISTS series_by_conflict ON records (conflict_key) WHERE kind = 'series';
CREATE TABLE IF NOT EXISTS {TABLE};
CREATE TABLE IF NOT EXISTS delivery_marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def prepare(connection: sqlite3.Connection, path: str, *, create: bool) -> None:
    """Make the tables in an empty file; otherwise check that the file is ours and not of a newer version.

    Raises StoreError with what to do.
    """
    application, version = _header(connection)
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and create:
        marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
        connection.executescript(f"BEGIN IMMEDIATE; {TABLES} {LATER} {marks} COMMIT;")
    elif empty:
        raise StoreError(f"{path} is empty: fill it with `tollwatch run SOURCE --db {path}`")
    elif application != APPLICATION_ID:
        raise StoreError(f"{path} is a database of another program: choose another file with --db")
    elif version > VERSION:
        raise StoreError(
            f"{path} was written by a newer tollwatch (schema {version}, this one reads {VERSION}): "
            "upgrade tollwatch or choose another file with --db"
        )
    elif version < VERSION and create:
        connection.executescript(f"BEGIN IMMEDIATE; {LATER} PRAGMA user_version = {VERSION}; COMMIT;")
    elif version < VERSION:
        connection.execute(f"CREATE TEMP TABLE {TABLE}")  # there is none yet, and reading changes no file


def _header(connection: sqlite3.Connection) -> tuple[int, int]:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(application), int(version)
