"""What one may read into a figure's words, and how a new figure stands to the standing one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.detect.reading import Relation, agree, granularity, reading_of, relate, rounds_to
from tests.detect.claims_factory import figure


def read(words):
    return reading_of(figure(words))


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("1,059", (1059, 1059)),
        ("at least 12", (12, 12)),
        ("more than 1,300", (1301, 1399)),
        ("more than 12", (13, 13)),
        ("about 4,042", (4042, 4042)),
        ("about 1,300", (1250, 1350)),
        ("nearly 13,000", (12000, 13000)),
        ("up to 13,000", (13000, 13000)),
        ("10-12", (10, 12)),
        ("dozens", (24, 99)),
        ("several", (3, 23)),
        ("hundreds", (200, 999)),
        ("0", (0, 0)),
    ],
)
def test_the_reading_range_of_words(words, stated):
    assert read(words)[:2] == stated


@pytest.mark.parametrize(
    ("standing", "new", "relation"),
    [
        ("1,100", "more than 1,300", Relation.ABOVE),
        ("1,059", "at least 1,000", Relation.SAME),
        ("more than 1,300", "1,300", Relation.SAME),
        ("more than 1,300", "1,312", Relation.NARROWER),
        ("dozens", "31", Relation.NARROWER),
        ("dozens", "120", Relation.ABOVE),
        ("at least 15", "12", Relation.BELOW),
        ("15", "at least 12", Relation.SAME),
        ("up to 12,000", "up to 13,000", Relation.ABOVE),
        ("up to 13,000", "1,300", Relation.SAME),
        ("up to 13,000", "14,000", Relation.ABOVE),
        ("10-12", "11-13", Relation.SAME),
    ],
)
def test_how_a_figure_stands_to_the_one_before(standing, new, relation):
    assert relate(read(new), read(standing)) is relation


def test_the_text_may_say_what_the_ranges_leave_open():
    assert relate(read("24"), read("about 20"), text_says_rise=True) is Relation.ABOVE
    assert relate(read("at least 12"), read("15"), text_says_fall=True) is Relation.BELOW


def test_a_headline_rounds_but_does_not_invent():
    assert rounds_to(read("at least 1,000"), read("1,059"))
    assert rounds_to(read("1,300"), read("more than 1,300"))
    assert not rounds_to(read("at least 500"), read("1,059"))


@given(st.integers(0, 10**9))
def test_granularity_is_the_largest_unit_that_divides_a_number(value):
    unit = granularity(value)
    assert value % unit == 0
    assert value == 0 or value % (unit * 10) != 0


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_exact_figures_agree_only_when_they_are_equal(one, other):
    assert agree(read(str(one)), read(str(other))) == (one == other)
