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
