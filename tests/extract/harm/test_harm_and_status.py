"""What a figure does not mean: deaths averted, people home again, a part's cause, two kinds of victims, old tolls."""

from __future__ import annotations

import pytest

from schemas import Cause, Harm, Measure, Role, VictimClass
from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dyke has prevented around 200 deaths in the valley.", []),
        ("The clinic averted the deaths of 40 villagers.", []),
        ("About 300 deaths were averted by the new wells.", []),
        ("Some 90 deaths could have been avoided.", []),
        ("The clinic failed to prevent 12 deaths.", [("killed", "12")]),
        ("The 12 deaths were not averted.", [("killed", "12")]),
        # home again
        ("At least 80 people abducted from chapels in Kasa return to their homes.", []),
        ("Twelve pupils who were abducted in Kasa on Monday were freed.", []),
        ("Twelve pupils abducted in Kasa were beaten on Monday.", [("kidnapped", "Twelve")]),
        ("Gunmen abducted 80 people in Kasa, and 12 were released.", [("kidnapped", "80")]),
        ("Families want 12 pupils abducted in Kasa to be released.", [("kidnapped", "12")]),
        # dead and hurt together
        ("The raid resulted in dozens of fatalities and injuries.", [("casualties", "dozens")]),
        ("The storm caused 24 deaths or injuries.", [("casualties", "24")]),
        ("The blast caused 12 deaths and injuries to 30 others.", [("killed", "12"), ("injured", "30")]),
        ("The blast caused 12 deaths and 30 injuries.", [("killed", "12"), ("injured", "30")]),
    ],
)
def test_whom_a_figure_counts(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "causes"),
    [
        ("The army killed 33 farmers who had come for flour, and six others died of hunger.", ["violence", "hunger"]),
        ("Six people died of cholera and 33 were shot dead by gunmen.", ["disease", "violence"]),
        (
            "Nine people are killed, including three children who died of hypothermia, amid a storm in Ardale.",
            ["disaster", "disease"],
        ),
        ("Forty people, including 12 children, died of hunger.", ["hunger", "hunger"]),
        ("Forty people died of hunger in Ardale.", ["hunger"]),
    ],
)
def test_what_some_died_of_is_not_what_killed_the_others(sentence: str, causes: list[str]) -> None:
    assert [one.cause.value for one in claims(sentence)] == causes


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("Dozens of children and civilians were killed in the raid.", ["child", "civilian"]),
        ("Gunmen killed 12 soldiers and civilians.", ["combatant", "civilian"]),
        ("Gunmen killed 12 soldiers and wounded others.", ["combatant"]),
        ("Gunmen killed 12 soldiers and civilian guards.", ["combatant"]),
        ("Gunmen killed 12 soldiers and officers.", ["combatant"]),
    ],
)
def test_a_number_before_two_kinds_of_people_counts_both(sentence: str, classes: list[str]) -> None:
    one = claim(sentence)
    assert [one.value for one in one.victim_class] == classes
    assert one.class_union is (len(classes) > 1)


def test_a_number_of_its_own_makes_the_second_kind_another_figure() -> None:
    soldiers, civilians = claims("Twelve soldiers and three civilians were killed.")
    assert (soldiers.victim_class, civilians.victim_class) == ((VictimClass.COMBATANT,), (VictimClass.CIVILIAN,))


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("At least 68 people are killed in the Ardale valley, with 37 killed in Ardale Town.", ["total", "part"]),
        ("Dozens were killed in the valley, with at least 31 people killed in the port.", ["total", "part"]),
        ("Two men were killed on a farm, with 30 killed in the capital.", ["total", "total"]),
        ("Twelve were killed in the valley, with nine others killed in the port.", ["total", "total"]),
    ],
)
def test_with_so_many_in_a_town_is_a_part(sentence: str, roles: list[str]) -> None:
    assert [one.role.value for one in claims(sentence)] == roles


def test_a_vague_whole_is_no_less_than_its_part() -> None:
    whole, part = claims("Dozens of people are killed across Northland, including 31 in a school.")
    assert (whole.quantity.min, whole.quantity.text, part.quantity.min) == (31, "Dozens", 31)
    whole, _ = claims("Dozens of people are killed across Northland, including nine in a school.")
    assert whole.quantity.min == 24
    whole, _ = claims("At least 40 people are killed across Northland, including 31 in a school.")
    assert whole.quantity.min == 40


def test_those_killed_for_what_they_did_are_told_and_their_victims_are_not_told_again() -> None:
    doers, victims, guards = claims(
        "All the 30 insurgents involved in the attack on Kasa on Tuesday that killed 20 people, including 11 guards, "
        "are killed in an operation."
    )
    assert (doers.quantity.min, doers.role, doers.period) == (30, Role.TOTAL, None)
    assert victims.role is guards.role is Role.BACKGROUND
    (alone,) = claims("The group is responsible for the raid which killed 12 farmers.")
    assert alone.role is Role.TOTAL


def test_killed_beside_other_abuses_is_of_no_one_event() -> None:
    assert claim("The unit imprisoned, tortured and killed over 220 villagers.").measure is Measure.CUMULATIVE
    assert claim("The unit shot over 220 villagers dead.").measure is Measure.INCIDENT
    assert claim("The unit detained, tortured and killed 12 villagers.").measure is Measure.INCIDENT


def test_a_toll_that_is_outdone_is_an_earlier_one() -> None:
    now, then = claims("The agency says 36 porters were killed since January, surpassing the 31 killed last year.")
    assert (now.prior, then.prior) == (False, True)
    assert not claim("The toll rises, exceeding 300 people killed.").prior


def test_corpses_that_are_kept_from_families_are_no_new_dead() -> None:
    one = claim("The militia is withholding the bodies of 40 villagers from their families.")
    assert (one.harm, one.role, one.cause) == (Harm.KILLED, Role.BACKGROUND, Cause.VIOLENCE)


def test_most_of_those_who_are_missing_say_nothing() -> None:
    (one,) = claims("Police counted 80 people kidnapped, but the guild says most of the 177 weavers are missing.")[:1]
    assert one.claimant is None or "weavers" not in one.claimant.name


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("Officials warned that the storm, which killed nine people, was not over.", "disaster"),
        ("Nine people died in a business district.", "unknown"),
        ("An elderly couple died at home.", "unknown"),
        ("Nine cadets died while training in the hills.", "unknown"),
        ("Nine people died in a warehouse in Warsaw.", "unknown"),
        ("Gunmen stormed a hotel and killed nine people.", "violence"),
        ("Nine people died in the war.", "violence"),
        ("Nine people died when a bus left the road.", "accident"),
    ],
)
def test_a_word_that_only_begins_like_a_cause_is_none(sentence: str, cause: str) -> None:
    assert [one.cause.value for one in claims(sentence)] == [cause]


def test_a_toll_among_somebody_counts_them() -> None:
    last = claims("A pilot has died of wounds, bringing the death toll among U.S. forces to seven.")[-1]
    assert last.quantity.value == 7 and [one.value for one in last.victim_class] == ["combatant"]
