"""The office behind the names that texts give it: "civil defence of Santa Catarina", "state civil defence".

Of one event each office speaks once: what is told of where it sits, and of what kind of house it is, tells none from
another. Hospitals are not taken so, for two of them may speak of one event; nor is who has an id. "The army" is that of
the country in which it happened, and a doctor at a hospital speaks for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import Claimant, Place
from streams.link.actors import actor

_OFFICES = frozenset({
    "police", "civil defence", "civil protection", "prosecutor", "prosecutors", "governor", "mayor", "coast guard",
    "firefighters", "fire", "emergency", "emergency services", "emergency situations ministry", "health ministry",
    "ministry health", "health directorate", "interior ministry", "ministry interior", "ombudsman",
    "disaster management", "disaster management ministry", "rescue", "rescuers", "sheriff",
})  # fmt: skip
_SAME = {
    "prosecutor": "prosecutors", "civil protection": "civil defence", "emergency services": "emergency",
    "ministry health": "health ministry", "ministry interior": "interior ministry", "rescue": "rescuers",
}  # fmt: skip
_WORDS = frozenset(word for office in _OFFICES for word in office.split())
_SAYS_NOTHING = frozenset({
    "state", "provincial", "district", "local", "regional", "city", "county", "national", "human", "rights", "general",
    "command", "authority", "authorities", "agency", "department", "directorate", "office", "service", "services",
    "brigade", "spokesman", "spokeswoman", "spokesperson", "official", "officials", "headquarters", "division",
    "of", "in", "the", "for", "s", "and",
})  # fmt: skip


_ARMIES = frozenset({"army", "military", "armed forces"})
_AT_HOSPITAL = re.compile(
    r"(?:[\w-]+ )?(?:doctor|surgeon|nurse|physician|director|head|official|officer|spokes(?:man|woman|person)|staff"
    r"|source)s? (?:at|of|in|from) (?:the )?(?P<hospital>[A-Z].*\bhospital)\b.*",
    re.IGNORECASE,
)


def office_of(claimant: Claimant, place: Place | None = None) -> str | None:
    """The office, in small letters, or the id of an army; None where the name is not that of one."""
    if claimant.id:
        return None
    if claimant.name.lower() in _ARMIES:
        return _army_of(place.country) if place and place.country else None
    return _office(claimant.name)


@lru_cache(maxsize=512)
def _army_of(country: str) -> str | None:
    known = actor(f"{country.lower()}-military")
    return known.id if known else None


@lru_cache(maxsize=4096)
def _office(name: str) -> str | None:
    if at := _AT_HOSPITAL.fullmatch(name):
        return at["hospital"].lower()
    words = name.replace("'", " ").replace("’", " ").replace("defense", "defence").replace("-", " ").split()
    kept = [word.lower() for word in words if word.lower() in _WORDS or not _is_beside(word)]
    office = " ".join(kept)
    return _SAME.get(office, office) if office in _OFFICES else None


def _is_beside(word: str) -> bool:
    """Whether a word of a name only says where an office is, or of what kind."""
    return word[:1].isupper() or word in _SAYS_NOTHING
