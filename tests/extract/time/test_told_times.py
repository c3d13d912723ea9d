"""Times that take up one told before, seen from Monday, 20 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # a month or a year that was told
        ("In March 2019 the river rose. That month 34 people were killed in raids.", "2019-03..2019-03"),
        ("The rains were late in 2011. That year 340 people were killed in raids.", "2011..2011"),
        ("On 3 March 2011 the mayor fell. That year 340 people were killed in raids.", "2011..2011"),
        ("March saw 34 deaths. Some 220 people were injured in crashes over the course of the month.",
         "2024-03..2024-03"),
        ("In 2022 the army left. During the year 340 people were killed in raids.", "2022..2022"),
        ("In 2022 the army left. In the same year 340 people were killed in raids.", "2022..2022"),
        # of which none was told: not that of a day, and not that of who spoke
        ("On 3 May the army left. Some 34 people were injured in crashes during the month.", "2024-05-03..2024-05-03"),
        ("During the year to March 2024 340 people were killed in raids.", "2023-04..2024-03"),
        # the same stretch, and that of another year
        ("From January to April six people were killed by mines. In the same period last year ten people died.",
         "2023-01..2023-04"),
        ("From January to April six people were killed by mines. In the same period of 2020 ten people died.",
         "2020-01..2020-04"),
        ("Since 1 February six people were killed by mines. In the same period last year ten people died.",
         "2023-02-01..2023-05-20"),
        ("In April 41 were hurt by mines. In the same month last year 90 people were hurt.", "2023-04..2023-04"),
        ("Between January 2022 and May 2023 Bor had 79 deaths from mines. Tal saw 37 deaths during the same period.",
         "2022-01..2023-05"),
        ("Some 900 people were killed by mines in 2022. In the same period ten soldiers died.", "2022..2022"),
        ("Last week the mayor spoke. At the same time nine people were killed in a raid.", "-"),
        # those counted before
        ("Mines hurt 40 people in the first two months of the year. The 40 injured included nine girls.",
         "2024-01..2024-02"),
        ("Five people were killed by mines in January. The total number of casualties, 14, was a decrease from the 34"
         " recorded in January 2023.", "2024-01..2024-01 2023-01..2023-01"),
        ("From 1979 to April 2020 mines killed 19,700 people. Additionally, 35,800 people had been injured.",
         "1979..2020-04"),
        ("Some 90 were reported between March and May last year while this year's 214 deaths were in Bor.",
         "2024-01-01..2024-05-20"),
        # a day as a heading, however long past
        ("A bomb in Bor on Sunday hurt two. 24 April 2006. Scores of people are injured and 24 killed in Tal.",
         "2006-04-24..2006-04-24 2006-04-24..2006-04-24"),
        # the anniversary of what killed them, and of something else
        ("Survivors of a fire which killed 90 people wept on the 50th anniversary of the tragedy.", "1974-05..1974-05"),
        ("A car hit a crowd on Sunday, killing nine people who marked the 50th anniversary of the victory.",
         "2024-05-19..2024-05-19"),
    ],
)  # fmt: skip
def test_times_that_were_told_before(text: str, period: str) -> None:
    expected = period.split()
    found = [f"{one.period.start or ''}..{one.period.end or ''}" if one.period else "-" for one in claims(text)]
    assert found[-len(expected) :] == expected


def test_a_count_of_a_told_month_is_counted_over_it() -> None:
    last, window = told("In March 2019 the river rose. That month 34 people were killed in raids.")
    assert (last.measure.value, window) == ("period", "2019-03..2019-03")
