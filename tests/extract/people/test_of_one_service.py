"""Of which class and group persons are: what their service, their owner or those beside them say of it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _classes(text: str) -> list[list[str]]:
    return [[kind.value for kind in claim.victim_class] for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one service, unless both are named
        ("Three police personnel were killed.", [["police"]]),
        ("Four police cadets were killed.", [["police"]]),
        ("Six military personnel were killed.", [["combatant"]]),
        ("Twelve army and police personnel were killed.", [["police", "combatant"]]),
        ("A tank corps officer was killed.", [["combatant"]]),
        ("Three senior Hamas officers were killed.", [["combatant"]]),
        ("A Revolutionary Guard Corps officer was killed.", [["combatant"]]),
        ("Five military police officers were wounded.", [["police"]]),
        ("Two prison officers were hurt.", [["police"]]),
        # the owner, and what a doctor treats
        ("A police officer's driver was shot dead.", [["unspecified"]]),
        ("A soldier's wife was killed.", [["woman"]]),
        ("A child specialist doctor was killed.", [["health_worker"]]),
        ("A child soldier was killed.", [["child", "combatant"]]),
        ("Two small sons were killed.", [["child", "man"]]),
        ("Three brothers were killed.", [["man"]]),
        # to what they belong
        ("Two members of the U.S. National Guard were shot.", [["combatant"]]),
        ("Several members of the Revolutionary Guard Corps were killed.", [["combatant"]]),
        ("Troops captured a Haqqani leader.", [["combatant"]]),
        ("At least three al Qaeda members died.", [["combatant"]]),
        ("THE CAPTURE OF 12 ELN MEMBERS WAS ANNOUNCED.", [["combatant"]]),
        ("Two members of that guerrilla organization were murdered.", [["combatant"]]),
        ("Troops killed four FARC dissidents.", [["combatant"]]),
        ("Two dissidents were killed.", [["civilian"]]),
        ("Two members of the assembly were killed.", [["unspecified"]]),
        ("A 22-year-old is arrested as a suspect in the killing.", [["suspect"]]),
        # upon whom a harm comes
        ("There were no casualties among the policemen.", [["police"]]),
        ("The rebels inflicted 150 casualties on the army.", [["combatant"]]),
        ("There were 40 casualties among civilians.", [["civilian"]]),
        ("The toll of 12 casualties on Monday was the worst.", [["unspecified"]]),
        ("The number of mainly-Druze civilians killed rises to 67.", [["civilian"]]),
        ("THE REBELS INFLICTED 150 CASUALTIES ON THE ARMY.", [["combatant"]]),
        # left out where it was said before
        ("Eleven bandits are killed and several more injured.", [["combatant", "suspect"], ["combatant", "suspect"]]),
        ("One of the attackers was shot and the other was arrested.", [["combatant"], ["combatant"]]),
        ("Around 300 villagers in Kasa and 90 in Tora fled.", [["civilian"], ["civilian"]]),
        ("Around 300 villagers in Kasa and 90 nurses in Tora fled.", [["civilian"], ["health_worker"]]),
        ("A judge and two of his associates were killed.", [["unspecified"], ["unspecified"]]),
        (
            "Police detain two journalists, one from Kasa and one from Tora, accusing them of theft.",
            [["journalist"], ["journalist"], ["journalist"]],
        ),
        ("Troops killed a rebel leader and two of his associates.", [["combatant"], ["combatant"]]),
    ],
)
def test_classes(text: str, expected: list[list[str]]) -> None:
    assert _classes(text) == expected


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Police said 29 Chadian soldiers were killed and 58 wounded.", ["Chadian soldiers", "Chadian soldiers"]),
        ("Troops killed 38 Libyans and captured 48.", ["Libyans", "Libyans"]),
        ("In Ardale 50 Yemeni soldiers were killed and another 70 injured.", ["Yemeni soldiers", "Yemeni soldiers"]),
        ("Four Chadian soldiers were killed and three villagers injured.", ["Chadian soldiers", None]),
        ("Six Chadians and two Malians were killed, and nine wounded.", ["Chadians", "Malians", None]),
        ("A British man dies and one is injured in Ardale.", ["British man", None]),
        ("Eight of the injured are Canadians, two are Chadians.", ["Canadians", "Chadians"]),
        ("Two of the injured are nurses.", [None]),
        ("At least three al Qaeda members died.", ["al Qaeda members"]),
    ],
)
def test_groups(text: str, groups: list[str | None]) -> None:
    assert [claim.victim_group for claim in claims(text)] == groups


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Up to a total of 1,000 people died.", [(1000, None, 1000)]),
        ("A total of 40 people died.", [(40, 40, 40)]),
        ("Nearly half of the island's 11,000 residents had fled.", []),
        ("Half of the 40 people killed were women.", [(40, 40, 40)]),
    ],
)
def test_bounds_apart_and_fractions(text: str, expected: list[tuple[int, int | None, int | None]]) -> None:
    assert [(c.quantity.value, c.quantity.min, c.quantity.max) for c in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirteen people are killed, including one missing.", [("killed", "total"), ("missing", "part")]),
        ("In all 40 were killed, in addition to nine missing villagers.", [("killed", "total"), ("missing", "total")]),
        ("The talks failed years after the previous war ended, and hundreds fled.", [("displaced", "total")]),
        (
            "Seven died in Ardale, a month after a similar attack in the city which also killed nine.",
            [("killed", "total"), ("killed", "background")],
        ),
        ("Two bodies were found a day after the flood that killed nine.", [("killed", "total"), ("killed", "total")]),
        ("The graves held skeletons of two children, the archaeologist said.", []),
        ("Police found skeletons of two children.", [("killed", "total")]),
        ("Ann Lee, an official, has died of an apparent heart attack.", []),
        ("Two boys were charged with the attempted rape of a girl.", []),
        ("It is a war with another ally, the Front, whose leader was killed.", []),
        ("The crash killed 55. The gun was registered to one of the dead passengers.", [("killed", "total")]),
    ],
)
def test_roles_and_what_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.harm.value, c.role.value) for c in claims(text)] == expected


def test_a_previous_war_makes_no_figure_an_earlier_one() -> None:
    [fled] = claims("The talks failed years after the previous war ended, and hundreds fled.")
    assert not fled.prior
    assert claims("The previous toll was 12 dead.")[0].prior


def test_what_may_have_been_holds_for_both() -> None:
    assert [c.hedged for c in claims("Four men may have been killed and seven wounded in Ardale.")] == [True, True]
    assert [c.hedged for c in claims("Four men were killed and seven wounded in Ardale.")] == [False, False]
