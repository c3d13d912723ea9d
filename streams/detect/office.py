"""Whose series a figure belongs to: one claimant under all the names that texts give it.

An office is the same in all texts of one country, and of one event, whatever stands beside its head: where it sits, its
level, who speaks for it (`office_names`). Its key is made as the ids of states' bodies are ("ml-military"), so that
"the army" of a figure in Mali is the body that the gazetteer knows. Over months, outside of one event, an office of
which a country has many counts where it sits (`seat_of`). Hospitals keep their names, for two may speak of one event.
"""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import Claimant, Place
from streams.detect.body_names import named_as
from streams.detect.office_names import Office, office_named
from streams.detect.text import normalised
from streams.link.actors import actor, actors_in
from streams.link.conflicts import register

_WHOSE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s|$)")
_ITS_PLACE = re.compile(r"(?:the )?(?:city|town|village|region|province|state|district|county|country|capital)['’]s ")
_HEADS = "(?:medical )?(?:director|head|superintendent|chief|manager)"
_NO_NAME = "(?:(?:local|main|town|city) )?hospital"
_OF_HOSPITAL = re.compile(f"{_HEADS}(?: of)?(?: the)? {_NO_NAME}|{_NO_NAME} {_HEADS}|(?:main|local) hospital")
_ONE_CROWD = {
    **dict.fromkeys(
        ("villagers", "locals", "local people", "local residents", "inhabitants", "local inhabitants", "townspeople"),
        "residents",
    ),
    **dict.fromkeys(("medical officials", "medical staff", "medical sources", "doctors", "health workers"), "medics"),
    **dict.fromkeys(("security source", "security official", "security officials"), "security sources"),
}
"""Of nobody by name, in one event: one crowd under several words."""


def office_of(claimant: Claimant) -> Office | None:
    """The office of which a claimant's name is; None for whom the gazetteer knows, and for anybody else."""
    return None if claimant.id else office_named(claimant.name)


def claimant_key(claimant: Claimant, place: Place | None, country: str | None = None, conflict: str = "") -> str:
    """What identifies a claimant: the gazetteer's id, an office's country and head, else the name.

    `country`: where the text plays, for a figure without a place (a code in small letters). `conflict`: of the figure;
    "the army" is of its parties, also where it fights abroad.
    """
    if claimant.id:
        return _of_army(claimant.id)
    office = office_named(claimant.name)
    if office is None:
        return _by_name(claimant.name)
    where = place.country.lower() if place and place.country else country
    if office.head == "military" and office.nation is None:
        armies = _armies(conflict)
        if armies and f"{where}-military" not in armies:
            return armies[0] if len(armies) == 1 else "military"
    return _in_land(office.head, office.nation or where, place.path if place else ())


def seat_of(claimant: Claimant | None) -> str | None:
    """The region of a local office that its name tells ("governor of Cauca")."""
    office = office_of(claimant) if claimant else None
    return office.region if office and office.is_local else None


@lru_cache(maxsize=65536)
def _by_name(name: str) -> str:
    called = normalised(_WHOSE.sub("", named_as(_ITS_PLACE.sub("", name, count=1))))
    return "hospital director" if _OF_HOSPITAL.fullmatch(called) else _ONE_CROWD.get(called, called)


@lru_cache(maxsize=4096)
def _of_army(id_: str) -> str:
    """The army for which its press office speaks."""
    known = actor(id_)
    return known.parent if known and known.parent and known.parent.endswith("-military") else id_


@lru_cache(maxsize=1024)
def _armies(conflict: str) -> tuple[str, ...]:
    known = register().by_id.get(conflict)
    return tuple(sorted(one for one in known.parties if one.endswith("-military"))) if known else ()


@lru_cache(maxsize=1024)
def country_of_conflict(conflict: str) -> str | None:
    """The only country in which a conflict is, in small letters."""
    known = register().by_id.get(conflict)
    return known.countries[0].lower() if known and len(known.countries) == 1 else None


@lru_cache(maxsize=65536)
def _in_land(head: str, nation: str | None, path: tuple[str, ...]) -> str:
    """The key of an office: of a land within a country that has one of its own ("gaza-moh"), else of the country."""
    called = head.replace("-", " ")
    for inner in reversed(path[1:]):
        name = f"{inner.partition('/')[2].split('-')[0].title()} {called}"
        known = actors_in(name)
        if known and (known[0].start, known[0].end) == (0, len(name)):
            return known[0].actor.id
    if nation is None:
        return called
    body = f"{nation}-{head}"
    found = actor(body)
    return found.id if found else body
