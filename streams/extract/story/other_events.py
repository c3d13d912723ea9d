"""Sentences that turn to an event before the one that an item tells: its days and its dead are its own.

The day before, a bomb in Bor killed six.       Earlier in the day two missiles hit a house, killing three.
The last strike there had been on 8 February, when two men died.       A previous one, on Sunday, killed five.
"""

from __future__ import annotations

import re

from streams.needing import Needing

_EVENTS = (
    r"(?:(?:air ?|drone |missile |rocket |mortar |artillery )?strikes?|missiles?|rockets?|mortars?|drones?|attacks?"
    r"|raids?|bombs?|bombings?|bombers?|blasts?|explosions?|shootings?|ambush(?:es)?|assaults?|grenades?|mines?"
    r"|clash(?:es)?|crash(?:es)?|collisions?|accidents?|derailments?|fires?|blazes?|avalanches?|landslides?|quakes?"
    r"|earthquakes?|tremors?|aftershocks?|storms?|tornado(?:e?s)?|boats?|ferry|ferries|bus(?:es)?|trains?|planes?)"
)
_SO_MANY = r"(?:an?|another|two|three|four|five|six|several|a few|\d{1,2})"
_THEN = (
    rf"(?:(?:just |only )?(?:the|one|{_SO_MANY}) (?:days?|nights?|evenings?|weeks?|months?|years?)"
    r" (?:before|earlier|previously|prior|ago)(?: that)?"
    r"|(?:days|weeks|months|years) (?:before|earlier|ago)|(?:on )?the (?:previous|preceding) (?:day|night|evening|week)"
    r"|earlier (?:in the day|today|that day|the same day|in the (?:week|month|year))"
    r"|(?:hours|minutes) (?:before|earlier))"
)
_BEFORE = Needing(
    ("before", "earlier", "previous", "prior", "ago", "preceding", "last"),
    rf"\W*(?:{_THEN},? {_SO_MANY} (?:[\w-]+ ){{0,4}}?{_EVENTS}\b"
    rf"|(?:the|its|their) (?:last|previous|preceding) (?:[\w-]+ ){{0,2}}?{_EVENTS} (?:[\w’'-]+ ){{0,5}}?"
    r"(?:was|had been|came|took place|occurred|happened|was reported|were)(?: reported| carried out| launched)? "
    r"(?:on|in|at|last|two|three|four|a|six|more)\b"
    rf"|(?:an?|the) (?:previous|preceding) (?:one|(?:[\w-]+ ){{0,2}}?{_EVENTS})\b)",
    re.IGNORECASE,
)

# "The raid killed 17; the day before, five were killed in a strike there": so does a clause of its own
_CLAUSE_BEFORE = Needing(
    ("before", "earlier", "previous", "prior", "ago", "preceding"),
    rf"[;–—]\s(?:{_THEN})(?:, (?![^;]*\bfound\b)|\s{_SO_MANY} (?:[\w-]+ ){{0,4}}?{_EVENTS}\b)[^;]*$",
    re.IGNORECASE,
)


def clause_turns_back(before: str) -> bool:
    """Whether the clause in which a figure stands does; `before`: what stands before the figure in its sentence."""
    return _CLAUSE_BEFORE.search(before) is not None


def turns_back(sentence: str) -> bool:
    """Whether a sentence opens with an event before that of which the item tells."""
    return _BEFORE.match(sentence) is not None
