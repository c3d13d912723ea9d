"""Texts of our own in many styles, each with what a careful person reads in it (paraphrases/*.txt)."""

from __future__ import annotations

import pytest

from tests.extract.paraphrasing import FOLDER, Example, examples, misses

_EXAMPLES = [example for file in sorted(FOLDER.glob("*.txt")) for example in examples(file)]


@pytest.mark.parametrize(
    "example", _EXAMPLES, ids=lambda example: f"{example.file}: {example.title}{example.text}"[:90]
)
def test_read_as_by_a_careful_person(example: Example) -> None:
    """What is known to be read otherwise is marked with "~" in the file, and must be struck there once it is right."""
    found = list(misses(example))
    assert sorted({one.field for one in found}) == sorted(example.known), "; ".join(map(str, found))
