"""Who is held or listed as killed; who arrives, falls, is buried or drowned."""

from __future__ import annotations

import pytest

from tests.extract.harm.test_lodged import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some nine people were held in four nights.", ("detained", "Some nine")),
        ("Two men held over stabbing.", ("detained", "Two")),
        ("The group lists 1,042 soldiers as having been killed since January.", ("killed", "1,042")),
        ("Eleven villagers were beaten, and so were their dogs.", ("injured", "Eleven")),
        ("It lists 30 villagers as missing.", ("missing", "30")),
        ("The list of the dead holds 64 names.", ("killed", "64")),
        ("The ministry published another 16 names of dead servicemen.", ("killed", "16")),
        ("The agency registered 23,217 arrivals, most of them refugees.", ("displaced", "23,217")),
        ("Thousands of refugees fled. On Tuesday alone, 1,870 arrived at the landing site.", ("displaced", "1,870")),
        ("The army says 31,000 of its soldiers have fallen.", ("killed", "31,000")),
        ("Gunmen abducted 40 residents from their homes.", ("kidnapped", "40")),
        ("Police arrested 12 men from their homes.", ("detained", "12")),
        ("The flood drove 40 residents from their homes.", ("displaced", "40")),
        ("Twelve guerrillas fell on Friday.", ("killed", "Twelve")),
        ("The floods drowned 213 people.", ("killed", "213")),
        ("The district has buried 38 people.", ("killed", "38")),
        ("Thirteen people were shot dead (a fourteenth died in June).", ("killed", "a fourteenth")),
    ],
)
def test_who_is_held_or_fell(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, title="News from Bor")


@pytest.mark.parametrize(
    "text",
    [
        "Nine ministers were held accountable.",
        "Nine runners were held back by the wind.",
        "A vigil for nine teachers was held in Bor.",
        "Twelve soldiers fell back to the river.",
        "The airport counted 81,000 arrivals in four weeks.",
        "The avalanche buried three skiers.",
        "Buried treasure drew 30 people.",
        "Two candidates were beaten.",
        "The paper lists 30 villagers as voters.",
        "The list of guests holds 64 names.",
    ],
)
def test_nobody_is_held_or_fell(text: str) -> None:
    assert told(text, title="News from Bor") == []
