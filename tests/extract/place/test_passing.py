"""Places named in passing, and what is written like a place and is none."""

from __future__ import annotations

import pytest

from streams.link.places import places_in
from tests.extract.reading import claims


def where(text: str, *, title: str = "") -> str | None:
    place = claims(text, title=title)[-1].place
    return place.name if place else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Mudslides in Peru killed nine people and hurt 20 others, a Hong Kong newspaper reported.", "Peru"),
        ("Nine people died in a fire, the owner told Australia's Channel 5. It was in Suva, Fiji.", "Suva"),
        ("The army has waged a campaign there since May with Russian help. It killed nine people in Idlib.", "Idlib"),
        ("The army has waged a campaign there since May with Russian help. It killed nine people.", None),
        ("Italian police arrest nine men for raising money following the 2023 attack on Kenya.", "Italy"),
        ("Nine people were killed in the 2023 attack on Nairobi, Kenya.", "Nairobi"),
        ("In Goma fighting has killed nine people, in which experts see Rwanda as having a role.", "Goma"),
        ("Nine people died in fighting in which experts see Rwanda as having a role. It was in Goma, Congo.", "Goma"),
        ("Two hikers, both of a Texas family, were killed in Alberta, Canada.", "Alberta"),
        ("A 15-year-old Texas boy was killed in Calgary, Canada.", "Calgary"),
        ("A Greek diver dies during work on a wreck.", None),
        ("A Greek policeman dies during work on a roof.", "Greece"),
        ("The Cypriot tanker Ada was set ablaze. Nine people were killed.", None),
        ("Two robbers were killed in Tampa, Special Agent in Charge Ivo Tema says.", "Tampa"),
        ("A fire in Tampa, Florida, was large. Nine people died near Upper Tema Street.", "Tampa"),
    ],
)
def test_what_is_named_in_passing_is_not_where(text: str, place: str | None) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two U.S. nuns were kidnapped in Leon, Nicaragua.", "León"),
        ("THE MURDER OF TWO U.S. NUNS IN CALI, COLOMBIA, WAS CONDEMNED.", "Cali"),
        ("In the U.S. about 200 people died of the disease.", "United States"),
        ("Nine US soldiers and two UK women were killed in Kasur, Pakistan.", "Kasur"),
        ("In Haiti women and children, nine in all, were killed.", "Haiti"),
        ("The drone killed three men in a Toyota in Marib, Yemen.", "Marib"),
        ("The drone killed three men in Toyota, Japan.", "Toyota"),
    ],
)
def test_whose_somebody_or_something_is(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A SWAT team came to a motel.", []),
        ("The house was searched by SWAT last week.", []),
        ("Nine people died in SWAT on Monday.", ["Swat"]),
        ("SWAT, Pakistan - Nine people died.", ["Swat", "Pakistan"]),
        ("Near the Porte de Clichy station in Paris, France.", ["Paris", "France"]),
        ("In Clichy, France.", ["Clichy", "France"]),
        ("A stabbing in Amsterdam Central Station.", ["Amsterdam"]),
        ("Turkish reporters told of the arrest of Bafra.", ["Turkey"]),
        ("Turkish reporters told of the siege of Bafra.", ["Turkey", "Bafra"]),
        ("In Japan chairman Kazuo Nagano was robbed.", ["Japan"]),
        ("In Japan the governor of Nagano was robbed.", ["Japan", "Nagano"]),
    ],
)
def test_what_is_written_like_a_place(text: str, names: list[str]) -> None:
    assert [mention.place.name for mention in places_in(text)] == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A boat sank off Oman, nine sailors drowned, and the wreck was towed towards Dubai.", "Oman"),
        ("Nine sailors drowned off Oman on the way to the emirate of Fujairah.", "Oman"),
        ("Nine workers died, said the director, Ivo Tema, who is in Brazil for talks. It was in Lima, Peru.", "Lima"),
        ("Nine delegates who were in Brazil for a summit were killed near Recife.", "Recife"),
        ("Nine people were taken to hospital in Najaf province.", "Najaf Province"),
        ("Nine people died after walking for hours to seek treatment in South Sudan.", "South Sudan"),
        ("Nine people were hurt in Kasur, Pakistan, and taken to hospitals in Lahore.", "Kasur"),
    ],
)
def test_journeys_and_hospitals(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A storm forms over the Atlantic Ocean, killing nine people and hurting others in Praia, Cape Verde.",
            "Praia",
        ),
        (
            "A boat sinks in the Mediterranean Sea, killing nine people, and others are brought to Malta.",
            "Mediterranean",
        ),
        ("Soldiers killed four rebels in Upper Tema and two gang members in Antioquia, Colombia said.", "Antioquia"),
        ("In response to a raid that killed nine people, the Pakistani army shelled Kunar, Afghanistan.", "Pakistan"),
        ("Troops killed 90 soldiers to capture Tripoli's main air base in northern Chad.", "Chad"),
        (
            "The leader in the Gaza Strip was killed by a drone near Gaza City along with three children.",
            "Gaza City",
        ),
        ("Eleven people were held for a protest in Izmir against the arrest of Istanbul mayor Ivo Tema.", "İzmir"),
    ],
)
def test_which_of_two_places(text: str, place: str) -> None:
    assert where(text) == place


