"""A week, month or year that only dates one deed, and one over which is counted."""

from __future__ import annotations

import pytest

from schemas import Measure
from tests.extract.reading import claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen stormed a cafe in Bor in 2016, killing 20 people.",
        "In 2016 gunmen stormed a cafe in Bor, killing 20 people.",
        "A poet and nine others were hanged in March 1986.",
        "Earlier this month, eight people died trying to cross the strait.",
        "Some 25,000 people were made homeless by mudslides last week near Bor.",
        "The country saw several attacks, most recently in March when two men killed 22 people at the museum.",
        "There were earlier blasts, including one last month in which eight children were hurt.",
        "Last month, rebels ambushed a convoy near Bor and killed 17 soldiers.",
        "Three sailors on a vessel that was attacked in March have died.",
        "Earlier this month, four students were attacked with acid at a station in Bor.",
    ],
)
def test_what_was_done_once_is_of_one_event(sentence: str) -> None:
    assert {one.measure for one in claims(sentence)} == {Measure.INCIDENT}


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2023, 383 aid workers were killed.",
        "Police killed 1,200 people in 2023.",
        "Some 4,100 people were killed in raids in 2023.",
        "Last week 32 people were killed in clashes across the state.",
        "Traffic accidents killed 900 people in 2023.",
        "More than 700 people were arrested last month.",
        "In 2023, 60 people were killed in various incidents at a market, a school and a bridge.",
        "Bushfires killed 30 people in the past week.",
    ],
)
def test_what_is_counted_over_a_time_is_of_a_period(sentence: str) -> None:
    assert {one.measure for one in claims(sentence)} == {Measure.PERIOD}


def test_an_hour_is_no_year() -> None:
    (told,) = claims("A train derailed in Bor at about 6:10 pm (1610 GMT) on Sunday, killing four people.")
    assert told.role == "total" and told.period is not None and str(told.period.start) != "1610"
