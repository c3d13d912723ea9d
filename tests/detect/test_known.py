"""As one could know it on a day: what follows from the observations of that day, and from no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from streams.core.operator import MemoryState
from streams.detect.derive import derive
from streams.detect.known import known_on
from streams.detect.operator import Detect
from tests.detect.claims_factory import CONFLICT, claim, envelope
from tests.detect.test_any_order import FEW, histories, standing


def state_of(envelopes):
    state, detect = MemoryState(), Detect()
    for one in envelopes:
        detect(state, "", one)
    return state


@FEW
@given(histories(), st.integers(1, 12))
def test_it_is_what_the_news_of_that_day_give(history, day):
    until = f"2021-03-{day:02d}"
    known = [one for one in standing(history) if one.published_at.date().isoformat() <= until]
    bare = [one.model_copy(update={"seq": 0}) for one in known]
    assert known_on(state_of(history), CONFLICT.id, until) == derive(bare)


def test_a_fall_that_was_confirmed_later_is_still_suspected():
    news = [
        envelope("a", "2021-03-01", claim("1,095")),
        envelope("b", "2021-03-02", claim("1,009"), publisher="Herald"),
        envelope("c", "2021-03-05", claim("1,009"), publisher="Post"),
    ]
    state = state_of(news)
    (then,) = known_on(state, CONFLICT.id, "2021-03-03").series.values()
    (now,) = known_on(state, CONFLICT.id, "2021-03").series.values()
    assert (then.current.value, now.current.value) == (1095, 1009)
