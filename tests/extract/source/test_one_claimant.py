"""Who speaks, where words beside a name or a verb of counting tell it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def last_claimant(text: str) -> str | None:
    who = claims(text)[-1].claimant
    return who.name if who else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor raised his toll to at least 30 dead in Bor.", "mayor"),
        ("Police have lowered their count of the dead to 12.", "Police"),
        ("The health ministry has closed its death count at 14.", "health ministry"),
        ("The district police now accept that at least 15 pupils were kidnapped.", "district police"),
        ("The rebels repeat that 40 soldiers died in Kidal.", "rebels"),
        ("HLN, the network that counts detainees, said 25 inmates had died.", "HLN"),
        ("The prosecutor's office, asked for its list, said 25 inmates had died.", "prosecutor's office"),
        ("The health ministry's toll of civilians stayed at nine dead.", "health ministry"),
        ("The Taliban government's disaster management ministry said 14 people died.", "disaster management ministry"),
        ("The UN political mission in Haiti, BINUH, said 73 people were killed.", "BINUH"),
        ("Moscow, which showed no evidence, said 60 soldiers were killed.", "Russian government"),
    ],
)
def test_who_counts_speaks(text: str, who: str) -> None:
    assert last_claimant(text) == who


def test_his_toll_is_of_the_subject_not_of_who_spoke_last() -> None:
    text = "At least 48 people were killed in Bor, the UN human rights office said. The mayor raised his toll to 30."
    assert [one.claimant.name for one in claims(text) if one.claimant] == ["UN human rights office", "mayor"]
    assert not any(one.prior or one.rises for one in claims(text)[:1])


def test_a_surname_with_an_office_behind_it_is_a_person() -> None:
    text = "The toll is nine dead, Vidal, the head of the region, said."
    (found,) = claims(text)
    assert found.claimant and found.claimant.person == "Vidal"


def test_a_short_form_told_in_brackets_is_the_actor() -> None:
    text = "The Arakan Army (AA) fights in Rakhine. On Monday 12 people were killed in Kyauktaw, the AA said."
    assert last_claimant(text) == "Arakan Army"
    assert last_claimant("On Monday 12 people were killed in Kyauktaw, the AA said.") == "AA"
