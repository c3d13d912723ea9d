"""Patterns that are tried only on texts that hold a word without which they match nothing.

Most sentences hold none, which a plain search tells many times faster than a pattern that begins with a border of a
word and so tries every character. The same holds of patterns for what leads to a word, and of how such leads end.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from ahocorasick_rs import AhoCorasick

_MOST_SINGLE = 8
"""So many words are looked for one by one, more of them all at once."""
_END = sys.maxsize
_LONGEST_ENDING = 40


class Needing:
    """A pattern, and words of which every match holds one; in small letters where the pattern takes any case."""

    made: ClassVar[list[Needing]] = []

    def __init__(self, needs: Iterable[str], pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self.needs = tuple(needs)
        self._any_case = bool(flags & re.IGNORECASE)
        self._find_all = AhoCorasick(self.needs).find_matches_as_indexes if len(self.needs) > _MOST_SINGLE else None
        self.made.append(self)

    def may_match(self, text: str) -> bool:
        """Whether the text holds one of the words; half a surrogate pair, which no automaton takes, is no answer."""
        if self._any_case:
            text = text.lower()
        if self._find_all:
            try:
                return bool(self._find_all(text))
            except UnicodeEncodeError:
                return True
        for one in self.needs:  # noqa: SIM110 - a generator would take longer than the search
            if one in text:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """What the pattern finds first."""
        return self.pattern.search(text, start, end) if self.may_match(text) else None

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The pattern at this offset."""
        return self.pattern.match(text, start, end) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The pattern, if it is the whole text."""
        return self.pattern.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All that the pattern finds."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with what the pattern finds replaced."""
        return self.pattern.sub(new, text) if self.may_match(text) else text


class Ending:
    """A pattern that matches only at the end of what is searched, and the words with which every match ends, but for
    the space behind them; in small letters where the pattern takes any case."""

    made: ClassVar[list[Ending]] = []

    def __init__(self, ends: Iterable[str], pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self.ends = tuple(ends)
        self._any_case = bool(flags & re.IGNORECASE)
        self.made.append(self)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """What the pattern finds at the end."""
        tail = text[max(start, min(end, len(text)) - _LONGEST_ENDING) : end].rstrip()
        if not (tail.lower() if self._any_case else tail).endswith(self.ends):
            return None
        return self.pattern.search(text, start, end)


def with_the(*words: str) -> tuple[str, ...]:
    """Words, and the same with "the" behind them."""
    return (*words, *(f"{word} the" for word in words))
