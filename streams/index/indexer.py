"""Records -> Elasticsearch, with what an item no longer says withdrawn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from schemas import Envelope, Record
from streams.index.documents import Action, Position, actions_of, manifest_id, manifest_of, withdrawal_of
from streams.index.writer import Outcome, Writer
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch


class Placed(NamedTuple):
    """A record and its place in the log."""

    record: Record
    position: Position


class Indexer:
    """Writes batches of records. Any batch may come again, whole or in part. `pause` and `names` are the Writer's."""

    def __init__(
        self, client: Elasticsearch, settings: Settings, pause: Callable[[float], None] = time.sleep,
        names: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        self._writer = Writer(client, settings, pause, names)

    def write(self, batch: Iterable[Placed]) -> Outcome:
        """Write what the records say. A new envelope withdraws what its item said before and does not say now.

        The manifests go last: should this break off, the next try finds the old ones and withdraws the same.
        """
        envelopes: dict[str, tuple[Envelope, Position]] = {}
        actions: list[Action] = []
        for record, position in batch:
            if isinstance(record, Envelope):
                key = manifest_id(record)
                if key not in envelopes or envelopes[key][1].version <= position.version:
                    envelopes[key] = (record, position)
            else:
                actions += actions_of(record, position)
        manifests = []
        for envelope, position, said_before in self._standing(envelopes):
            manifest = manifest_of(envelope, position)
            gone = sorted(said_before - set(manifest.document["documents"]))
            actions += actions_of(envelope, position) + self._withdrawals(gone, position)
            manifests.append(manifest)
        outcome = self._writer.write(actions)
        outcome.refused += self._writer.write(manifests).refused
        return outcome

    def _standing(
        self, envelopes: dict[str, tuple[Envelope, Position]]
    ) -> Iterable[tuple[Envelope, Position, set[str]]]:
        """The envelopes that are not older than what the index knows, each with what stood there before."""
        known = {doc["_id"]: doc for doc in self._writer.get("envelopes", list(envelopes))}
        for key, (envelope, position) in envelopes.items():
            before = known.get(key)
            if before is None or before["_version"] <= position.version:
                yield envelope, position, set(before["_source"]["documents"]) if before else set()

    def _withdrawals(self, ids: Sequence[str], position: Position) -> list[Action]:
        return [withdrawal_of(doc["_id"], doc["_source"], position) for doc in self._writer.get("claims", ids)]
