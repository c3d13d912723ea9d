"""Who claims the attack of which an item tells."""

from __future__ import annotations

import pytest

from schemas import Cause, Stance
from tests.extract.reading import claims

TOLD = "Nine people were killed in a bombing in Kabul, Afghanistan. "


def doer(text: str) -> str | None:
    one = claims(text)[0].alleged_perpetrator
    return one.name if one else None


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "The Islamic State claims responsibility.",
        TOLD + "The Islamic State, which fights the Taliban, has claimed responsibility for the attack.",
        TOLD + "The Islamic State later claimed responsibility in a statement.",
        TOLD + "An Islamic State spokesman claimed responsibility.",
        TOLD + "The Islamic State claimed the attack.",
        TOLD + "The Islamic State was found responsible for the attack.",
        TOLD + "The Islamic State is believed to be behind the bombing.",
        TOLD + "The Islamic State said it was behind the attack.",
        TOLD + "Officials blamed the Islamic State.",
        TOLD + "Officials blamed the attack on the Islamic State.",
        TOLD + "The attack was claimed by the Islamic State.",
        TOLD + "The police attribute the attack to Islamic State militants.",
        "The Islamic State claims responsibility for two attacks in Syria, in which nine people were killed.",
    ],
)
def test_who_claims_an_attack_did_it(text: str) -> None:
    assert doer(text) == "Islamic State"


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "No group has claimed responsibility.",
        TOLD + "The Islamic State claimed responsibility for a similar attack last year.",
        TOLD + "The Islamic State has not claimed responsibility.",
        TOLD + "The Islamic State claims the area as its own.",
        TOLD + "The Islamic State is behind many attacks in the country.",
        TOLD + "The police blamed the Islamic State for a similar attack last year.",
        TOLD + "The government blamed the Islamic State for the state of the roads.",
        "Nine people died in a bus crash in Kabul. The Islamic State claimed responsibility for the attack.",
    ],
)
def test_who_claims_nothing_or_another_did_not(text: str) -> None:
    assert doer(text) is None


def test_who_says_what_it_struck_admits_it() -> None:
    (one,) = claims("The US military says it has conducted an airstrike on a boat off Cuba, killing nine people.")
    assert one.stance is Stance.ACKNOWLEDGES
    assert one.alleged_perpetrator
    (one,) = claims("The US military says it has launched a search off Cuba after nine people were killed.")
    assert one.stance is Stance.REPORTS


def test_a_state_that_is_blamed() -> None:
    assert doer("A drone strike killed nine people in Luhansk. Officials attribute the attack to Ukraine.") == (
        "Ukrainian military"
    )
    assert doer("Nine died in a bus crash in Kyiv. Officials blamed Russia for the attack on a bridge.") is None


def test_what_an_armed_group_claims_is_no_crime() -> None:
    told = "Nine people were stabbed in Hamburg, Germany. "
    assert claims(told)[0].cause is Cause.CRIME
    assert claims(told + "The Islamic State claimed responsibility.")[0].cause is Cause.VIOLENCE
