"""What a source is called: by its own name, whatever stands before it; of what kind it is; and who is no source."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _told(text: str) -> tuple[str, str, str | None] | None:
    found = claims(text)[-1].claimant
    return (found.name, found.kind.value, found.person) if found else None


@pytest.mark.parametrize(
    ("who", "name", "kind"),
    [
        ("The state-run Harbour News Agency", "Harbour News Agency", "media"),
        ("The official Kasan News Agency (KNA)", "Kasan News Agency", "media"),
        ("Official Radio Kasa", "Radio Kasa", "media"),
        ("The government daily Vremya", "Vremya", "media"),
        ("The pro-government newspaper Al-Vatan", "Al-Vatan", "media"),
        ("The privately owned newspaper Vremya", "Vremya", "media"),
        ("The country's main newspaper La Mer", "La Mer", "media"),
        ("The independent news site Kasa Today", "Kasa Today", "media"),
        ("State broadcaster Kasavision", "Kasavision", "media"),
        ("Non-governmental organization HRKA", "HRKA", "ngo"),
        ("The London-based monitoring group Harbour Tracker", "Harbour Tracker", "monitor"),
        ("Human rights group Lanterns for Peace", "Lanterns for Peace", "ngo"),
        ("The jihadist group Sons of Dawn", "Sons of Dawn", "belligerent"),
        ("The train operator Nordbahn", "Nordbahn", "unknown"),
        ("CP24", "CP24", "unknown"),
        # a word of a name is no description
        ("The National Council on Road Safety", "National Council on Road Safety", "government"),
        ("State television", "State television", "media"),
        ("The Independent Doctors Union", "Independent Doctors Union", "medical"),
    ],
)
def test_a_body_goes_by_its_own_name(who: str, name: str, kind: str) -> None:
    assert _told(f"{who} said nine people were killed.") == (name, kind, None)


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Company officials", "unknown"),
        ("Airline officials", "unknown"),
        ("A refinery spokesman", "unknown"),
        ("A spokesman for the refinery", "unknown"),
        ("A union spokesman", "unknown"),
        ("A press spokesman", "unknown"),
        ("A rights group spokesman", "ngo"),
        ("A newspaper spokesman", "media"),
        ("A hospital spokeswoman", "medical"),
        ("A rebel spokesman", "belligerent"),
        ("A police spokesman", "government"),
        ("A health ministry official", "government"),
        ("Local officials", "government"),
    ],
)
def test_who_speaks_for_a_company_is_no_government(who: str, kind: str) -> None:
    found = _told(f"{who} said nine people were killed.")
    assert found and found[1] == kind


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("HBPD Capt. Ann Moss", "government"),
        ("Harbour College police Lt. Ann Moss", "government"),
        ("Harbour County Sheriff Ann Moss", "government"),
        ("Harbour County sheriff's Chief Ann Moss", "government"),
        ("Harbour fire Capt. Ann Moss", "government"),
        ("Kasa provincial Gov. Ann Moss", "government"),
        ("Harbour Mayor Ann Moss", "government"),
        ("Spokeswoman for the Interior Ministry Ann Moss", "government"),
        ("A spokeswoman for the interior ministry, Ann Moss,", "government"),
        ("Capt. Ann Moss", "unknown"),
    ],
)
def test_the_person_behind_an_office(who: str, kind: str) -> None:
    found = _told(f"{who} said nine people were killed.")
    assert found and found[1:] == (kind, "Ann Moss")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people were killed, notes the Harbour Post.", "Harbour Post"),
        ("Nine people were killed, per KTLA.", "KTLA"),
        ("Per 10TV, nine people were killed.", "10TV"),
        ("Vidal says a suspect is held, and per KTLA, nine people were killed.", "KTLA"),
        ("Vidal says nine people were killed, and per KTLA, a road is shut.", "Vidal"),
        ("The Foreign Office is aware that nine Britons have been detained.", "Foreign Office"),
        ("Harbour Beach police say nine people were killed.", "Harbour Beach police"),
        ("The mine's owner, Stonegate Inc., said nine miners were killed.", "Stonegate Inc"),
        ("Police fear nine people were killed.", "Police"),
        ("Police discovered that nine people had been killed.", "Police"),
        ('The union replied: "Nine people were killed."', "union"),
        ("Harbour Watch's report says nine people were killed.", "Harbour Watch"),
        ("A police report says nine people were killed.", "police"),
        ("A news release said nine people were killed.", "news release"),
        ("Authorities there said nine people were killed.", "Authorities"),
        (
            "The Egyptian military high command said Bor was taken. The high command said nine people were killed.",
            "Egyptian military",
        ),
        # nobody
        ("Nine people were injured, and police suspect an arsonist.", None),
        ("Villagers fear a repeat of the flood, when nine people were killed.", None),
        ("For fear nine more people would die, the road was shut; nine people died.", None),
        ("The toll rose from a previously reported nine deaths.", None),
        ("We can report that nine people were killed.", None),
    ],
)
def test_who_says_it(text: str, name: str | None) -> None:
    told = _told(text)
    assert (told[0] if told else None) == name


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Kasan Lawyers Network (KLN) was worried. The KLN said nine people were killed.",
         "Kasan Lawyers Network", "ngo"),
        ("A report by the Kasan Health Organisation (Kaho) came out. Nine people were killed, Kaho says.",
         "Kasan Health Organisation", "ngo"),
        ("Stonegate Inc shut the mine. Stonegate said nine miners were killed.", "Stonegate Inc", "unknown"),
        ("The state prosecutor's office said it shut the firm. Nine people were held, a spokesman for the office said.",
         "state prosecutor's office", "government"),
        ("Health Secretary Robert Moss Jr came by. Moss said nine people were killed.", "Robert Moss Jr", "government"),
        ("Robert Moss, the interior minister, came by. Moss said nine people were killed.",
         "Robert Moss", "government"),
        ("Robert Moss, head of the rebel alliance, came by. Moss said nine people were killed.",
         "Robert Moss", "belligerent"),
        ("Robert Moss, a friend of the interior minister, came by. Moss said nine people were killed.",
         "Robert Moss", "unknown"),
        ("Robert Moss, the former interior minister, came by. Moss said nine people were killed.",
         "Robert Moss", "unknown"),
    ],
)  # fmt: skip
def test_one_source_has_one_name(text: str, name: str, kind: str) -> None:
    told = _told(text)
    assert told and told[:2] == (name, kind)


def test_it_is_no_person() -> None:
    assert _told("Beverly Moss, an analyst, said the road was bad. It said nine people were killed.") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kasa announced an austerity plan as a result of last week's quake which killed nine people.", None),
        ("The company announced a change of its rules following a crash that killed nine people.", None),
        ("Police denied rumours of riots in Bor after a gunman killed nine people.", None),
        ("The ministry announced a new toll of nine dead after the crash.", "ministry"),
        ("The ministry announced that nine people were killed in the flood.", "ministry"),
        ("The ministry declared an outbreak of cholera after confirming nine deaths.", "ministry"),
        ("Police announced the arrest of a man after he killed nine people.", "Police"),
        # who claims a deed gives no figures
        ("Nine people were killed in a blast in Kabul, and the Taliban claimed responsibility.", None),
        ("Nine people were killed in a blast in Kabul, the Taliban claimed responsibility for the attack.", None),
        ("The Taliban claimed responsibility for killing nine people in Kabul.", "Taliban"),
    ],
)
def test_what_a_source_only_speaks_of(text: str, name: str | None) -> None:
    told = _told(text)
    assert (told[0] if told else None) == name


def test_who_claims_the_deed_did_it() -> None:
    (found,) = claims("Nine people were killed in a blast in Kabul, and the Taliban claimed responsibility for it.")
    assert found.claimant is None
    assert found.alleged_perpetrator and found.alleged_perpetrator.name == "Taliban"
