"""A state's own citizens are a group of their own."""

from __future__ import annotations

from tests.extract.reading import claim


def test_its_citizens_are_of_the_claimant_s_nation() -> None:
    assert claim("Kenya confirms that 12 of its citizens were killed during the attacks in Somalia.").victim_group == (
        "Kenyan citizens"
    )
    assert claim("Police said that 12 of their nationals were killed.").victim_group is None
