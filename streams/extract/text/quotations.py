"""Quotations that run over several sentences: whether a sentence stands in one, and where it closes.

Marks are paired within a paragraph, in texts whose quotation marks the cleaner made straight. What stands beside a mark
tells most of the time whether it opens or closes, so that one mark too many does not turn all that follows around.
"""

from __future__ import annotations

MARK = '"'
LONGEST = 1_500
"""Characters: a mark that opens and is not closed for so long was one too many."""


def is_quoted(text: str, start: int) -> bool:
    """True where the sentence from `start` stands in a quotation, or opens one."""
    return text.startswith(MARK, start) or _is_open(text, start)


def closes_at(text: str, start: int) -> int | None:
    """Offset of the mark that closes the quotation of the sentence from `start`; None where its paragraph has none."""
    opened = start if _is_open(text, start) else start + 1
    end, paragraph = text.find(MARK, opened), text.find("\n", opened)
    return end if end >= 0 and not 0 <= paragraph < end else None


def _is_open(text: str, at: int) -> bool:
    opened = None
    mark = text.find(MARK, text.rfind("\n", 0, at) + 1, at)
    while mark >= 0:
        before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
        begins, ends = not before.strip(" ("), not after.strip(" .,;:!?)")
        is_opening = begins if begins != ends else opened is None
        opened = mark if is_opening else None
        mark = text.find(MARK, mark + 1, at)
    return opened is not None and at - opened <= LONGEST