def test_a_town_that_distances_are_measured_from_is_not_handed_on() -> None:
    text = "Deputies came to a home in Bakersfield, Calif., some 90 miles north of Los Angeles. Six people died."
    assert where(text) == "Bakersfield"


def test_where_the_worst_was_is_a_part() -> None:
    text = "Nine people were hurt in a strike called by Kenyan unions. The worst clashes were in Nakuru."
    assert where(text) == "Kenya"
    assert where(f"{text} Over 80 people in eight cities were detained.") == "Kenya"


def test_who_arrives_says_not_where_it_was() -> None:
    text = "Police in Zambia shot 15 people dead. A mission arrived in Lusaka on Monday."
    assert where(text) == "Zambia"


def test_a_separate_blast_is_elsewhere() -> None:
    text = "Afghanistan mourns. A bomb killed nine people in Kandahar."
    assert where(f"{text} A soldier was killed in a separate blast today.") == "Afghanistan"
    assert where(f"{text} A soldier was killed in the blast, too.") == "Kandahār"


def test_what_goes_straight_on_is_where_the_sentence_before_was() -> None:
    far = "The message spoke of a raid in the West Bank. Troops were sent to Tulkarem in the West Bank."
    text = f"Buses blew up. It happened in the city of Bat Yam, Israel. There were no casualties. {far}"
    assert where(text) == "Bat Yam"


def test_who_is_in_custody_is_where_it_was() -> None:
    text = "A gunman wounded nine people in Traverse City, Michigan, United States. A suspect is in custody."
    assert where(text) == "Traverse City"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine people were hurt at a parade for the independence of Italy in Lecce, Apulia.", "Lecce"),
        ("Nine people died in the liberation of Mosul, Iraq.", "Mosul"),
        ("The flu is in every state but Hawaii, the United States says. It has killed 30 children.", "United States"),
        ("The agency evacuates 90,000 people from Punjab, Pakistan, after India opens a dam.", "Punjab"),
        ("Nine migrants from Nigeria drowned off Malta.", "Malta"),
        ("The navy rescued migrants from Nigeria off Malta, and nine drowned.", "Malta"),
        ("More than 300 people were held at the Thai border after fleeing repression in Xinjiang.", "Thailand"),
        ("Nine soldiers were killed at the Afghan border in Zhob, Pakistan.", "Zhob"),
        ("The son of the ambassador to El Salvador was hurt with two others in San Salvador.", "San Salvador"),
        ("A row began with an arrest in England, and two British envoys in Tehran were kidnapped.", "Tehran"),
        ("Nigeria reports that its troops have killed nine men in Borno State.", "Borno"),
        ("Nigeria reports that its troops have killed nine men.", "Nigeria"),
    ],
)
def test_lands_as_such_and_who_tells_of_what_it_did(text: str, place: str) -> None:
    assert where(text) == place


def test_in_the_city_is_in_the_town_told() -> None:
    text = "A bomb wounded two people in Brussels, Belgium. It is part of a drug war in the city"
    assert where(f"{text}, which has killed another man this year.") == "Brussels"
    assert where(f"{text} hall, Belgium says. Drug wars have killed 90 people this year.") != "Brussels hall"


def test_what_was_in_a_year_gone_by_is_somewhere_in_the_land() -> None:
    text = "Nine people died in a fire in Rangpur, Bangladesh."
    assert where(f"{text} A fire in 2013 killed 90 people.") == "Bangladesh"
    assert where(f"{text} A fire in the same street in 2013 killed 90 people.") == "Rangpur"
    assert where(f"{text} A fire in the north of the city in 2013 killed 90 people.") == "Rangpur"


def test_whose_towns_are_landmarks_alone_is_in_no_town() -> None:
    text = "One worker died at a mill. It stands 25 miles west of Edinburgh, and Scotland is shocked."
    assert where(text) == "Scotland"


def test_what_is_of_all_lands_is_not_in_one_of_its_parts() -> None:
    text = "The UN says 383 aid workers were killed last year, including 181 in Gaza and 60 in Sudan."
    assert where(f"{text} Some 265 have been killed so far this year.") is None
