"""A family of so many, households, and counts whose subject or whose places are long."""

from __future__ import annotations

import pytest

from schemas import Unit
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders killed an old family of four and two guards.", [("killed", "four"), ("killed", "two")]),
        ("The dead included two porters in Bor and a family of three in Kasa.",
         [("killed", "two"), ("killed", "three")]),
        ("Raiders killed an old friend of four.", [("killed", "an old friend")]),
        # where they are, by names alone
        ("It flooded. A total of 900 families or 4,100 persons in Regions I, IV, VI, and KASA were affected.",
         [("affected", "900"), ("affected", "4,100")]),
        ("It flooded. Some 4,100 persons in Regions I, IV, and the mayor of Kasa were affected.",
         [("affected", "Some 4,100")]),
        # in the shelters
        ("By Monday 400 families are being fed and sheltered in 117 evacuation centres.", [("displaced", "400")]),
        ("Some 400 families are being served inside 23 evacuation centres.", [("displaced", "Some 400")]),
        # with wounds
        ("Three riders with head injuries and cuts were taken by ambulance crews to the city hospital.",
         [("injured", "Three")]),
        ("Another rider, a woman with a shrapnel wound to the arm, was treated.", [("injured", "Another rider")]),
    ],
)  # fmt: skip
def test_families_and_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reported deaths from the storms Ana (Bela), Cora (Dora) and Elsa have climbed to 12.", ["12"]),
        ("The reported prices from the storms Ana (Bela), Cora (Dora) and Elsa have climbed to 12.", []),
        ("Police told of four deaths in Kasa, three in Region 2, and one in Region 1.", ["four", "three", "one"]),
    ],
)  # fmt: skip
def test_long_subjects(text: str, expected: list[str]) -> None:
    assert [one.quantity.text for one in claims(text)] == expected


def test_households_of_a_toll() -> None:
    told = "The flood came on Monday. The number of affected {} has increased to 4,000."
    assert [one.unit for one in claims(told.format("families"))] == [Unit.HOUSEHOLD]
    assert [one.unit for one in claims(told.format("people"))] == [Unit.PERSON]


def test_a_family_in_a_title() -> None:
    told = claims("The season began on Monday.", title="Raiders Kill Family Of Three, Two Others In Bor")
    assert [one.quantity.text for one in told] == ["Three", "Two"]
