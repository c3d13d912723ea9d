"""People aboard what is lost: "a plane went missing with 12 people on board", "... crashed, killing all on board"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_GONE_WITH = re.compile(
    r"\b(?:(?:goes|went|going|gone|is|are|was|were|been|reported|feared|remains?|remained) missing"
    r"|disappear(?:s|ed)?|vanish(?:es|ed)?)\b[^.;,\d]{0,50}?\bwith (?:at least |about |around |up to |some |more than |"
    r"over |nearly |all )?$",
    re.IGNORECASE,
)
_HOLDING = re.compile(
    r"\b(?:with|carrying|aboard|on board|inside),? (?:all |the |at least |about |some )?$", re.IGNORECASE
)
_ALL_DIED = re.compile(
    r"[^.]{0,80}?\b(?:killing (?:all|everyone|everybody)\b(?! but)"
    r"|(?:and |but )?(?:all|everyone|everybody)(?: of (?:them|whom)| on board| aboard| inside)?"
    r" (?:died|perished|(?:was|were|are) (?:killed|dead))"
    r"|(?:with |and |there were |leaving )?no survivors|perished|killing them all"
    r"|(?:none|no one|nobody)(?: of (?:them|whom|those aboard)| on board| aboard)?"
    r" (?:(?:is|are|was|were) (?:believed|thought|said|known|reported|likely) to have )?survived)\b",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?(?:on board|aboard|onboard)\b", re.IGNORECASE)


# "None of the 71 people on board the jet that went down near Bor survived"; not "none of the nine who survived"
_NONE_OF = re.compile(
    r"\b(?:none|not one|no one) of (?:the |its |all )?(?:at least |about |some |more than )?$", re.IGNORECASE
)
# "no survivors among the 16 people aboard"
_NO_SURVIVORS = re.compile(
    r"\bno (?:known )?survivors (?:[a-z]+ )?(?:among|of|from) (?:all |the |its )*$", re.IGNORECASE
)
_SURVIVED = re.compile(r"[^.;]{0,100}?(?<!who )(?<!that )(?:ha[sd] |have )?survived\b")


# "carrying 228 people from Bor to Dar disappeared over the sea"
_VANISHED = re.compile(
    r"(?:(?! (?:and|who|that|which|when|after|before|as)\b)[^.;,\d]){0,60}?\s(?:disappeared|vanished|went missing"
    r"|(?:fell|dropped|went) off (?:the )?(?:[\w-]+ )?radars?|lost contact)\b",
    re.IGNORECASE,
)


def aboard_missing(chunks: Chunks, k: int) -> Figure | None:
    """The figure at chunk k, where it counts those aboard of what went missing."""
    chunk = chunks.row[k]
    if chunk.tag not in "NM" or chunk.number is None:
        return None
    start = min(chunk.start, chunk.number.start)
    if _HOLDING.search(chunks.sentence, max(0, start - 30), start) and _VANISHED.match(chunks.sentence, chunk.end):
        return Figure(k, Harm.MISSING, "aboard-number")
    if _ABOARD.match(chunks.sentence, chunk.number.end) is None:
        return None
    gone = _GONE_WITH.search(chunks.sentence, max(0, start - 90), start)
    return Figure(k, Harm.MISSING, "aboard-number") if gone else None


def aboard_killed(chunks: Chunks, k: int) -> Figure | None:
    """The figure at chunk k, where it counts those aboard, of whom all died: "carrying 62, crashed, killing all"."""
    chunk = chunks.row[k]
    if chunk.tag not in "NM" or chunk.number is None:
        return None
    start = min(chunk.start, chunk.number.start)
    if _NONE_OF.search(chunks.sentence, max(0, start - 40), start):
        return Figure(k, Harm.KILLED, "aboard-number") if _SURVIVED.match(chunks.sentence, chunk.number.end) else None
    if _NO_SURVIVORS.search(chunks.sentence, max(0, start - 50), start):
        return Figure(k, Harm.KILLED, "aboard-number") if _ABOARD.match(chunks.sentence, chunk.number.end) else None
    if _HOLDING.search(chunks.sentence, max(0, start - 30), start) is None:
        return None
    return Figure(k, Harm.KILLED, "aboard-number") if _ALL_DIED.match(chunks.sentence, chunk.number.end) else None
