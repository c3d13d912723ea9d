"""Who keeps to a figure of his own, or gives another for it; and who counts for a body."""

from __future__ import annotations

import pytest

from schemas import Harm, VictimClass
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
        ("The police more than tripled their count of the victims, saying 36 people had died.", "police"),
        ("The monitors of Harbour Watch have entered 47 deaths in their register.", "Harbour Watch"),
        ("The governor entered the town where 12 people were killed.", None),
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


def test_whom_an_armed_group_holds_are_hostages() -> None:
    (told,) = claims("The militants said they were holding 62 passengers of a bus in the hills.")
    assert told.harm is Harm.KIDNAPPED
    (told,) = claims("The militants said they were holding 62 soldiers in the hills.")
    assert told.harm is Harm.DETAINED
    (told,) = claims("The army said it was holding 62 people in a camp.")
    assert told.harm is Harm.DETAINED


def test_who_was_taken_where_an_abduction_was_told_is_kidnapped() -> None:
    told = claims("Gunmen abducted 48 pupils in Papiri on Sunday, police said. The church said 91 pupils were taken.")
    assert [(one.harm, one.quantity.value) for one in told] == [(Harm.KIDNAPPED, 48), (Harm.KIDNAPPED, 91)]
    assert not claims("The rain began. The church said 91 pupils were taken.")


def test_a_second_harm_behind_who_says_so_is_of_the_same_people() -> None:
    told = claims("Some 601 children have been killed, the prosecutors said, and 1,774 injured.")
    assert [one.victim_class for one in told] == [(VictimClass.CHILD,), (VictimClass.CHILD,)]
