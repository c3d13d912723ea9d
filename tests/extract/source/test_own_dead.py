"""Whom a party that is named as a doer did not harm: its own men, the dead of both sides, those of another time."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def doers(text: str) -> list[str | None]:
    found = [one.alleged_perpetrator for one in claims(text)]
    return [one.name if one else None for one in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Islamic State attacked a post, killing four soldiers but resulting in the deaths of 20 militants.",
            ["Islamic State", None],
        ),
        ("A Taliban raid left six soldiers and 12 militants dead.", ["Taliban", None]),
        ("Al-Shabaab attacks a camp in Somalia, and four of the bombers die.", [None]),
        (
            "Nine people were killed in Kabul. Two of the attackers died. The Islamic State claimed responsibility.",
            ["Islamic State", None],
        ),
        ("The Taliban killed nine militants of a rival group.", ["Taliban"]),
        ("Nine militants were killed by the Taliban.", ["Taliban"]),
        ("The Russian army killed nine fighters.", ["Russian military"]),
        ("Al-Qaeda militant among nine killed in a strike.", [None]),
        ("Nine fighters from both sides were killed after Somali forces and militias clashed in Baidoa.", [None]),
        ("Thousands of people have been killed on all sides since Russia invaded Ukraine.", [None]),
        ("Some 900 civilians have been killed since Russia invaded Ukraine.", ["Russian military"]),
        ("More than 900 people have been killed in Gaza since Hamas attacked Israel.", [None]),
        ("The war, which began after Hamas gunmen attacked Israel, has cost 900 lives in Gaza.", [None]),
        ("The war began when Hamas killed 1,200 people and took another 250 hostage in Israel.", ["Hamas", "Hamas"]),
        ("French police shot a man dead after he stabbed two teachers in Lille.", ["French police", None]),
        ("A riot at a prison was short but it killed four inmates, officials say.", [None]),
        ("The army says it killed nine rebels.", ["army"]),
        ("A Kenyan military helicopter crashes near Garissa, killing nine people.", [None]),
        ("A Turkish Air Force F-16 fighter jet crashes in Izmir, killing two pilots.", [None]),
        ("Kenyan military jets bomb a village in Garissa by accident, killing nine people.", ["Kenyan military"]),
        ("Israeli forces kill 33 people in Gaza, and six others die of hunger.", ["Israeli military", None]),
        ("Police in Rome arrested two men over a blast that followed the Russian invasion of Ukraine.", [None]),
    ],
)
def test_who_harmed_whom(text: str, names: list[str | None]) -> None:
    assert doers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An al-Shabaab double suicide car bombing killed nine people in Mogadishu.", "al-Shabaab"),
        ("A Taliban suicide bomb and gun assault in Kabul killed nine people.", "Taliban"),
        ("Nine people were killed when the Taliban triggered a device near their car.", "Taliban"),
        ("The US military has eliminated nine members of the Islamic State in Somalia.", "US military"),
        ("Nine Hamas fighters were killed in Gaza.", None),
        ("A Hamas car bomb plot was foiled, and nine people died in a fire.", None),
    ],
)
def test_means_of_many_words(text: str, name: str | None) -> None:
    assert doers(text)[-1] == name


def test_the_attack_in_which_its_own_men_fell_tells_the_conflict() -> None:
    told = (
        "Nine people were killed at a school in Peshawar. Four of the attackers died. The Tehrik i Taliban claimed it."
    )
    whole, own = claims(told)
    assert [one.conflict and one.conflict.id for one in (whole, own)] == ["pakistan", "pakistan"]
    assert own.alleged_perpetrator is None
