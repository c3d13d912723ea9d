"""Tables are made once, and no collection walks them while they are made."""

from __future__ import annotations

import gc

import pytest

from streams.kept import kept


def test_a_table_is_made_once_for_each_name() -> None:
    made: list[str] = []

    @kept
    def table(name: str) -> list[str]:
        made.append(name)
        return [name]

    assert table("actors") is table("actors")
    assert table("places") == ["places"]
    assert made == ["actors", "places"]


def test_the_collector_rests_inside_and_only_there() -> None:
    @kept
    def inner() -> bool:
        return gc.isenabled()

    @kept
    def outer() -> tuple[bool, bool]:
        return inner(), gc.isenabled()

    assert gc.isenabled()
    assert outer() == (False, False)
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    @kept
    def table() -> int:
        return 1

    gc.disable()
    try:
        table()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_cannot_be_made_is_tried_again() -> None:
    tries: list[int] = []

    @kept
    def table() -> int:
        tries.append(1)
        if len(tries) == 1:
            raise OSError
        return len(tries)

    with pytest.raises(OSError):
        table()
    assert gc.isenabled()
    assert table() == 2
