"""Lines of logs, short messages and one-line summaries: what they leave out, and the codes that they use."""

from __future__ import annotations

import pytest

from schemas import Role
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Drone missile kills local commander and his bodyguard in Kasa.",
         [("killed", "commander"), ("killed", "bodyguard")]),
        ("Bomb trainer and three companions killed in strike near Kasa.",
         [("killed", "trainer"), ("killed", "three")]),
        ("Surrendered rebel killed by gunmen at Kasa.", [("killed", "rebel")]),
        ("NGO guard fatally shot at clinic gate.", [("killed", "guard")]),
        ("Mosque raided, including Shia clerics arrested.", []),
        # whoever is owned, spoken of or told of in whole sentences is none whom only a headline tells of
        ("Her brother later succumbed to injuries.", []),
        ("The commander killed a guard.", [("killed", "a guard")]),
    ],
)  # fmt: skip
def test_a_line_without_articles_is_read_as_a_headline(line: str, expected: list[tuple[str, str]]) -> None:
    assert figures(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Two soldiers KIA in ambush, 5 WIA.", [("killed", "Two"), ("injured", "5")]),
        ("One aid worker WIA in crossfire.", [("injured", "One")]),
        ("Two Kia cars stolen; three guards killed.", [("killed", "three")]),
        ("2 pax lightly injured.", [("injured", "2")]),
        ("One martyr and three wounded.", [("killed", "One"), ("injured", "three")]),
        ("Three NPF killed, two NPA wounded.", [("killed", "Three"), ("injured", "two")]),
        ("Two NPF were killed.", [("killed", "Two")]),
        ("Three NPF killed two rebels.", [("killed", "two")]),
        ("Nine suspected insurgents neutralised.", [("killed", "Nine")]),
        ("Police eliminated five suspects from the inquiry.", []),
        ("Three farmers torn to pieces by a mine.", [("killed", "Three")]),
        ("Family of eight wiped out.", [("killed", "eight")]),
        ("A village of 40 was wiped out.", []),
        ("Trio of Uzbeks killed by missile.", [("killed", "Trio of")]),
        ("A quartet of gunmen was shot dead.", [("killed", "A quartet")]),
        ("A pair of shoes was destroyed.", []),
        ("Six Shia Hazaras gunned down on Mill Road.", [("killed", "Six")]),
        ("Two men and a local were killed.", [("killed", "Two"), ("killed", "a local")]),
        ("A local shop was hit; two were killed.", [("killed", "two")]),
        ("Two passengers beaten and injured.", [("injured", "Two")]),
        ("Two drivers young and injured.", []),
        ("A man found shot in a car died on Sunday.", [("killed", "A man")]),
        ("The first blast killed nine, the second seven.", [("killed", "nine"), ("killed", "seven")]),
        ("One bomb killed nine people and another seven.", [("killed", "nine"), ("killed", "seven")]),
        ("Nineteen people were shot at in the village.", []),
        ("Nineteen people were shot at a bar in the village.", [("injured", "Nineteen")]),
    ],
)
def test_whom_the_codes_and_idioms_of_such_lines_count(line: str, expected: list[tuple[str, str]]) -> None:
    assert figures(line) == expected


def test_likely_killed_is_a_guess_and_not_to_come() -> None:
    (one,) = claims("Five to ten civilians were likely killed in Kasa.")
    assert one.hedged
    assert figures("Five civilians are likely to be killed in Kasa.") == []
    assert figures("Five civilians are expected killed in Kasa.") == []


def test_a_toll_up_from_another_tells_both() -> None:
    before, now = claims("Blast in Kasa: death toll up from 14 to 19.")
    assert (before.quantity.value, before.prior, now.quantity.value, now.prior) == (14, True, 19, False)


def test_behind_a_part_the_wounded_begin_a_count_of_their_own() -> None:
    found = claims("Kasa: 22 killed, including 16 students, 10 wounded in siege.")
    assert [(one.harm.value, one.role) for one in found] == [
        ("killed", Role.TOTAL), ("killed", Role.PART), ("injured", Role.TOTAL)]  # fmt: skip


