"""Places that no table has, by the words that lead to them and by what holds them."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims

FINER = """\
A strike on a two-storey house in Qana, south-east of Tyre, killed five people. | Qana
At least nine people died in a shipwreck off Tadra, Djibouti. | Tadra
Nine people were killed when a boat sank off the southern coast of Pollenra, Spain. | Pollenra
Nine people died when a ferry sank on Lake Orun, Zimbabwe. | Lake Orun
Two climbers were killed in an avalanche on the High Peak in Pakistan. | High Peak
Three hikers were killed by lightning on Grosskopf mountain in the north of Austria. | Grosskopf
Nine died in a raid in Tadra Ward of Orun Local Government Area of Benue State. | Orun Local Government Area
Nine soldiers were killed while evacuating Orun, South Sudan. | Orun
At least 40 people were killed in airstrikes on Tamree, Rakhine State, Myanmar. | Tamree
Nine civilians were killed in an attack on Mallam Orun in Borno State. | Mallam Orun
The army has retaken control of Umm Orun, North Kordofan, Sudan, with 38 rebels killed. | Umm Orun
Six people were killed in shootings across Orunbluff, Mississippi, United States. | Orunbluff
Two people died when a train derailed outside Horn nad Orunom, Slovakia. | Horn nad Orunom
Drones hit the Al-Orun hospital in White Nile State, killing 10. | Al-Orun
Nine people died when a plane crashed in Os near Bergen, Norway. | Os
Three people were killed in an airstrike in Ain Orun, a mostly Christian town east of Beirut, Lebanon. | Ain Orun
Gunmen killed nine at a mosque in Ungwan Orun community, Katsina State, Nigeria. | Ungwan Orun
Three people were killed near the ski resort of Orun in Valais, Switzerland. | Orun
Nine people died at Tadra Beach on Orunai, Hawaii. | Tadra Beach
Nine people died in a collapse at a gold mine in West Orun County, Kenya. | West Orun County
Nine people died in a collision on the Orun Highway in Orunaya Province, Peru. | Orunaya Province
Around 14 people were killed in an attack by militants on the North Kordofan town of Umm Orun. | Umm Orun
In Orun district, Helmand province, troops killed nine people. | Orun
Four girls drowned in a canal in Orun taluk, India. | Orun
Nine people died when a helicopter crashed on Orun, South Tadra, Greece. | Orun
Nine people died when a plane crashed near Orun im Tadragau, Austria. | Orun im Tadragau
Fighters captured the city of En Orun in West Kordofan from the army, killing 19. | En Orun
A drone hit a market in the Abu Orun area of Upper Tadra in North Kordofan, Sudan, killing 11. | Abu Orun
Nine people died when a helicopter crashed in Loreto, Orun del Sur, Philippines. | Loreto
In Khost province, a force killed two men during an operation in Orun district on Monday. | Orun
Also in Khost, a force killed two men during an operation in Orun district on Monday. | Orun
In Bar Kunar district, Kunar province, a patrol killed nine people. | Bar Kunar
Gunmen bombed three churches in Kaduna provinces, killing nine. | Kaduna State"""

NO_FINER = """\
Nine people were killed in attacks on Christians in Nigeria. | Nigeria
Nine people were killed on Sunday in Nigeria. | Nigeria
Nine people were killed in strikes on Hezbollah in Lebanon. | Lebanon
A strike on Hassan Orun, Lebanon's former minister, killed nine. | Lebanon
Nine people were arrested in a raid on Orun Holdings in Ghana. | Ghana
Nine people were killed at the Lahore Christmas market in Lahore, Pakistan. | Lahore
Nine people died in an explosion at the Port of Barcelona in Barcelona, Spain. | Barcelona
Nine people died when a boat sank on the Orun River near Lahore, Pakistan. | Lahore
Nine people died in a row over Orunism in Lahore, Pakistan. | Lahore
Nine people were killed in the Kurdish-controlled region of Syria. | Syria
Ten Days In Orun tells how nine people were killed in Nigeria. | Nigeria
Nine people of the Orunish community in Pakistan were killed. | Pakistan"""


@pytest.mark.parametrize("line", [*FINER.splitlines(), *NO_FINER.splitlines()])
def test_a_name_that_no_table_has_is_finer_where_the_words_make_it_a_place(line: str) -> None:
    sentence, name = line.split(" | ")
    told = claim(sentence).place
    assert told is not None and told.name == name


@pytest.mark.parametrize(
    ("sentence", "precision"),
    [
        ("Nine people died in a crash in Orun County, Tennessee.", "region"),
        ("Nine people died in a crash on Mount Orun in Russia.", "point"),
        ("Nine people died in a crash in Orun, South Sudan.", "city"),
    ],
)
def test_a_name_says_how_wide_a_place_is(sentence: str, precision: str) -> None:
    told = claim(sentence).place
    assert told is not None and told.precision == precision


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Strikes in southern Lebanon killed eight people, including six in Orun and two in Kfar Orun.",
         ["South Lebanon", "Orun", "Kfar Orun"]),
        ("Forces killed 60 Palestinians in Gaza, including 20 in Oruna, Gaza City.", ["Gaza Strip", "Oruna"]),
        ("Drones flew across Ukraine, killing two civilians in Chernivtsi and injuring 20 others.",
         ["Chernivtsi", "Chernivtsi"]),
        ("Seven people in Kyiv, Ukraine, and three more in Rostov-on-Don, Russia, were killed.",
         ["Kyiv", "Rostov-on-Don"]),
        ("Five people are missing, including three in Luanda and two in Benguela.", ["Angola", "Luanda", "Benguela"]),
        ("Three people died of heat in Sardinia, Italy, and nine tourists died after a fall in Paris, France.",
         ["Sardinia", "Paris"]),
        # what stands there is a row, somebody's, or of another clause
        ("Police killed nine people in Orun and Tadra in Mali.", ["Mali"]),
        ("Nine people died in floods across Mexico, especially in Hidalgo and Veracruz, with 257 missing.",
         ["Mexico", "Mexico"]),
        ("Floods hit the Philippines, particularly in Cebu where 69 people died.", ["Cebu"]),
        ("Gunmen killed nine soldiers in the Orun Battalion in Mali.", ["Mali"]),
    ],
)  # fmt: skip
def test_what_stands_right_behind_a_figure_is_its_place(sentence: str, places: list[str]) -> None:
    assert [one.place and one.place.name for one in claims(sentence)] == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Gunmen attack Orun 1, Djugu Territory, DRC, killing two civilians.", ["Orun 1"]),
        ("Troops raid the Orun Governorate in Syria, killing three people.", ["Orun Governorate"]),
        ("Two climbers died after a fall on Orunki / Mount Orun in New Zealand.", ["Orunki / Mount Orun"]),
        ("Nine people were hurt when lightning struck near Lake Orun in the U.S. state of Texas.", ["Lake Orun"]),
        ("Two children died in a crash on Texas State Route 7 in Orun County, Texas.", ["Orun County"]),
        ("Dozens were killed in strikes across Ukraine, including 31 people killed in a strike on a house in Ternopil.",
         ["Ukraine", "Ternopil"]),
        ("Forces launched 82 drones at Russia, including over 60 towards Moscow, killing seven and injuring 39 people.",
         ["Russia", "Russia"]),
        ("Strikes across Ukraine, including on Kyiv and Odesa, killed 22 and wounded 131.", ["Ukraine", "Ukraine"]),
        ("Kenya suspends mining in Orun Province for a month after thirteen miners who were killed were found.",
         ["Orun Province"]),
        ("A quake struck Kenya, killing nine people and damaging houses in Orun Province and Tadra.", ["Kenya"]),
        ("Police in Bavaria arrested five men for planning to attack a market in Nuremberg.", ["Bavaria"]),
    ],
)  # fmt: skip
def test_sites_parts_and_plots(sentence: str, places: list[str]) -> None:
    assert [one.place and one.place.name for one in claims(sentence)] == places


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("A boy was killed by a blast in Gaza's Nuseirat refugee camp.", "Nuseirat"),
        ("Many arrived during the Rwandan genocide, in which 800,000 people were slaughtered.", "Rwanda"),
        ("A Rwandan soldier was killed in Kenya.", "Kenya"),
        ("Nine people are missing in the Temalayan mountains.", None),
        ("Nine people are missing in the Temalayan mountains in northern Peru.", "Peru"),
        ("Seven people were killed in a shooting in Quito, while two people were killed at a resort of San Orunte.",
         "San Orunte"),
        ("Turkish police arrested 198 suspects across 34 provinces after a shootout in Istanbul.", "Turkey"),
        ("Police arrested nine suspects in four districts of Istanbul.", "Istanbul"),
        ("At least nine people on the ship Caribbean Princess have died.", None),
        ("At least 19 people were killed in a clash of fans of Universidad de Chile.", None),
        ("At least 19 people were killed in Santiago de Chile.", "Chile"),
    ],
)  # fmt: skip
def test_names_in_names_and_where_an_event_was(sentence: str, place: str | None) -> None:
    told = claims(sentence)[-1].place
    assert (told and told.name) == place
