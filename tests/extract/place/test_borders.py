"""Borders, places told as parts, and words for a whole land: where those counted were, and where not."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def where(text: str, *, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in claims(text, title=title)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine Malian soldiers were killed in an ambush near the border with Niger.", "Mali"),
        ("Gunmen killed nine people in Kidal, Mali, close to the frontier with Algeria.", "Kidal"),
        ("Rebels overran a Chadian army base near the Sudanese border, killing nine Chadian soldiers.", "Chad"),
        ("A base near the border with Niger was overrun, killing nine Malian troops, while jets attacked Gao.", "Mali"),
        ("Shells killed nine people on Lebanon's southern border with Israel.", "Lebanon"),
        ("Nine people died on the Turkish side of the border with Syria, in Kilis.", "Kilis"),
        ("Nine people were killed in clashes at the Afghanistan border in Zhob, Pakistan.", "Zhob"),
        ("Turkish jets killed nine people near the border with Iraq.", None),
        ("A mine killed nine people near the Syrian border.", None),
        # of the land itself
        ("Storms on both sides of the border with Spain killed nine people.", "Spain"),
        ("Nine people were killed in the Pakistan border area.", "Pakistan"),
        ("Nine smugglers were killed by a mine at an Afghanistan border post.", "Afghanistan"),
        # crossed
        ("Raiders stormed across the border with Chad and killed nine people.", "Chad"),
        ("Soldiers stormed a camp near the border with Chad and killed nine Sudanese people.", "Sudan"),
    ],
)
def test_a_border_with_a_neighbour_is_on_this_side_of_it(text: str, place: str | None) -> None:
    assert where(text)[0] == place


def test_a_neighbour_s_border_does_not_say_where_an_item_plays() -> None:
    text = "Police in Mali stopped a bus. Nine people were killed near the border with Niger."
    assert where(text, title="A bus near the border with Niger") == ["Mali"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Strikes killed 75 people in Gaza, most of them in Gaza City.", ["Gaza Strip"]),
        ("As troops enter Kharkiv, 75 people are killed by shells, most in Kharkiv.", ["Kharkiv Oblast"]),
        ("Raids on the country, including its capital Caracas, killed 80 people.", ["Venezuela"]),
        ("The storm killed 80 people in raids on Mali, including in a camp in Gao.", ["Mali"]),
        ("Shells hit Ukraine, including Kyiv and Odesa, killing nine people.", ["Ukraine"]),
        ("Floods killed nine people, mainly in Songkhla.", ["southern Thailand"]),
        # a part that has its own figure, a place that is a name's, and one that stands apart
        ("Shells hit Ukraine, including Kyiv, where nine people were killed.", ["Kyiv"]),
        ("Nine people, including Kyiv mayor Ivan Moroz, were injured in Lviv.", ["Lviv"]),
        ("Drones killed nine people, including at a funeral, near the town of Gao, Mali.", ["Gao"]),
    ],
)
def test_a_place_told_as_a_part_is_not_that_of_the_whole(text: str, places: list[str]) -> None:
    assert where(text)[: len(places)] == places


@pytest.mark.parametrize(
    ("second", "place"),
    [
        ("Police put the nationwide toll at 26 people killed.", "Philippines"),
        ("At least 26 people were killed across the country.", "Philippines"),
        ("At least 26 people were killed elsewhere in the country.", "Philippines"),
        ("At least 26 people were injured.", "Baguio"),
    ],
)
def test_words_for_a_whole_land_do_not_take_the_town_told_before(second: str, place: str) -> None:
    assert where(f"A landslide killed ten people in Baguio, Benguet, Philippines. {second}")[1] == place


def test_words_for_a_whole_region_do_not_take_its_town() -> None:
    text = "Shells killed ten people in Gao, Mali. At least 26 people were injured throughout the province."
    assert where(text) == ["Gao", "Gao Region"]


def test_elsewhere_in_a_region_is_not_in_its_town_of_the_title() -> None:
    text = "Shells killed 59 people in Gaza. At least 14 others were killed elsewhere in the exclave."
    assert where(text, title="Rafah aid killings") == ["Gaza Strip", "Gaza Strip"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Afghan officials said that nine were killed on their side of the border in a clash with Pakistan.",
            "Afghanistan",
        ),
        ("Forces of Pakistan fired shells that killed nine people on the Afghan side of the border.", "Afghanistan"),
    ],
)
def test_a_side_of_the_border_is_the_land_that_it_is_of(text: str, place: str) -> None:
    assert [one.place.name for one in claims(text) if one.place] == [place]
