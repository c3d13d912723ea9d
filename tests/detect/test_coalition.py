"""The coalition's toll, in our own words: one history, three changes and one contradiction, in any order of arrival."""

from itertools import permutations

import pytest

from schemas import (
    Accuracy,
    Basis,
    Change,
    ChangeType,
    Claimant,
    ClaimantKind,
    Contradiction,
    Effect,
    Envelope,
    Flag,
    Op,
    Place,
    Record,
    Series,
    Stance,
)
from streams.core.operator import MemoryState
from streams.detect.operator import Detect
from tests.detect.claims_factory import CONFLICT, claim, denial, envelope, since

COALITION = Claimant(name="US-led coalition", id="coalition", kind=ClaimantKind.BELLIGERENT)
AIRWARS = Claimant(name="Airwars", id="airwars", kind=ClaimantKind.MONITOR)
BOTH = Place(name="Iraq and Syria", precision="area")
RAQQA = Place(name="Raqqa", country="SY", precision="city")


def admits(words: str, **fields):
    return claim(words, claimant=COALITION, stance=Stance.ACKNOWLEDGES, **fields)


FIRST = envelope(
    "first",
    "2018-07-27",
    admits("at least 1,000", field="title", place=Place(name="Iraq, Syria", precision="area"), as_of="2018-07-26"),
    admits("1,059", place=BOTH, alleged_perpetrator=COALITION, as_of="2018-07-26"),
    admits("1,059", place=BOTH, alleged_perpetrator=COALITION, as_of="2018-07-26"),
    admits("hundreds", place=RAQQA, as_of="2018-07-26"),
)
SECOND = envelope(
    "second",
    "2019-05-31",
    admits("1,300", field="title", place=BOTH),
    admits("more than 1,300", place=BOTH, alleged_perpetrator=COALITION,
           period=since("2014-01-01", start_accuracy=Accuracy.YEAR)),
    admits("1,100", prior=True, as_of="2018-09"),
    claim("up to 13,000", claimant=AIRWARS),
)  # fmt: skip
THIRD = envelope("third", "2019-06-02", denial(AIRWARS), publisher="Other")


def standing(envelopes: list[Envelope], kind: type[Record]) -> dict[str, Record]:
    state, detect = MemoryState(), Detect()
    found: dict[str, Record] = {}
    for record in envelopes:
        for emit in detect(state, "", record):
            if isinstance(emit.value, kind):
                if emit.value.op is Op.WITHDRAWN:
                    del found[emit.key]
                else:
                    found[emit.key] = emit.value
    return found


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND, THIRD])))
def test_the_history_is_the_same_in_any_order(order):
    series = [s for s in standing(order, Series).values() if s.claimant.id == "coalition" and s.place.name != "Raqqa"]
    assert len(series) == 1
    assert [(p.as_of.day, p.value, p.min) for p in series[0].history] == [
        ("2018-07-26", 1059, 1059),
        ("2018-09", 1100, 1100),
        ("2019-05-31", 1300, 1301),
    ]
    assert series[0].current.min == 1301
    assert series[0].window.start == "2014-01-01"
    assert series[0].conflict.id == CONFLICT.id
    changes = [c for c in standing(order, Change).values() if c.series_id == series[0].series_id]
    changes.sort(key=lambda c: c.as_of.day)
    assert [c.type for c in changes] == [ChangeType.NEW, ChangeType.INCREASED, ChangeType.INCREASED]
    assert [c.effect for c in changes] == [Effect.CURRENT, Effect.HISTORY, Effect.CURRENT]
    assert [c.delta for c in changes] == [None, 41, 201]
    assert changes[1].flags == (Flag.ACKNOWLEDGED, Flag.PRIOR)
    assert changes[2].previous.value == 1100


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND])))
def test_the_monitor_contradicts_it_by_another_standard_of_proof(order):
    found = list(standing(order, Contradiction).values())
    assert [(c.ratio, c.overlap, c.basis) for c in found] == [(10.0, True, (Basis.STANDARD_OF_PROOF,))]
    series = standing(order, Series)
    assert {series[found[0].series[0]].contradicted_by, series[found[0].series[1]].contradicted_by} == {
        (found[0].series[1],),
        (found[0].series[0],),
    }


def test_the_part_in_one_city_is_a_series_of_its_own():
    series = standing([FIRST, SECOND], Series).values()
    assert sorted(s.place.name for s in series if s.place) == ["Iraq and Syria", "Raqqa"]
