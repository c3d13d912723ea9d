"""Figures of other events, which a text tells beside its own: what is left out, and what is not."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who claims the event itself, and who claims another
        ("A bomb killed nine people on Thursday. A group claimed responsibility for the bombing that also hurt 34.",
         {"killed": 9, "injured": 34}),
        ("A bomb killed nine people on Thursday. The group claimed responsibility for an attack that hurt 34 in Bor.",
         {"killed": 9}),
        ("A bomb killed nine people on Thursday. The group claimed responsibility for the bombing last month that hurt "
         "34 people in Bor.", {"killed": 9}),
        # what had happened where they were found
        ("Police on Thursday found seven bodies in Bor, where hundreds of people had been killed in the war.",
         {"killed": 7}),
        # an event that it is like, or that it follows
        ("A blast killed nine people on Thursday. Police spoke of a similar attack in Bor which killed 20.",
         {"killed": 9}),
        ("A riot killed 30 inmates on Thursday. It followed the massacre of 56 prisoners at a jail in Bor. Four more "
         "prisoners were killed in a jail nearby.", {"killed": 30}),
        ("Four soldiers were killed on Monday. Since January 21 soldiers have died of bombs. Six more soldiers were "
         "killed by guns.", {"killed": 4}),
        ("Two men were killed on Monday. Two more were killed on Thursday.", {"killed": 2}),
        ("At least 30 inmates have been killed in a riot, the latest in a wave of uprisings in jails that have killed "
         "nearly 140 this year.", {"killed": 30}),
        # one that the text has come to
        ("A blast hurt two men on Thursday. A storm flooded a plant in Bor. More than a dozen workers were treated for "
         "injuries in that incident.", {"injured": 2}),
        ("Three teenagers died in a crash on Thursday. Of the 1,566 such crashes since 2019 most were by night, and "
         "2,139 people were killed.", {"killed": 3}),
        ("The army lost 17 soldiers in an attack in Bor on Thursday. The death toll from an attack on a rally in Kila "
         "meanwhile climbed from 14 to 22.", {"killed": 17}),
        ("Rebels overran a base, killing dozens of soldiers. At least 46 soldiers and police were reported killed, in "
         "the second such assault this week.", {"killed": 46}),
        # a list of others
        ("A fire in Bor killed nine people on Thursday.\nHere is a look at other deadly fires in recent years:\n"
         "2017: Kila: 58 killed.", {"killed": 9}),
        ("Here is a look at the deadliest fires of recent years:\nA fire in Kila killed 58 people on Thursday.",
         {"killed": 58}),
    ],
)  # fmt: skip
def test_other_events_are_left_aside(text: str, expected: dict[str, int]) -> None:
    assert {harm: told for harm, told in totals(text).items() if harm in ("killed", "injured")} == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # the others of all
        ("Ten climbers have died this week. A wall of ice killed three of them. The seven other dead froze.", 10),
        ("Ten climbers have died this week. The two other men were found alive.", 10),
        # more than a first sentence tells, and a part of what it tells
        ("A boy shot dead three siblings on Monday. Two adults and three children were found dead in the house.", 5),
        ("A storm killed 37 people on Monday. Of the 37 dead, nine were children.", 37),
        # a study's own figure of years ago, and what was thought before
        ("A new study says 1.2 million people died of malaria in 2010. Previous estimates said that 80,000 people died "
         "of malaria in 2010.", 1_200_000),
        ("A total of 4,493 people have died of the fever. The agency said a total of 8,997 confirmed, probable and "
         "suspected cases had been reported.", 4493),
        # no bodies that change hands
        ("The death toll of the fire rose to 56 on Wednesday, and more bodies might be found by people who are "
         "returning home, the sheriff said.", 56),
        # of the toll that he brought to so many
        ("The season's deaths reached 12 after Hugo Sanz died near the top on Thursday.", 12),
        ("Three people were found dead in a house in addition to the gunman, and all four are thought to be of one "
         "family.", 4),
        # the outbreak's, and the city's of a year
        ("Bad liquor has claimed its 27th life in Bor, police said on Thursday.", 27),
        # by another name
        ("Eight Islamist militants were killed by a drone on Thursday. The ministry said eight al-Qaida members were "
         "killed in the strike.", 8),
        ("Eight soldiers were killed on Thursday. The ministry said eight rebels were killed in the clash.", 16),
    ],
)  # fmt: skip
def test_the_same_people_are_counted_once(text: str, killed: int) -> None:
    assert totals(text)["killed"] == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Seventeen people were killed in a fire on Thursday. Fifteen victims remain in hospital.", 15),
        ("Two children died in a fire on Thursday. Their mother was flown to hospital.", 1),
        ("A woman and two boys were found dead on Thursday. The father was in critical condition.", 1),
        ("A fight left two officers dead and a guard wounded. The three were shot as they left a house.", 1),
        ("A fire on Thursday left 84 people sick, including at least 15 who have died.", 0),
    ],
)
def test_the_injured_beside_the_dead(text: str, injured: int) -> None:
    assert totals(text).get("injured", 0) == injured


def test_others_who_died_in_a_feud_before_are_left_aside() -> None:
    text = "A nurse was shot dead in Bor on Thursday. The shot was meant for a house in a feud in which three men had "
    assert totals(text + "already been killed.")["killed"] == 1


def test_those_of_a_shooting_before_are_left_aside() -> None:
    text = (
        "A girl was shot dead at a funeral on Thursday. It was for a victim of a shooting a week before, in which two "
    )
    assert totals(text + "people were killed.")["killed"] == 1


def test_whoever_a_clause_says_has_died_is_no_part_of_the_sick() -> None:
    assert totals("The germs have sickened 84 people, including at least 15 who have died.")["killed"] == 15


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A quake killed 122 people in Bor on Thursday. It was 500 times as powerful as the one that took 230,000 "
         "lives in Mell last month.", {"killed": 122}),
        ("Four people were wounded in a park in Bor on Thursday. On the other side of the city, a man was shot dead.",
         {"injured": 4}),
        ("With that the toll of the accident in Bor comes to 301.", {"killed": 301}),
        ("The siege cost 62 people their lives on Thursday, the ministry said, lowering the number from 69, and 63 are "
         "listed as missing.", {"killed": 62, "missing": 63}),
    ],
)  # fmt: skip
def test_others_of_another_place_or_count(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected
