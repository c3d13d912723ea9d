"""Days on which a count changed or stood, which are no days of what it counts.

    The toll of the fire rose to 11 on Wednesday. Officials on Monday cut the number of dead to 67.
    A boy hurt in the blast died overnight, taking the toll to 12.

Whoever was hurt dies of it later, and lists are mended later still: what is told of the event's day stands with the
event ("Sunday's fire", "the number of people killed in Friday's blast rose to 15").
"""

from __future__ import annotations

import re

from streams.extract.lexicon import any_of
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.time.measures import is_campaign, names_event
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

# How those die who were hurt before: "died of her wounds", "died in a field hospital"
OF_WOUNDS = r"(?:of|from|to)\s+(?:(?:his|her|their|the)\s+)?(?:wounds|injuries|burns)"
IN_HOSPITAL = (
    r"(?:in|at)\s+(?:the\s+|an?\s+)?(?:[\w'’.-]+\s+){0,4}?(?:hospital|clinic|infirmary)"
    r"(?:\s+(?:in|of|near)\s+(?:the\s+)?[\w'’-]+(?:\s+[\w'’-]+){0,2}?)?"
)
_COUNT = r"(?:tolls?|numbers?|counts?|tall(?:y|ies)|totals?|figures?|dead|deaths|fatalities|injured|wounded|missing)"
_PEOPLE = r"(?:dead|people|deaths|killed|injured|victims|persons|missing)"
_CHANGES = (
    r"(?:rose|risen|rises|rising|climb(?:s|ed|ing)|jump(?:s|ed)|soar(?:s|ed)|grew|grown|increased|mounted|went up"
    r"|gone up|stood|stands|reach(?:es|ed)|pass(?:es|ed)|top(?:s|ped)|cross(?:es|ed)|near(?:s|ed)|approach(?:es|ed)"
    r"|hits?|fell|dropped|came down|dipped)"
)
_SETS = (
    r"(?:raised|raises|lifted|upped|increased|cut|lowered|reduced|revised|corrected|adjusted|updated|amended|trimmed|put"
    r"|brought|bringing|taking|took|pushed|pushing|raising)"
)
_UNIT = any_of(UNITS)
_NUMBER = (
    r"(?:(?:at least|more than|about|around|nearly|over|some|almost)\s+)?"
    rf"(?:\d[\d,.]*|(?:{_UNIT})\b|(?:{any_of(TENS)})(?:-(?:{_UNIT}))?\b)"
)
_WHEN = r"(?:,?\s+(?:late|early|later|by|on|earlier|again|fast|further|once more|still|\w+ly))*\s*$"
# "the toll rose to 11 (people) on", "bringing the toll to 15 on", "stood at 15 on"
_BEHIND_NUMBER = Needing(
    (
        *("toll", "number", "count", "tall", "total", "figure", "dead", "death", "fatalit", "injured", "wounded"),
        *("missing", "casualties"),
    ),
    rf"\b{_COUNT}\b[^.;]{{0,120}}?\b(?:{_CHANGES}|{_SETS})\b(?:[^.;,]{{0,40}}?\b{_COUNT}\b)?[^.;,]{{0,24}}?"
    rf"\s(?:to|at|past|down to|up to)?\s*{_NUMBER}(?:\s+{_PEOPLE})?{_WHEN}"
    rf"|\b{_SETS}\s[^.;,]{{0,60}}?\b{_COUNT}\b[^.;,]{{0,60}}?\s(?:to|at)\s+{_NUMBER}{_WHEN}"
    rf"|\b(?:updated|revised|corrected)\s(?:the|its|their)\s(?:\w+\s)?(?:{_COUNT}|casualties){_WHEN}",
    re.IGNORECASE,
)
# "the toll climbed on Friday to 15"
_BEFORE_NUMBER = re.compile(rf"\b{_COUNT}\b[^.;]{{0,120}}?\b{_CHANGES}{_WHEN}", re.IGNORECASE)
_TO_NUMBER = re.compile(rf"\s+(?:to|past|at)\s+{_NUMBER}\b", re.IGNORECASE)
# "officials on Monday cut the number of dead"
_SETS_BEHIND = re.compile(rf"\s+(?:\w+ly\s+)?(?!\w+ing\b){_SETS}\s[^.;]{{0,80}}?\b{_COUNT}\b", re.IGNORECASE)
_FOUND = r"(?:found|recovered|retrieved|pulled|dug|located|brought up)"
_BODIES = r"(?:bod(?:y|ies)|victims?|remains)"
# "died overnight, taking the toll to 12"; "three bodies were recovered from the wreck on Monday, taking it to 15"
_DEATH_BEFORE = re.compile(
    rf"\b(?:died|dies|succumbed|passed away)(?:\s+{OF_WOUNDS})?(?:\s+{IN_HOSPITAL})?{_WHEN}"
    rf"|\b(?:{_FOUND}\s[^.;,]{{0,50}}?\b{_BODIES}|{_BODIES}\s(?:[\w'’-]+\s){{0,3}}?(?:was|were|been|are)\s(?:\w+\s)?{_FOUND})\b"
    rf"(?:\s+(?:from|in|inside|under|off|near)\s+[^.;,]{{0,70}}?)?{_WHEN}",
    re.IGNORECASE,
)
# "died of her wounds on Wednesday", "died in hospital on Wednesday"
_DIED_OF_IT = re.compile(rf"\b(?:died|dies|dying|succumbed)\s+(?:{OF_WOUNDS}|{IN_HOSPITAL}){_WHEN}", re.IGNORECASE)
_AFTER_IT = re.compile(
    r"\b(?:hurt|injured|wounded|burned|burnt|more|another|further|others?|ventilator|intensive care|critical)\b",
    re.IGNORECASE,
)
_FOUND_DEAD = rf"{_FOUND}\s[^.;,]{{0,50}}?\b{_BODIES}\b"
# "rescuers on Sunday found more bodies in the mud"
_FINDS_BEHIND = re.compile(rf",?\s+(?:\w+ly\s+)?{_FOUND_DEAD}", re.IGNORECASE)
_FINDS = re.compile(
    rf"{_FOUND_DEAD}|\b{_BODIES}\s(?:[\w'’-]+\s){{0,3}}?(?:was|were|been)\s(?:\w+\s)?{_FOUND}\b", re.IGNORECASE
)
# "rain hampered the search on Monday, as the death toll of the landslide rose to 51"
_AS_IT_ROSE = Needing(
    (" as the", " after the", " while the", " when the"),
    rf",? (?:as|while|after|when) the\s(?:[\w'’-]+\s){{0,4}}?{_COUNT}\b[^.;]{{0,120}}?\b{_CHANGES}\b",
    re.IGNORECASE,
)
BRINGING = ("bringing", "taking", "raising", "pushing", "lifting")
BRINGS = ("brings", "brought", "takes", "took", "raises", "raised")
"""What a harm does with a toll to which it adds; of the latter "which" is the subject."""
_THEN_COUNTS = Needing(
    (*BRINGING, *BRINGS, "with which"),
    rf",?[^.;]{{0,100}}?\b(?:{'|'.join(BRINGING)}|with which|which (?:{'|'.join(BRINGS)}))\b"
    rf"[^.;]{{0,60}}?\b{_COUNT}\b",
    re.IGNORECASE,
)


