"""Text -> could it state a casualty figure at all? The cheap question before all others.

The stems are data (`data/gate.yaml`); a text that holds none of them has no claim that the grammar could find.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

_TABLE = Path(__file__).parent / "data" / "gate.yaml"
_PIECE = 2048
_LONGEST_STEM = 40


@cache
def stems() -> tuple[tuple[str, ...], int]:
    """All stems in small letters, and from which on they count only where a word starts."""
    table = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    anywhere, opening = (
        sorted({stem for group in table[name].values() for stem in group}) for name in ("anywhere", "opening")
    )
    return (*anywhere, *opening), len(anywhere)


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(list(stems()[0]), matchkind=MatchKind.Standard, implementation=Implementation.DFA)


def passes(text: str) -> bool:
    """True where the text, or sentence, holds one of the stems in any case. Line breaks count as spaces.

    It is read in pieces, so that the first stem ends the search.
    """
    find, first_opening = _automaton().find_matches_as_indexes, stems()[1]
    for start in range(0, len(text), _PIECE):
        piece = text[max(0, start - 1) : start + _PIECE + _LONGEST_STEM].lower()
        found = find(piece.replace("\n", " ") if "\n" in piece else piece, overlapping=True)
        for stem, at, _ in found:
            if stem < first_opening or not piece[max(0, at - 1) : at].isalpha():
                return True
    return False
