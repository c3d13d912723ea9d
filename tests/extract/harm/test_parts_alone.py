"""Parts of a count told by a number alone: by who they were, by their share, by where they were."""

from __future__ import annotations

import pytest

from schemas import Harm, Role
from tests.extract.reading import claims

BEFORE = "Police said on Sunday that 34 people had died in Bor."


def later(text: str) -> list[tuple[str, str, str]]:
    found = sorted(claims(text), key=lambda claim: claim.evidence.quantity_start)
    return [(one.harm.value, one.quantity.text, one.role.value) for one in found[1:]]


@pytest.mark.parametrize(
    ("follows", "parts"),
    [
        ("Seventeen were under 18.", ["Seventeen"]),
        ("Two were police officers who had tried to force the gate.", ["Two"]),
        ("At least nine were schoolchildren on their way home.", ["At least nine"]),
        ("Twelve were from the village of Kasa.", ["Twelve"]),
        ("Twelve belonged to one family; two were in their twenties.", ["Twelve", "two"]),
        ("Nine came from one family.", ["Nine"]),
        ("Women made up 20 of them.", ["20"]),
        ("The north accounts for 21 and the Kasa valley for 13.", ["21", "13"]),
        ("By district they are: Bor 18, Kasa seven, Dar three.", ["18", "seven", "three"]),
        ("The last four were found in the cellar.", ["four"]),
    ],
)
def test_a_number_alone_is_a_part_of_those_before(follows: str, parts: list[str]) -> None:
    assert later(f"{BEFORE} {follows}") == [("killed", part, "part") for part in parts]


@pytest.mark.parametrize(
    "follows",
    [
        "Sixty were under 18.",  # no part is more than its whole
        "Twelve were released on Monday.",
        "The last four were found alive.",
        "Twelve of the 40 houses belonged to one family.",
        "The hall accounts for 21 per cent of the town's income.",
        "They took Flight 12, and Bus 7.",
    ],
)
def test_other_numbers_are_no_part(follows: str) -> None:
    assert later(f"{BEFORE} {follows}") == []


def test_places_listed_behind_a_figure_have_their_own() -> None:
    found = claims("Niamey reports 612 dead, Zinder 588, Tahoua 390.")
    assert [(one.quantity.text, one.harm) for one in found] == [(n, Harm.KILLED) for n in ("612", "588", "390")]


def test_of_all_the_wounded() -> None:
    assert later("Of the 94 wounded brought to him, 71 had bullets in them.") == [("injured", "71", "part")]
    assert later("Of the 94 wounded, 71 have returned home.") == []
    assert later("Of the 980 people displaced in April, 410 have since returned.") == []


def test_the_dead_who_burned_are_no_injured() -> None:
    (only,) = claims("In Bor 112 of the dead were burned past recognition.")
    assert (only.harm, only.role) == (Harm.KILLED, Role.PART)


def test_whom_a_colon_lists() -> None:
    text = "Nine have been arrested: two ticket clerks, three guards, two foremen, two managers."
    assert later(text) == [("detained", part, "part") for part in ("two", "three", "two", "two")]


def test_the_others_in_hospital() -> None:
    text = "Four of the wounded died in Bor. The remaining 26 are responding to treatment."
    assert later(text)[-1][:2] == ("injured", "26")
