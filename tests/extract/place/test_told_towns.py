"""Towns that a text itself places, parts of its town, and what "the city" and "the capital" mean in it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str) -> list[str | None]:
    return [one.place and one.place.name for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ORUNIC, Pa. - Nine people were killed on Monday. Police in Orunic said two were hurt.", ["Orunic"] * 2),
        ("UPPER TADRA, Pakistan (XP) - Nine people were killed on Monday.", ["Upper Tadra"]),
        ("ST. ORUN, Mo. - Nine people were killed on Monday.", ["St. Orun"]),
        ("Nine were killed in a strike on a vehicle. Orunghar, South Waziristan.", ["Orunghar"]),
        ("A fire in Orunboro, Ala., was deadly. Nine people were killed.", ["Orunboro"]),
        ("The force found drugs in Orun district, Kandahar province. It also killed two men.", ["Orun"]),
        ("A man was shot dead in Brussels, Belgium. The drug war in the city has already killed two others this year.",
         ["Brussels", "Brussels"]),
        ("A bomb killed nine people in Syria. Two more died in the capital, police said.", ["Syria", "Damascus"]),
        ("The ministry in the capital said nine people were killed in northern Somalia.", ["Somalia"]),
        ("Nine people died in Kenya as firms left the capital market.", ["Kenya"]),
        ("An Afghan teenager killed two people in Amsterdam Central Station.", ["Amsterdam"]),
    ],
)  # fmt: skip
def test_a_text_says_what_its_towns_lie_in(text: str, places: list[str | None]) -> None:
    assert told(text) == places


def test_a_neighborhood_is_in_the_town_of_the_item() -> None:
    first, second = claims(
        "CHICAGO (XP) - Six people were killed in shootings across the city since Friday. "
        "A man died after he was shot in the South Side Ashburn neighborhood."
    )
    assert first.place and second.place and second.place.name == "Ashburn"
    assert second.place.path[:-1] == first.place.path


def test_a_station_abroad_is_in_the_city_that_it_is_called_after() -> None:
    (one,) = claims("An Afghan teenager killed two people in Amsterdam Central Station.")
    assert one.place and one.place.country == "NL"


def test_an_area_is_told_as_one() -> None:
    (one,) = claims("A strike killed two men in the eastern province of Orunmout in Yemen.")
    assert one.place and (one.place.name, one.place.precision) == ("Orunmout", "region")
