"""Who is made to go, goes for a danger, hides from it, or is under orders to go; and the places that they are of."""

from __future__ import annotations

import pytest

from schemas import Harm, Role
from tests.extract.reading import claims, figures
from tests.extract.test_victims import victims


@pytest.mark.parametrize(
    "text",
    [
        "Clashes forced some 424 people to leave the village.",
        "The flood forced 424 people to move.",
        "The eruption forced the island's 424 inhabitants to leave.",
        "The raid sent 424 people running into the bush.",
        "The mayor asked 424 people to leave their homes before the storm.",
        "Because of the fighting 424 people moved to Lora.",
        "As many as 424 persons have moved to Lora because of the fighting.",
        "About 424 people have arrived in Lora from Mell, fleeing the attacks.",
        "After the attack, 424 people ran to Lora for safety.",
        "After the raid, 424 people took to the bush.",
        "After the raid, 424 people, mostly women and children, have found refuge in Lora.",
        "After the quake, 424 people are sleeping in the open.",
        "About 424 residents are under evacuation orders because of the fire.",
        "About 424 residents remain under government-issued evacuation orders.",
        "Evacuation orders cover 424 people near the fire.",
        "The town issued an evacuation order for 424 residents.",
        "Some 424 people are staying at 30 camps after the floods.",
        "The town set up 12 camps sheltering 424 people after the flood.",
        "After the flood 424 people were moved temporarily to six flood shelters.",
        "Before the storm 424 people underwent preemptive evacuation.",
        "Now that the house is gone, 424 people have moved in with neighbours.",
        "The army evacuated the island's 424 inhabitants.",
        "Firefighters had to evacuate 424 people.",
        "In the flood 424 people were affected and evacuated.",
        "Some 424 people of Mell and Santa Bor fled.",
        "Fighting pushed 424 people across the border.",
        "Around 424 people reached Lora after fleeing Mell.",
        "Some 424 people near the volcano had been ordered out.",
        "Over 424 Ruritanian men, women and children have been displaced.",
        "The flood displaced 424 people, the Zonal Coordinator has said.",
        "The flood displaced 424 locals, an official of the Ministry of Relief and Resettlement told the paper.",
        "About 424 people from the Lora, Mell and Tari Bor districts were displaced.",
    ],
)
def test_they_are_displaced(text: str) -> None:
    assert [(claim.harm, claim.quantity.number) for claim in claims(text)] == [(Harm.DISPLACED, 424)]


@pytest.mark.parametrize(
    "text",
    [
        "The rain forced 424 people to leave the stadium.",
        "The firm forced 424 workers to move to Lora.",
        "The general ordered 424 soldiers to leave the village.",
        "The rain forced 4 people to leave.",
        "Last year 424 people moved to Lora.",
        "The mayor asked 424 people to leave early.",
        "The man is hiding in the forest.",
        "Some 424 scouts are staying at two training camps.",
        "Evacuation warnings cover the town of 424 people.",
        "Firefighters have to evacuate 424 people.",
        "They wanted to kill the group's two leaders.",
    ],
)
def test_they_are_not(text: str) -> None:
    assert figures(text) == []


def test_whose_they_are_stands_between() -> None:
    assert figures("The raid killed the group's two leaders.") == [("killed", "two")]
    assert figures("The police had to arrest 12 fans.") == [("detained", "12")]


def test_places_are_no_persons() -> None:
    text = "Some 424 people of Mell and Santa Bor fled."
    assert victims(text) == []
    assert [victim.name for victim in victims("Two men from Mell and Luis Vidal were killed.")] == ["Luis Vidal"]


def test_places_told_beside_each_other() -> None:
    beside = claims("Some 700 people were displaced in Lora, 300 in Mell and 150 in Bor.")
    assert [(claim.quantity.number, claim.role) for claim in beside] == [
        (700, Role.TOTAL),
        (300, Role.TOTAL),
        (150, Role.TOTAL),
    ]
    within = claims("Some 700 people were displaced, 300 in Mell and 150 in Bor.")
    assert [claim.role for claim in within] == [Role.TOTAL, Role.PART, Role.PART]
