"""A state's own citizens are a group of their own."""

from __future__ import annotations

from schemas import Role, VictimClass
from tests.extract.reading import claim, claims


def test_its_citizens_are_of_the_claimant_s_nation() -> None:
    assert claim("Kenya confirms that 12 of its citizens were killed during the attacks in Somalia.").victim_group == (
        "Kenyan citizens"
    )
    assert claim("Police said that 12 of their nationals were killed.").victim_group is None


def test_people_of_those_who_fight_are_fighters() -> None:
    for text in (
        "The rebels said that two of their men were killed in Kidal.",
        "Soldiers said two of their colleagues were killed in Kidal.",
        "Hezbollah said only two of its members were among those killed in Tyre.",
        "The army said it lost seven men in Kidal.",
    ):
        (found,) = claims(text)
        assert (found.victim_class, found.role) == ((VictimClass.COMBATANT,), Role.TOTAL), text
    assert claim("Police said that two of their men were killed.").victim_class == (VictimClass.MAN,)
    assert claim("The ministry said it lost seven men.").victim_class == (VictimClass.MAN,)
