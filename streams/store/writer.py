"""Writing what the stages say. Every method belongs to the transaction that the caller has opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import groupby

from schemas import Alert, Change, Claim, Contradiction, DeadLetter, Denial, Envelope, Ledger, NewsItem, Series
from streams.core.operator import Emit
from streams.detect.draft import ChangeDraft, SeriesDraft
from streams.store.histories import Histories
from streams.store.rows import KIND_OF_TOPIC, Row, derived_row, drafted_row, mention_row

_COLUMNS = ", ".join(Row._fields)
_MARKS = ", ".join("?" * len(Row._fields))
_NEWER = ", ".join(f"{name} = excluded.{name}" for name in Row._fields[2:])
_UPSERT = f"INSERT INTO records ({_COLUMNS}) VALUES ({_MARKS}) ON CONFLICT (kind, id) DO UPDATE SET {_NEWER}"  # noqa: S608
_DERIVED = (Series, Change, Contradiction)
_CONTROL = dict.fromkeys(range(32), " ")


class Writer:
    _connection: sqlite3.Connection
    _histories: Histories

    def put_item(self, item: NewsItem) -> bool:
        """Keep this revision; False where it was there. Of equal copies the latest fetched stands, in any order."""
        fetched = (item.fetched_at or item.published_at).isoformat()
        row = (item.id, item.text_hash, item.title, item.published_at.isoformat(), fetched, item.model_dump_json())
        written = self._connection.execute(
            "INSERT INTO items VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET fetched_at = excluded.fetched_at, "
            "json = excluded.json WHERE (excluded.fetched_at, excluded.json) > (items.fetched_at, items.json)",
            row,
        )
        return written.rowcount > 0

    def apply(self, emits: Iterable[Emit]) -> None:
        """Write what the stages emitted: envelopes replace, the others are upserted by id, tombstones delete."""
        for derived, group in groupby(emits, key=_is_derived):
            if derived:
                self._connection.executemany(_UPSERT, [self._row(emit) for emit in group])
                continue
            for emit in group:
                self._apply(emit)

    def _row(self, emit: Emit) -> tuple[object, ...]:
        draft = emit.draft
        if isinstance(draft, ChangeDraft):
            return drafted_row(draft, draft.json())
        if isinstance(draft, SeriesDraft):
            return drafted_row(draft, self._histories.put(draft))
        record = emit.value
        if isinstance(record, Series):
            return derived_row(record, self._histories.put(record))
        assert isinstance(record, Change | Contradiction)
        return derived_row(record)

    def _apply(self, emit: Emit) -> None:
        match emit.value:
            case Envelope() as envelope:
                self._replace(envelope)
            case Alert() as alert:
                row = self._as_its_change(derived_row(alert), alert.change_id)
                self._connection.execute(_UPSERT, row)
                self._enqueue(alert, row.json)
            case DeadLetter() as letter:
                self.put_dead(letter)
            case None if emit.topic in KIND_OF_TOPIC:
                key = (KIND_OF_TOPIC[emit.topic], emit.key)
                self._connection.execute("DELETE FROM records WHERE kind = ? AND id = ?", key)
            case None:
                conflict_key, _, item_id = emit.key.partition("|")
                self._withdraw(item_id, conflict_key)
            case other:
                raise TypeError(f"{type(other).__name__} on {emit.topic} has no table")

    def queue(self, alert: Alert) -> None:
        """Hand an alert to delivery that no stage made: a claimant's silence."""
        self._enqueue(alert, alert.model_dump_json())

    def _enqueue(self, alert: Alert, line: str) -> None:
        query = "INSERT OR IGNORE INTO alert_queue (alert_id, version, json) VALUES (?, ?, ?)"
        self._connection.execute(query, (alert.id, alert.version, line))

    def put_dead(self, letter: DeadLetter) -> None:
        """Keep what could not be used. The same input at the same place is one letter."""
        self._connection.execute(
            "INSERT INTO dead (id, stage, origin, json) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "stage = excluded.stage, origin = excluded.origin, json = excluded.json",
            (letter.id, letter.stage, letter.origin, letter.model_dump_json()),
        )

    def drop_dead(self, letter_id: str) -> None:
        """Forget a dead letter that was mended or is not wanted."""
        self._connection.execute("DELETE FROM dead WHERE id = ?", (letter_id,))

    def put_progress(self, source: str, items: int, dead: int, *, complete: bool) -> None:
        """Note how much of a source this transaction brings the database to."""
        row = (source, items, dead, int(complete))
        self._connection.execute("INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?)", row)

    def _as_its_change(self, row: Row, change_id: str) -> Row:
        """An alert is found by the conflict, claimant and harm of its change, which was written before it."""
        query = "SELECT conflict, claimant, harm FROM records WHERE kind = 'change' AND id = ?"
        found = self._connection.execute(query, (change_id,)).fetchone()
        return row._replace(conflict=found[0], claimant=found[1], harm=found[2]) if found else row

    def _replace(self, envelope: Envelope) -> None:
        self._withdraw(envelope.item_id, envelope.conflict_key)
        mentions: list[Claim | Denial | Ledger] = [*envelope.claims, *envelope.denials, *envelope.ledgers]
        for record in mentions:
            self._forget("kind = ? AND id = ?", (record.kind, record.id))  # it may come from another conflict
            row = mention_row(record, envelope.conflict_key)
            number = self._connection.execute(_UPSERT, row).lastrowid
            self._index(number, record, envelope.revision)

    def _withdraw(self, item_id: str, conflict_key: str) -> None:
        self._forget("item_id = ? AND conflict_key = ?", (item_id, conflict_key))

    def _forget(self, where: str, values: tuple[str, str]) -> None:
        found = self._connection.execute(f"SELECT number FROM records WHERE {where}", values).fetchall()  # noqa: S608
        self._connection.executemany("DELETE FROM claims_text WHERE rowid = ?", found)
        self._connection.executemany("DELETE FROM records WHERE number = ?", found)

    def _index(self, number: int | None, record: Claim | Denial | Ledger, revision: str) -> None:
        title = self._connection.execute(
            "SELECT title FROM items WHERE id = ? AND revision = ?", (record.item_id, revision)
        ).fetchone()
        claimant = record.claimant
        names = (claimant.name, claimant.person, claimant.text) if claimant else ()
        place = None if isinstance(record, Ledger) else record.place
        words = (
            record.evidence.sentence,
            " ".join(name for name in names if name),
            place.name if place else "",
            f"{record.conflict.id} {record.conflict.name}" if record.conflict else "",
            _harm_words(record),
            title[0] if title else "",
        )
        text = [word.translate(_CONTROL) for word in words]
        self._connection.execute(
            "INSERT INTO claims_text (rowid, sentence, claimant, place, conflict, harm, title) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, *text),
        )


def _is_derived(emit: Emit) -> bool:
    return emit.draft is not None or isinstance(emit.value, _DERIVED)


def _harm_words(record: Claim | Denial | Ledger) -> str:
    if isinstance(record, Ledger):
        return "ledger reports"
    words = [record.harm.value, *(name.value for name in record.victim_class if name.value != "unspecified")]
    return " ".join(words).replace("_", " ") + (" denial denied" if isinstance(record, Denial) else "")
