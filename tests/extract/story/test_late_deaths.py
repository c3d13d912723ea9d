"""Those who died later are added to the toll that a sentence tells first."""

from __future__ import annotations

import pytest

from schemas import Claim, Role
from tests.extract.reading import news, records


def roles(text: str) -> list[tuple[str, Role]]:
    return [(one.quantity.text, one.role) for one in records(news(text)) if isinstance(one, Claim)]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("The death toll rose to 52 after two of the wounded died in hospital.", "two"),
        ("The number of people killed has risen to 11 after three of the injured died, police said.", "three"),
        ("The death toll reached 12 after a woman died of her injuries.", "a woman"),
        ("The death toll of the crash rises to ten after the bodies of nine missing people were recovered.", "nine"),
        ("The death toll of the landslide climbs to 31 as divers found six bodies in the lake.", "six"),
    ],
)
def test_who_died_of_wounds_is_in_the_toll(text: str, later: str) -> None:
    assert roles(text)[1] == (later, Role.INCREMENT)


def test_others_stand_for_themselves() -> None:
    assert roles("Twelve people were killed in Bor after nine were killed in Kasa.")[1][1] is Role.TOTAL
    assert roles("Two people died in Bor after 30 died in hospital in Kasa.")[1][1] is Role.TOTAL
    found = "The toll of the siege in Kasa stands at 40 after 12 bodies were found in a well."
    assert roles(found)[1][1] is not Role.INCREMENT
