"""Persons harmed whom no figure counts: by name, by what they are, and groups without a number."""

from __future__ import annotations

import pytest

from schemas import Victim
from streams.extract import read_all
from streams.extract.people.mentions import each_once
from tests.extract.reading import claims, figures, news


def victims(text: str, *, title: str = "") -> list[Victim]:
    return [record for record in read_all(news(text, title=title)) if isinstance(record, Victim)]


def persons(text: str) -> list[tuple[str, str]]:
    """(harm, name, or the noun where there is none) of every mention."""
    return [(v.harm.value, v.name or v.counted) for v in victims(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mayor Rosa Vidal was killed in the blast.", [("killed", "Rosa Vidal")]),
        ("MAYOR ROSA VIDAL WAS MURDERED IN HER OFFICE.", [("killed", "ROSA VIDAL")]),
        ("ROSA VIDAL AND HUGO SANZ WERE SHOT TO DEATH.", [("killed", "ROSA VIDAL"), ("killed", "HUGO SANZ")]),
        ("Luis Ortega, 42, of Northville, was shot and killed.", [("killed", "Luis Ortega")]),
        ("Luis Ortega, aged 42, died on the spot.", [("killed", "Luis Ortega")]),
        ("Luis Ortega Jr. had been fatally shot.", [("killed", "Luis Ortega Jr.")]),
        ("Luis Ortega, Jr., 42, of Northville, died.", [("killed", "Luis Ortega, Jr.")]),
        ("Omar, 16, and Samir, 12, were killed.", [("killed", "Omar"), ("killed", "Samir")]),
        ("They killed Omar al-Dayan, the brother of a clerk.", [("killed", "Omar al-Dayan"), ("killed", "brother")]),
        ("The strike killed commander Omar Dayan.", [("killed", "Omar Dayan")]),
        ("A man died of the wounds he received.", []),
        ("Officers found the body of 42-year-old Luis Ortega.", [("killed", "Luis Ortega")]),
        ("He is accused of fatally wounding Luis Ortega.", [("killed", "Luis Ortega")]),
        ("Judge Ana Prieto, who was murdered on Friday, led the case.", [("killed", "Ana Prieto")]),
        ("They condemned the assassination of union leader Hugo Sanz.", [("killed", "Hugo Sanz")]),
        ("They condemned the murder of party leader Hugo Sanz and left-wing columnist Ana Prieto.",
         [("killed", "Hugo Sanz"), ("killed", "Ana Prieto")]),
        ("A bomb went off, killing Ana Prieto, 42, and Hugo Sanz, 19.",
         [("killed", "Ana Prieto"), ("killed", "Hugo Sanz")]),
        ("The office confirmed the arrest of rebel chief Omar Dayan.", [("detained", "Omar Dayan")]),
        ("Hugo Sanz's death was announced on Monday.", [("killed", "Hugo Sanz")]),
        ("The mayor of Santa Lucia was killed.", [("killed", "mayor")]),
        ("Gunmen killed his bodyguard.", [("killed", "bodyguard")]),
        ("His bodyguard and driver were killed.", [("killed", "bodyguard"), ("killed", "driver")]),
        ("He was pronounced dead at the scene.", [("killed", "he")]),
        ("Soldiers captured other militants.", [("detained", "militants")]),
        ("The wounded include Mayor Rosa Vidal and Hugo Sanz.", [("injured", "Rosa Vidal"), ("injured", "Hugo Sanz")]),
        ("THE INJURED WERE 19-YEAR-OLD HUGO SANZ AND 20-YEAR-OLD ROSA VIDAL.",
         [("injured", "HUGO SANZ"), ("injured", "ROSA VIDAL")]),
        ("The following officers died in combat: Major Hugo Sanz, Captain Luis Ortega.",
         [("killed", "Hugo Sanz"), ("killed", "Luis Ortega")]),
        ("Soldiers killed three reporters: Hugo Sanz, a photographer, and Rosa Vidal.",
         [("killed", "Hugo Sanz"), ("killed", "Rosa Vidal")]),
        ("Hugo Sanz and Rosa Vidal were abducted and later murdered.",
         [("kidnapped", "Hugo Sanz"), ("kidnapped", "Rosa Vidal"), ("killed", "Hugo Sanz"), ("killed", "Rosa Vidal")]),
        ("Police detained a number of rioters.", [("detained", "rioters")]),
        ("The insurgents were killed.", [("killed", "insurgents")]),
    ],
)  # fmt: skip
def test_who_is_harmed_without_a_figure(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert persons(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ortega shot at the door.",
        "The family was killed.",
        "A soldier was killed near Santa Lucia.",
        "Plans for the murder of Hugo Sanz were found: they planned the murder of Hugo Sanz.",
        "Thousands were killed in New York City.",
        "The first civilian deaths were reported.",
        "The suspects are Hugo Sanz and Rosa Vidal. No one was killed.",
        "They killed three men, Inspector Hugo Sanz said.",
        "Drones killed 11 militants in strikes at Lataka, Datta Khel.",
        "Troops arrested three people in Kila, Val Morena, on Monday.",
    ],
)
def test_who_is_not(sentence: str) -> None:
    assert persons(sentence) == []


