"""Persons whom a sentence takes up from before count as many as they were told to be; several releases in one text."""

from __future__ import annotations

import pytest

from schemas import Victim
from streams.extract import read_all
from streams.extract.people.mentions import each_once
from streams.totals.releases import second_release
from tests.extract.reading import news
from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three armed men fired at a patrol. They were killed.", {"killed": 3}),
        ("Three armed men fired at a patrol. The patrol fired back, killing them.", {"killed": 3}),
        ("Three armed men fired at a patrol. All of them were killed.", {"killed": 3}),
        ("Three armed men fired at a patrol. The armed men were all killed.", {"killed": 3}),
        ("Three armed men fired at a patrol. When the men fired again they were killed.", {"killed": 3}),
        ("Several rebels fired at a patrol. The patrol fired back, killing all individuals.", {"killed": 3}),
        ("The patrol met several rebels. It called in an air strike, killing many of them.", {"killed": 4}),
        ("A van with three men was stopped. The occupants, members of a smuggling and theft ring, were arrested.",
         {"detained": 3}),
        ("Police found three men in a shed and called a doctor before arresting them along with one other man.",
         {"detained": 4}),
        ("A bus with 40 pilgrims fell into a gorge. Everyone on board was killed.", {"killed": 40}),
        ("A bus with 40 pilgrims fell into a gorge, killing all on board.", {"killed": 40}),
        # said again of those who were counted
        ("Troops killed four rebels. The rebels were killed in a cave.", {"killed": 4}),
        ("Nine people were killed. They were killed by a mine.", {"killed": 9}),
    ],
)  # fmt: skip
def test_those_taken_up_count_as_they_were_told(text: str, expected: dict[str, int]) -> None:
    assert totals(text, "isaf") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Three armed men fired at a patrol. They killed a guard.",  # what they did
        "Three armed men came. Once they found a clinic with wounded guards, they left.",
        "Three armed men came. Youths dragged farmers out of their cars and killed them.",  # others
        "Nine people came. The attackers were killed.",
        "Three armed men came. Police arrested the men sitting in the yard.",  # told of for the first time
        "Three men came. Nobody thought that they might be killed.",
    ],
)
def test_others_and_what_they_did_take_nobody_up(text: str) -> None:
    assert not [one for one in read_all(news(text)) if isinstance(one, Victim) and (one.quantity.value or 0) > 1]


def test_those_whom_a_figure_counts_are_no_victims_beside_it() -> None:
    told = each_once(read_all(news("Nine farmers were killed. The farmers were killed by a mine.")))
    assert not [one for one in told if isinstance(one, Victim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the fighters of a body are not one man
        ("An insurgent mortar team was killed by an air strike.", {"killed": 3}),
        ("The insurgent mortar team was killed.", {"killed": 3}),
        ("A rebel leader was killed.", {"killed": 1}),
        # nobody says how many they were
        ("Troops chased the rebels for a day. They killed the armed rebels in a cave.", {"killed": 2}),
        ("An insurgent mortar team was killed. An air strike hit the car, killing the insurgents.", {"killed": 3}),
        # the others were told beside one who is told of later, by what he is
        ("Several other rebels were killed in the raid. The commander was killed as well.", {"killed": 4}),
        ("Several other rebels were killed in the raid. The rebel was buried.", {"killed": 3}),
        # said again in other words
        ("Troops captured a Bor Front expert and several other rebels. Several other rebels were also captured.",
         {"detained": 4}),
        # who gives himself up, and who is hit by what is fatal
        ("A rebel turned himself in on Monday.", {"detained": 1}),
        ("The force made a fatal attack in the old town on two rebels.", {"killed": 2}),
        # what those held did before, which that policy leaves aside
        ("Troops captured a rebel behind a blast that killed two farmers.", {"detained": 1}),
    ],
)  # fmt: skip
def test_what_the_coder_of_the_releases_counts(text: str, expected: dict[str, int]) -> None:
    assert totals(text, "isaf") == expected


FIRST = "BOR, Ruritania (May 1, 2025) - Troops killed four rebels in the hills of the north yesterday."
SECOND = (
    "UPDATE: Leader among the dead\nFor immediate release\nBOR, Ruritania (May 2, 2025) - Troops killed nine rebels."
)


def test_of_two_releases_in_one_text_the_first_counts() -> None:
    both = f"{FIRST}\n{SECOND}"
    assert second_release(both) == len(FIRST)
    assert second_release(FIRST) is None
    assert second_release(f"For immediate release\n{FIRST}") is None
    assert totals(both) == {"killed": 4}
    assert totals(f"Bor Press\n{SECOND}") == {"killed": 9}
