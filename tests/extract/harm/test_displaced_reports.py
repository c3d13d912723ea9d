"""Those who left their homes, as short reports have them: households and heads, the affected beside the displaced."""

from __future__ import annotations

import pytest

from schemas import Role, Unit
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the affected beside those who are displaced, whatever struck them
        ("In Bor 420 people were displaced and 1,900 affected.", [("displaced", "420"), ("affected", "1,900")]),
        ("Toll: two killed, 420 displaced, 1,900 affected.",
         [("killed", "two"), ("displaced", "420"), ("affected", "1,900")]),
        ("The new timetable affects 1,900 people.", []),
        # people first, their families after
        ("The fire left 480 people or 110 families without homes.", [("affected", "480")]),
        ("The floods left 480 people or 110 families homeless.", [("affected", "480")]),
        # families beside other people
        ("Two people were killed and 200 families were displaced.", [("killed", "Two"), ("displaced", "200")]),
        ("Nine people died in 40 families' fields.", [("killed", "Nine")]),
        # where they went
        ("Some 61 families went to the evacuation centres.", [("displaced", "Some 61")]),
        ("Some 61 families went to the church.", []),
        ("Around 3,600 persons were moved to temporary settlements.", [("displaced", "Around 3,600")]),
        ("Some 900 people were forced into emergency shelters.", [("displaced", "Some 900")]),
        ("Some 5,000 people have been billeted at 90 schools.", [("displaced", "Some 5,000")]),
        ("A dozen families were forced to find temporary shelter.", [("displaced", "A dozen")]),
        # what cut them off
        ("Airlines grounded flights in the storm, stranding some 1,900 visitors.", [("affected", "some 1,900")]),
        ("The strike grounded all flights, stranding 1,900 passengers.", []),
        ("At least 200 families have been cut off by landslides in the valley.", [("affected", "At least 200")]),
        ("At least 200 families were cut off by their bank.", []),
    ],
)  # fmt: skip
def test_reports_of_the_displaced(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize("way", [" comprising 2,345 persons", ", comprising 2,345 persons,", " totalling 2,345 people"])
def test_families_counted_by_heads_are_no_part_of_them(way: str) -> None:
    families, heads = claims(f"Some 560 families{way} were displaced by the flood.")
    assert (families.unit, heads.unit) == (Unit.HOUSEHOLD, Unit.PERSON)
    assert families.role is heads.role is Role.TOTAL


def test_a_class_within_families_is_a_part() -> None:
    read = claims("Some 560 families, including 90 children, were displaced by the flood.")
    assert [one.role for one in read] == [Role.TOTAL, Role.PART]


def test_numbers_that_share_the_noun_for_families() -> None:
    read = claims("The displaced families live at two sites in Bor with 75 and 150 families each.")
    assert {one.unit for one in read} <= {Unit.HOUSEHOLD}
