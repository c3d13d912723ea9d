"""What a batch says in the end: of several records with one key only the last is written.

A count that grows with every envelope of a batch is serialised and stored once, not once per envelope. What stands
after the batch is the same, and so is each record's version, for the last one of a key is what would have stood.
"""

from __future__ import annotations

from collections.abc import Iterable

from streams.core.operator import Emit
from streams.store import Store


class Outbox:
    """The emits of the open transaction. Keys keep the place of their first emit: a change comes before its alert."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: dict[tuple[str, str], Emit] = {}

    def add(self, emits: Iterable[Emit]) -> None:
        """Take what one item brought about."""
        for emit in emits:
            self._waiting[emit.topic, emit.key] = emit

    def waiting(self) -> Iterable[Emit]:
        """What `flush` would write."""
        return self._waiting.values()

    def flush(self) -> None:
        """Write what waits; to be called inside the transaction."""
        self._store.apply(self._waiting.values())
        self.clear()

    def clear(self) -> None:
        """Drop what waits: the transaction to which it belongs was rolled back."""
        self._waiting = {}
