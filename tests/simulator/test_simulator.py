"""A few fixed histories. `python -m tests.simulator.measure --seeds 100` is the whole measurement."""

from __future__ import annotations

import pytest

from streams.detect.office import claimant_key
from tests.simulator.measure import measured, with_our_extraction, with_perfect_claims
from tests.simulator.newsroom import world
from tests.simulator.settings import LOCALS, SETTINGS, Setting

SEEDS = range(8)


def test_a_seed_is_one_history() -> None:
    assert world(3) == world(3)
    assert world(3).truth != world(4).truth


def test_perfect_claims_give_nearly_all_true_changes_and_few_others() -> None:
    score = measured(SEEDS, with_perfect_claims)
    assert score.true > 400
    assert score.precision >= 0.98
    assert score.recall >= 0.98


def test_our_extraction_does_not_get_worse() -> None:
    score = measured(SEEDS, with_our_extraction)
    assert score.precision >= 0.92
    assert score.recall >= 0.97


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.conflict.id)
def test_no_two_claimants_of_a_setting_are_one(setting: Setting) -> None:
    """The truth is kept by the product's keys of claimants, so these have to tell the claimants apart."""
    keys = [claimant_key(one, setting.country) for one in (*setting.claimants, *LOCALS)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: one.conflict.id)
def test_who_begins_a_sentence_is_the_same_claimant(setting: Setting) -> None:
    for one in (*setting.claimants, *LOCALS):
        at_start = one.model_copy(update={"name": one.name[0].upper() + one.name[1:]})
        assert claimant_key(at_start, setting.country) == claimant_key(one, setting.country)
