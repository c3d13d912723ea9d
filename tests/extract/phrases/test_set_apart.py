"""What is set between the parts of a clause, or before it, counts nobody and hides nobody."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def figures(text: str) -> list[tuple[str, int | None]]:
    return [(claim.harm.value, claim.quantity.value) for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll of a Nov. 24 bombing has risen to nine.",
        "The death toll of the bombing on Sept. 24 has risen to nine.",
        "The death toll of the fire at Mine No. 3 has risen to nine.",
    ],
)
def test_a_stop_before_a_number_ends_nothing(text: str) -> None:
    assert figures(text) == [("killed", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners have so far been killed.",
        "Nine miners have since died.",
        "Nine miners were, police said, killed.",
        "Nine miners have, according to police, been killed.",
        "Nine miners were, it is feared, killed.",
        "Nine miners were on Monday killed.",
        "Nine miners had by Monday been killed.",
        "Nine miners have this year been killed.",
        "Nine miners were late on Monday killed.",
        "Nine miners were in the past week killed.",
        "Nine miners were in March killed.",
        "Nine miners had in fact been killed.",
        "Nine miners in total were killed.",
        "Nine miners, some as young as fifteen, were killed.",
        "Nine miners, when the roof came down, were killed.",
        "Nine miners from one family were killed.",
    ],
)
def test_words_between_a_count_and_its_verb(text: str) -> None:
    assert figures(text) == [("killed", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "According to a nurse, nine miners were killed.",
        "According to two nurses, nine miners were killed.",
        "Speaking to a reporter, he said nine miners were killed.",
        "Led by a general, nine soldiers were killed.",
        "After a meeting with a minister, nine miners were killed.",
    ],
)
def test_who_stands_behind_a_preposition_before_the_subject_is_not_harmed_with_it(text: str) -> None:
    assert figures(text) == [("killed", 9)]


def test_a_clause_between_them_has_a_verb_of_its_own() -> None:
    assert figures("Nine miners were in the pit that killed a cook.") == [("killed", 1)]


def test_such_a_phrase_is_no_part_of_a_list() -> None:
    assert figures("In a raid by a gunman, nine miners and a cook were killed.") == [("killed", 9), ("killed", 1)]
    assert figures("A cook, nine miners and a guard were killed.") == [("killed", 1), ("killed", 9), ("killed", 1)]
    assert figures("Since Monday, a cook and nine miners have been killed.") == [("killed", 1), ("killed", 9)]


def test_who_one_of_them_was_is_no_figure_more() -> None:
    assert figures("Two miners were killed, one of them a father.") == [("killed", 2), ("killed", 1)]
    assert figures("Two miners were killed, one of them and a cook in the pit.")[:1] == [("killed", 2)]


def test_whoever_did_it_and_what_became_of_him() -> None:
    assert figures("A guard who shot dead nine miners was arrested.") == [("detained", 1), ("killed", 9)]
    assert figures("A guard who shot dead nine miners was praised.") == [("killed", 9)]
