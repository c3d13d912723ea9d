"""Whom military and police releases count: fighters, armed people, those who help them, and counts that run on."""

from __future__ import annotations

import pytest

from schemas import Harm, VictimClass
from tests.extract.reading import claims

_COMBATANT, _SUSPECT, _ANY = VictimClass.COMBATANT, VictimClass.SUSPECT, VictimClass.UNSPECIFIED


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("Two conscripts were martyred and six injured in the blast.", [{_COMBATANT}, {_COMBATANT}]),
        ("Four soldiers were killed, 13 were wounded and three are missing.", [{_COMBATANT}] * 3),
        ("Three soldiers died in the clash and seven suffered burns.", [{_COMBATANT}] * 2),
        ("Two soldiers paid the supreme price while four others were wounded.", [{_COMBATANT}] * 2),
        # others come between, or one of a kind stands out
        ("Two soldiers died in an attack that also left 30 injured.", [{_COMBATANT}, {_ANY}]),
        ("A policeman was killed and 30 injured when the bus was stoned.", [{VictimClass.POLICE}, {_ANY}]),
        ("Six members of the Free Valley Fighters were killed.", [{_COMBATANT}]),
        ("Police killed two members of an armed group in Bor.", [{_COMBATANT}]),
        ("Nine members of a dance troupe were killed.", [{_ANY}]),
        ("An armed man was shot dead by soldiers.", [{VictimClass.MAN, _COMBATANT}]),
        ("Two armed robbers were shot dead.", [{_SUSPECT}]),
        ("Four jawans were injured in the blast.", [{_COMBATANT}]),
        ("A government trooper was killed in the firefight.", [{_COMBATANT}]),
        ("A state trooper was killed in a crash.", [{VictimClass.POLICE}]),
        ("Six herders were killed in the strike.", [{VictimClass.CIVILIAN}]),
        ("The force arrested two of his associates.", [{_SUSPECT}]),
        ("Eight men were arrested in possession of stolen rifles.", [{VictimClass.MAN}]),
        ("Eight people were arrested in possession of stolen rifles.", [{_SUSPECT}]),
    ],
)
def test_whom_a_release_counts(sentence: str, classes: list[set[VictimClass]]) -> None:
    assert [set(claim.victim_class) for claim in claims(sentence)] == classes


@pytest.mark.parametrize(
    ("sentence", "harms"),
    [
        ("Two soldiers made the supreme sacrifice.", [(Harm.KILLED, 2)]),
        ("Two privates and a village guard fell as martyrs.", [(Harm.KILLED, 2), (Harm.KILLED, 1)]),
        ("Eleven terrorists were rendered ineffective near the pass.", [(Harm.KILLED, 11)]),
        ("The ministry said 27 terrorists fell to troops.", [(Harm.KILLED, 27)]),
        ("The Marines lost a private first class.", [(Harm.KILLED, 1)]),
        ("Seven others survived with machete wounds.", [(Harm.INJURED, 7)]),
        ("A driver is yet to be accounted for.", [(Harm.MISSING, 1)]),
        ("Three women were carried off to the mountains.", [(Harm.KIDNAPPED, 3)]),
        ("Nine people, incl. two children, died in the crash.", [(Harm.KILLED, 9), (Harm.KILLED, 2)]),
        # towns that fall, and what is lost otherwise
        ("Two villages fell to troops on Monday.", []),
        ("The army lost two bridges.", []),
        ("The three players fell to the ground.", []),
    ],
)
def test_idioms_of_releases(sentence: str, harms: list[tuple[Harm, int]]) -> None:
    assert [(claim.harm, claim.quantity.value) for claim in claims(sentence)] == harms
