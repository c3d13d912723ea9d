"""The toll of one event, as a headline would give it: who is added, and what only another event or source counts."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who died elsewhere, under the same verb
        ("Fourteen people were killed on the spot and three more at the hospital.", {"killed": 17}),
        ("Fourteen people were killed. Three more died at the hospital.", {"killed": 14}),
        # the same people by another's count
        ("13 died according to the army, at least fifteen according to the mayor.", {"killed": 13}),
        # lives, and whose they were
        (
            "The feud claimed four lives in Bor, with Luis Vidal, his sons Ugo and Tom, and a postman all gunned down.",
            {"killed": 4},
        ),
        ("A storm caused nine deaths in Bor, and a fisherman drowned in Dar.", {"killed": 10}),
        # the whole, once it is told
        ("Nine people were killed on Tuesday. Her parents are among the 11 dead, a paper wrote.", {"killed": 11}),
        ("Nine people were killed on Tuesday. Two of the dead were pupils.", {"killed": 9}),
        # another event, after which this one came
        ("A day after another raid there that killed four, a drone hit a car: 3 killed.", {"killed": 3}),
        # what was said at first
        ("Nobody was killed, contrary to early reports of two dead.", {}),
    ],
)
def test_the_toll_of_the_event_is_what_its_headline_would_give(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("None of the 71 on board the jet that went down near Bor survived.", {"killed": 71}),
        ("None of the nine who survived was hurt.", {}),
        ("None of those on the jet, 88 passengers and five crew, was hurt.", {}),
        ("Three of those on the bus, two nurses and a driver, were hurt.", {"injured": 3}),
        ("A strike on the camp, leaving 16 people, including five civilians, dead.", {"killed": 16}),
        ("14 people incl. the owner and two waiters suffered burns.", {"injured": 14}),
        ("The strike was fatal to at least three fighters.", {"killed": 3}),
        ("A raid hit the post in Bor, wiping out five soldiers.", {"killed": 5}),
        ("The mayor, his aide and four bodyguards lost their lives in Bor.", {"killed": 6}),
        ("Twelve oligarchs lost their lives in Bor.", {"killed": 12}),
        ("Seventeen people went to the hospital with sprained ankles.", {"injured": 17}),
        ("Seventeen people went to the hospital with flowers.", {"injured": 17}),
        ("Two men got burns to their hands, and nine got out with minor cuts.", {"injured": 11}),
    ],
)
def test_who_was_harmed_is_read_in_these_words(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # some of all who were told before
        ("Of the nearly 200 people hurt, 140 are still hospitalized.", {"injured": 200}),
        ("Of the 40 people aboard, 14 were hurt.", {"injured": 14}),
        ("Killed: 9-11 (4 children, 2-3 women).", {"killed": 10}),
        ("A raid on Bor killed nine soldiers (and four rebels).", {"killed": 13}),
        ("A dozen pupils were hurt in Bor; one had a gunshot wound.", {"injured": 12}),
        ("77 were aboard: six survivors, 71 dead.", {"killed": 71}),
        # the toll, later; and by another who counts them anew
        ("A bomb killed eight people and then three more. Later the toll stood at 14, a doctor said.", {"killed": 14}),
        ("Local sources put the dead at 50, the government later at 79.", {"killed": 50}),
        ("Five drones came, killing five more. Total deaths 17-24.", {"killed": 20}),
        # a rank among the dead, and one among officers and pupils
        ("A 13th passenger has died.", {"killed": 13}),
        ("A 2nd lieutenant was killed.", {"killed": 1}),
        ("A third grade pupil was killed.", {"killed": 1}),
        ("A nurse became the third passenger to die after the crash.", {"killed": 3}),
        ("A nurse became the third woman to die in the city this year.", {"killed": 1}),
        # the first since a day is the event; the first since another is not that other
        ("The first strike since March killed six people. A boy was hurt.", {"killed": 6, "injured": 1}),
        ("Nine were killed. It was the worst attack since a bombing killed 40.", {"killed": 9}),
        # others who are told of in their turn
        ("Three people were killed when a plane hit a house. Also dead are two on the plane.", {"killed": 5}),
        ("A missile hit a car carrying five; none is believed to have survived.", {"killed": 5}),
        ("Nine died. Another 14 are in Kila National Hospital.", {"killed": 9, "injured": 14}),
        ("Nine died. Two are receiving treatment.", {"killed": 9, "injured": 2}),
    ],
)  # fmt: skip
def test_some_of_all_are_no_more_and_later_tolls_hold(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands in brackets behind a count
        ("16 villagers (nine children) were killed in Bor.", {"killed": 16}),
        ("A raid leaves 14 fighters, one sailor and 16 villagers (nine children) dead.", {"killed": 31}),
        ("Nine guards (four rebels also died) were killed in Bor.", {"killed": 13}),
        # what is said not to be so
        ("Two people were killed, not four, and 23 hurt.", {"killed": 2, "injured": 23}),
        ("Not one but four guards were killed.", {"killed": 4}),
        # other events, in the same sentence
        ("4 killed this time, 11 in previous strikes.", {"killed": 4}),
        ("4 killed on Monday, 11 on Tuesday.", {"killed": 15}),
        (
            "A drone struck the funeral of men killed in an earlier raid in which 5 died: at least 60 dead.",
            {"killed": 60},
        ),
        # attackers, by whatever name
        ("The Taliban attacked two posts, killing 15 soldiers. In all 21 insurgents also died.", {"killed": 15}),
        ("Soldiers attacked two camps, killing 15 civilians. In all 21 insurgents also died.", {"killed": 36}),
        # a speaker's kin, who are among the dead
        ("The derailment killed 25 people. She lost two sons, a mother said.", {"killed": 25}),
        ("A storm hit Bor. She lost two sons, a mother said.", {"killed": 2}),
        ("Bodies recovered so far: 52.", {"killed": 52}),
        ("Nine were shot dead. Five others were hit and survived.", {"killed": 9, "injured": 5}),
        ("Two boys with shrapnel wounds were flown to Bor.", {"injured": 2}),
    ],
)
def test_who_is_of_the_event_and_who_is_told_of_beside_it(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected
