"""A claimant's books: each ledger in itself, and each with the one before it."""

from schemas import Claimant, Evidence, Ledger, LedgerEntries
from streams.tolls.ledgers import balances, expected_open
from tests.detect.claims_factory import ARMY, moment

EVIDENCE = Evidence(field="text", sentence="", start=0, end=1, quantity_start=0, quantity_end=1)


def ledger(day: str, claimant: Claimant = ARMY, **entries: int) -> Ledger:
    return Ledger(
        id=f"{day}-{claimant.id}", item_id=day, revision="1", published_at=moment(day), claimant=claimant,
        entries=LedgerEntries(**entries), evidence=EVIDENCE,
    )  # fmt: skip


MARCH = ledger("2017-04-30", carried_over=43, received=27, completed=28, open=42)
APRIL = ledger("2017-05-30", carried_over=42, received=11, completed=30, open=23)


def checks(*ledgers):
    return [(b.within, b.across, b.fits) for b in balances(ledgers)]


def test_books_that_add_up_in_themselves_and_from_month_to_month():
    assert checks(APRIL, MARCH) == [
        ("43 + 27 - 28 = 42", "", True),
        ("42 + 11 - 30 = 23", "42 left open, 42 carried over", True),
    ]


def test_what_does_not_fit_is_shown_and_not_mended():
    wrong = ledger("2017-05-30", carried_over=40, received=11, completed=30, open=22)
    assert checks(MARCH, wrong)[1] == ("40 + 11 - 30 = 21, not 22", "42 left open, 40 carried over", False)


def test_reopened_cases_count_and_unstated_ones_are_worked_out():
    assert expected_open(LedgerEntries(carried_over=10, received=5, completed=3, reopened=2)) == 14
    without = ledger("2017-04-30", carried_over=43, received=27, completed=28)
    assert checks(without, APRIL)[1] == ("42 + 11 - 30 = 23", "42 left open, 42 carried over", True)


def test_a_missing_month_is_no_fault_and_a_copy_no_second_book():
    june = ledger("2017-07-30", carried_over=30, received=1, completed=1)
    assert checks(MARCH, MARCH.model_copy(update={"id": "copy", "item_id": "copy"}), june) == [
        ("43 + 27 - 28 = 42", "", True),
        ("30 + 1 - 1 = 30", "", None),
    ]


def test_each_claimant_keeps_its_own_books():
    other = Claimant(name="Their army", id="their-army")
    assert [b.across for b in balances([MARCH, ledger("2017-05-30", other, carried_over=9)])] == ["", ""]
