"""Places that are a party or stand in a party's name."""

from __future__ import annotations

import pytest

from streams.link.places import places_in
from tests.extract.place.test_locate import where
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Some 30 people were killed in a raid in which villagers have accused Rwanda of a part.", None),
        ("They freed 9 people under a ceasefire deal with Ethiopia.", None),
        ("Peru had lost 2 of its soldiers in the mission, the UN said.", None),
        ("The war with Ethiopia killed 90 people.", "Ethiopia"),
        ("In Ethiopia, a dispute with herders left 9 people dead.", "Ethiopia"),
    ],
)
def test_the_other_side_is_not_where_it_was(sentence: str, place: str | None) -> None:
    assert where(sentence) == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Soldiers arrested 3 men of the Sinaloa drug cartel in the city of Tijuana.", "Tijuana"),
        ("The Sinaloa cartel killed 3 people.", "Sinaloa"),
        ("A fire hurt 3 people at a United States Fish and Wildlife office in Denver, Colorado.", "Denver"),
        ("Shells from fighting between Armenia and Georgia killed 3 people in Trabzon.", "Trabzon"),
        ("Fighting between Armenia and Georgia killed 3 people.", "Armenia and Georgia"),
        ("Troops held 3 Islamic Movement of Uzbekistan men in Kunduz, Afghanistan.", "Kunduz"),
        ("Raids killed 3 people in the Republic of Ireland and its capital.", "Ireland"),
        ("On the United States Independence Day 3 people drowned near Denver, Colorado.", "Denver"),
    ],
)
def test_a_name_within_a_name_gives_way(sentence: str, place: str) -> None:
    from streams.extract.place.locate import place_of
    from streams.link.joint import joined

    at = next(i for i, character in enumerate(sentence) if character.isdigit())
    found = place_of(sentence, joined(sentence, places_in(sentence)), at)
    assert found is not None
    assert found.name == place


def test_each_of_two_counts_is_where_it_says() -> None:
    text = "At least 28 people were killed in Ethiopia and 17 in Kenya after heavy rain."
    assert [one.place and one.place.name for one in claims(text)] == ["Ethiopia", "Kenya"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In Lahij, Yemen, gunmen ambushed a convoy carrying the governor of Taiz, killing 5 guards.", "Lahj"),
        ("Officers with the police chief of the Sinjar district were killed, 8 in all, in Kirkuk.", "Kirkuk"),
        ("In an attack on Kramatorsk, 3 Sloviansk Thermal Power Plant engineers were killed.", "Kramatorsk"),
        ("A strike near Sidon cut the bridge linking Tyre and Nabatieh, killing 4.", "Sidon"),
        ("The governor of Taiz was killed with 5 guards.", "Taiz"),
        ("At the Sloviansk Power Plant, 3 engineers were killed.", "Sloviansk"),
        ("A ship was sunk by a Spain submarine off Galle, Sri Lanka, killing 80.", "Galle"),
        ("Graves of 30 people were found by Qatar and the U.S. in the town of Dabiq, Syria.", "Dabiq"),
        ("Gunmen shot 7 who asked for the release of captives who remain in Gaza at a mall in Boulder.", "Boulder"),
        ("Raids across Nabatieh, Tibnin, and Upper Orun killed 7.", "South Lebanon"),
        ("Raids in Nablus, Orun, Oruna and Tulkarem, in the West Bank, left 7 dead.", "West Bank"),
        ("Nine, or 9, died in Srinagar, Jammu and Kashmir, India.", "Srinagar"),
    ],
)
def test_offices_works_and_rows(sentence: str, place: str) -> None:
    assert where(sentence) == place
