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

from streams.errors import ServerError
from streams.index.documents import Action
from streams.index.server import Patience
from streams.index.setup import alias
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

BATCH = 500


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
        for start in range(0, len(actions), BATCH):
            outcome.add(self._batch(list(actions[start : start + BATCH])))
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

    def _batch(self, actions: list[Action]) -> Outcome:
        outcome = Outcome()
        while actions:
            verdicts = self._send(actions)
            if verdicts is None:
                outcome.add(self._halves(actions))
                return outcome
            actions = self._judge(actions, verdicts, outcome)
            if actions:
                self._patience.wait(f"Elasticsearch did not take {len(actions)} documents")
        self._patience.rested()
        return outcome

    def _send(self, actions: Sequence[Action]) -> list[dict[str, Any]] | None:
        """The server's word on each document; None where they are too large together."""
        from elasticsearch import ApiError

        operations: list[dict[str, Any]] = []
        for action in actions:
            target = {"_index": self._name(action.kind), "_id": action.id}
            operations.append({"index": {**target, "version": action.version, "version_type": "external"}})
            operations.append(dict(action.document))
        try:
            answer = self._patience.ask(
                lambda: self._client.bulk(operations=operations, require_alias=self._names is None)
            )
        except ApiError:
            return None
        return [item["index"] for item in answer["items"]]

    def _judge(self, actions: Sequence[Action], verdicts: Sequence[dict[str, Any]], outcome: Outcome) -> list[Action]:
        """Count what is settled; the rest, to be sent again."""
        again = []
        for action, verdict in zip(actions, verdicts, strict=True):
            status = verdict["status"]
            if status in (200, 201):
                outcome.written += 1
            elif status == 409:
                outcome.stale += 1
            elif status == 429 or status >= 500:
                again.append(action)
            elif status in (401, 403, 404):
                raise self._fault(action.kind, verdict.get("error") or {})
            else:
                outcome.refused.append(Refusal(action, _reason(verdict.get("error") or {})))
        return again

    def _halves(self, actions: list[Action]) -> Outcome:
        if len(actions) == 1:
            return Outcome(refused=[Refusal(actions[0], "larger than Elasticsearch takes")])
        middle = len(actions) // 2
        outcome = self._batch(actions[:middle])
        outcome.add(self._batch(actions[middle:]))
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
