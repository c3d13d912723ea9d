"""Edits of a text that remember where everything came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace text[start:end] by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Shift:
    """Where the edits of one pass lie: spans of the text after it, and the spans of the text before it."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    old_starts: tuple[int, ...]
    old_ends: tuple[int, ...]

    def start_before(self, position: int) -> int:
        """Where a span that starts at `position` after the pass started before it."""
        i = bisect_right(self.starts, position) - 1
        if i < 0:
            return position
        return self.old_starts[i] if position < self.ends[i] else position - self.ends[i] + self.old_ends[i]

    def end_before(self, position: int) -> int:
        """Where a span that ends before `position` after the pass ended before it."""
        i = bisect_left(self.starts, position) - 1
        if i < 0:
            return position
        return self.old_ends[i] + max(0, position - self.ends[i])


def apply_edits(text: str, edits: Sequence[Edit]) -> tuple[str, Shift]:
    """The edited text and its shift. `edits` are in order and do not overlap."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length = done = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.text)
        length += edit.start - done
        starts.append(length)
        length += len(edit.text)
        ends.append(length)
        done = edit.end
    pieces.append(text[done:])
    shift = Shift(tuple(starts), tuple(ends), tuple(e.start for e in edits), tuple(e.end for e in edits))
    return "".join(pieces), shift
