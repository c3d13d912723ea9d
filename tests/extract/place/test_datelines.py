"""Towns in datelines, and towns that only an adjective places in their land."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def places(text: str) -> list[str | None]:
    return [claim.place and claim.place.name for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KASUR, Pakistan - Nine people were killed and 31 wounded in a market in eastern Pakistan.", "Kasur"),
        ("KASUR, Pakistan (XP) — Nine people were killed and 31 wounded in a blast in Multan.", "Multan"),
        ("KABUL - Nine people were killed and 31 wounded when a bus fell in northern Afghanistan.", "Afghanistan"),
        ("CONAKRY, March 21 - Ebola killed nine people and sickened 31 in Guinea's southeastern region in an outbreak.",
         "Guinea"),
        ("CONAKRY, March 21 (XP) - Nine people died and 31 were hurt in an outbreak of fighting in Guinea.", "Guinea"),
        ("NEW DELHI (XP) - The toll of a fire in Bangladesh has risen to nine, with 31 hurt.", "Bangladesh"),
        ("KASUR, Pakistan, May 5 (XP) - Nine people were killed and 31 wounded when a bus fell in Multan.", "Multan"),
        ("KASUR, Pakistan - Floods killed nine people and injured 31 in eastern Pakistan.", "Pakistan"),
        ("KABUL - Nine people were killed and 31 wounded when a bus overturned, police said.", "Kabul"),
        ("KABUL - Police in Afghanistan said nine people had died and 31 been hurt since 3 May.", "Afghanistan"),
        ("Kabul: Rescuers in Afghanistan recovered nine bodies and treated 31 injured people.", "Afghanistan"),
        ("QUETTA: Nine people were killed and 31 wounded in a blast in Upper Zarin, police said.", "Upper Zarin"),
        ("VELMAR, Mexico - Gunmen killed nine people and wounded two in the Mexican town of Velmar, hours after a "
         "massacre near Silao.", "Velmar"),
    ],
)  # fmt: skip
def test_a_dateline_says_where_unless_it_is_a_base(text: str, place: str) -> None:
    assert places(text) == [place, place]


def test_a_capital_of_a_dateline_is_not_the_town_of_the_item() -> None:
    told = (
        "KABUL - Nine people were killed in a quake in northern Afghanistan. Another 12 were injured, officials said."
    )
    assert places(told) == ["Afghanistan", "Afghanistan"]


def test_who_is_missing_is_so_where_the_others_died() -> None:
    assert places("Nine people were killed in a blast in Kasur in Pakistan. Four are missing.") == ["Kasur", "Kasur"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KABUL - The agency said that 612 people had died in Monday's earthquake.", "Afghanistan"),
        ("KABUL - A bomb killed 12 people outside a school, police said.", "Kabul"),
        ("Kyiv - The ministry said that 812 civilians had been killed since 24 February 2022.", "Ukraine"),
        ("BEIRUT - Clashes between Syrian government forces and gunmen near the border with Lebanon have killed 64 "
         "people since Sunday.", "Syria"),
        ("BEIRUT - Two Syrian workers were killed when a wall fell on Sunday.", "Beirut"),
        ("KASUR, Pakistan - Ten people were killed in a dispute at Upper Zarin in eastern Pakistan.", "Upper Zarin"),
        ("ATHENS - Three drowned after a boat overturned east of Zarinos, the Greek coast guard said.", "Zarinos"),
        ("CULIACAN - Since September 846 people have been murdered in the state.", "Sinaloa"),
    ],
)  # fmt: skip
def test_a_capital_or_a_count_of_a_state_is_wider_than_the_dateline(text: str, place: str) -> None:
    assert places(text)[0] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A Haitian group said that 55 people died in Sunday's assault on Upper Zarin.", "Upper Zarin"),
        ("Haiti's police said that 26 people died in the raid on Zarin on 4 October.", "Zarin"),
        ("Haiti's police said that 26 people died in attacks on Christians.", "Haiti"),
    ],
)
def test_what_was_raided_is_a_place_though_no_table_has_it(text: str, place: str) -> None:
    assert places(text)[0] == place


def test_the_largest_city_in_a_dateline_is_no_place_of_what_was_on_a_side_of_the_land() -> None:
    mine = "rescuers searched for 200 missing miners in a coal mine in western Turkey"
    assert places(f"ISTANBUL (AP) - Hopes faded as {mine}.") == ["Turkey"]
    assert places("ISTANBUL (AP) - Nine people died in a blast at a mill in Turkey.") == ["Istanbul"]
    assert places(f"SOMA, Turkey (AP) - Hopes faded as {mine}.") == ["Soma"]


def test_where_a_body_sits_that_issues_a_text_is_not_where_it_was() -> None:
    text = "(Geneva) – A gang killed 70 people, a rights group said. The town was burnt down."
    assert [one.place.name for one in claims(text, title="A massacre in Haiti") if one.place] == ["Haiti"]


def test_a_village_far_from_the_capital_is_not_in_its_province() -> None:
    text = "A landslide killed 15 in Upper Tema district, about 310 miles east of the capital, Kathmandu."
    assert [one.place.path[:1] for one in claims(text, title="Nepal") if one.place] == [("NP",)]
    far = claims(text, title="Nepal")[0].place
    assert far and far.path[1] == "np/upper-tema~"
    near = claims("Nine died in Zarin (70 km south of Damascus) in Syria.")[0].place
    assert near and near.name == "Zarin"
