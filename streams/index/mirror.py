"""The database of one process -> Elasticsearch: the same documents as over Kafka.

The transaction that changes a record also marks it as due, with the version of its document; the mark goes when
Elasticsearch has its say on it. So a kill between the two, or an Elasticsearch that is away, leaves marks and loses
nothing. What is sent is the record as it stands: one that changed twice is sent once.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from schemas import Record
from streams.core.operator import Emit
from streams.flow import CLAIMS
from streams.index.documents import Position, envelope_of
from streams.index.indexer import Indexer, Placed
from streams.index.server import Stopped, connect, pausing
from streams.index.setup import alias, identity, mappings, set_up
from streams.index.writer import Outcome
from streams.settings import Settings
from streams.store import Store
from streams.store.rows import KIND_OF_TOPIC, MODELS
from streams.topics import dead_letter

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

log = logging.getLogger(__name__)

STAGE = "index"
"""The marks live in the database's table of states, under this name."""

Due = tuple[str, Position]
"""The key of a mark, and the version of the document that it speaks of."""

_TARGET, _LAST, _DUE = "target", "last", "due/"
_CHUNK = 500
_BETWEEN = "\x1f"


class Marks:
    """What is due. Every method belongs to the transaction that is open on the store."""

    def __init__(self, store: Store) -> None:
        self._state = store.state(STAGE)
        self._at = 0
        self._number = 0

    def begin(self) -> None:
        """A batch begins. Its time is the clock's, and later than that of any batch before."""
        last = int(self._state.get(_LAST) or 0)
        self._at, self._number = max(time.time_ns() // 1_000_000, last + 1), 0
        self._state.put(_LAST, str(self._at).encode())

    def mark(self, kind: str, id_: str) -> None:
        self._number += 1
        self._state.put(f"{_DUE}{kind}/{id_}", f"{self._at} {self._number}".encode())

    def emits(self, emits: Iterable[Emit]) -> None:
        for emit in emits:
            if emit.topic == CLAIMS.name:
                self.mark("envelope", _BETWEEN.join(emit.key.split("|", 1)))
            elif emit.topic in KIND_OF_TOPIC:
                self.mark(KIND_OF_TOPIC[emit.topic], emit.key)

    def item(self, item_id: str, revision: str) -> None:
        self.mark("item", f"{item_id}{_BETWEEN}{revision}")

    def retarget(self, target: str, keys: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        """Where it goes to another place than before, all that stands is due there."""
        if self._state.get(_TARGET) == target.encode():
            return
        self.begin()
        for kind, parts in keys:
            self.mark(kind, _BETWEEN.join(parts))
        self._state.put(_TARGET, target.encode())

    def due(self) -> list[Due]:
        found = [(key, value.decode().split()) for key, value in self._state.scan(_DUE)]
        return [(key, Position(int(at), int(number))) for key, (at, number) in found]

    def settle(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._state.delete(key)


class Mirror:
    """Sends what is due. Made at the start of a run; raises ServerError where Elasticsearch cannot be used."""

    def __init__(self, store: Store, settings: Settings, stop: Callable[[], bool] = lambda: False) -> None:
        self._store = store
        self._settings = settings
        self._stop = stop
        self._marks = Marks(store)
        self.outcome = Outcome()
        with connect(settings) as client:
            set_up(client, settings)
            target = " ".join(identity(client, alias(settings, index)) for index in mappings())
        with store.transaction():
            self._marks.retarget(target, store.keys())

    def send(self) -> bool:
        """Send what is due without waiting for a server that is away. True where nothing is left."""
        return self._send(_not_now)

    def finish(self) -> bool:
        """Send all that is due, however long the server is away, until somebody wants an end."""
        return self._send(pausing(self._stop))

    def _send(self, pause: Callable[[float], None]) -> bool:
        due = self._marks.due()
        with connect(self._settings) as client:
            try:
                for start in range(0, len(due), _CHUNK):
                    self._chunk(client, pause, due[start : start + _CHUNK])
            except Stopped:
                log.warning("Elasticsearch is away: %d records wait in the database for the next time", len(due))
                return False
        return True

    def _chunk(
        self, client: Elasticsearch, pause: Callable[[float], None], due: Sequence[tuple[str, Position]]
    ) -> None:
        placed = [Placed(record, position) for key, position in due if (record := self._record(key))]
        outcome = Indexer(client, self._settings, pause).write(placed)
        with self._store.transaction():
            self._marks.settle(key for key, _ in due)
            for action, reason in outcome.refused:
                log.error("Elasticsearch refuses %s %s: %s", action.kind, action.id, reason)
                raw = repr(action.document).encode()
                self._store.put_dead(dead_letter("index", f"{action.kind}/{action.id}", raw, reason))
        self.outcome.add(outcome)

    def _record(self, key: str) -> Record | None:
        """What a mark speaks of, as it stands now; None where it is gone."""
        kind, _, id_ = key.removeprefix(_DUE).partition("/")
        if kind == "item":
            item_id, _, revision = id_.rpartition(_BETWEEN)
            return self._store.item(item_id, revision)
        if kind == "envelope":
            conflict_key, _, item_id = id_.partition(_BETWEEN)
            return envelope_of(conflict_key, item_id, self._store.mentions(conflict_key, item_id))
        if kind == "dead":
            return self._store.dead_letter(id_)
        return self._store.get(MODELS[kind], id_)


def _not_now(_: float) -> None:
    raise Stopped
