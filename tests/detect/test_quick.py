from __future__ import annotations

import pytest

from schemas import AsOf, Current
from streams.detect.quick import changed, quick

DAY = AsOf(day="2024-01-02")
MADE = Current(value=12, min=12, max=None, as_of=DAY, text="12")


def test_it_makes_what_pydantic_makes() -> None:
    one = quick(Current, as_of=DAY, value=12, max=None, min=12, text="12")
    assert one == MADE
    assert one.model_dump_json() == MADE.model_dump_json()
    assert one.model_copy(update={"value": 13}).value == 13


@pytest.mark.parametrize("fields", [{"value": 12, "min": 12, "max": None, "text": "12"}, {**MADE.__dict__, "most": 3}])
def test_a_field_that_is_missing_or_unknown_is_an_error(fields: dict[str, object]) -> None:
    with pytest.raises(TypeError, match=r"Current: not its fields: \['(as_of|most)'\]"):
        quick(Current, **fields)


def test_a_copy_with_other_values_leaves_the_record_as_it_was() -> None:
    assert changed(MADE, value=13) == Current(value=13, min=12, max=None, as_of=DAY, text="12")
    assert MADE.value == 12
