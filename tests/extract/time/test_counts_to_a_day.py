"""Counts up to a day, of another year's same stretch, and of what many events led to, seen from Monday, 20 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # murders up to a day, set beside those of another year
        ("Through Sunday, Bor has tallied 311 homicides, compared with 290 at the same point last year.",
         "cumulative 2024-01-01.., period 2023-01-01..2023-05-19"),
        ("Bor had 351 homicides as of Friday.", "cumulative -"),
        ("Bor had nine dead as of Friday.", "incident -"),
        ("Nine were killed in Bor by early Friday.", "incident 2024-05-17..2024-05-17"),
        ("Bor has counted 250 murders so far this year. That is up from 249 murders at the same point last year.",
         "period 2023-01-01..2023-05-20"),
        ("Police counted 222 murders this year through the weekend. There were 199 murders over the same time period in"
         " 2014.", "period 2014-01-01..2014-05-20"),
        ("Some 2,510 people drowned in the first four months of the year, against 1,855 in 2015 over the same period.",
         "period 2015-01..2015-04"),
        ("In the past month there were 39 murders compared to 24 in the prior year.", "period 2023-04-20..2023-05-20"),
        # when so many
        ("That is higher than last year, when a total of 87 reporters were abducted.", "period 2023..2023"),
        ("Some 27 people died before 2019 in it.", "incident -"),
        # a year that heads its line
        ("1669, Mt. Etna, Sicily, about 20,000 killed.", "incident 1669..1669"),
        ("2015 ended with a total of 350 murders.", "period 2015..2015"),
        ("--Jan. 21, 1951, Tal, 4,000 people killed.", "incident 1951-01-21..1951-01-21"),
        # whose day it is
        ("Bor counted 250 murders so far this year, a figure that includes Saturday's killings of four men.",
         "incident 2024-05-18..2024-05-18"),
        ("In India in March this year, a journalist was killed, and in Tal two died in April.",
         "incident 2024-03..2024-03, period 2024-04..2024-04"),
        ("Attacks spiked by 72 percent in April compared to March, totaling 57 attacks resulting in 42 deaths.",
         "period 2024-04..2024-04"),
        # what is told of a month's many events
        ("In April 83 attacks led to 175 deaths. These attacks also injured 123 people.", "period 2024-04..2024-04"),
        ("In April 185 people were killed in raids. In the south 135 people were killed in 49 incidents.",
         "period 2024-04..2024-04"),
        ("Statistics reveal the trends for February 2024. According to the institute, the country saw 97 attacks,"
         " resulting in 87 deaths.", "period 2024-02..2024-02"),
        ("It was the deadliest month, April, in six years, according to a report. The violence resulted in 254 deaths.",
         "period 2024-04..2024-04"),
        ("On Sunday the army spoke of a report. It saw 97 attacks, resulting in 87 deaths.",
         "incident -"),
    ],
)  # fmt: skip
def test_counts_to_a_day_and_over_another_year(text: str, expected: str) -> None:
    told = expected.split(", ")
    found = [
        f"{one.measure.value} " + (f"{one.period.start or ''}..{one.period.end or ''}" if one.period else "-")
        for one in claims(text)
    ]
    assert found[-len(told) :] == told
