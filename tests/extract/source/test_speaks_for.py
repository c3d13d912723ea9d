"""Those who speak by office for a body that the text named before."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

KILLED = ", said nine people were killed in Lima on Sunday."


def _who(text: str) -> tuple[str | None, str | None]:
    claimant = claims(text)[-1].claimant
    return (claimant.name, claimant.person) if claimant else (None, None)


@pytest.mark.parametrize(
    ("before", "who", "name"),
    [
        ("The army gave another account.", "Its regional spokesman, Lt. Col. Luis Vidal", "army"),
        ("The raid was over, the Peruvian army said.", "Its spokesman, Col. Luis Vidal", "Peruvian military"),
        ("The claim could not be checked, and the army denied it.", "Its spokesman, Luis Vidal", "army"),
        ("The Health Ministry counted 14 dead. But the Interior Ministry did not.", "Its spokesman, Luis Vidal",
         "Interior Ministry"),
        ("The army sent helicopters.", "Col. Luis Vidal, its spokesman", "army"),
        ("The army said it drove them off.", "A spokesman, Luis Vidal", "army"),
        ("The interior ministry denied it.", "Luis Vidal, the ministry's spokesman", "interior ministry"),
        ("The health ministry sent doctors.", "Dr Luis Vidal, under-secretary at the ministry", "health ministry"),
        ("A list drawn up by the Harbour Association was read out.", "The group's secretary, Luis Vidal",
         "Harbour Association"),
        ("Bor Hospital received the injured.", "Its director, Luis Vidal", "director of Bor Hospital"),
        ("Bor Hospital received the injured.", "The hospital's director, Luis Vidal", "director of Bor Hospital"),
    ],
)  # fmt: skip
def test_the_body_speaks_by_its_people(before: str, who: str, name: str) -> None:
    assert _who(f"{before} {who}{KILLED}") == (name, "Luis Vidal")


def test_a_spokesman_of_whoever_spoke_before() -> None:
    text = "The army said it drove them off. Spokesman Col. Luis Vidal said nine people were killed in Lima on Sunday."
    assert _who(text) == ("army", "Luis Vidal")


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Rebels raided the town, police said.", "Their commander, Luis Vidal"),  # not the commander of the police
        ("Witnesses said they saw a jet.", "Their leader, Luis Vidal"),
        ("People fled the town.", "The village's chief, Luis Vidal"),
        ("A daily reported the raid.", "A spokesman, Luis Vidal"),
    ],
)
def test_others_speak_for_themselves(before: str, who: str) -> None:
    assert _who(f"{before} {who}{KILLED}") == ("Luis Vidal", "Luis Vidal")


def test_a_body_by_its_initials_that_maintains() -> None:
    text = "The mayor asked the KDP, which maintains that at least 30 died in Lima on Sunday, for its list."
    assert _who(text) == ("KDP", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people were killed in Lima on Sunday, the union said, citing reports by its members.", "union"),
        ("Nine people were killed in Lima on Sunday, the union said, citing witnesses.", "witnesses"),
        ("The interior ministry said nine people had died in Lima, according to the radio.", "interior ministry"),
        ("Nine people had died in Lima, according to the radio.", "radio"),
    ],
)
def test_what_somebody_has_it_from(text: str, name: str) -> None:
    assert _who(text)[0] == name


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("Iraq's health ministry", "The interior ministry", ["Iraqi health ministry", "interior ministry"]),
        ("Iraq's interior ministry", "The defence ministry", ["Iraqi interior ministry", "defence ministry"]),
        ("Iraq's interior ministry", "The ministry", ["Iraqi interior ministry"] * 2),
        ("Iraq's police", "The provincial police", ["Iraqi police", "provincial police"]),
        ("Chad's Ministry of Public Health", "The ministry", ["Chadian health ministry"] * 2),
    ],
)
def test_another_ministry_is_another(before: str, after: str, names: list[str]) -> None:
    found = claims(f"{before} said nine people were killed in Basra on Sunday. {after} said 14 people were killed.")
    assert [one.claimant.name for one in found if one.claimant] == names


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The army said it drove them off.", "army"),
        ("Police said they drove them off.", "Police"),
        ("Residents said they drove them off.", "Luis Vidal"),
        ("The rebels said they drove them off.", "Luis Vidal"),  # a colonel of whom, is not told
        ("Police Commissioner Luis Vidal said six were hurt. The army drove them off, it said.", "Luis Vidal"),
    ],
)
def test_an_officer_speaks_for_the_force_that_spoke_before(before: str, name: str) -> None:
    text = f"{before} Col. Luis Vidal said nine people were killed in Lima on Sunday."
    assert _who(text) == (name, "Luis Vidal")
