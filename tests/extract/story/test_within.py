"""Figures that a "with" sets within one before them, and those that count on where another harm was told before."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The blast injured 33 people, with five in critical condition.", "part"),
        ("The blast injured 33 people, with nearly five requiring hospital treatment.", "part"),
        ("At least 500 people have been hospitalised, with about 150 testing positive for cholera.", "part"),
        # of others, or of another harm
        ("The blast injured 33 people, with five others in critical condition in Bor.", "total"),
        ("The blast injured five people, with 33 in critical condition.", "total"),
        ("The blast killed 33 people, with five injured.", "total"),
    ],
)
def test_what_stands_within(text: str, role: str) -> None:
    assert claims(text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Four people were wounded in Ava. Nine people were killed and dozens more wounded in Bor.", "total"),
        ("Another man was hurt in Ava. Two people were killed and a third was wounded in Bor.", "total"),
        ("Four people were wounded at noon. Two more were wounded at night.", "increment"),
    ],
)
def test_more_than_of_another_harm(text: str, role: str) -> None:
    assert claims(text)[-1].role == role
