"""Grids: what stands between those counted and their harm, and what stands behind a number, changes no figure."""

from __future__ import annotations

from itertools import product

import pytest

from schemas import Claim
from tests.extract.reading import news, records

_WHO = [
    "from the village", "on board a fishing boat", "waiting for food", "queuing at a bakery", "travelling to a wedding",
    "who had gathered for prayers", "living near the river", "on their way to school", "in the town of Dara",
    "out walking their dogs", "from two families", "belonging to one family",
    "belonging to two families", "accused of witchcraft", "that had come to watch the match",
    "aged 21 to 40", "aged between 21 and 40", "aged from 21 to 40", "ranging in age from 5 to 12",
    "between the ages of 5 and 12", "from grades 7 to 9",
]  # fmt: skip
_TOLD = [
    ("Nine people {who} were killed on Sunday.", "killed"),
    ("Nine people {who} have died.", "killed"),
    ("Nine people {who} were shot dead, police said.", "killed"),
    ("The bomb killed nine people {who}.", "killed"),
    ("The attack left nine people {who} dead.", "killed"),
    ("A truck overturned, with nine people {who} killed.", "killed"),
    ("The deaths of nine people {who} shocked the town.", "killed"),
    ("The storm left nine people {who} homeless.", "affected"),
    ("Nine people {who} were wounded.", "injured"),
    ("Nine people {who} are missing.", "missing"),
    ("Police said that nine people {who} had been arrested.", "detained"),
    ("Gunmen abducted nine people {who}.", "kidnapped"),
]  # fmt: skip

_WHEN = [
    "Thursday", "Thursday night", "late Thursday", "last week", "last Thursday", "this morning", "today", "overnight",
    "over the weekend", "nearby", "outright", "altogether", "so far",
]  # fmt: skip
_VERBS = [
    ("The bombs killed 15 {when}.", "killed", 15),
    ("Gunmen wounded 35 more {when}.", "injured", 35),
    ("Police arrested 12 {when}.", "detained", 12),
    ("The storm displaced 3,000 {when} in the valley.", "displaced", 3000),
]


def _figures(text: str) -> list[tuple[str, int | None]]:
    return [(one.harm.value, one.quantity.number) for one in records(news(text)) if isinstance(one, Claim)]


@pytest.mark.parametrize(("who", "told"), list(product(_WHO, _TOLD)))
def test_what_is_said_of_them_changes_no_figure(who: str, told: tuple[str, str]) -> None:
    assert _figures(told[0].format(who=who)) == [(told[1], 9)]


@pytest.mark.parametrize(("when", "told"), list(product(_WHEN, _VERBS)))
def test_a_number_without_a_noun_may_have_its_time_behind_it(when: str, told: tuple[str, str, int]) -> None:
    if told[1] != "killed" and when == "outright":
        pytest.skip("only of the dead")
    assert _figures(told[0].format(when=when)) == [told[1:]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # as many ages as persons
        ("Two people, 20 and 21, were killed.", [("killed", 2)]),
        ("Three women (19, 23 and 31) were killed.", [("killed", 3)]),
        ("He died and two others, 20 and 21, were in serious condition.", [("injured", 2)]),
        ("Two officers, 12 civilians and 31 rebels, were killed.", [("killed", 2), ("killed", 12), ("killed", 31)]),
        # no end of a range of ages
        ("A girl aged 12 and four others were killed.", [("killed", 1), ("killed", 4)]),
        ("Between 21 and 40 people were killed.", [("killed", 21)]),
        ("The dead are aged 5 to 12.", []),
        # those named last have the harm and a place of their own
        ("A man was shot in the chest and a woman in the leg.", [("injured", 1), ("injured", 1)]),
        ("A man was shot in the chest, a woman in the leg and a boy in the arm.", [("injured", 1)] * 3),
        ("Three people were killed in Dara and two soldiers in Velm.", [("killed", 3), ("killed", 2)]),
        ("Three people were killed in Dara and a woman in the crowd screamed.", [("killed", 3)]),
        ("Three people were killed in Dara, and a woman in Velm said she heard it.", [("killed", 3)]),
        # known by the age alone
        ("A 12-year-old suffered burns.", [("injured", 1)]),
        ("Two 17-year-olds went missing.", [("missing", 2)]),
        # a description of the one who dies
        ("A mother of three burned to death in the house.", [("killed", 1)]),
        ("A man in his 50s bled to death.", [("killed", 1)]),
        ("Nine people and a dog died in the fire.", [("killed", 9)]),
        ("Nine people identified as brothers died in the fire.", [("killed", 9)]),
        ("Nine people whose car was hit by a train were killed.", [("killed", 9)]),
        ("Two people taking part in the island's annual Perth to Bunbury yacht race have died.", [("killed", 2)]),
        # their kin beside them
        ("A man, his wife and their two children were found dead.", [("killed", 1), ("killed", 2)]),
        ("Two boys, ages 3 and 5, and their father were killed.", [("killed", 2)]),
        ("Two men came to the house and their mother died of shock.", []),
        # a part that has a verb of its own
        ("Six people were stabbed, including two who died.", [("injured", 6), ("killed", 2)]),
        ("Six people were hurt, including two who lost a leg.", [("injured", 6), ("injured", 2)]),
        # hit by what was fired, or shot at
        ("Three people were hit when shots were fired.", [("injured", 3)]),
        ("Shots were fired and three people hit.", [("injured", 3)]),
        ("Three people were struck.", []),
        ("Two men were shot at but were not hurt.", []),
        ("A man was shot at by gunmen.", []),
        ("A man was shot at a party.", [("injured", 1)]),
        ("A man was shot at least four times.", [("injured", 1)]),
        ("Four shooting victims were taken to hospitals.", [("injured", 4)]),
        # nobody
        ("Neither of the two men was hurt.", []),
        ("It left 300 soldiers in the town where dead bodies lay.", []),
        ("The army left 40 troops in the area after injured men returned.", []),
        ("The bombs wounded 12 Sunday school pupils.", [("injured", 12)]),
        ("Police arrested 12 last-minute shoppers.", [("detained", 12)]),
        ("Officials began evacuating two nearby villages.", []),
    ],
)
def test_edges(text: str, figures: list[tuple[str, int]]) -> None:
    assert _figures(text) == figures
