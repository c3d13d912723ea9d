"""Whose word it is that follows an answer to another's."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def speakers(text: str) -> list[str | None]:
    return [one.claimant.name.lower() if one.claimant else None for one in claims(text)]


@pytest.mark.parametrize(
    "answer",
    [
        "Residents dismissed the toll the government announced",
        "Residents dismissed the toll that the government gave",
        "Residents rejected what the police said about the raid",
        "Residents have challenged the figures that officials put out",
        "Residents have challenged the figures put out by officials",
    ],
)
def test_what_follows_is_of_who_answers(answer: str) -> None:
    assert speakers(f"{answer}, saying 45 people died in Bor.") == ["residents"]


@pytest.mark.parametrize(
    "text",
    [
        "Residents dismissed the toll, but the police said they had checked it, saying 45 people died in Bor.",
        "Residents fled, and the police rejected their word, saying 45 people died in Bor.",
    ],
)
def test_not_of_who_began_another_clause(text: str) -> None:
    assert speakers(text) == ["police"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The paper has the death toll of 19 that was given by the governor in May.", "governor"),
        ("Nineteen people died in Bor, according to figures released by the governor last month.", "governor"),
    ],
)
def test_a_time_behind_a_name_is_no_part_of_it(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They differ from numbers that the teachers' union released last week, which said 43 people died.", "union"),
        ("They differ from the figures the health ministry published on Friday, which put the dead at 43.", "ministry"),
    ],
)
def test_figures_that_somebody_released_say_what_he_says(text: str, who: str) -> None:
    (only,) = speakers(text)
    assert only is not None and only.endswith(who)
