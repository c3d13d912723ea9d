"""A sentence that turns back to another event lends the item no day."""

from __future__ import annotations

import pytest

from streams.extract.story.other_events import turns_back
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The day before, a bomb in Bor killed six.", True),
        ("Earlier in the day two missiles hit a house.", True),
        ("The last strike there had been on 8 February.", True),
        ("A previous one, on Sunday, killed five.", True),
        ("The day before, he had bought a knife.", False),
        ("Earlier in the day the mayor had warned of it.", False),
        ("The last strike of the day hit a car.", False),
        ("The latest strike was on Sunday.", False),
    ],
)
def test_which_sentences_turn_back(sentence: str, expected: bool) -> None:
    assert turns_back(sentence) is expected


def test_the_day_before_dates_only_the_event_before() -> None:
    first, second = claims(
        "Four guards were killed in the strikes. The day before, a car bomb in Lum killed 90 people."
    )
    assert first.period is None
    assert second.period is not None


def test_the_day_before_dates_an_event_that_nothing_else_tells() -> None:
    (only,) = claims("Four guards were killed. The blast happened the day before, police said.")
    assert only.period is not None
