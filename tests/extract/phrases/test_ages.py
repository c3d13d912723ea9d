"""Ages count nobody, and make children of whom they are told."""

from __future__ import annotations

from itertools import product

import pytest

from schemas import VictimClass
from tests.extract.reading import claims

AGES_OF_THREE = (
    "aged 12 to 15", "aged between 12 and 15", ", aged from 12 to 15,", "aged 12-15", "ages 12 to 15",
    ", ages 12, 13 and 15,", ", 12, 13 and 15,", ", aged nine, 11 and 12,", "between the ages of 12 and 17",
    ", all aged under 18,", ", 12, 13 and 15 years old,", "(aged 12, 13 and 15)",
)  # fmt: skip
TOLD = ("Three pupils{} were killed in Lagos.", "The blast killed three pupils{} in Lagos.")


def _told(sentence: str, ages: str) -> str:
    joined = ages if ages.startswith(",") else f" {ages}"
    return sentence.format(joined).replace(",.", ".")


@pytest.mark.parametrize(("sentence", "ages"), [*product(TOLD, AGES_OF_THREE)])
def test_ages_of_several_count_nobody(sentence: str, ages: str) -> None:
    (claim,) = claims(_told(sentence, ages))
    assert claim.quantity.value == 3
    assert claim.victim_class == ((VictimClass.CHILD,) if "under" not in ages else claim.victim_class)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Six men in their 20s and 30s were killed in Lagos.", [6]),
        ("Fifty-one people between 15 and 70 were killed in Lagos.", [51]),
        ("Between 15 and 70 people were killed in Lagos.", [None]),
        ("Two men, both in their late teens, and a woman in her 40s were wounded in Lagos.", [2, 1]),
        ("A man, 45, a woman, 40, and a child, three, were killed in Lagos.", [1, 1, 1]),
        ("A couple, 70 and 68, were found dead in Lagos.", [2]),
        ("Police arrested two men, 19 and 23, in Lagos.", [2]),
        ("A boy aged 18 and 12 others were injured in Lagos.", [1, 12]),
        ("A boy aged 12, 40 women and three men were killed in Lagos.", [1, 40, 3]),
        ("Four people aged 20 to 45 and a child were killed in Lagos.", [4, 1]),
        ("Police found two men, ages 22 and 25, dead in Lagos.", [2]),
        ("The shooting left two dead, ages 19 and 23, and five wounded in Lagos.", [2, 5]),
        ("Three people were killed, nine were wounded in Lagos.", [3, 9]),
        ("Rosa Vidal, a teacher, 42, was killed in Lagos.", []),
    ],
)
def test_what_stands_beside_ages_is_counted(text: str, figures: list[int]) -> None:
    assert [claim.quantity.value for claim in claims(text)] == figures


@pytest.mark.parametrize(
    ("whom", "is_child"),
    [
        ("A 15-year-old student", True), ("A 16-year-old Palestinian", True), ("A 7-year-old American tourist", True),
        ("A student, 15,", True), ("A pupil (9)", True), ("A pupil aged seven", True),
        ("Two 16-year-old cyclists", True),
        ("A 19-year-old student", False), ("A student, 21,", False), ("Two cyclists, aged 17 and 40,", False),
        ("Two cyclists aged seven and 40", False), ("A student aged over 16", False),
    ],
)  # fmt: skip
def test_who_is_under_eighteen_is_a_child(whom: str, is_child: bool) -> None:
    (claim,) = claims(f"{whom} died in the crash in Accra.")
    assert (VictimClass.CHILD in claim.victim_class) is is_child
