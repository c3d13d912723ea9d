"""Items that move between conflicts: what leaves the one enters the other, and both are what the oracle says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from schemas import Envelope
from streams.core.operator import MemoryState
from streams.detect.derive import Derived
from streams.detect.observation import observe
from streams.detect.operator import Detect
from tests.detect.oracle import oracle
from tests.detect.test_any_order import FEW, Reader, items, summary

KEYS = ("northland", "~NL")


def moved(said: Envelope, key: str | None) -> list[Envelope]:
    """What a relink sends: the item's whole contribution under its key, nothing (any more) under the others."""
    nothing = {"claims": (), "denials": (), "ledgers": ()}
    return [said.model_copy(update={"conflict_key": k, **({} if k == key else nothing)}) for k in KEYS]


@st.composite
def relinkings(draw):
    """Each step says an item anew, under one of the keys or under none; a relink says the same elsewhere."""
    names = draw(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=10))
    contents = {name: draw(items(name)) for name in sorted(set(names))}
    steps = []
    for name in names:
        said = contents[name] if draw(st.booleans()) else draw(items(name))
        contents[name] = said
        steps.append(moved(said, draw(st.sampled_from([*KEYS, *KEYS, None]))))
    return steps


def run(steps, restart_every: int = 0, repeat: bool = False) -> Derived:
    state, reader, detect = MemoryState(), Reader(), Detect()
    for count, step in enumerate(steps, 1):
        for envelope in [*step, *step] if repeat else step:
            reader.read(detect(state, "", envelope))
        if restart_every and count % restart_every == 0:
            detect = Detect()
    return reader.standing


def of_key(derived: Derived, key: str) -> Derived:
    parts = (derived.series, derived.changes, derived.contradictions)
    return Derived(*({i: r for i, r in part.items() if r.conflict_key == key} for part in parts))


def standing(steps, key: str):
    last = {envelope.item_id: envelope for step in steps for envelope in step if envelope.conflict_key == key}
    return [observe(envelope) for envelope in last.values()]


@FEW
@given(relinkings(), st.integers(0, 3), st.booleans())
def test_each_conflict_is_what_its_own_items_say(steps, restart_every, repeat):
    derived = run(steps, restart_every, repeat)
    for key in KEYS:
        assert summary(of_key(derived, key)) == oracle(standing(steps, key))


@FEW
@given(relinkings(), st.randoms(use_true_random=False))
def test_the_order_of_the_last_words_does_not_matter(steps, random):
    last = {step[0].item_id: step for step in steps}
    shuffled = list(last.values())
    random.shuffle(shuffled)
    assert run(shuffled) == run(last.values()) == run(steps)


@FEW
@given(relinkings())
def test_what_is_withdrawn_everywhere_leaves_nothing(steps):
    gone = [moved(step[0], None) for step in steps]
    assert run([*steps, *gone]) == Derived()
