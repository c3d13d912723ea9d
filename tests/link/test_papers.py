"""The land of a paper by its name, and of a text by the words of its news."""

from __future__ import annotations

import pytest

from streams.link.home_words import land_of_words
from streams.link.papers import land_of_paper, seat_of_paper
from streams.link.places import land_of_towns


@pytest.mark.parametrize(
    ("publisher", "land"),
    [
        ("Kampala Evening Post", "UG"),
        ("Radio Bunia Info", "CD"),
        ("The Irish Courier", "IE"),
        ("Eastern Herald, Guwahati", "IN"),
        ("Kasa Post (English edition)", None),
        ("Bogotá Standard (English edition)", "CO"),
        ("New York Times", None),
        ("The Times of India", None),
        ("Indian Ocean Agency", None),
        ("World Affairs Desk", None),
        ("Mediterranean Bulletin", None),
        ("Agence France-Presse", None),
        ("Yemen Strike Tracker", None),
        ("The Sun", None),
        ("Punch", "NG"),
        ("The Irrawaddy", "MM"),
        ("Punch; Dawn", None),
        ("La Hora de León", None),
        ("The London Gazette", "GB"),
        ("Nairobi Mail; Kampala Mail", None),
        ("Nairobi Mail; Mombasa Mail", "KE"),
    ],
)
def test_a_paper_called_after_a_place_is_at_home_there(publisher: str, land: str | None) -> None:
    assert land_of_paper(publisher) == land


def test_a_paper_called_after_a_town_has_a_seat() -> None:
    assert "ng/plateau" in seat_of_paper("Jos Daily")
    assert seat_of_paper("Nigeria Daily") == ("NG",)
    assert seat_of_paper("World Affairs Desk") == ()


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Rice sold at 90,000 naira a bag.", "NG"),
        ("The Carabineros and Senapred sent help.", "CL"),
        ("A barangay lost power and rice rose to nine naira.", None),
        ("Rice sold at nine pounds a bag.", None),
    ],
)
def test_words_that_one_land_has_tell_it(text: str, land: str | None) -> None:
    assert land_of_words(text) == land


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Nine people died in Silao on Monday.", "MX"),
        ("Nine people died in Silao and in Keighley on Monday.", None),
        ("Nine people met Silao on Monday.", None),
        ("Nine people died in Silao Street on Monday.", None),
        ("Nine people died at home.", None),
    ],
)
def test_towns_of_one_land_alone_tell_it(text: str, land: str | None) -> None:
    assert land_of_towns(text) == land
