"""Bulk writes with a verdict for every document: done, or refused for good. What may pass later is sent again.

200, 201                        done
409                             done: the index holds this record or a newer one
429, 5xx, no answer             sent again, for ever, ever more slowly
413                             sent again in halves; a document alone is refused
400                             refused: the document does not fit the mapping
401, 403, 404                   ServerError: a fault of the setup, which no document is to blame for
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import to_json

from streams.errors import ServerError
from streams.index.documents import Action
from streams.index.server import Patience
from streams.index.setup import alias
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

LARGEST = 4 * 1024 * 1024
"""Bytes of one bulk, unless one document alone is larger."""

_STATUS = ("items.*.status", "items.*.error")


class Line(NamedTuple):
    """An action as it is sent: what to do, and the document, each a line of JSON."""

    action: Action
    body: bytes


class Refusal(NamedTuple):
    action: Action
    reason: str


@dataclass
class Outcome:
    """`stale`: already there, or newer there. `written` and `stale` together are done."""

    written: int = 0
    stale: int = 0
    refused: list[Refusal] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        self.written += other.written
        self.stale += other.stale
        self.refused += other.refused


class Writer:
    """Writes to the aliases of `settings`, or to the indices that `names` gives for each kind.

    `pause` waits the given seconds between tries; what it raises ends the writing.
    """

    def __init__(
        self, client: Elasticsearch, settings: Settings, pause: Callable[[float], None] = time.sleep,
        names: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        self._client = client
        self._settings = settings
        self._patience = Patience(settings, pause)
        self._names = names

    def write(self, actions: Sequence[Action]) -> Outcome:
        """Write them all, in their order for each id. Returns when each is done or refused. Raises ServerError."""
        outcome = Outcome()
        batch: list[Line] = []
        size = 0
        for action in actions:
            line = self._line(action)
            if batch and size + len(line.body) > LARGEST:
                outcome.add(self._batch(batch))
                batch, size = [], 0
            batch.append(line)
            size += len(line.body)
        outcome.add(self._batch(batch))
        return outcome

    def get(self, kind: str, ids: Sequence[str]) -> list[dict[str, Any]]:
        """What is there under these ids, as just written: unlike a search, this waits for no refresh."""
        if not ids:
            return []
        while True:
            answer = self._patience.ask(lambda: self._client.mget(index=self._name(kind), ids=list(ids)))
            errors = [doc["error"] for doc in answer["docs"] if doc.get("error")]
            if not errors:
                self._patience.rested()
                return [doc for doc in answer["docs"] if doc.get("found")]
            if errors[0].get("type") in ("index_not_found_exception", "security_exception"):
                raise self._fault(kind, errors[0])
            self._patience.wait(f"Elasticsearch cannot read {kind} now ({errors[0].get('type')})")

    def _name(self, kind: str) -> str:
        return self._names[kind] if self._names else alias(self._settings, kind)

    def _line(self, action: Action) -> Line:
        target = {"_index": self._name(action.kind), "_id": action.id}
        order = {"index": {**target, "version": action.version, "version_type": "external"}}
        return Line(action, to_json(order) + b"\n" + to_json(action.document) + b"\n")

    def _batch(self, lines: list[Line]) -> Outcome:
        outcome = Outcome()
        while lines:
            verdicts = self._send(lines)
            if verdicts is None:
                outcome.add(self._halves(lines))
                return outcome
            lines = self._judge(lines, verdicts, outcome)
            if lines:
                self._patience.wait(f"Elasticsearch did not take {len(lines)} documents")
        self._patience.rested()
        return outcome

    def _send(self, lines: Sequence[Line]) -> list[dict[str, Any]] | None:
        """The server's word on each document; None where they are too large together."""
        from elasticsearch import ApiError

        bodies: Any = [line.body for line in lines]  # the client sends bytes as they are
        try:
            answer = self._patience.ask(
                lambda: self._client.bulk(operations=bodies, require_alias=self._names is None, filter_path=_STATUS)
            )
        except ApiError:
            return None
        return [item["index"] for item in answer["items"]]

    def _judge(self, lines: Sequence[Line], verdicts: Sequence[dict[str, Any]], outcome: Outcome) -> list[Line]:
        """Count what is settled; the rest, to be sent again."""
        again = []
        for line, verdict in zip(lines, verdicts, strict=True):
            status = verdict["status"]
            if status in (200, 201):
                outcome.written += 1
            elif status == 409:
                outcome.stale += 1
            elif status == 429 or status >= 500:
                again.append(line)
            elif status in (401, 403, 404):
                raise self._fault(line.action.kind, verdict.get("error") or {})
            else:
                outcome.refused.append(Refusal(line.action, _reason(verdict.get("error") or {})))
        return again

    def _halves(self, lines: list[Line]) -> Outcome:
        if len(lines) == 1:
            return Outcome(refused=[Refusal(lines[0].action, "larger than Elasticsearch takes")])
        middle = len(lines) // 2
        outcome = self._batch(lines[:middle])
        outcome.add(self._batch(lines[middle:]))
        return outcome

    def _fault(self, kind: str, error: dict[str, Any]) -> ServerError:
        forbidden = error.get("type") == "security_exception"
        todo = (
            "give its user the role that `tollwatch index roles` shows" if forbidden else "run `tollwatch index setup`"
        )
        return ServerError(f"Elasticsearch refuses {self._name(kind)}: {_reason(error)[:300]}; {todo}")


def _reason(error: dict[str, Any]) -> str:
    cause = error.get("caused_by") or {}
    said = f"{error.get('type', 'refused')}: {error.get('reason', '')}"
    return f"{said} ({cause['reason']})" if cause.get("reason") else said
