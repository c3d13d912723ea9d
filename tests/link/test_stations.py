"""A station, a port or a prison that is called after a town is in it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A crush at New Delhi Railway Station killed 18 people.", "New Delhi"),
        ("A blast at Kabul Stadium killed nine people.", "Kabul"),
        ("A crush at the Quetta Railway Station, where crowds waited for trains to Multan, killed nine people.",
         "Quetta"),
        ("A gas leak in Multan killed nine passengers on a bus to Lahore.", "Multan"),
        ("A man called Kabul Khan killed nine people in Multan.", "Multan"),
    ],
)  # fmt: skip
def test_what_is_called_after_a_town(text: str, place: str) -> None:
    found = claims(text)[0].place
    assert found is not None and found.name == place
