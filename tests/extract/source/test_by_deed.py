"""Who saw them counts them, where nobody else is named."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _told(text: str) -> tuple[str, str] | None:
    found = claims(text)[-1].claimant
    return (found.name, found.kind.value) if found else None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A Reuters reporter saw nine bodies in the street.", "Reuters", "media"),
        ("In the morgue, AFP journalists saw at least nine bodies.", "AFP", "media"),
        ("A Bor Times reporter witnessed nine bodies being carried away.", "Bor Times", "media"),
        ("An AFP correspondent who visited the hospital saw nine dead.", "AFP", "media"),
        ("An AFP photographer filmed soldiers carrying nine bodies.", "AFP", "media"),
        ("The BBC has seen nine bodies.", "BBC", "media"),
        ("Witnesses saw police shoot two men dead.", "Witnesses", "witness"),
    ],
)
def test_whoever_saw_them_counts_them(text: str, name: str, kind: str) -> None:
    assert _told(text) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Last year saw nine deaths in the mines.",
        "Police saw nine men killed in the raid.",
        "The mayor saw nine bodies.",
        "The attack saw nine people killed.",
    ],
)
def test_what_saw_deaths_is_the_writer_s_own_account(text: str) -> None:
    assert _told(text) is None


def test_who_says_so_goes_first() -> None:
    assert _told("An AFP reporter saw soldiers near the nine bodies, the ministry said.") == ("ministry", "government")
