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
