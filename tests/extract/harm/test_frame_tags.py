"""Every frame holds one of the tags without which none is tried."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.extract.harm.frames import BEGINS_LEFT, ENDS_RIGHT, LEFT, RIGHT

_TAGS = st.sampled_from("NMIPXOQKGVRJEATiwcfbthmrnezpyua#s,.:l")


@pytest.mark.parametrize(
    ("frame", "tags"), [*((frame, ENDS_RIGHT) for _, frame in RIGHT), *((frame, BEGINS_LEFT) for _, frame in LEFT)]
)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_a_frame_matches_holds_one_of_its_tags(
    frame: re.Pattern[str], tags: frozenset[str], data: st.DataObject
) -> None:
    row = data.draw(st.from_regex(frame, alphabet=_TAGS))
    match = frame.search(row)
    assert match is None or not tags.isdisjoint(match[0][1:] if tags is ENDS_RIGHT else match[0])
