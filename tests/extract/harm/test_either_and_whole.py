"""One harm or the other, verbs with a number each, parts and those whom they are parts of, and harm that is over."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a state and a verb, each with its number
        ("The riots left two people dead and injured 30 others.", [("killed", "two"), ("injured", "30")]),
        ("Fighting left a nurse dead and wounded at least six.", [("killed", "a nurse"), ("injured", "at least six")]),
        ("The riots left dozens dead and injured.", [("casualties", "dozens")]),
        ("The riots left 40 people dead and injured in the town.", [("casualties", "40")]),
        # the one or the other
        ("At least 20 of its fighters were killed or arrested.", []),
        ("The army said it had killed or captured 40 rebels.", []),
        ("Nine rebels were killed, kidnapped or arrested.", []),
        ("Twelve rebels were killed or badly wounded.", [("casualties", "Twelve")]),
        ("Some 90 migrants have died or gone missing.", [("casualties", "Some 90")]),
        ("Gunmen arrested or abducted 12 teachers.", [("detained", "12")]),
        ("About 300 people were displaced or otherwise affected.", [("affected", "About 300")]),
        ("Twelve rebels were killed and three captured.", [("killed", "Twelve"), ("detained", "three")]),
        # given up, and not found
        ("Nine people are missing and presumed dead.", [("missing", "Nine")]),
        ("Nine missing sailors are presumed dead.", [("missing", "Nine")]),
        ("Nine people are presumed dead.", [("killed", "Nine")]),
        ("Nine missing sailors were found dead.", [("killed", "Nine")]),
        ("Two of the nine sailors who were reported missing on Monday have been found dead.", [("killed", "Two")]),
        ("Two guards who had been abducted in May are found dead.", [("killed", "Two")]),
        ("Two guards who had been abducted in May are at home.", [("kidnapped", "Two")]),
        # what is eliminated
        ("Some 60 militants have been eliminated.", [("casualties", "Some 60")]),
        ("The army eliminated several members of the Northern Front.", [("casualties", "several")]),
        ("The judges eliminated two members of the choir.", []),
        ("The army eliminated 12 positions.", []),
        # harm that is over
        ("The rebels release six wounded soldiers.", []),
        ("The government releases 80 prisoners who were detained during protests.", []),
        ("The army rescued three injured hikers.", [("injured", "three")]),
        ("The ministry has released 90 people detained after protests.", []),
        ("The rebels freed two nurses abducted in May.", []),
        ("The army released pictures; 12 people were arrested.", [("detained", "12")]),
        ("The group will release two nurses who were arrested in May.", [("detained", "two")]),
    ],
)  # fmt: skip
def test_figures(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


def test_one_of_the_bodies_is_of_those_told_before() -> None:
    four, one = claims("Soldiers killed four farmers in Bor, and one of the bodies was found in a well.")
    assert (four.role, one.role, one.part_of) == ("total", "part", four.id)
    [only] = claims("Soldiers killed four farmers in Bor and burned one of the bodies.")
    assert only.quantity.value == 4


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("A security guard was killed in Bor.", ["unspecified"]),
        ("Two guards were killed at the bank.", ["unspecified"]),
        ("Her two bodyguards are abducted.", ["unspecified"]),
        ("Two border guards were killed.", ["combatant"]),
        ("A presidential guard was killed.", ["combatant"]),
        ("Two Revolutionary Guards were killed.", ["combatant"]),
        ("Two National Guard soldiers were killed.", ["combatant"]),
        ("Two National Guard members were killed.", ["combatant"]),
    ],
)  # fmt: skip
def test_guards_of_a_state_bear_arms(sentence: str, classes: list[str]) -> None:
    assert list(claim(sentence).victim_class) == classes


def test_others_go_back_to_the_whole() -> None:
    *_, hurt = claims("At least four people are killed, including two policemen, and more than 30 others are injured.")
    assert list(hurt.victim_class) == ["unspecified"]
    *_, hurt = claims("Two policemen were killed and three others were injured.")
    assert list(hurt.victim_class) == ["police"]


def test_the_time_of_a_part_is_not_that_of_the_whole() -> None:
    whole, part = claims("The ministry counts 52,000 killed, including at least 600 killed since the truce in March.")
    assert whole.measure == "cumulative" and whole.period is None
    assert part.period is not None and part.period.start == "2024-03-01"
    toll, _ = claims("The flood toll rises to 178 dead, including 22 people killed in the past 24 hours.")
    assert toll.measure == "incident" and toll.period is None
    whole, _ = claims("Some 300 people were killed, including 60 children, since March.")
    assert whole.period is not None and whole.period.start == "2024-03-01"


def test_bodies_that_remain_somewhere_are_a_stock() -> None:
    assert claim("Twenty bodies of miners remain in the shaft.").measure == "stock"


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("The mayor announced the discovery of two mass graves containing at least 72 bodies.", "stock"),
        ("Officials found 40 bodies in a mass grave near Bor.", "stock"),
        ("Twelve bodies were recovered from an unmarked grave.", "stock"),
        ("Police found nine bodies in the river.", "incident"),
        ("Nine people were killed when soldiers fired at mourners beside a mass grave.", "incident"),
    ],
)
def test_who_lies_in_a_mass_grave_did_not_die_today(sentence: str, measure: str) -> None:
    assert claim(sentence).measure == measure


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Tests show that three bodies the rebels gave to the army overnight were of miners.", "background"),
        ("The rebels gave back the bodies of two pilots.", "background"),
        ("Police gave no details on the three bodies found on Monday.", "total"),
    ],
)
def test_bodies_that_are_given_back_are_of_earlier_dead(sentence: str, role: str) -> None:
    assert claim(sentence).role == role


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Over 1,100 protesters have been detained since the arrest of the mayor.", "cumulative"),
        ("At least 40 people have been killed since his inauguration.", "cumulative"),
        ("Nine people were detained during the arrest of the mayor.", "incident"),
        ("Nine people were detained since the mayor feared trouble.", "incident"),
    ],
)
def test_a_count_since_an_act_runs_on(sentence: str, measure: str) -> None:
    assert claim(sentence).measure == measure
