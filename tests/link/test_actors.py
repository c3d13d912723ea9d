"""Who speaks and who fights, as the field writes it."""

from __future__ import annotations

import pytest

from schemas import ClaimantKind
from streams.link.actors import (
    actor,
    actors,
    actors_in,
    country_of,
    described,
    government,
    seat_of_government,
    standard_of_proof,
)


def named(text: str) -> list[str]:
    return [mention.actor.name for mention in actors_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.N. and the ICRC said so.", ["United Nations", "ICRC"]),
        ("Gaza's Hamas-run health ministry put the toll at 40.", ["Gaza health ministry"]),
        ("the health ministry in Gaza said", ["Gaza health ministry"]),
        (
            "Israel's military and Russia's defence ministry denied it.",
            ["Israeli military", "Russian defence ministry"],
        ),
        ("Syrian state TV and Cuban state TV reported", ["Syrian state media", "Cuban state media"]),
        ("A Nigerien army spokesman and Peruvian police", ["Nigerien military", "Peruvian police"]),
        ("The US-led coalition struck; Médecins Sans Frontières counted.", ["US-led coalition", "MSF"]),
        ("The Syrian Observatory for Human Rights reported", ["Syrian Observatory for Human Rights"]),
    ],
)
def test_actors_are_found_by_any_of_their_names(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_mention_points_to_its_own_words() -> None:
    text = "“Afghan officials” – the Taliban’s figures"
    assert [text[m.start : m.end] for m in actors_in(text)] == ["Afghan officials", "Taliban"]


def test_abbreviations_need_their_capitals() -> None:
    assert named("Those who fled told us what it is like; un peu.") == []
    assert named("WHO and IS") == ["WHO", "Islamic State"]


def test_an_abbreviation_that_is_a_word_names_nobody_among_capitals() -> None:
    assert named("MAN WHO FLED IS DEAD") == []
    assert named("UNICEF SAYS CHILDREN WERE AMONG THE DEAD") == ["UNICEF"]


def test_no_actor_begins_or_ends_inside_a_word() -> None:
    assert named("Hamasa and unHamas, but Hamas-affiliated") == ["Hamas"]


def test_the_longest_name_wins() -> None:
    assert named("Islamic State West Africa Province") == ["Islamic State West Africa Province"]


def test_a_body_of_the_united_nations_has_its_parent() -> None:
    ocha = actor("ocha")
    assert ocha is not None
    assert (ocha.parent, ocha.kind) == ("un", ClaimantKind.UN)


def test_by_what_an_actor_counts() -> None:
    assert standard_of_proof("coalition-oir") == "own_assessment"
    assert standard_of_proof("airwars") == "local_allegations"
    assert standard_of_proof("unama") == "verified"
    assert standard_of_proof("un-security-council") == "field_reports", "its parent's"
    assert standard_of_proof("nobody") is None


def test_a_country_that_speaks_is_its_government() -> None:
    israel = government("IL")
    assert israel is not None
    assert israel.name == "Israeli government"
    assert government("ZZ") is None


def test_a_description_means_the_one_named_actor_that_it_fits() -> None:
    coalition, airwars, amnesty = actor("coalition-oir"), actor("airwars"), actor("amnesty")
    assert coalition and airwars and amnesty
    assert described("a UK-based monitoring group", [coalition, airwars, amnesty]) == airwars
    assert described("the coalition", [airwars, coalition]) == coalition
    assert described("the ministry", [airwars, coalition]) is None


def test_every_actor_has_an_id_and_parents_exist() -> None:
    everyone = {one.id: one for one in actors()}
    assert sum("-" not in key[:3] for key in everyone) >= 120
    assert [one.id for one in everyone.values() if one.parent and one.parent not in everyone] == []


@pytest.mark.parametrize(
    "name", ["US Central Command", "U.S. Central Command", "United States Central Command", "CENTCOM"]
)
def test_a_body_has_its_country_in_every_spelling(name: str) -> None:
    assert [(one.actor.id, one.start) for one in actors_in(name)] == [("us-centcom", 0)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Pakistan army", "pk-military"),
        ("Iran's state media", "ir-state-media"),
        ("Kenya's Ministry of Interior", "ke-interior-ministry"),
        ("Chile's prosecutors", "cl-prosecutors"),
    ],
)
def test_bodies_of_states_go_by_the_name_of_the_land_too(text: str, whose: str) -> None:
    assert [one.actor.id for one in actors_in(text)] == [whose]


def test_a_region_that_shares_a_lands_name_keeps_its_own_police() -> None:
    assert actors_in("Georgia police") == []


def test_a_capital_that_speaks_is_the_government():
    assert seat_of_government("Ankara") is government("TR")
    assert seat_of_government("Istanbul") is None


def test_the_country_of_an_actor() -> None:
    assert country_of("tr-government") == "TR"
    assert country_of("un") is country_of("nobody-we-know") is country_of(None) is None


def test_initials_that_the_text_gives_to_somebody_else_are_his() -> None:
    assert named("The Royal Society of Foresters (RSF) counted 40. The RSF said so.") == []
    assert named("The Rapid Support Forces (RSF) took Bor. The RSF said so.") == ["Rapid Support Forces"] * 3
    assert named("The RSF took Bor, and the Bor aid group (BAG) left.") == ["Rapid Support Forces"]
