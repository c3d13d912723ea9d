"""Reading: records by filter, by id, by words; and counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from schemas import Claim, DeadLetter, Denial, Ledger, NewsItem, Record, Series
from streams.flow import DETECT
from streams.sources.arrival import NOTES
from streams.store.filters import Filters
from streams.store.histories import WHOLE
from streams.store.question import CANDIDATES, Mention, Question, best, question_of
from streams.store.rows import MODELS
from streams.store.state import TableState

Model = TypeVar("Model", bound=Record)


class Progress(NamedTuple):
    source: str
    items: int
    dead: int
    complete: bool


class Found(NamedTuple):
    """A record of any kind; `record` is validated."""

    kind: str
    id: str
    record: Record


class Reader:
    _connection: sqlite3.Connection

    def lines(self, kind: str, filters: Filters = Filters()) -> Iterator[str]:  # noqa: B008
        """The JSON of the records of one kind, the latest first."""
        where, values = filters.where()
        query = f"SELECT {WHOLE} FROM records WHERE kind = ? AND {where} ORDER BY at DESC, id LIMIT ?"  # noqa: S608
        limit = -1 if filters.limit is None else filters.limit
        for (line,) in self._connection.execute(query, (kind, *values, limit)):
            yield line

    def records(self, model: type[Model], filters: Filters = Filters()) -> Iterator[Model]:  # noqa: B008
        """The records of one kind as `lines` gives them, validated."""
        for line in self.lines(model.__name__.lower(), filters):
            yield model.model_validate_json(line)

    def find(self, prefix: str, limit: int = 20) -> list[Found]:
        """All records whose id begins so."""
        query = f"SELECT kind, id, {WHOLE} FROM records WHERE substr(id, 1, ?) = ? ORDER BY kind, id LIMIT ?"  # noqa: S608
        rows = self._connection.execute(query, (len(prefix), prefix, limit)).fetchall()
        return [Found(kind, id_, MODELS[kind].model_validate_json(line)) for kind, id_, line in rows]

    def get(self, model: type[Model], id_: str) -> Model | None:
        """One record by its whole id."""
        query = f"SELECT {WHOLE} FROM records WHERE kind = ? AND id = ?"  # noqa: S608
        row = self._connection.execute(query, (model.__name__.lower(), id_)).fetchone()
        return model.model_validate_json(row[0]) if row else None

    def series_of(self, conflict_key: str, incident_id: str) -> list[Series]:
        """The standing series of one incident."""
        query = (
            f"SELECT {WHOLE} FROM records WHERE kind = 'series' AND withdrawn = 0 AND conflict_key = ? "  # noqa: S608
            "AND json_extract(json, '$.incident.id') = ?"
        )
        return [
            Series.model_validate_json(line) for (line,) in self._connection.execute(query, (conflict_key, incident_id))
        ]

    def item(self, item_id: str, revision: str | None = None) -> NewsItem | None:
        """One revision of an item; without `revision` the latest fetched."""
        query = (
            "SELECT json FROM items WHERE id = ? AND (? IS NULL OR revision = ?) "
            "ORDER BY fetched_at DESC, revision LIMIT 1"
        )
        row = self._connection.execute(query, (item_id, revision, revision)).fetchone()
        return NewsItem.model_validate_json(row[0]) if row else None

    def search(self, words: str, limit: int = 20) -> list[Mention]:
        """Claims, denials and ledgers that answer best, as `streams.store.question` reads it: those with all the words,
        where none has, those with some, and then those whose item's title has them. Nothing in the words is read as
        query language."""
        question = question_of(words)
        groups = [
            "(" + " OR ".join(f'"{word}"' for word in alike if _has_letter(word)) + ")"
            for alike in question.words
            if any(map(_has_letter, alike))
        ]
        for joined, whole in ((" AND ".join(groups), True), (" OR ".join(groups), False)):
            if answers := best(question, self._candidates(joined, question), limit, whole=whole):
                return answers
        found = self._candidates(" AND ".join(groups), question)
        return best(question, found, limit, whole=True, title=self._title)

    def _title(self, mention: Mention) -> str:
        query = "SELECT title FROM items WHERE id = ? AND revision = ?"
        row = self._connection.execute(query, (mention.item_id, mention.revision)).fetchone()
        return str(row[0]) if row else ""

    def _candidates(self, match: str, question: Question) -> list[Mention]:
        if match:
            query = (
                "SELECT kind, json FROM claims_text JOIN records ON records.number = claims_text.rowid "
                "WHERE claims_text MATCH ? ORDER BY bm25(claims_text, 10.0, 6.0, 4.0, 3.0, 2.0, 2.0), at DESC LIMIT ?"
            )
            rows = self._connection.execute(query, (match, CANDIDATES)).fetchall()
        elif question.least is not None or question.most is not None:
            query = "SELECT kind, json FROM records WHERE kind IN ('claim', 'denial') ORDER BY at DESC LIMIT ?"
            rows = self._connection.execute(query, (CANDIDATES,)).fetchall()
        else:
            return []
        found = [MODELS[kind].model_validate_json(line) for kind, line in rows]
        return [one for one in found if isinstance(one, (Claim, Denial, Ledger))]

    def observations(self, conflict_key: str) -> TableState:
        """What the items now contribute to a conflict: the state of detection, which holds that of the others too."""
        return TableState(self._connection, DETECT.name)

    def mentions(self, conflict_key: str, item_id: str) -> list[Claim | Denial | Ledger]:
        """What an item says in a conflict, in the order in which it was written."""
        query = "SELECT kind, json FROM records WHERE item_id = ? AND conflict_key = ? ORDER BY number"
        rows = self._connection.execute(query, (item_id, conflict_key)).fetchall()
        found = [MODELS[kind].model_validate_json(line) for kind, line in rows]
        return [one for one in found if isinstance(one, (Claim, Denial, Ledger))]

    def keys(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Kind and key of all that stands: items by revision, what items say by (conflict, item), the rest by id."""
        for kind, query in (
            ("item", "SELECT id, revision FROM items"),
            ("envelope", "SELECT DISTINCT conflict_key, item_id FROM records WHERE item_id IS NOT NULL"),
            ("dead", "SELECT id FROM dead"),
        ):
            for parts in self._connection.execute(query).fetchall():
                yield kind, parts
        for kind, id_ in self._connection.execute("SELECT kind, id FROM records WHERE item_id IS NULL").fetchall():
            yield kind, (id_,)

    def dead_letter(self, letter_id: str) -> DeadLetter | None:
        row = self._connection.execute("SELECT json FROM dead WHERE id = ?", (letter_id,)).fetchone()
        return DeadLetter.model_validate_json(row[0]) if row else None

    def dead(self, limit: int | None = None) -> list[DeadLetter]:
        """Dead letters, the latest first."""
        query = "SELECT json FROM dead ORDER BY number DESC LIMIT ?"
        rows = self._connection.execute(query, (-1 if limit is None else limit,))
        return [DeadLetter.model_validate_json(line) for (line,) in rows]

    def dead_ids(self) -> set[str]:
        return {id_ for (id_,) in self._connection.execute("SELECT id FROM dead")}

    def progress(self) -> list[Progress]:
        rows = self._connection.execute("SELECT source, items, dead, complete FROM progress ORDER BY source")
        return [Progress(source, items, dead, bool(complete)) for source, items, dead, complete in rows]

    def counts(self) -> dict[str, int]:
        """How many of each kind stand, with "item" and "dead" (keys absent where none does)."""
        counted = dict(self._connection.execute("SELECT kind, count(*) FROM records WHERE withdrawn = 0 GROUP BY kind"))
        counted["item"] = self._connection.execute("SELECT count(DISTINCT id) FROM items").fetchone()[0]
        counted["dead"] = self._connection.execute("SELECT count(*) FROM dead").fetchone()[0]
        return counted

    def notes(self, kind: str = "") -> list[tuple[str, bytes]]:
        """What the sources on the web remember (`streams.feeds.memory`); of a kind: the keys that begin so."""
        return list(TableState(self._connection, NOTES).scan(kind))

    def change_types(self) -> dict[str, int]:
        """How many standing changes there are of each type, the most frequent first."""
        query = (
            "SELECT type, count(*) FROM records WHERE kind = 'change' AND withdrawn = 0 "
            "GROUP BY type ORDER BY 2 DESC, 1"
        )
        return dict(self._connection.execute(query))

    def conflicts(self) -> list[tuple[str, int]]:
        """The conflict keys of the standing series with how many series each has, the most first."""
        query = (
            "SELECT conflict_key, count(*) FROM records WHERE kind = 'series' AND withdrawn = 0 "
            "GROUP BY conflict_key ORDER BY 2 DESC, 1"
        )
        return self._connection.execute(query).fetchall()

    def newest(self) -> str | None:
        """When the newest item was published, ISO 8601: what ages are measured against."""
        newest: str | None = self._connection.execute("SELECT max(published_at) FROM items").fetchone()[0]
        return newest

    def dump(self) -> list[str]:
        """Every row that means something, sorted: two databases with the same dump hold the same."""
        queries = (
            "SELECT 'state ' || stage || ' ' || key || ' ' || hex(value) FROM state",
            "SELECT 'item ' || id || ' ' || revision || ' ' || json FROM items",
            f"SELECT kind || ' ' || id || ' ' || conflict_key || ' ' || withdrawn || ' ' || {WHOLE} FROM records",  # noqa: S608
            "SELECT 'text ' || kind || ' ' || id || ' ' || sentence || ' ' || claims_text.title "
            "FROM claims_text JOIN records ON records.number = claims_text.rowid",
            "SELECT 'text without record ' || rowid FROM claims_text WHERE rowid NOT IN (SELECT number FROM records)",
            "SELECT 'dead ' || id || ' ' || json FROM dead",
        )
        return sorted(row for query in queries for (row,) in self._connection.execute(query))


def _has_letter(word: str) -> bool:
    return any(character.isalnum() for character in word)
