"""The day of another event, or of what was done afterwards, is not that of the event whose toll is told."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def days(text: str) -> dict[str, str | None]:
    return {one.quantity.text: one.period.start if one.period else None for one in claims(text, day="2024-05-20")}


def test_a_toll_that_rose_does_not_take_the_day_of_another_event() -> None:
    found = days(
        "The death toll from the floods has climbed to 30. In a nearby district a landslide on Saturday killed six."
    )
    assert found == {"30": None, "six": "2024-05-18"}


def test_it_takes_the_day_of_its_own_event() -> None:
    found = days("The death toll from the blast has climbed to 30. The bomb went off in a market on Saturday.")
    assert found == {"30": "2024-05-18"}


@pytest.mark.parametrize(
    "then",
    [
        "The search was extended on Sunday.",
        "The president chaired a long meeting of ministers on Sunday.",
        "The toll was announced by the ministry on Sunday.",
        "Authorities on Sunday extended the search in the valley.",
        "Rescue operations were suspended on Sunday.",
        "A funeral was held on Sunday.",
    ],
)
def test_the_day_on_which_people_searched_or_mourned_is_not_its_day(then: str) -> None:
    assert days(f"{then} The ministry reported that 38 people had died in the flood.") == {"38": None}


@pytest.mark.parametrize("where", ["Elsewhere in the country", "In a separate attack", "In other violence"])
def test_what_happened_elsewhere_lends_its_days_to_nobody(where: str) -> None:
    found = days(
        f"Rebels killed 14 officers in an ambush in Bor. {where}, mines killed four soldiers on Saturday and Sunday. "
        "The officers were on patrol on Saturday evening when the bomb went off."
    )
    assert found == {"14": "2024-05-18", "four": "2024-05-18"}
    ends = {one.quantity.text: one.period and one.period.end for one in claims(
        f"Rebels killed 14 officers in an ambush in Bor. {where}, mines killed four soldiers on Saturday and Sunday.",
        day="2024-05-20",
    )}  # fmt: skip
    assert ends == {"14": None, "four": "2024-05-19"}


def test_a_month_that_has_just_begun_is_no_day_of_an_attack() -> None:
    text = "Reports of 27 dead since Friday's attack show a surge in Ramadan. At the well 412 villagers were killed."
    found = {one.quantity.text: one.period and one.period.text for one in claims(text, day="2024-03-14")}
    assert found["412"] != "Ramadan"


def test_what_has_killed_by_now_is_of_no_day_of_another_place() -> None:
    text = "Clashes killed 55 people in Gao in Mali on Saturday. The fighting in Mopti in Mali has left 129 dead."
    first, second = claims(text)
    assert first.period is not None
    assert second.period is None
