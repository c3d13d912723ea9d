"""Captives are where the item says that they are held."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

_ATTACK = "Gunmen attacked villages in Kenya in May."


def places(text: str, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in claims(text, title=title)]


@pytest.mark.parametrize(
    "told",
    [
        "All of them are still being held in Somalia.",
        "The hostages are believed to be held by the group in Somalia.",
        "They spent a year in captivity in Somalia.",
        "Others were dragged to Somalia as hostages.",
        "A minister wants the hostages home from Somalia.",
    ],
)
def test_of_whom_an_item_says_where_they_are_held(told: str) -> None:
    text = f"{_ATTACK} Kenya said that the group holds 40 remaining hostages. The hostages are guarded. {told}"
    assert places(text) == ["Somalia"]


@pytest.mark.parametrize(
    "told",
    [
        "Freed hostages would be treated in Somalia.",
        "The captain of a ship was held in Somalia.",
        "The hostages taken during raids in Somalia are not among them.",
    ],
)
def test_nothing_else_tells_where_they_are(told: str) -> None:
    assert places(f"{_ATTACK} Kenya said that the group holds 40 hostages. {told}") == ["Kenya"]


def test_who_is_taken_is_taken_where_the_attack_is() -> None:
    text = (
        "Gunmen burst through the border with Kenya and attacked a town. "
        "They killed 9 people, and 7 were taken to Somalia as hostages."
    )
    assert places(text) == ["Kenya", "Kenya"]


@pytest.mark.parametrize(
    "told",
    [
        "Two of them were killed in captivity.",
        "The bodies of two men were handed over to Kenya by the group.",
        "Kenya said that two other hostages had been killed.",
    ],
)
def test_captives_who_died_were_there(told: str) -> None:
    assert places(f"{_ATTACK} The hostages are held in Somalia. {told}") == ["Somalia"]


def test_who_was_taken_in_one_place_and_is_held_in_another_is_there() -> None:
    text = "Seventy-three hostages taken in a raid on Kenya, and three others taken before, are still held in Somalia."
    assert places(text)[0] == "Somalia"


def test_where_the_dead_are_brought_is_not_where_they_died() -> None:
    text = (
        "The bodies of four hostages were handed over in Lamu. Kenya said that 40 hostages are still held in Somalia."
    )
    assert places(f"{text} Nine hostages are women.")[0] == "Somalia"
