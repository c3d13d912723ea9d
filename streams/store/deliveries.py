"""The outbox: alerts as the runner hands them over, and what became of each on each channel."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from schemas import Alert


class Queued(NamedTuple):
    """One version of an alert, in the order in which the runner made them."""

    seq: int
    alert: Alert


class Delivery(NamedTuple):
    """One alert, follow-up or digest on one channel. Times are seconds since 1970.

    `status`: waiting, sent, grouped (it travels with the delivery `lead`), suppressed (with its reason), failed (given
    up). `body`: the message as it was first tried, so that every further try sends the same.
    """

    number: int
    channel: str
    seq: int
    alert_id: str
    series_id: str
    thread: str
    kind: str
    claim: str
    status: str
    reason: str
    due: float
    created: float
    attempts: int
    sent: float | None
    lead: int | None
    message_id: str
    body: str | None


TOLD = ("sent", "grouped", "failed")
"""Statuses of what a receiver was told, or may have been: a try that was given up may have arrived."""
ON_ITS_WAY = (*TOLD, "waiting")
_FIELDS = ", ".join(Delivery._fields)
_NEW = ("channel", "seq", "alert_id", "series_id", "thread", "kind", "claim", "status", "reason", "due", "created",
        "attempts", "sent", "message_id", "body")  # fmt: skip
_ANNOUNCE = "announce:"


class Deliveries:
    """Reading and writing of the outbox. Writing belongs to the transaction that the caller has opened."""

    _connection: sqlite3.Connection
    announces = False
    """Whether what changes a delivery also marks it, for `streams.deliver.announce`."""

    def has_outbox(self) -> bool:
        """False in a file of an older version that no runner has opened since."""
        found = self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'deliveries'").fetchone()
        return found is not None

    def queued_after(self, seq: int, limit: int = 500) -> list[Queued]:
        query = "SELECT seq, json FROM alert_queue WHERE seq > ? ORDER BY seq LIMIT ?"
        rows = self._connection.execute(query, (seq, limit))
        return [Queued(number, Alert.model_validate_json(line)) for number, line in rows]

    def queued(self, seq: int) -> Alert | None:
        row = self._connection.execute("SELECT json FROM alert_queue WHERE seq = ?", (seq,)).fetchone()
        return Alert.model_validate_json(row[0]) if row else None

    def last_queued(self) -> int:
        row = self._connection.execute("SELECT max(seq) FROM alert_queue").fetchone()
        return int(row[0] or 0)

    def mark(self, name: str) -> str | None:
        """A note of delivery: how far it came, which channel is disabled."""
        row = self._connection.execute("SELECT value FROM delivery_marks WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def put_mark(self, name: str, value: str | None) -> None:
        if value is None:
            self._connection.execute("DELETE FROM delivery_marks WHERE name = ?", (name,))
            return
        self._connection.execute("INSERT OR REPLACE INTO delivery_marks VALUES (?, ?)", (name, value))

    def add_delivery(self, **fields: object) -> None:
        """A delivery that is there already (same channel, version of the alert) stays as it is."""
        names = [name for name in _NEW if name in fields]
        marks = ", ".join("?" * len(names))
        query = f"INSERT OR IGNORE INTO deliveries ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
        added = self._connection.execute(query, [fields[name] for name in names])
        if added.rowcount > 0:
            self._mark(added.lastrowid)

    def put_delivery(self, number: int, **fields: object) -> None:
        given = ", ".join(f"{name} = ?" for name in fields)
        self._connection.execute(
            f"UPDATE deliveries SET {given} WHERE number = ?",  # noqa: S608
            (*fields.values(), number),
        )
        self._mark(number)

    def _mark(self, number: int | None) -> None:
        if self.announces:
            self.put_mark(f"{_ANNOUNCE}{number}", str(time.time_ns()))

    def unannounced(self, limit: int) -> list[tuple[tuple[str, str], Delivery]]:
        """Deliveries that changed since they were announced, each with its mark."""
        query = "SELECT name, value FROM delivery_marks WHERE name >= ? AND name < ? LIMIT ?"
        marks = self._connection.execute(query, (_ANNOUNCE, _ANNOUNCE + "~", limit)).fetchall()
        return [((name, value), one) for name, value in marks
                for one in self._select("number = ?", (int(name.removeprefix(_ANNOUNCE)),))]  # fmt: skip

    def announced(self, marks: Iterable[tuple[str, str]]) -> None:
        """These were announced; one that changed meanwhile has another mark, which stays."""
        self._connection.executemany("DELETE FROM delivery_marks WHERE name = ? AND value = ?", marks)

    def deliveries_of(self, alert_id: str, channel: str | None = None) -> list[Delivery]:
        """What became of an alert, the first first."""
        return self._select("alert_id = ? AND (? IS NULL OR channel = ?) ORDER BY number", (alert_id, channel, channel))

    def deliveries_like(self, prefix: str, limit: int = 20) -> list[Delivery]:
        where = "substr(alert_id, 1, ?) = ? OR substr(message_id, 1, ?) = ? ORDER BY number LIMIT ?"
        return self._select(where, (len(prefix), prefix, len(prefix), prefix, limit))

    def deliveries_with(self, statuses: Sequence[str], limit: int = -1) -> list[Delivery]:
        marks = ", ".join("?" * len(statuses))
        return self._select(f"status IN ({marks}) ORDER BY number DESC LIMIT ?", (*statuses, limit))

    def due(self, channel: str, now: float, limit: int) -> list[Delivery]:
        """The waiting deliveries whose time has come, without those whose series has an earlier one waiting."""
        where = (
            "channel = ? AND status = 'waiting' AND due <= ? AND NOT EXISTS (SELECT 1 FROM deliveries AS earlier WHERE "
            "earlier.channel = deliveries.channel AND earlier.series_id = deliveries.series_id AND "
            "earlier.status = 'waiting' AND earlier.number < deliveries.number) ORDER BY number LIMIT ?"
        )
        return self._select(where, (channel, now, limit))

    def waiting_in(self, channel: str, thread: str) -> list[Delivery]:
        """Deliveries of a thread that were not tried yet."""
        where = (
            "channel = ? AND thread = ? AND status = 'waiting' AND attempts = 0 AND kind != 'digest' ORDER BY number"
        )
        return self._select(where, (channel, thread))

    def accepted_since(self, channel: str, moment: float) -> int:
        """How many messages a channel took on since then, whether they are sent or wait."""
        query = (
            "SELECT count(*) FROM deliveries WHERE channel = ? AND created >= ? AND status IN ('waiting', 'sent') "
            "AND kind = 'alert'"
        )
        return int(self._connection.execute(query, (channel, moment)).fetchone()[0])

    def delivery_counts(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT status, count(*) FROM deliveries GROUP BY status"))

    def new_changes(self, number: int, since: str) -> list[tuple[int, str]]:
        """(row number, JSON) of the standing changes that were written after this row and published since then."""
        query = (
            "SELECT number, json FROM records WHERE kind = 'change' AND withdrawn = 0 AND at >= ? AND number > ? "
            "ORDER BY number"
        )
        return self._connection.execute(query, (since, number)).fetchall()

    def _select(self, where: str, values: Iterable[object]) -> list[Delivery]:
        rows = self._connection.execute(f"SELECT {_FIELDS} FROM deliveries WHERE {where}", tuple(values))  # noqa: S608
        return [Delivery(*row) for row in rows]
