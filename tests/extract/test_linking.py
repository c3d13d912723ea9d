"""Which conflict a figure of an item is given, and which none."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def conflicts(text: str, *, title: str = "", day: str = "2025-06-01") -> set[str | None]:
    return {one.conflict.id if one.conflict else None for one in claims(text, title=title, day=day)}


@pytest.mark.parametrize(
    "text",
    [
        "A strong earthquake strikes near Mazar-i-Sharif, Afghanistan, killing 20 people and injuring hundreds.",
        "A bus crash in Kharkiv, Ukraine, killed nine people.",
        "Cholera has killed 40 people in Khartoum, Sudan.",
        "A man was stabbed in a robbery in Mogadishu, Somalia, and two people were killed.",
    ],
)
def test_nature_accidents_disease_and_crime_belong_to_no_conflict(text: str) -> None:
    assert conflicts(text) == {None}


def test_whom_an_army_strikes_is_struck_whatever_he_is_accused_of() -> None:
    text = "The US military said it killed three people in a strike on an alleged drug boat in the Caribbean."
    assert conflicts(text, day="2025-10-01") == {"southern-spear"}


def test_one_article_may_tell_of_several_conflicts() -> None:
    text = "Russian drones killed four people in Kharkiv. In Sudan, RSF fighters killed nine people in El Fasher."
    assert conflicts(text) == {"ukraine", "sudan"}


def test_an_attack_by_one_of_the_neighbours_people_is_not_yet_their_war() -> None:
    text = "A Palestinian man stabbed and injured two people in an attack in Haifa, Israel, before police shot him."
    assert conflicts(text) == {None}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A blast brought down a bridge on a train, killing seven. It is probed as an act of terrorism.", "violence"),
        ("A bridge fell on a train, killing seven. It is not treated as terrorism.", "accident"),
        ("A magnitude 6.0 earthquake strikes Jalalabad, killing 610 people.", "disaster"),
        ("Seventeen inmates were killed in a prison riot.", "violence"),
        ("A student was shot dead by security forces.", "violence"),
    ],
)
def test_what_looks_like_an_accident_may_be_an_act(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


def test_what_is_a_crime_elsewhere_is_violence_in_a_conflict() -> None:
    (one,) = claims("Nine people were killed by gangs in Port-au-Prince, Haiti.", title="Gang war in Haiti")
    assert one.conflict and one.conflict.id == "haiti" and one.cause == "violence"


def test_who_is_said_to_have_killed_did_so_by_violence() -> None:
    assert [one.cause for one in claims("Hezbollah killed nine people in Bor.")] == ["violence"]


def test_a_ministry_counts_in_its_own_land_whatever_the_item_is_about() -> None:
    text = (
        "Families in Haifa, Israel, waited for news from the Israeli army. Israel launched a military campaign in "
        "response, which has killed more than 40,000 Palestinians, according to the Hamas-run health ministry."
    )
    found = claims(text)[-1]
    assert found.place and (found.place.name, found.measure) == ("Gaza Strip", "cumulative")


def test_a_government_counts_at_home_where_the_war_is_in_its_land_alone() -> None:
    told = "Lebanese authorities say more than 3,000 people were killed since 2023."
    text = f"Troops left the Israeli towns on Tuesday. {told}"
    found = claims(text)[-1]
    assert found.place and found.place.name == "Lebanon"


def test_a_day_that_a_conflict_is_known_by_is_of_its_year() -> None:
    text = "About 1,200 people were killed in the 7 October attacks by Hamas in Israel."
    assert [one.period and one.period.start for one in claims(text, day="2025-02-21")] == ["2023-10-07"]
    cold = "Fifteen children have died of cold in Gaza since the start of the winter."
    assert [one.period and one.period.start for one in claims(cold, day="2025-02-21")] == ["2024-12-01"]
    news = "Ten people were killed by Israeli fire in Gaza on 7 October."
    assert [one.period and one.period.start for one in claims(news, day="2025-10-08")] == ["2025-10-07"]


def test_what_followed_counts_from_what_was_told_just_before() -> None:
    far = "On Thursday Hamas released a man. " + "His family wept and spoke of their hopes. " * 20
    text = "Israel launched a campaign in response, killing 48,000 people in Gaza, the Gaza health ministry says."
    found = claims(far + text)[-1]
    assert (found.measure, found.period) == ("cumulative", None)


def test_murders_of_months_are_counted_in_a_war_of_gangs_where_it_is_fought() -> None:
    assert conflicts("So far this year 452 people have been murdered in Sinaloa, Mexico, prosecutors said.") == {
        "mexico"
    }
    assert conflicts("So far this year 452 people have been murdered in Puebla, Mexico, prosecutors said.") == {None}


def test_the_dead_of_past_wars_belong_to_none_of_today() -> None:
    text = "The war in eastern Congo, where the M23 fights the army, has old roots."
    assert conflicts(text + " In the Rwandan genocide, 900,000 people were killed.") <= {None}
    text = "A Russian strike on Kyiv, Ukraine, the deadliest attack since the Second World War, killed nine people."
    assert conflicts(text) == {"ukraine"}
