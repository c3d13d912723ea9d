"""Figures of a sentence that stand within one before it, by how the sentence sets them beside it.

33 people were injured, with five needing treatment in hospital.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Quantifier, Role
from streams.extract.draft import Draft
from streams.needing import Needing

_WITH = Needing(
    ("with",),
    r",\s+with\s+(?:at least |about |around |nearly |almost |more than |over |some |up to |only )?$",
)
# "with 30 others injured", "with five more in hospital": besides those told before
_BESIDES = re.compile(r"[\w,.-]+(?: \w+)?\s+(?:others?|more|further|additional)\b")
_OF_STATE = (Harm.INJURED, Harm.AFFECTED)


def tell_parts(text: str, drafts: Sequence[Draft]) -> None:
    """Mark the figures that a "with" sets beside a greater one of the same harm as parts of it."""
    for k, draft in enumerate(drafts):
        if draft.role is not Role.TOTAL or draft.parent or draft.prior or draft.harm not in _OF_STATE:
            continue
        if not _WITH.search(text, 0, draft.start) or _BESIDES.match(text, draft.start):
            continue
        wholes = (one for one in reversed(drafts[:k]) if one.harm is draft.harm and one.role is Role.TOTAL)
        whole = next(wholes, None)
        if whole and not whole.prior and _is_less(draft, whole):
            draft.role, draft.parent = Role.PART, whole


def _is_less(draft: Draft, whole: Draft) -> bool:
    few, many = draft.quantity.number, whole.quantity.number
    return few < many or whole.quantity.quantifier is Quantifier.VAGUE
