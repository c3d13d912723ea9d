"""A month or a year dates what one thing or one person did, and counts over what many did."""

from __future__ import annotations

import pytest

from schemas import Measure
from tests.extract.reading import claims

ONCE, OVER = Measure.INCIDENT, Measure.PERIOD


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("In 1990 a tremor at Gonghe claimed 126 lives.", ONCE),
        ("In 1998 at Cavalese, a jet cut a ski-lift cable: 20 dead.", ONCE),
        ("At Morbi in August 1979 the Machhu dam burst, and 1,800 people died.", ONCE),
        ("A launch went down off Gazaria in March 2012 with the loss of 147 lives.", ONCE),
        ("In a 1986 uprising there nine inmates were killed.", ONCE),
        ("Cyclone Ana killed more than 1,000 people in Malawi in March 2023.", ONCE),
        ("In 2010, 17 people died at the same beach.", ONCE),
        ("In 2022 a gunman shot ten people dead at a supermarket.", ONCE),
        ("In 2023, 120 people were killed on the roads of the county.", OVER),
        ("In May, 40 soldiers were killed in the province.", OVER),
        ("In March 2024 drones killed 12 people.", OVER),
        ("Last year a car hit and killed 12 cyclists every month.", OVER),
    ],
)
def test_what_happened_once(text: str, measure: Measure) -> None:
    assert [one.measure for one in claims(text)][:1] == [measure]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Raiders struck three villages between Saturday and Tuesday. The mayor said 11 people had been shot.",
         ("2025-03-01", "2025-03-04")),
        ("Troops swept Bor from 28 February to 2 March. Nine rebels were killed.", ("2025-02-28", "2025-03-02")),
        ("The road was closed from 1 January to 28 February. Nine rebels were killed.", None),
        ("On Monday troops swept Bor. Nine rebels were killed.", ("2025-03-03", "2025-03-03")),
    ],
)  # fmt: skip
def test_the_few_days_over_which_it_happened(text: str, days: tuple[str, str] | None) -> None:
    found = claims(text, day="2025-03-05")[0].period
    assert (found and (found.start, found.end)) == days
