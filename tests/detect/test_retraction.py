"""A figure that is taken back, in so many words."""

import pytest

from streams.detect.retraction import withdraws


@pytest.mark.parametrize(
    "sentence",
    [
        "The army withdrew its earlier figure of 500 dead.",
        "The ministry has retracted the death toll of 40 that it gave on Monday.",
        "Its estimate of 500 dead was later withdrawn.",
        "The group no longer stands by its count of 500.",
        "Police took back their statement that 12 had died.",
    ],
)
def test_it_is_taken_back(sentence: str) -> None:
    assert withdraws(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops withdrew from the town after 12 people were killed, reports said.",
        "A number of soldiers were withdrawn after 12 were killed.",
        "The ministry revised its figure down to 430.",
        "The army withdrew its forces on Monday, when 12 were killed.",
        "According to reports, 300 fighters were withdrawn.",
    ],
)
def test_it_is_not(sentence: str) -> None:
    assert not withdraws(sentence)
