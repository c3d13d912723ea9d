"""The missing who turn up, counts down from a peak, those killed elsewhere, peoples without a plural, new refugees."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people who had been missing in Bor turned up alive on Tuesday.", []),
        ("Nine people who had been missing in Bor turned up dead on Tuesday.", [("killed", "Nine")]),
        ("Some 12 people remained missing, down from a peak of 300.", [("missing", "Some 12"), ("missing", "300")]),
        (
            "Thirteen people were killed in Bor and two elsewhere in the state.",
            [("killed", "Thirteen"), ("killed", "two")],
        ),
        ("The raids ended with over 2,000 Karenni displaced.", [("displaced", "over 2,000")]),
        ("Heat killed crops. The county had 40 Windows affected.", []),
        ("The camp is home to 800 newly arrived refugees.", [("displaced", "800")]),
        # a list goes on past one of theirs
        (
            "Gunmen killed two Kolan women, their driver and a Kolan man thought to be a guide.",
            [("killed", "two"), ("killed", "a Kolan man")],
        ),
        ("Gunmen killed two women, their driver and a guide said.", [("killed", "two")]),
        # reports that are weighed, and people whom one tells of
        (
            "The first assessment concluded the strike killed one rebel and wounded another.",
            [("killed", "one"), ("injured", "another")],
        ),
        ("The assessment concluded that 12 people were killed.", [("killed", "12")]),
        (
            "A slide killed eight people. The list of people reported missing has 108 names.",
            [("killed", "eight"), ("missing", "108")],
        ),
        # who is dead is he who wounded them
        ("A man believed to have wounded two others in Bor is dead.", [("injured", "two")]),
        (
            "In total three people were hurt, and the victims were two women and a man.",
            [("injured", "three"), ("injured", "two"), ("injured", "a man")],
        ),
    ],
)
def test_found_and_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
