"""One office under the names that texts give it."""

import pytest

from schemas import Claimant, ClaimantKind, Place
from streams.detect.office import office_of


def office(name: str, country: str | None = None) -> str | None:
    place = Place(name="there", country=country) if country else None
    return office_of(Claimant(name=name, kind=ClaimantKind.GOVERNMENT), place)


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("police", "Police", "Lowland police command", "the regional police".removeprefix("the ")), "police"),
        (("civil defence", "state civil defense", "civil defence authority of Lowland"), "civil defence"),
        (("prosecutors", "state prosecutors' office", "prosecutor's office"), "prosecutors"),
        (("governor", "governor of Lowland"), "governor"),
        (("ombudsman's office", "human rights ombudsman's office"), "ombudsman"),
        (("doctor at the Old Mill Hospital", "director of Old Mill Hospital"), "old mill hospital"),
    ],
)
def test_where_an_office_sits_makes_no_other_of_it(names: tuple[str, ...], key: str) -> None:
    assert {office(name) for name in names} == {key}


@pytest.mark.parametrize(
    "name", ["federal police", "traffic police", "deputy mayor", "hospital", "Ana Silva", "rebels"]
)
def test_other_offices_and_people_keep_their_names(name: str) -> None:
    assert office(name) is None


def test_the_army_is_that_of_the_country() -> None:
    assert office("army", "ML") == "ml-military"
    assert office("army") is None


def test_who_has_an_id_keeps_it() -> None:
    assert office_of(Claimant(name="Lowland police", id="ll-police", kind=ClaimantKind.GOVERNMENT)) is None
