"""Who is counted beside others: a side or a group of its own, and not everybody."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Nine passengers and the pilot were killed in the crash.", ["passengers", "pilot"]),
        ("A mine killed three policemen and a driver.", [None, "driver"]),
        ("Six miners, a doctor and two guards were hurt in the blast.", ["miners", None, "guards"]),
        ("Six soldiers and six militants were killed.", ["soldiers", "militants"]),
        # everybody, and those of whom another harm is told
        ("Twelve people and the attacker were killed.", [None]),
        ("Five passengers were killed and a driver was wounded.", [None, None]),
        ("Gunmen abducted 40 students and staff.", [None]),
        ("The flood killed nine campers.", [None]),
    ],
)
def test_those_counted_beside_others_are_a_group(sentence: str, groups: list[str | None]) -> None:
    assert [claim.victim_group for claim in claims(sentence)] == groups
