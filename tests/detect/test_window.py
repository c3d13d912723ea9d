"""Dates of reduced precision, and whether two windows may be one."""

import pytest

from schemas import Accuracy, AsOf, Measure, Period
from streams.detect.window import as_of_day, edges_of, follows, span_of
from tests.detect.claims_factory import moment


def since(day, accuracy=None):
    return edges_of(Period(start=day, start_accuracy=accuracy), Measure.CUMULATIVE)


def weeks(start, end):
    return edges_of(Period(start=start, end=end), Measure.PERIOD)


@pytest.mark.parametrize(("day", "length"), [("2018", 365), ("2018-09", 30), ("2018-09-03", 1), ("2020-02", 29)])
def test_a_date_of_reduced_precision_is_a_span_of_days(day, length):
    span = span_of(day)
    assert span.last - span.first + 1 == length


@pytest.mark.parametrize("day", [None, "", "soon", "2018-13", "2018-02-30"])
def test_what_is_no_date_is_no_span(day):
    assert span_of(day) is None


def test_a_year_written_as_its_first_day_is_still_a_year():
    assert since("2014-01-01", Accuracy.YEAR).fits(since("2014-08-08"))
    assert not since("2014-01-01").fits(since("2014-08-08"))
    assert not since("2014-01-01", Accuracy.YEAR).fits(since("2015"))


def test_merged_windows_keep_the_finer_edge():
    assert since("2014").merged(since("2014-08")) == since("2014-08")


def test_a_figure_holds_for_the_last_day_it_may_mean_but_never_after_its_news():
    assert as_of_day(AsOf(day="2018-09"), moment("2019-05-31")) == moment("2018-09-30").toordinal()
    assert as_of_day(AsOf(day="2019-05"), moment("2019-05-12")) == moment("2019-05-12").toordinal()


def test_a_half_year_follows_the_half_year_before():
    assert follows(weeks("2021-07-01", "2021-12-31"), weeks("2021-01-01", "2021-06-30"))
    assert not follows(weeks("2021-01-01", "2021-12-31"), weeks("2020-07-01", "2020-12-31"))
    assert not follows(weeks("2021-01-01", "2021-06-30"), weeks("2021-07-01", "2021-12-31"))
