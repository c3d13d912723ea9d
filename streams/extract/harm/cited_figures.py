"""Figures of others that are held against one: "61 died, almost twice the 33 acknowledged by the police".

They leave out what befell those whom they count, so it is what befell those of the figure before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.harm.running_counts import OTHERS
from streams.extract.lexicon import alternation
from streams.extract.phrases.chunks import Chunks
from streams.extract.source.cited_counts import numbers_cited
from streams.extract.source.speech_words import listed

_GIVEN = re.compile(rf"\s+(?:{alternation(listed('given'))})\b", re.IGNORECASE)


def cited_at(chunks: Chunks, k: int, found: Sequence[Figure], before: Harm | None) -> Figure | None:
    """The figure of a number that the sentence gives to somebody else at chunk k. `before`: the harm told before it."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.number.start not in numbers_cited(chunks.sentence):
        return None
    if chunk.tag == "O" and not _GIVEN.match(chunks.sentence, chunk.number.end):
        return None  # "their total of 12 goals"
    harm = found[-1].harm if found else before or _told_behind(chunks, k)
    if harm is None or chunk.number.could_be_year:
        return None
    if chunk.phrase is not None and chunk.phrase.own_harm not in (None, harm):
        return None
    return Figure(k, harm, OTHERS)


def _told_behind(chunks: Chunks, k: int) -> Harm | None:
    """ "The ministry's count of 33 was questioned by the union, which has registered 61 deaths": that of the next."""
    for at, chunk in enumerate(chunks.row[k + 1 :], k + 1):
        if chunk.tag == "X" and chunk.phrase is not None:
            return chunk.phrase.harm_noun
        if chunk.tag in "NM" and chunks.tags[at + 1 : at + 2] in ("J", "R") and (trigger := chunks.row[at + 1].trigger):
            return trigger.uses[0][1]
    return None
