"""What the sentences of a text hold, found in one pass over it, so that most sentences need not be read.

A clue is something without which a sentence cannot say what its readers look for; that it is there proves nothing. All
clues follow from the language tables, so that a new word of harm or of number is a clue from then on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from streams.clean.characters import rare_in
from streams.extract import lexicon
from streams.extract.gate import stems
from streams.extract.harm.harm_words import clues_of_harm
from streams.extract.lexicon import beginnings
from streams.extract.phrases.gapped import clues_of_gapped
from streams.extract.text.number_words import FIXED, FLOORS, TENS, UNITS
from streams.extract.text.words import lowered, words_of
from streams.extract.time.period_words import NAMES_DAYS, WEEKDAYS
from streams.kept import kept

GATE = 1
"""A stem of data/gate.yaml."""
HARM = 2
"""A word without which no figure is the first of its text: a word of harm, or what names a group of the harmed."""
COUNT = 4
"""A digit or a word of number."""
DENIES = 8
"""A verb of denial."""
ASSESSES = 16
"""A word for the weighing of reports."""
REPORTS = 32
"""A word for reports of harm."""

DAY = 64
"""A word, or a date in digits, without which no day is named."""

SPEAKS = 128
"""A word with which a source is named: a verb of speech, or "according to"."""

_DIGITS = "0123456789"
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_ASCII = bytes(range(128))
Clue = tuple[int, int, int]
"""End, start and kinds: one or more of the clues, as bits."""


class _Table(NamedTuple):
    """The automaton, and for each of its words of what it is a clue: anywhere, where a word starts, as a whole word."""

    automaton: AhoCorasick
    kinds: list[tuple[int, int, int]]


def clues_in(text: str) -> list[Clue]:
    """The clues of a text, in the order of their ends. Line breaks in a paragraph count as spaces."""
    low = lowered(text).replace("\n\n", "\0\0").replace("\n", " ").replace("’", "'")
    automaton, kinds = _table("  " in low)
    around = low + "\0"  # so that a character stands behind every word, and before
    found = []
    for word, start, end in automaton.find_matches_as_indexes(low, overlapping=True):
        clue, opening, whole = kinds[word]
        if (opening or whole) and not around[start - 1].isalpha():
            clue |= opening
            if whole and not around[end].isalpha():
                clue |= whole
        if clue:
            found.append((end, start, clue))
    if not low.isascii() and any(map(str.isdecimal, rare_in(low, _ASCII))):
        found += [(match.end(), match.start(), COUNT | DAY) for match in _OTHER_DIGIT.finditer(low)]
        found.sort()
    return found


def kinds_in(clues: Sequence[Clue], spans: Iterable[tuple[int, int]]) -> list[int]:
    """The kinds of clues that lie within each of some spans, both in the order of the text."""
    found, i, many = [], 0, len(clues)
    for start, end in spans:
        kinds = 0
        while i < many:
            clue_end, clue_start, clue = clues[i]
            if clue_end > end:
                break
            if clue_start >= start:
                kinds |= clue
            i += 1
        found.append(kinds)
    return found


@kept
def _table(loose: bool) -> _Table:
    """`loose`: more than one space may stand between two words of a phrase."""
    kinds: dict[str, list[int]] = {}
    gate, first_opening = stems()
    _add(kinds, gate[:first_opening], GATE, 0)
    _add(kinds, gate[first_opening:], GATE, 1)
    _add(kinds, map(_telling if loose else _whole, clues_of_harm()), HARM, 2)
    _add(kinds, map(_telling if loose else _whole, clues_of_gapped()), HARM, 2)
    _add(kinds, _DIGITS, COUNT, 0)
    _add(kinds, map(_telling, (*UNITS, *TENS, *FIXED, *FLOORS, "without")), COUNT, 2)
    verbs = lexicon.table("speech")["verbs"]
    _add(kinds, beginnings([*verbs["denies"], *verbs["disputes"]]), DENIES, 0)
    ledgers = lexicon.table("ledgers")
    _add(kinds, beginnings(ledgers["assessed"]), ASSESSES, 0)
    _add(kinds, beginnings(ledgers["reports"]), REPORTS, 0)
    _add(kinds, NAMES_DAYS, DAY, 2)
    _add(kinds, WEEKDAYS, DAY, 1)
    _add(kinds, (sep + digit for sep in "-./" for digit in _DIGITS), DAY, 0)
    _add(kinds, map(_telling, (*chain(*verbs.values()), *lexicon.table("speech")["according"])), SPEAKS, 2)
    speech = lexicon.table("speech")
    _add(kinds, (*speech["counts"], *speech["takes_in"], *speech["sees"], "names of"), SPEAKS, 2)
    automaton = AhoCorasick(list(kinds), matchkind=MatchKind.Standard, implementation=Implementation.DFA)
    return _Table(automaton, [(where[0], where[1], where[2]) for where in kinds.values()])


def _add(kinds: dict[str, list[int]], words: Iterable[str], clue: int, where: int) -> None:
    for word in words:
        kinds.setdefault(word, [0, 0, 0])[where] |= clue


def _telling(phrase: str) -> str:
    """The longest word of a phrase that is no function word; all words of a phrase stand in a text that holds it."""
    lows = words_of(phrase).lows
    return max([low for low in lows if low not in lexicon.word_tags()] or lows, key=len)


def _whole(phrase: str) -> str:
    """The phrase itself, where nothing but a space stands between its words; else its longest word."""
    return phrase if words_of(phrase).lows == tuple(phrase.split(" ")) else _telling(phrase)
