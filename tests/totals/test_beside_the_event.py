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
        ("Luis Vidal was shot in the leg on Thursday. The city has had 43 homicides this year.", {"injured": 1}),
        ("Luis Vidal was shot in the leg on Thursday. Since January, 120 people have been killed.", {"injured": 1}),
        ("A bomb killed 37 people on Thursday. At least 30 were wounded. The city has recorded 43 homicides this year.",
         {"killed": 37, "injured": 30}),
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
        ("Police said at least 95 people were killed at a rally. The health ministry put the toll at 128.",
         {"killed": 95}),
        ("At least 20 people were killed in a fire. The fire service put the toll at 30.", {"killed": 30}),
        ("At least 20 people were killed in a fire. The fire service put the toll at 12.", {"killed": 20}),
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


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Seven rebels were killed. The patrol fired back, killing five. Two more were killed by a drone.", 7),
        ("Seven rebels were killed by a drone on Thursday. Two more were killed by the patrol.", 9),
        ("Seven rebels were killed. The patrol fired back, killing five. Four more were killed by a drone.", 11),
    ],
)
def test_those_told_beside_a_part_are_of_the_whole(text: str, killed: int) -> None:
    """As long as there are so many of them."""
    assert totals(text) == {"killed": killed}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A patrol killed several rebels. As it came near, a rebel fired and was killed. Later, several rebels "
         "attacked the patrol, which fired back and killed all of them.", 4),
        ("Several rebels were killed. A strike killed several rebels. A militant refused to come out, attacked the "
         "patrol and was shot and killed.", 4),
        ("Several rebels were killed. Several rebels attacked a post and were killed.", 3),
        ("Several rebels were killed. A rebel was killed at a gate.", 3),
        ("Several rebels were killed. Their leader was killed. Several rebels were killed as they fought.", 3),
        ("Five rebels were killed. A rebel was killed at a gate. Several rebels were killed in a field.", 5),
    ],
)  # fmt: skip
def test_what_is_first_said_without_a_number_and_then_group_by_group(text: str, killed: int) -> None:
    assert totals(text, "isaf") == {"killed": killed}


def test_whoever_a_release_holds_did_it_before() -> None:
    assert totals("A patrol detained a man who had killed two soldiers.", "isaf") == {"detained": 1}
    text = "A patrol killed a commander. He is believed to have taken part in a raid in which ten police were killed."
    assert totals(text) == {"killed": 1}
