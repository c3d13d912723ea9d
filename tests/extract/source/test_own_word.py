"""Who keeps to a figure of his own, or gives another for it; and who counts for a body."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The army on Tuesday stood by its statement that four people were killed in the strike.", "army"),
        ("The governor's office repeated its claim that more than 40 people were killed.", "governor's office"),
        ("The mayor defended his estimate that 30 people were killed in the raid.", "mayor"),
        ("The rebels renewed their claim that 60 soldiers were killed in the ambush.", "rebels"),
        ("The police changed their account of the raid, saying 36 people had been killed.", "police"),
        ("The health ministry has not changed its count of 17 people killed in the riot.", "health ministry"),
        ("The police chief holds to 26 dead in the raid.", "police chief"),
        ("The union said its doctors had counted 12 dead.", "union"),
        ("The Harbour Aid Association (HAA) in the north said 12 people were killed.", "Harbour Aid Association"),
        ("The deputies stood by the road where 12 people were killed.", None),
        ("The storm changed its course after 12 people were killed.", None),
    ],
)
def test_who_keeps_to_his_own_figure_speaks(sentence: str, name: str | None) -> None:
    told = claims(sentence)
    assert [name in one.claimant.name if name and one.claimant else one.claimant for one in told] == [
        True if name else None
    ] * len(told)
    assert told


def test_the_number_put_by_two_is_the_word_of_each() -> None:
    told = claims("The army put the dead in Sunday's raid on the market at 12, the rebels at 40.")
    assert {(one.claimant and one.claimant.name, one.quantity.value) for one in told} >= {("army", 12)}
    told = claims("The army put the number of people killed in the raid at nine, the rebels at 41.")
    assert [(one.claimant and one.claimant.name, one.quantity.value) for one in told] == [("army", 9), ("rebels", 41)]


def test_what_follows_a_claim_that_is_denied_is_the_word_of_who_denies_it() -> None:
    told = claims("The military denied the rebels' claim of 60 soldiers killed and repeated that four soldiers died.")
    assert {one.quantity.value: one.claimant and one.claimant.name for one in told} == {60: "rebels", 4: "military"}
