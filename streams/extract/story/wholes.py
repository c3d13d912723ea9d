"""The wholes of which parts are told: in a sentence before theirs, or behind them in their own."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Role
from streams.extract.draft import Draft
from streams.extract.harm.frames import Figure


def find_wholes_behind(drafts: Sequence[Draft]) -> None:
    """ "Two children and a woman were among four killed": of the four, whom the sentence itself tells."""
    for at, draft in enumerate(drafts):
        if draft.role is Role.PART and all(one is not draft.parent for one in drafts):
            wholes = (one for one in drafts[at + 1 :] if one.harm is draft.harm and one.role is Role.TOTAL)
            draft.parent = next((one for one in wholes if one.quantity.number > draft.quantity.number), draft.parent)


def whole_before(told: Sequence[Draft], figure: Figure) -> Draft | None:
    """Of whom a part is that stands alone: of those whom the text counted last with that harm, all of them; "five of
    them" of those counted last, whatever befell them."""
    if told and figure.rule == "number-of-them" and told[-1].harm is not figure.harm:
        return told[-1]
    for one in reversed(told):
        if one.sentence.field != told[-1].sentence.field:
            break
        if one.harm is figure.harm and one.role is not Role.PART and not one.prior:
            return one
    return None
