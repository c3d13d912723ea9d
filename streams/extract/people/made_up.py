"""Whom the dead and the injured are who together are the casualties told before them.

There have been 13,560 civilian casualties, with 5,614 deaths and 7,946 people injured.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from schemas import Harm, Role, VictimClass
from streams.extract.draft import Draft

_NEARLY = 0.05
"""By so much of it a round number of casualties may be off ("almost 15,000")."""
_NOBODY_TOLD = (VictimClass.UNSPECIFIED,)


def share_of_casualties(drafts: Sequence[Draft], last: Draft | None) -> None:
    """Give the dead and the injured of a sentence the kind of the casualties that they make up. `last`: the draft
    before the sentence."""
    for whole in (last, *drafts):
        if whole is None or whole.harm is not Harm.CASUALTIES or whole.classes == _NOBODY_TOLD:
            continue
        for dead, hurt in product(_of(drafts, Harm.KILLED), _of(drafts, Harm.INJURED)):
            count = whole.quantity.number
            if abs(dead.quantity.number + hurt.quantity.number - count) <= _NEARLY * count:
                dead.classes = hurt.classes = whole.classes


def _of(drafts: Sequence[Draft], harm: Harm) -> list[Draft]:
    return [d for d in drafts if d.harm is harm and d.role is Role.TOTAL and d.classes == _NOBODY_TOLD]
