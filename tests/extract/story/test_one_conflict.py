"""Figures of one event belong to one conflict."""

from __future__ import annotations

from tests.extract.reading import claims


def conflicts(text: str) -> list[str | None]:
    return [claim.conflict and claim.conflict.id for claim in claims(text)]


def test_what_is_told_of_the_event_is_of_its_conflict() -> None:
    told = (
        "MOGADISHU - Al-Shabaab fighters attacked an army base in Mogadishu, Somalia, killing nine soldiers. "
        "Twelve people were injured."
    )
    assert conflicts(told) == ["somalia", "somalia"]


def test_an_accident_beside_it_is_of_none() -> None:
    told = (
        "Al-Shabaab fighters attacked an army base in Mogadishu, Somalia, killing nine soldiers. "
        "In a road accident in Mogadishu, Somalia, two people died when their bus overturned."
    )
    assert conflicts(told) == ["somalia", None]


def test_what_is_told_beside_it_on_its_day_is_of_its_conflict() -> None:
    told = "Al-Shabaab gunmen killed 60 people at a college in Garissa, Kenya, on Thursday. "
    assert conflicts(told + "At least 79 people were shot and injured in Garissa, police said.") == ["somalia"] * 2
    assert conflicts(told + "Last Friday two people were shot dead in Garissa.") == ["somalia", None]
