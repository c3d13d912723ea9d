"""Lives claimed by rank, persons by a noun that no list knows, and a part of those whom nothing befell."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poisoning has claimed a 27th life in Bor.", [("killed", "27th")]),
        ("Cholera claimed its ninth victim on Monday.", [("killed", "ninth")]),
        ("A flood killed nine people. He hopes for a second life in Bor.", [("killed", "nine")]),
        ("A blast hurt nine people. At least 90 climbers, including 40 foreigners, had been at the camp.",
         [("injured", "nine")]),
        ("Forty died. They include two nurses.", [("killed", "Forty"), ("killed", "two")]),
    ],
)  # fmt: skip
def test_claimed_and_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_a_noun_that_no_list_knows_in_a_headline() -> None:
    (only,) = claims("The season began on Monday.", title="Twelve guides killed in avalanche")
    assert (only.harm.value, only.quantity.text) == ("killed", "Twelve")
    assert not claims("The season began on Monday.", title="Twelve penguins killed in fire")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("200 Tigers killed: Sri Lanka", ["200"]),
        ("Air raids kill eight Tamil Tigers", ["eight"]),
        ("Zoo Says Fire Killed Three Tigers", []),
        ("Five feared killed by raiders in Bor", ["Five"]),
        ("Police shoot dead at least 8 in Bor", ["at least 8"]),
    ],
)
def test_titles(title: str, expected: list[str]) -> None:
    told = claims("The report came on Monday.", title=title)
    assert [(one.harm.value, one.quantity.text) for one in told] == [("killed", text) for text in expected]
