"""Those who are cared for beside the dead: "Twelve died. Twenty-six others are being treated"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_CARED_FOR = re.compile(
    r"\s+(?:(?:are|were|is|was|remain|remained|remains|have been|had been)\s+)?(?:(?:still|also|now|currently)\s+)?"
    r"(?:being\s+treated|under\s+(?:medical\s+)?(?:treatment|care|observation)"
    r"|(?:receiving|undergoing|needing)\s+(?:medical\s+|emergency\s+|hospital\s+)?(?:treatment|care))\b(?!\s+(?:as|like)\b)",
    re.IGNORECASE,
)
_MORE = frozenset({"another", "further"})
_HURT = frozenset({Harm.KILLED, Harm.INJURED})


def treated_at(chunks: Chunks, k: int, found: Sequence[Figure], before: Harm | None) -> Figure | None:
    """The figure of "26 others" at chunk k who are treated; those told before them were killed or hurt."""
    chunk = chunks.row[k]
    others = (chunk.phrase is not None and chunk.phrase.others) or (k and chunks.row[k - 1].low in _MORE)
    if not others or (found[-1].harm if found else before) not in _HURT:
        return None
    return Figure(k, Harm.INJURED, "number-treated") if _CARED_FOR.match(chunks.sentence, chunk.end) else None
