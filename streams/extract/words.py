"""Text -> its words, numbers and marks in order; and the longest phrase of a table that begins at a word."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d+-[^\W\d_]+-(?:olds?|OLDS?)\b|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*|--+|\S"
)
# Written in capitals these are names, not the small words that they look like.
_ABBREVIATIONS = frozenset({"IS", "US", "WHO", "IT", "AM"})
_T = TypeVar("_T")


class Words(NamedTuple):
    """The words of a text side by side. `lows`: in small letters, save for abbreviations. `starts`, `ends`: offsets."""

    texts: tuple[str, ...]
    lows: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=64)  # the sentence that is read for its figures is read for its sources next
def words_of(text: str) -> Words:
    """Words, numbers and single marks, in order."""
    spans = [match.span() for match in _WORD.finditer(text)]
    texts = tuple([text[start:end] for start, end in spans])
    small = lowered(text).replace("’", "'")
    lows = tuple([small[start:end] for start, end in spans])
    if not (_ABBREVIATIONS.isdisjoint(texts) or text.isupper()):
        lows = tuple(word if word in _ABBREVIATIONS else low for word, low in zip(texts, lows, strict=True))
    return Words(texts, lows, tuple([start for start, _ in spans]), tuple([end for _, end in spans]))


def lowered(text: str) -> str:
    """Small letters, one for one: the few capitals whose small form has two characters stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Phrases(Generic[_T]):
    """The phrases of a table, by their first word, the longest first."""

    def __init__(self, table: Mapping[str, _T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], _T]]] = {}
        for phrase, value in table.items():
            lows = words_of(phrase).lows
            self._by_first.setdefault(lows[0], []).append((lows, value))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    @property
    def firsts(self) -> Collection[str]:
        """The words with which a phrase begins."""
        return self._by_first.keys()

    def at(self, lows: tuple[str, ...], i: int) -> tuple[int, _T] | None:
        """(number of words, value) of the longest phrase that begins at word i."""
        for phrase, value in self._by_first.get(lows[i], ()):
            n = len(phrase)
            if n == 1 or lows[i : i + n] == phrase:
                return n, value
        return None
