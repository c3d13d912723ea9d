"""An operator reads one record, may look at its own state, and says what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from schemas import Record


class Draft(Protocol):
    """A record that is not made yet: most are only written, and for that its JSON is enough."""

    def record(self) -> Record: ...

    def json(self) -> str:
        """What `record().model_dump_json()` would give."""
        ...


class Emit:
    """One record for one topic. `value` None is a tombstone: the key is gone.

    It may be given as a `draft`, of which the record is made when somebody asks for it.
    """

    __slots__ = ("_value", "draft", "key", "topic")

    def __init__(self, topic: str, key: str, value: Record | None = None, draft: Draft | None = None) -> None:
        self.topic = topic
        self.key = key
        self.draft = draft
        self._value = value

    @property
    def value(self) -> Record | None:
        if self._value is None and self.draft is not None:
            self._value = self.draft.record()
        return self._value

    def json(self) -> str | None:
        """The value as JSON; None for a tombstone."""
        if self.draft is not None:
            return self.draft.json()
        return None if self._value is None else self._value.model_dump_json()

    def __repr__(self) -> str:
        return f"Emit({self.topic!r}, {self.key!r}, {self.value!r})"


class State(Protocol):
    """All that an operator sees of storage. Keys are text, values bytes; `scan` yields in the order of the keys."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, value: bytes) -> None: ...
    def delete(self, key: str) -> None: ...
    def scan(self, prefix: str) -> Iterator[tuple[str, bytes]]: ...


class Operator(Protocol):
    """(state, key, record) -> what follows. Calling it twice with the same record changes nothing the second time."""

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]: ...

    def forget(self) -> None:
        """Drop what is cached beside the state; the runner calls it when it rolled a batch back."""
        ...


@runtime_checkable
class Gathering(Operator, Protocol):
    """An operator that works out what follows from several records together faster than one by one."""

    def take(self, state: State, records: Sequence[Record]) -> Sequence[Emit]:
        """The same records stand afterwards as if each had been given alone, in this order."""
        ...


class MemoryState:
    """A state in a dict, for tests and for one-off commands."""

    def __init__(self) -> None:
        self._values: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._values.get(key)

    def put(self, key: str, value: bytes) -> None:
        self._values[key] = value

    def delete(self, key: str) -> None:
        self._values.pop(key, None)

    def scan(self, prefix: str) -> Iterator[tuple[str, bytes]]:
        for key in sorted(k for k in self._values if k.startswith(prefix)):
            yield key, self._values[key]