def test_a_surname_alone_is_known_once_the_name_was_told() -> None:
    assert persons("Officers found Luis Ortega at the gate. Ortega was pronounced dead.") == [("killed", "Ortega")]
    assert persons("Officers came to the gate. Ortega was pronounced dead.") == []
    assert persons("Luis Roa, 23, sat on a porch. Roa was pronounced dead at dawn.") == [("killed", "Roa")]


def test_a_headline_with_large_letters_names_nobody() -> None:
    assert persons("Insurgent Cell Arrested in Kabul. The cell had hidden weapons.") == [("detained", "cell")]


def test_each_person_once() -> None:
    text = "Mayor Rosa Vidal was killed. Vidal was shot dead at home. She died there. The victim was stabbed to death."
    kept = [record for record in each_once(read_all(news(text))) if isinstance(record, Victim)]
    assert [v.name for v in kept] == ["Rosa Vidal"]


def test_groups_without_a_number_are_not_listed() -> None:
    assert not list(each_once(read_all(news("Soldiers captured other militants."))))


def test_an_age_is_no_figure() -> None:
    assert figures("Luis Ortega, 25, of Northville, was killed.") == []
    assert figures("In Northville, 25, mostly farmers, were killed.") == [("killed", "25")]


def test_persons_are_no_claims() -> None:
    assert figures("Mayor Rosa Vidal was killed.") == []


def test_a_suspected_death_is_no_death_of_a_suspect() -> None:
    (deaths,) = claims("Doctors reported 12 suspected deaths.")
    assert [kind.value for kind in deaths.victim_class] == ["unspecified"]


def test_a_pronoun_takes_up_those_named_right_before_it() -> None:
    drove = "The raids drove about 500 people from their homes. "
    assert [one.harm.value for one in victims(drove + "Soldiers said they were arrested.")] == ["detained"]
    assert not victims(drove + "The army dressed old rebels to claim they had been arrested.")


def test_what_is_called_after_a_person_is_none() -> None:
    assert persons("Two fighters of the Omar Dayan network were killed.") == []
    assert persons("Two fighters and Omar Dayan were killed.") == [("killed", "Omar Dayan")]


def test_leaders_of_a_place_who_speak_behind_a_list_are_none_of_the_harmed() -> None:
    assert persons("A drone killed five fighters near Bor, tribal leaders of the region say.") == []
    assert persons("A drone killed five fighters near Bor, residents and survivors said.") == []
    assert persons("A drone killed five fighters near Bor, tribal leaders and a guard.") == [("killed", "leaders")]


def test_words_that_only_counts_tell_of_harm_nobody_without_one() -> None:
    for sentence in (
        "Rising costs affect makers like Ana Vidal.",
        "The firm is losing trained people overseas, Ana Vidal says.",
        "The net loss of Ana Vidal's firm grew.",
    ):
        assert persons(sentence) == [], sentence
    assert persons("They mourned the loss of their son.")
