"""A number that is told in place of another: "275 and not 288 people were killed", "it was 275, not 288, who died"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_NOT = Needing(("not ", "rather than ", "instead of "), r",? (?:and |but )?(?:not|rather than|instead of) (?:the )?$")


def instead(chunks: Chunks, figure: Figure, found: Sequence[Figure]) -> Figure | None:
    """The figure of the number that holds where it counts the one that does not; None where that is told already."""
    number = chunks.row[figure.at].number
    denied = number and _NOT.search(chunks.sentence, max(0, number.start - 24), number.start)
    if number is None or not denied or is_told_so(chunks, figure.at):
        return figure
    right = next((k for k in range(figure.at) if _ends_at(chunks, k, denied.start())), None)
    if right is None:
        return figure
    return None if any(one.at == right for one in found) else figure._replace(at=right)


def is_told_so(chunks: Chunks, k: int) -> bool:
    """ "11 had died and not 14, as claimed by the hospital": its figure all the same."""
    return chunks.sentence.startswith(", as ", chunks.row[k].end)


def _ends_at(chunks: Chunks, k: int, end: int) -> bool:
    number = chunks.row[k].number
    return number is not None and re.fullmatch(r"(?: [a-z]+)?", chunks.sentence[number.end : end]) is not None
