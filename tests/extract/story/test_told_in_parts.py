"""Tolls that later sentences tell in parts."""

import pytest

from schemas import Role
from tests.extract.reading import claims

SEVEN = "Seven people were injured when a lorry hit a bus in Bor on Sunday, police said. "
FORTY = "At least 40 people were killed in a raid on the town of Bor on Sunday, the army said. "
ONES = "Two people were injured when a lorry hit a bus in Bor on Sunday. "


def roles(text: str) -> list[str]:
    return [claim.role.value for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        SEVEN + "Three people were flown to hospital and wounded badly, while four others were wounded slightly.",
        SEVEN + "The driver fled. Three men were badly wounded. Four women were wounded as well.",
        SEVEN + "About three people were wounded in the lorry, and another four were wounded in the bus.",
        SEVEN + "Three men, including a teacher, were badly wounded, and four women were slightly wounded.",
        FORTY + "The rebels said 30 fighters and 12 soldiers were killed.",
        ONES + "A woman and a boy were injured in the bus, a nurse said.",
    ],
)
def test_what_adds_up_to_a_toll_is_told_of_those_whom_it_counts(text: str):
    assert roles(text)[0] == "total"
    assert set(roles(text)[1:]) == {"part"}


def test_the_parts_are_those_of_the_last_toll_that_they_make_up():
    found = claims(SEVEN + "Three men were badly wounded. Four women were wounded as well.")
    assert {claim.part_of for claim in found[1:]} == {found[0].id}


@pytest.mark.parametrize(
    "text",
    [
        SEVEN + "Three men were badly wounded. Five women were wounded as well.",
        SEVEN + "Three men were killed, and four women were arrested.",
        SEVEN + "Another seven people were injured on Monday.",
        # other days, other countries, other people
        SEVEN + "Three men were injured there on 2 March 2024, and four women were injured on 5 March 2024.",
        SEVEN.replace("Bor", "Homs, Syria") + "Three men were injured in Kabul, and four women were injured in Herat.",
        "The army said seven soldiers were injured in Bor on Sunday. Three nuns and four children were injured too.",
        # so many one by one are those of no number
        "Four men were injured in Bor on Sunday. A man was injured in Homs. A man was injured in Hama. "
        "A man was injured in Tyre. A man was injured in Kano.",
        # each an event of its own
        "Seven people were injured in two crashes in Bor on Sunday. Three were injured in Mill Road. "
        "Four were injured in Lake Street.",
        "Police are investigating two killings within hours of each other in Bor. A man was killed in Mill Road. "
        "A woman was killed in Lake Street.",
    ],
)
def test_what_does_not_add_up_or_is_of_others_is_no_part(text: str):
    assert Role.PART.value not in roles(text)


def test_parts_that_stand_far_from_one_another_make_up_nothing():
    between = "The road was closed for hours, and drivers were told to take another way through the old town. " * 4
    text = f"{SEVEN}Three men were badly wounded. {between}Four women were wounded as well."
    assert Role.PART.value not in roles(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("One of the strikes killed at least 27 people at a school in the north.", "part"),
        ("The deadliest of these strikes killed 27 people.", "part"),
        # more than all of them, of another place, of another day
        ("One of the strikes killed 95 people.", "total"),
        ("One of the strikes killed 27 people in Khan Younis.", "total"),
        ("On 12 May one of the strikes killed 27 people.", "total"),
        ("Twenty-seven people were killed in a strike.", "total"),
    ],
)
def test_what_one_of_several_events_did_is_a_part_where_its_place_is_no_other(text: str, role: str) -> None:
    assert roles(f"Air strikes killed 90 people across the Gaza Strip on Monday. {text}")[1] == role
