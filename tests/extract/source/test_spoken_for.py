"""Who is claimed to speak: a spokesman speaks for a body, figures are their owner's, reports that say are no verb."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("sentence", "name", "person"),
    [
        ("Police spokesman Dara Lon said 12 people were killed.", "Police", "Dara Lon"),
        ("Interior ministry spokesman Dara Lon said 12 people were killed.", "Interior ministry", "Dara Lon"),
        ("Dara Lon, a spokesman for the interior ministry, said 12 died.", "interior ministry", "Dara Lon"),
        ("The interior ministry's spokesman, Dara Lon, said 12 died.", "interior ministry", "Dara Lon"),
        ('"Two died," said Mia Ott, a spokeswoman for the Bor Fire Department.', "Bor Fire Department", "Mia Ott"),
        ("A spokesman for the Ministry of Defence, Col. Abu Tarek, said 40 died.", "Ministry of Defence", "Abu Tarek"),
        ("A police spokesman said 12 people were killed.", "police", None),
        ("A spokesman said 12 people were killed.", "spokesman", None),
        ("Spokesman Dara Lon said 12 people were killed.", "Dara Lon", "Dara Lon"),
        ("The health ministry's latest figures show 12 deaths.", "health ministry", None),
        ("Health ministry data show 12 deaths.", "Health ministry", None),
        ("New figures from the interior ministry show 12 people died.", "interior ministry", None),
        ("Local reports say 12 people have died.", "reports", None),
        ("Media reports suggest that 12 people have died.", "Media reports", None),
        ("Officials report finding 12 bodies.", "Officials", None),
        ("Two security sources told the paper that 12 people had died.", "security sources", None),
        ("A lawyer for the family said three of the men were detained.", "lawyer for the family", None),
        ("A lawyer for the company said three workers were detained.", "lawyer for the company", None),
    ],
)  # fmt: skip
def test_who_speaks(sentence: str, name: str, person: str | None) -> None:
    claimants = {(one.claimant.name, one.claimant.person) for one in claims(sentence) if one.claimant}
    assert claimants == {(name, person)}


def test_a_person_who_spoke_for_a_body_goes_on_for_it() -> None:
    first, second = claims("Police spokesman Dara Lon said 12 people were killed. Lon said 30 were hurt.")
    assert first.claimant and second.claimant and first.claimant.name == second.claimant.name == "Police"
