"""Verbs of harm that tell no deed."""

from __future__ import annotations

import pytest

from streams.extract import read_all
from tests.extract.reading import news


@pytest.mark.parametrize(
    "sentence",
    [
        "The burglars talked about killing him, the man said.",
        "They had joked about shooting two teachers.",
        "He came close to killing his brother, the court heard.",
        "She stopped short of killing two guards.",
        "They said: shoot him, the clerk recalled.",
    ],
)
def test_what_is_only_talked_of_kills_nobody(sentence: str) -> None:
    assert not [one for one in read_all(news(sentence)) if getattr(one, "harm", None) and one.harm.value == "killed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He fled after killing two guards.",
        "Gunmen stormed the bar, killing two guards.",
        "He admitted to killing two men.",
    ],
)
def test_what_was_done_did(sentence: str) -> None:
    assert [one for one in read_all(news(sentence)) if getattr(one, "harm", None) and one.harm.value == "killed"]
