"""Whom a figure counts: suspects by what they are held for, men and women by "in his 50s", those told alike."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def kinds(sentence: str) -> list[str]:
    return ["+".join(kind.value for kind in claim.victim_class) for claim in claims(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested six people on suspicion of arson.",
        "Police arrest four people allegedly linked to the theft.",
        "Officers detained three people suspected of planning a robbery.",
        "The minister announced the arrest of seven people, whom he accuses of spying.",
        "Two people were arrested in connection with the murder.",
        "Police arrested about 90 people in the biggest anti-mafia raid for years.",
        "Five former managers were arrested for defrauding hundreds of clients.",
    ],
)
def test_who_is_held_on_a_suspicion_is_a_suspect(sentence: str) -> None:
    assert kinds(sentence)[0] == "suspect"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Police arrested six people at the rally.", "unspecified"),
        ("About 900 people were detained for questioning in connection with the attack.", "unspecified"),
        ("Police arrested six journalists on suspicion of spying.", "journalist"),
        ("Two people suspected of theft were killed by a mob.", "unspecified"),
        ("A mob killed 12 people accused of sorcery.", "unspecified"),
    ],
)
def test_others_are_no_suspects(sentence: str, kind: str) -> None:
    assert kinds(sentence)[0] == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A motorcyclist aged in his 50s has died.", "man"),
        ("A passenger who was in her 20s was pronounced dead.", "woman"),
        ("A hiker, believed to be in his early 60s, was killed.", "man"),
        ("A passenger was killed in his sleep.", "unspecified"),
    ],
)
def test_his_and_her_years_tell_a_man_and_a_woman(sentence: str, kind: str) -> None:
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Five civilians were killed and eight others were injured.", ["civilian", "civilian"]),
        ("Six migrants drowned and 40 others are missing.", ["migrant", "migrant"]),
        ("A soldier was killed and another was wounded.", ["combatant", "combatant"]),
        # whoever stands out is told apart from the others
        ("Five children were killed and eight others were injured.", ["child", "unspecified"]),
        ("A policeman was killed and eight others were injured.", ["police", "unspecified"]),
        ("A policeman was killed and 70 were injured.", ["police", "unspecified"]),
    ],
)
def test_the_others_are_of_the_same_kind(sentence: str, told: list[str]) -> None:
    assert kinds(sentence) == told


def test_protesters_are_civilians_and_tourists_anybody() -> None:
    assert kinds("Five protesters were killed.") == ["civilian"]
    assert kinds("Five tourists were killed.") == ["unspecified"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("More than 40 members of the pro-government forces were killed.", "combatant"),
        ("Twenty members of IS were killed.", "combatant"),
        ("Three Hezbollah leaders were killed.", "combatant"),
        ("Two officials of the police were killed.", "police"),
        ("Two members of the river cartel were arrested.", "suspect"),
        ("Some 200 prisoners of war were taken from the front.", "combatant"),
        ("Two members of parliament were killed by the army.", "unspecified"),
        ("Two members of a choir were killed.", "unspecified"),
    ],
)
def test_members_are_what_they_belong_to(sentence: str, kind: str) -> None:
    assert kinds(sentence)[0] == kind


def test_a_pilot_is_a_soldier_only_by_his_force() -> None:
    assert kinds("A pilot was killed when his helicopter crashed.") == ["unspecified"]
    assert kinds("An air force pilot was killed.") == ["combatant"]


def test_suspected_migrants_are_suspected_of_nothing() -> None:
    (claim,) = claims("The bodies of nine suspected migrants were found.")
    assert [one.value for one in claim.victim_class] == ["migrant"]
