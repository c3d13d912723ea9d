"""Whom an armed group holds, and who is still held after an abduction."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Gunmen abducted 303 pupils in Nigeria on Friday. 253 students are still held, the bishop said.", "kidnapped"),
        ("A hundred of the pupils kidnapped in Nigeria were freed. Some 165 pupils are still held.", "kidnapped"),
        ("Police broke up a march in Nigeria. Some 165 students are still held.", "detained"),
        ("Gunmen abducted 30 pupils in Nigeria. Some 165 men are still held in prisons.", "detained"),
    ],
)
def test_who_is_still_held_after_an_abduction_is_kidnapped(text: str, harm: str) -> None:
    assert claims(text)[-1].harm == harm
