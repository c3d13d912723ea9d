"""Quotations that run over several sentences: whether a sentence stands in one, and where it closes.

Marks are counted within a paragraph, in texts whose quotation marks the cleaner made straight.
"""

from __future__ import annotations

MARK = '"'


def is_quoted(text: str, start: int) -> bool:
    """True where the sentence from `start` stands in a quotation, or opens one."""
    return text.startswith(MARK, start) or _is_open(text, start)


def closes_at(text: str, start: int) -> int | None:
    """Offset of the mark that closes the quotation of the sentence from `start`; None where its paragraph has none."""
    opened = start if _is_open(text, start) else start + 1
    end, paragraph = text.find(MARK, opened), text.find("\n", opened)
    return end if end >= 0 and not 0 <= paragraph < end else None


def _is_open(text: str, at: int) -> bool:
    return text.count(MARK, text.rfind("\n", 0, at) + 1, at) % 2 == 1
