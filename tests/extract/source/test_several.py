"""Several sources: that speak together, by one verb, of a body by its name, before a colon."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _names(text: str) -> list[str | None]:
    return [one.claimant.name if one.claimant else None for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two people were killed, police and witnesses said.", "police"),
        ("Two soldiers died, police, medics and witnesses said.", "police"),
        ("Two people died, the army and a local official said on Friday.", "army"),
        ("Security sources and a local official said 15 soldiers were killed.", "Security sources"),
        ("The mayor of Bor and a doctor said 12 people were killed.", "mayor of Bor"),
        ("Two people died, the hospital director and the mayor told reporters.", "hospital director"),
        ("Rebels burned the church and residents said five people died.", "residents"),
        ("Troops fired on the crowd and police said five people died.", "police"),
        ("The attack killed nine officers, police and the ministry said.", "police"),
        ("Both Russia and Ukraine said 150 soldiers had been captured.", None),
        ("The Interior Minister, Ana Vidal, said nine people died.", "Ana Vidal"),
        # the second has the head of both
        ("Nine people died, medical and security sources said.", "medical sources"),
        ("Nine people died, security and local sources have told the radio.", "security sources"),
        ("Nine people died, according to hospital and local officials.", "hospital officials"),
        ("Nine people died, police and hospital officials said.", "police"),
        ("Nine people died, security officials and local sources said.", "security officials"),
    ],
)
def test_the_first_of_those_who_speak_together(text: str, name: str | None) -> None:
    assert _names(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor spoke of 51 dead; the police chief next day of 70 dead.", ["mayor", "police chief"]),
        ("Nine died. Police put the death toll at 12 and the hospital at 15.", [None, "Police", "hospital"]),
        ("The office said 34 had died. That figure was put at 38 by police.", ["office", "police"]),
        ("The ministry said police arrested 12 people and nine soldiers.", ["ministry", "ministry"]),
        ("The report said 12 died and 15 were hurt.", ["report", "report"]),
    ],
)
def test_a_verb_left_out(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The spokesman amended the figures: a soldier had died overnight.", "spokesman"),
        ("The army had another version: 12 soldiers killed.", "army"),
        ("The priest brought a handwritten tally: 87 dead.", "priest"),
        ("The ministry gave other figures: 12 people dead.", "ministry"),
        ("The attack brought a new toll: 12 people dead.", None),
        ("103rd Brigade: 29 gunmen killed.", "103rd Brigade"),
        ("Troops hit front: 29 gunmen killed.", None),
        ("A rights group, Harbour Watch, counted 39 people killed.", "Harbour Watch"),
        ("A monitor, the Nora Observatory, reported 39 people killed.", "Nora Observatory"),
        ("A network of doctors, the Bor Doctors Union, said 39 people were killed.", "Bor Doctors Union"),
        ("A group, Citizens Against Lynching, counted 39 people killed in the country.", "Citizens Against Lynching"),
        ("Mothers of the Disappeared said 40 people had been killed.", "Mothers of the Disappeared"),
        ("The Rights Association, through its secretary Ana Vidal, spoke of 33 dead.", "Rights Association"),
        ("The rebels, through spokesman Jon Vidal, said 40 soldiers were killed.", "rebels"),
    ],
)
def test_who_gives_a_count(text: str, name: str | None) -> None:
    assert _names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry in its latest bulletin listed 40 dead.", "ministry"),
        ("Police on Monday night said nine people died.", "Police"),
        ("The Nora Rights Group had in a report counted 39 people killed.", "Nora Rights Group"),
        ("Officials at a briefing on Friday said nine people died.", "Officials"),
        ("Pumps have lowered the water enough for crews to find 30 bodies.", None),
        ("The ministry lowered the death toll to 30.", "ministry"),
        ("Twenty of the attackers were killed, the driver counted among them.", None),
        ("Neighbouring Haryana recorded six deaths.", None),
        ("The war had by ACLED's reckoning cost 40 lives.", "ACLED"),
        ("Nine women have been killed this year, by the shelter's own tally.", "shelter"),
        ("Nine women have been killed this year, by last year's count.", None),
        ("Reuters cited tribesmen saying three fighters died.", "tribesmen"),
        ("Tanjug cited an investigating judge as putting the dead at 58.", "investigating judge"),
        ("Thirty-four wounded were taken to Harbour Hospital, its director said.", "director of Harbour Hospital"),
        ("The blast hit the school and killed nine people, its owner said.", "owner"),
    ],
)
def test_who_is_heard_there(text: str, name: str | None) -> None:
    assert _names(text) == [name]


def test_he_goes_on_after_according_to() -> None:
    assert _names("The mayor said four were missing. According to him two were found dead.") == ["mayor", "mayor"]


def test_a_night_is_nobody() -> None:
    text = (
        "The group put the death toll at 31, up from the 19 it had counted by Sunday night. It added that 80 were hurt."
    )
    assert _names(text)[-1] == "group"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bor Hospital received 79 bodies on Friday.", "Bor Hospital"),
        ("Doctors treated nine wounded people.", "Doctors"),
        ("The ambulance service collected four bodies.", "ambulance service"),
        ("The school received nine wounded people.", None),
        ("The hospital was hit and nine people were killed.", None),
        ("Bor police Capt. Jon Vidal said nine people died.", "Jon Vidal"),
        ("The Police Public Relations Officer, Ana Vidal, said nine people died.", "Police"),
        ("Police chief Ana Vidal said nine people died.", "Ana Vidal"),
        ("Brigadier Jon Vidal, the military spokesman, said nine people died.", "military"),
        ("PCG spokesperson Commodore Ana Vidal said nine people died.", "PCG"),
        ("The 60th Infantry Battalion said nine rebels died.", "60th Infantry Battalion"),
        ("The spokesman of the 8th military region, Col. Jon Vidal, said nine people died.", "8th military region"),
        ("The ruling military junta seized Bor. The army says 28 soldiers were killed.", "army"),
        ("The local Red Cross said nine people were killed.", "Red Cross"),
    ],
)
def test_for_whom_they_speak(text: str, name: str | None) -> None:
    assert _names(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nora County had 17 deaths this year, the sheriff said. In 2023 there were eight.", ["sheriff", "sheriff"]),
        ("The ministry said 102 people were killed last year. The year before, the count was 90.",
         ["ministry", "ministry"]),
        ("The ministry said 102 people were killed last year.\n\nIn 2023 there were eight.", ["ministry", None]),
        ("NFU's regional chair, Ana Vidal, urged care. \"Seven people were killed on farms,\" she said.",
         ["Ana Vidal"]),
        ("The head of the clinic, Dr Jon Vidal, was waiting. Nine people had died, he said.", ["Jon Vidal"]),
        ("Confirmed US drone strike, Oct 1: 12 people reported killed.", [None]),
    ],
)  # fmt: skip
def test_whose_count_goes_on(text: str, names: list[str | None]) -> None:
    assert _names(text) == names
