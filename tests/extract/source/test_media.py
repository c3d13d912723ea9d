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
        ("Two died. eBorsa reported that nine people were hurt.", "eBorsa"),
        ("El Grafico said nine people died.", "El Gráfico"),
        ("The Bor newspaper The Island said nine people died.", "The Island"),
        ('The "Borsa" daily said nine people died.', "Borsa daily"),
        ('Nine people died, according to the channel "Borsa".', "Borsa"),
        ("al Ahram said nine people died.", "Al-Ahram"),
        ("The Russian state news agency TASS said nine people died.", "TASS"),
        ("The Syrian Arab News Agency (SANA) said nine people died.", "SANA"),
        ("UAE state news agency WAM said nine people died.", "WAM"),
        ("State-run KNTV said nine people died.", "KNTV"),
        ("Nine people died, reports El Tiempo of Bogota.", "El Tiempo"),
        # what is told behind a name says that it is a medium, and whose it is says nothing
        ("Le Borgne, an opposition paper, said nine people died.", "Le Borgne"),
        ("Bor 24, a news portal, said that nine people died.", "Bor 24"),
        ("Al-Masirah, the Houthis' television, reported nine deaths.", "Al Masirah"),
        ("Bakhtar news agency, run by the Taliban, reports nine deaths.", "Bakhtar"),
        ("Nine people died, said the correspondent of Radio Borsa in Kasa.", "Radio Borsa"),
        ("A Bor TV ticker said nine people died.", "Bor TV"),
        ("Nine people died, according to a tally of the AFP.", "AFP"),
        ("An AFP correspondent saw nine bodies in the morgue.", "AFP"),
    ],
)
def test_a_medium_by_its_name(text: str, name: str) -> None:
    found = next(one for one in claims(text) if one.quantity.value == 9)
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
        "The Roads Office, a government agency that builds bridges, said nine people died.",
        "Our reporter saw nine bodies in the morgue.",
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
        ("Governor Ana Vidal was quoted by Interfax as giving a toll of nine dead.", "Ana Vidal", "Interfax"),
        ("Nine people were killed, the mayor wrote in a note carried by Radio Bor.", "mayor", "Radio Bor"),
        ("Bor FM, also citing police, counted nine deaths.", "police", "Bor FM"),
        ("Nine people died, TASS reported with reference to Radio Bor.", "Radio Bor", "TASS"),
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
        ("Luz Fronteras said two people died. The rights group said nine were arrested.", "Luz Fronteras"),
        ("OVD-Info counted two arrests. Police told of three. The monitor said nine were arrested.", "OVD-Info"),
        ("Yonhap said two people died. The independent news site said nine were hurt.", "Yonhap"),
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
        ("The OVS-Luz protest monitoring group counted nine deaths.", "OVS-Luz"),
        ("Luz Fronteras, an app that maps shootings, counted nine deaths.", "Luz Fronteras"),
        ("The Bor-based Harbour Programme counted nine deaths.", "Harbour Programme"),
        # texts that have lost their commas
        ("The Bor Press Centre an activist network put the dead at nine.", "Bor Press Centre"),
        ("The Kasa Coordination a local activist group counted nine deaths.", "Kasa Coordination"),
        ("The Syrian Network for Human Rights another group tracking the war counted nine deaths.",
         "Syrian Network for Human Rights"),
        ("The Observatory which tracks the war said nine soldiers died.", "Observatory"),
        ("Residents told the Bor radio service they had counted nine bodies.", "Residents"),
        ("The monitor, which draws on media reports, counted nine deaths.", "monitor"),
    ],
)  # fmt: skip
def test_who_keeps_count(text: str, name: str) -> None:
    (found,) = claims(text)
    assert found.claimant and found.claimant.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kasa County said nine people died.", "Kasa County"),
        ("By midnight police had confirmed nine deaths.", "police"),
        ("Families in Nghe An and Ha Tinh reported nine people missing.", "Families in Nghe An and Ha Tinh"),
    ],
)
def test_names_whole(text: str, name: str) -> None:
    (found,) = claims(text)
    assert found.claimant and found.claimant.name == name


def test_who_is_put_to_death_is_not_told_of_by_the_state() -> None:
    (found,) = claims("Iran put nine people to death last year, Iran Human Rights said.")
    assert found.claimant and found.claimant.name == "Iran Human Rights"


def test_who_speaks_in_a_clause_of_his_own_is_not_relayed() -> None:
    *_, found = claims("Radio Bor reports 18 dead in Kasa, where the mayor had spoken of nine dead.")
    assert found.claimant and (found.claimant.name, found.via) == ("mayor", ())


def test_a_headline_that_lost_its_colon() -> None:
    (found,) = claims("", title="Nine killed in Kasa rocket attack Syrian state media")
    assert found.claimant and found.claimant.kind is ClaimantKind.MEDIA


def test_a_second_figure_by_the_same_verb_is_not_relayed() -> None:
    *_, found = claims("Police put the dead at 12, the hospital at 15.")
    assert found.claimant and (found.claimant.name, found.via) == ("hospital", ())


def test_no_name_of_a_medium_stands_twice() -> None:
    table = lexicon.table("media")
    names = [name for key in ("agencies", "papers", "stations") for row in table[key] for name in row]
    assert sorted(set(names)) == sorted(names)
    assert set(table["beside_a_noun"]) <= set(names)