def test_who_lies_in_a_grave_of_an_age_long_past_is_no_news() -> None:
    assert figures("Archaeologists found a grave of 150 Roman soldiers of the 1st century who died in battle.") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Seven 'militants' killed in strike.", [("killed", "Seven")]),
        ("Five 'alleged militants' dead, say officials.", [("killed", "Five")]),
        ("Five alleged 'militants' killed.", [("killed", "Five")]),
        ("Shells hit 3 militants' houses, killing nine people.", [("killed", "nine")]),
        ("Drones fire on pickup; four or five aboard, all killed.", [("killed", "four or five")]),
        ("Two brothers on a motorbike, both dead.", [("killed", "Two")]),
        ("Six officials left, Ana and Luis among them, both wounded.", []),
        ("Gunmen kill defence volunteer and wife.", [("killed", "volunteer"), ("killed", "wife")]),
        ("Police arrest former minister Luis Vidal in Kasa.", []),
        ("'Gunfight' kills robber in Kasa, police say.", [("killed", "robber")]),
        ("Activist hacked dead, five hurt in clash.", [("killed", "Activist"), ("injured", "five")]),
        ("Militia kill a dozen displaced in the camp.", [("killed", "a dozen")]),
        ("Triple shooting leaves one dead, two critical.", [("killed", "one"), ("injured", "two")]),
        ("One dead, two critical bridges closed.", [("killed", "one")]),
    ],
)
def test_marks_and_what_is_added_behind(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(harm, text.lower()) for harm, text in figures(line)] == [(h, text.lower()) for h, text in expected]


def test_a_place_before_a_colon_is_no_source() -> None:
    (one,) = claims("Narathiwat: bomb in a flower pot kills three rangers.")
    assert one.claimant is None


def test_the_day_before_a_colon_dates_a_line_of_a_chronology() -> None:
    (one,) = claims("April 4: eleven farmers were killed when their bus hit a mine.")
    assert one.period is not None and (one.period.start, one.period.end) == ("2024-04-04", "2024-04-04")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Uncle and nephew die as drone hits the truck.", [("killed", "Uncle"), ("killed", "nephew")]),
        ("Husband and wife both dead of gunshot wounds.", [("killed", "Husband"), ("killed", "wife")]),
        ("Man and woman killed a guard.", [("killed", "a guard")]),
        ("Two 'Border Team' men killed as bid foiled.", [("killed", "Two")]),
        ("2 x dead, 11 x wounded.", [("killed", "2"), ("injured", "11")]),
        ("1 x deminer killed near Kasa.", [("killed", "1")]),
        ("A room of 3 x 4 m was hit; two were killed.", [("killed", "two")]),
        ("Two dead, including suspect, one policeman wounded in standoff.",
         [("killed", "Two"), ("killed", "suspect"), ("injured", "one")]),
        ("Blast leaves 11 with minor wounds.", [("injured", "11")]),
        ("Toll climbs to 12; 49 hurt.", [("killed", "12"), ("injured", "49")]),
        ("Nine dead. 42 were being treated.", [("killed", "Nine"), ("injured", "42")]),
        ("Nine dead. 42 patients were being treated when the roof fell.", [("killed", "Nine")]),
        ("Fifteen men were found shot execution-style.", [("killed", "Fifteen")]),
        ("Eight of a family slaughtered in sleep.", [("killed", "Eight")]),
        ("A drone killed at least 8-10 people in Kasa.", [("killed", "at least 8-10")]),
        ("A drone hit a house, killing up to 5-8.", [("killed", "up to 5-8")]),
        ("Prices went up to 10-12 after two were killed.", [("killed", "two")]),
        ("Blast kills minor girl, mother; two brothers hurt.",
         [("killed", "minor girl"), ("killed", "mother"), ("injured", "two")]),
        ("Raiders came at dawn, killing six of his kin.", [("killed", "six")]),
        ("Rebel deputy, his two sons and two guards killed in strike.",
         [("killed", "Rebel deputy"), ("killed", "two"), ("killed", "two")]),
    ],
)  # fmt: skip
def test_pairs_and_counts_of_logs(line: str, expected: list[tuple[str, str]]) -> None:
    assert figures(line) == expected


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("A five-member family was killed by a shell.", 5),
        ("Six-member family shot dead in Kasa.", 6),
        ("A couple was killed in Kasa.", 2),
        ("A family member was killed in Kasa.", 1),
    ],
)
def test_one_noun_may_count_several(line: str, value: int) -> None:
    (one,) = claims(line)
    assert one.quantity.value == value
