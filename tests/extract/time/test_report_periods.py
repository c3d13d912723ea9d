"""Periods of reports: weeks to a day, quarters, reporting periods, days of which a longer time tells the dates."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Twelve people were killed in the week to Sunday.", "2024-05-13", "2024-05-19"),
        ("Twelve people were killed in the week ending 12 May.", "2024-05-06", "2024-05-12"),
        ("Twelve people were killed in the week ending May 12.", "2024-05-06", "2024-05-12"),
        ("Twelve people were killed in the first quarter.", "2024-01", "2024-03"),
        ("Twelve people were killed in the fourth quarter.", "2023-10", "2023-12"),
        ("The violence hit a record high of 12 deaths in the first four months of 2024.", "2024-01", "2024-04"),
        ("Twelve people were killed in the January-March period.", "2024-01", "2024-03"),
        ("Twelve people were killed in the October to December quarter of 2023.", "2023-10", "2023-12"),
        ("Twelve people were killed over three days last week.", "2024-05-13", "2024-05-19"),
        ("Twelve people were killed in two weeks in March.", "2024-03", "2024-03"),
        ("During the reporting period, 1 January to 31 March 2024, 12 people were killed.", "2024-01-01", "2024-03-31"),
        ("In the reporting period (from 1 January to 31 March 2024), 12 died.", "2024-01-01", "2024-03-31"),
        ("The figures for March show that 12 people were killed.", "2024-03", "2024-03"),
        ("During the reporting period, 12 people were killed.", None, None),
    ],
)
def test_periods_of_reports(sentence: str, start: str | None, end: str | None) -> None:
    found = claim(sentence)
    assert found.period and (found.period.start, found.period.end) == (start, end)
    assert found.measure == "period"


def test_what_a_report_covers_is_the_time_of_its_counts() -> None:
    total, part, few, dated = claims(
        "The group said 240 villagers were killed, including seven girls. It said two men were killed in a mill. "
        "The group said 30 men were killed on 3 April 2024. The report covers the time from 1 January to 30 April 2024."
    )
    window = ("2024-01-01", "2024-04-30")
    assert [(one.period.start, one.period.end) for one in (total, part) if one.period] == [window, window]
    assert total.measure == part.measure == "period" and few.period is None
    assert dated.period and dated.period.start == "2024-04-03"


def test_what_reporters_cover_is_no_window() -> None:
    (found,) = claims("The group said 240 villagers were killed. Reporters covered the story from May to June.")
    assert found.period is None


def test_a_quarter_of_a_game_is_no_time() -> None:
    found = claim("Twelve people were killed near the first quarter.")
    assert found.period is None


def test_the_first_months_of_a_siege_are_none_of_the_year() -> None:
    for sentence in (
        "In the first three months the siege cost 120 lives.",
        "Twelve were killed in the first three months of war.",
    ):
        found = claim(sentence)
        assert found.period is None or found.period.start is None


def test_what_a_count_is_compared_with_is_not_its_time() -> None:
    now, before = ("2024-01", "2024-03"), ("2023-01", "2023-03")
    sentences = (
        "Deaths rose by a tenth between January and March compared to the same period last year, with 90 killed.",
        "In the first three months 90 were killed, fewer than in the same period last year, when 120 were killed.",
    )
    told = [[(c.period.start, c.period.end) for c in claims(one) if c.period and not c.prior] for one in sentences]
    assert told == [[now], [now, before]]