def is_of_count(sentence: str, span: TimeSpan) -> bool:
    """Whether a day only tells when a count was changed, or stood so."""
    if span.kind != "day" or span.period.text.endswith(("'s", "’s")):
        return False
    until = sentence[max(0, span.start - 220) : span.start]
    if _BEHIND_NUMBER.search(until) or _SETS_BEHIND.match(sentence, span.end):
        return True
    return _TO_NUMBER.match(sentence, span.end) is not None and _BEFORE_NUMBER.search(until) is not None


def is_of_deaths(sentence: str, span: TimeSpan) -> bool:
    """Whether a day tells when some died or were found, by whom a toll rose that follows in the sentence."""
    if span.kind != "day" or not _THEN_COUNTS.match(sentence, span.end):
        return False
    if _FINDS_BEHIND.match(sentence, span.end):
        return True
    return _DEATH_BEFORE.search(sentence, max(0, span.start - 220), span.start) is not None


# "Eight More Drown, Toll Reaches 190 Since 10 June"
_THEN_TOLL = Needing(
    ("toll", "Toll", "TOLL"),
    rf"[,;:] (?:the |its |their )?(?:(?:death|total|overall|official) )*tolls? (?:now |has |had |is )*{_CHANGES}\b",
    re.IGNORECASE,
)


def is_of_brought_toll(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "Three were killed, bringing the toll since the truce to 23": the time is not that of those at offset `at`."""
    if span.start <= at:
        return False
    if span.kind == "open" and _THEN_TOLL.search(sentence, at, span.start):
        return True
    return _THEN_COUNTS.search(sentence, at, span.start) is not None


def without_brought_toll(sentence: str, at: int) -> str:
    """The sentence up to the toll to which the harm at offset `at` adds ("..., bringing the toll of the war to 14")."""
    brings = _THEN_COUNTS.search(sentence, at)
    return sentence[: brings.start()] if brings else sentence


def is_of_what_went_on(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "Rescuers dug on Monday as the toll rose to 51": the day is not that of the toll at offset `at`."""
    if span.kind != "day" or span.end > at or not _AS_IT_ROSE.match(sentence, span.end):
        return False
    before = sentence[: span.start]
    return not (names_event(before) or is_campaign(before))  # "mourns the victims of the raid on Monday as ..."


def is_of_late_deaths(sentence: str, span: TimeSpan) -> bool:
    """Whether these had been hurt, or counted, before that day."""
    if is_of_deaths(sentence, span) and (_AFTER_IT.search(sentence, 0, span.start) or _FINDS.search(sentence)):
        return True
    short = span.kind == "day" or (span.kind == "window" and _OF_A_WEEK.search(span.period.text) is not None)
    return short and _DIED_OF_IT.search(sentence, max(0, span.start - 90), span.start) is not None


_OF_A_WEEK = re.compile(r"\b(?:weekend|(?:last|this) week)\b", re.IGNORECASE)
