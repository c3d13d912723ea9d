"""Where people are who had to leave; and whoever is there for other reasons."""

from __future__ import annotations

import pytest

from schemas import Harm
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    "text",
    [
        "Some 424 people spent Sunday night in the gym.",
        "424 islanders spent a second night in their cars.",
        "424 residents slept on the floor of the town hall.",
        "In Bor 424 are camped on the embankment.",
        "Across Lora, 424 people are in 12 spontaneous sites.",
        "In Bor, 424 victims are at nine PPS.",
        "Bor: 424 victims, nine relief centres.",
        "More than 424 people were still in schools on Wednesday.",
        "424 tenants had to find somewhere else to sleep.",
        "In Bor 424 residents have had to be rehoused.",
        "424 residents of Bor are out of their flooded homes.",
        "424 persons were brought out of the lahar channels.",
        "Lora: 424 moved by boat to monasteries.",
        "424 people were lifted off by the navy.",
        "In Bor 424 have been cleared since May to make room for the road.",
        "The ash has emptied nine hamlets of their 424 inhabitants.",
        "A week of shelling drove out an estimated 424 people.",
        "The mayor brought forward the departure of 424 inhabitants.",
        "Lora camp (pop. 424) has no room.",
        "Lora camp counts 424 people.",
        "Another 424 left Bor because of raids.",
        "In the south 424 have trekked to Lora in search of water.",
        "Since Monday 424 are on the move in Lora.",
        "424 people are in displacement in Lora.",
        "Since Saturday 424 Ruritanians have come ashore.",
        "In Bor 424 were told to pack and go.",
    ],
)
def test_they_are_displaced(text: str) -> None:
    assert [(claim.harm, claim.quantity.number) for claim in claims(text)] == [(Harm.DISPLACED, 424)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 424 pupils spent Sunday night in the gym.",
        "Some 424 soldiers were brought out of the valley.",
        "Some 424 people spent Sunday night in the theatre.",
        "4 people spent Sunday night in the gym.",
        "The aid reached 424 people at 12 spontaneous sites.",
        "The tents are for 424 people at spontaneous sites.",
        "Some 424 people will be moved to monasteries.",
        "Some 424 people may have to be rehoused.",
        "424 people were taken to the theatre by bus.",
        "424 litres were brought out of the valley.",
        "The training camp counts 424 people.",
        "The training camp (pop. 424) has no room.",
        "The mayor saw the departure of 424 ships.",
        "Another 424 left the party because of him.",
        "The thieves emptied the shop of its 424 watches.",
        "The club moved out 424 seats.",
    ],
)
def test_they_are_not(text: str) -> None:
    assert [one for one in figures(text) if one[0] == "displaced"] == []


def test_homes_of_so_many_are_gone() -> None:
    assert figures("The homes of 424 people were demolished in Bor.") == [("affected", "424")]
    assert figures("Bulldozers razed the homes of 424 people.") == [("affected", "424")]
    assert figures("The council built the homes of 424 people.") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Evacuated: 98 families or 424 persons.", 424),
        ("Pre-emptive evacuation: 98 families (424 persons).", 424),
        ("Displaced: 98 households / 424 persons.", 424),
        ("Inside 12 evacuation centres: 424 persons.", 424),
        ("Evacuation: 424 persons.", 424),
    ],
)
def test_labels_of_lists(text: str, number: int) -> None:
    found = [(claim.harm, claim.quantity.number) for claim in claims(text) if claim.unit == "person"]
    assert found == [(Harm.DISPLACED, number)]


def test_other_labels() -> None:
    assert figures("Evacuation: 12 hours.") == []
    assert figures("Inside 12 evacuation centres: 98 tents.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In the floods 424 people had been moved by Monday.",
        "At the height of the fire 424 people were forced from the hills.",
        "424 people had to quit their houses.",
        "After the slide, 424 villagers live with neighbours.",
        "424 people have gone to live on roadsides.",
        "The camp's population now stands at 424.",
        "The camp's population now stands at 424, most of them children.",
        "Of the total, 424 are in Lora camp.",
        "Bor: 424 individuals in 48 centres.",
        "The mission is protecting 424 civilians in its compounds.",
        "Protection sites: 424 civilians.",
        "The airport still shelters 424 in its hangars.",
        "The village took in 424 of those who escaped.",
        "Chad hosts 424 Sudanese who came in April.",
        "Evacuees in Bor totalled 424 at noon.",
        "424 people applied for asylum in Lora.",
        "424 people have sought protection at the base.",
        "Bor has 424 evacuados.",
        "The flood led 424 people to leave two districts.",
        "A displaced-persons camp near Bor, 35 kilometres (20 miles) from the border, that is home to 424 people.",
    ],
)
def test_they_are_displaced_too(text: str) -> None:
    assert [(claim.harm, claim.quantity.number) for claim in claims(text)] == [(Harm.DISPLACED, 424)]


