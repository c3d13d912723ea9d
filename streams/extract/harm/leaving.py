"""Who goes away and is not displaced: the gunmen who flee the scene, the guests who are led out of a burning hotel."""

from __future__ import annotations

import re

from schemas import VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import alternation
from streams.people import ARMED

_LEAVING = lexicon.table("leaving")
_FLIGHT = re.compile(r"fle[ed]", re.IGNORECASE)
_ENTERS = re.compile(r"(?:cross|enter|arriv|pour|stream)", re.IGNORECASE)
_FROM_WHAT = re.compile(
    rf"\s+(?:(?:from|out of|on|in|by)\s+)?(?:(?:the|a|an|their|its|police)\s+)?(?:[\w-]+\s+)?"
    rf"(?:{alternation(_LEAVING['no_homes'])})\b",
    re.IGNORECASE,
)
_HOMES = re.compile(r"\b(?:residential|apartments?|flats|housing|tenement)\b", re.IGNORECASE)  # "a residential tower"
_WITHIN = re.compile(
    rf"\b(?:inside|on board|aboard|(?:from|out of|at|in)\s+(?:the|a|an|his|her|its)\s+(?:[\w’'-]+\s+){{0,3}}?"
    rf"(?:{alternation(_LEAVING['buildings'])}))\b",
    re.IGNORECASE,
)


_A_PEOPLE = 1_000  # so many do not leave their country for a journey


def is_no_displacement(
    sentence: str, at: int, trigger: str, classes: tuple[VictimClass, ...], least: int = _A_PEOPLE
) -> bool:
    """Whether people only leave a place where they do not live. `trigger`: the word of leaving, at offset `at`;
    `least`: how many they are."""
    after = at + len(trigger)
    if trigger.endswith(" country"):
        return least < _A_PEOPLE
    if _FLIGHT.match(trigger):
        pursued = bool(classes) and ARMED.issuperset(classes)
        return _FROM_WHAT.match(sentence, after) is not None or (pursued and "home" not in trigger)
    if _ENTERS.match(trigger) and classes and ARMED.issuperset(classes):
        return True  # "4,000 troops had crossed into the country"
    if trigger.startswith("evacuat"):
        around = sentence[max(0, at - 60) : after + 70]
        return _WITHIN.search(around) is not None and not _HOMES.search(around)
    return False
