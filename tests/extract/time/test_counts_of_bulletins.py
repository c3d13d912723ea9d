"""Times in bulletins, round-ups and lists of several events, seen from Monday, 20 May 2024."""

from __future__ import annotations

import pytest

from streams.extract.time.period_holidays import _fasts_near
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # so far, since the day that is told later
        ("The rains so far have claimed 116 lives. In Bor nine were killed, taking the tally to 56 since 14 April.",
         "cumulative 2024-04-14.., incident -, cumulative 2024-04-14.."),
        ("The blast so far has claimed 116 lives.", "incident -"),
        ("Some 1,314 people have died in floods since 14 April. Another 12,703 were hurt by them since the onset of the"
         " rainy season.", "cumulative 2024-04-14.., cumulative 2024-04-14.."),
        # what is told beside is of the same hours
        ("In Bor, one death was reported in floods while 107 people were injured in the past 24 hours.",
         "period 2024-05-19..2024-05-20, period 2024-05-19..2024-05-20"),
        ("Police arrest nine people as the town sees 400 dog bites per day.", "incident -"),
        # separate attacks of a day, and one at the weekend
        ("Bombs killed two soldiers in separate attacks on Friday. The first struck a convoy, killing a guard.",
         "incident 2024-05-17..2024-05-17, incident 2024-05-17..2024-05-17"),
        ("A civilian was killed in a weekend ambush.", "incident 2024-05-18..2024-05-19"),
        ("Nine men were killed in weekend shootings.", "period 2024-05-18..2024-05-19"),
        # the day beside the event, whatever towns stand between; and that of the next event
        ("It follows a May 4 shooting at a Boston, Massachusetts, market that left ten dead and three wounded and the"
         " May 14 massacre that left 19 dead.",
         "incident 2024-05-04..2024-05-04, incident 2024-05-04..2024-05-04, incident 2024-05-14..2024-05-14"),
        # holidays that move
        ("Over the Memorial Day weekend 13 people were shot dead.", "period 2023-05-26..2023-05-29"),
        ("On Labor Day nine people drowned.", "incident 2023-09-04..2023-09-04"),
        ("Nine people were killed during a thanksgiving service.", "incident -"),
        ("The network documented the killing of 2,378 people during Ramadan. It documented the killing of 433 rebels.",
         "period 2024-03-11..2024-04-09, period 2024-03-11..2024-04-09"),
        ("Soldiers killed Ramadan Shalah and nine others.", "incident -"),
        # a year that heads a line gives way to a month
        ("2011: In June soldiers killed at least 60 people.", "period 2023-06..2023-06"),
    ],
)  # fmt: skip
def test_counts_of_bulletins(text: str, expected: str) -> None:
    told = expected.split(", ")
    found = [
        f"{one.measure.value} " + (f"{one.period.start or ''}..{one.period.end or ''}" if one.period else "-")
        for one in claims(text)
    ]
    assert found[-len(told) :] == told


def test_a_headline_has_the_days_that_its_text_counts_over() -> None:
    found = claims("Nine people were killed between Friday and Sunday.", title="Nine killed in 12 separate shootings")
    assert [(one.measure.value, one.period and one.period.start) for one in found] == [("period", "2024-05-17")] * 2


def test_the_month_of_fasting_by_the_tabular_calendar() -> None:
    assert [day.isoformat() for day in _fasts_near(2024)][:3] == ["2023-03-23", "2024-03-11", "2025-03-01"]
