"""Whose word is what is cited: documents and counts have whoever got or made them, persons speak themselves."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _told(text: str) -> tuple[str | None, list[str]]:
    claim = claims(text)[-1]
    return claim.claimant.name if claim.claimant else None, [one.name for one in claim.via]


@pytest.mark.parametrize(
    "cited",
    [
        "documents obtained by", "testimony published by", "accounts gathered on Monday by", "a database kept by",
        "a count kept by", "photos verified by", "cases that were documented by",
    ],
)  # fmt: skip
def test_what_is_cited_is_the_word_of_who_has_it(cited: str) -> None:
    assert _told(f"According to {cited} the Bor Times, nine people were killed.") == ("Bor Times", [])


@pytest.mark.parametrize(
    ("who", "name"), [("a doctor", "doctor"), ("sources", "sources"), ("police", "police"), ("an official", "official")]
)
@pytest.mark.parametrize("quoted", ["quoted", "cited"])
def test_whom_a_medium_cites_speaks_by_it(who: str, name: str, quoted: str) -> None:
    assert _told(f"According to {who} {quoted} by the Bor Times, nine people were killed.") == (name, ["Bor Times"])


def test_a_state_s_agency_goes_by_its_name_where_it_has_one() -> None:
    assert _told("Iran's state news agency IRNA said nine people were killed.") == ("IRNA", [])
    assert _told("Iranian state television said nine people were killed.") == ("Iranian state media", [])
    assert _told("Syrian state television said nine people were killed.") == ("Syrian state media", [])
    assert _told("Syria's state news agency SANA said nine people were killed.") == ("SANA", [])
