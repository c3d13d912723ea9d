"""Whose fighters a figure counts: the sides of a fight have a group each, wherever a text tells of them."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("The army raised the number of rebels killed to 15, and said three soldiers died.", ["rebels", "soldiers"]),
        ("Twelve rebels were killed in Kasa. On Monday three soldiers died in Bor.", ["rebels", "soldiers"]),
        ("A raid killed eight government-backed fighters.", ["government-backed fighters"]),
        ("A raid killed eight local fighters.", ["fighters"]),
        ("Three army soldiers and two rebel soldiers died.", ["army soldiers", "rebel soldiers"]),
        ("Twelve Rebels Killed in Clash With Army", ["rebels"]),
        ("A mine killed two soldiers and wounded five.", ["soldiers", "soldiers"]),
        # a name says more, and those who are known by what they did are no side
        ("A raid killed eight Hill Front fighters.", ["Hill Front fighters"]),
        ("The raid killed eight members of the outlawed Hill Liberation Front.", ["Hill Liberation Front"]),
        ("The raid killed eight commanders of the rebel movement Hill Front.", ["Hill Front"]),
        ("Eight soldiers of the Kasa militia were killed.", ["Kasa militia"]),
        ("A gunman was killed by police.", [None]),
        ("The raid killed eight members of the police.", [None]),
        ("A mine killed eight villagers.", [None]),
    ],
)
def test_fighters_are_of_a_side(text: str, groups: list[str | None]) -> None:
    assert [claim.victim_group for claim in claims(text)] == groups


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The army lost 12 men in the fight.", [("combatant", "army")]),
        ("The rebels lost 12 men in the fight.", [("combatant", "rebels")]),
        ("Hezbollah said two of its members were killed.", [("combatant", "Hezbollah")]),
        (
            '"We lost two men and five were injured," said a spokesman of the Hill Liberation Army.',
            [("combatant", "Hill Liberation Army"), ("combatant", "Hill Liberation Army")],
        ),
        ("Chadian troops suffered 300 dead in the fight.", [("combatant", "Chadian troops")]),
        (
            "The government said it lost 87 soldiers with another 382 wounded.",
            [("combatant", "soldiers"), ("combatant", "soldiers")],
        ),
        # who bears no arms
        ("The mine lost 12 men in the fire.", [("man", None)]),
        (
            '"We lost two men and five were injured," said the manager of the mine.',
            [("man", None), ("unspecified", None)],
        ),
    ],
)
def test_those_whom_a_side_lost_are_its_fighters(text: str, whom: list[tuple[str, str | None]]) -> None:
    assert [(claim.victim_class[0].value, claim.victim_group) for claim in claims(text)] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Fifteen people died, including ten soldiers, one of whom was a colonel.",
            [("unspecified", None), ("combatant", "soldiers"), ("combatant", "soldiers")],
        ),
        ("Fifteen people died, ten of them soldiers.", [("unspecified", None), ("combatant", "soldiers")]),
        ("Three soldiers were killed, including an officer.", [("combatant", "soldiers"), ("combatant", "soldiers")]),
        ("Three people were killed, including an officer.", [("unspecified", None), ("police", None)]),
        (
            "Fifteen people died, including four children, one of whom was a baby.",
            [("unspecified", None), ("child", None), ("child", None)],
        ),
    ],
)
def test_those_of_a_part_are_as_the_part_is(text: str, whom: list[tuple[str, str | None]]) -> None:
    assert [(claim.victim_class[0].value, claim.victim_group) for claim in claims(text)] == whom


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The raid killed nine rebels, among them a commander, and two soldiers.", ["total", "part", "total"]),
        ("Nine rebels, including a leader, and two policemen were killed.", ["total", "part", "total"]),
        ("Sixteen people were killed, including nine rebels and two soldiers.", ["total", "part", "part"]),
    ],
)
def test_nobody_is_a_part_of_his_enemies(text: str, roles: list[str]) -> None:
    assert [claim.role.value for claim in claims(text)] == roles


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Eight rebels and two troopers were killed.", ["combatant", "combatant"]),
        ("Two state troopers were killed by a militant.", ["police"]),
        ("Two troopers were killed on the road to Bor.", ["police"]),
        ("Gunmen killed 30 members of the local vigilantes.", ["combatant"]),
        ("The governor put the civilian death toll at 37.", ["civilian"]),
        ("The officials' death toll rose to 37.", ["unspecified"]),
        ("A by-stander was killed.", ["civilian"]),
        ("Two warrant officers were killed.", ["combatant"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [claim.victim_class[0].value for claim in claims(text)] == kinds


def test_one_of_the_dead_is_of_the_event_and_not_of_the_war() -> None:
    told = claims(
        "Eight rebels were killed in strikes on Monday. More than 4,000 people have been killed since December 2005. "
        "A trainer was among the dead."
    )
    assert told[-1].part_of == told[0].id


def test_two_peoples_have_one_noun() -> None:
    told = claims("Three Chadian and two Malian nurses were killed.")
    assert [(one.victim_class[0].value, one.victim_group) for one in told] == [
        ("health_worker", "Chadian nurses"),
        ("health_worker", "Malian nurses"),
    ]
    assert [one.victim_group for one in claims("Three French and two Malians died.")] == ["French", "Malians"]
