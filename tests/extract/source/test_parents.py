"""Bodies of a greater one, and sources that are named again by a word of their name."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def by(text: str, *, title: str = "") -> list[str | None]:
    return [claim.claimant and (claim.claimant.id or claim.claimant.name) for claim in claims(text, title=title)]


@pytest.mark.parametrize(
    ("who", "actor"),
    [
        ("The UN's humanitarian office", "ocha"),
        ("The U.N.'s human rights office", "ohchr"),
        ("The UN food agency", "wfp"),
        ("The UN's food agency", "wfp"),
        ("The U.N. World Food Programme", "wfp"),
        ("The UN's Palestinian refugee agency", "unrwa"),
        ("The United Nations agency for Palestinian refugees", "unrwa"),
        ("The UN's children's agency", "unicef"),
        ("UN rights chief Ana Vidal", "ohchr"),
        ("The UN's mission in South Sudan", "unmiss"),
        ("The UN and UNICEF", "un"),
        ("The UN envoy", "un"),
    ],
)
def test_a_body_of_the_un_is_named_by_its_work(who: str, actor: str) -> None:
    assert by(f"{who} said nine people were killed in Mali.") == [actor]


def test_the_narrower_source_stands() -> None:
    text = "GENEVA - The UN human rights office said on Tuesday that it had verified the deaths of 760 people in Mali."
    assert by(text, title="UN: 760 people killed in Mali") == ["ohchr", "ohchr"]
    assert by("The UN said nine people died in Mali. Its human rights office said 30 were injured.") == ["un", "ohchr"]
    assert by("MONUSCO said nine died in Ituri. The army said four died. The UN mission said 12 were hurt.") == [
        "monusco",
        "army",
        "monusco",
    ]
    title = "Government of Togo admits nine deaths"
    assert by("Togo's government said on Monday that nine people had died.", title=title) == ["tg-government"] * 2


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("The health ministry", "The ministry"),
        ("The Citizens' Front", "The Front"),
        ("The Lagos Lawyers' Assembly", "The Assembly"),
        ("The human rights ombudsman's office", "The ombudsman"),
        ("The governor of Volta", "The governor"),
        ("The Kasa Hospital", "The hospital"),
        ("The state prosecutors' office", "The prosecutors"),
    ],
)
def test_a_source_is_named_again_by_its_own_word_whoever_spoke_between(first: str, again: str) -> None:
    text = (
        f"{first} said nine people were killed in Accra, Ghana. Police said five were arrested. {again} said 12 died."
    )
    assert by(text) == [first.removeprefix("The "), "Police", first.removeprefix("The ")]


def test_another_source_of_the_kind_is_another() -> None:
    text = "The health ministry said nine people died in Accra, Ghana. The interior ministry said 12 died."
    assert by(text) == ["health ministry", "interior ministry"]


def test_it_is_who_speaks_in_its_sentence() -> None:
    told = "The rights network RNDDH said that nine people had been killed in Haiti; it listed 16 injured."
    assert by(told) == ["rnddh", "rnddh"]
    told = "Police said nine people died. LAGOS - The rescue agency said on Monday that it had counted 12 dead."
    assert by(told) == ["Police", "rescue agency"]


def test_the_injured_number_so_many_by_who_gave_the_dead() -> None:
    said = "The civil defence said that nine people had died in Accra, Ghana. "
    assert by(said + "The injured number 46.") == ["civil defence"] * 2
    assert by(said + "The number of displaced is 14,000.") == ["civil defence"] * 2
    assert by(said + "Its toll now stands at 24.")[-1] == "civil defence"
    assert by(said + "Heavy rain injured 46 people in Kumasi.") == ["civil defence", None]
