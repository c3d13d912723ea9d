"""Some of several, whatever they are called, and what only looks like somebody's harm."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # so many of the others, and one of so many
        ("The army says eight of the 33 are dead.", [("killed", "eight")]),
        ("Two of the nine have died.", [("killed", "Two")]),
        ("He was one of seven Bosnian teachers detained in May.", [("detained", "seven")]),
        ("One of nine people killed in the blast was a nurse.", [("killed", "nine")]),
        # whatever they are called
        ("Among those killed were seven signatories.", [("killed", "seven")]),
        ("Among the dead were nine horses.", []),
        # hostages are kidnapped and prisoners are detained
        ("So far 16 hostages and 90 prisoners are being held there.", [("kidnapped", "16"), ("detained", "90")]),
        # who leads others out is hurt, not they
        ("A nurse led several boys to safety despite having been stabbed.", []),
        ("Nine men survived despite having been stabbed.", [("injured", "Nine")]),
        ("The search goes on in Bor, with nine men having been detained.", [("detained", "nine")]),
        # sayings
        ("It is like seeing a dead man coming back to life.", []),
        ("The matter is taken seriously only when a woman dies.", []),
        ("The driver fled when a woman died.", [("killed", "a woman")]),
        ("The era of 'confirm you're 13' is dead.", []),
        # troops move, people flee
        ("Some 4,000 troops had crossed into the valley.", []),
        ("Some 4,000 people had crossed into the valley.", [("displaced", "Some 4,000")]),
        # a person who is named
        ("One of those wounded was Rosa Vidal.", []),
        # the platform is no initial
        ("He wrote it on X.Nine people were killed.", [("killed", "Nine")]),
    ],
)
def test_figures(text: str, read: list[tuple[str, str]]) -> None:
    assert figures(text) == read


def test_who_is_admitted_to_a_hospital_admits_nothing() -> None:
    assert claims("Nine babies had been admitted, of whom five died, doctors said.")[-1].stance.value == "reports"
    assert claim("The army admitted that nine people had died.").stance.value == "acknowledges"
