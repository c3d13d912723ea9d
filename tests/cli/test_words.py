from __future__ import annotations

import pytest

from schemas import Bounds, Point, Quantity, VictimClass
from streams.cli import words


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (Bounds(value=12, min=12, max=12), "12"),
        (Bounds(value=12, min=12), "at least 12"),
        (Bounds(value=1300, min=1301), "more than 1,300"),
        (Bounds(value=13000, max=13000), "up to 13,000"),
        (Bounds(value=4042), "about 4,042"),
        (Bounds(min=10, max=12), "10 to 12"),
        (Bounds(min=24), "at least 24"),
        (Quantity(min=24, quantifier="vague", text="dozens"), "dozens"),
        (Quantity(value=390000, max=390000, quantifier="less_than", text="nearly 390,000"), "nearly 390,000"),
        (
            Point(value=9, max=9, quantifier="less_than", as_of={"day": "2025"}, published_at="2025-01-01T00:00:00Z"),
            "nearly 9",
        ),
    ],
)
def test_a_figure_keeps_its_bounds(bounds: Bounds, said: str) -> None:
    assert words.figure(bounds) == said


def test_people() -> None:
    child, woman = VictimClass.CHILD, VictimClass.WOMAN
    assert words.people((VictimClass.UNSPECIFIED,)) == "people"
    assert words.people((VictimClass.UNSPECIFIED,), one=True) == "person"
    assert words.people((woman, child), union=True) == "women and children"
    assert words.people((child, woman), union=None) == "children, women"
    assert words.people((child, woman)) == "girls" and words.people((child, VictimClass.MAN), one=True) == "boy"
    assert words.people((child,), group="Palestinians") == "Palestinians (children)"
    assert words.people((VictimClass.CIVILIAN,), group="Palestinian civilians") == "Palestinian civilians"


@pytest.mark.parametrize(
    ("iso", "said"), [("2019-05-31", "31 May 2019"), ("2018-09", "September 2018"), ("2017", "2017"), ("?", "?")]
)
def test_days(iso: str, said: str) -> None:
    assert words.day(iso) == said


@pytest.mark.parametrize(
    ("since", "age"),
    [
        ("2025-06-01", "today"),
        ("2025-05-31", "1 day"),
        ("2025-05-01", "31 days"),
        ("2025-01-01", "5 months"),
        ("2025", "5 months"),
        ("2020-01", "5 years"),
        ("long ago", ""),
    ],
)
def test_ages_are_counted_to_the_newest_news(since: str, age: str) -> None:
    assert words.age(since, "2025-06-01") == age


def test_a_start_has_no_more_precision_than_its_words() -> None:
    assert words._as_told("2023-10-01", "since October 2023") == "2023-10"
    assert words._as_told("2014-01-01", "since 2014") == "2014"
    assert words._as_told("2026-01-01", "since the start of the year") == "2026-01-01"
    assert words._as_told("2026-05-01", "since May 1") == "2026-05-01"
