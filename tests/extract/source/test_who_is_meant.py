"""Whom a text means by "the spokesman", "an army spokeswoman", "they", and whose a work or a medium is."""

from __future__ import annotations

import pytest

from schemas import ClaimantKind, Stance
from tests.extract.reading import claim, claims


def _name(text: str) -> str | None:
    claimant = claims(text)[-1].claimant
    return claimant.name if claimant else None


@pytest.mark.parametrize(
    ("before", "who", "name"),
    [
        ("A police spokesman said nobody was hurt. Residents accused the army.", "The spokesman", "police"),
        ("The Israeli military said it shelled a camp.", "Maj. Ana Vidal, an army spokeswoman,", "Israeli military"),
        ("The Israeli military said it shelled a camp. The Lebanese army said it did not.",
         "Ana Vidal, an army spokeswoman,", "army"),
        ("The interior ministry Thursday called the Israeli report a lie.", "It", "interior ministry"),
        ("A U.S.-led coalition spokesman provided a lower toll.", "Col. Ana Vidal", "US-led coalition"),
        ("The mayor met them.", "His group, the Harbour Care Circle (HCC),", "Harbour Care Circle"),
    ],
)  # fmt: skip
def test_who_is_meant(before: str, who: str, name: str) -> None:
    assert _name(f"{before} {who} said nine people were killed in Lima.") == name


def test_those_with_whom_the_sentence_began() -> None:
    text = (
        "The mayor said two died. About 300 relatives of the dead met him in Lima, where they charged that nine died."
    )
    assert _name(text) == "relatives"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people died, according to the results of an inquiry, released jointly on Monday by Amnesty "
         "International and the group Harbour Watch.", "Amnesty International"),
        ("According to casualty figures released today by UNICEF, nine people were killed.", "UNICEF"),
        ("Nine people died, according to British officials citing data from Ukraine.", "Ukrainian government"),
        ("They met the Harbour Centre for Human Rights, which said nine people were killed.",
         "Harbour Centre for Human Rights"),
        ("They met in the town of Lima, which said nine people were killed.", None),
        ("LIMA (Agency) : Nine people were killed, officials said.", "officials"),
        ("He called the Peruvian report of nine deaths a lie.", None),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, name: str | None) -> None:
    assert _name(text) == name


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("The radio of the rebel government", ClaimantKind.MEDIA),
        ("Army television", ClaimantKind.MEDIA),
        ("The government's information office", ClaimantKind.GOVERNMENT),
        ("The head of the region, Ana Vidal,", ClaimantKind.GOVERNMENT),
        ("A vigilante group", ClaimantKind.BELLIGERENT),
    ],
)
def test_what_a_source_is(who: str, kind: ClaimantKind) -> None:
    found = claim(f"{who} said nine people were killed in Lima.").claimant
    assert found and found.kind is kind


def test_a_people_is_no_person() -> None:
    found = claim("Palestinians say nine people were killed in the raid.").claimant
    assert found and (found.name, found.person) == ("Palestinians", None)


def test_who_is_made_to_admit_it() -> None:
    one = claim("Research prompted the US-led coalition to admit to killing nine civilians in Raqqa.")
    assert one.claimant and (one.claimant.name, one.stance) == ("US-led coalition", Stance.ACKNOWLEDGES)


def test_who_documented_the_cases_does_not_give_the_count() -> None:
    text = (
        "The US-led coalition acknowledged that it killed 77 civilians, including 24 children "
        "– specific cases documented by Amnesty International."
    )
    assert [(one.claimant.name, one.via) for one in claims(text) if one.claimant] == [("US-led coalition", ())] * 2


def test_what_an_inquiry_found_is_said() -> None:
    text = "The army said that it had completed an investigation and determined that nine people were killed in Lima."
    assert _name(text) == "army"
    assert _name("The union said it was investigating the deaths of at least 26 more miners.") == "union"


def test_who_stands_behind_the_colon_of_a_headline() -> None:
    one = claims("", title="At least 10 killed in raids on villages: Local leaders")[0]
    assert one.claimant and one.claimant.name == "leaders"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people were killed by rockets provided by Iran.", None),
        ("At least nine of the dead were carrying papers issued by the Peruvian government, police said.", "police"),
        ("The toll is nine dead, according to figures released by the mayor.", "mayor"),
        ("According to lists compiled by local leaders, nine people were killed.", "leaders"),
        ("Local groups said nine people were killed in Lima.", "groups"),
        ("LIMA, Peru -- Public health experts said nine people were killed.", "Public health experts"),
        ("Another police source cited by the AP said that nine people were killed.", "Another police source"),
        ("The U.S.-led coalition fighting the Islamic State acknowledged killing nine civilians.", "US-led coalition"),
        ("Officials in Lima said 20 people died, compared with a government figure of nine dead.", "government"),
        ("The mayor said that, according to official records, nine people were killed in Lima.", "mayor"),
        ("A medical source said seven died. Kasa Radio had other news. The source, contacted by telephone late on "
         "Sunday, said nine people were killed.", "medical source"),
    ],
)  # fmt: skip
def test_by_whom_it_is_told(text: str, name: str | None) -> None:
    assert _name(text) == name


def test_what_is_asserted_is_of_who_asserts_it() -> None:
    assert _name("The mayor disputed rebel assertions that 370 civilians died in Lima.") == "rebel"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Peru Says Strikes Killed 12 People", "Peruvian government"),
        ("Hezbollah Claims It Killed Over 70 Israeli Soldiers", "Hezbollah"),
        ("Strikes Killed 12 People, Police Say", "Police"),
        ("Twelve People Killed in Daily Reports Building", None),
    ],
)
def test_a_headline_of_which_each_word_has_a_capital(title: str, name: str | None) -> None:
    found = claims("", title=title)[0].claimant
    assert (found.name if found else None) == name


def test_a_ministry_statement_is_of_the_ministry_that_spoke() -> None:
    text = "Ten died, the Lebanese Health Ministry announced. The dead now number nine, a ministry statement said."
    assert _name(text) == "Lebanese health ministry"


def test_an_aid_worker_cited_in_a_report() -> None:
    text = "Residents said nine died. An aid worker cited in the report added that 12 people were killed in Lima."
    assert _name(text) == "aid worker"


def test_a_body_whose_report_another_obtained_stays_its_source() -> None:
    text = "According to an internal army report obtained by the newspaper, 312 soldiers have been killed."
    assert _name(text) == "internal army"
    assert _name("According to casualty figures released by the mission, 12 people died.") == "mission"


@pytest.mark.parametrize(
    "text",
    [
        "An outbreak linked to pasta in 18 U.S. states kills at least six people.",
        "Tornadoes in US states left 12 dead.",
        "A virus found in nine Indian states killed 30 people.",
        "Floods across southern states killed 30 people.",
    ],
)
def test_states_of_a_land_state_nothing(text: str) -> None:
    assert _name(text) is None


def test_a_land_may_state() -> None:
    assert _name("Peru states that 12 people were killed in the raid.") == "Peruvian government"
    assert _name("The report by the mission states that 12 people were killed.") is not None