@pytest.mark.parametrize(
    "text",
    [
        "The speech moved many: 424 people were moved by Monday.",
        "In the fire 424 people were moved to tears.",
        "In 12 centres, 424 people cast their ballots.",
        "Some 424 people in 48 centres were screened.",
        "The report tells of 424 boys at Christian camps.",
        "The bank took in 424 dollars.",
        "The town hosts 424 singers.",
        "The guards are protecting 424 paintings in its compounds.",
        "Some 424 people live on farms.",
        "Some 424 officers were moved in to keep order at the relief centres.",
    ],
)
def test_nor_are_they(text: str) -> None:
    assert [one for one in figures(text) if one[0] == "displaced"] == []


@pytest.mark.parametrize("heads", [" - about 424 people -", ", some 424 people,", " (424 people)"])
def test_families_by_heads(heads: str) -> None:
    families, people = claims(f"The quake left 98 families without a roof{heads} in Lora.")
    assert (families.harm, people.harm) == (Harm.AFFECTED, Harm.AFFECTED)
    assert (families.quantity.number, people.quantity.number) == (98, 424)


def test_other_people_are_no_heads_of_families() -> None:
    assert len(claims("The quake left 98 families without a roof, 424 soldiers have come.")) == 1


def test_whoever_does_not_turn_up_is_missing() -> None:
    assert figures("Rescuers said 12 anglers had not turned up.") == [("missing", "12")]
    assert figures("Some 12 members had not turned up for the vote.") == []


def test_whoever_is_walked_off_with_is_abducted() -> None:
    assert figures("Gunmen walked off with 14 women from Bor.") == [("kidnapped", "14")]


@pytest.mark.parametrize(
    "text",
    [
        "We are talking of 424 people who left with nothing but their clothes.",
        "Around 424 in the north left homes that were no longer safe.",
        "424 people – chiefly Afghans – were in the Lora camp.",
        "Some 424 elderly residents of a care home had to be taken out because of the smoke.",
        "The risk forced 424 inhabitants to pack up by Friday.",
        "Deputies told 424 people to clear out ahead of the winds.",
        "424 are in houses of relatives or friends.",
        "424 persons are in relatives' houses.",
        "Lora accounts for 424 of those in the camps.",
        "With 424 people in camps, Lora is worst off.",
        "The Lora camp has a population of 424.",
        "424 people, two thirds of them living in the open, have fled towards the border.",
        "Bor is bursting with 424 people who streamed out of Lora.",
        "The clashes put 424 on the roads.",
        "The fire chased 424 from towns in the valley.",
        "Crews got 424 people out of Lora before dawn.",
        "The state moved over 424 people into 1,318 camps.",
        "In Lora 424 were dislodged.",
        "Lora: 424 shelterees.",
        "The UN says that 424 people have left Lora.",
        "There are 424 people in the camp.",
        "Many of the 424 people living in the camp have been there for years.",
        "The camp, home to 424 people, has no water.",
    ],
)
def test_and_so_are_they(text: str) -> None:
    assert [(claim.harm, claim.quantity.number) for claim in claims(text)] == [(Harm.DISPLACED, 424)]


@pytest.mark.parametrize(
    "text",
    [
        "The union says that 424 people have left Lora.",
        "The attack on the camp, home to 424 people, killed 12.",
        "The summer camp, home to 424 people, has no water.",
        "There are 424 girls in the camp.",
        "Deputies told 424 people to go on with their work.",
        "The club got 424 dollars out of Lora.",
    ],
)
def test_but_these_are_not(text: str) -> None:
    assert [one for one in figures(text) if one[0] == "displaced"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bor: toll 76, missing 58, people in relief camps 424.",
            [("killed", "76"), ("missing", "58"), ("displaced", "424")],
        ),
        ("Evacuees 424 (shelters 12); power out 1,200.", [("displaced", "424")]),
        ("Dead 8 – hurt 112 – not found 5", [("killed", "8"), ("injured", "112")]),
        ("Room 76, floor 58.", []),
    ],
)
def test_terse_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
