"""Parts of those whom nobody counts, "the other" beside one, who they were, and ages with a space."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protesters were arrested in Bor, including two women.", ["detained two part"]),
        ("The police detained protesters, including two women, in Bor.", ["detained two part"]),
        ("A strike hit a school in Bor, killing people, including three children.", ["killed three part"]),
        ("The army detains a group of people, including several Chadians.", ["detained several part"]),
        ("Rebels killed 40 farmers, including two women.", ["killed 40 total", "killed two part"]),
        (
            "Forty people, including former guards and a child, were arrested.",
            ["detained Forty total", "detained a child part"],
        ),
        ("Eleven kidnapping victims, including two guards, are rescued.", []),
        ("Protesters marched, including two women.", []),
        # who they were
        (
            "Of the dead, nine are members of a club, six are farm workers, and one is a nurse.",
            ["killed nine part", "killed six part", "killed one part"],
        ),
        (
            "Twelve people were shot dead. Police named three of the gunmen, saying two are Chadian citizens.",
            ["killed Twelve total"],
        ),
        # the other of two
        ("He attacked two men, killing one and injuring the other.", ["killed one total", "injured the other total"]),
        ("One attacker was killed, while the other was arrested.", ["killed One total", "detained the other total"]),
        ("One attacker was killed, while the other side was silent.", ["killed One total"]),
        ("The other was arrested.", []),
        # "20-year old"
        ("A 20-year old was arrested in Bor.", ["detained A 20-year old total"]),
        ("A 20-year old farmer was killed in Bor.", ["killed A 20-year old farmer total"]),
        ("A doctor was beaten up by a 45-year old man.", ["injured A doctor total"]),
        # idioms
        ("Six people were on board and all on board were found dead.", ["killed Six total"]),
        ("Four farmers are killed and another escapes injured.", ["killed Four total", "injured another total"]),
        ("Two students are in immigration detention.", ["detained Two total"]),
        ("A 60-year-old man had shrapnel lodged in his neck.", ["injured A 60-year-old man total"]),
    ],
)
def test_read_as_by_a_careful_person(text: str, expected: list[str]) -> None:
    assert [f"{one.harm.value} {one.quantity.text} {one.role.value}" for one in claims(text)] == expected
