"""Who takes people away says what befell them; who is driven out, held or hit by splinters is told by many verbs."""

from __future__ import annotations

import pytest

from tests.extract.harm.test_lodged import told


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Police in the port picked up nine people.", "detained"),
        ("Soldiers led away nine students.", "detained"),
        ("Nine people were picked up by police.", "detained"),
        ("Security agents bundled nine students into a van.", "detained"),
        ("Gunmen made off with nine engineers.", "kidnapped"),
        ("Gunmen took nine pupils from their dormitories.", "kidnapped"),
        ("Nine villagers were led away by the rebels.", "kidnapped"),
        ("Nine travellers were taken off a bus by gunmen.", "kidnapped"),
        ("Nine people are still held.", "detained"),
        ("Nine men were being questioned at the barracks.", "detained"),
        ("Nine migrants are held in centres near the front line.", "detained"),
        ("Three soldiers were hit by splinters; nine farmers were hit by splinters.", "injured"),
        ("Nine people had gunshot wounds.", "injured"),
        ("Nine people were nursing machete wounds.", "injured"),
        ("The hospital admitted nine war wounded.", "injured"),
        ("The fighting has driven nine people across the river into Bor.", "displaced"),
        ("Monitors documented the eviction of nine farmers.", "displaced"),
        ("Nine residents were forced to abandon their dwellings.", "displaced"),
        ("Nine people are living under tarpaulins.", "displaced"),
        ("Nine people met a violent end in the port.", "killed"),
        ("He conceded nine NPF dead.", "killed"),
        ("The blast left nine enemy dead.", "killed"),
        ("The strikes caused nine Chadian deaths.", "killed"),
    ],
)  # fmt: skip
def test_what_befell_them(text: str, harm: str) -> None:
    assert (harm, "nine") in [(one, words.lower()) for one, words in told(text, title="News from Bor")]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry picked up nine people after the storm.",
        "The coastguard picked up nine migrants.",
        "Nine people were picked up by boat.",
        "Police took nine men from a house to the polls.",
        "The taxi picked up nine guests.",
        "Nine army bases went dead.",
        "The club condemned the expulsion of nine members.",
    ],
)
def test_what_befell_nobody(text: str) -> None:
    assert told(text, title="News from Bor") == []
