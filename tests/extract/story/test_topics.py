"""Of which harm a figure without a word for one speaks."""

from __future__ import annotations

import pytest

from schemas import Harm
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("between", "harm"),
    [
        ("\n\nThe union maintained its own total of 47.", Harm.KILLED),
        ("\n\nThe union said that it stood by its figure of 47.", Harm.KILLED),
        (" The union maintained its own total of 47.", Harm.DETAINED),
    ],
)
def test_a_total_that_begins_a_paragraph_is_of_what_the_one_before_told_first(between: str, harm: Harm) -> None:
    told = "The police said 41 people were killed in the raid. The number of people arrested is 81, they added."
    assert [one.harm for one in claims(told + between)] == [Harm.KILLED, Harm.DETAINED, harm]
