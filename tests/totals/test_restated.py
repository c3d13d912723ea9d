"""Figures that say again, otherwise or more rightly what another has said; windows beside an event; who is dead."""

from __future__ import annotations

import pytest

from tests.totals.test_windows import told


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Thirty-one people are injured by the commissioner's list, 28 by the police report.", 0, 31),
        ("Residents put the dead at 60, the army at 40.", 60, 0),
        ("Volunteers said 12 people were killed in the attack on Bor on Tuesday; the hospital said it had received "
         "eight bodies.", 12, 0),
        ("Thirty-eight spectators were taken to hospital, six in critical condition.", 0, 38),
        ("The government counts 15 injured, four in the burns unit.", 0, 15),
        ("Five occupants were injured; three have been referred to a hospital in Lum.", 0, 5),
        # the toll to which the sentence comes
        ("All four were dead, the governor said, which puts the toll of the blast at 29.", 29, 0),
        ("The death toll reached 51 when four bodies turned up on Sunday, then 54.", 54, 0),
        ("Drones killed nine guards, while some put the death toll as high as 30.", 9, 0),
        ("Another 26 deaths were told of on Monday. The flood has now taken 106 lives.", 106, 0),
        # the year's count of a town, the virus's of a land, and a weekend's
        ("Two men were shot dead on Monday. The city's homicide count now stands at 77.", 2, 0),
        ("A boy has died of his wounds, bringing the year's homicides to 163.", 1, 0),
        ("A fire in the COVID ward of a clinic took at least 82 lives on Monday. Ruritania has lost 15,217 people to "
         "the virus.", 82, 0),
        ("Four people were wounded in a bar in Bor on Saturday. Nineteen people had been shot in the city since "
         "Friday.", 0, 4),
        # all of an hour
        ("Vidal killed a grocer and a nurse in Bor. In less than an hour six people were dead, police said.", 6, 0),
        # other people, elsewhere or by their own nouns
        ("Eleven people were injured in Bor, four in Lum.", 0, 15),
        ("A shooting left one man dead. Officers found two men with gunshot wounds; both were rushed to a clinic. "
         "One of them died there.", 1, 1),
        ("Four soldiers were killed and two bodies were found in the river.", 6, 0),
    ],
)  # fmt: skip
def test_one_sentence_may_count_the_same_people_again(text: str, killed: int, injured: int) -> None:
    assert told(text)[:2] == [killed, injured]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A train crash killed 36 people in Bor on Friday, the minister said. On Saturday she revised the toll down to "
         "21.", 21, 0),
        ("The minister counted 36 dead on Friday evening. On Saturday she corrected the number: only 21 people had "
         "died.", 21, 0),
        ("A fire killed 67 people in Bor on Monday. Forensic police later lowered the death toll to 65.", 65, 0),
        ("Officials apologised for having announced 15 deaths in Monday's crash; the correct figure is 14.", 14, 0),
        ("Police lowered the death toll of Monday's fire in Bor to 65 from 67.", 65, 0),
        ("A missile hit a bus on Sunday, killing 11 and wounding 17. On Monday a spokesman amended the figures, "
         "leaving 16 hurt.", 11, 16),
        ("Gunmen killed 88 people in Bor on Monday, the mayor said. A recount has brought the toll down to 41.", 41, 0),
        # a smaller figure that corrects nothing is of some of them
        ("A fire killed 67 people in Bor on Monday. On Tuesday, 21 people were buried who had died in it.", 67, 0),
    ],
)  # fmt: skip
def test_a_corrected_figure_stands_be_it_lower(text: str, killed: int, injured: int) -> None:
    assert told(text)[:2] == [killed, injured]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A strike killed nine people and wounded 12 in Bor on Wednesday. The ministry said 40 people had been killed "
         "and 110 wounded across the country in the past 24 hours.", 9, 12),
        ("In the past 24 hours, 40 people have been killed across the country, the ministry said.", 40, 0),
        ("Dozens were killed in strikes on Wednesday. In the past 24 hours, 40 people were killed, the ministry said.",
         40, 0),
    ],
)  # fmt: skip
def test_the_last_day_is_wider_than_an_event(text: str, killed: int, injured: int) -> None:
    assert told(text)[:2] == [killed, injured]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("The bodies of four members of a family were found in a house in Bor on Tuesday. Police believe Karl Moor "
         "shot his wife and her two children before he turned the gun on himself.", 4, 0),
        ("Soldiers executed 74 civilians in two villages in Bor on Tuesday, a rights group said. They shot 48 people "
         "in the first village and 26 in the second. Eleven villagers survived with gunshot wounds.", 74, 11),
        ("A gunman killed four people in a mall in Bor on Tuesday. He shot two others in the car park.", 4, 2),
        ("Two people were shot dead and three others were shot in Bor on Tuesday.", 2, 3),
        ("Four people were killed in a mall in Bor on Tuesday. Two officers were shot and are in stable condition.",
         4, 2),
        ("Three guards are in hospital and an alleged robber is dead after a heist in Bor on Wednesday.", 1, 3),
    ],
)  # fmt: skip
def test_those_shot_are_the_dead_where_these_were_counted(text: str, killed: int, injured: int) -> None:
    assert told(text)[:2] == [killed, injured]


def test_the_injured_count_on_the_day_of_a_sentence_before() -> None:
    text = (
        "Seventeen civilians were killed in an attack in Bor on Monday, residents said. The last five were found in "
        "the bush this morning. More than 10 people were wounded, according to an official."
    )
    assert told(text, day="2025-03-06")[:2] == [17, 10]


def test_what_disasters_do_in_many_places_is_one_toll() -> None:
    text = (
        "Nine people lost their lives and 17 were injured in rain-related incidents in different parts of the province "
        "on Tuesday. Four members of a family died when their roof caved in near Bor. Three people drowned in Lum."
    )
    assert told(text)[:2] == [9, 17]


def test_a_week_of_which_nothing_says_when_it_was_counts() -> None:
    text = (
        "Security forces have arrested 22 people, the ministry said on Tuesday. The arrests follow a week of violence "
        "in which masked men stormed shops, killing one worker and wounding six."
    )
    assert told(text) == [1, 6, 22]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people died when a club burned down in Bor on Friday. Three owners are in custody.", [9, 0, 3]),
        ("A truck hit a taxi in Bor on Saturday, killing eight. The driver is being held.", [8, 0, 1]),
        ("Police arrested four men in Bor on Monday. About 1,200 members of the party are in jail.", [0, 0, 4]),
    ],
)
def test_those_held_count_where_nobody_was_arrested(text: str, expected: list[int]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A fire killed one person in Bor on Tuesday. Elsewhere, floods killed eight people in Lum.", 1),
        ("A fire killed one person in Bor on Tuesday. In neighbouring Lum, floods killed eight people.", 1),
        ("A bomb killed four people in Bor on Tuesday. In a separate attack, two policemen were killed in Lum.", 4),
        ("Elsewhere in Bor, a fire killed three people on Tuesday.", 3),
    ],
)
def test_what_happened_elsewhere_is_another_event(text: str, killed: int) -> None:
    assert told(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were detained in Bor on Monday, three of whom were wounded.", [0, 3, 12]),
        ("Forty people were injured in Bor on Monday, three of them seriously.", [0, 40, 0]),
    ],
)
def test_a_part_of_those_otherwise_harmed_is_all_that_is_known(text: str, expected: list[int]) -> None:
    assert told(text) == expected
