"""Where a figure's people were harmed: in its sentence, in the sentences before, in the item as a whole."""

from __future__ import annotations

import pytest

from streams.extract.place.locate import place_of
from streams.extract.place.playing import place_of_item
from streams.link.places import contains, places_in
from tests.extract.reading import claims


def where(sentence: str) -> str | None:
    at = next(i for i, character in enumerate(sentence) if character.isdigit())
    found = place_of(sentence, places_in(sentence), at)
    return found.name if found else None


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Israel kills 9 people in Rafah, medics say.", "Rafah"),
        ("Some 40 people were killed in strikes by Pakistan on Kunar, Afghanistan.", "Kunar"),
        ("The storm came ashore in Kasamar, Luzon, Philippines, killing 3 and reaching nearby Taiwan.", "Kasamar"),
        ("There were 4 aboard a Kawasaki helicopter that fell into the sea near Kobe, Japan.", "Kobe"),
        ("A train on the Oslo–Bergen route hit 2 workers at Voss, Norway.", "Voss"),
        ("The wounded, 4 in all, lie in beds at a Kyiv hospital.", "Kyiv"),
        ("After an attack on Israel, 12 people were held in Rafah.", "Rafah"),
    ],
)
def test_whose_a_thing_is_is_not_where_it_is(sentence: str, place: str) -> None:
    assert where(sentence) == place


@pytest.mark.parametrize(
    ("sentence", "place", "outer"),
    [
        ("A bus crash killed 12 people in Villa Prado, Huila, Colombia.", "Villa Prado", "Huila"),
        ("A bus crash killed 12 people in Colle sul Malvo, Umbria, Italy.", "Colle sul Malvo", "Umbria"),
        ("A bus crash killed 12 people in San Prado de los Altos, Huila.", "San Prado de los Altos", "Huila"),
        ("Floods killed 8 in the Gorro district of Kwara, Nigeria.", "Gorro", "Kwara"),
        ("Shells killed 5 in the Salim neighbourhood, Aleppo.", "Salim", "Aleppo"),
        ("A fire killed 7 at Green Hill Hospital in Nairobi, Kenya.", "Green Hill Hospital", "Nairobi"),
    ],
)
def test_what_no_table_knows_lies_in_what_holds_it(sentence: str, place: str, outer: str) -> None:
    at = next(i for i, character in enumerate(sentence) if character.isdigit())
    found = place_of(sentence, places_in(sentence), at)
    assert found is not None
    assert (found.name, found.lat) == (place, None)
    assert contains(next(one.place for one in places_in(sentence) if one.place.name == outer), found)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Gunmen in Kenya shot 9 people outside a hall in the city of Bilolo.", "Bilolo"),
        ("Kenya mourns after a raid in which 9 people were killed in a mosque in Bilolo.", "Bilolo"),
        # a town that the tables have, and was passed over; a name far off, or before the land's
        ("Drones were sent across Ukraine, killing 9 people, with blasts in Dnipro and Kyiv.", "Ukraine"),
        ("In Bilolo, officials said that 9 people had been killed in Kenya.", "Kenya"),
        ("Police in Kenya said 9 people were killed in January.", "Kenya"),
    ],
)
def test_an_unlisted_town_near_the_figure_is_finer_than_its_land(sentence: str, place: str) -> None:
    assert where(sentence) == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The Kenyan army shelled the hills in response to a raid in which 1,200 people were killed.", "Kenya"),
        ("Kenya closed the crossing in retaliation for a bombing that killed 9 people.", "Kenya"),
        ("Kenya bombed Kismayo in retaliation for a bombing that killed 9 people in Nairobi.", "Nairobi"),
        ("The Kenyan army shelled the hills in response to a raid that killed 9 soldiers.", None),
        ("Raiders shelled the hills in response to a raid in which 9 people were killed.", None),
        ("In response to a raid, the Kenyan army killed 9 people.", None),
    ],
)
def test_what_an_army_answers_was_done_at_its_home(sentence: str, place: str | None) -> None:
    assert where(sentence) == place


@pytest.mark.parametrize("words", ["in January, Iran", "in Operation Dawn, Iran", "in UNICEF, Iran"])
def test_months_operations_and_bodies_are_no_places(words: str) -> None:
    assert where(f"They counted 9 dead {words}.") == "Iran"


def places(*sentences: str, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in claims(" ".join(sentences), title=title)]


def test_a_figure_without_a_place_takes_that_of_the_event_before_it() -> None:
    assert places("A bomb killed six people in Quetta, Pakistan.", "Nine others were injured.") == ["Quetta", "Quetta"]


def test_a_sentence_without_figures_tells_the_place_of_the_next() -> None:
    said = places(
        "Officials spoke.",
        "A bomb killed six people in Balochistan.",
        "The police also clashed with crowds in Quetta.",
        "Nine people were injured.",
        title="Unrest in Pakistan",
    )
    assert said == ["Balochistan", "Quetta"]


