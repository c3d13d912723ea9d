"""Towns in datelines, and towns that only an adjective places in their land."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def places(text: str) -> list[str | None]:
    return [claim.place and claim.place.name for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KASUR, Pakistan - Nine people were killed and 31 wounded in a market in eastern Pakistan.", "Kasur"),
        ("KASUR, Pakistan (XP) — Nine people were killed and 31 wounded in a blast in Multan.", "Multan"),
        ("KABUL - Nine people were killed and 31 wounded when a bus fell in northern Afghanistan.", "Afghanistan"),
        ("KASUR, Pakistan - Floods killed nine people and injured 31 in eastern Pakistan.", "Pakistan"),
        ("KABUL - Nine people were killed and 31 wounded when a bus overturned, police said.", "Kabul"),
        ("QUETTA: Nine people were killed and 31 wounded in a blast in Upper Zarin, police said.", "Upper Zarin"),
        ("VELMAR, Mexico - Gunmen killed nine people and wounded two in the Mexican town of Velmar, hours after a "
         "massacre near Silao.", "Velmar"),
    ],
)  # fmt: skip
def test_a_dateline_says_where_unless_it_is_a_base(text: str, place: str) -> None:
    assert places(text) == [place, place]


def test_a_capital_of_a_dateline_is_not_the_town_of_the_item() -> None:
    told = (
        "KABUL - Nine people were killed in a quake in northern Afghanistan. Another 12 were injured, officials said."
    )
    assert places(told) == ["Afghanistan", "Afghanistan"]


def test_who_is_missing_is_so_where_the_others_died() -> None:
    assert places("Nine people were killed in a blast in Kasur in Pakistan. Four are missing.") == ["Kasur", "Kasur"]
