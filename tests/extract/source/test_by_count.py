"""Figures told by whose count they are, and by who stands before a colon."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _said(text: str) -> list[tuple[int | None, str | None]]:
    return [(one.quantity.value, one.claimant.name if one.claimant else None) for one in claims(text)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("By the mayor's account, 98 people were killed in the market.", "mayor"),
        ("Gunmen killed 98 people on Friday, by the mayor's account.", "mayor"),
        ("The war has killed 98 people, by UN estimates.", "United Nations"),
        ("Some 98 people were killed that day, by Israeli tallies.", "Israeli tallies"),
        ("By official count, 98 people are missing.", "official count"),
        ("On the police minister's figures, 98 people died in the feuds last year.", "police minister"),
        ("The army said it struck Bor. By its count 98 fighters were killed.", "army"),
        ("The relief ministry's count of bodies stood at 98 dead at noon.", "relief ministry"),
        ("The hospital's own list has 98 dead.", "hospital"),
        ("The war has killed 98 people, by the reckoning of Harbour Watch, a research centre.", "Harbour Watch"),
        ("The state's victim database lists 98 people killed by mines.", "state's victim database"),
        ("The government's last toll, on Monday, was 98 dead.", "government"),
        ("The last official death toll, given on Monday, was 98.", "official toll"),
        ("By some accounts, 98 people were killed.", None),
        ("By all accounts 98 people were killed.", None),
        ("The army's death toll rose to 98 killed.", None),
        ("Sunday's death toll was 98 dead.", None),
        ("Kenya's death toll rose to 98 people killed.", None),
        ("A flood brought Utah's death toll to 98.", None),
    ],
)  # fmt: skip
def test_whose_count_it_is(sentence: str, name: str | None) -> None:
    assert _said(sentence) == [(98, name)]


def test_what_a_count_is_brought_to_is_its_keepers_and_no_more() -> None:
    found = _said("Six of the wounded died on Friday, bringing the ministry's number to 118 dead.")
    assert found == [(6, None), (118, "ministry")]


def test_each_count_has_its_own_clause() -> None:
    found = _said("Gunmen killed 98 people in Bor, by the mayor's account; the hospital counted 84 bodies.")
    assert found == [(98, "mayor"), (84, "hospital")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Drones hit Bor. Health ministry: nine killed. Civil defence: two people missing.",
         [(9, "Health ministry"), (2, "Civil defence")]),
        ("Emergency room volunteers: 12 dead; Bor Hospital: 8 bodies received.",
         [(12, "Emergency room volunteers"), (8, "Bor Hospital")]),
        ("Version one, from the health ministry: troops fired, killing 112 people.", [(112, "health ministry")]),
        ("Bor: nine killed.", [(9, None)]),
        ("Sector 4 (Diffa): nine soldiers were killed.", [(9, None)]),
        ("For the police: nine killed is enough.", [(9, None)]),
        ("Suspect in police hands: nine people killed by drunk driver.", [(9, None)]),
    ],
)  # fmt: skip
def test_who_stands_before_a_colon(text: str, found: list[tuple[int, str | None]]) -> None:
    assert _said(text) == found


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The ministry had by Friday spoken of 98 dead.", "ministry"),
        ("The ministry had at first told reporters that 98 people died.", "ministry"),
        ("The ministry so far recognises 98 deaths.", "ministry"),
        ("A health ministry official stayed at 98 dead.", "health ministry official"),
        ("The company initially admitted to 98 deaths.", "company"),
        ("Clinics treated 12 people (98 were injured, say the police).", "police"),
        ("Cholera has claimed 98 lives since May, the health minister told parliament.", "health minister"),
        ("The storm claimed the lives of 98 people.", None),
        ("Police claimed that 98 lives were lost.", "Police"),
    ],
)  # fmt: skip
def test_who_speaks_by_a_verb(sentence: str, name: str | None) -> None:
    assert (98, name) in _said(sentence)
