"""Whom a text tells of with "the" or "both" and has not told of before: a pilot, both drivers, a suspect."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plane crashed in a field, killing the pilot.", [("killed", "the pilot")]),
        (
            "A jet crashed in Dar, killing the pilot and injuring the co-pilot.",
            [("killed", "the pilot"), ("injured", "the co-pilot")],
        ),
        ("Both pilots were killed.", [("killed", "Both pilots")]),
        ("Ten passengers and the pilot were killed.", [("killed", "Ten"), ("killed", "the pilot")]),
        ("Rebels seized a fishing boat and arrested its captain.", [("detained", "its captain")]),
        ("The train driver is killed and 37 people are injured.", [("killed", "The train driver"), ("injured", "37")]),
        ("The suspect, a 31-year-old man, was detained.", [("detained", "The suspect")]),
        ("The attacker, a former guard, was shot dead.", [("killed", "The attacker")]),
        # named, part of others, doers, others than they
        ("The pilot, Luis Vidal, was killed.", []),
        ("Six people, including the pilot, were killed.", [("killed", "Six")]),
        ("The driver killed two people in Bor.", [("killed", "two")]),
        ("The driver's wife was killed.", []),
        ("Contact with its pilot was lost over Bor.", []),
        ("She wrote of the death of the driver who won the race.", []),
        ("The suspect was detained.", []),
        ("The pilots were killed.", []),
    ],
)
def test_the_one_of_a_crew_and_who_is_brought_in(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One person died in Bor. The driver was killed at the scene.", ["One"]),
        ("A pilot was killed in Bor. Friends say that the pilot was killed by fire.", ["A pilot"]),
        ("A man was arrested in Bor. The suspect, a 31-year-old farmer, is held in jail.", ["A man"]),
        ("Two people were injured in Bor. The driver was arrested.", ["Two", "The driver"]),
        ("Nine people were shot dead in Bor. The attacker, a farmer, was killed by police.", ["Nine", "The attacker"]),
    ],
)
def test_they_may_have_been_counted_before(text: str, expected: list[str]) -> None:
    assert [claim.quantity.text for claim in claims(text)] == expected
