"""The books that a claimant keeps on reports of harm."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, ledgers


def test_a_ledger_that_adds_up() -> None:
    text = (
        "The coalition said it finished assessing 125 civilian casualty reports and determined 16 of them were "
        "credible, three were duplicates, and the other 106 were not credible. "
        "Another 234 reports are still being investigated, according to the US-led coalition."
    )
    (ledger,) = ledgers(text)
    stated = {"completed": 125, "credible": 16, "duplicate": 3, "non_credible": 106, "open": 234}
    assert ledger.entries.model_dump(exclude_none=True) == stated
    assert (ledger.adds_up, ledger.check) == (True, "16 + 3 + 106 = 125")
    assert claims(text) == []


def test_a_monthly_ledger_is_checked_across_its_columns() -> None:
    text = (
        "The US-led coalition carried over 43 open civilian casualty reports from previous months and received "
        "27 new reports in March. It completed the assessment of 28 reports: 9 were credible, 17 non-credible and "
        "2 duplicates. 42 reports are still open."
    )
    (ledger,) = ledgers(text)
    assert ledger.adds_up is True
    assert "43 + 27 - 28 = 42" in ledger.check


def test_a_ledger_that_does_not_add_up_says_so() -> None:
    (ledger,) = ledgers(
        "The coalition assessed 20 civilian casualty reports: 7 were credible and 12 were not credible; "
        "20 were assessed in all."
    )
    assert (ledger.adds_up, ledger.check) == (False, "7 + 12 = 19, not 20")


@pytest.mark.parametrize(
    "text",
    [
        "Police received 40 calls.",
        "Doctors reported 30 new cases of cholera, and 4 people died.",
        "Special forces rejected 2,000 credible asylum claims from former commandos. Nine people were killed.",
        "The task force that investigates arson received 160 reports of such crimes. Nine people were killed.",
    ],
)
def test_other_reports_are_no_ledger(text: str) -> None:
    assert ledgers(text) == []
