"""Text -> its words, numbers and marks in order; and the longest phrase of a table that begins at a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate, chain
from operator import add
from typing import Generic, NamedTuple, TypeVar

from streams.extract.text.by_word import ByWord

# Words with what a hyphen or an apostrophe joins to them, abbreviations with dots, ages, numbers, and single marks.
_PATTERN = (
    r"\s*({letter}{{2,}}(?:[-'’]{sign}+)*|(?:[A-Za-z]\.){{2,}}|{letter}(?:[-'’]{sign}+)*"
    r"|\d+-{letter}+-(?:olds?|OLDS?)\b|\d+(?:[.,]\d+)*|--+|\S)"
)
_WORD = re.compile(_PATTERN.format(letter=r"[^\W\d_]", sign=r"[^\W_]"))
_ASCII_WORD = re.compile(_PATTERN.format(letter="[A-Za-z]", sign="[A-Za-z0-9]"))  # the same, and faster
NAME_WORD = r"[^\W\d_a-z][\w’'-]*"
"""A pattern: a word as names have them, with a capital."""
# Written in capitals these are names, not the small words that they look like.
_ABBREVIATIONS = frozenset({"IS", "US", "WHO", "IT", "AM"})
_T = TypeVar("_T")


class Words(NamedTuple):
    """The words of a text side by side. `lows`: in small letters, save for abbreviations. `starts`, `ends`: offsets."""

    texts: tuple[str, ...]
    lows: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The first word that begins at an offset or behind it; how many words there are where none does."""
        return bisect_left(self.starts, offset)


@lru_cache(maxsize=64)  # the sentence that is read for its figures is read for its sources next
def words_of(text: str) -> Words:
    """Words, numbers and single marks, in order."""
    pieces = text.split()
    read = [*chain.from_iterable(map(_words_of_piece.__getitem__, pieces))]
    if not read:
        return Words((), (), (), ())
    texts, lows, steps = zip(*read, strict=True)
    if len(text) == sum(map(len, pieces)) + len(pieces) - 1:
        starts = tuple(accumulate(steps[:-1], initial=0))
    else:  # more than a space stands somewhere
        starts = tuple(match.start(1) for match in _WORD.finditer(text))
    ends = tuple(map(add, starts, map(len, texts)))
    if not (_ABBREVIATIONS.isdisjoint(texts) or text.isupper()):
        lows = tuple(word if word in _ABBREVIATIONS else low for word, low in zip(texts, lows, strict=True))
    return Words(texts, lows, starts, ends)


@ByWord
def _words_of_piece(piece: str) -> tuple[tuple[str, str, int], ...]:
    """The words of what stands between two spaces: each with its small letters, and how far from it the next begins,
    a space behind the last. No word holds a space, so that the same piece has the same words wherever it stands."""
    if piece.isalpha():
        return ((piece, lowered(piece), len(piece) + 1),)
    texts = (_ASCII_WORD if piece.isascii() else _WORD).findall(piece)
    small = lowered(piece).replace("’", "'")
    ends = [*accumulate(map(len, texts))]
    lows = [small[end - len(text) : end] for text, end in zip(texts, ends, strict=True)]
    steps = [*map(len, texts[:-1]), len(texts[-1]) + 1]
    return tuple(zip(texts, lows, steps, strict=True))


@ByWord
def lows_of(piece: str) -> tuple[str, ...]:
    """The words, in small letters, of what stands between two spaces."""
    return tuple([low for _, low, _ in _words_of_piece[piece]])


def lowered(text: str) -> str:
    """Small letters, one for one: the few capitals whose small form has two characters stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Phrases(Generic[_T]):
    """The phrases of a table, by their first two words, the longest first."""

    def __init__(self, table: Mapping[str, _T]) -> None:
        self._single: dict[str, tuple[int, _T]] = {}
        self._longer: dict[str, dict[str, list[tuple[int, tuple[str, ...], _T]]]] = {}
        for phrase, value in table.items():
            lows = words_of(phrase).lows
            if len(lows) == 1:
                self._single[lows[0]] = (1, value)
            else:
                by_second = self._longer.setdefault(lows[0], {})
                by_second.setdefault(lows[1], []).append((len(lows), lows, value))
        for by_second in self._longer.values():
            for found in by_second.values():
                found.sort(key=lambda entry: -entry[0])
        self.firsts = frozenset((*self._single, *self._longer))
        """The words with which a phrase begins."""

    def may_open(self, first: str, second: str) -> bool:
        """Whether a phrase begins with these two words, or is the first."""
        return first in self._single or second in self._longer.get(first, ())

    def at(self, lows: tuple[str, ...], i: int) -> tuple[int, _T] | None:
        """(number of words, value) of the longest phrase that begins at word i."""
        by_second = self._longer.get(lows[i])
        if by_second and i + 1 < len(lows):
            for n, phrase, value in by_second.get(lows[i + 1], ()):
                if n == 2 or lows[i : i + n] == phrase:
                    return n, value
        return self._single.get(lows[i])
