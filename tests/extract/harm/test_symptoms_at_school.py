"""Who falls ill at a school or in a camp, and a share of a force, which is not all of it."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 90 students of a school in Bor developed vomiting and diarrhoea.", [("affected", "Some 90")]),
        ("Only 13 children reported fever.", [("affected", "13")]),
        ("Three pupils from the town have been confirmed as having measles.", [("affected", "Three")]),
        ("The service confirmed that 106 people have contracted the disease in Bor.", [("affected", "106")]),
        ("Some 90 students of a school in Bor developed a play.", []),
        ("Over half the rebel force of some 250 men has been killed.", []),
        ("A force of some 250 men has been wiped out.", [("killed", "some 250")]),
    ],
)
def test_symptoms_at_school(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
