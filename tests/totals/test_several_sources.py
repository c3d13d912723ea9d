"""What several sources count in one text, how a sum is made up, and what happened before the event."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another source counts the same people anew
        ("Dawn said three militants were killed, while others reported six killed.", {"killed": 3}),
        ("Some reports said two guards had died, but most sources suggested that three had died.", {"killed": 3}),
        ("Six people were killed, said one report; another said nine had died.", {"killed": 6}),
        ("Six guards died, the mayor said, and police said two villagers were killed.", {"killed": 8}),
        ("Six guards were killed in Bor, the mayor said; police said four guards were killed in Kila.", {"killed": 10}),
        # more exactly than in a round number that is open above, but no farther off
        ("More than 100 people died in a crush. At least 116 people died, police said.", {"killed": 116}),
        ("At least 100 people died in a crush. At least 116 people died, police said.", {"killed": 100}),
        ("More than 100 people died in a crush. At least 148 people died, police said.", {"killed": 100}),
        ("Two people were killed and several others hurt. Three guards were shot, and a cook was wounded.",
         {"killed": 2, "injured": 4}),
    ],
)  # fmt: skip
def test_sources_that_count_the_same_people(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where and when some of those told died
        ("Fifteen people were killed; ten died on the spot and five more in hospital.", {"killed": 15}),
        ("Fifteen people were killed in the raid; three died in hospital.", {"killed": 15}),
        # the parts of a whole, and others beside a part
        ("At least 25 inmates died. Seven of the victims were beheaded and six others burned alive.", {"killed": 25}),
        ("At least nine inmates died. Seven of the victims were beheaded and six others burned alive.", {"killed": 15}),
        ("In Bor 24 villagers were killed, while raids on Kila and Lum caused a total of 17 deaths.", {"killed": 41}),
        ("In all 41 villagers were killed, 24 of them in Bor.", {"killed": 41}),
        # taken up by "the", and the next of them
        ("A raid killed four guards. Besides the four dead, two were wounded.", {"killed": 4, "injured": 2}),
        ("Two inmates were beheaded. Two men were beheaded and a third was killed as he fell.", {"killed": 3}),
        ("Eight people, including six children, died. A seventh child was in intensive care.",
         {"killed": 8, "injured": 1}),
        # two who are one word, and others that are called alike
        ("A fire killed a couple and their two children.", {"killed": 4}),
        ("A fire killed a couple, their two children and two other children.", {"killed": 6}),
    ],
)  # fmt: skip
def test_how_a_sum_is_made_up(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Four guards were killed in the strikes. The day before, a car bomb in Lum killed 90 people.", 4),
        ("Four guards were killed in the strikes. Two weeks earlier, two rockets had killed five people.", 4),
        ("Seven died when a house was hit. Earlier in the day two missiles struck a car, and nine men were killed.", 7),
        ("Two guards were killed. The last strike had been on 8 February, when five men were killed.", 2),
        ("Two guards were killed. A previous one, on 8 February, killed five.", 2),
        # of this event, though of an hour or day before what was told
        ("The toll rose to 30 on Tuesday. A day earlier 25 people had been reported dead.", 30),
        ("The last strike of the day hit a car, killing three people.", 3),
        ("The day before, a car bomb in Lum killed 90 people.", 90),
    ],
)
def test_what_happened_before_is_another_event(text: str, killed: int) -> None:
    assert totals(text)["killed"] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two gunmen killed four people and injured six before being shot dead.", 4),
        ("Militants killed 12 soldiers in an ambush. Seven militants were killed.", 12),
        ("Gunmen attacked a post and 25 soldiers were killed. The soldiers killed 12 attackers.", 25),
        ("Drones killed at least four men in Bor, while some put the death toll as high as eight.", 4),
        ("Fifteen people were killed; ten died on the spot and five more died in hospital.", 15),
        ("Between six and a dozen people perished.", 9),
        ("Killed were six to eight guards. Also killed was a cook.", 7),
        ("Five soldiers were killed. Also killed were two guards.", 7),
    ],
)
def test_who_did_it_and_who_is_told_again_are_left_out(text: str, killed: int) -> None:
    assert totals(text)["killed"] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The raid on Bor killed 17; the day before, five were killed in a strike there.", 17),
        ("The raid on Bor killed 17; nine of them were farmers.", 17),
        ("Six guards were killed; the bodies of three were burned.", 6),
        ("Missiles struck a house, killing five people, seven by some accounts.", 5),
        ("Rebels ambushed a convoy, killing 16 soldiers, and lost four of their own.", 16),
        ("The army killed 16 rebels and lost four of its own.", 20),
        ("Four hostages died in a raid; six hostage-takers were killed as well.", 4),
    ],
)
def test_what_a_clause_tells_of_others_or_again(text: str, killed: int) -> None:
    assert totals(text)["killed"] == killed
