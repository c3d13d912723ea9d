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
        ("Strikes killed 65 people in Gaza City and the northern Gaza Strip.", "Gaza Strip"),
        ("Floods killed nine people in the Ha Tinh and Tanh Linho provinces.", "Vietnam"),
        ("There are 36 cases of measles in the states of Khartoum and Abu Tarfa.", "Sudan"),
        ("Police arrest 11 men in Arrecifal, Puerto Alba, and Madrid.", "Spain"),
        ("Two raids killed six people in Kfar Tamra and Baalbek, Lebanon.", "Lebanon"),
        ("A bus crash on the road between Lahore and Multan in Pakistan killed nine people.", "Pakistan"),
        ("Two trains collided between Leeds and London, killing nine people.", "United Kingdom"),
        ("Clashes on the border between Aleppo and Raqqa province killed nine people.", "Aleppo"),
        ("Nine people are killed on a road between Kano and Maiduguri in Borno State, Nigeria.", "Borno"),
        ("Floods killed nine people in August and Baalbek was cut off.", "Baalbek"),
        ("Raids in eastern and southern Lebanon killed nine people.", "Lebanon"),
        ("Cholera killed nine people in the West and North Kordofan states.", "Kordofan"),
        ("Raids in southern Lebanon and its east killed nine people.", "South Lebanon"),
        ("Strikes on boats in the eastern Pacific Ocean and the Caribbean Sea killed nine people.",
         "Caribbean and Pacific Ocean"),
        ("Strikes on boats in the eastern Pacific Ocean killed nine people.", "Pacific Ocean"),
        ("Nine soldiers are killed in raids on bases in Kaduna and Niger States in Nigeria.", "Nigeria"),
    ],
)  # fmt: skip
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


def test_a_whole_over_several_countries_is_in_none_of_them_and_in_no_conflict() -> None:
    text = "A record 310 medics were killed in 2023, including 150 who were killed in Gaza and 40 in Sudan."
    whole, part = claims(text, title="War in Gaza")[:2]
    assert (whole.place, whole.conflict) == (None, None)
    assert part.place is not None and part.place.name == "Gaza Strip"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("elsewhere in the province", "Idlib Governorate"),
        ("elsewhere in the country", "Syria"),
        ("elsewhere in the town", "Saraqib"),
        ("in a second raid", "Saraqib"),
    ],
)
def test_elsewhere_is_not_in_the_town_told_before(words: str, place: str) -> None:
    text = f"A raid killed 12 people in Saraqib, Idlib province, Syria. Nine others were killed {words}."
    last = claims(text)[-1].place
    assert last is not None and last.name == place


def test_what_somebody_lived_through_long_before_is_in_no_place_of_today() -> None:
    text = "A thief is caught in Romania, nine months after fleeing in an ambush that killed two guards."
    (claim,) = claims(text)
    assert (claim.place, claim.role.value) == (None, "background")
    told = claims(
        "A thief is caught in Romania, nine months after fleeing in an ambush in Lyon that killed two guards."
    )
    assert told[0].place is not None and told[0].place.name == "Lyon"


def test_the_seat_of_an_institution_is_not_where_what_it_speaks_of_was() -> None:
    assert where("The college in Quezon City suspends a coach following the drowning of two players.") == "Philippines"
    assert where("The school in Quezon City is closed after a fire killed two players.") == "Quezon City"


def test_a_name_that_two_provinces_share_is_neither_of_them() -> None:
    assert where("Rebels have killed over 90 people in July.", title="Kivu conflict") == "Kivu"


@pytest.mark.parametrize(
    ("years_ago", "place"),
    [
        ("A fire on a ship killed 304 people in 2004.", "South Korea"),
        ("A fire killed 304 people there in 2004.", "Muan"),
        ("A fire on a ship killed 304 people in December.", "Muan"),
    ],
)
def test_what_was_years_ago_was_not_in_the_town_of_the_news(years_ago: str, place: str) -> None:
    text = f"A plane crashed at Muan in South Korea on 29 December, killing 179 people. {years_ago}"
    last = claims(text)[-1].place
    assert last is not None and last.name == place
