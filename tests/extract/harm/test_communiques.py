"""What armies and ministries say of their enemies and of the sick, in the words that they have for it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops sent as many as eight militants to hell in Bor.", [("killed", "as many as eight")]),
        ("Troops sent eight militants to help in Bor.", []),
        ("Nine soldiers embrace martyrdom in Bor.", [("killed", "Nine")]),
        ("Troops killed nine khawarij in Bor.", [("killed", "nine")]),
        ("Some 340 people were martyred and wounded in the raids.", [("casualties", "Some 340")]),
        ("Hopes fade for the 90 people still counted as missing in Bor.", [("missing", "90")]),
        ("The clash left seven gunmen but no soldiers dead.", [("killed", "seven"), ("killed", "no")]),
        ("The clash left seven gunmen after no soldiers died.", [("killed", "no")]),
        # whose verb it is
        ("Some 600 people need dialysis and 120 patients have died.", [("killed", "120")]),
        ("Some 600 people aboard and 120 guards have died.", [("killed", "Some 600"), ("killed", "120")]),
    ],
)
def test_communiques(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_whom_a_second_verb_befell_behind_a_part() -> None:
    told = claims("The raids killed 1,112 civilians, including 254 children, and injured 2,348, the ministry said.")
    assert ["/".join(one.victim_class) for one in told] == ["civilian", "child", "civilian"]


def test_first_reports_that_stand() -> None:
    assert [one.prior for one in claims("Preliminary reports indicate that five men have died in Bor.")] == [False]
    assert [one.prior for one in claims("Earlier reports had said that five men died in Bor.")] == [True]
