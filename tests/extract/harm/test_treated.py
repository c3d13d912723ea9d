"""Those cared for beside the dead, animals that only describe, and how many more one counts than another."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str) -> list[tuple[str, int]]:
    found = sorted(claims(text), key=lambda one: one.evidence.quantity_start)
    return [(one.harm.value, one.quantity.number) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died. Twenty-six others are being treated.",
        "Twelve people died and 26 others are still receiving treatment.",
        "Twelve people died. Another 26 were under observation.",
    ],
)
def test_others_who_are_treated_are_hurt(text: str) -> None:
    assert told(text) == [("killed", 12), ("injured", 26)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died. Twenty-six others are being treated as suspects.",
        "Twelve people died. Twenty-six others are treating it as a feud.",
    ],
)
def test_others_may_be_treated_otherwise(text: str) -> None:
    assert told(text) == [("killed", 12)]


def test_an_animal_may_only_say_of_what_kind_a_thing_is() -> None:
    assert told("The death toll from the bombing at the livestock market has risen to 14.") == [("killed", 14)]
    assert told("Seven elephants were killed and another was injured.") == []
    assert told("The elephant trampled the fence. Two were killed.") in ([], [("killed", 2)])


def test_a_toll_that_is_put_right() -> None:
    text = "Dozens of the dead were found. The ministry corrected its death toll to 27 from 31."
    assert ("killed", 27) in told(text) and ("killed", 31) in told(text)
