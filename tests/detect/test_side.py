"""For which side those fought whom a figure counts."""

from __future__ import annotations

import pytest

from schemas import Claimant, ClaimantKind, VictimClass
from streams.detect.observation import observe
from streams.detect.side import GROUP, STATE, are_enemies, fighting_for
from tests.detect.claims_factory import claim, envelope

ARMED = (VictimClass.COMBATANT,)
ARMY = Claimant(name="army", kind=ClaimantKind.BELLIGERENT)
REBELS = Claimant(name="rebels", kind=ClaimantKind.BELLIGERENT)
CAMBODIA = Claimant(name="Cambodian defence ministry", id="kh-defence-ministry", kind=ClaimantKind.BELLIGERENT)
POLICE = Claimant(name="police", kind=ClaimantKind.GOVERNMENT)


def told(sentence: str, figure: str, claimant: Claimant, **fields: object):
    fields = {"victim_class": ARMED, **fields}
    one = claim(figure, sentence=sentence, claimant=claimant, **fields)
    return fighting_for(observe(envelope("a", "2021-03-01", one)).stated[0])


@pytest.mark.parametrize(
    ("sentence", "figure", "claimant", "side"),
    [
        ("It said 52 jihadist fighters were killed.", "52", ARMY, GROUP),
        ("It said 5 soldiers died.", "5", ARMY, STATE),
        ("They said they killed 41 soldiers.", "41", REBELS, STATE),
        ("They said they lost 4 of their fighters.", "4", REBELS, GROUP),
        ("The army said it lost 4.", "4", ARMY, STATE),
        ("The rebels said it was they who lost 4.", "4", ARMY, None),
        ("The army said the rebels lost 40 men.", "40", ARMY, GROUP),
        ("The rebels said 12 of their men died.", "12", REBELS, GROUP),
        ("The rebels put their losses at 12 killed.", "12", REBELS, GROUP),
        ("The army spoke of 9 dead in its ranks and 60 on the side of the attackers.", "9", ARMY, STATE),
        ("The army spoke of 9 dead in its ranks and 60 on the side of the attackers.", "60", ARMY, GROUP),
        ("The two sides lost 40.", "40", POLICE, None),
    ],
)
def test_whose_dead_they_are(sentence: str, figure: str, claimant: Claimant, side: str | None) -> None:
    found = told(sentence, figure, claimant)
    assert found and found.side == side


@pytest.mark.parametrize(
    ("sentence", "figure", "group", "name"),
    [
        ("Cambodia said 5 soldiers were killed.", "5", None, "KH"),
        ("Cambodia said 3 of its soldiers died and 25 of Thailand.", "3", None, "KH"),
        ("Cambodia said 25 Thai soldiers were killed.", "25", "Thai soldiers", "TH"),
        ("It said it hit a base of Thailand, killing 70 servicemen.", "70", None, None),
        ("It said Thailand lost 60 soldiers.", "60", None, "TH"),
        ("Cambodia said 7 soldiers were killed after Thailand's provocations.", "7", None, "KH"),
        ("Cambodia said 7 soldiers were killed in Thai shelling.", "7", None, "KH"),
    ],
)
def test_of_which_state_soldiers_are(sentence: str, figure: str, group: str | None, name: str | None) -> None:
    assert told(sentence, figure, CAMBODIA, victim_group=group) == (STATE, name)


def test_of_which_group_fighters_are() -> None:
    assert told("It killed 9 Hamas fighters.", "9", ARMY, victim_group="Hamas fighters") == (GROUP, "hamas")
    assert told("It killed 9 Islamist militants.", "9", ARMY, victim_group="Islamist militants") == (GROUP, None)
    assert told("It killed 9 rebel soldiers.", "9", ARMY, victim_group="rebel soldiers") == (GROUP, None)
    assert told("It killed 9 Houthi troops.", "9", ARMY, victim_group="Houthi troops") == (GROUP, "houthi")
    assert told("It killed 9 Ukrainian fighters.", "9", ARMY, victim_group="Ukrainian fighters") == (None, "UA")
    assert told("It killed 9 militants.", "9", ARMY, victim_group="pro-Iranian militants") == (GROUP, "pro iranian")
    assert told("The rebels said 9 of their soldiers died.", "9", REBELS) == (GROUP, None)
    assert told("9 pro-government fighters died.", "9", POLICE, victim_group="pro-government fighters") == (STATE, None)


@pytest.mark.parametrize(
    ("one", "other", "enemies"),
    [
        (("army", None), ("rebels", None), True),
        (("army", None), ("Balochistan Liberation Army", "bla"), True),
        (("army", None), ("Free Hill Army", None), True),
        (("army", None), ("general staff", None), False),
        (("Thai military", "th-military"), ("Cambodian military", "kh-military"), True),
        (("Thai military", "th-military"), ("Thai defence ministry", "th-defence-ministry"), False),
        (("rebels", None), ("Boko Haram", "boko-haram"), False),
    ],
)
def test_who_fights_whom(one: tuple[str, str | None], other: tuple[str, str | None], enemies: bool) -> None:
    speakers = [Claimant(name=name, id=id_, kind=ClaimantKind.BELLIGERENT) for name, id_ in (one, other)]
    assert are_enemies(*speakers) is enemies
    assert not are_enemies(speakers[0], POLICE)


def test_others_fight_for_nobody() -> None:
    assert told("It said 9 soldiers were killed.", "9", ARMY, victim_class=(VictimClass.CIVILIAN,)) is None


@pytest.mark.parametrize("group", ["Syrian rebel soldiers", "Yemeni Houthi soldiers", "Ukrainian separatist troops"])
def test_soldiers_of_rebels_fight_for_a_group(group: str) -> None:
    found = told(f"It said 12 {group} were killed.", "12", ARMY, victim_group=group)
    assert found and found.side == GROUP


@pytest.mark.parametrize("group", ["AU soldiers", "NATO troops", "Saudi-led coalition soldiers"])
def test_soldiers_of_several_states_fight_for_states(group: str) -> None:
    found = told(f"It said 12 {group} were killed.", "12", ARMY, victim_group=group)
    assert found and found.side == STATE


def test_a_figure_is_looked_for_as_a_word() -> None:
    found = told("It said 15 of its soldiers and 5 rebels were killed.", "5", ARMY, victim_group="rebels")
    assert found and found.side == GROUP
