"""One unnamed person, harmed where a pronoun stands for them."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("A woman was loading her car when a robber shot her.", "injured"),
        ("A woman said she was loading boxes into her car when a robber shot her and drove off.", "injured"),
        ("A woman is recovering after her boyfriend allegedly shot her in the chest.", "injured"),
        ("A man heard a bang and realized he had been shot.", "injured"),
        ("A man was walking when he heard gunshots, felt pain and realized he had been shot in the arm.", "injured"),
        ("A man says he was badly beaten by guards.", "injured"),
        ("A boy was playing outside when police shot him dead.", "killed"),
        ("A teenager was riding a bus when someone stabbed him in the neck.", "injured"),
    ],
)  # fmt: skip
def test_the_pronoun_is_theirs(text: str, harm: str) -> None:
    assert [harm for harm, _ in figures(text)] == [harm]


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer said he was beaten in his cell.",
        "A spokesman for the mayor said he was injured.",
        "A man told his wife she was wounded.",
        "A woman said he was killed.",
        "A driver refused to stop and officers nearly shot him.",
        "Rosa Vidal was loading her car when a robber shot her.",
    ],
)
def test_the_pronoun_is_of_others(text: str) -> None:
    assert figures(text) == []


def test_who_shoots_is_not_hurt_beside_whom_he_shot() -> None:
    assert figures("A gunman walked in and a guard shot him.") == [("injured", "A gunman")]
