"""What a shooting, a fire, a bomb on the road and a mishap of the army are."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Two guards were shot and wounded in Bor.", "crime"),
        ("A bus driver shoots and kills two passengers on a city bus in Bor.", "crime"),
        ("Three children were shot at an apartment complex in Bor.", "crime"),
        ("Nine people were shot dead in clashes in Bor.", "violence"),
        ("A minibus ran over a bomb near Bor, with the blast killing 18 passengers.", "violence"),
        ("A minibus ran over a kerb near Bor, killing two passengers.", "accident"),
        ("Two soldiers die during night parachute training in Bor.", "accident"),
        ("Jets erroneously dropped eight bombs over their own land, injuring 15 people.", "accident"),
        ("A doctor was found guilty of poisoning 30 patients and killing twelve.", "crime"),
        ("After the deadly fire in Bor that killed 15 people, the owner was questioned.", "accident"),
        ("Two people died in a fire in Bor as a wildfire reached the town.", "disaster"),
        ("The assassination of six priests in Bor.", "violence"),
        ("A quake shook Bor on Monday. Two people were hurt as houses collapsed.", "disaster"),
        ("A quake shook Bor on Monday, and a bus crashed. Two people died in the crash.", "accident"),
        ("A doublet quake of magnitude 7.4 and 6.7 strikes Bor, killing eight people.", "disaster"),
        ("Four people were held on charges of espionage in Bor.", "crime"),
        ("Three people died in a blast at a Sheriff's Department in Bor.", "unknown"),
    ],
)
def test_cause(text: str, cause: str) -> None:
    assert {one.cause.value for one in claims(text)} == {cause}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A soldier shot dead three of his fellow soldiers at a post in Bor.", "crime"),
        ("A trooper opened fire on his colleagues in Bor, killing nine.", "crime"),
        ("A recruit was shot dead by one of his own comrades in Bor.", "crime"),
        ("A soldier said rebels killed two of his comrades in Bor.", "violence"),
        ("Two soldiers were killed and three comrades wounded in an ambush by rebels in Bor.", "violence"),
        ("A soldier shot dead three of his fellow soldiers in an insider attack by militants in Bor.", "violence"),
    ],
)
def test_who_shoots_his_own_comrades_fights_no_war(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


def test_who_shoots_down_an_aircraft_fights() -> None:
    assert claims("A plane was shot down over Bor, killing 290 people.")[0].cause == "violence"
    assert (
        claims("A jet crashed near Bor, killing nine. The army said it had not been shot down.")[0].cause == "accident"
    )


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A blast ripped through an explosives plant in Bor, killing 12 people.", "accident"),
        ("Nine people were killed in a blast at a rocket factory in Bor.", "unknown"),
        ("An air strike on a missile factory in Bor killed nine people.", "violence"),
        ("Border guards have fired on migrants near Bor, killing nine.", "violence"),
        ("Border guards found nine migrants who had drowned near Bor.", "accident"),
    ],
)
def test_works_of_arms_blow_up_and_border_guards_shoot(text: str, cause: str) -> None:
    assert claims(text)[0].cause == cause


@pytest.mark.parametrize(
    "text",
    [
        "An army helicopter accidentally fired on paratroops near Bor, wounding nine.",
        "Nine soldiers were killed by friendly fire near Bor.",
    ],
)
def test_fire_upon_the_own_side_is_violence(text: str) -> None:
    assert claims(text)[0].cause == "violence"
