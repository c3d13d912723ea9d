"""How the words of a figure become numbers: named, versioned readings.

`strict` gives no best figure to vague words: their floor is the minimum and that is all that is known.
`isaf` reads as the annotator of the ISAF press releases did (insurgents without a number or a couple 2; several, a few,
some, a group, multiple 3; numerous, a handful 4; a large number 5; more than five 6): always the minimum.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas import Quantity


@dataclass(frozen=True)
class Policy:
    """`vague`: a word of the figure -> the number it stands for, the first that fits. `least`: best is the minimum.

    `uncounted`: what people stand for whom nothing counts ("insurgents were killed"); None: they are left aside.
    `doers`: attackers count as all others do; else only where nobody else does, or where one verb has both on a
    par ("one civilian and six assailants were killed").
    `operations`: of a release that lists several, all count, and not the first alone.
    `deeds`: so does what those did before of whom the first sentence tells ("held a man linked to a murder").
    """

    name: str
    version: int
    vague: Mapping[str, int] = field(default_factory=dict)
    least: bool = False
    uncounted: int | None = None
    doers: bool = False
    deeds: bool = True
    operations: bool = True

    def read(self, quantity: Quantity) -> tuple[int | None, int | None, int | None]:
        """(min, best, max) of one figure; None where it is open, or where the policy sets no best figure."""
        if quantity.quantifier == "vague":
            number = self._of_word(quantity.text)
            return (number, number, None) if number is not None else (quantity.min, None, quantity.max)
        low, best, high = quantity.min, quantity.value, quantity.max
        if self.least and low is not None:
            return low, low, high
        if best is None and low is not None and high is not None:
            best = (low + high) // 2
        return low, best, high

    def read_uncounted(self, quantity: Quantity) -> tuple[int | None, int | None, int | None]:
        """The same for words without a number ("a number of insurgents", "other insurgents")."""
        number = self._of_word(quantity.text)
        number = self.uncounted if number is None else number
        return number, number, None

    def _of_word(self, text: str) -> int | None:
        words = text.casefold()
        return next((number for word, number in self.vague.items() if re.search(rf"\b{word}\b", words)), None)


_ISAF_WORDS = {
    "large number": 5,
    "large group": 5,
    "numerous": 4,
    "many": 4,
    "handful": 4,
    "several": 3,
    "few": 3,
    "some": 3,
    "group": 3,
    "team": 3,
    "squad": 3,
    "cell": 3,
    "multiple": 3,
    "number of": 3,
    "couple": 2,
    "pair": 2,
}

POLICIES = {
    policy.name: policy
    for policy in (
        Policy("strict", version=6),
        Policy(
            "isaf", version=5, vague=_ISAF_WORDS, least=True, uncounted=2, doers=True, deeds=False, operations=False
        ),
    )
}
