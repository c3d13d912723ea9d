"""Rates, and what nobody says of any, are no figures."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "Every 11 minutes a woman is killed by a relative.",
        "A woman is killed every 11 minutes by a relative.",
        "On average, a child dies every ten minutes in Yemen.",
        "A child dies of hunger every few minutes, the charity said.",
        "Every hour, three people die on the roads of India.",
        "On average 16 people were killed each day in the first half of the year.",
        "An average of about four men are shot dead a week.",
        "Sixteen people are killed a day on average.",
        "In 2012 the average number of deaths a week was 60.",
        "Deaths averaged 60 a month.",
        "He did not believe any of the 17 people were seriously injured.",
        "It was unclear whether any of those 12 miners were killed.",
    ],
)
def test_a_rate_and_a_question_are_no_figure(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Two people died in a city where police patrol every two hours.", 2),
        ("Three people were killed, and buses now leave every ten minutes.", 3),
        ("Every two years the town marks the day on which 40 people were killed.", 40),
        ("No arrest has been made in any of the three killings.", 3),
        ("Some 31 people have been killed this week, well above the average of four a day.", 31),
        ("Road crashes kill an average of 1,400 people every year.", 1400),
        ("Police have not named any of the four people killed on Sunday.", 4),
    ],
)
def test_what_is_told_beside_a_rate_is_one(text: str, figure: int) -> None:
    assert [claim.quantity.value for claim in claims(text)] == [figure]
