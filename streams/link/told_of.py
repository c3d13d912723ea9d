"""Whether the words around a name say that it is a place where something was: "at Kasa", "the Kasa
dam", "Kasa's dead"."""

from __future__ import annotations

import re

EVENTS = (
    r"(?:attacks?|strikes?|airstrikes?|massacre|raid|siege|battle|clash(?:es)?|fighting|killings|bombings?|blasts?|"
    r"explosions?|shootings?|ambush|riots?|"
    r"fires?|blaze|inferno|crash|accident|collapse|derailment|landslides?|mudslides?|avalanche|stampede|crush|"
    r"quakes?|earthquake|floods?|flooding|poisonings?|"
    r"eruption|outbreak|mine|pit|prison|jail|quarry|camp|bridge|dam|ferry|tragedy|disaster)"
)
"""What is called after where it was, and what stands there."""

COUNTS = (
    r"(?:death toll|toll|dead|deaths|victims|casualties|killings|wounded|injured|survivors|hostages|pupils|"
    r"schoolchildren)"
)
OFFICES = r"(?:governor|mayor|bishop|archbishop|prefect|emir|imam|people|residents|hospital)"
DEPUTIES = r"(?:lawmaker|MP|senator|deputy|member|representative)s?"
PARTS = r"(?:middle|centre|center|heart|outskirts|suburbs|north|south|east|west)"
HOUSES = (
    r"(?:hospital|airport|station|market|school|college|mosque|church|police|town hall|council|mayor|governor|post|"
    r"base|condo)"
)
# "the Kasa plane crash", but not "Kasa and said of the crash"
UP_TO_TWO = r"(?:(?!(?:and|or|in|on|at|of|by|to|for|from|was|were|is|are|who|has|had|said|says)\b)[a-z-]+ ){0,2}"
# "Kasa: toll now 12" as a title
COUNTED = (
    r": [^\n]*\b(?:dead|deaths?|die[sd]?|killed|toll|missing|victims?|bodies|injured|hurt|wounded|martyred|burnt)\b"
)
# "the toll of Kasa", "the mayor of Kasa", "swept through Kasa"
_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|through|around|across|hit|struck|rocked|devastated|engulfed|stormed|ravaged)\s"
    r"(?:the (?:city|town|village|port) of )?$"
    rf"|\b(?:{COUNTS}|{OFFICES}|{PARTS}|city|town|village|port) of (?:the )?$"
    rf"|\b{DEPUTIES} for (?:the )?$"
    rf"|\b{EVENTS} (?:of|on|in|at) (?:the )?$"
)
_AFTER = re.compile(rf"(?:['’]s?)? {UP_TO_TWO}(?:{EVENTS}|{COUNTS}|{HOUSES})\b")
_TITLE = re.compile(COUNTED)
_LOOK = 40


def is_told_of(text: str, start: int, end: int) -> bool:
    """Whether something is said to have been there, or to stand or be counted there."""
    if _BEFORE.search(text, max(0, start - _LOOK), start) or _AFTER.match(text, end):
        return True
    begins = not text[:start].strip() or text[start - 1] == "\n"
    return begins and _TITLE.match(text, end) is not None
