"""The quantity grammar: what a number says, and within which bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.text.numbers import numbers_in


@pytest.mark.parametrize(
    ("words", "value", "low", "high", "quantifier"),
    [
        ("12 people", 12, 12, 12, "exact"),
        ("at least 12 people", 12, 12, None, "at_least"),
        ("no fewer than twelve people", 12, 12, None, "at_least"),
        ("more than 1,300 people", 1300, 1301, None, "more_than"),
        ("just over 1,000 people", 1000, 1001, None, "more_than"),
        ("up to nearly 13,000 people", 13000, None, 13000, "up_to"),
        ("as high as 2,000", 2000, None, 2000, "up_to"),
        ("as many as 47 people", 47, None, 47, "up_to"),
        ("nearly 390,000 people", 390000, None, 390000, "less_than"),
        ("some 4,042 people", 4042, None, None, "approximately"),
        ("an estimated 945,000 people", 945000, None, None, "approximately"),
        ("between 10 and 12 people", None, 10, 12, "range"),
        ("20,000 to 30,000 people", None, 20000, 30000, "range"),
        ("10-12 people", None, 10, 12, "range"),
        ("at least 10 and as many as 12 people", None, 10, 12, "range"),
        ("between 10 and possibly 12 people", None, 10, 12, "range"),
        ("10 or up to 12 people", None, 10, 12, "range"),
        ("1K-plus people", 1000, 1000, None, "at_least"),
        ("13,000+ people", 13000, 13000, None, "at_least"),
        ("12 or more people", 12, 12, None, "at_least"),
        ("fifty-one people", 51, 51, 51, "exact"),
        ("two hundred and twelve people", 212, 212, 212, "exact"),
        ("1.5 million people", 1_500_000, 1_500_000, 1_500_000, "exact"),
        ("half a million people", 500_000, 500_000, 500_000, "exact"),
        ("three dozen people", 36, 36, 36, "exact"),
        ("dozens of people", None, 24, None, "vague"),
        ("scores of people", None, 40, None, "vague"),
        ("hundreds of people", None, 200, None, "vague"),
        ("thousands of people", None, 2000, None, "vague"),
        ("tens of thousands of people", None, 20000, None, "vague"),
        ("several people", None, 3, None, "vague"),
        ("12 500 people", 12500, 12500, 12500, "exact"),
        ("at 3 300, it said", 3300, 3300, 3300, "exact"),
        ("at 3 300. It said", 3300, 3300, 3300, "exact"),
        ("at least “700 people", 700, 700, None, "at_least"),
        ('about "40 people', 40, None, None, "approximately"),
        ("no one", 0, 0, 0, "exact"),
        ("no-one", 0, 0, 0, "exact"),
    ],
)
def test_a_number_keeps_its_bounds(
    words: str, value: int | None, low: int | None, high: int | None, quantifier: str
) -> None:
    (number,) = numbers_in(words)
    quantity = number.quantity
    assert (quantity.value, quantity.min, quantity.max, quantity.quantifier.value) == (value, low, high, quantifier)


@pytest.mark.parametrize(
    "words",
    ["$12 million", "12 percent", "a 12-year-old boy", "a five-month campaign", "25 km away", "at 10:30",
     "seven in ten of the murders", "one in five women", "one in every 12 children", "three in ten were children",
     "the 5th brigade", "No. 5", "Highway 80", "aged 12", "3.5 magnitude", "20 years of war"],
)  # fmt: skip
def test_what_counts_no_people_is_no_number(words: str) -> None:
    assert numbers_in(words) == []


def test_a_rise_is_two_numbers_not_a_range() -> None:
    assert [n.quantity.value for n in numbers_in("rose from 19 to 37")] == [19, 37]


@given(st.integers(min_value=0, max_value=9_999_999))
def test_any_written_number_is_read_back(value: int) -> None:
    (number,) = numbers_in(f"Some say {value:,} people")
    assert number.quantity.value == value


@given(st.text(max_size=300))
def test_words_are_those_of_the_text(text: str) -> None:
    for number in numbers_in(text):
        assert text[number.start : number.end] == number.quantity.text


@pytest.mark.parametrize("sentence", ["of those under the age of 18, 214 were", "a man aged 80, 214 of whose"])
def test_an_age_before_a_comma_does_not_open_a_greater_number(sentence: str) -> None:
    assert all(number.quantity.number < 1000 for number in numbers_in(sentence, []))
