"""Whom figures count whose noun stands only once, and who is told of by a name, an office or a body."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(sentence: str) -> list[tuple[str, str]]:
    return [(claim.harm.value, "+".join(kind.value for kind in claim.victim_class)) for claim in claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Two women drowned and a third is missing.", ["woman", "woman"]),
        ("A nurse was killed and a second one was injured.", ["health_worker", "health_worker"]),
        ("The blast killed two policemen and wounded a third.", ["police", "police"]),
        ("One girl was killed and another is missing.", ["child+woman", "child+woman"]),
        ("Five aid workers were killed and four more injured in an ambush.", ["aid_worker", "aid_worker"]),
        ("Nine aid workers were killed this year, surpassing the six killed last year.", ["aid_worker", "aid_worker"]),
        # far more than there were, others, or a noun of their own may be anybody
        ("Two women were killed and 30 more injured.", ["woman", "unspecified"]),
        ("Two women were killed and three others injured.", ["woman", "unspecified"]),
        ("Two children died and a fourth was injured.", ["child", "unspecified"]),
        ("A girl was killed and another person was wounded.", ["child+woman", "unspecified"]),
        ("A boy was killed and a second suspect arrested.", ["child+man", "suspect"]),
    ],
)
def test_a_noun_that_is_left_out_is_the_one_before(sentence: str, kinds: list[str]) -> None:
    assert [kind for _, kind in told(sentence)] == kinds


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The patrol fired back, killing four and injuring six unidentified gunmen.", ["combatant", "combatant"]),
        ("The army killed 12 and captured nine rebels.", ["combatant", "combatant"]),
        ("The raid killed two people and wounded five soldiers.", ["unspecified", "combatant"]),
        ("The blast killed 16 and injured two soldiers.", ["unspecified", "combatant"]),
        ("The blast killed three and injured nine children.", ["unspecified", "child"]),
        ("A strike killed two, and the army arrested five rebels.", ["unspecified", "combatant"]),
    ],
)
def test_a_noun_behind_the_second_number_is_of_both(sentence: str, kinds: list[str]) -> None:
    assert [kind for _, kind in told(sentence)] == kinds


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Three soldiers were killed and four others, including a teacher, were injured.", ["unspecified", "civilian"]),
        ("Five civilians were killed and four others, including a child, were injured.", ["civilian", "child"]),
        ("Five soldiers were killed and six others, including two officers, were injured.", ["combatant"]),
    ],
)
def test_parts_tell_whether_the_others_are_of_the_same_kind(sentence: str, kinds: list[str]) -> None:
    assert [kind for _, kind in told(sentence)][1 : 1 + len(kinds)] == kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Two off duty police officers were killed.", "police"),
        ("Two nurses were killed on duty.", "health_worker"),
        ("Police killed two on duty.", "unspecified"),
        ("The blast killed one security force member.", "combatant"),
        ("The raid killed nine military personnel.", "combatant"),
        ("The raid killed nine UN personnel.", "aid_worker"),
        ("Seven city government personnel were killed.", "unspecified"),
        ("A village captain was killed.", "unspecified"),
        ("A captain was killed.", "combatant"),
        ("An attorney general was killed.", "unspecified"),
        ('Soldiers killed about 55 "terrorists" in the hills.', "combatant"),
        ('Soldiers killed 12 "in cold blood".', "unspecified"),
        ("Soldiers killed more than 40 al-Badr Brigade members.", "combatant"),
        ("Soldiers detained 53 Highland Rohingya Liberation Army members.", "combatant"),
        ("Soldiers killed 12 Christians Monday.", "unspecified"),
        ("The crash killed two National Guard members.", "combatant"),
        ('The army killed eight members of what it described as a "terrorist group".', "combatant"),
        ("The army killed eight members of what it described as a choir.", "unspecified"),
        ("The number of wounded troops rose to 400.", "combatant"),
        ("The number of wounded rose to 400.", "unspecified"),
        ("The camp leader abused hundreds of children and young men.", "child+man"),
        ("Bandits abducted 40 girls and women.", "child+woman"),
    ],
)
def test_who_is_of_which_kind(sentence: str, kind: str) -> None:
    assert told(sentence)[0][1] == kind


def test_children_and_young_men_are_each_a_part_of_the_count() -> None:
    (claim,) = claims("Bandits abducted 40 boys and young men.")
    assert claim.class_union and {kind.value for kind in claim.victim_class} == {"child", "man"}


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("More than 300 South Koreans were detained.", "South Koreans"),
        ("Three Arab Israelis were killed.", "Arab Israelis"),
        ("Three Israelis were killed.", "Israelis"),
        ("The raid killed nine al-Badr fighters.", "al-Badr fighters"),
        ("The raid killed nine local fighters.", "fighters"),
        (
            "Soldiers detained 53 Highland Rohingya Liberation Army members.",
            "Highland Rohingya Liberation Army members",
        ),
    ],
)
def test_a_group_has_the_whole_of_its_name(sentence: str, group: str | None) -> None:
    assert claims(sentence)[0].victim_group == group
