from __future__ import annotations

from pathlib import Path

import pytest

from schemas import Envelope, Measure
from streams.bench.scale import measure_scale
from streams.bench.scale_claims import Spool, shares
from streams.core.operator import MemoryState
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.detect.operator import Detect
from tests.detect.oracle import oracle
from tests.detect.test_any_order import Reader, summary


def invented(folder: Path, claims: int, conflicts: int, *, shuffled: bool = False) -> list[Envelope]:
    with Spool(folder / "drafts", claims, conflicts) as spool:
        if shuffled:
            spool.shuffle()
        return spool.read(0, len(spool))


def test_a_third_of_the_claims_is_of_one_conflict() -> None:
    sizes = shares(30_000, 300)
    assert (len(sizes), sizes[0]) == (300, 10_000)
    assert sum(sizes) == pytest.approx(30_000, rel=0.01)
    assert max(sizes[1:]) < 2_000


def test_the_same_seed_invents_the_same_claims_in_any_order(tmp_path: Path) -> None:
    one = invented(tmp_path, 400, 3)
    assert invented(tmp_path, 400, 3) == one
    shuffled = invented(tmp_path, 400, 3, shuffled=True)
    assert shuffled != one
    assert sorted(shuffled, key=lambda e: e.item_id) == sorted(one, key=lambda e: e.item_id)
    assert [e.published_at for e in one] == sorted(e.published_at for e in one)
    assert {c.measure for e in one for c in e.claims} == {Measure.INCIDENT, Measure.CUMULATIVE}


def test_long_histories_fold_in_any_order_to_what_the_oracle_says(tmp_path: Path) -> None:
    envelopes = invented(tmp_path, 400, 1, shuffled=True)
    state, reader, detect = MemoryState(), Reader(), Detect()
    for envelope in envelopes:
        reader.read(detect(state, "", envelope))
    kept = [observe(envelope) for envelope in envelopes]
    assert reader.standing == derive(kept)
    assert summary(reader.standing) == oracle(kept)


def test_every_claim_is_measured(tmp_path: Path) -> None:
    measured = measure_scale(300, 3, "random")
    assert measured.claims == sum(tenth.claims for tenth in measured.tenths)
    assert measured.claims == pytest.approx(300, rel=0.1)
    assert measured.largest > len(measured.late) > 0
    assert min(measured.memory, measured.file, measured.recovery) > 0
