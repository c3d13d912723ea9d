"""Several places told together, places of parts, chains whose end says the country, and no single place at all."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def where(text: str, *, title: str = "") -> str | None:
    place = claims(text, title=title)[0].place
    return place.name if place else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels killed 90 people in raids in West Darfur and during advances in North Darfur.", "Darfur"),
        ("Storms killed 40 people in Beirut and across many villages in Lebanon.", "Lebanon"),
        ("Floods killed nine people in the Ha Tinh and Tanh Linho provinces.", "Vietnam"),
        ("There are 36 cases of measles in the states of Khartoum and Abu Tarfa.", "Sudan"),
        ("Police arrest 11 men in Arrecifal, Puerto Alba, and Madrid.", "Spain"),
        ("Two raids killed six people in Kfar Tamra and Baalbek, Lebanon.", "Lebanon"),
        ("Floods killed nine people in August and Baalbek was cut off.", "Baalbek"),
    ],
)
def test_places_told_together_are_what_holds_them(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("At least 70 people are killed, including eight people in a tent in Gaza City.", ["Gaza Strip", "Gaza City"]),
        ("Nine people are killed, including two children, in floods in the Eastern Cape of South Africa.",
         ["Eastern Cape", "Eastern Cape"]),
        ("Nine people, including two children killed by a blast in Kabul, are dead.", ["Kabul"]),
    ],
)  # fmt: skip
def test_the_place_of_a_part_is_not_that_of_the_whole(text: str, places: list[str]) -> None:
    assert [one.place.name for one in claims(text) if one.place] == places


def test_what_a_sentence_tells_of_a_part_of_its_place_is_not_handed_on() -> None:
    text = "Storms kill nine people across Australia, with two people killed near Sydney. One person was injured."
    last = claims(text)[-1].place
    assert last is not None and last.name == "Australia"


def test_arrests_in_many_countries_have_no_single_place() -> None:
    text = "More than 330 people in 70 countries have been arrested over waste that was shipped within Europe."
    assert claims(text)[0].place is None
    assert where("At least 330 people in nine countries in Europe have been arrested.") == "Europe"


def test_police_arrest_at_home_where_places_are_named_in_passing() -> None:
    text = "Moldovan police detain 74 people, with officials stating that they were trained in Serbia."
    assert where(text) == "Moldova"


def test_a_town_told_with_what_holds_it_is_not_that_of_the_item() -> None:
    text = "Jets then struck in Beirut and across many villages in Lebanon. At least 52 people are killed."
    assert where(text) == "Lebanon"
