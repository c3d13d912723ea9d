"""Whole names of sources, who is only described, who cites whom, and what looks like a source and says nothing."""

from __future__ import annotations

import pytest

from streams.extract.text.quotations import is_quoted
from tests.extract.reading import claim, claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # names with small words, dashes, numbers, and the forms of verbs in them
        ("Nine people drowned, according to the United States Harbour Command.", "United States Harbour Command"),
        ("Nine people died, according to the National Council on Road Safety.", "National Council on Road Safety"),
        ("The Oran Centres for Fever and Plague report nine deaths.", "Oran Centres for Fever and Plague"),
        ("The Ohio Department of Roads and Human Welfare reported nine deaths.",
         "Ohio Department of Roads and Human Welfare"),
        ("The March 23 Movement states that it has captured nine soldiers.", "M23"),
        # of places and persons the person speaks
        ("Kharkiv Oblast governor Petro Danko says nine people were killed.", "Petro Danko"),
        ("Mexico City mayor Rosa Vidal announced the arrest of nine people.", "Rosa Vidal"),
        ("Nine people were killed, a Hong Kong newspaper reported.", "Hong Kong newspaper"),
        ("South Korean intelligence says nine soldiers were killed.", "South Korean intelligence"),
        ("Nine people were arrested, the European Union's border agency Borwatch has said.", "Borwatch"),
        # who did the work, and where a name ends
        ("Nine people were killed, according to analysis by the Bor Gazette.", "Bor Gazette"),
        ("Nine people died, according to authorities the gang is behind it.", "authorities"),
        ("A security officer was quoted as saying the man stabbed nine people.", "security officer"),
        ("Rebels contend that nine people were killed.", "Rebels"),
        ("The Congolese military launched an attack, and claims to have killed nine fighters.", "Congolese military"),
        ("The latest UN figures suggest nine people were killed.", "United Nations"),
        ("Nine people were killed, the Office for Victims of Road Crime says.", "Office for Victims of Road Crime"),
        ("According to the Prisoners' Circle nine people were arrested.", "Prisoners' Circle"),
        ("According to the Harbour Trust at least nine people were killed.", "Harbour Trust"),
        ("According to Channel 12 nine people were killed.", "Channel 12"),
        ("A review conducted by Bor Public Radio reveals that nine people have been detained.", "Bor Public Radio"),
        ("Nine people died, according to the Governor of Bor Province Ana Vidal.", "Ana Vidal"),
        # who leads a body of its own name speaks for it, the head of an office for the office by his name
        ("Harbour Safety Organization head Ana Vidal reports that nine people died.", "Harbour Safety Organization"),
        ("Police chief Ana Vidal reports that nine people died.", "Ana Vidal"),
        # what says nothing
        ("Bor's stated goal was the return of nine people who had been displaced.", None),
        ("It's estimated that nine people were killed.", None),
        ("The boat sank, with nine crew members reported missing.", None),
        ("German police detained nine Chadian nationals found in a van.", None),
        ("Videos posted online appear to show nine people injured.", None),
        ("The UN report will be handed to a court that nine men were arrested by.", None),
        ("There were 200 fever cases reported nationwide, with nine deaths.", None),
    ],
)  # fmt: skip
def test_the_name_of_a_source(text: str, name: str | None) -> None:
    found = next(one for one in claims(text) if one.quantity.value == 9).claimant
    assert (found.name if found else None) == name


@pytest.mark.parametrize("name", ["Michigan", "National Flood Center", "Kasa Joint Protection Force", "Interpol"])
def test_a_land_and_a_body_are_no_persons(name: str) -> None:
    said = claim(f"{name} reported that nine people died.").claimant
    assert said is not None
    assert (said.name, said.person) == (name, None)


def test_a_noun_that_looks_like_a_verb_has_no_subject() -> None:
    _, second = claims(
        "Police said two men were hurt. He gave his medical report to the court that confirmed nine injuries."
    )
    assert second.claimant is None or second.claimant.name != "medical"


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        ("Reuters, citing officials, said nine people were killed.", "officials", ["Reuters"]),
        ("Nine people have died, according to AFP citing police data.", "police", ["AFP"]),
        (
            "The radio reported that nine people had died in the raid on a market near Lima, citing the mayor.",
            "mayor",
            ["radio"],
        ),
        (
            "Amnesty International said nine people had died in the raid on a market near Lima, citing residents.",
            "Amnesty International",
            [],
        ),
        ("Residents report nine dead in Lima, the army denies it.", "Residents", []),
        ("Police said two people died, while AFP, citing medics, reported that nine were hurt.", "medics", ["AFP"]),
    ],
)
def test_who_is_cited_says_it_and_who_cites_relays(text: str, name: str, via: list[str]) -> None:
    found = next(one for one in claims(text) if one.quantity.value == 9)
    assert found.claimant and (found.claimant.name, [one.name for one in found.via]) == (name, via)


def test_a_citation_in_one_clause_is_not_of_the_other() -> None:
    first, _ = claims("Police said two people died, while AFP, citing medics, reported that nine were hurt.")
    assert first.claimant and (first.claimant.name, first.via) == ("Police", ())


def test_a_local_body_is_none_that_the_text_names() -> None:
    found = claim("Nine people were arrested, according to a local rights group. Human Rights Watch asked for help.")
    assert found.claimant and found.claimant.name == "rights group"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The SDF said two men were hurt. Amina Saleh lay in bed. "A girl was wounded," she told me.', "Amina Saleh"),
        ("An SDF spokesman said two men were hurt. He said a girl was wounded.", "Syrian Democratic Forces"),
        ("The SDF said two men were hurt. They said a girl was wounded.", "Syrian Democratic Forces"),
    ],
)
def test_he_and_she_are_persons(text: str, name: str | None) -> None:
    girl = next(one for one in claims(text) if one.quantity.value == 1)
    assert (girl.claimant.name if girl.claimant else None) == name


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We saw it. Nine people were hurt."', True),
        ('He said: "We left. Then he wept. "We came back," he said. Nine people were hurt.', False),
        ('"We saw it," he said."We left. Nine people were hurt."', True),
        ('A 6" shell fell. Nine people were hurt.', False),
    ],
)
def test_a_mark_too_many_does_not_turn_the_rest_around(text: str, quoted: bool) -> None:
    assert is_quoted(text, text.index("Nine")) is quoted


def test_estimates_of_the_dead_are_nobody_who_speaks() -> None:
    assert claim("Casualty estimates vary. Nine people were killed.").claimant is None