def test_the_attack_is_that_of_the_sentence_before() -> None:
    first, then = "A bomb killed six people in Quetta, Pakistan.", "In Afghanistan, gunmen had stormed a hall in Kabul."
    assert places(first, then, "Nine people were injured in the attack.") == ["Quetta", "Kabul"]
    assert places(first, then, "Nine people were injured.") == ["Quetta", "Quetta"]


def test_where_it_happened_may_be_all_that_a_sentence_tells() -> None:
    said = places("Officials spoke.", "It happened on a road near Quetta in Pakistan.", "Nine people were injured.")
    assert said == ["Quetta"]


def test_an_unlisted_area_may_be_described() -> None:
    assert places("Kenya is on edge.", "Nine men were shot in the poor Bilolo area on Sunday.") == ["Bilolo"]


def test_a_sentence_before_that_tells_of_elsewhere_does_not() -> None:
    said = places("A bomb killed six people in Quetta, Pakistan.", "Shells had hit Kabul.", "Nine people were injured.")
    assert said == ["Quetta", "Quetta"]


def test_an_event_of_another_time_is_not_there() -> None:
    said = places(
        "A bomb killed six people in Quetta, Pakistan, on 17 May 2024.", "On 2 May 2024, nine people were shot dead."
    )
    assert said == ["Quetta", "Pakistan"]


def test_a_figure_before_any_place_takes_that_of_the_event_told_next() -> None:
    assert places("Six people were killed.", "Nine were injured in Quetta, Pakistan.") == ["Quetta", "Quetta"]


def test_events_of_an_item_that_names_one_town_are_there() -> None:
    said = places("A bomb went off in Manbij.", "At least 15 people were killed, Syria's government said.")
    assert said == ["Manbij"]


def test_a_headline_s_country_is_the_body_s_town() -> None:
    said = places("A car bomb in Manbij killed 20 people.", title="Car bomb in Syria kills 20")
    assert said == ["Manbij", "Manbij"]


def test_a_first_sentence_s_country_is_the_town_of_the_next_ones() -> None:
    rest = "It broke out in a mill in Manbij. Smoke hung over Manbij. Nine people were injured."
    assert places("A fire in Syria killed 20 people.", rest) == ["Manbij", "Manbij"]
    assert places("Fires in several areas of Syria killed 20 people.", rest) == ["Syria", "Manbij"]
    far = "Officials spoke of it at length. " * 30
    assert places("A fire in Syria killed 20 people.", far, rest) == ["Syria", "Manbij"]
    once = "It broke out in a mill. The bodies lie in Manbij. Nine people were injured."
    assert places("A fire in Syria killed 20 people.", once)[0] == "Syria"
    assert places("Police in Manbij said that a fire in Syria killed 20 people.") == ["Syria"]


def test_a_count_over_many_events_is_the_item_s_country() -> None:
    said = places(
        "A bomb killed six people in Quetta.", "Since January, 240 people have been killed in attacks, Pakistan says."
    )
    assert said == ["Quetta", "Pakistan"]


def test_an_unlisted_town_alone_lies_in_the_item_s_country() -> None:
    (claim,) = claims("Floods hit Malaysia on Friday. Over 1,000 people were displaced in Tebalu.")
    assert claim.place is not None
    assert (claim.place.name, claim.place.country) == ("Tebalu", "MY")


