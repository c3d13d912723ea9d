"""Lines: those that are no news are blanked, those that were cut to a width are joined. Every length is kept."""

from __future__ import annotations

import re
from itertools import pairwise

from streams.clean.tables import boilerplate_line, boilerplate_phrases

_WIDTH = range(40, 101)
_PARAGRAPH_START = re.compile(r"(?: {2,}|[ ]?[-*•–—·▪■][ ]|[ ]?\(?\d{1,2}[.)][ ])")


def blank_boilerplate(text: str) -> str:
    """The text with spaces where boilerplate stood, and line breaks around it where it stood inside a paragraph."""
    if "\n" in text or len(text) < 400:
        text = _without_lines(text)
    for words, pattern in boilerplate_phrases():
        if words in text:
            text = pattern.sub(lambda match: _paragraph_break(len(match.group())), text)
    return text


def _without_lines(text: str) -> str:
    lines, is_boilerplate = text.split("\n"), boilerplate_line().fullmatch
    if not any(map(is_boilerplate, lines)):
        return text
    return "\n".join([" " * len(line) if is_boilerplate(line) else line for line in lines])


def _paragraph_break(length: int) -> str:
    return "\n" + " " * (length - 2) + "\n" if length > 1 else " " * length


def unwrap_lines(text: str) -> str:
    """A hard-wrapped text (70-column newswire) with a space for each break inside a paragraph; others as they are."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    if not _is_wrapped(lines):
        return text
    joined = [lines[0]]
    for before, line in pairwise(lines):
        joined.append(" " if _goes_on(before, line) else "\n")
        joined.append(line)
    return "".join(joined)


def _is_wrapped(lines: list[str]) -> bool:
    """True where nearly every line that another follows is about as long as a line can be, and none is longer."""
    if max(map(len, lines)) > _WIDTH.stop:
        return False
    inner = [len(a) for a, b in pairwise(lines) if a.strip() and b.strip()]
    full = sum(length in _WIDTH for length in inner)
    return bool(inner) and full >= 0.7 * len(inner)


def _goes_on(line: str, following: str) -> bool:
    return len(line) in _WIDTH and bool(following.strip()) and not _PARAGRAPH_START.match(following)
