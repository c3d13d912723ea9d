"""Days that are no figure's: of what is to come, of what is announced, of another event; and figures without a day."""

from __future__ import annotations

import pytest

from tests.extract.reading import told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # what is planned
        ("Nine hostages are due to be freed on Saturday. A blast killed four men.", "-"),
        ("The group will hand over the remains on Saturday. A blast killed four men.", "-"),
        ("On Saturday, the prisoners will be moved. A blast killed four men.", "-"),
        ("The army said it would look into the strike on Saturday. A blast killed four men.", "2024-05-18..2024-05-18"),
        ("Police will bury the officers killed on Saturday. A blast killed four men.", "2024-05-18..2024-05-18"),
        # what is announced, and an earlier count
        ("On Saturday the cabinet announced new rules. A blast killed four men.", "-"),
        ("On Saturday a blast hit Bor. It killed four men.", "2024-05-18..2024-05-18"),
        # on which it is said, be it behind a "but"
        ("But on Saturday, the ministry put the number of dead at four.", "-"),
        ("Late on Saturday the ministry said four men had died.", "-"),
        ("And on Saturday four men died in a blast, police said.", "2024-05-18..2024-05-18"),
        ("It counted 124 cases of measles, up from 90 on Saturday. The outbreak has killed four men.", "-"),
        # another event, a rate, a war
        ("Police searched the town on Saturday. It comes weeks after 30 people died in a fire.", "-"),
        ("Police searched the town on Saturday. The fire came two hours before 30 people died.",
         "2024-05-18..2024-05-18"),
        ("A drone hit Bor on Saturday. 5,000 soldiers a week are dying.", "-"),
        ("A drone hit Bor on Saturday. His brother was one of 30 fighters killed in the war.", "-"),
        ("A drone hit Bor on Saturday. The fighting has left more than 150,000 people dead.", "-"),
        ("A drone hit Bor on Saturday. More than 60,000 people have been forced from their homes.", "-"),
        ("A drone hit Bor on Saturday. In March 2023 the army spoke of nine rebels killed.", "-"),
        ("A drone hit Bor on Saturday. About 700,000 people fled at the start of the war.", ".."),
    ],
)  # fmt: skip
def test_days_of_other_things(text: str, period: str) -> None:
    assert told(text)[1] == period


def test_the_dead_of_a_long_fight_mount_up() -> None:
    assert told("The fighting has left more than 150,000 people dead.")[0].measure.value == "cumulative"
    assert told("The earthquake has left more than 15,000 people dead.")[0].measure.value == "incident"
    assert told("More than 700,000 people are internally displaced.")[0].measure.value == "stock"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # a story of a day long past
        ("He was sought since Saturday. Gunmen ambushed the van on 14 March near Bor. Two officers were killed.",
         "2024-03-14..2024-03-14"),
        ("He was sought since Saturday. Gunmen ambushed the van on 14 March near Bor. Two officers have been killed.",
         "-"),
        # the same figure once more
        ("Two guards were killed in an ambush in March 2023. The man fled on Saturday. He shot the two guards dead.",
         "2023-03..2023-03"),
        ("Two guards were killed in an ambush in March 2023. The man fled on Saturday. He ran. It rained. "
         "He shot two nurses dead.",
         "2024-05-18..2024-05-18"),
        # without a day before it, the nearest to the day of publication
        ("Two guards have been shot. The raids go on that were ordered on 2 May. The ambush on Sunday shook Bor.",
         "2024-05-19..2024-05-19"),
    ],
)  # fmt: skip
def test_which_day_is_taken_up(text: str, period: str) -> None:
    assert told(text)[1] == period


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        ("They marked the second anniversary of a crash that left 57 dead.", "incident", "2022-05..2022-05"),
        ("They marked the 30th anniversary of a crash that left 57 dead.", "incident", "1994-05..1994-05"),
        ("A truck killed nine people who marked the 30th anniversary of the war.", "incident", "-"),
        ("There were 262 murders in the year to March 2023.", "period", "2022-04..2023-03"),
        ("There were 262 murders in the 12 months to March.", "period", "2023-04..2024-03"),
        ("There were 262 murders in the six months ending in June 2023.", "period", "2023-01..2023-06"),
        ("Nine were killed in the worst floods the country has seen since 1971.", "incident", "-"),
        ("The worst militia of the country has killed 90 people since 1971.", "cumulative", "1971-01-01.."),
        ("Nine were killed, in one of the bloodiest massacres in more than five years of civil war.", "incident", "-"),
        ("She told the Today programme that nine people were killed.", "incident", "-"),
        ("Today nine people were killed.", "incident", "2024-05-20..2024-05-20"),
        ("USA Today said nine people were killed.", "incident", "-"),
        ("Nine people were killed after riots broke out over a law in May 2020.", "incident", "2020-05..2020-05"),
        ("Nine people have died since war broke out in May 2020.", "cumulative", "2020-05-01.."),
        ("Fifteen children have died of cold since the start of the winter.", "cumulative", "2023-12-01.."),
    ],
)
def test_more_times(text: str, measure: str, period: str) -> None:
    one, window = told(text)
    assert (one.measure.value, window) == (measure, period)


def test_the_many_who_fled_a_war_are_those_to_date() -> None:
    assert told("The fighting has forced about 500,000 people from their homes.")[0].measure.value == "cumulative"
    assert told("The flood has forced about 500,000 people from their homes.")[0].measure.value == "incident"
