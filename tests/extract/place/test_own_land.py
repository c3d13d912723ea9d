"""Where those were who left their own land, and who died with others."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def where(text: str) -> list[str | None]:
    return [one.place.name if one.place else None for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nearly nine million Peruvians have left the country, many of them living in Spain.", "Peru"),
        ("Some 5,000 Ethiopians fled their homeland, most of them for Kenya.", "Ethiopia"),
        # who fled to where they are now, and of whom nothing says that he left his own land
        ("Some 5,000 people have fled to camps in Kenya.", "Kenya"),
        ("Some 5,000 Ethiopians were driven out of camps in Kenya.", "Kenya"),
    ],
)
def test_who_left_his_country_left_his_own(text: str, place: str) -> None:
    assert where(text) == [place]


def test_who_was_among_the_dead_was_where_they_were() -> None:
    crash = "A plane crashed in Mombasa on Tuesday, killing 46 people."
    assert where(f"{crash} A senior commander in Nairobi was among those killed.") == ["Mombasa", "Mombasa"]
    assert where(f"{crash} Another crash in Nairobi killed a pilot.") == ["Mombasa", "Nairobi"]