def test_an_item_plays_where_it_says_not_where_its_actors_are_from() -> None:
    text = "Iran launched missiles. Iran has fired drones. People in Haifa, Israel, and Tel Aviv, Israel, fled."
    found = place_of_item(text, places_in(text))
    assert found is not None and found.country == "IL"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Strikes killed 9 people in Aleppo and Idlib, Syria.", "Syria"),
        ("Storms killed 2 people near Ashmere, Illinois, and Fallow Creek, Indiana, United States.", "United States"),
        ("Road accidents killed 12 people in Quetta, Sibi and Orakh, Pakistan.", "Balochistan"),
        ("Raids killed 20 in North Waziristan District and Dera Sang, Khyber Pakhtunkhwa.", "Khyber Pakhtunkhwa"),
        ("Shells killed 3 people in Sumy, Ukraine, and Belgorod, Russia.", "Russia and Ukraine"),
        ("Shells killed 3 people in Kyiv and two in Odesa.", "Kyiv"),
        ("Fighting killed 22 people on the border between Aleppo and Raqqa provinces.", "Aleppo"),
        ("Heat killed 1,300 people across Europe, including 1,000 in France and over 200 in Spain.", "Europe"),
        ("A crash killed 10 people near Armenia, Colombia.", "Armenia"),
        ("The Panama-flagged tanker sank and 4 sailors drowned.", None),
        ("A storm on a lake in the Sierra Nevada killed 8 people.", None),
        ("Floods hurt 36 in Tehran and Kerman, alongside seven deaths of children in Isfahan.", "Iran"),
    ],
)  # fmt: skip
def test_places_told_together_and_places_of_something_else(sentence: str, place: str | None) -> None:
    assert where(sentence) == place


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ministers of Chad and Sudan met in Geneva after clashes at their border killed 40 people.", "Chad and Sudan"),
        ("A court in Koblenz heard how 27 people were killed in Aleppo.", "Aleppo"),
        ("Russian missiles hit Sumy in retaliation for strikes on Belgorod, and nine people were killed.", "Sumy"),
        ("A road linking Tyre to the south was cut and three people were killed in Nabatieh.", "Nabatieh"),
        ("Six people were killed in strikes on Gaza City and the Gaza Strip.", "Gaza Strip"),
        ("Norwegian troops killed four farmers in Kasa and two traders in Accra, in Ghana.", "Kasa"),
        ("Bahrain arrests 12 people in connection with Iran's navy.", "Bahrain"),
        ("At least 33 militants are killed near the Afghanistan border in Zhob, Pakistan.", "Zhob"),
        ("Nine people died when a South Sudan Air Force plane was hit in Nyala, Sudan.", "Nyala"),
        ("A court in Turin heard the case of 27 people who died in a fire.", "Turin"),
        ("Rafah offensive\n\nTwelve people were killed in a strike across the Gaza Strip.", "Gaza Strip"),
        ("Nine people were injured in a Russian drone attack during the invasion of Ukraine.", "Ukraine"),
        ("Israel has targeted three clinics in the conflict with Iran, killing two people.", "Iran"),
    ],
)
def test_who_does_it_and_where_else_is_not_where_it_was(text: str, where: str) -> None:
    title, _, body = text.rpartition("\n\n")
    first = claims(body, title=title)[0]
    assert first.place
    assert first.place.name == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Nine migrants froze to death near the Algeria–Morocco border.", "Algeria and Morocco"),
        ("Four people were killed in a strike on a market near the Chad–Sudan border in Darfur, Sudan.", "Darfur"),
        ("2025 Cambodia‒Thailand conflict\n\nNine soldiers were killed at the border.", "Cambodia and Thailand"),
        ("Iran–Israel conflict\n\nA strike hit a clinic in Shiraz. Three employees were killed.", "Shiraz"),
        ("Spain–Morocco relations\n\nNine people were killed when a wall fell.", None),
    ],
)
def test_a_border_and_a_war_of_two_countries_lie_in_both(text: str, where: str | None) -> None:
    title, _, body = text.rpartition("\n\n")
    place = claims(body, title=title)[0].place
    assert (place.name if place else None) == where


def test_a_region_of_which_no_town_is_named_is_where_the_item_plays() -> None:
    text = "A quake shook Ehime in Shikoku. A roof fell in."
    assert places(text, title="Japan quake kills one") == ["Ehime"]
    assert places("Rain fell on Goa, on Gunma and on Ehime.", title="Japan floods kill nine") == ["Japan"]
    assert places("Hail fell on Rivne Oblast.", "Nine were hurt.", title="Storms in Ukraine") == ["Rivne Oblast"]


def test_whose_offensive_it_is_does_not_say_where() -> None:
    assert places("At least 400 people in Gaza have been killed in Israel's offensive.") == ["Gaza Strip"]
    assert places("At least 400 people have been killed in Sudan's war.") == ["Sudan"]


def test_a_second_count_of_a_sentence_is_where_its_own_words_say() -> None:
    text = "Iran counts 36 cases of measles in Tehran and Kerman, alongside seven cases of cholera in Isfahan."
    assert [one.place.name for one in claims(text) if one.place] == ["Iran", "Isfahan"]


def test_what_is_told_of_another_year_says_nothing_of_what_an_item_begins_with() -> None:
    text = "The Red Cross counted 18 dead. Last August, 24 people died when mud fell on the district of Upper Tema."
    told = claims(text, title="A landslide in Uganda", day="2012-06-26")
    assert [one.place.name for one in told if one.place] == ["Uganda", "Upper Tema"]


def test_who_spoke_speaks_on_of_the_same_place() -> None:
    text = "A bomb killed a soldier in Bannu, Pakistan. The van was hit in the town of Kohat, an officer said."
    told = claims(f'{text} "They killed all four police officials," he added.')
    assert [one.place.name for one in told if one.place] == ["Bannu", "Kohat"]


def test_an_item_plays_in_the_innermost_region_that_holds_all_it_names() -> None:
    text = "Nine people died on Monday. Rescuers searched houses in Central Java, Indonesia."
    assert claims(text)[0].place == claims("Nine people died in Central Java, Indonesia.")[0].place


def test_a_place_beside_a_town_is_not_in_it() -> None:
    text = (
        "Eighteen people died in Evansville, Indiana. Four died in neighboring Upper Tema County, east of Evansville."
    )
    assert [one.place.name for one in claims(text) if one.place] == ["Evansville", "Upper Tema County"]
    seven = "The mayor of Upper Tema, northeast of the city of Mosul in Iraq, counted nine dead."
    assert [one.place.name for one in claims("Seven people were killed.", title=seven) if one.place] != ["Mosul"]


def test_a_village_so_many_miles_from_a_town_is_not_in_the_town() -> None:
    text = "Nine died at Upper Tema village, 30m south of Oran. Four died near the town of Zarin, 25m west of Oran."
    assert [one.place.name for one in claims(text) if one.place] == ["Upper Tema", "Zarin"]
