"""Entries with one number, or few: who was made to go, labels with brackets, lists after a dash, whose verb it is."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # said to be so
        ("Some 4,200 people were reported displaced in Bor.", ["displaced Some 4,200 total"]),
        ("Two hundred residents were confirmed evacuated by noon.", ["displaced Two hundred total"]),
        ("About 900 people were estimated to still be displaced.", ["displaced About 900 total"]),
        # nouns that tell the harm themselves
        ("Bor has recorded 25,000 newly displaced.", ["displaced 25,000 total"]),
        ("The survey identified 1,300 individual IDPs.", ["displaced 1,300 total"]),
        ("Internal displacement in Ruritania stood at 215,000.", ["displaced 215,000 total"]),
        # what made somebody act brought it about; an order did not
        ("A fire prompted officials to evacuate 40 people.", ["displaced 40 total"]),
        ("A burst dam forced the mayor of Bor to evacuate 800 residents.", ["displaced 800 total"]),
        ("Shots led the guards to kill two men.", ["killed two total"]),
        ("The mayor told soldiers to kill two men.", []),
        # who is called after what struck them, and what became of them
        ("185 persons affected by the fire are being accommodated in a hall.", ["displaced 185 total"]),
        ("Twelve drivers stranded on the road were injured by hail.", ["injured Twelve total"]),
        # whence and whither
        ("Wildfires drove 11,000 people from the area.", ["displaced 11,000 total"]),
        ("The eruption forced 2,300 villagers from the volcano's slopes into 12 shelters.",
         ["displaced 2,300 total"]),
        ("A total of 350 inhabitants were taken off the island by boat.", ["displaced 350 total"]),
        ("The authorities are sheltering 1,500 people.", ["displaced 1,500 total"]),
        ("The band is sheltering 12 guests.", []),
        ("More than 100 passengers complained of injuries.", ["injured More than 100 total"]),
        ("Over 900 people have had to evacuate their homes as the fire spreads.", ["displaced Over 900 total"]),
        ("Some 43 people have been moved out.", ["displaced Some 43 total"]),
        ("The two players were moved out.", []),
        ("Officials reported that 1,670 people had been taken in at schools.", ["displaced 1,670 total"]),
        ("She is one of those who have had to flee.", []),
        ("Firefighters cleared 110 people from homes near the refinery.", ["displaced 110 total"]),
        ("Eighty residents are being housed by a charity.", ["displaced Eighty total"]),
        # a group by its letters, for its members
        ("A strike kills four suspected ABC, tribal elders say.", ["killed four total"]),
        ("Four suspected ABC cars burned, killing two.", ["killed two total"]),
        # how badly some of them are
        ("A dozen people are in hospitals, three with broken bones.", ["injured A dozen total", "injured three part"]),
        ("Thirty were injured, four in critical condition and two with head wounds.",
         ["injured Thirty total", "injured four part", "injured two part"]),
        ("There appear to be no survivors among the 16 people aboard.", ["killed 16 total"]),
        ("There were three survivors among the 16 people aboard.", []),
        ("A shootout left two men with leg wounds.", ["injured two total"]),
        ("Thirty-four of those who had come to fill buckets died.", ["killed Thirty-four total"]),
        ("Nine of those who were freed said so.", []),
        ("Six traders were abducted and later found with their throats cut.", ["killed Six total"]),
        ("Seventeen people were unable to return to their apartments.", ["displaced Seventeen total"]),
        ("Seventeen people were unable to return to their seats.", []),
        ("Around 400 people spent Monday night in a sports centre.", ["displaced Around 400 total"]),
        ("Some 2,300 people were airlifted to higher ground.", ["displaced Some 2,300 total"]),
        ("Gang violence drove around 900 people to take refuge in a school.", ["displaced around 900 total"]),
        ("Two washers plunged 11 stories to their deaths.", ["killed Two total"]),
        ("Two men jumped to their feet.", []),
        ("Air strikes took out 37 militants.", ["killed 37 total"]),
        ("Firefighters took out 12 people through the windows.", []),
        # lost homes
        ("The storm hit 370 houses, with 1,850 people losing their homes.", ["affected 1,850 total"]),
        # behind a preposition nobody is the subject of the next clause
        ("The storm cut power to thousands and 12 people were killed.", ["killed 12 total"]),
        ("The army gave food to 300 families and 20 people were evacuated.", ["displaced 20 total"]),
        ("A gunman fired at 12 guards and three were wounded.", ["injured three total"]),
        ("Up to 12 men and three women were killed.", ["killed Up to 12 total", "killed three total"]),
        # a bracket is not what is counted
        ("Deaths: 12 (7 women)", ["killed 12 total", "killed 7 part"]),
        ("The blast killed 12 (7 women) and wounded 30 (4 critically).",
         ["killed 12 total", "killed 7 part", "injured 30 total", "injured 4 part"]),
        ("Police arrested 12 (IS) militants.", ["detained 12 total"]),
        # one more, without a number
        ("A fire killed five of a family—a mother, her three children and their grandmother.",
         ["killed five total", "killed a mother part", "killed three part"]),
    ],
)  # fmt: skip
def test_one_number(text: str, expected: list[str]) -> None:
    assert [f"{one.harm.value} {one.quantity.text} {one.role.value}" for one in claims(text)] == expected
