"""What a reader asks for: which conflict, claimant, harm and time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streams.store.rows import Row


@dataclass(frozen=True)
class Filters:
    """`conflict` and `claimant` are words of a name or an id, in any order and case. `since` and `until` are ISO days.

    `limit` None means all. `withdrawn`: also what was withdrawn.
    """

    conflict: str | None = None
    claimant: str | None = None
    harm: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None
    withdrawn: bool = False

    def where(self) -> tuple[str, list[object]]:
        """The condition of the query and its values."""
        tests: list[str] = []
        values: list[object] = []
        for column, words in (("conflict", self.conflict), ("claimant", self.claimant)):
            for word in folded(words or "").split():
                tests.append(f"instr({column}, ?) > 0")
                values.append(word)
        for column, exact in (("harm", self.harm), ("type", self.type)):
            if exact:
                tests.append(f"{column} = ?")
                values.append(exact)
        if self.since:
            tests.append("at >= ?")
            values.append(self.since)
        if self.until:
            tests.append("substr(at, 1, length(?)) <= ?")
            values += [self.until, self.until]
        if not self.withdrawn:
            tests.append("withdrawn = 0")
        return " AND ".join(tests) or "1", values

    def fits(self, row: Row) -> bool:
        """The same as `where`, of one row."""
        wanted = ((row.conflict, self.conflict), (row.claimant, self.claimant))
        return (
            all(word in held for held, words in wanted for word in folded(words or "").split())
            and (not self.harm or row.harm == self.harm)
            and (not self.type or row.type == self.type)
            and (not self.since or row.at >= self.since)
            and (not self.until or row.at[: len(self.until)] <= self.until)
            and (self.withdrawn or not row.withdrawn)
        )


def folded(text: str) -> str:
    """Text as names are compared: without case."""
    return text.casefold()
