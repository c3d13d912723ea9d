"""What stands beside the name of a source: a noun for people, the body of which it is, to whom it speaks, when."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _source(text: str) -> tuple[str, str]:
    last = claims(text)[-1].claimant
    return (last.name, last.kind) if last else ("", "")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # of which kind a person is, the common noun beside the name tells
        ("Ana Vidal, a farmer from Bor, said nine people died.", "Ana Vidal", "witness"),
        ("A teacher in the town, Luis Vidal, said nine people died.", "Luis Vidal", "witness"),
        ("Farmer Ana Vidal said nine people died.", "Ana Vidal", "witness"),
        ("Nine died, according to Ko Min, an anti-coup fighter. Two were hurt, he said.", "Ko Min", "belligerent"),
        ("Ana Vidal, a friend of the governor, came by. Vidal said nine people died.", "Ana Vidal", "unknown"),
        # of which body: whose person speaks, and of whom the spokesman is
        ("Nine men died in the mine, the Labour Safety Committee's Ana Vidal said.", "Labour Safety Committee", "ngo"),
        ("A spokesman for the Harbour Vigil, Luis Vidal, said nine people died.", "Harbour Vigil", "unknown"),
        ("Luis Vidal, spokesman for the Harbour Trust, said nine people died.", "Harbour Trust", "unknown"),
        ("A spokesman for Kasa State, Luis Vidal, said nine people died.", "Kasa State", "government"),
        ("The Bor security spokesman, General Luis Vidal, said nine people died.", "Bor security", "government"),
        ("A spokesman of the Harbour Youths, Luis Vidal, who confirmed the killings to the Sunday Sun, said nine died.",
         "Harbour Youths", "unknown"),
        ("Nine died, according to Bor Township PDF, which ran the attacks. Two men were killed, it claimed.",
         "Bor Township PDF", "unknown"),
        # not who hears it
        ("The mayor of Bor, Ana Vidal, speaking to Tema radio, said nine people died.", "Ana Vidal", "government"),
        ("Luis Vidal, who told Tema radio of the raid, came by. Vidal said nine died.", "Luis Vidal", "unknown"),
        # by its own words
        ("The National Disaster Centre said nine people died.", "National Disaster Centre", "government"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_who_it_is(text: str, name: str, kind: str) -> None:
    assert _source(text) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # when, and on whose part, between a subject and its verb or before it
        ("An army statement on 24 May said nine people died.", "army"),
        ("The ministry in a statement on 24 May said nine people died.", "ministry"),
        ("Armenia on its part announced the deaths of nine men.", "Armenian government"),
        ("Dr Ana Vidal said four were hurt. Later in the day Harbour sources put the dead at nine.", "Harbour sources"),
        ("During the night residents said nine people died.", "residents"),
        ("The police can confirm that nine people died.", "police"),
        ("The press office of the harbour ministry informs that nine died.", "press office of the harbour ministry"),
        ("A toll issued by the harbour ministry stood at nine dead.", "harbour ministry"),
        # others than who spoke, and what is no source
        ("The Tema observatory said six died. They went to Bor, where they killed nine, according to local sources.",
         "local sources"),
        ('The mayor told reporters of the raid. "Our records showed that nine people died," he said.', "mayor"),
        ('Chief Ana Vidal said a grille broke. "Initially we had reports of nine deaths," said the mayor, Luis Moss.',
         "Luis Moss"),
    ],
)  # fmt: skip
def test_a_source_is_found_across_what_tells_when(text: str, name: str) -> None:
    assert _source(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # a subject goes on behind any preposition, and its kind is that of who speaks, not of what they are beside
        ("Nine are missing, relatives outside the gate claimed.", "relatives outside the gate", "witness"),
        ("Nine people died, villagers near the border said.", "villagers near the border", "witness"),
        ("Relatives at the morgue said nine people died.", "Relatives at the morgue", "witness"),
        ("A collective of relatives, Justice for Bor, said that nine people died.", "Justice for Bor", "witness"),
        ("Ana Vidal, in a post on Facebook, said nine people died.", "Ana Vidal", "unknown"),
        ("The prosecution alleges that nine people died.", "prosecution", "government"),
        # at what time it was said, or by when counted
        ("Officials said in the first days of the war that nine men had died.", "Officials", "government"),
        ("Police said nine people died in the latest raid of a conflict that has killed 4,000 people.", "", ""),
        ("The Harbour Agency had by 3 September 2008 registered nine deaths.", "Harbour Agency", "government"),
        ("Families in Bor told a parliamentary inquiry that nine people had died.", "Families in Bor", "witness"),
        ("The inquiry's report, tabled by the speaker, concluded that nine men died.", "inquiry's report", "unknown"),
        # the first of several, by number
        ("Two officials and a priest said a drone killed nine people.", "Two officials", "government"),
        # a work that others hear, a list that names them, who shared the news
        ("Relatives said the list read out to them had 136 names of the dead.", "Relatives", "witness"),
        ("A list published by the Bor municipality names nine dead.", "Bor municipality", "government"),
        ("Information on this was shared by the police chief, Luis Vidal. He informed that nine men died.",
         "Luis Vidal", "government"),
        # a line that names the source
        ("A raid on Bor killed nine. Source: regional administration. It hit a mill.",
         "regional administration", "government"),
        ("A strike on Bor killed nine people. Source: Reuters. It hit a mill.", "", ""),
        ("A strike on Bor killed nine people. Source: regional administration.", "", ""),
    ],
)  # fmt: skip
def test_who_speaks_is_found_with_all_that_is_told_of_him(text: str, name: str, kind: str) -> None:
    assert _source(text) == (name, kind)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nine people died in Bor, the police said, and 14 were hurt in Tema, the mayor said.", ["police", "mayor"]),
        ("Nine died in Bor, the police said, while 14 were hurt, nurse Ana Vidal said.", ["police", "Ana Vidal"]),
        ("Nine people died in Bor, the police said, and 14 were hurt in Tema, AFP reported.", ["police", "police"]),
        ("Police said nine had died, and the Kasan consulate listed 18 nationals as missing.",
         ["Police", "Kasan consulate"]),
    ],
)  # fmt: skip
def test_each_of_two_who_close_their_clauses_speaks_for_his_own(text: str, names: list[str]) -> None:
    assert [one.claimant.name if one.claimant else "" for one in claims(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # a body that hears is no subject of what it hears
        ("The governor told the radio that the army had counted nine bodies.", "army", "belligerent"),
        # whose kin speaks, a unit's number, who leads a commission
        ("A relative of the two victims, Luis Vidal, said nine men died.", "Luis Vidal", "witness"),
        ("A soldier died, the Army's 3 Corps said in a release.", "Army's 3 Corps", "belligerent"),
        ("The commission of inquiry, under Judge Ana Vidal, would later find that nine men died.",
         "commission of inquiry", "unknown"),
        ("Ana Vidal, speaking for the hospital, told reporters nine people died.", "Ana Vidal", "medical"),
        ("The acting director of health, Ana Vidal, confirmed nine deaths.", "Ana Vidal", "government"),
        ("The editor took calls all day. Nine people died, Bor Info said.", "Bor Info", "unknown"),
        # a bulletin is its body's, a time before a count is nobody's, a figure is altered
        ("Six died, according to the civil defence's noon bulletin. The bulletin also lists nine injured.",
         "civil defence", "government"),
        ("By the next day the ministry's figure was nine dead.", "ministry", "government"),
        ("The spokesman said 20 had died. A minister later cut that to nine dead.", "minister", "government"),
        ("A toll given earlier by the ministry had stood at nine dead.", "ministry", "government"),
        # "he" who begins the sentence, as one who saw it
        ("Red Crescent spokesman Luis Vidal spoke. Survivor Jon Moss, 44, had lost nine relatives, he said.",
         "Jon Moss", "witness"),
        # whom somebody refers to, where it has figures
        ("Nine died, the agency said, referring to the health ministry.", "health ministry", "government"),
        ("Nine died, the mayor said, referring to the rebels.", "mayor", "government"),
    ],
)  # fmt: skip
def test_a_source_keeps_its_own_words(text: str, name: str, kind: str) -> None:
    assert _source(text) == (name, kind)
