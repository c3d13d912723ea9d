"""What is told beside the event, by another, or of one person twice: what it adds to a total, and what not."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two of a family are two, one with a title is one
        ("Officers found Ana Vidal, 34, and Luis Vidal, 31, dead at home.", {"killed": 2}),
        ("Mullah Karim was killed on Monday. Abdul Karim was killed in Bor.", {"killed": 1}),
        ("Hugo Sanz was killed on Monday. Sanz was shot dead in Bor.", {"killed": 1}),
        # "he" is the one of whom his sentence tells
        ("Hugo Sanz was shot. Sanz was taken to a hospital, where he died. Luis Vidal was found dead.", {"killed": 2}),
        # of a row of events, and lines that lead to other news
        ("A man was shot dead on Thursday. Six of the first seven victims were shot to death.", {"killed": 1}),
        ("Hugo Sanz was shot dead on Thursday. His death was one of seven killings since Tuesday.", {"killed": 1}),
        ("Luis Vidal, 12, was one of 14 people killed in the blast on Thursday.", {"killed": 14}),
        ("A man was killed on Thursday, one of three men shot to death this week.", {"killed": 1}),
        ("Two men were hurt on Thursday. Related: Two women killed in a crash", {"injured": 2}),
        # longer ago
        ("A woman was shot on Thursday. Less than two weeks ago, Hugo Sanz was shot dead there.", {"injured": 1}),
        ("A woman was shot on Thursday. More than a year ago, two men were killed there.", {"injured": 1}),
        # one of several is no sharper count of them
        ("Two boys were killed on Thursday. A boy was killed as he ran.", {"killed": 2}),
        # who shot himself is none of those whom he shot
        ("A man shot his wife in the leg and then fatally shot himself.", {"injured": 1, "killed": 1}),
        ("He stabbed two officers, then shot and killed the two officers. Four others were wounded.",
         {"injured": 4, "killed": 2}),
        # the second of all is one of those held
        ("A commander was killed on Thursday. A second rebel was detained.", {"killed": 1, "detained": 1}),
        # given up beside all those found
        ("Twelve people drowned on Thursday. A further four are missing and feared dead.", {"killed": 12}),
        ("A third victim of the stabbing has died. Two others died at the scene.", {"killed": 3}),
        # another's count, and a part of what was said roughly
        ("At least 95 people were killed at a rally. The ministry put the toll at 128.", {"killed": 95}),
        ("At least 95 people were killed at a rally. Police put the toll at 97.", {"killed": 97}),
        ("Residents said at least 60 people were killed. The government put the number at 15.", {"killed": 60}),
        ("An estimated 30 people died when a ferry sank. Twelve bodies have been found.", {"killed": 30}),
    ],
)  # fmt: skip
def test_what_adds_to_a_total_and_what_does_not(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


def test_one_told_apart_does_not_stand_for_several() -> None:
    assert totals("A patrol killed several rebels. A rebel was killed as he came out of a house.", "isaf") == {
        "killed": 3
    }


def test_crimes_of_a_year_are_no_event() -> None:
    """A count of crimes opens an item that then tells one: the one is its event."""
    text = "Forty people have been murdered in Bor this year. A baker was shot dead on Thursday, police said."
    assert totals(text) == {"killed": 1}
    assert totals("Police recorded 421 murders in the first half of 2024. Twelve women were killed.") == {"killed": 421}
