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
