"""Where a body sits or looks on, and where a coast lies."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The health ministry in Sanaa said 31 people were killed in air strikes on the port of Salif.", "Salif"),
        ("Officials in Jakarta said 31 people were killed in floods in Masamba, Indonesia.", "Masamba"),
        ("The ministry in Beirut has counted eight dead in Qana.", "Qana"),
        ("The ministry in Beirut has counted eight dead.", "Lebanon"),
        ("Police in Kabul said nine people were killed in a blast.", "Kabul"),
        ("A blast killed nine people in Kabul, the ministry said.", "Kabul"),
        ("The minister told reporters in Jakarta that 31 people had died in Indonesia.", "Indonesia"),
        ("A raid shook Bunia. The minister confirmed on Monday in Nairobi that 31 people had died.", "Bunia"),
        ("A raid shook Bunia. The minister told reporters in Nairobi on Monday that 31 people had died.", "Bunia"),
        ("The minister said that in Nairobi 31 people had died.", "Nairobi"),
        ("A crush hit Mecca. Iran has accused Riyadh of a cover-up and said that 31 people had died.", "Mecca"),
        ("The governor of Enga said 35 people were killed in Sunday's fighting in Porgera.", "Porgera"),
        (
            "The ministry of health in Gaza raised the toll of the strike on the school in Khan Younis to 25.",
            "Khan Younis",
        ),
        ("The governor of Borno said 60 people were killed in the raid on Darul Tema.", "Darul Tema"),
        ("The police in Bunia said 14 people were killed in the raid on the Tema camp.", "Tema"),
        ("The governor of Enga said 35 people were killed in Sunday's fighting.", "Enga"),
    ],
)
def test_the_capital_of_those_who_speak_is_not_where_it_was(text: str, place: str) -> None:
    found = claims(text)[0].place
    assert found and found.name == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Eight guests died at a hotel on Egypt's Red Sea coast when a boiler burst.", "EG"),
        ("Air strikes on the Red Sea port of Salif in Yemen killed 31 people.", "YE"),
        ("Eight tourists drowned in the Red Sea on Monday, rescuers said.", None),
        ("Nine people died in Kenya's floods, said a group that counts deaths there and is based in Norway.", "KE"),
        ("Police shot nine marchers dead. Canada condemned the killings. The marches began in Caracas.", "VE"),
        ("In the raid on the camp 31 people died. Soldiers of Mali fled. The Sahel has seen many raids.", "ML"),
    ],
)
def test_who_looks_on_and_what_sea_a_coast_has_is_not_where(text: str, country: str | None) -> None:
    found = claims(text)[0].place
    assert (found.country if found else None) == country


def test_the_town_of_a_dateline_in_small_letters_is_where_the_reporter_sits() -> None:
    text = "Jakarta (ANTARA) - Sixteen people were killed in a flood in South Sulawesi on Sunday."
    found = claims(text)[0].place
    assert found and found.name == "South Sulawesi"


def test_a_land_before_a_region_is_no_part_of_its_name() -> None:
    found = claims("Gunmen took nine children from a school in Nigeria's Zamfara state on Monday.")[0].place
    assert found and found.path[-1] == "ng/zamfara"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gangs roam Haiti. At least 55 people died in Sunday's assault on Petite-Tema, a group said.", "Petite-Tema"),
        ("War has come to Haiti. The shelling of Tema on Sunday killed nine people.", "Tema"),
        ("Gangs roam Haiti. Nine people died in Sunday's attack on Adventists, a group said.", "Haiti"),
    ],
)
def test_what_was_attacked_is_where_it_was(text: str, place: str) -> None:
    found = claims(text)[0].place
    assert found and found.name == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("New Zealand's rescue coordination centre said", "Tonga"),
        ("New Zealand's coast guard, which leads the search, said", "Tonga"),
        ("Rescuers in New Zealand said", "New Zealand"),
    ],
)
def test_the_country_of_a_body_that_speaks_is_not_where_it_was(body: str, place: str) -> None:
    told = claims(f"A ferry sank off Tonga on Wednesday. {body} that 62 people were still missing.")
    assert [one.place and one.place.name for one in told] == [place]


def test_a_body_speaks_of_its_own_country_where_no_other_is_told() -> None:
    told = claims("Greece's coast guard said nine people had drowned.")
    assert [one.place and one.place.name for one in told] == ["Greece"]


def test_the_country_of_who_speaks_does_not_widen_the_place_just_told() -> None:
    text = "A boat sank off Zarzis in Tunisia. The coast guard said nine people died. Tunisia's police said 11 drowned."
    assert [one.place and one.place.name for one in claims(text)] == ["Zarzis", "Zarzis"]
