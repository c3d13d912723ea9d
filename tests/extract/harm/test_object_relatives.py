"""Those counted before a clause that says what was done to them; what claims people; things that flee."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The army said the 40 rebels it killed on Monday were foreigners.", [("killed", "40")]),
        ("The four men they shot dead were farmers.", [("killed", "four")]),
        ("Inmates surrendered the last three guards they held hostage.", [("kidnapped", "three")]),
        ("The 30 villagers whom Boko Haram abducted were farmers.", [("kidnapped", "30")]),
        ("The 30 villagers that the gunmen abducted were farmers.", [("kidnapped", "30")]),
        ("The 30 students the army wounded were unarmed.", [("injured", "30")]),
        ("Five teachers the school fired were rehired.", []),
        ("The 12 nurses they had feared killed were safe.", []),
        ("The 12 nurses they would have killed were safe.", []),
    ],
)
def test_clause_about_those_counted(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cholera has claimed 222 people in Bor.", [("killed", "222")]),
        ("The bus crash claimed at least 40 pilgrims in Bor.", [("killed", "at least 40")]),
        ("The union claims 400 workers.", []),
        ("After the bombing the group claims 400 members.", []),
        ("A land battle killed 13 Tigers at Bor, the army said.", [("killed", "13")]),
        ("Poachers killed 13 tigers in the park.", []),
        ("Jets destroyed two fleeing boats and killed four rebels.", [("killed", "four")]),
        ("Two fleeing to Bor drowned.", [("killed", "Two")]),
    ],
)
def test_claims_and_flight(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected
