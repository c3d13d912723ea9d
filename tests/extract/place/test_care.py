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


@pytest.mark.parametrize(
    "text",
    [
        "Five soldiers who were wounded in the ambush near Diema in Mali have died at the military hospital in Kati, "
        "bringing the number of soldiers killed to 16.",
        "Two men wounded in the clash near Diema in Mali died in Kati hospital, taking the number of deaths to 31.",
        "The toll of the crash near Diema in Mali rose to 33. Two victims died in hospital in Kati.",
    ],
)
def test_where_the_wounded_die_is_not_where_it_was(text: str) -> None:
    assert {claim.place.name for claim in claims(text) if claim.place} == {"Diéma"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A victim of the blasts who was in Upper Tema Hospital in Lima died of his wounds, taking the toll to 24.",
            "Lima",
        ),
        ("A blast at Upper Tema Hospital in Lima killed 24 people.", "Upper Tema Hospital"),
    ],
)
def test_a_hospital_by_its_name_where_the_wounded_are(text: str, place: str) -> None:
    assert {claim.place.name for claim in claims(text) if claim.place} == {place}


def test_who_dies_at_a_hospital_without_wounds_died_of_what_was_there() -> None:
    told = claims("Nine patients died at a hospital in Kati in Mali when fire swept through it.")
    assert [claim.place and claim.place.name for claim in told] == ["Kati"]


def test_where_the_dead_are_buried_is_not_where_they_died() -> None:
    told = claims("The army, which admits nine dead in Goma, buried its dead in Kisangani on Saturday.")
    assert [claim.place and claim.place.name for claim in told] == ["Goma"]
    told = claims("Twelve people were killed at a funeral in Goma on Saturday.")
    assert [claim.place and claim.place.name for claim in told] == ["Goma"]


def test_where_the_wounded_of_a_raid_have_died_is_not_where_it_was() -> None:
    found = claims("The raid on Gao in Mali killed nine. Two of the wounded have died in Bamako; the dead are 11.")
    assert {one.place.name for one in found if one.place} == {"Gao"}


def test_whoever_died_in_a_hospital_of_another_town_was_hurt_elsewhere() -> None:
    """Where no table knows the town of the crash, the region of the hospital is all that is known."""
    crash = "A man hurt in the bus crash in Tomsa died {} on Saturday, taking the number of dead to 20, police said."
    for house in ("in hospital in Arequipa", "at a hospital in Arequipa", "in an Arequipa hospital"):
        assert {one.place.precision for one in claims(crash.format(house)) if one.place} == {"region"}
    death = "The death of a man in a Cusco hospital takes to 23 the number of those killed by the fire in Arequipa."
    assert {one.place.name for one in claims(death) if one.place} == {"Arequipa"}
