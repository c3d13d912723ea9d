"""The toll of what somebody did: whose deed it was says nothing of the dead."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The death toll of the rebel attack on Gao in Mali rose to 69, the mayor said.", ("unspecified",)),
        ("The death toll of Monday's militant raid on Gao in Mali rose to 69, the mayor said.", ("unspecified",)),
        ("The number of wounded soldiers in Gao in Mali rose to 69, the mayor said.", ("combatant",)),
    ],
)
def test_whose_deed_it_was_is_not_who_died(text: str, victims: tuple[str, ...]) -> None:
    assert claims(text)[-1].victim_class == victims


def test_revised_up_to_a_number_is_that_number() -> None:
    (one,) = claims("The death toll of the bus crash in Gao in Mali was revised up to 69, the mayor said.")
    assert (one.quantity.value, one.quantity.max) == (69, 69)
