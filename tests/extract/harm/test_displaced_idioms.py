"""Idioms of updates on the displaced and the hurt: shares of a ship's company, acts on many, brought to a number."""

from __future__ import annotations

import pytest

from schemas import Cause, Measure, Role
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # so many of those who are somebody's
        ("Rescuers saved 39 people, leaving 76 of the ferry's 118 passengers unaccounted for.", [("missing", "76")]),
        ("Twelve of the old school's 300 pupils were injured.", [("injured", "Twelve")]),
        ("Three of his four children were killed.", [("killed", "Three")]),
        # acts on many at once are not so many persons
        ("In all, 10 school abductions have taken place this year.", []),
        ("The group recorded three mass killings.", []),
        ("The group recorded 45 extrajudicial killings.", [("killed", "45")]),
        # had injuries
        (
            "The agency said six had minor injuries but one was seriously hurt.",
            [("injured", "six"), ("injured", "one")],
        ),
        ("Two of them have serious head injuries.", [("injured", "Two")]),
        # lost their homes
        ("Tents are needed for 900 people whose homes have been destroyed.", [("affected", "900")]),
        ("Some 900 people whose homes are far away came.", []),
        # who somebody had said were
        ("They are some of the 42 people that the governor had at first said were kidnapped.", [("kidnapped", "42")]),
        # brought to a number
        (
            "Some 900 refugees came on Monday, bringing to 3,000 the number of arrivals this week.",
            [("displaced", "Some 900"), ("displaced", "3,000")],
        ),
        (
            "Another 600 refugees fled, taking to 6,600 the total number of refugees who have arrived since May.",
            [("displaced", "600"), ("displaced", "6,600")],
        ),
        ("Two flights landed on Monday, bringing to 300 the number of arrivals this week.", []),
        # drowning
        ("The boat sank on Sunday, drowning 12.", [("killed", "12")]),
        # of those harmed, where some are
        ("Of the wounded, 12 are in Nyala.", [("injured", "12")]),
        # against persons: no person
        ("Gunmen seized one anti-personnel mine and two rifles.", []),
    ],
)
def test_idioms(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_may_opens_a_month_only_as_it_is_written() -> None:
    (held,) = claims("This may not be the end, he said, as 12 people were arrested.")
    assert held.period is None
    (held,) = claims("This May 12 people were arrested.")
    assert held.period is not None


def test_families_beside_persons_are_no_group() -> None:
    groups = [one.victim_group for one in claims("A total of 310 families or 1,200 persons were displaced.")]
    assert groups == [None, None]


def test_who_is_infected_is_so_by_a_disease() -> None:
    text = "Three people have died of cholera and 39 have been infected in the camp. Rebels fight in the north."
    assert [one.cause for one in claims(text)] == [Cause.DISEASE, Cause.DISEASE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is only to be, or may be, lodged
        ("The camp's capacity allows it to accommodate another 900 displaced people.", []),
        ("The camp took in another 900 displaced people.", [("displaced", "900")]),
        # so called
        ("He visited schools where “hundreds” of people were held.", [("detained", "hundreds")]),
        ('"I don\'t think there are hundreds arrested," he said.', []),
        # held with others
        (
            "Attackers overran a post, holding dozens of troops and oil workers hostage.",
            [("kidnapped", "dozens")],
        ),
        # a people that arrives where refugees do
        (
            "Some 900 refugees fled the town. About 3,900 Kosovars arrived in the camp on Monday.",
            [("displaced", "Some 900"), ("displaced", "About 3,900")],
        ),
        ("About 3,900 Kosovars arrived at the stadium for the match.", []),
        # forced to seek shelter, as families and as persons
        (
            "One man died. The eruption forced a total of 460 families -- 2,551 people -- to seek shelter.",
            [("killed", "One"), ("displaced", "460"), ("displaced", "2,551")],
        ),
        ("With the storm near, tens of thousands were forced to move.", [("displaced", "tens of thousands")]),
        ("Mayors ordered more than 3,000 people in nine villages evacuated.", [("displaced", "more than 3,000")]),
        (
            "Evacuees are pouring into the town, swelling the number of refugees to 65,000.",
            [("displaced", "65,000")],
        ),
        # who stays, and who gets kits
        ("Some 400 people were evacuated, but thousands more are refusing to leave.", [("displaced", "Some 400")]),
        ("Floods hit Bor. Shelter kits are handed out, with over 570 people assisted to date.", []),
        ("Four students were being monitored at the district hospital.", [("injured", "Four")]),
    ],
)
def test_who_moves_and_who_is_held(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_whoever_falls_ill_does_so_by_a_disease() -> None:
    (ill,) = claims("Nine students were sent to hospital after becoming ill at a school on Friday.")
    assert ill.cause is Cause.DISEASE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told beside those whom a number then counts
        ("The passengers, about 28 of them, were abducted on Sunday.", [("kidnapped", "about 28")]),
        ("The fire left 40 families without a place to call home.", [("affected", "40")]),
        ("We expect more than 2,500 people to be homeless.", []),
        ("More than 2,500 people were homeless.", [("affected", "More than 2,500")]),
        ("Eighty-three students had food poisoning after lunch.", [("affected", "Eighty-three")]),
        ("Two were hurt. Some 20 pupils were rushed to a nearby clinic.", [("injured", "Two"), ("injured", "Some 20")]),
        ("A Moslem had been seriously wounded near Bor.", [("injured", "A Moslem")]),
        # so many did something
        ("Nine refugees attacked a guard at the camp.", []),
        ("About 40 prisoners rioted at the jail.", []),
        ("Nine refugees came to the camp.", [("displaced", "Nine")]),
    ],
)
def test_who_is_counted_at_all(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_so_many_of_a_number_of_prisoners_are_parts() -> None:
    told = claims("Of the total number of prisoners, 226 are men, 14 women and there is also one minor.")
    assert [(one.quantity.value, one.role) for one in told] == [(226, Role.PART), (14, Role.PART), (1, Role.PART)]


def test_more_are_no_part_of_fewer() -> None:
    told = claims("Over 1,500 people fled to India. Another ten thousand have reportedly crossed to Thailand.")
    assert [(one.quantity.number, one.role, one.part_of) for one in told if one.quantity.number > 5000] == [
        (10000, Role.TOTAL, None)
    ]


def test_who_has_fled_since_a_power_was_taken() -> None:
    (fled,) = claims("In the eight months since the military took control, 15,000 people have fled.")
    assert fled.measure is Measure.CUMULATIVE
