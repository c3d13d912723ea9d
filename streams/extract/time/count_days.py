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
from streams.extract.time.late_dead import DIED_BEFORE, FINDS, IN_HOSPITAL, OF_WOUNDS, WHEN, died_later, found_by
from streams.extract.time.measures import is_campaign, names_event
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

_COUNT = r"(?:tolls?|numbers?|counts?|tall(?:y|ies)|totals?|figures?|dead|deaths|fatalities|injured|wounded|missing)"
_PEOPLE = r"(?:dead|people|deaths|killed|injured|victims|persons|missing)"
_CHANGES = (
    r"(?:rose|risen|rises|rising|climb(?:s|ed|ing)|jump(?:s|ed)|soar(?:s|ed)|grew|grown|increased|mounted|went up"
    r"|gone up|stood|stands|reach(?:es|ed)|pass(?:es|ed)|top(?:s|ped)|cross(?:es|ed)|near(?:s|ed)|approach(?:es|ed)"
    r"|hits?|fell|dropped|came down|dipped)"
)
_SETS = (
    r"(?:raised|raises|lifted|upped|increased|cut|lowered|reduced|revised|corrected|adjusted|updated|amended"
    r"|trimmed|put"
    r"|brought|bringing|taking|took|pushed|pushing|raising)"
)
_UNIT = any_of(UNITS)
_NUMBER = (
    r"(?:(?:at least|more than|about|around|nearly|over|some|almost)\s+)?"
    rf"(?:\d[\d,.]*|(?:{_UNIT})\b|(?:{any_of(TENS)})(?:-(?:{_UNIT}))?\b)"
)
# "the toll rose to 11 (people) on", "bringing the toll to 15 on", "stood at 15 on"
_BEHIND_NUMBER = Needing(
    (
        *("toll", "number", "count", "tall", "total", "figure", "dead", "death", "fatalit", "injured", "wounded"),
        *("missing", "casualties"),
    ),
    rf"\b{_COUNT}\b[^.;]{{0,120}}?\b(?:{_CHANGES}|{_SETS})\b(?:[^.;,]{{0,40}}?\b{_COUNT}\b)?[^.;,]{{0,24}}?"
    rf"\s(?:to|at|past|down to|up to)?\s*{_NUMBER}(?:\s+{_PEOPLE})?{WHEN}"
    rf"|\b{_SETS}\s[^.;,]{{0,60}}?\b{_COUNT}\b[^.;,]{{0,60}}?\s(?:to|at)\s+{_NUMBER}{WHEN}"
    rf"|\b(?:updated|revised|corrected)\s(?:the|its|their)\s(?:\w+\s)?(?:{_COUNT}|casualties){WHEN}",
    re.IGNORECASE,
)
# "the toll climbed on Friday to 15"
_BEFORE_NUMBER = re.compile(rf"\b{_COUNT}\b[^.;]{{0,120}}?\b{_CHANGES}{WHEN}", re.IGNORECASE)
_TO_NUMBER = re.compile(rf"\s+(?:to|past|at)\s+{_NUMBER}\b", re.IGNORECASE)
# "raised to 20 on Monday the number of people killed"
_RAISED_TO = re.compile(rf"\b{_SETS}\s(?:up |down )?to\s+{_NUMBER}{WHEN}", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(rf",? (?:the|its|their) (?:[\w-]+ ){{0,2}}?{_COUNT}\b", re.IGNORECASE)
# "officials on Monday cut the number of dead"
_SETS_BEHIND = re.compile(rf"\s+(?:\w+ly\s+)?(?!\w+ing\b){_SETS}\s[^.;]{{0,80}}?\b{_COUNT}\b", re.IGNORECASE)
# "died overnight, taking the toll to 12"
_DEATH_BEFORE = re.compile(DIED_BEFORE, re.IGNORECASE)
# "died of her wounds on Wednesday", "died in hospital on Wednesday"
_DIED_OF_IT = re.compile(rf"\b(?:died|dies|dying|succumbed)\s+(?:{OF_WOUNDS}|{IN_HOSPITAL}){WHEN}", re.IGNORECASE)
_AFTER_IT = re.compile(
    r"\b(?:hurt|injured|wounded|burned|burnt|more|another|further|others?|ventilator|intensive care|critical)\b",
    re.IGNORECASE,
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
    if _RAISED_TO.search(until) and _NUMBER_BEHIND.match(sentence, span.end):
        return True
    return _TO_NUMBER.match(sentence, span.end) is not None and _BEFORE_NUMBER.search(until) is not None


# "..., thus raising to five those killed", "..., making four dead", "..., and the toll is now 12", "..., so that 15 are
# known to have died"
_THEN_SO_MANY = Needing(
    (*BRINGING, "making", "leaving", "the", "its", "are", "were"),
    rf",?[^.;]{{0,100}}?(?:\bto (?:bring|take|raise|push|lift) the (?:[\w'’-]+ ){{0,3}}?{_COUNT}\b"
    rf"|\b(?:{'|'.join(BRINGING)})\s(?:it\s)?to\s{_NUMBER}|\b(?:making|leaving)\s(?:it\s)?{_NUMBER}"
    rf"\s(?:in all\s)?(?:dead|deaths|killed|victims)"
    rf"|\b(?:and|so that|with|as|while|,)\s(?:the|its)\s(?:[\w'’-]+\s){{0,4}}?{_COUNT}\b[^.;]{{0,80}}?"
    rf"\b(?:{_CHANGES}|going up|climbing|standing|is now|are now|now)\b"
    rf"|\b(?:and|so that|with)\s{_NUMBER}(?:\s\w+)?\s(?:are|were)\s(?:now\s)?(?:known|confirmed|counted))",
    re.IGNORECASE,
)


def is_of_deaths(sentence: str, span: TimeSpan) -> bool:
    """Whether a day tells when some died or were found, by whom a toll rose that follows in the sentence."""
    if not _is_short(span) or not _brings_toll(sentence, span):
        return False
    if found_by(sentence, span.start, span.end):
        return True
    return _DEATH_BEFORE.search(sentence[max(0, span.start - 220) : span.start]) is not None


def _brings_toll(sentence: str, span: TimeSpan) -> bool:
    return bool(_THEN_COUNTS.match(sentence, span.end) or _THEN_SO_MANY.match(sentence, span.end))


def _is_short(span: TimeSpan) -> bool:
    """A day, a night or a weekend."""
    return span.kind == "day" or (
        span.kind in ("window", "rolling") and _OF_A_WEEK.search(span.period.text) is not None
    )


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
    if is_of_deaths(sentence, span) and (_AFTER_IT.search(sentence, 0, span.start) or FINDS.search(sentence)):
        return True
    if not _is_short(span):
        return False
    if _DIED_OF_IT.search(sentence[max(0, span.start - 120) : span.start]) is not None:
        return True
    return not span.period.text.endswith(("'s", "’s")) and died_later(sentence, span.start, span.end)


_OF_A_WEEK = re.compile(
    r"\b(?:weekend|(?:last|this) week|overnight|(?:past|last) (?:\w+ )?(?:days|hours))\b", re.IGNORECASE
)
