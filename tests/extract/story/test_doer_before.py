"""The doer of an attack that the sentence before tells."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def doer(text: str) -> str | None:
    one = claims(text)[-1].alleged_perpetrator
    return one.name if one else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russian forces fire ballistic missiles at Kharkiv. At least two people are injured.", "Russian military"),
        ("Nine people are killed in an Israeli airstrike in Tyre. The attack also injured 33.", "Israeli military"),
        ("Israel bombards Rafah. The assault kills 30 people, medics say.", "Israeli military"),
        ("Boko Haram fighters storm a village in Borno. Nine farmers are killed.", "Boko Haram"),
    ],
)
def test_the_doer_of_the_sentence_before(text: str, name: str) -> None:
    assert doer(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces fire drones at Kharkiv. Two people are killed in Belgorod, Russia.",
        "Russian forces fire drones at Kharkiv. Two people are killed in clashes with Ukrainian troops.",
        "Russian forces fire drones at Kharkiv. Two Russian soldiers are killed.",
        "Israeli forces raid Jenin. Two people are killed in a bus crash.",
        "Israeli forces raid Jenin. A bombing in Tel Aviv kills two people.",
        "Israel bombards Rafah. Two people are killed in Sudan.",
        "Hamas gunmen storm a kibbutz. Four Palestinians are killed.",
        "Boko Haram fighters attack a village in Borno. Two of the attackers die.",
        "Russia fires drones at Kyiv. Since Monday 40 people have been killed.",
        "Hamas hands over coffins. The bodies are those of a mother and two children who were killed, it says.",
    ],
)
def test_what_another_did(text: str) -> None:
    assert doer(text) is None
