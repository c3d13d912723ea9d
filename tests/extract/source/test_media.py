"""Newspapers, agencies, stations and sites: known by a name that tells not what they are, relaying others, taken up."""

from __future__ import annotations

import pytest

from schemas import ClaimantKind
from streams.extract import lexicon
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yonhap said nine people died.", "Yonhap"),
        ("Nine people died, Egypt's MENA news agency reported.", "MENA"),
        ("Nine people died, the Portuguese agency Lusa said.", "Lusa"),
        ("The left-leaning daily Evrensel reported nine deaths.", "Evrensel"),
        ("Nine people were killed, according to Samaa's correspondent.", "Samaa"),
        ("El Tiempo newspaper of Bogota put the dead at nine.", "El Tiempo"),
        ("Voice of America's Somali service reported nine deaths.", "Voice of America"),
        ("Reforma, which keeps a tally of its own, counted nine deaths.", "Reforma"),
        # a common word is a medium's name with its article, and what ends it is no adverb
        ("The Hindu said nine people died.", "The Hindu"),
        ("Myanmar Now said that nine had died.", "Myanmar Now"),
        ("Israel's Army Radio said nine people were killed.", "Army Radio"),
        # a person's or a party's name beside its noun, or where the item has it in full
        ("The Petra news agency said nine people died.", "Petra"),
        ("The Press Trust of India sent a man. PTI said nine people died.", "Press Trust of India"),
        # addresses, and what tells a medium in one word
        ("The site Borwatch24.net said nine people died.", "Borwatch24.net"),
        ("The ministry's website 26bor.info said nine people died.", "26bor.info"),
        ("Nine people died, according to 24.bor.", "24.bor"),
        ("Borsanews said nine people died.", "Borsanews"),
        ("Nine people drowned, Kasa FM said on Saturday.", "Kasa FM"),
    ],
)
def test_a_medium_by_its_name(text: str, name: str) -> None:
    (found,) = claims(text)
    assert found.claimant and (found.claimant.name, found.claimant.kind) == (name, ClaimantKind.MEDIA)
    assert found.claimant.person is None


@pytest.mark.parametrize(
    "text",
    [
        "The nation said nine people died.",
        "A Hindu said nine people died.",
        "Petra said nine people died.",
        "PTI said nine people died.",
        "Dawn Vidal said nine people died.",
        "Nine people died, the news said.",
    ],
)
def test_no_medium(text: str) -> None:
    assert all(one.claimant is None or one.claimant.kind is not ClaimantKind.MEDIA for one in claims(text))


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        (
            "Interfax, quoting Kyrgyzstan's health ministry, says nine people died.",
            "Kyrgyz health ministry",
            "Interfax",
        ),
        ("Armenpress, citing police, spoke of nine dead.", "police", "Armenpress"),
        ("A security source quoted by AFP put the dead at nine.", "security source", "AFP"),
        ("Police were quoted by the Bor Gazette as saying nine people died.", "Police", "Bor Gazette"),
        ("Nine herders were killed, Radio Bor quoted a local chief as saying.", "chief", "Radio Bor"),
    ],
)
def test_who_is_quoted_says_it_and_the_medium_relays(text: str, name: str, via: str) -> None:
    (found,) = claims(text)
    assert found.claimant and found.claimant.name == name
    assert [one.name for one in found.via] == [via]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yonhap said two people died, citing an officer. The website said nine were hurt.", "Yonhap"),
        ("Yonhap said two people died. The news agency said nine were hurt.", "Yonhap"),
        ("Reporters Without Borders counted two deaths. The Paris-based watchdog said nine were arrested.",
         "Reporters Without Borders"),
        ("The Bor Deaths Archive counted two deaths. In May, the database shows, nine people were hurt.",
         "Bor Deaths Archive"),
        # another body than the one that spoke
        ("The Bor Deaths Archive counted two deaths. The armed group said nine were hurt.", "armed group"),
        ("Police said two people died. The website said nine were hurt.", "website"),
    ],
)  # fmt: skip
def test_a_medium_and_a_monitor_taken_up(text: str, name: str) -> None:
    found = next(one for one in claims(text) if one.quantity.value == 9)
    assert found.claimant and found.claimant.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bor Roads project of the University of Kasa counted nine deaths.", "Bor Roads project"),
        ("RNDDH, as the group is known, said nine people died.", "RNDDH"),
        ("A Reuters tally of figures from two hospitals put the dead at nine.", "Reuters"),
        ("The monitor, which draws on media reports, counted nine deaths.", "monitor"),
    ],
)
def test_who_keeps_count(text: str, name: str) -> None:
    (found,) = claims(text)
    assert found.claimant and found.claimant.name == name


def test_no_name_of_a_medium_stands_twice() -> None:
    table = lexicon.table("media")
    names = [name for key in ("agencies", "papers", "stations") for row in table[key] for name in row]
    assert sorted(set(names)) == sorted(names)
    assert set(table["beside_a_noun"]) <= set(names)
