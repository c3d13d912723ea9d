"""Releases that list several operations, old events told for their own sake, and both sides of a fight."""

from __future__ import annotations

import pytest

from schemas import Claim, Victim
from streams.extract import read_story
from streams.totals import POLICIES, totals_of
from tests.extract.reading import news

_HARMS = ("killed", "injured", "detained")


def _told(text: str, *, policy: str = "strict", day: str = "2024-05-20") -> list[int]:
    records = [one for one in read_story(news(text, day=day)) if isinstance(one, (Claim, Victim))]
    totals = totals_of(records, POLICIES[policy], text=text)
    return [totals[harm].stated if harm in totals else 0 for harm in _HARMS]


_RELEASE = (
    "KILA - Troops raided a camp near Kila on Sunday, killing four rebels and wounding two.\n\n"
    "In Bor, a patrol of the 3rd Brigade found a cache and arrested two men.\n\n"
    "Meanwhile in Lum, a rebel was killed as he laid a mine. Five suspects were arrested."
)
_LABELLED = (
    "Results of the operations of the armed forces on Sunday follow.\n\n"
    "First: the killing of nine terrorists in exchanges of fire near Kila.\n\n"
    "Second: the arrest of 40 persons in Bor.\n\n"
    "Third: the destruction of six dens. Two soldiers were killed by a mine there."
)
_NEWS = (
    "A bomb killed four people in the market of Kila on Sunday, police said.\n\n"
    "In Bor, relatives of the four people killed waited in front of a hospital.\n\n"
    "Meanwhile, a man was arrested."
)


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        (_RELEASE, [5, 2, 7]),
        (_LABELLED, [11, 0, 40]),
        (_NEWS, [4, 0, 1]),
    ],
)
def test_operations_of_a_release_add_up(text: str, totals: list[int]) -> None:
    assert _told(text) == totals


def test_a_sum_at_the_head_says_it_all() -> None:
    text = (
        "From May 13 to 19, soldiers of the brigade detained 70 suspects in operations in four districts.\n\n"
        "In Kila, a patrol killed two gunmen on Friday and detained nine suspects.\n\n"
        "In Bor, a car bomb killed three civilians on Saturday."
    )
    assert _told(text) == [5, 0, 70]


def test_one_policy_counts_the_first_operation_only() -> None:
    assert _told(_RELEASE, policy="isaf")[2] == 2


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Troops killed 16 terrorists near Kila on Sunday. Two soldiers were killed and four wounded.", 18),
        ("Rebels killed 12 soldiers on Sunday, and 12 soldiers were buried.", 12),
        ("Troops killed 16 terrorists near Kila on Sunday. Two terrorists were killed in a cave.", 16),
    ],
)
def test_both_sides_of_a_fight_are_told_apart(text: str, killed: int) -> None:
    assert _told(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("A bomb hit the market of Kila on 12 October 2002. Fourteen people were killed and 50 injured.", [14, 50, 0]),
        # long ago beside what happened now
        ("A bomb killed three people in Kila on Sunday. A bomb there killed 40 people on 12 October 2002.", [3, 0, 0]),
    ],
)
def test_an_old_event_is_no_background_of_itself(text: str, totals: list[int]) -> None:
    assert _told(text) == totals
