"""Where the histories play: conflicts, claimants and towns that the gazetteer knows; every figure is invented."""

from __future__ import annotations

from typing import NamedTuple

from schemas import Claimant, ClaimantKind, ConflictRef, Place


class Setting(NamedTuple):
    conflict: ConflictRef
    country: Place
    claimants: tuple[Claimant, ...]
    towns: tuple[Place, ...]
    since: tuple[str, str]  # ISO day, and how a text names it
    again: tuple[str, str]  # the same for a counter that starts again; the history runs around this day


def _city(name: str, country: str) -> Place:
    return Place(name=name, country=country, precision="city", path=(country, f"{country}/{name}".lower()))


def _country(name: str, code: str) -> Place:
    return Place(name=name, country=code, precision="country", path=(code,))


def _actor(id_: str, name: str, kind: ClaimantKind) -> Claimant:
    return Claimant(id=id_, name=name, kind=kind)


OHCHR = _actor("ohchr", "UN human rights office", ClaimantKind.UN)
ACLED = _actor("acled", "ACLED", ClaimantKind.MONITOR)

SETTINGS = (
    Setting(
        ConflictRef(id="sudan", name="Sudan"),
        _country("Sudan", "SD"),
        (_actor("sudan-doctors-network", "Sudan Doctors Network", ClaimantKind.MEDICAL), OHCHR, ACLED),
        tuple(_city(name, "SD") for name in ("El Obeid", "Omdurman", "Port Sudan", "Kosti")),
        ("2023-04-15", "15 April 2023"),
        ("2025-10-26", "26 October 2025"),
    ),
    Setting(
        ConflictRef(id="lebanon", name="Israel and Hezbollah"),
        _country("Lebanon", "LB"),
        (_actor("lb-health-ministry", "Lebanese health ministry", ClaimantKind.MEDICAL), OHCHR, ACLED),
        tuple(_city(name, "LB") for name in ("Tyre", "Sidon", "Nabatieh", "Baalbek")),
        ("2023-10-08", "8 October 2023"),
        ("2025-03-02", "2 March 2025"),
    ),
    Setting(
        ConflictRef(id="ukraine", name="Ukraine"),
        _country("Ukraine", "UA"),
        (_actor("ua-emergency-service", "State Emergency Service of Ukraine", ClaimantKind.GOVERNMENT), OHCHR, ACLED),
        tuple(_city(name, "UA") for name in ("Kharkiv", "Kherson", "Odesa", "Dnipro")),
        ("2022-02-24", "24 February 2022"),
        ("2025-06-01", "1 June 2025"),
    ),
    Setting(
        ConflictRef(id="syria", name="Syria"),
        _country("Syria", "SY"),
        (
            _actor("sohr", "Syrian Observatory for Human Rights", ClaimantKind.MONITOR),
            _actor("snhr", "Syrian Network for Human Rights", ClaimantKind.MONITOR),
            OHCHR,
        ),
        tuple(_city(name, "SY") for name in ("Idlib", "Azaz", "Manbij", "Homs")),
        ("2011-03-15", "15 March 2011"),
        ("2025-03-06", "6 March 2025"),
    ),
)
LOCALS = (
    Claimant(name="police", kind=ClaimantKind.GOVERNMENT),
    Claimant(name="hospital officials", kind=ClaimantKind.MEDICAL),
    Claimant(name="rescuers", kind=ClaimantKind.GOVERNMENT),
)
