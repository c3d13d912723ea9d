"""Places that belong to one number of a sentence alone, and what the whole is of."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str) -> list[tuple[str, str | None, str]]:
    return [(one.quantity.text, one.place and one.place.name, one.unit.value) for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the whole is of what holds its parts, and these are families as it is
        (
            "Some 2,417 families were displaced: 2,000 in Davao Oriental, 247 in Davao del Norte and 170 in Bukidnon.",
            [
                ("Some 2,417", "Mindanao", "household"),
                ("2,000", "Davao Oriental", "household"),
                ("247", "Davao del Norte", "household"),
                ("170", "Bukidnon", "household"),
            ],
        ),
        (
            "Some 90 people were displaced, 60 of them in Nyala and 30 in El Fasher.",
            [("Some 90", "Darfur", "person"), ("60", "Nyala", "person"), ("30", "El Fasher", "person")],
        ),
        (
            "In Sindh 4,000 people were displaced and 2,000 in Balochistan.",
            [("4,000", "Sindh", "person"), ("2,000", "Balochistan", "person")],
        ),
        # what is told with "including" is of the part alone, even for who is counted behind it
        (
            "At least 16 people were killed across Luzon, including seven in Baguio, by floods, with three missing.",
            [("At least 16", "Luzon", "person"), ("seven", "Baguio", "person"), ("three", "Luzon", "person")],
        ),
        (
            "Some 90 people are displaced in Cabo Delgado (60 people) and Nampula (30 people).",
            [
                ("Some 90", "northern Mozambique", "person"),
                ("60", "Cabo Delgado", "person"),
                ("30", "Nampula", "person"),
            ],
        ),
        # each land before its "where"
        (
            "He spoke of Kenya where 80 people were driven from their homes, and Brazil where 20 were evicted.",
            [("80", "Kenya", "person"), ("20", "Brazil", "person")],
        ),
        # a province called like another land's region, in a row of its own land's
        ("Some 90 people took shelter in Inhambane, Gaza and Sofala.", [("Some 90", "Mozambique", "person")]),
        ("The cyclone displaced 90 people in Gaza province, Mozambique.", [("90", "Gaza", "person")]),
        ("Strikes displaced 90 people in Gaza and Rafah.", [("90", "Gaza Strip", "person")]),
        # a capital's dateline, and that of the agencies
        (
            "MANILA (XP) - Some 90 people were evacuated from near a Philippine volcano.",
            [("Some 90", "Philippines", "person")],
        ),
        ("Panama/Geneva, 6 November 2020 - Floods displaced 90 people in Honduras.", [("90", "Honduras", "person")]),
        ("GENEVA (AIDCO) - Floods displaced 90 people.\nHonduras was hit worst.", [("90", "Honduras", "person")]),
        ("GENEVA - A fire displaced 90 people in Geneva.", [("90", "Geneva", "person")]),
        # no part of the United States
        ("The storm displaced 90 people throughout Central America.", [("90", None, "person")]),
        # two harms of one event have one place
        (
            "The blast killed 12 men and wounded 30 in Kandahar.",
            [("12", "Kandahār", "person"), ("30", "Kandahār", "person")],
        ),
        # a land's side, and the state of it that goes on
        ("Gunmen abducted 17 girls in northern Nigeria, in Zamfara state.", [("17", "Zamfara", "person")]),
        # a movement is called after a land
        ("Police arrested 53 people at a London protest of Palestine Action.", [("53", "London", "person")]),
        ("Police arrested 53 people in London over a Palestine Action protest.", [("53", "London", "person")]),
    ],
)
def test_a_bare_number_has_its_own_place(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected
