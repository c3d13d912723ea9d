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
