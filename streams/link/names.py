"""Finding many names in a text at once: longest match at word boundaries, offsets into the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

T = TypeVar("T")

_ASCII_SEPARATORS = {code: " " for code in range(128) if not chr(code).isalnum()}
_OTHER_SEPARATORS = "’‘“”–—‑‐…«»•·\u00a0\u2028\u2029\u200b\u202f\ufeff"
_SEPARATORS = "".join(map(chr, _ASCII_SEPARATORS)).replace(" ", "") + _OTHER_SEPARATORS
_BETWEEN = "\ue000"  # a private character, so in no name
_OLDER_SPELLINGS = (("ș", "ş"), ("ț", "ţ"))  # Romanian, with a comma or, as tables have it, a cedilla
UNCASED = 5
_CAPITAL = re.compile("[A-Z]")  # ASCII: what a wrong decoding leaves ("Â") capitalises nothing
_AROUND = 16


def pattern(text: str) -> str:
    """Lower case, every separator a space, one space more at either end: position i of `text` stands at i + 1."""
    lowered = text.replace("İ", "I").lower()  # the one letter that lower() makes longer
    if lowered.isascii():
        return f" {lowered.translate(_ASCII_SEPARATORS)} "
    # Beyond ASCII `translate` looks every character up in a dict; fifty searches for one character are faster.
    for separator in _SEPARATORS:
        lowered = lowered.replace(separator, " ")
    for letter, older in _OLDER_SPELLINGS:
        lowered = lowered.replace(letter, older)
    return f" {lowered} "


MOST_FOR_DFA = 4_000  # names; the faster automaton of many more takes too much memory
_pattern_of_text = lru_cache(maxsize=4)(pattern)


class Names(Generic[T]):
    """A fixed set of names and what each stands for; one name may stand for several things.

    Both boundaries are part of each pattern, so that no match begins or ends inside a word. Overlapping search, then
    the longest: a leftmost-longest automaton would lose "Homs" in "Homs Government".
    Abbreviations (all capitals, or up to three letters) match in their own spelling only; other names need a capital
    where theirs begins with one. In a text without any capital, names of UNCASED letters and more match nonetheless.
    """

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        by_pattern: dict[str, list[tuple[str, bool, T]]] = {}
        pairs = list(named)
        patterns = pattern(_BETWEEN.join(name for name, _ in pairs)).strip(" ").split(_BETWEEN)
        for (name, value), key in zip(pairs, patterns, strict=True):
            exact = len(name) <= 3 or name.isupper()
            by_pattern.setdefault(f" {key} ", []).append((name, exact, value))
        self._named = list(by_pattern.values())
        self._lengths = [len(key) - 2 for key in by_pattern]
        self._lower = [any(not name[0].isupper() for name, _, _ in named) for named in self._named]
        # Most patterns stand for one thing in any spelling that begins with a capital; these need no second look.
        self._plain = [[named[0][2]] if len(named) == 1 and not named[0][1] else None for named in self._named]
        kind = Implementation.DFA if len(by_pattern) <= MOST_FOR_DFA else Implementation.ContiguousNFA
        self._automaton = AhoCorasick(list(by_pattern), matchkind=MatchKind.Standard, implementation=kind)

    def find(self, text: str) -> list[tuple[int, int, list[T]]]:
        """(start, end, what it stands for) in the order of the text; none overlaps another."""
        found = []
        lower, lengths, plain, uncased = self._lower, self._lengths, self._plain, not _CAPITAL.search(text)
        for index, start, _ in self._automaton.find_matches_as_indexes(_pattern_of_text(text), overlapping=True):
            capital = text[start].isupper()
            if capital or lower[index] or uncased:
                end = start + lengths[index]
                values = (plain[index] if capital else None) or self._values(text[start:end], index, uncased)
                if values:
                    found.append((start, end, values))
        return _longest(found) if len(found) > 1 else found

    def _values(self, seen: str, index: int, uncased: bool) -> list[T]:
        capital = seen[0].isupper() or (uncased and len(seen) >= UNCASED)
        return [
            value
            for name, exact, value in self._named[index]
            if (seen == name if exact else capital or not name[0].isupper())
        ]


def in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around text[start:end] are all capitals, so that capitals say nothing about a name."""
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
    return around.isupper() and sum(map(str.isalpha, around)) >= 4


def _longest(found: list[tuple[int, int, list[T]]]) -> list[tuple[int, int, list[T]]]:
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    kept: list[tuple[int, int, list[T]]] = []
    for hit in found:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
        elif hit[1] - hit[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = hit
    return kept
