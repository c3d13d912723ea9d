"""Where those counted were whose sentence names no place: in the sentence before, at home, or in what holds all."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def where(text: str, *, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in claims(text, title=title)]


WAR = "Iran–Israel conflict"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Iranian state television reports that 60 people were killed in the attacks.", ["Iran"]),
        ("The Iranian health ministry says 60 people were killed, while Israel claims that three people died.",
         ["Iran", "Israel"]),
        ("In the fighting eleven Iranian civilians and four Israeli civilians were killed.", ["Iran", "Israel"]),
        # a state that strikes counts its enemies, and soldiers fall abroad
        ("Israel claims that it killed 60 militants.", ["Iran and Israel"]),
        ("In the fighting eleven Iranian soldiers were killed.", ["Iran and Israel"]),
        ("At least 60 people were killed in the attacks.", ["Iran and Israel"]),
    ],
)  # fmt: skip
def test_of_the_countries_of_a_war_it_is_that_of_who_counts_or_was_killed(text: str, places: list[str]) -> None:
    assert where(text, title=WAR) == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Beninese government says that nine soldiers were killed in the north of the country.", "Benin"),
        ("Jihadists killed nine Beninese soldiers in the country's north near the border with Niger.", "Benin"),
        ("Jihadists killed nine soldiers in the north of the country.", "Sahel"),
    ],
)  # fmt: skip
def test_the_country_is_the_one_whose_government_or_people_is_named(text: str, place: str) -> None:
    assert where(text, title="Insurgency in the Sahel") == [place]


@pytest.mark.parametrize(
    ("title", "text", "places"),
    [
        ("European migration crisis", "A boat capsizes near Samos, Greece. At least 17 people are killed.", ["Samos"]),
        ("European migration crisis",
         "A boat capsizes in waters between Algeria and Spain. At least 17 people are killed.", ["Algeria and Spain"]),
        ("", "A fire broke out at a prison in Nabire, Indonesia. Three guards were injured.", ["Nabire"]),
        # no wider than what the item says
        ("Floods in Sindh", "Floods hit Pakistan. At least 17 people are killed.", ["Sindh"]),
    ],
)  # fmt: skip
def test_a_figure_without_a_place_is_where_the_sentence_before_tells(title: str, text: str, places: list[str]) -> None:
    assert where(text, title=title) == places


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        ("2026 Iran war / Kuwait in the 2026 Iran war", "Nine people were killed by a drone.", "Kuwait"),
        ("2026 Iran war, Iraq", "The Popular Mobilization Forces say that nine militants were killed.", "Iraq"),
        ("2026 Iran war / Strikes on Bahrain", "Nine people were killed by a drone.", "Bahrain"),
    ],
)
def test_a_war_s_name_is_not_where_an_item_plays_that_names_another_land(title: str, text: str, place: str) -> None:
    assert where(text, title=title) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "At least 88 Palestinians are killed as Israel continues its heavy bombardment of Gaza.",
        "At least 88 people are killed as Israel keeps up airstrikes in Gaza.",
    ],
)
def test_who_goes_on_with_a_bombardment_is_not_where_it_is(text: str) -> None:
    assert where(text, title="War in the Middle East") == ["Gaza Strip"]


@pytest.mark.parametrize(
    ("title", "text", "places"),
    [
        ("Strikes in Venezuela", "Cuba confirms that 32 of its citizens were killed in the attacks.", ["Venezuela"]),
        ("Floods", "Cuba confirms that 32 soldiers were killed in the floods.", ["Cuba"]),
        ("Inquiry in the Philippines", "He is charged with 76 killings during his term as Davao City mayor.",
         ["Philippines"]),
        ("Crime in the Philippines", "Kidnappers killed the former mayor of Davao and injured nine people.",
         ["Philippines"]),
        ("Drugs", "Indonesian police arrest ten Myanmar nationals.", ["Indonesia"]),
        ("Fighting", "Nine people were killed by shells, the Kharkiv mayor said.", ["Kharkiv"]),
    ],
)  # fmt: skip
def test_who_counts_nationals_and_who_held_an_office_is_not_where(title: str, text: str, places: list[str]) -> None:
    assert where(text, title=title) == places


def test_the_toll_of_a_war_is_not_where_its_last_event_was() -> None:
    war = "A pilot died in a crash in Kuwait, bringing the toll of US soldiers killed in the Iran war to 14."
    fire = "A guard died in a fire in Kuwait, bringing the toll to 14 people killed."
    base = "A guard died in Kuwait, bringing the toll among U.S. soldiers to 14 since the start of the conflict."
    assert where(war, title="2026 Iran war")[-1] is None
    assert where(base, title="2026 Iran war")[-1] is None
    assert where(fire, title="2026 Iran war")[-1] == "Kuwait"
    land = "Shells killed nine people in Gaza, bringing the death toll to 52,000 throughout the war."
    assert where(land, title="2026 Iran war")[-1] == "Gaza Strip"


def test_the_total_of_many_events_is_not_in_the_town_of_the_last() -> None:
    last = "Shells killed 14 people near Rafah, Gaza."
    assert where(f"{last} The total death toll from attacks on aid sites rises to 136.") == ["Rafah", "Gaza Strip"]
    assert where(f"{last} The total death toll from the attack rises to 20.") == ["Rafah", "Rafah"]


def test_whom_a_states_missiles_killed_were_not_there_for_its_name() -> None:
    news = "Israel has closed its skies over Israel. Three men were killed in an Israeli air strike, a witness says."
    assert where(news) == [None]
    assert where("Israeli troops shot dead a man in northern Israel.") == ["Israel"]
