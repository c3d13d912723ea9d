"""Windows as news names them: holidays, ranges around an aside, counts up to a day, times that were told before.

Seen from Monday, 20 May 2024.
"""

from __future__ import annotations

import pytest

from streams.extract.time.period_holidays import easter
from tests.extract.reading import told


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        # days that go by a name
        ("On Christmas Eve nine people were killed in a raid.", "incident", "2023-12-24..2023-12-24"),
        ("Nine people were shot dead on New Year’s Day.", "incident", "2024-01-01..2024-01-01"),
        ("On Easter Sunday 2019 nine people were killed in a church.", "incident", "2019-04-21..2019-04-21"),
        ("Over the Easter weekend 90 people were shot dead.", "period", "2024-03-29..2024-04-01"),
        ("Nine people died on Good Friday.", "incident", "2024-03-29..2024-03-29"),
        ("Nine people have died over the Good Friday Agreement.", "incident", "-"),
        ("The Boxing Day tsunami killed 90 people.", "incident", "-"),
        # dates in digits: the one that has been, or has been lately
        ("On 19/05/2024 gunmen killed nine people.", "incident", "2024-05-19..2024-05-19"),
        ("On 10/05/2024 gunmen killed nine people.", "incident", "2024-05-10..2024-05-10"),
        ("On 02/03/2024 gunmen killed nine people.", "incident", "-"),
        # so long before a day of this week
        ("A year ago on Sunday nine people were killed.", "incident", "2023-05-19..2023-05-19"),
        ("Two weeks ago on Friday nine people were killed.", "incident", "2024-05-03..2024-05-03"),
        ("Nine people were killed a year ago this week in a crush.", "incident", "2023-05..2023-05"),
        # so long up to a day, and the one before
        ("In the two weeks to 1 May 34 people were killed.", "period", "2024-04-18..2024-05-01"),
        ("In the 24 hours to Sunday noon 34 people were killed.", "period", "2024-05-18..2024-05-19"),
        ("In the previous 24 hours 34 people were killed.", "period", "2024-05-19..2024-05-20"),
        # ranges that go on after an aside, and end with a year
        ("From 3 May, when the rains began, until 9 May 34 people died.", "period", "2024-05-03..2024-05-09"),
        ("More than 600 people were detained between Thursday, the day of the vote, and Sunday.", "period",
         "2024-05-16..2024-05-19"),
        ("Between January 2004 and the end of 2012 it cost 5,000 lives.", "period", "2004-01..2012-12"),
        ("From the start of 2020 to the end of 2022 34 people died.", "period", "2020-01..2022-12"),
        ("From the start of the year to the end of April 34 people died.", "period", "2024-01..2024-04"),
        # counts of which the end is told, but not those of one event
        ("At least 900 people were killed in the north up to the end of April.", "cumulative", "..2024-04"),
        ("Up to Thursday the hospitals counted 250 wounded.", "cumulative", "..2024-05-16"),
        ("Up to 40 people were killed on Friday.", "incident", "2024-05-17..2024-05-17"),
        ("By Sunday 34 bodies had been recovered.", "incident", "-"),
        ("The violence that broke out on 3 May has claimed 73 lives to date.", "cumulative", "2024-05-03.."),
        # of what somebody said then, it is not known when it was
        ("In a statement last week the mayor admitted the deaths of 95 people.", "incident", "-"),
        ("The group said last week that 95 people had been killed.", "incident", "-"),
        ("After the reporting period, on 8 May, soldiers killed four men.", "incident", "2024-05-08..2024-05-08"),
        ("TORON, 9 May 2024 -- In the first half of 2023 gangs killed 34 people.", "period", "2023-01..2023-06"),
        # what something is compared with
        ("It was the worst since last April, when 45 people died.", "incident", "2024-04..2024-04"),
        ("It was the deadliest raid since December 2, when 45 people died.", "incident", "2023-12-02..2023-12-02"),
        ("About 90,000 people are internally displaced, twice as many as a year ago.", "stock", "-"),
        # how long it has lasted
        ("In fifteen months of siege 9,040 people have been killed.", "cumulative", "2023-02.."),
        # a quake of any strength is one event
        ("In May 2020 an 8.0 quake killed 90 people.", "incident", "2020-05..2020-05"),
        # the time told before
        ("In 2023 gangs killed 900 people. Police shot 90 dead over the twelve months.", "period", "2023..2023"),
        ("Since January 2023 90 people were seized. In that time 34 people were killed.", "cumulative",
         "2023-01-01.."),
        ("Over the four nights 90 people were injured.", "period", ".."),
        ("In 2023 fighting killed 900 people. Air strikes killed 341 people.", "period", "2023..2023"),
        ("In 2023 fighting killed 900 people. Gunmen killed 34 people.", "incident", "-"),
        ("Since 7 May 2021 900 people were killed. The war began that day, when gunmen killed 90 men.", "incident",
         "2021-05-07..2021-05-07"),
    ],
)  # fmt: skip
def test_windows(text: str, measure: str, period: str) -> None:
    last, window = told(text)
    assert (last.measure.value, window) == (measure, period)


def test_the_days_of_easter() -> None:
    assert [easter(year).isoformat() for year in (1990, 2008, 2019, 2025, 2038)] == [
        "1990-04-15", "2008-03-23", "2019-04-21", "2025-04-20", "2038-04-25"
    ]  # fmt: skip
