"""Names of places that a text gives to persons ("Col. Ponce", "his wife Ana Toledo, 61")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.link.chains import Hit

# "Col. Ponce", "Ms Toledo"
_TITLE = re.compile(
    r"\b(?:(?:Col|COL|Gen|GEN|Lt|LT|Capt|CAPT|Sgt|SGT|Brig|Adm|Maj|MAJ|Mr|MR|Mrs|MRS|Ms|MS|Dr|Prof)\.?"
    r"|Miss|Dame|(?i:colonel|lieutenant|captain|sergeant|admiral)) $"
)
# "his brother, Toledo", "her two sons, Ivo and Toledo", "their children Ivo and Toledo"
_KIN = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|child|children|twins|nephew|niece|grand(?:son|daughter))"
    r",? (?:[A-Z][\w’'-]+,? and )?$"
)
# "Ana" before "Toledo": with a capital, within a sentence, and where nothing says "in"
_GIVEN = re.compile(r"(?:(?P<before>[\w’'-]+)(?P<mark>[,:]?|[–-]) )?\b(?P<given>[A-Z][a-zà-ÿ]+) $")
# ", 61, ", ", aged 61"
_AGE = re.compile(r", (?:\d\d?(?:[,.)]| -| –| and\b| was\b)|aged \d)")
# ", the leader of", ", who was"
_SAID_OF = re.compile(r", (?:whose? |(?:the|an?) (?:[a-z]+ )?[a-z]+(?:er|or|ist|man)\b)")
_INTO = re.compile(r"\b(?:in|at|near|outside|around|across)(?: the)? $", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w’'-]+) $")
_LEADS_IN = re.compile(r"(?i:in|at|near|from|to|on|of|outside|around|across|the)")
# Before a name they make another place of it, or are no given name
_OF_PLACES = """
    Lower Upper Middle Greater Old New Inner Outer Port Fort Camp Mount Lake San Santa Santo Saint County Metro North
    South East West Northern Southern Eastern Western Central Rural Coastal Occupied Republic City State And The
"""
_NO_GIVEN_NAME = frozenset(_OF_PLACES.split())


def without_persons(text: str, hits: list[Hit]) -> list[Hit]:
    """The hits but for names that the text gives to persons; where it says "in" one, it is a place again."""
    persons = {text[hit[0] : hit[1]] for hit in hits if not hit[2][0].sure and _is_person(text, hits, hit)}
    if not persons:
        return hits
    return [
        hit for hit in hits if text[hit[0] : hit[1]] not in persons or _INTO.search(text, max(0, hit[0] - 12), hit[0])
    ]


def _is_person(text: str, hits: Sequence[Hit], hit: Hit) -> bool:
    start, end, _ = hit
    if _TITLE.search(text, max(0, start - 12), start) or _KIN.search(text, max(0, start - 40), start):
        return True
    if not text.startswith(", ", end):
        return False
    if _AGE.match(text, end):
        before = _WORD_BEFORE.search(text, max(0, start - 20), start)
        return before is None or _LEADS_IN.fullmatch(before[1]) is None
    return _SAID_OF.match(text, end) is not None and _has_given_name(text, hits, start)


def _has_given_name(text: str, hits: Sequence[Hit], start: int) -> bool:
    """Whether a given name stands before the name at `start`, and no place."""
    found = _GIVEN.search(text, max(0, start - 40), start)
    if found is None or found["given"] in _NO_GIVEN_NAME or any(end == start - 1 for _, end, _ in hits):
        return False
    return not (found["before"] and not found["mark"] and _LEADS_IN.fullmatch(found["before"]))
