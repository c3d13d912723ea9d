"""A claimant's books: each ledger in itself, and each with the one before it."""

import pytest

from schemas import Claimant, Evidence, Ledger, LedgerEntries
from streams.tolls.ledgers import balances
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


def test_reopened_cases_may_be_told_apart_or_among_the_received():
    among = ledger("2017-04-30", carried_over=97, received=4, reopened=2, completed=20, open=81)
    apart = ledger("2017-04-30", carried_over=97, received=2, reopened=2, completed=20, open=81)
    assert checks(among) == [("97 + 4 - 20 = 81", "", True)]
    assert checks(apart) == [("97 + 2 + 2 - 20 = 81", "", True)]


@pytest.mark.parametrize("carried_over", [42, 44])
def test_what_is_left_open_is_worked_out_where_it_is_not_stated(carried_over):
    without = ledger("2017-04-30", carried_over=43, received=27, completed=28)
    reopened = ledger("2017-04-30", carried_over=43, received=27, reopened=2, completed=28)
    following = ledger("2017-05-30", carried_over=carried_over)
    assert checks(without, following)[1] == ("", f"42 left open, {carried_over} carried over", carried_over == 42)
    assert checks(reopened, following)[1] == ("", f"42 or 44 left open, {carried_over} carried over", True)


def test_a_missing_month_is_no_fault_and_a_copy_no_second_book():
    june = ledger("2017-07-30", carried_over=30, received=1, completed=1)
    assert checks(MARCH, MARCH.model_copy(update={"id": "copy", "item_id": "copy"}), june) == [
        ("43 + 27 - 28 = 42", "", True),
        ("30 + 1 - 1 = 30", "", None),
    ]


def test_each_claimant_keeps_its_own_books():
    other = Claimant(name="Their army", id="their-army")
    assert [b.across for b in balances([MARCH, ledger("2017-05-30", other, carried_over=9)])] == ["", ""]
