"""Those who are cared for beside the dead ("Twelve died. Twenty-six others are being treated"), and those whose
condition is told ("The condition of four is critical")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_CARED_FOR = re.compile(
    r"\s+(?:(?:are|were|is|was|remain|remained|remains|have been|had been)\s+)?(?:(?:still|also|now|currently)\s+)?"
    r"(?:being\s+treated|under\s+(?:medical\s+)?(?:treatment|care|observation)"
    r"|(?:receiving|undergoing|needing)\s+(?:medical\s+|emergency\s+|hospital\s+)?(?:treatment|care))\b(?!\s+(?:as|like)\b)",
    re.IGNORECASE,
)
_WERE_TREATED = re.compile(
    r"\s+(?:are|were|have been|had been)\s+(?:(?:still|also|now|currently)\s+)?being\s+treated\b"
    r"(?!\s+(?:as|like|when|while|before|there when)\b)",
    re.IGNORECASE,
)
# "the condition of 14 students is said to be serious"
_CONDITION = Needing(
    ("ondition", "state of"),
    r"\b(?:health )?(?:condition|state) of (?:the |another |at least |about |around )*$",
    re.IGNORECASE,
)
_IS_GRAVE = re.compile(
    r"[^.;,]{0,40}?\b(?:is|are|was|were|remains?|remained)\s(?:(?:said|stated|reported|believed|described|still|now|also|learnt"
    r"|to|be|as|very|in|more)\s)*(?:serious|critical|grave|precarious|stable|satisfactory|poor)\b",
    re.IGNORECASE,
)
_MORE = frozenset({"another", "further"})
_HURT = frozenset({Harm.KILLED, Harm.INJURED})


def treated_at(chunks: Chunks, k: int, found: Sequence[Figure], before: Harm | None) -> Figure | None:
    """The figure of "26 others" at chunk k who are treated; those told before them were killed or hurt."""
    chunk = chunks.row[k]
    told = found[-1].harm if found else before
    if _CONDITION.search(chunks.sentence, 0, chunk.start) and _IS_GRAVE.match(chunks.sentence, chunk.end):
        whole = next((one for one in reversed(found) if one.role is not Role.PART), None)
        if told in (Harm.INJURED, Harm.AFFECTED):
            return Figure(
                k, told, "number-condition", Role.PART, whole.at if whole else None, whole.trigger if whole else None
            )
        return Figure(k, Harm.INJURED, "number-condition")
    if told is Harm.KILLED and chunk.tag in "MN" and _WERE_TREATED.match(chunks.sentence, chunk.end):
        return Figure(k, Harm.INJURED, "number-treated")  # "Seven died. 42 were being treated."
    others = (chunk.phrase is not None and chunk.phrase.others) or (k and chunks.row[k - 1].low in _MORE)
    if not others or told not in _HURT:
        return None
    return Figure(k, Harm.INJURED, "number-treated") if _CARED_FOR.match(chunks.sentence, chunk.end) else None
