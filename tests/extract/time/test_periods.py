"""Times and what they mean, seen from a Friday, 27 July 2018, unless another day is given."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Accuracy
from streams.extract.time.periods import TimeSpan, periods_in, years_named

FRIDAY = date(2018, 7, 27)


def only(sentence: str, published: date = FRIDAY) -> TimeSpan:
    (span,) = periods_in(sentence, published)
    assert sentence[span.start : span.end] == span.period.text
    return span


def read(sentence: str, published: date = FRIDAY) -> tuple[str, str | None, str | None]:
    span = only(sentence, published)
    return span.kind, span.period.start, span.period.end


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Monday", "2018-07-23"),
        ("on Friday", "2018-07-27"),
        ("last Friday", "2018-07-20"),
        ("late Tuesday night", "2018-07-24"),
        ("earlier on Thursday", "2018-07-26"),
        ("Wednesday's", "2018-07-25"),
        ("ON SUNDAY", "2018-07-22"),
        ("on Thursday (July 26)", "2018-07-26"),
        ("on Tuesday 5 June 2018", "2018-06-05"),
        ("on Monday, Jan. 8", "2018-01-08"),
        ("yesterday", "2018-07-26"),
        ("earlier today", "2018-07-27"),
        ("this morning", "2018-07-27"),
        ("last night", "2018-07-26"),
        ("on July 26", "2018-07-26"),
        ("on 28 July", "2017-07-28"),
        ("on the 3rd of May", "2018-05-03"),
        ("on 26 July 2016", "2016-07-26"),
        ("on Nov. 20, 2011", "2011-11-20"),
        ("2018-02-03", "2018-02-03"),
        ("on 27.05.2017", "2017-05-27"),
        ("ON 4 JAN 90", "1990-01-04"),
        ("Since noon, no: on May 5", "2018-05-05"),
    ],
)
def test_days(words: str, day: str) -> None:
    span = periods_in(f"{words}, nine people died", FRIDAY)[-1]
    assert (span.kind, span.period.start, span.period.end) == ("day", day, day)
    assert span.period.start_accuracy == span.period.end_accuracy == Accuracy.DAY


def test_overnight_is_yesterday_and_today() -> None:
    assert read("Nine died overnight.") == ("day", "2018-07-26", "2018-07-27")


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("between July 1 and August 5, 2021", "2021-07-01", "2021-08-05"),
        ("between December 20 and January 3", "2017-12-20", "2018-01-03"),
        ("between Monday and Wednesday", "2018-07-23", "2018-07-25"),
        ("between August 2014 and June of this year", "2014-08", "2018-06"),
        ("from 3 to 7 May", "2018-05-03", "2018-05-07"),
        ("from 1992 to 1995", "1992", "1995"),
        ("on July 1-5", "2018-07-01", "2018-07-05"),
        ("from Dec. 29-Jan. 3", "2017-12-29", "2018-01-03"),
        ("in 2017", "2017", "2017"),
        ("in 2013-15", "2013", "2015"),
        ("during the 1970s and 1980s", "1970", "1989"),
        ("in September", "2017-09", "2017-09"),
        ("in May", "2018-05", "2018-05"),
        ("in late January", "2018-01", "2018-01"),
        ("in June of last year", "2017-06", "2017-06"),
        ("in early March 2016", "2016-03", "2016-03"),
        ("last September", "2017-09", "2017-09"),
        ("last week", "2018-07-16", "2018-07-22"),
        ("last month", "2018-06", "2018-06"),
        ("last year", "2017", "2017"),
        ("this week", "2018-07-23", "2018-07-27"),
        ("this year", "2018-01-01", "2018-07-27"),
        ("in the past month", "2018-06-27", "2018-07-27"),
        ("over the last two weeks", "2018-07-13", "2018-07-27"),
        ("in the past few decades and in 2017", "2017", "2017"),
        ("over the past 20 years", "1998-07-27", "2018-07-27"),
        ("over the weekend", "2018-07-21", "2018-07-22"),
        ("in just a fortnight", "2018-07-13", "2018-07-27"),
        ("in the first half of 2016", "2016-01", "2016-06"),
        ("in H1 of 2016", "2016-01", "2016-06"),
        ("in Q2 2016", "2016-04", "2016-06"),
        ("after 40 first-quarter murders", "2018-01", "2018-03"),
        ("in the January-June period", "2018-01", "2018-06"),
        ("January to June 2016 saw", "2016-01", "2016-06"),
        ("for the period of January to May this year", "2018-01", "2018-05"),
        ("in the period 1 January to 30 June 2016", "2016-01-01", "2016-06-30"),
        ("in the six-month period to June 30", "2018-01", "2018-06"),
        ("in a six-month period ending in June", "2018-01", "2018-06"),
        ("in the week beginning 7 May", "2018-05-07", "2018-05-13"),
        ("in the week of May 7", "2018-05-07", "2018-05-13"),
        ("in the third quarter of last year", "2017-07", "2017-09"),
        ("in the summer of 2016", "2016-06", "2016-08"),
        ("during a five-month campaign to free the city in 2017", "2017", "2017"),
        ("In May 12 people drowned and", "2018-05", "2018-05"),
    ],
)
def test_windows(words: str, start: str, end: str) -> None:
    span = periods_in(f"{words} nine people died", FRIDAY)[-1]
    assert (span.kind, span.period.start, span.period.end) == ("window", start, end)


def test_the_first_months_are_of_a_year_where_years_are_compared() -> None:
    (first, _) = periods_in("In the first six months, nine died, more than in 2017.", FRIDAY)
    assert (first.period.start, first.period.end) == ("2018-01", "2018-06")
    assert not periods_in("In the first six months, nine died of it.", FRIDAY)


def test_the_past_month_of_an_august_day() -> None:
    assert read("killed in the past month", date(2021, 8, 11)) == ("window", "2021-07-11", "2021-08-11")
    assert read("killed in the past month", date(2021, 3, 31)) == ("window", "2021-02-28", "2021-03-31")


@pytest.mark.parametrize(
    ("words", "start", "accuracy"),
    [
        ("since 2014", "2014-01-01", Accuracy.YEAR),
        ("SINCE JANUARY 1990", "1990-01-01", Accuracy.MONTH),
        ("since May", "2018-05-01", Accuracy.MONTH),
        ("since last September", "2017-09-01", Accuracy.MONTH),
        ("since Aug. 1", "2017-08-01", Accuracy.DAY),
        ("since Saturday", "2018-07-21", Accuracy.DAY),
        ("since last week", "2018-07-16", Accuracy.DAY),
        ("since the start of the year", "2018-01-01", Accuracy.DAY),
        ("since the beginning of 2016", "2016-01-01", Accuracy.YEAR),
        ("so far this year", "2018-01-01", Accuracy.DAY),
        # what began in a year does not start with it
        ("since the war began in 2011", "2011", Accuracy.YEAR),
        ("since the war began on Oct. 7, 2015", "2015-10-07", Accuracy.DAY),
        ("since the 2003 invasion", "2003", Accuracy.YEAR),
        ("since the country's uprising began with protests in March 2011", "2011-03-01", Accuracy.MONTH),
        ("from the beginning of the offensive in February 2017", "2017-02-01", Accuracy.MONTH),
        ("from 2014 onwards", "2014-01-01", Accuracy.YEAR),
        ("in the war that began in 2011", "2011", Accuracy.YEAR),
        ("in the war which grew out of rallies in March 2011", "2011-03-01", Accuracy.MONTH),
        ("in the assault, launched on 18 May", "2018-05-18", Accuracy.DAY),
        ("in the carnage that began on the evening of February 27, 2002", "2002-02-27", Accuracy.DAY),
        ("in the insurgency that dates back to 1989", "1989", Accuracy.YEAR),
        ("in the offensive, begun in May", "2018-05-01", Accuracy.MONTH),
        ("in the unrest that followed the vote of 27 December", "2017-12-27", Accuracy.DAY),
    ],
)
def test_open_windows_start_on_a_whole_day(words: str, start: str, accuracy: Accuracy) -> None:
    span = periods_in(f"Nine hundred have died {words}, the monitor says.", FRIDAY)[-1]
    assert (span.kind, span.period.start, span.period.end) == ("open", start, None)
    assert (span.period.start_accuracy, span.period.end_accuracy) == (accuracy, None)


@pytest.mark.parametrize(
    ("words", "hours", "start"),
    [("in the past 24 hours", 24, "2018-07-26"), ("over the last 48 hours", 48, "2018-07-25"),
     ("daily", 24, "2018-07-26"), ("every day", 24, "2018-07-26"), ("in the past day", 24, "2018-07-26")],
)  # fmt: skip
def test_rolling_windows(words: str, hours: int, start: str) -> None:
    span = only(f"Nine people died {words}.")
    assert (span.kind, span.period.rolling) == ("rolling", hours)
    assert (span.period.start, span.period.end) == (start, "2018-07-27")


@pytest.mark.parametrize(
    ("words", "published", "point", "accuracy"),
    [
        ("eight months ago", date(2019, 5, 31), "2018-09", Accuracy.MONTH),
        ("three days ago", FRIDAY, "2018-07-24", Accuracy.DAY),
        ("a week ago", FRIDAY, "2018-07-20", Accuracy.DAY),
        ("two years ago", FRIDAY, "2016", Accuracy.YEAR),
        ("a decade ago", FRIDAY, "2008", Accuracy.YEAR),
    ],
)
def test_points_in_the_past(words: str, published: date, point: str, accuracy: Accuracy) -> None:
    span = only(f"It put the toll at 1,100 {words}.", published)
    assert (span.kind, span.period.start, span.period.end) == ("past_point", point, point)
    assert span.period.start_accuracy == accuracy


@pytest.mark.parametrize(
    "words",
    ["since the war began", "in the 16-month war", "since the start of the offensive",
     "since the start of Operation Iron Wall",
     "since the recent heavy rains began", "since then", "so far", "to date", "in the last few days",
     "in 15 months of war"],
)  # fmt: skip
def test_words_that_need_an_anchor(words: str) -> None:
    span = only(f"Nine people died {words}.")
    assert (span.kind, span.period.start, span.period.end, span.period.text) == ("unresolved", None, None, words)


def test_of_a_window_with_an_event_and_a_date_the_end_is_known() -> None:
    span = only("The report counts from the start of the invasion to May 2018.")
    assert (span.kind, span.period.start, span.period.end) == ("unresolved", None, "2018-05")


@pytest.mark.parametrize(
    "sentence",
    [
        "In May's office nobody answered.",
        "They may die, and many march on.",
        "The March of Return drew thousands.",
        "The March 23 Movement attacked.",
        "M23 fighters killed nine.",
        "The Sunday Times counted nine dead.",
        "The Daily Star counted nine dead.",
        "A 12-year-old boy and a 3-month-old girl died.",
        "A 24-hour curfew was imposed.",
        "The army killed 2000 people.",
        "Between 20 and 30 fighters died.",
        "It is the deadliest attack since 2014.",
        "He stayed at home since he was ill.",
        "Talks open next Monday, or later this month.",
        "On Feb. 30 nobody died.",
        "Nine died on Highway 80 near kilometre 1950, at a cost of $2010.",
        "",
    ],
)
def test_what_is_no_time(sentence: str) -> None:
    assert periods_in(sentence, FRIDAY) == []


def test_several_times_in_one_sentence() -> None:
    sentence = "Since May 2017, 900 have died, nine of them on Monday and two yesterday, against 400 in 2015."
    assert [(s.kind, s.period.text) for s in periods_in(sentence, FRIDAY)] == [
        ("open", "Since May 2017"),
        ("day", "on Monday"),
        ("day", "yesterday"),
        ("window", "in 2015"),
    ]


def test_a_count_with_the_name_of_a_day_behind_it() -> None:
    assert read("On 4 January 90 people died.") == ("day", "2018-01-04", "2018-01-04")


def test_the_day_of_publication_is_the_nearest_weekday() -> None:
    assert read("denied on Wednesday", date(2021, 8, 11)) == ("day", "2021-08-11", "2021-08-11")


def test_a_year_named_once_counts_for_the_whole_text() -> None:
    text = "The attack on 7 October 2015 killed nine. Of those taken on 7 October, two are alive."
    years = years_named(text + " On 3 May 2011 and on 3 May 2012 it rained.", FRIDAY)
    assert years == {(10, 7): 2015}
    (span,) = periods_in("Of those taken on 7 October, two are alive.", FRIDAY, years)
    assert span.period.start == "2015-10-07"
    (span,) = periods_in("Nine died on 7 October.", date(2018, 10, 8), years)
    assert span.period.start == "2018-10-07"


WORDS = st.sampled_from(
    ["since", "the", "war", "began", "in", "May", "2011", "on", "31", "Monday", "between", "and", "from", "to", "last",
     "two", "weeks", "ago", "so far", "this year", "Feb.", "1990s", "daily", ",", "(", ")", "-", "killed", "İ", "9999",
     "half of", "first", "past", "0"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14).map(" ".join), st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_any_words_give_spans_in_order_that_say_what_they_cover(sentence: str, published: date) -> None:
    spans = periods_in(sentence, published)
    assert all(sentence[span.start : span.end] == span.period.text for span in spans)
    assert all(0 <= span.start < span.end <= len(sentence) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    for span in spans:
        if span.kind == "open":
            assert span.period.start is not None
            assert len(span.period.start) in (4, 10)  # "since the war began in 2011" starts in that year
            assert span.period.end is None
