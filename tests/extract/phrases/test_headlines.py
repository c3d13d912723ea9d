"""Headlines leave out the article of the one person they tell of; and persons own the harm done to them."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


def headline(title: str) -> list[tuple[str, str]]:
    return [(c.harm.value, c.quantity.text) for c in claims("Nothing more is known.", title=title)]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("School chaplain killed in avalanche", [("killed", "chaplain")]),
        ("95-year-old killed in house fire", [("killed", "95-year-old")]),
        ("Search for missing six-year-old goes on", [("missing", "six-year-old")]),
        (
            "Father held over abduction of nine-year-old daughter",
            [("detained", "Father"), ("kidnapped", "nine-year-old daughter")],
        ),
        ("Palestinian shot dead by soldiers", [("killed", "Palestinian")]),
        ("Briton captured in Sudan", [("detained", "Briton")]),
        ("Reward for kidnapped Malian nurse", [("kidnapped", "nurse")]),
        ("Mother jailed over death of diabetic son", [("killed", "son")]),
        ("Man charged with murder of teacher", [("killed", "teacher")]),
        ("Gunman kills former mayor in court", [("killed", "mayor")]),
        ("Protest over teacher's arrest", [("detained", "teacher")]),
        ("Girl's death: what we know", [("killed", "Girl")]),
        ("Clues in gay pastor killing", [("killed", "pastor")]),
        ("Student murder: the court decides", [("killed", "Student")]),
        ("Man who killed two women jailed for life", [("killed", "two")]),
        ("Gunman who shot three policemen arrested", [("detained", "Gunman"), ("injured", "three")]),
        ("Fisherman killed by shark", [("killed", "Fisherman")]),
        ("U.S. adviser said dead in raid", [("killed", "adviser")]),
    ],
)
def test_one_person_without_an_article(title: str, told: list[tuple[str, str]]) -> None:
    assert headline(title) == told


@pytest.mark.parametrize(
    "title",
    [
        "French killed off the plan",
        "Two-year-old wildfire kills nothing",
        "Mother's murder trial opens",
        "Five jailed for covering up murder of rapper Vidal",
        "Serial killer killing time in jail",
        "Storm kills cattle near man's farm",
        "Zimmerman killed the plan",
        "Bankman dies at home",
        "'Daring' Chilean businessman Luis Vidal dies",
        "Chad puts off prisoner release as hostages killed time",
    ],
)
def test_what_is_no_person_harmed(title: str) -> None:
    assert not [told for told in headline(title) if told[0] == "killed"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The flood claimed a woman's life.", [("killed", "a woman")]),
        ("They demand justice for a police officer's killing.", [("killed", "a police officer")]),
        ("A nurse's abduction shocked the town.", [("kidnapped", "A nurse")]),
        ("A teacher’s arrest led to protests.", [("detained", "A teacher")]),
        ("Surgeons saved a woman's life after the crash.", []),
        ("A mother's murder trial opens on Monday.", []),
        ("He planned a judge's murder.", []),
        ("A father's killing of the family shocked the town.", []),
        ("A farmer's house was burned.", []),
        ("Video from a police officer's body camera shows the chase.", []),
    ],
)
def test_the_owner_of_a_harm_is_harmed(sentence: str, told: list[tuple[str, str]]) -> None:
    assert figures(sentence) == told


def test_a_body_is_of_its_owner() -> None:
    (body,) = claims("A woman's body was found in the river.")
    assert [kind.value for kind in body.victim_class] == ["woman"]


def test_a_nation_may_end_a_headline() -> None:
    assert headline("Bootleg spirits kill 16 Czechs") == [("killed", "16")]
