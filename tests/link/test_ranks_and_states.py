"""Capitals told by their rank, states abbreviated behind towns, and names that are no places."""

from __future__ import annotations

import pytest

from streams.link.capitals import capital_of
from streams.link.countries import table_of_countries
from streams.link.places import place
from tests.link.test_places import found


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("a fire in the Afghan capital on Monday", [("Kabul", "AF")]),
        ("a fire in Peru's capital today", [("Lima", "PE")]),
        ("a fire in the capital of Somalia", [("Mogadishu", "SO")]),
        ("a fire in the capital of Helmand province", [("Lashkar Gāh", "AF")]),
        ("a fire in Ivory Coast's main city", [("Abidjan", "CI")]),
        ("a fire in the largest city in Nigeria", [("Lagos", "NG")]),
        ("a fire in Kabul, the Afghan capital", [("Kabul", "AF")]),
        ("a fire in the Afghan capital of Kabul", [("Kabul", "AF")]),
        ("a fire in Orun, the capital of North Waziristan", [("North Waziristan", "PK")]),
        ("a fire in Pakistan's largest city", [("Pakistan", "PK")]),  # two are nearly alike
        ("a fire in Nigeria's second-largest city", [("Nigeria", "NG")]),
        ("a fire in the Scottish capital", []),
        ("a fire in the West German capital", []),
        ("fears of Chinese capital flows", []),
    ],
)
def test_a_city_is_told_by_its_rank(sentence: str, places: list[tuple[str, str]]) -> None:
    assert found(sentence) == places


def test_every_capital_of_a_large_country_is_a_city_of_the_tables() -> None:
    told = {code: row["capital"] for code, row in table_of_countries().items() if "capital" in row}
    lacking = {code for code in told if (land := place(code)) and capital_of(land) is None}
    assert len(told) > 190 and len(lacking) < 25 and not lacking & {"AF", "SD", "UA", "US", "NG", "KZ", "MM"}


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("ORUN, Wash. - One man died", [("Washington State", "US")]),
        ("MARYSVILLE, WA (AP) - One man died", [("Marysville", "US"), ("Washington State", "US")]),
        ("a fire in Greenville, SC", [("Greenville", "US"), ("South Carolina", "US")]),
        ("a fire in Gainesville, Fla., today", [("Gainesville", "US"), ("Florida", "US")]),
        ("a mine at Orun, Que., burnt", [("Quebec", "CA")]),
        ("a fire in Springfield, MO and Springfield, IL",
         [("Springfield", "US"), ("Missouri", "US"), ("Springfield", "US"), ("Illinois", "US")]),
        ("Ana Orun, MD, said", []),
        ("He saw Orun, La Villette and Pa", []),
        ("IN ROME, OR SO THEY SAID", [("Rome", "IT")]),
    ],
)  # fmt: skip
def test_states_are_abbreviated_behind_towns(sentence: str, places: list[tuple[str, str]]) -> None:
    assert found(sentence) == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("The Lebanese port of Tripoli was calm. Clashes in Tripoli killed eight.", [("Tripoli", "LB")] * 2),
        ("Clashes in Tripoli killed eight. The Lebanese port of Tripoli was calm.", [("Tripoli", "LB")] * 2),
        ("Clashes in Tripoli killed eight.", [("Tripoli", "LY")]),
        ("a fire in Pakistan's Loralai", [("Pakistan", "PK"), ("Loralai", "PK")]),
        ("a fire in Helmand's Gereshk district", [("Helmand", "AF"), ("Gereshk", "AF")]),
        ("The county's SWAT team came", []),
        ("SWAT, Pakistan - Nine people died", [("Swat", "PK"), ("Pakistan", "PK")]),
        ("a strike in GAZA killed nine", [("Gaza Strip", "PS")]),
        ("nine people in a Toyota", []),
        ("nine people in a Toyota pickup", []),
        ("a blast in a Kabul Wrestling club", [("Kabul", "AF")]),
        ("a man was shot in the Ashburn neighborhood", []),
        ("a fire in north Charlotte on Friday", [("Charlotte", "US")]),
        ("Charlotte said on Friday", []),
        ("a US Predator drone", []),
    ],
)
def test_names_are_read_by_their_owner_their_text_and_their_case(sentence: str, places: list[tuple[str, str]]) -> None:
    assert found(sentence) == places
