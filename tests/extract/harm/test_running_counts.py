"""A count told again without its noun: whom it takes over, from when on it holds, and what else may stand alone."""

from __future__ import annotations

import pytest

from schemas import Claim, Harm, Measure, Role
from tests.extract.reading import claims

BEFORE = "Police said on Sunday that 34 miners had died in Bor."


def later(text: str) -> list[tuple[str, str]]:
    """The figures after those of the first sentence, with their harm."""
    found = sorted(claims(text), key=lambda claim: claim.evidence.quantity_start)
    return [(one.harm.value, one.quantity.text) for one in found if not text.startswith(one.evidence.sentence)]


@pytest.mark.parametrize(
    ("follows", "number"),
    [
        ("By Monday it was 41.", "41"),
        ("Toward midnight it was 41.", "41"),
        ("It was 41 on Monday.", "41"),
        ("It had risen to 41 by nightfall.", "41"),
        ("That figure was put at 41 in the evening.", "41"),
        ("That figure has since been revised to 31.", "31"),
        ("The ministry's number was 41 on Monday.", "41"),
        ("The count now stands at 41.", "41"),
        ("On Monday the figure was raised to at least 41.", "at least 41"),
        ("The list was closed at 41.", "41"),
        ("On Monday the mine closed the list at 41.", "41"),
        ("The ministry later lowered that to 31, as three had been counted twice.", "31"),
        ("The mayor revised it downward on Tuesday to 31.", "31"),
        ("An earlier post had it at 20.", "20"),
        ("That made 41 in two days.", "41"),
        ("Together with the two bodies found on Monday that makes 36.", "36"),
        ("Forty-one by midnight.", "Forty-one"),
        ("41 on Monday, said the mayor.", "41"),
        ("About 50, a rescuer said.", "About 50"),
        ("The governor believes 60.", "60"),
        ("The hospital had registered 41, after seven of the wounded died.", "41"),
        ("At Easter they had given 20.", "20"),
        ("We stand by 34, the mayor said.", "34"),
        ("The Red Cross thinks 60 nearer the truth.", "60"),
        ("It has rained since. By Monday it was 41.", "41"),
    ],
)
def test_a_number_alone_takes_over_the_count(follows: str, number: str) -> None:
    assert ("killed", number) in later(f"{BEFORE} {follows}")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Police spoke of 42 dead on Friday; on Saturday it was 131; by Sunday 207.", ["42", "131", "207"]),
        ("The mayor had the dead at 32 on Monday, 41 by four o'clock and 47 on Friday.", ["32", "41", "47"]),
        ("The dead, given by the mayor as 31 in the morning, were 30 by noon.", ["31", "30"]),
        ("The mayor spoke of 51 dead; the police chief the next day of 70.", ["51", "70"]),
        ("The government put the dead at 1,800, up to 25,000 by other people's count.", ["1,800", "up to 25,000"]),
    ],
)
def test_a_count_runs_on_in_its_sentence(text: str, numbers: list[str]) -> None:
    found = sorted(claims(text), key=lambda claim: claim.evidence.quantity_start)
    assert [one.quantity.text for one in found] == numbers
    assert {one.harm for one in found} == {Harm.KILLED}


@pytest.mark.parametrize(
    "follows",
    [
        "It was 11 in the evening when the lamps went out.",
        "It was 38 degrees on Tuesday.",
        "The driver was 41.",
        "It was to go at 10 mph, and the recorder had it at 41.",
        "The mine opened in 1941.",
        "The union has 12 buses. By Monday it was 14.",
        "Some 40 houses fell, and by Monday it was 55.",
        "The number of houses destroyed was put at 41.",
        "The figure for arrests is 41.",
        "Kasa won 3-1 on Monday.",
        "The vote was 41 to 12 on Monday.",
        "They were paid 41 a day.",
        "The mine made 41,000,000 on Monday.",
        "The pump failed at 11 on Monday.",
        "The club lists 41 players.",
        "She did not say no.",
    ],
)
def test_other_numbers_take_over_nothing(follows: str) -> None:
    assert later(f"{BEFORE} {follows}") == []


def test_the_earlier_count_is_a_prior_one_of_the_same_event() -> None:
    text = "A pit caved in on Saturday in Bor, killing 34 miners, police said. By Monday it was 41."
    first, second = claims(text)
    assert (first.prior, second.prior) == (True, False)
    assert second.rises
    assert first.period == second.period
    assert first.place == second.place


def test_a_lower_count_of_before_is_the_prior_one() -> None:
    text = "The ministry's count of the dead stood at 340 today. It was 130 on Tuesday."
    first, second = claims(text, day="2024-05-23")
    assert (first.prior, second.prior) == (False, True)


def test_two_numbers_alone_take_over_two_harms() -> None:
    text = "The raid killed 112 people and wounded 760. Its first bulletin gave 104 and 700."
    assert later(text) == [("killed", "104"), ("injured", "700")]
    one_harm = "The raid killed 112 people. Its first bulletin gave 104 and 700."
    assert later(one_harm) == [("killed", "104")]


def test_the_number_is_of_what_was_told_first() -> None:
    text = "The blast killed 247 people. 196 were wounded. The ministry's number had been 20 on Friday."
    assert later(text)[-1] == ("killed", "20")


def test_a_lower_count_of_a_month_before_is_the_earlier_one() -> None:
    now, before = sorted(claims("They have recorded 2,655 homicides. In January they reported 2,480."), key=_place)
    assert (now.prior, before.prior) == (False, True)
    before, now = sorted(claims("The clinic counted 67 dead. By Monday it was 80.", day="2024-05-22"), key=_place)
    assert (before.prior, now.prior) == (True, False)


def _place(claim: Claim) -> int:
    return claim.evidence.quantity_start


def test_those_who_bring_a_total_to_a_number_are_among_them() -> None:
    died = "In Zambia 17 people died of cholera in the past 24 hours, which brings the total since October to 222."
    more, total = claims(died)
    assert (more.role, more.prior) == (Role.INCREMENT, False)
    assert total.period is not None
    assert (total.quantity.value, total.measure, total.period.start) == (222, Measure.CUMULATIVE, "2023-10-01")
    more, total = claims("Nine people died in a fire in Bor, bringing the total to 22.")
    assert (more.role, total.quantity.value, total.role) == (Role.INCREMENT, 22, Role.TOTAL)


def test_what_somebody_fears_is_no_count() -> None:
    assert [one.quantity.value for one in claims("", title="Mozambique: 84 dead, president fears 1,000")] == [84]
