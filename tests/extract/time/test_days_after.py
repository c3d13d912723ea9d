"""What was so many days before, counts by a day, and times of other events beside, seen from Monday, 20 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # so many days before the day of the main clause
        ("An aftershock hit Bor on Sunday, a day after an earthquake killed 13 people.",
         "incident 2024-05-18..2024-05-18"),
        ("An aftershock hit Bor on Sunday, two weeks after an earthquake killed 13 people.",
         "incident 2024-05-05..2024-05-05"),
        ("A quake hit Bor on Sunday, killing 15 people, just days after another quake killed 90 people.",
         "incident 2024-05-19..2024-05-19, incident -"),
        ("On Sunday a day after the army said it had killed 90 rebels a bomb went off.",
         "incident 2024-05-19..2024-05-19"),
        ("In 2023 raids killed 900 people. The attacks came a day after rebels killed 92 soldiers.",
         "period 2023..2023, incident -"),
        # by a day, set beside another year
        ("Some 515 people have died as of 12 May, compared to 497 who were killed the same time in 2023.",
         "cumulative 2024-01-01.., period 2023-01-01..2023-05-12"),
        ("By 12 May 1,391 people had died as a result of road crashes.", "cumulative -"),
        ("It has surpassed that of last year, with more than 203 riders killed by April, compared to 173 in 2023.",
         "cumulative 2024-01-01.., period 2023..2023"),
        ("By Sunday 34 bodies had been recovered.", "incident -"),
        # since a time of its own sentence
        ("The insurgency erupted in 2012 and has claimed thousands of lives since.", "cumulative 2012.."),
        # the rubble of another event
        ("Two people died after a strong aftershock ripped through a town under the rubble of last month's quake.",
         "incident -"),
        ("Nine people died in last month's quake.", "incident 2024-04..2024-04"),
        # the day of the report, and that of what it tells
        ("May 18, 2024 – Two soldiers died in raids on Friday.", "incident 2024-05-17..2024-05-17"),
        ("May 18, 2024 – Two soldiers die in raids.", "incident 2024-05-18..2024-05-18"),
        # the most since, and how many a year
        ("Police counted 764 murders, the most since 1994.", "incident -"),
        ("There are 1,200 deaths per annum.", "period -"),
    ],
)  # fmt: skip
def test_days_after(text: str, expected: str) -> None:
    told = expected.split(", ")
    found = [
        f"{one.measure.value} " + (f"{one.period.start or ''}..{one.period.end or ''}" if one.period else "-")
        for one in claims(text)
    ]
    assert found[-len(told) :] == told
