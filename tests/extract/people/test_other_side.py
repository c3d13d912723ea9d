"""Two parties to one fight: whose dead a number alone counts, and who did it."""

from __future__ import annotations

import pytest

from schemas import VictimClass
from tests.extract.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "The military said 12 soldiers had died, while the rebels claimed to have killed 45.",
        "The military said 12 of its soldiers had died. The rebels said they had killed 45.",
        "The rebels said they had killed 45 soldiers, but the army acknowledged only 12 dead.",
        "The rebels said they had killed 45 soldiers. The army confirmed 12 deaths.",
        "The army put its losses at 12 soldiers, while the rebels claimed to have killed 45.",
    ],
)
def test_both_count_the_same_side(text: str) -> None:
    found = claims(text)
    assert sorted(one.quantity.number for one in found) == [12, 45]
    assert {one.victim_class for one in found} == {(VictimClass.COMBATANT,)}
    assert {one.stance.value for one in found} == {"reports"}


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 20 militants. The health ministry said 35 people died.",
        "The army said it had killed 20 militants, and the hospital spoke of 35 dead.",
        "The army said it had killed 20 militants, while police counted 35 dead.",
    ],
)
def test_who_is_no_side_counts_whoever_died(text: str) -> None:
    found = {one.quantity.number: one.victim_class for one in claims(text)}
    assert found[20] == (VictimClass.COMBATANT,) and found[35] == (VictimClass.UNSPECIFIED,)


def test_what_one_side_did_is_not_the_others_deed() -> None:
    text = "Ukraine said it had killed 400 Russian soldiers, while Moscow admitted 63 dead."
    doers = {one.quantity.number: one.alleged_perpetrator for one in claims(text)}
    assert doers[400] is not None and doers[63] is None


def test_who_is_no_side_counts_all() -> None:
    found = claims("The army said it had killed seven militants in Bor. Rescuers said the death toll was now 17.")
    assert [one.victim_class for one in found] == [(VictimClass.COMBATANT,), (VictimClass.UNSPECIFIED,)]
