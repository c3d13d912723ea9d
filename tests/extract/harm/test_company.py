"""Whose the verb is where others stand in what is told of its subject."""

from __future__ import annotations

import pytest

from schemas import Claim
from streams.extract import read_all
from tests.extract.reading import news


def killed(text: str) -> int:
    found = [one for one in read_all(news(text)) if isinstance(one, Claim) and one.harm.value == "killed"]
    return sum(one.quantity.number for one in found if one.role.value == "total")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A mother of three children was shot to death on her porch.", 1),
        ("A father of two children died in the crash.", 1),
        ("A man walking with two friends was shot and killed late on Saturday.", 1),
        ("A man sitting with three women was shot dead in a bar.", 1),
        ("A man in a car with two children was shot dead.", 1),
        ("A driver with two passengers was killed.", 1),
        ("A soldier from a unit of 30 men was killed.", 1),
        ("A woman carrying a baby was killed by a falling tree.", 1),
        ("A man suspected of beating a woman was killed by police on Sunday.", 1),
        ("A woman charged with hitting a cyclist was found dead in her cell.", 1),
        ("Two friends of a man were killed.", 2),
        # theirs all the same
        ("A family of five people was killed.", 5),
        ("A crew of 12 sailors was killed.", 12),
        ("A total of 20 people was killed.", 20),
        ("A man and a woman were shot dead.", 2),
        ("A man told police a woman was killed.", 1),
        ("A man with a knife killed four people before he was caught.", 4),
        ("The deaths of two people was confirmed by the ministry.", 2),
    ],
)
def test_the_verb_is_of_the_subject_and_not_of_its_company(sentence: str, expected: int) -> None:
    assert killed(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A man was shot in the chest and was dead when officers came.", [("killed", 1)]),
        ("A man was shot in the head and dead at the scene, police said.", [("killed", 1)]),
        ("A man was shot in the leg and is in hospital.", [("injured", 1)]),
        ("A third victim of the bombing in Bor has died.", [("killed", 1)]),
        ("A leader behind the killing of 12 workers was captured.", [("detained", 1), ("killed", 12)]),
    ],
)
def test_what_became_of_them_in_the_end(sentence: str, expected: list[tuple[str, int]]) -> None:
    found = [one for one in read_all(news(sentence)) if isinstance(one, Claim)]
    assert [(one.harm.value, one.quantity.number) for one in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A father, mother, and their two young sons died of fumes.", 4),
        ("A pilot, navigator, and passenger were killed.", 3),
        ("The blast killed a father and son.", 2),
        ("The blast killed a mother and her four children.", 5),
        ("A husband and wife were found dead in Bor.", 2),
        ("A man, his wife, and their son were found shot to death.", 1),  # who has no number is no claim
        ("A wife and mother was killed in the crash.", 1),
        ("A teacher and coach was shot dead on Monday.", 1),
        ("The blast killed a writer and activist.", 1),
        ("A father and husband was killed on Monday.", 1),
    ],
)
def test_who_stands_under_one_article(sentence: str, expected: int) -> None:
    assert killed(sentence) == expected


def test_a_relative_clause_tells_of_the_nearest() -> None:
    text = "A man with a photo of a girl who was killed in May led the march."
    assert all(one.quantity.text == "a girl" for one in read_all(news(text)) if isinstance(one, Claim))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("During the search an armed man attacked the patrol and was killed.", [("killed", "an armed man")]),
        ("A rebel refused, attacked the patrol and was shot and killed.", [("killed", "A rebel")]),
        ("A man who ordered the killing of two judges was arrested.", [("detained", "A man"), ("killed", "two")]),
        ("In the house of a man a dog attacked the guards and was killed.", []),
    ],
)
def test_a_second_verb_is_of_the_subject(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = [one for one in read_all(news(sentence)) if isinstance(one, Claim)]
    assert [(one.harm.value, one.quantity.text) for one in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A guard at the old prison who died on Thursday was 50.", 1),
        ("A driver for the company who was killed on Thursday was 50.", 1),
        ("A visitor told the guard who died on Thursday a joke.", 0),
    ],
)
def test_who_is_a_person_and_no_place(sentence: str, expected: int) -> None:
    assert killed(sentence) == expected
