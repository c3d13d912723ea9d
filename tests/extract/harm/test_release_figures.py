"""Figures as releases tell them: parts by class, rolls of the dead, acts of several, groups named after animals."""

from __future__ import annotations

import pytest

from schemas import Harm, Role
from tests.extract.reading import claims

_DEAD, _HURT = Harm.KILLED, Harm.INJURED


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Nineteen people died, seven of them children, and three were hurt.", [(_DEAD, 19), (_DEAD, 7), (_HURT, 3)]),
        (
            "Nineteen people died, 7 of them children and 5 women, and several were injured.",
            [(_DEAD, 19), (_DEAD, 7), (_DEAD, 5), (_HURT, None)],
        ),
        ("Seven of them died and three were hurt.", [(_DEAD, 7), (_HURT, 3)]),
        ("The dead were the bomber, two soldiers and two shoppers.", [(_DEAD, 2), (_DEAD, 2)]),
        ("The dead were two soldiers and a nurse.", [(_DEAD, 2), (_DEAD, 1)]),
        (
            "The ministry announced the killing of six rebels in the hills, and of four others.",
            [(_DEAD, 6), (_DEAD, 4)],
        ),
        ("Radio reports say 27 Tigers were killed and 49 others wounded.", [(_DEAD, 27), (_HURT, 49)]),
        ("Poachers killed 27 tigers in the park.", []),
        ("Poachers Kill 27 Tigers In Park", []),
        ("A shell killed a nurse, a mother of two, on Monday.", [(_DEAD, 1)]),
        ("A shell killed a nurse, a teacher and two boys.", [(_DEAD, 1), (_DEAD, 1), (_DEAD, 2)]),
        ("A blast killed a nurse, a driver, and a guard.", [(_DEAD, 1)] * 3),
        ("A beekeeper of 52 was killed on the slope.", [(_DEAD, 1)]),
        ("A crew of 20 was killed when the ship sank.", [(_DEAD, 20)]),
    ],
)
def test_figures_of_releases(sentence: str, figures: list[tuple[Harm, int | None]]) -> None:
    assert [(claim.harm, claim.quantity.value) for claim in claims(sentence)] == figures


def test_parts_by_class_are_parts() -> None:
    found = claims("Nineteen people died, seven of them children and five women, and three were hurt.")
    assert [claim.role for claim in found] == [Role.TOTAL, Role.PART, Role.PART, Role.TOTAL]
