"""What the commands that show records ask of a store: the database and Elasticsearch both answer it, and alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeVar

from schemas import Record
from streams.core.operator import State
from streams.store.filters import Filters
from streams.store.question import Mention

Model = TypeVar("Model", bound=Record)


class Repository(Protocol):
    def records(self, model: type[Model], filters: Filters = Filters()) -> Iterator[Model]:  # noqa: B008
        """The records of one kind that fit, the latest first, and by their ids where they are of one moment."""
        ...

    def get(self, model: type[Model], id_: str) -> Model | None:
        """One record by its whole id."""
        ...

    def search(self, words: str, limit: int = 20) -> list[Mention]:
        """Claims, denials and ledgers that answer best (`streams.store.question`)."""
        ...

    def conflicts(self) -> list[tuple[str, int]]:
        """The conflict keys of the standing series with how many series each has, the most first."""
        ...

    def newest(self) -> str | None:
        """When the newest item was published, ISO 8601: what ages are measured against."""
        ...

    def observations(self, conflict_key: str) -> State:
        """What the items now contribute to a conflict, as detection keeps it (`streams.detect.observation`)."""
        ...
