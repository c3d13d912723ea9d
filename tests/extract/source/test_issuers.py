"""A press release is its issuer's word."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

_HEAD = "ISAF Joint Command - Afghanistan\n2011-05-S-068 For Immediate Release\n\nKABUL, Afghanistan\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_HEAD + "A combined force killed two insurgents in the north.", "ISAF"),
        (_HEAD + "A combined force killed two insurgents, the Afghan government said.", "Afghan government"),
        ("PRESS RELEASE\nISAF, Kabul\nA combined force killed two insurgents.", None),
        ("ISAF - NEWS RELEASE\nA combined force killed two insurgents.", "ISAF"),
        ("2011-05-S-068 For Immediate Release\nA force killed two insurgents near a base of ISAF.", None),
        ("2011-05-S-068\nISAF Joint Command - North\n\nKABUL\nA combined force killed two insurgents.", "ISAF"),
        ("ISAF Joint Command - North\n2011-05-S-068\n\nKABUL\nA combined force killed two insurgents.", "ISAF"),
        ("2011-05-S-068\nA force killed two insurgents near a base of ISAF.", None),
        ("ISAF Joint Command - North\n\nKABUL\nA combined force killed two insurgents.", None),
        ("ISAF is in the north. A combined force killed two insurgents.", None),
    ],
)
def test_what_nobody_else_says_its_issuer_says(text: str, name: str | None) -> None:
    found = claims(text)[0].claimant
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deputies were sent to a house. A man was killed.", "sheriff's office"),
        (
            "Officers of the Harbour Police Department were sent to a house. A man was killed.",
            "Harbour Police Department",
        ),
        ("Deputies were sent to a house. A man was killed, the coroner said.", "coroner"),
        ("A man was killed at a house.", None),
    ],
)
def test_a_release_that_is_one_by_its_title_is_of_the_office_it_tells_of(text: str, name: str | None) -> None:
    found = claims(text, title="News release: shooting on Mill Road")[0].claimant
    assert (found.name if found else None) == name
    assert claims("Deputies were sent to a house. A man was killed.", title="Shooting on Mill Road")[0].claimant is None


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("AAPP", "Assistance Association for Political Prisoners"),
        ("Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights"),
        ("AAPP Watch", None),
        ("Reuters", None),
        ("The Wire", None),
    ],
)
def test_what_a_known_body_publishes_is_its_word(publisher: str, name: str | None) -> None:
    text = "Since the coup, a total of 3,790 people have been killed."
    (one,) = claims(text, publisher=publisher)
    assert (one.claimant.name if one.claimant else None) == name
    (other,) = claims("Police said 12 people have been killed.", publisher=publisher)
    assert other.claimant and other.claimant.name == "Police"


def test_a_body_that_counts_in_one_land_publishes_what_was_there() -> None:
    (one,) = claims("Since the coup, a total of 3,790 people have been killed.", publisher="AAPP")
    assert one.place and one.place.country == "MM"
