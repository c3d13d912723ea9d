"""Whence, whither, who claims and what is told beside: places that are not where anybody was harmed."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def where(text: str, *, title: str = "") -> str | None:
    place = claims(text, title=title)[0].place
    return place.name if place else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenya's health ministry confirms 2 cholera cases, a trader who came from the DRC and a nurse.", "Kenya"),
        ("A 40-year-old Swedish diver from Ekvik, British Columbia, was killed when his boat sank in Ohio.", "Ohio"),
        ("Police, who watched a gang trafficking children from Malta to France, arrest 11 men in Athens.", "Athens"),
        ("A driver bringing flour to the Gaza Strip is killed with two others in Amman, Jordan.", "Amman"),
        ("A barge carrying migrants towards Europe capsizes off Tobruk, Libya, and 14 people drown.", "Tobruk"),
        ("A ferry that left Tunisia sinks in the Mediterranean Sea; 50 are dead and one is transferred to Malta.",
         "Mediterranean"),
        ("A boat sinks off Dakar, Senegal, on its way to Spain's Canary Islands, killing 30 people.", "Dakar"),
        ("Nine drowned when a boat hoping to get to Spain's Canary Islands capsized off Mauritania.", "Mauritania"),
        ("Men who came from Afghanistan's Kunar province took 90 villagers hostage in Pakistan.", "Pakistan"),
        ("Nine people drowned in Samoa in a storm that now threatens the island nation of Fiji.", "Samoa"),
        ("Rebels who were closing in on Goma killed nine farmers.", "Goma"),
        ("A boat that was trying to reach Italy sank off Libya, and 30 people drowned.", "Libya"),
        ("Nine people on the bus from Accra to Lomé, the capital of neighbouring Togo, were hurt.", "Togo"),
        ("Nine people drowned as they tried to enter Greece.", None),
        ("Nine people drowned as they tried to swim ashore in Greece.", "Greece"),
        ("Two men were stabbed outside Europe's largest mill in Berlin.", "Berlin"),
        ("Nine people died 20 km from Goma, DR Congo.", "Goma"),
        ("Raiders killed nine farmers in Kenya, whose bodies were returned to Kampala, Uganda.", "Kenya"),
        ("Raiders took 12 farmers hostage in Kenya, and they were dragged away to Kampala, Uganda.", "Kenya"),
        ("Nine men were detained in Kenya after fleeing the civil war in Somalia.", "Kenya"),
        ("Nine men who fled the war in Somalia were detained.", "Somalia"),
        ("Two boats sank near Dhaka in May, 174 people drowned when a ferry capsized in China.", "China"),
        ("Nine people were hurt in Kenya when a bus that had left Uganda overturned.", "Kenya"),
        ("Nine farmers were hurt and taken to a hospital in Kampala, Uganda.", "Kampala"),
        ("Police in Kenya say that nine people were killed.", "Kenya"),
    ],
)  # fmt: skip
def test_whence_and_whither_are_not_where(text: str, place: str | None) -> None:
    assert where(text) == place


def test_a_flight_s_origin_is_not_handed_on() -> None:
    text = "A jet on an Air Canada flight from Montreal, Quebec, Canada, hits a truck at an airport in Cleveland, Ohio."
    assert where(f"{text} Both drivers are hurt and 41 others are injured.", title="Air Canada Flight 1") == "Cleveland"


def test_a_flight_that_is_missing_is_somewhere_about_whence_it_came() -> None:
    assert where("A plane carrying ten people goes missing on a flight from Kodiak, Alaska, to Nome.") is not None


def test_who_claims_or_denies_is_not_where() -> None:
    text = "Iranian state television reports that 60 people were killed, while Israel claims only three people died."
    assert {one.place.name for one in claims(f"Israel bombs Iran. {text}") if one.place} == {"Iran"}


def test_who_detains_at_sea_is_not_where() -> None:
    text = "Israel intercepts nine boats in international waters and detains 90 sailors bound for Gaza."
    assert where(text, title="Gaza war, blockade of the Gaza Strip") == "Gaza Strip"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The army says it killed a gunman in Rafah who was involved in a massacre in Haifa.", "Rafah"),
        ("A man who was accused of spying was hanged with two others in Shiraz, Iran.", "Shiraz"),
        ("Police arrest 74 men in Cahul, Moldova, with officials stating that they were trained in Serbia.", "Cahul"),
        ("Police arrest 74 people, with officials stating that nine were shot dead in Serbia.", "Serbia"),
        ("A new wave of strikes hits Iran in response to the killing of two soldiers in Amman, Jordan.", "Amman"),
    ],
)  # fmt: skip
def test_what_is_told_beside_is_elsewhere(text: str, place: str) -> None:
    assert claims(text)[-1].place is not None
    assert [one.place.name for one in claims(text) if one.place][-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two Assam Rifles soldiers are killed in an ambush in Imphal, Manipur.", "Imphal"),
        ("Four men are killed when a United States Air Force tanker falls after a collision in western Iraq.", "Iraq"),
        ("Seven people die when an Air Tanzania plane crashes near Mwanza.", "Mwanza"),
    ],
)
def test_a_part_of_a_force_s_or_a_firm_s_name_is_no_place(text: str, place: str) -> None:
    assert where(text) == place


def test_a_strike_on_a_town_says_where() -> None:
    assert (
        where("Four people are hurt.", title="Iran war: Iran says it fired at Israel in an attack on Haifa") == "Haifa"
    )


def test_victims_are_from_about_the_place() -> None:
    text = "Ten people are hurt, including a girl from Bnei Brak, Israel, after a barrage of missiles from Iran."
    assert where(text, title="Iran war, strikes on Israel") == "Israel"


def test_whose_operation_it_is_is_not_where() -> None:
    text = "Nine camps in the West Bank were raided. The UN said Israel's operation had displaced 40,000 people."
    assert where(text) == "West Bank"


def test_who_captures_is_not_where() -> None:
    assert where("Ukraine has captured two North Korean soldiers in Kursk Oblast, Russia.") == "Kursk Oblast"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # where the hurt are brought, whatever else is told
        ("A farmer was killed in a clash. Five people were hurt, three of whom were flown to Nairobi, Kenya.", "Kenya"),
        ("A bus fell off a bridge in Ghana, hurting nine people, and two were taken to Lomé, Togo.", "Ghana"),
        # a war far away that is to blame
        ("Bread is dear in Kenya because of the Iran war. Four people were killed in protests.", "Kenya"),
        ("Four people were killed in the Iran war on Monday.", "Iran"),
        # what stands north of a town is not in it
        ("A bomb killed 12 people in Kasavu, about 40 km (25 miles) north of Kabul, Afghanistan.", "Kasavu"),
        ("Six people died in a crash in Habaru, east of the capital Colombo in Sri Lanka.", "Habaru"),
        ("Six people died in a crash 30 km north of Colombo, Sri Lanka.", "Colombo"),
        ("A gunman shot a man at a gate in Tayaru village, 2 km north of Tubas in the West Bank.", "Tayaru"),
    ],
)
def test_neither_whither_nor_a_war_to_blame_nor_the_nearest_town_is_where(text: str, place: str) -> None:
    assert where(text) == place


def test_a_place_beside_a_town_lies_in_what_holds_the_town() -> None:
    (only,) = claims("Nine people died in a crash in Tayaru, 2 km north of Tubas in the West Bank.")
    assert only.place is not None
    assert only.place.path[:2] == ("PS", "ps/west-bank")


def test_where_a_plane_was_bound_for_is_not_where_it_crashed() -> None:
    assert where("Nine people died when a jet bound for London crashed after taking off from Lagos.") == "Lagos"
    assert where("Nine people died when a bus bound for Lagos overturned.") == "Lagos"
