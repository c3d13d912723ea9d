"""Small towns, districts and office holders: the land of an item that names no larger place."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str, publisher: str = "Wire", day: str = "2019-05-06") -> tuple[str | None, str | None]:
    """The name and the land of the first figure's place."""
    first = claims(text, publisher=publisher, day=day)[0]
    return (first.place.name, first.place.country) if first.place else (None, None)


@pytest.mark.parametrize(
    ("text", "place", "land"),
    [
        ("Four more people died of burns after the blaze in Kongsberg.", "Kongsberg", "NO"),
        ("Eleven bodies were dug out in Bududa on Friday.", "Bududa", "UG"),
        ("A rocket killed two Egyptians outside Miranshah.", "Miranshah", "PK"),
        ("Japan said that two of its nationals were killed in the fire in Kongsberg.", "Kongsberg", "NO"),
        ("Six soldiers died of wounds of the fighting at Tinzaouatine.", "Tinzaouatine", "ML"),
        # what is told together lies together: there is a Hyderabad in India, but no Sehwan
        ("Two died in Hyderabad and a man near Sehwan.", "Hyderabad", "PK"),
        # and nothing happened where one died who was hurt elsewhere
        ("A boy hurt in the crash near Sehwan died in Hyderabad; nine are dead.", "Sehwan", "PK"),
        # a larger place that is named tells the land
        ("Nine people were killed in Oslo. The bodies were brought to a hall in Bududa.", "Oslo", "NO"),
    ],
)
def test_a_small_town_tells_the_land(text: str, place: str, land: str) -> None:
    assert told(text) == (place, land)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Prisons Minister Iris Varela said 31 inmates died in Friday's riot.", "VE"),
        ("President Karzai said that 14 civilians were killed by shells at a wedding.", "AF"),
        ("Nine villagers were killed by gunmen at a market, Governor Samuel Ortom said.", "NG"),
        ("Mr Karzai's gardener was among the nine who were killed in the crash.", None),
    ],
)
def test_who_holds_office_tells_the_land(text: str, land: str | None) -> None:
    assert told(text)[1] == land


def test_a_governor_tells_the_region_and_its_conflict() -> None:
    text = "Gunmen killed nine villagers in an attack on Ukpam, Governor Samuel Ortom said."
    (claim,) = claims(text, publisher="Wire", day="2019-05-06")
    assert claim.place is not None
    assert claim.place.path[:2] == ("NG", "ng/central-nigeria")
    assert claim.conflict is not None
    assert claim.conflict.id == "nigeria"


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The bodies of nine guests were found at the Shangri-La on Sunday.", None),
        ("Nine people were killed in a fire in Shangri-La on Sunday.", "CN"),
        ("The Vatican said two of its priests were among the nine killed in the raid.", None),
    ],
)
def test_a_house_and_a_speaker_tell_no_land(text: str, land: str | None) -> None:
    assert told(text, publisher="")[1] == land


@pytest.mark.parametrize(
    ("title", "text", "land"),
    [
        ("", "Two Kenyans were among the nine guests killed at the lodge.", None),
        ("", "Two Kenyans were killed in a crash.", "KE"),
        ("", "Two Kenyan nationals were killed in a crash.", None),
        ("", "Two Kenyan nurses were killed in a crash.", "KE"),
        ("", "Seventy people, most of them Brazilians, died when the plane fell.", None),
        ("", "Nine guests died in the fire. Among the dead are a Chilean, a Dane and a Swede.", None),
        ("", "Tokyo said that two of its nationals were among the nine dead.", None),
        ("Two Japanese killed", "Japan said that two of its nationals were killed on Friday.", None),
        ("", "Nouhoum Togo, who leads a party, said nine were massacred in Bankass.", "ML"),
    ],
)
def test_strangers_and_speakers_tell_no_land(title: str, text: str, land: str | None) -> None:
    first = claims(text, title=title, publisher="")[0]
    assert (first.place.country if first.place else None) == land


def test_a_village_with_namesakes_lies_in_no_region_on_which_nothing_hangs() -> None:
    _, second = claims("Two people were hurt in Kherson Oblast. Two civilians were killed in Andriyivka in Ukraine.")
    assert second.place is not None and second.place.path == ("UA", "ua/andriyivka~")
    _, second = claims("Two men were hurt in Yaounde. Gunmen killed nine villagers in Ngarbuh in Cameroon.")
    assert second.place is not None and second.place.path[:2] == ("CM", "cm/anglophone-regions")
