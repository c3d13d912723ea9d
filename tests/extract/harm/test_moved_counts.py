"""Counts that moved by so much to so many; suspects whom the police show, and troops who march."""

from __future__ import annotations

import pytest

from schemas import Harm, Role
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Road deaths fell by 35 per cent from 380 in 2009 to 250 in 2010.", [("380", True), ("250", False)]),
        ("Road deaths dropped by 18% to 1,230 from 1,490.", [("1,230", False), ("1,490", True)]),
        ("Homicides jumped 20% to 412 last year.", [("412", False)]),
        ("Drownings rose by a third to 400 last year.", [("400", False)]),
        ("Casualties also fell by 19 per cent from 12,030 to 9,700.", [("12,030", True), ("9,700", False)]),
    ],
)
def test_moved_by_so_much(sentence: str, expected: list[tuple[str, bool]]) -> None:
    assert [(one.quantity.text, one.prior) for one in claims(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The toll was revised to 45, correcting the death toll of 72 reported earlier.",
            [("45", False), ("72", True)],
        ),
        ("The 72 dead first reported by police were fewer.", [("72", True)]),
        ("The death toll of 72 reported earlier this week has risen.", [("72", False)]),
        ("Police reported 72 dead.", [("72", False)]),
        ("Police said that Monday's figure of 72 dead was a first rough estimate.", [("72", True)]),
        ("Police said that the figure of 72 dead given on Monday was an initial count.", [("72", True)]),
        ("Police said that the 72 dead were an early warning.", [("72", False)]),
        ("Police had said earlier that 72 people had died.", [("72", True)]),
        ("Until then the toll had stood at 72 dead.", [("72", True)]),
    ],
)
def test_told_once(sentence: str, expected: list[tuple[str, bool]]) -> None:
    assert [(one.quantity.text, one.prior) for one in claims(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "revises"),
    [
        ("Police said 45 people died in the fire, not 72 as reported earlier.", True),
        ("Police said two people died in the fire, and not the three initially reported.", True),
        ("Police said 45 people died in the fire, rather than the 72 given in an earlier statement.", False),
        ("Police said 45 people died in the fire, not 72.", False),
        ("Police said 45 people died in the fire, not far from the one reported earlier.", False),
    ],
)
def test_mended(sentence: str, revises: bool) -> None:
    assert claims(sentence)[0].revises is revises


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plane was carrying 106 people and 71 died.", ["71"]),
        ("A bus that carried 40 pupils crashed and 12 died.", ["12"]),
        ("Twelve people and three policemen died.", ["Twelve", "three"]),
    ],
)
def test_whom_it_carried_did_not_all_die(sentence: str, expected: list[str]) -> None:
    assert [one.quantity.text for one in claims(sentence)] == expected


def test_what_is_counted_behind_a_toll_is_of_its_own() -> None:
    text = "The cholera outbreak's death toll has reached 154, while the number of suspected cases has reached 15,100."
    assert figures(text) == [("killed", "154"), ("affected", "15,100")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Seriously injured casualties fell by 18 per cent to 1,230.", [("injured", "1,230")]),
        ("Deaths fell by 12 in May.", []),
        ("Road deaths fell by 35 per cent.", []),
        ("Police paraded 56 suspected bandits on Monday.", [("detained", "56")]),
        ("The army paraded 4,000 troops through Bor.", []),
        ("Police saw 12 people cuffed for brawling.", [("detained", "12")]),
    ],
)
def test_moved_and_paraded(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


def test_so_many_attacks_for_so_many_before_harm_nobody() -> None:
    def told(sentence: str) -> list[str]:
        return [one.quantity.text for one in claims(f"More than 45 people were wounded in the blast. {sentence}")]

    assert told("There have been 21 such attacks this year, up from eight last year.") == ["More than 45"]
    assert told("It is up from 38 on Monday.") == ["More than 45", "38"]


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers found nine more bodies in Bor, which takes the confirmed dead to 29.",
        "A man died in hospital on Friday, bringing to 29 the deaths from the fire in Bor.",
        "A man died in hospital on Friday, bringing to 29 the dead of the fire in Bor.",
        "The death of a man in a hospital takes to 29 the number of those killed by the fire in Bor.",
    ],
)
def test_the_dead_are_taken_to_a_number(text: str) -> None:
    toll = claims(text)[-1]
    assert (toll.quantity.value, toll.harm, toll.role) == (29, Harm.KILLED, Role.TOTAL)


def test_the_dead_are_taken_to_houses() -> None:
    assert claims("They were taking the dead to 3 hospitals in Bor.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In the end 275 and not 288 people were killed in the crash in Bor, an official said.",
        "It was 275, not 288, who died in the crash in Bor, an official said.",
    ],
)
def test_of_two_numbers_the_one_that_is_denied_counts_nobody(text: str) -> None:
    assert [one.quantity.value for one in claims(text)] == [275]
