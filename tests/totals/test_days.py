"""Of which days the main event is: what happened a day before it or after it, and who died of it later."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who was hurt dies on a later day
        ("A man was shot in Kila on Monday afternoon. He died on Wednesday evening in hospital.", {"killed": 1}),
        ("A man was shot in Kila on Monday afternoon. He died on Tuesday evening in hospital.", {"killed": 1}),
        ("Two men were shot in Kila on Monday afternoon. One of them died on Tuesday evening in hospital.",
         {"injured": 1, "killed": 1}),
        ("A man was shot in Kila on Monday. Hugo Sanz was shot dead in Bor on Thursday.", {"injured": 1}),
        # "earlier this month" is not now
        ("A boy was hurt by a gun on Wednesday. Earlier this month, police charged a man who fatally shot Hugo Sanz.",
         {"injured": 1}),
        # one night has two days
        ("A man was shot dead in Kila on Tuesday night. A second victim died early Wednesday in hospital.",
         {"killed": 2}),
        ("Two men were killed in Kila on Tuesday night. Two women were found dead there early on Wednesday.",
         {"killed": 4}),
        # an afternoon and the next night do not
        ("A man was shot dead in Kila late on Tuesday. On Monday afternoon, Rosa Vidal, 25, was found dead in Bor.",
         {"killed": 1}),
        ("Two soldiers were killed on Tuesday evening. Two farmers were killed on Wednesday night.", {"killed": 2}),
    ],
)  # fmt: skip
def test_which_days_are_those_of_the_event(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected
