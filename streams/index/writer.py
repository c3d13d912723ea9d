"""Bulk writes with a verdict for every document: done, or refused for good. What may pass later is sent again.

200, 201                        done
409                             done: the index holds this record or a newer one
429, 5xx, no answer             sent again, for ever, ever more slowly
413                             sent again in halves; a document alone is refused
400                             refused: the document does not fit the mapping
401, 403, 404                   ServerError: a fault of the setup, which no document is to blame for
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from streams.errors import ServerError
from streams.index.documents import Action
from streams.index.setup import alias
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

log = logging.getLogger(__name__)

BATCH = 500
FIRST_DELAY, LAST_DELAY = 1.0, 60.0


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
    """Writes to the aliases of `settings`. `pause` waits the given seconds between tries."""

    def __init__(self, client: Elasticsearch, settings: Settings, pause: Callable[[float], None] = time.sleep) -> None:
        self._client = client
        self._settings = settings
        self._pause = pause

    def write(self, actions: Sequence[Action]) -> Outcome:
        """Write them all, in their order for each id. Returns when each is done or refused. Raises ServerError."""
        outcome = Outcome()
        for start in range(0, len(actions), BATCH):
            outcome.add(self._batch(list(actions[start : start + BATCH])))
        return outcome

    def _batch(self, actions: list[Action]) -> Outcome:
        outcome, delay = Outcome(), FIRST_DELAY
        while actions:
            verdict = self._send(actions)
            if verdict is _TOO_LARGE:
                outcome.add(self._halves(actions))
                return outcome
            again = actions if verdict is None else self._judge(actions, verdict, outcome)
            if again:
                log.warning("Elasticsearch did not take %d documents: again in %.0f s at most", len(again), delay)
                self._pause(delay * random.uniform(0.5, 1.0))
                delay = min(2 * delay, LAST_DELAY)
            actions = again
        return outcome

    def _send(self, actions: Sequence[Action]) -> list[dict[str, Any]] | None:
        """The server's word on each document; None where it gave none."""
        from elasticsearch import ApiError, TransportError

        operations: list[dict[str, Any]] = []
        for action in actions:
            target = {"_index": alias(self._settings, action.kind), "_id": action.id}
            operations += [{"index": {**target, "version": action.version, "version_type": "external"}}]
            operations += [dict(action.document)]
        try:
            answer = self._client.bulk(operations=operations, require_alias=True)
        except ApiError as error:
            if error.status_code == 413:
                return _TOO_LARGE
            if error.status_code == 429 or error.status_code >= 500:
                return None
            raise ServerError(f"Elasticsearch refuses all writing ({error.status_code}): {error.message}") from None
        except TransportError as error:
            log.warning("Elasticsearch does not answer: %s", type(error).__name__)
            return None
        return [item["index"] for item in answer["items"]]

    def _judge(self, actions: Sequence[Action], verdicts: Sequence[dict[str, Any]], outcome: Outcome) -> list[Action]:
        """Count what is settled; the rest, to be sent again."""
        again = []
        for action, verdict in zip(actions, verdicts, strict=True):
            status, error = verdict["status"], verdict.get("error") or {}
            if status in (200, 201):
                outcome.written += 1
            elif status == 409:
                outcome.stale += 1
            elif status == 429 or status >= 500:
                again.append(action)
            elif status in (401, 403, 404):
                reason = _reason(error)
                raise ServerError(f"Elasticsearch refuses {action.kind}: {reason}. Run tollwatch index --setup.")
            else:
                outcome.refused.append(Refusal(action, _reason(error)))
        return again

    def _halves(self, actions: list[Action]) -> Outcome:
        if len(actions) == 1:
            return Outcome(refused=[Refusal(actions[0], "larger than Elasticsearch takes")])
        middle = len(actions) // 2
        outcome = self._batch(actions[:middle])
        outcome.add(self._batch(actions[middle:]))
        return outcome


_TOO_LARGE: list[dict[str, Any]] = []


def _reason(error: dict[str, Any]) -> str:
    cause = error.get("caused_by") or {}
    said = f"{error.get('type', 'refused')}: {error.get('reason', '')}"
    return f"{said} ({cause['reason']})" if cause.get("reason") else said
