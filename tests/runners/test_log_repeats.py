"""A library that says the same thing again and again is heard once in a while, and nobody else is held back."""

import logging

from streams.runners.log_repeats import Repeats


def record(wording: str, *values: object) -> logging.LogRecord:
    return logging.LogRecord("aiokafka.client", logging.ERROR, __file__, 1, wording, values, None)


def test_a_wording_comes_again_after_a_while_with_how_many_were_left_out() -> None:
    now = [0.0]
    repeats = Repeats(10.0, clock=lambda: now[0])
    passed = []
    for second in range(21):
        now[0] = float(second)
        said = record("node %s is away", second)
        if repeats.filter(said):
            passed.append(said.getMessage())
    assert passed == [
        "node 0 is away", "node 10 is away (9 more like it in between)", "node 20 is away (9 more like it in between)",
    ]  # fmt: skip


def test_another_wording_is_heard_at_once() -> None:
    repeats = Repeats(10.0, clock=lambda: 0.0)
    assert [repeats.filter(record(wording)) for wording in ("one", "two", "one")] == [True, True, False]
