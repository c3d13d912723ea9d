"""Where series are kept: by place, cause and conflict, of an item as a whole."""

from __future__ import annotations

import pytest

from schemas import Claim
from streams.extract.operator import conflict_key
from tests.extract.reading import news, records

LAND, CONFLICT = "2025-03-05", "2025-07-24"


def keys(text: str, *, title: str = "", day: str = LAND, publisher: str = "The Wire") -> set[str]:
    """The key of each claim, `~xx` where it has no country."""
    told = [one for one in records(news(text, title=title, day=day, publisher=publisher)) if isinstance(one, Claim)]
    return {conflict_key(one)[: 3 if conflict_key(one).startswith("~") else None] for one in told}


@pytest.mark.parametrize(
    ("text", "publisher", "key"),
    [
        ("The municipality counted 12 dead and 30 injured on Monday.", "Kampala Evening Post", "~UG"),
        ("The municipality counted 12 dead and 30 injured on Monday.", "World Affairs Desk", "~xx"),
        ("A landslide killed 12 people in Ecuador on Monday, officials said.", "Kano Daily", "~EC"),
        ("A wall fell, killing nine people, and rice sold at 90,000 naira a bag, traders said.", "The Wire", "~NG"),
        ("Two barangays are under water and nine people have died, rescuers said.", "The Wire", "~PH"),
        ("Nine people died when a wall fell in Silao late on Tuesday.", "The Wire", "~MX"),
        ("Nine people died in the fall of a wall, the Ugandan police said.", "Kano Daily", "~UG"),
        ("Police have raised their count to 31 dead. Al Shabaab speaks of more than 50.", "The Wire", "somalia"),
    ],
)
def test_an_item_that_names_no_land_is_at_home(text: str, publisher: str, key: str) -> None:
    assert keys(text, publisher=publisher) == {key}


@pytest.mark.parametrize(
    ("text", "day", "key"),
    [
        ("Twelve pupils were kidnapped in Kankara in Katsina State. The roof had caught fire.", LAND, "nigeria"),
        ("Twenty people were killed in Port-au-Prince, the mayor said. The gang set fire to houses.", LAND, "haiti"),
        ("Twenty people were killed in Port-au-Prince when a bus overturned, the mayor said.", LAND, "~HT"),
        ("Thirty-one people were killed in Argelia, the governor of Cauca said.", LAND, "colombia"),
        ("Thirty-one people died in a bus crash in Argelia, the governor of Cauca said.", LAND, "~CO"),
        ("Rebel fighting in southwest Colombia has killed 61 people, the governor of Cauca said.", LAND, "colombia"),
        ("Three people were killed in Bogotá on Monday, the governor of Cundinamarca said.", LAND, "~CO"),
        ("Eighteen people were killed at a mosque in Kunduz, an office said.", "2023-10-16", "afghanistan"),
        ("Two people were killed at a wedding in Kabul, police said.", "2023-10-16", "~AF"),
        ("The roof fell on a wedding in Kabul. Eighteen people were killed, police said.", "2023-10-16", "~AF"),
        ("Gunmen killed five people in a restaurant in Culiacán, the ministry said.", LAND, "mexico"),
        ("Tribal fighting killed 20 people in Hela on Sunday, police said.", LAND, "papua-new-guinea"),
        ("A landslide killed 20 people in Hela on Sunday, police said.", LAND, "~PG"),
        ("The army killed ten rebels in a clash in Negros Occidental.", LAND, "philippines-npa"),
    ],
)  # fmt: skip
def test_what_is_told_where_a_war_is_fought_is_of_it_unless_by_accident(text: str, day: str, key: str) -> None:
    assert keys(text, day=day) == {key}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Cambodian rockets hit Surin Province, Thailand. Eleven civilians died, it said.", "cambodia-thailand"),
        ("A bus crashed in Surin Province, Thailand. Eleven civilians died, the ministry said.", "~TH"),
        ("Nine civilians were killed in a robbery in Chiang Mai, Thailand. A tourist from Cambodia was hurt.", "~TH"),
    ],
)  # fmt: skip
def test_two_lands_at_war_are_named_by_the_item(text: str, key: str) -> None:
    assert keys(text, day=CONFLICT) == {key}


def test_a_local_paper_prints_the_war_of_its_region() -> None:
    text = "The governor said that 42 people were killed in last weekend's attack."
    assert keys(text, publisher="Jos Daily") == {"nigeria"}
    assert keys(text, publisher="Lagos Daily") == {"~NG"}


def test_an_item_that_tells_of_one_conflict_tells_of_it_where_it_is_fought() -> None:
    told = (
        "Turkish soldiers killed nine PKK fighters near Şırnak on Monday, the army said. "
        "In a report on the curfews the foundation counted 162 civilians killed in Turkey between August and January. "
    )
    assert keys(told, day="2016-01-20") == {"turkey-pkk"}
    crash = "A bus overturned near Izmir, Turkey, on Monday, killing four people."
    assert keys(told + crash, day="2016-01-20") == {"turkey-pkk", "~TR"}
