"""What stands between commas before a verb of speech is no part of who speaks."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry, however, said nine people were killed in Lima.", "ministry"),
        ("The rebels, for their part, said nine people were killed in Lima.", "rebels"),
        ("Kasa's official news agency VOX, meanwhile, reported that nine people were killed in Lima.", "VOX"),
        ("Police, on the other hand, said nine people were killed in Lima.", "Police"),
        ("Lima, where nine people were killed, meanwhile, said the mayor.", "mayor"),
    ],
)
def test_an_aside_between_subject_and_verb(text: str, name: str) -> None:
    claimant = claims(text)[-1].claimant
    assert claimant and claimant.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Villagers said four died. The governor, however, denied the raid, but he did confirm that two people were "
         "killed in Lima.", "governor"),
        ("Police said four died. The army, meanwhile, denies that. They say two people were killed in Lima.", "army"),
        ("Ana Vidal said four died. Villagers blamed the army. She said two people were killed in Lima.", "Ana Vidal"),
        ("Villagers said four died. He said two people were killed in Lima.", None),
    ],
)  # fmt: skip
def test_who_spoke_beside_an_aside_is_taken_up(text: str, name: str | None) -> None:
    claimant = claims(text)[-1].claimant
    assert (claimant.name if claimant else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Israel, insisting that Hamas inflates the deaths, said nine people were killed in Gaza.",
         "Israeli government"),
        ("Ana Vidal, an injured guard with the Harbour Watch, said nine people were killed in Lima.", "Ana Vidal"),
        ("Jets bombed the rebels, halting the attack after hours, said Ana Vidal, a priest in Lima, some 11km from the "
         "hills where nine people were killed.", "Ana Vidal"),
        ("Rami Saleh, citing medics, said nine people were killed in Lima.", "medics"),
    ],
)  # fmt: skip
def test_an_aside_that_tells_what_the_subject_did(text: str, name: str | None) -> None:
    claimant = claims(text)[-1].claimant
    assert (claimant.name if claimant else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Spokesman of the Nigerian army, Luis Vidal has confirmed that nine people were killed.", "Nigerian military"),
        ("The chairman of the Harbour district council, Ana Vidal confirmed that nine people were killed.",
         "Ana Vidal"),
        ("In the capital of Peru, Ana Vidal said nine people were killed.", "Ana Vidal"),
        ("Another Harbour guard Luis Vidal said nine people were killed.", "Luis Vidal"),
    ],
)  # fmt: skip
def test_an_office_before_a_name(text: str, name: str) -> None:
    claimant = claims(text)[-1].claimant
    assert claimant and claimant.name == name
