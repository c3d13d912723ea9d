"""Of which disease a count is."""

from __future__ import annotations

from itertools import permutations

import pytest

from schemas import Cause, Measure
from streams.detect.disease import disease_in
from streams.detect.observation import observe
from streams.detect.scope import scope_of
from tests.detect.claims_factory import MINISTRY, claim, envelope


@pytest.mark.parametrize(
    ("sentence", "disease"),
    [
        ("The ministry said 40 people had died of cholera.", "cholera"),
        ("The Covid-19 toll stood at 812.", "covid"),
        ("Coronavirus has killed 812.", "covid"),
        ("Two people caught H5N1 bird flu.", "bird flu"),
        ("The outbreak has killed 40.", None),
        ("Cholera and measles have killed 40.", None),
        ("Nine patients were treated with hearing aids.", None),
    ],
)
def test_the_disease_that_a_sentence_names(sentence: str, disease: str | None) -> None:
    assert disease_in(sentence) == disease


def _scope(sentence: str, cause: Cause = Cause.DISEASE):
    one = claim("40", sentence=sentence, claimant=MINISTRY, cause=cause, measure=Measure.CUMULATIVE, period=None)
    return scope_of(observe(envelope("a", "2021-03-01", one)).stated[0])


CHOLERA = _scope("It said 40 had died of cholera.")
MEASLES = _scope("It said 40 had died of measles.")
UNNAMED = _scope("It said 40 had died in the outbreak.")
VIOLENCE = _scope("It said 40 had died.", Cause.VIOLENCE)


def test_two_diseases_do_not_fit_and_one_that_is_not_named_fits_any() -> None:
    assert not CHOLERA.fits(MEASLES) and not MEASLES.fits(CHOLERA)
    assert all(UNNAMED.fits(one) and one.fits(UNNAMED) for one in (CHOLERA, MEASLES, UNNAMED))
    assert not any(one.fits(VIOLENCE) or VIOLENCE.fits(one) for one in (CHOLERA, UNNAMED))


def test_what_is_told_of_one_disease_once_is_of_no_other() -> None:
    for one, other in permutations((CHOLERA, UNNAMED)):
        assert one.merged(other).cause == CHOLERA.cause
        assert not one.merged(other).fits(MEASLES)
