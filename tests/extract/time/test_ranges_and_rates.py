"""Ranges that begin and end at an hour, so many each day of a longer time, and days on which a source wrote."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def window(text: str, *, day: str = "2024-05-14") -> tuple[str | None, str | None] | None:
    (claim,) = claims(text, day=day)
    return (claim.period.start, claim.period.end) if claim.period else None


@pytest.mark.parametrize(
    "text",
    [
        "Between 6 p.m. on Friday and midnight on Sunday the city recorded nine homicides.",
        "From 6 pm Friday to 11:59 pm Sunday, nine people were shot dead.",
        "Nine people were killed between noon Friday and dawn on Sunday.",
    ],
)
def test_from_hour_to_hour(text: str) -> None:
    assert window(text) == ("2024-05-10", "2024-05-12")


def test_hours_of_one_day() -> None:
    assert window("Nine people were killed between 3 and 5 p.m. on Sunday.") == ("2024-05-12", "2024-05-12")


def test_each_day_of_a_longer_time_is_of_that() -> None:
    assert window("At least 12 people were killed every day this week.") == ("2024-05-13", "2024-05-14")
    assert window("Some 300 people flee each day.") == ("2024-05-13", "2024-05-14")


def test_when_a_source_wrote_is_no_day_of_the_event() -> None:
    assert window("Some 900 people in Kila were displaced by fighting (ECHO, 7 February 2024).") is None
    assert window("Some 900 people in Kila fled the fighting (Kila News, 9 May 2024; OCHA, 8 May 2024).") is None
    assert window("The bombing of the mosque (Kila, 9 May 2024) killed 40 people.") == ("2024-05-09", "2024-05-09")


def test_days_of_another_year_do_not_end_now() -> None:
    assert window("In the war of 2014 some 2,200 people died in 50 days.") == ("2014", "2014")
    assert window("Twenty-five years ago some 800 people were killed over 100 days.") == ("1999", "1999")
    assert window("Nine people were killed in three days.") == ("2024-05-11", "2024-05-14")


def test_compound_numbers_count_time() -> None:
    assert window("Nine people were killed in the past twenty-four hours.") == ("2024-05-13", "2024-05-14")
    assert window("Nine people were killed twenty-two days ago.") == ("2024-04-22", "2024-04-22")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To the end of March this year, 253 people have died on the roads.", ("2024-01", "2024-03")),
        ("After five years, with 400,000 lives lost, a deal was agreed in 2018.", ("2013", "2018")),
        ("Some 147 people have been killed in the offensive that Vidal launched on April 4.", ("2024-04-04", None)),
        ("Some 147 people have been killed in the offensive launched by Vidal on April 4.", ("2024-04-04", None)),
        ("Some 147 people were killed in the raid launched on April 4.", ("2024-04-04", "2024-04-04")),
    ],
)
def test_stretches_with_one_end(text: str, expected: tuple[str | None, str | None]) -> None:
    assert window(text) == expected


def test_a_count_told_beside_another_keeps_that_its_time() -> None:
    assert window("There were 55 deaths on the roads of Kila, with 34 last year.") is None
    assert window("There were 55 deaths on the roads of Kila last year.") == ("2023", "2023")


def test_an_attack_triggers_what_runs_since() -> None:
    text = (
        "On 7 March 2024 gunmen attacked the town of Kila, killing 40 people. This triggered an offensive which has "
        "killed more than 8,000 people, the health ministry says."
    )
    deed, war = claims(text, day="2024-05-14")
    assert deed.period and (deed.period.start, deed.period.end) == ("2024-03-07", "2024-03-07")
    assert war.period and (war.period.start, war.period.end) == ("2024-03-07", None)


def test_the_war_of_which_the_start_was_told() -> None:
    text = (
        "More than 5,000 people have been killed since the war in Ruritania began on 7 March 2024. Another 9,000 "
        "people have been wounded in the war."
    )
    _, wounded = claims(text)
    assert wounded.period and (wounded.period.start, wounded.period.end) == ("2024-03-07", None)


def test_a_night_dates_one_event_and_hours_bound_a_count() -> None:
    (fell,) = claims("Nine people were killed in the exchanges from dusk Sunday to dawn today.", day="2024-05-13")
    assert (fell.measure, fell.period.start, fell.period.end) == ("incident", "2024-05-12", "2024-05-13")
    (counted,) = claims("From 6 pm Friday to 11:59 pm Sunday, nine people were shot dead.", day="2024-05-14")
    assert counted.measure == "period"
