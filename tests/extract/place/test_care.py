"""Where the hurt are treated is not where they were hurt."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

CRASH = "A bus crashed near Arequipa, Peru, killing nine people. "


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were injured and taken to Juliaca and Cusco.",
        "Twelve injured people were taken to hospitals in Juliaca and Cusco.",
        "Twelve injured people were being treated in hospitals in Juliaca, Puno and Cusco.",
        "Twelve wounded were rushed to the Central Hospital in Lima.",
        "The 12 injured were referred to Lima.",
        "Twelve of the injured were still hospitalised in Lima.",
        "The president visited the wounded in Lima, 12 of whom were injured badly.",
    ],
)
def test_the_place_of_care_is_none_of_the_event(text: str) -> None:
    assert {claim.place.name for claim in claims(CRASH + text) if claim.place} == {"Arequipa"}


def test_a_hospital_may_be_the_place_of_the_event() -> None:
    assert [
        c.place.name for c in claims("Twelve people were killed in a strike on a hospital in Lima.") if c.place
    ] == ["Lima"]
