"""The wholes of which parts are told: in a sentence before theirs, or behind them in their own."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Measure, Role
from streams.extract.draft import Draft
from streams.extract.harm.frames import Figure

_FAR_MORE = 100


def find_wholes_behind(drafts: Sequence[Draft]) -> None:
    """ "Two children and a woman were among four killed": of the four, whom the sentence itself tells."""
    for at, draft in enumerate(drafts):
        if draft.role is Role.PART and all(one is not draft.parent for one in drafts):
            wholes = (one for one in drafts[at + 1 :] if one.harm is draft.harm and one.role is Role.TOTAL)
            draft.parent = next((one for one in wholes if one.quantity.number > draft.quantity.number), draft.parent)


def whole_before(told: Sequence[Draft], figure: Figure, number: int) -> Draft | None:
    """Of whom a part is that stands alone: of those whom the text counted last with that harm, all of them; "five of
    them" of those counted last, whatever befell them. `number`: so many are the part."""
    if told and figure.rule == "number-of-them" and told[-1].harm is not figure.harm:
        return told[-1]
    last = None
    for one in reversed(told):
        if one.sentence.field != told[-1].sentence.field:
            break
        if one.harm is not figure.harm or one.role is Role.PART or one.prior:
            continue
        if figure.rule == "number-of-them" and number > one.quantity.number:
            continue  # "The union counts 11 dead. Troops came in May. Seventeen of them have died."
        last = last or one
        if not _is_of_war(last, figure, number):
            return last
        if one.measure is Measure.INCIDENT and one.role is Role.TOTAL and one.quantity.number >= number:
            return one
    return last


def _is_of_war(whole: Draft, figure: Figure, number: int) -> bool:
    """ "Eight died. More than 4,000 have died since 2005. Two instructors were among the dead": hardly of the 4,000."""
    running = whole.measure is Measure.CUMULATIVE and whole.quantity.number > _FAR_MORE * number
    return running and figure.rule in ("number-among", "rolled-number")
