"""Hostages and prisoners who are or shall be free, and those who are not."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "In exchange, hundreds of prisoners from its jails are being freed.",
        "The group has released the names of three hostages it says it will free on Saturday.",
        "Four hundred prisoners - ranging from killers to teenagers held without charge - have so far been freed.",
        "They had been transferred to its forces along with five hostages and then moved to Bor.",
        "It should see a total of 33 hostages freed in return for about 1,900 prisoners and detainees.",
        "So far, 10 of those hostages - five civilians, including four women, and five soldiers - have been freed.",
        "It accused the group of reneging on a commitment to free a female civilian hostage.",
        "He warned that if the group did not free three living hostages on Saturday the truce would end.",
        "Cuba has started to release the first of hundreds of prisoners it agreed to free.",
        "The two sides agreed to exchange 33 hostages for about 1,900 prisoners by the end of the month.",
        "The group freed the remaining six hostages on Monday.",
        "The six remaining hostages were released on Monday.",
        "Some 50 people who were buried under snow and debris were rescued.",
        "He was released along with two other hostages as part of an exchange for 183 prisoners.",
    ],
)
def test_who_goes_free_is_not_harmed(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gunmen took 14 hostages and freed three of them on Saturday.", 14),
        ("The group still holds 59 hostages, of whom it will free six.", 59),
        ("Nine prisoners were shot dead after they were freed.", 9),
        ("Six people were freed after gunmen kidnapped 20 pupils on Monday.", 20),
        ("Police freed nine hostages and killed three kidnappers.", 3),
        ("Some 48 men are rescued and four are killed after a group of 57 people are swept away by a flood.", 4),
        ("Nine people who were buried under snow were missing after two were rescued.", 9),
        ("Rebels kidnapped 12 villagers in exchange for their men.", 12),
        ("The last stage of the truce should see the 59 remaining hostages released.", 59),
        ("The remaining 59 hostages are to be handed over in May.", 59),
    ],
)
def test_who_is_still_held_or_hurt_counts(text: str, value: int) -> None:
    assert [claim.quantity.value for claim in claims(text)] == [value]
