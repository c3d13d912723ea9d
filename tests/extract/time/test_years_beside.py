"""Counts of several years, one beside the other, and lines of a chronicle, seen from Monday, 20 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a year before the one that was told
        ("Some 444 aid workers were killed last year. In the previous year, raids killed 141 people.",
         "period 2023..2023, period 2022..2022"),
        ("In 2021 the death toll was 41, while a year before that raids killed 38 civilians.",
         "period 2021..2021, period 2020..2020"),
        # what the clause behind "while" tells is of its own year
        ("In 2019, when the law was repealed, 44 civilians were killed while in 2017 55 civilians were killed.",
         "period 2019..2019, period 2017..2017"),
        ("There were 110 rebels killed in 2014 and in 2015 the number of rebels killed was 113.",
         "period 2014..2014, period 2015..2015"),
        ("Raids killed 110 rebels in 2014 and in 2015.", "period 2014..2015"),
        ("In 2010, 103 people were killed but last year the figure fell to 46.",
         "period 2010..2010, period 2023..2023"),
        # to a day of this year
        ("From 1 January till date 53 policemen were killed.", "cumulative 2024-01-01.."),
        ("Till 10 May, this year, 221 rebels were killed in raids.", "cumulative 2024-01-01..2024-05-10"),
        ("The north saw 88 deaths till April this year.", "cumulative 2024-01-01.."),
        ("So far 144 rebels were killed this year, he said, adding that last year 207 rebels were killed.",
         "cumulative 2024-01-01.., period 2023..2023"),
        ("Since January 55 civilians died in raids. Also, the number of soldiers killed in them is 78.",
         "cumulative 2024-01-01.., cumulative 2024-01-01.."),
        # some of those told
        ("In April raids killed 263 people. Of 263 casualties, the south bore 139 deaths.",
         "period 2024-04..2024-04, period 2024-04..2024-04"),
        # a chronicle
        ("1966: A gang kills three people in Bor.", "incident 1966..1966"),
        ("July 1972 was grim, with 96 people killed in one month.", "period 1972-07..1972-07"),
        ("January 30, 1972: Soldiers murdered 14 men in Derry on what became known as Bloody Sunday.",
         "incident 1972-01-30..1972-01-30"),
        ("It was the deadliest crash in the last 17 years, with four people dead.", "incident -"),
    ],
)  # fmt: skip
def test_years_beside(text: str, expected: str) -> None:
    told = expected.split(", ")
    found = [
        f"{one.measure.value} " + (f"{one.period.start or ''}..{one.period.end or ''}" if one.period else "-")
        for one in claims(text)
    ]
    assert found[-len(told) :] == told
