"""Quotations between single marks, as British, Indian and South African papers write them: in double ones.

    'We buried nine. Two are missing,' said the elder.   "We buried nine. Two are missing," said the elder.

Only what begins a sentence or stands behind a mark, and ends like speech, with a stop or a comma before its mark, is
taken for speech: 'safe' zones, the residents' dead and a car blown 'to pieces.' keep theirs, and so does what is quoted
within a quotation.
"""

from __future__ import annotations

import re

_OPENS = r"(?:(?<=[.?!:,;—–)\]\"'] )|(?<=[(\[—–:])|(?<![^\n]))'(?=[\[(…A-Za-z]|\d(?!\ds\b))"
_CLOSES = r"(?<=[,.?!…—])'(?=[\s)\]—–;:-]|\Z)"
_MARK = re.compile(rf"(?P<opens>{_OPENS})|{_CLOSES}")


def double_quotations(text: str) -> str:
    """The text with double marks around what is quoted in single ones. Keeps every length."""
    if " '" not in text and "\n'" not in text and not text.startswith("'"):
        return text
    found = [mark for pair in _pairs(text) for mark in pair]
    if not found:
        return text
    characters = list(text)
    for mark in found:
        characters[mark] = '"'
    return "".join(characters)


def _pairs(text: str) -> list[tuple[int, int]]:
    """Offsets of the marks that open and close a quotation of one paragraph."""
    pairs = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        at = match.start()
        if match["opens"]:
            opened = at  # the one before it closed without a stop, or was none
        elif opened is not None:
            line = text.rfind("\n", 0, at) + 1
            if line <= opened and text.count('"', line, opened) % 2 == 0:
                pairs.append((opened, at))
            opened = None
    return pairs
