"""Who did it: by agent, by means, by its own word; and who is only named beside it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def doer(text: str) -> str | None:
    one = claims(text)[-1].alleged_perpetrator
    return one.name if one else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people were shot dead by Israeli soldiers near Jenin.", "Israeli military"),
        ("Nine people were killed in an attack claimed by Islamic State.", "Islamic State"),
        ("Nine people died when a shell fired by the Rapid Support Forces hit a market.", "Rapid Support Forces"),
        ("Russian soldiers killed nine people in Bucha.", "Russian military"),
        ("Three villagers were taken hostage by Boko Haram.", "Boko Haram"),
        ("Nine people were killed in a series of Russian strikes on Kherson.", "Russian military"),
        ("Israeli airstrikes and shelling killed nine people in Rafah.", "Israeli military"),
        ("A Russian drone attack wounded nine people in Kherson.", "Russian military"),
    ],
)
def test_who_did_it(text: str, name: str) -> None:
    assert doer(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of four dead hostages were handed over by Hamas.",
        "Eight of the hostages are dead, according to a list provided by Hamas.",
        "Militants who were accused by the Israeli military of an ambush near Rafah killed two soldiers.",
        "Nine people were killed in clashes between the Rapid Support Forces and militia groups.",
        "Nine people were killed in fighting between rebels and the Chadian National Army.",
        "A crash brought the death toll of American soldiers killed in the war to 14.",
        "Nine people were killed in American and Israeli strikes on Tehran.",
        "Four Russian soldiers were killed in Kharkiv.",
    ],
)
def test_who_is_named_beside_it_did_not_do_it(text: str) -> None:
    assert doer(text) is None
