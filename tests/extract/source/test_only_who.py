"""Sources that are told of by where they are, and of whom a clause tells more."""

from __future__ import annotations

import pytest

from schemas import ClaimantKind
from tests.extract.reading import claims


def _who(text: str) -> tuple[str, ClaimantKind] | None:
    claimant = claims(text)[-1].claimant
    return (claimant.name, claimant.kind) if claimant else None


@pytest.mark.parametrize(
    ("who", "name", "kind"),
    [
        ("A source in the interior ministry", "interior ministry", ClaimantKind.GOVERNMENT),
        ("Two sources inside the army", "army", ClaimantKind.BELLIGERENT),
        ("Hospital sources in Lima", "Hospital sources", ClaimantKind.MEDICAL),
        ("Security sources", "Security sources", ClaimantKind.GOVERNMENT),
        ("Insurgent sources", "Insurgent sources", ClaimantKind.BELLIGERENT),
        ("A source in the pro-Russian Chechen interior ministry", "pro-Russian Chechen interior ministry",
         ClaimantKind.GOVERNMENT),
        ("A guerrilla spokesman", "guerrilla", ClaimantKind.BELLIGERENT),
    ],
)  # fmt: skip
def test_sources_by_where_they_are(who: str, name: str, kind: ClaimantKind) -> None:
    assert _who(f"{who} said nine people were killed in Lima on Sunday.") == (name, kind)


def test_sources_in_a_country_are_not_its_government() -> None:
    text = "Nine people were killed, according to information from hospital sources in Peru."
    assert _who(text) == ("hospital sources", ClaimantKind.MEDICAL)


def test_the_source_is_who_was_called_so() -> None:
    text = (
        "A source in the interior ministry said nine soldiers died in Lima. Military officials said two rebels died. "
        "Another soldier was hurt near Lima, the source said."
    )
    assert _who(text) == ("interior ministry", ClaimantKind.GOVERNMENT)


def test_a_clause_behind_tells_more_of_a_body_named_before() -> None:
    text = (
        "Jets hit a camp, the Kasa Observatory for Rights said. The army was silent. "
        "The Observatory, which has a network of sources in Peru, said 16 people were killed."
    )
    assert _who(text) == ("Kasa Observatory for Rights", ClaimantKind.MONITOR)


def test_a_toll_of_something_says_nothing() -> None:
    assert _who("The death toll of the strike reported to the union by nurses has reached nine.") is None
