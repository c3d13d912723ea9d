"""Who is lodged where nobody lives, who is looked for, and the lists and places by which such people are told."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str, *, title: str = "Floods in the Velu basin") -> list[tuple[str, str]]:
    """Harm and words of each figure, in the order of the text."""
    found = sorted(claims(text, title=title), key=lambda claim: claim.evidence.quantity_start)
    return [(claim.harm.value, claim.quantity.text) for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "Heavy rain fell on the valley. 2,204 people are staying in 43 accommodation centres.",
        "More than 900 residents, or 2,204 people, are now sleeping in schools and churches.",
        "Relief camps in the district are sheltering 2,204 inmates.",
        "The evacuation centre at Lemo took in 2,204 people overnight.",
        "Temporary accommodation points house 2,204 people.",
        "The displacement camp at Rako has 2,204 residents.",
        "The population of the displacement camp has grown to 2,204.",
        "A school in Lemo has taken in 2,204 people.",
        "The camp behind the market houses 2,204 people who ran from the rebels.",
        "The parish hall is housing 2,204 people.",
        "Soldiers moved 2,204 people to safety.",
        "Boats took 2,204 people off the island.",
        "The army drove 2,204 people off their land.",
        "Some villages lie under water, and 2,204 people cannot go home.",
        "In public shelters: 2,204",
        "The displaced number 2,204.",
        "Those who fled number 2,204 today.",
        "Residents of six villages, 2,204 people, were told to leave.",
        "2,204 people (512 households) were displaced.",
        "2,204 people from 512 families were displaced.",
        "2,204 people, or 512 families, were displaced.",
    ],
)
def test_lodged_people_are_displaced(text: str) -> None:
    assert ("displaced", "2,204") in told(text)
    assert not [one for one in told(text) if one[1] == "512"]


@pytest.mark.parametrize(
    "text",
    [
        "The stadium holds 2,204 people.",
        "The school has 2,204 pupils.",
        "The hotel houses 2,204 guests.",
        "The detention centre holds 2,204 people.",
        "The shelters can take in 2,204 people.",
        "The camp was built for 2,204 people.",
        "The shelters were designed to hold 2,204 people.",
        "He lives at the house number 204.",
    ],
)
def test_a_place_for_people_displaces_nobody(text: str) -> None:
    assert told(text) == []


def test_who_locks_up_a_house_is_not_locked_up() -> None:
    assert told("That night 3,800 people locked up their houses and drove out of the town.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The war displaced 119,400 people: 58,716 in Bulo, 27,309 in Dango and 9,918 in Mando.",
        "The war displaced 119,400 people. Bulo received 58,716, Dango 27,309 and Mando 9,918.",
        "The war displaced 119,400 people. Most are in Bulo (58,716), Dango (27,309) and Mando (9,918).",
        "The war displaced 119,400 people.\n\n- Bulo: 58,716\n- Dango: 27,309\n- Mando: 9,918",
        "The war displaced 119,400 people: 58,716 are in schools, 27,309 with relatives and 9,918 in tents.",
        "The war displaced 119,400 people, of whom 58,716 went to Bulo, 27,309 to Dango and 9,918 to Mando.",
    ],
)
def test_displaced_are_told_place_by_place(text: str) -> None:
    counts = ["119,400", "58,716", "27,309", "9,918"]
    assert told(text, title="") == [("displaced", count) for count in counts]


def test_a_heading_tells_the_harm_of_its_list() -> None:
    expected = [("displaced", "58,716"), ("displaced", "27,309")]
    assert told("Displaced people by district\nBulo: 58,716\nDango: 27,309") == expected
    assert told("Displaced by district: Bulo 58,716, Dango 27,309.") == expected
    assert told("Schools by district\nBulo: 58,716\nDango: 27,309") == []


def test_what_else_is_told_by_place_is_no_displaced() -> None:
    told_of = [("displaced", "40,000")]
    assert (
        told("The war displaced 40,000 people. The league has 12 teams in Bulo, 13 in Dango and 4 in Mando.") == told_of
    )
    assert told("The war displaced 40,000 people. The team scored 20 in Bulo and 30 in Dango.") == told_of
    assert told("The war displaced 40,000 people. The ministry received 300 in donations.") == told_of
    assert told("The war displaced 40,000 people. Some 400 refused to leave.") == told_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The war displaced 6,342 people. The remaining 1,839 went to five sites.", "1,839"),
        ("The war displaced 6,342 people. In the south, 1,839 are registered.", "1,839"),
        ("The war displaced 6,342 people; 1,839 were still inside.", "1,839"),
        ("The war displaced 6,342 people. At the height of the war there were 1,839.", "1,839"),
        ("The war displaced 6,342 people. The greater part, about 1,839, crossed into Chad.", "about 1,839"),
        ("The camps in Bulo hold 6,342 displaced people, against 1,839 in Dango.", "1,839"),
    ],
)
def test_the_rest_of_the_displaced(text: str, expected: str) -> None:
    assert told(text) == [("displaced", "6,342"), ("displaced", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rescuers are still looking for three fishermen.", ("missing", "three")),
        ("Divers are searching for 12 people.", ("missing", "12")),
        ("Hopes of finding more than 180 missing people in the debris are fading.", ("missing", "more than 180")),
        ("Rescuers are trying to find 12 missing miners in the debris.", ("missing", "12")),
        ("Police put the number still missing at 100.", ("missing", "100")),
        ("About 300 people cannot be found, the chairman says.", ("missing", "About 300")),
        ("Divers brought up eight bodies and two others are being sought.", ("missing", "two")),
    ],
)
def test_who_is_looked_for_is_missing(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, title="")


def test_who_is_wanted_is_not_missing() -> None:
    assert told("Police are searching for three men over a robbery.", title="") == []
    assert told("Volunteers hope to find 12 people who want to adopt dogs.", title="") == []
    assert told("Police are looking for two gunmen.", title="") == []
    assert told("The club is looking for 12 people to run the bar.", title="") == []


def test_labels_of_a_list() -> None:
    text = "Deaths: 24\nInjured: 31\nDisplaced with relatives (provisional): 24,610\nFamilies displaced: 300"
    assert told(text) == [("killed", "24"), ("injured", "31"), ("displaced", "24,610")]


def test_counts_are_put_side_by_side() -> None:
    text = "The ministry put the number of people displaced at 12,000, deaths at 41 and injuries at 200."
    assert told(text) == [("displaced", "12,000"), ("killed", "41"), ("injured", "200")]
    assert told("The injured number 131.") == [("injured", "131")]
    assert told("Over 12,34,567 people in 214 villages have been affected.") == [("affected", "Over 12,34,567")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("2,204 people are sleeping in schools.", "stock"),
        ("The shelters hold 2,204 people.", "stock"),
        ("2,204 people are out of their homes.", "stock"),
        ("The number of evacuees stood at 2,204.", "stock"),
        ("The town has 2,204 displaced people.", "stock"),
        ("The evacuation centre took in 2,204 people.", "incident"),
        ("2,204 people were moved to a shelter.", "incident"),
        ("The flood drove 2,204 people from their homes.", "incident"),
    ],
)
def test_who_stays_somewhere_is_a_stock(text: str, measure: str) -> None:
    found = claims(text, title="Floods in the Velu basin")
    assert [(claim.harm.value, claim.measure.value) for claim in found] == [("displaced", measure)]


@pytest.mark.parametrize(
    "text",
    [
        "All 2,600 inhabitants had to leave.",
        "All 2,600 inhabitants left the town.",
        "The quake chased 2,600 people into the streets.",
        "The storm put 2,600 people to flight.",
        "The eviction put 2,600 people on the street.",
        "In relief camps: 2,600",
    ],
)
def test_who_had_to_go_is_displaced(text: str) -> None:
    assert told(text) == [("displaced", "2,600")]


@pytest.mark.parametrize(
    "text",
    [
        "Two players had to leave the pitch.",
        "Some 40 students had to leave early.",
        "About 3,000 soldiers left the city.",
        "Families in evacuation centres: 300",
    ],
)
def test_who_leaves_for_another_reason_is_not(text: str) -> None:
    assert [one for one in told(text) if one[0] == "displaced"] == []
