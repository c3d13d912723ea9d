"""What a party admits: its own deed, and not its own loss, nor what others did, nor the dead of its enemy."""

from __future__ import annotations

import pytest

from schemas import Stance
from tests.extract.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "The army admitted killing nine villagers.",
        "The army admitted that nine villagers were killed by its shells.",
        "The army admitted killing nine soldiers by mistake.",
        "The US-led coalition acknowledged nine civilian deaths.",
        "Islamic State claimed responsibility for a bombing that killed nine soldiers.",
        "The Israeli army said its troops killed nine Palestinians.",
        "The Israeli government said nine people were killed in an Israeli air strike.",
        "US President Donald Trump announced that nine people were killed by the US Navy's strike.",
    ],
)
def test_a_deed_is_admitted(text: str) -> None:
    assert claims(text)[-1].stance is Stance.ACKNOWLEDGES


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The government admitted that nine soldiers were killed by suspected gunmen.", None),
        ("The army acknowledged that nine of its soldiers had died.", None),
        ("The army admitted that nine villagers were killed by rebels.", None),
        ("Israel's government admitted that nine soldiers were killed in an attack by Hamas.", "Hamas"),
        ("The Iranian army said its troops had killed or wounded 4,000 Iraqis.", "Iranian military"),
        ("The Israeli government said nine gunmen were killed in an Israeli air strike.", "Israeli military"),
        ("The Ukrainian government said nine people were killed in a Russian drone strike.", "Russian military"),
        ("The Russian military said it killed 40 Ukrainian soldiers and wounded 60 in Bor.", "Russian military"),
        ("The Ukrainian army said it killed 17 rebels and no civilians in Bor.", "Ukrainian military"),
        ("Israel says it killed the leader of a brigade that took part in the abduction of nine hostages.", None),
    ],
)
def test_a_loss_is_none(text: str, doer: str | None) -> None:
    one = claims(text)[-1]
    assert one.stance is Stance.REPORTS
    assert (one.alleged_perpetrator.name if one.alleged_perpetrator else None) == doer
