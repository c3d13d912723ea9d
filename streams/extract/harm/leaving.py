"""Who goes away and is not displaced: the gunmen who flee the scene, the troops who cross a border.

Whoever is evacuated is displaced, a hotel's guests too, as in the annotation guide and the sets of displacement."""

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
    # "4,000 troops had crossed into the country"
    return _ENTERS.match(trigger) is not None and bool(classes) and ARMED.issuperset(classes)
