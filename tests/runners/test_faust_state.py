"""A stage's state on Faust behaves as the plain one, and an event's writes show only when they are confirmed."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from streams.core.operator import MemoryState
from streams.runners.faust_state import OFFSET_KEY, Overlay, Shelf

KEYS = st.sampled_from(["a", "a|1", "a|2", "ab|1", "b|1", "b|1|x", "|", "é|1"])
STEPS = st.lists(st.tuples(st.sampled_from(["put", "delete"]), KEYS, st.binary(max_size=2)), max_size=12)
PREFIXES = ["", "a", "a|", "ab", "b|1", "|", "é", "nothing|"]


def play(state: MemoryState | Overlay, steps: list[tuple[str, str, bytes]]) -> None:
    for step, key, value in steps:
        if step == "put":
            state.put(key, value)
        else:
            state.delete(key)


def seen(state: MemoryState | Overlay | Shelf) -> list[object]:
    scans: list[object] = [list(state.scan(prefix)) for prefix in PREFIXES]
    return scans + [state.get(key) for key in ("a|1", "b|1", "nothing")]


@given(STEPS, STEPS)
def test_an_overlay_on_a_shelf_reads_like_a_plain_state(before: list, during: list) -> None:
    plain, shelf = MemoryState(), Shelf()
    first = Overlay(shelf)
    play(first, before)
    for key, value in first.writes.items():
        shelf.apply(key, value)
    second = Overlay(shelf)
    for state in (plain, second):
        play(state, before if state is plain else [])
        play(state, during)
    assert seen(second) == seen(plain)


@given(STEPS)
def test_a_shelf_does_not_change_until_the_writes_are_applied(steps: list) -> None:
    shelf = Shelf()
    shelf.apply("a|1", b"old")
    untouched = seen(shelf)
    play(Overlay(shelf), steps)
    assert seen(shelf) == untouched


def test_the_offset_is_kept_beside_the_keys_and_no_scan_shows_it() -> None:
    shelf = Shelf()
    shelf.apply(OFFSET_KEY, b"41")
    shelf.apply("a|1", b"x")
    assert shelf.applied == 41
    assert list(shelf.scan("")) == [("a|1", b"x")]


def test_a_scan_is_in_the_order_of_the_keys_while_the_caller_writes() -> None:
    shelf = Shelf()
    put: Callable[[str, bytes], None] = shelf.put
    for key in ("b|2", "a|9", "b|1"):
        put(key, b"")
    overlay = Overlay(shelf)
    for key, _ in overlay.scan(""):
        overlay.delete(key)
    assert [key for key, _ in overlay.scan("")] == []
    assert [key for key, _ in shelf.scan("")] == ["a|9", "b|1", "b|2"]
