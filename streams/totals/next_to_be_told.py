"""The next of those harmed after the dead: "a second man was arrested", "a third victim was taken to hospital"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from schemas import Claim, Harm, Quantifier, Role, Victim
from streams.extract.text.numbers import bounded
from streams.totals.mentions import after, place_in_item, sentence_at
from streams.totals.ranks import ordinal_in

_Record = Claim | Victim

_ALSO = re.compile(r"(?: [\w-]+){1,4} also\b", re.IGNORECASE)


def beside_the_dead(injured: list[_Record], killed: list[_Record]) -> list[_Record]:
    """ "One man was killed and a second was wounded. Another man was taken to hospital": others than the dead, and so
    none that are added to the injured of earlier sentences; and the second of all is the first of the injured."""
    if not killed:
        return injured
    told: list[_Record] = []
    for record in next_after(injured, killed):
        if isinstance(record, Claim) and told and _is_beside(record) and sentence_at(record) != sentence_at(told[-1]):
            told.append(record.model_copy(update={"beside": False, "role": Role.TOTAL}))
        else:
            told.append(record)
    return told


def next_after(records: list[_Record], killed: list[_Record]) -> list[_Record]:
    """ "One man was killed. A second was arrested": the second of all is one of those arrested; and "one was killed and
    another was arrested" is the first of them. "One was killed and two were hurt. A third victim": one of the hurt."""
    dead = max((record.quantity.value or 0 for record in killed), default=0)
    one = bounded(1, Quantifier.EXACT, "another")
    fell = {sentence_at(record): place_in_item(record) for record in killed if isinstance(record, Claim)}
    told: list[_Record] = []
    for record in records:
        order = ordinal_in(record.quantity.text) if dead and isinstance(record, Claim) else None
        if order and (
            dead < order <= dead + max(1, *(one.quantity.number for one in told), 1)
            or (not told and 1 < order <= dead)  # "Eight died, six of them children. A seventh child is in hospital"
        ):
            told.append(record.model_copy(update={"quantity": one}))
        elif _is_other_than(record, fell):
            told.append(record.model_copy(update={"beside": False, "role": Role.TOTAL}))
        else:
            told.append(record)
    return told


def _is_other_than(record: _Record, fell: Mapping[tuple[bool, int], tuple[bool, int]]) -> bool:
    """One who is told of beside somebody killed in the same sentence."""
    another = (
        isinstance(record, Claim) and record.harm is Harm.DETAINED and record.quantity.value == 1 and record.beside
    )
    return another and fell.get(sentence_at(record), place_in_item(record)) < place_in_item(record)


def _is_beside(claim: Claim) -> bool:
    """Beside the dead; "three officers were also hurt" are beside the hurt."""
    return claim.beside and not (claim.quantity.number > 1 and _ALSO.match(after(claim)))
