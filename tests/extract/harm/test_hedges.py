"""A figure is hedged where the sentence doubts its harm, and not for whatever else it calls alleged."""

from __future__ import annotations

import pytest

from schemas import Cause
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("sentence", "hedged"),
    [
        ("At least 100 people are feared dead after a mine collapses in Ardale.", [True]),
        ("Up to 50 people are feared missing.", [True]),
        ("A drone hits a bus, reportedly killing five people and injuring nine others.", [True, True]),
        ("Several guards are reportedly injured while 50 migrants are detained.", [True, False]),
        ("Three people are killed and at least 10 others are reportedly injured.", [False, True]),
        ("The blast reportedly left 12 people dead.", [True]),
        ("It is feared that 40 people have died.", [True]),
        ("An unconfirmed report says that nine villagers were killed in Ardale.", [True]),
        ("The crash may have killed 12 people.", [True]),
        ("The group was accused of the alleged killing of 12 people.", [True]),
        (
            "Twenty-six militants are allegedly killed, including a commander and two cooks, and 12 others are hurt.",
            [True, True, True, False],
        ),
        # what is alleged is something else
        ("Police arrest six alleged members of a gang.", [False]),
        ("Nine men are killed in a strike on an alleged training camp.", [False]),
        ("The army killed five militants who allegedly took part in a raid.", [False]),
        ("The deaths of 12 people followed the alleged theft of a car.", [False]),
    ],
)
def test_what_is_doubted(sentence: str, hedged: list[bool]) -> None:
    assert [one.hedged for one in claims(sentence)] == hedged


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("Six people are killed after a fresh outbreak of tribal violence in Ardale.", Cause.VIOLENCE),
        ("Eight people died in the tornado outbreak in Ardale.", Cause.DISASTER),
        ("Eight people died in an outbreak of cholera in Ardale.", Cause.DISEASE),
    ],
)
def test_what_breaks_out_need_not_be_a_disease(sentence: str, cause: Cause) -> None:
    (one,) = claims(sentence)
    assert one.cause is cause
