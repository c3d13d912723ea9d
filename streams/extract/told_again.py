"""Whether those whom a text tells of with "the" (phrases/definites.py) were counted before."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Harm, VictimClass
from streams.extract.document import Field
from streams.extract.draft import Draft
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

_DONE = frozenset({Harm.KILLED, Harm.INJURED, Harm.DETAINED, Harm.KIDNAPPED})
_DOERS = frozenset({VictimClass.SUSPECT, VictimClass.COMBATANT})


def is_told_again(chunks: Chunks, figure: Figure, before: Sequence[Draft], field: Field) -> bool:
    """ "One person died. The driver was killed": the driver may be that one. "The suspect, a man of 31, is held": not
    where a suspect was held before. `before`: the figures of the sentences before; `field`: title
    or text."""
    chunk = chunks.row[figure.at]
    if chunk.phrase is None or not chunk.phrase.definite:
        return False
    if figure.rule == "noun-of-number":
        return True  # "the death of the driver"
    told = [draft for draft in before if draft.harm is figure.harm and draft.sentence.field == field]
    if chunk.low not in words_listed("people", "one_of_crew"):
        told = [draft for draft in told if draft.quantity.number <= 1 or not _DOERS.isdisjoint(draft.classes)]
    return bool(told) or figure.harm not in _DONE
