"""What a court hears is said there; who finds people says nothing; and whose sources are not who spoke last."""

from __future__ import annotations

import pytest

from schemas import Stance
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coroner's Court heard that six people were killed.", "Coroner's Court"),
        ("A man killed six people and hurt 10, an inquest into the attack has been told.", "inquest into the attack"),
        ("The jury was told that nine people were killed.", "jury"),
        ("Neighbours heard nine people had been shot.", None),
        ("He was told nine people had died.", None),
        ("Police were told that nine people had died.", None),
        ("Police were called to a house where they found a man with a gunshot wound.", None),
        ("Rescuers found the bodies of nine people.", None),
        ("Police found two people dead in the house.", None),
        ("Police found that two people had died.", "Police"),
        ("Rescuers found nine people had died.", "Rescuers"),
        ("An inquiry into the strike by Amnesty International found that nine people died.", "Amnesty International"),
        ("The army recalled 12 million rounds after six children died.", None),
        ("The witness recalled how nine people died.", "witness"),
        ("Dengue claims nine lives in Kasa.", None),
        ("The army claims nine soldiers lost their lives.", "army"),
        ("The army claims 12 lives were lost.", "army"),
        ("The group claimed nine victims had been shot.", "group"),
        ("A witness admitted himself to hospital after two people were shot dead.", None),
    ],
)  # fmt: skip
def test_what_is_heard_found_and_done(text: str, name: str | None) -> None:
    found = claims(text)[-1].claimant
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army said two people died. Israeli sources say nine died.", "Israeli sources"),
        ("The Israeli army said two people died. Israeli sources say nine died.", "Israeli military"),
        ("The army said two people died. Sources say nine died.", "army"),
    ],
)
def test_sources_of_another_nation_are_not_who_spoke_last(text: str, name: str) -> None:
    found = claims(text)[-1].claimant
    assert found and found.name == name


def test_what_a_party_says_instead_it_does_not_dispute() -> None:
    one = claims("Tibetan sources questioned the Chinese toll of 10, saying that five people were shot dead.")[-1]
    assert one.claimant and (one.claimant.name, one.stance) == ("Tibetan sources", Stance.REPORTS)
