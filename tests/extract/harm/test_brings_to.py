"""A toll that something brings to a number told before its noun: of whom it is, and that it rose."""

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "whom", "rises"),
    [
        ("More bodies were found, which brings to 51 the number of soldiers killed in the raid.", "combatant", True),
        ("That took to 51 the number of people killed in the raid.", "unspecified", True),
        ("A fourth blast brought to nine the number of children killed in Bor on Sunday.", "child", True),
        ("The mayor put at 51 the number of civilians killed in the raid.", "civilian", False),
    ],
)
def test_whom_a_number_counts_that_stands_before_its_noun(text, whom, rises):
    told = [claim for claim in claims(text) if claim.quantity.value in (9, 51)]
    assert [(claim.victim_class[0].value, claim.rises) for claim in told] == [(whom, rises)]
