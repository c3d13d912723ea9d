"""The day that a text gives itself, and what its words of time then mean."""

from __future__ import annotations

from datetime import date

import pytest

from streams.extract.time.dateline import dated_by_itself
from tests.extract.reading import claim, claims


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KABUL, Afghanistan (Nov. 7, 2012) - Soldiers arrested two men.", date(2012, 11, 7)),
        ("Strikes kill four in the north AFP Tuesday 23 Sep 2014 Strikes on the town killed four.", date(2014, 9, 23)),
        ("August 1 2011 Factbox: the city and its people.", date(2011, 8, 1)),
        ("Date of publication 20 June 2016 An attack has begun.", date(2016, 6, 20)),
        ("The attack on Sunday, 7 October 2018 killed four.", None),
        ("7 October 2018 attack on the town: what is known", None),
        ("On 3 May 2016 a bomb killed four.", None),
        ("Published 3 May 2031. A bomb killed four.", None),
    ],
)  # fmt: skip
def test_the_day_of_a_text(text: str, day: date | None) -> None:
    assert dated_by_itself(text, date(2020, 1, 1)) == day


def test_weekdays_count_from_the_dateline() -> None:
    found = claim("ARDALE, Nov. 7, 2012 - The army met the press. Soldiers killed two rebels on Monday.")
    assert found.period and found.period.start == "2012-11-05"


def test_since_midnight_is_that_day() -> None:
    found = claim("Strikes have killed 74 people since midnight.", day="2024-05-20")
    assert found.period and (found.period.start, found.period.end) == ("2024-05-20", "2024-05-20")
    assert found.measure == "period"


def test_the_same_period_is_that_of_the_figure_before() -> None:
    first, second = claims("In the past two weeks 12 people were killed. Nine drowned over the same period.")
    assert first.period and second.period == first.period


def test_a_siege_of_hours_is_one_event() -> None:
    assert claim("Troops ended the 24-hour siege with 15 civilians killed.").measure == "incident"


def test_an_earlier_toll_is_of_the_same_day() -> None:
    text = "A bomb hit the town on Monday. Rescuers had earlier put the death toll at 15."
    found = claim(text, day="2024-05-21")
    assert found.prior and found.period and found.period.start == "2024-05-20"


def test_a_day_behind_the_town_dates_the_report_where_the_sentence_names_another() -> None:
    found = claim("Ardale, April 3 (WNA/GNA) - 147 people were killed at a college on Thursday.", day="2015-04-03")
    assert found.period and found.period.start == "2015-04-02"
    found = claim("Ardale, April 3 (WNA/GNA) - 147 people were killed at a college.", day="2015-04-04")
    assert found.period is None or found.period.start == "2015-04-03"


def test_a_day_that_goes_by_a_name_has_just_been() -> None:
    attack = "A Christmas Day bomb attack on a church killed nine people."
    found = claim(attack, day="2011-12-30")
    assert found.period and found.period.start == "2011-12-25"
    assert claim(attack, day="2012-03-01").period is None
