"""What is announced, and what only led to it.

Who declares mourning "after four people died", a truce "following clashes that killed nine", or looks into "the strike
that killed nine", says nothing of how many. Nor does who feels with those who mourn them, or calls it nonsense.
"""

from __future__ import annotations

import re

from streams.extract.text.words import Words
from streams.needing import Needing

_MEASURES = r"(?:state of (?:[\w-]+ )?(?:emergency|alert|disaster)|mourning|curfew|lockdown)"
# Who declares these does not count either; who only speaks of them may ("said the truce was broken when nine died").
_DECLARES = r"(?:has |have |had )?(?:declar|announc|order|proclaim|accept|impos)\w*\b(?! that\b)"
_DECLARED = (
    r"(?:cease-?fire|truce|resignation|(?:an?|the|its|their) (?:[\w-]+ ){0,2}ban|martial law|suspension|closure|reward|"
    r"(?:national|nationwide|public health) emergency|state of (?:[\w-]+ ){0,2}(?:emergency|alert|disaster|siege))"
)
_INQUIRY = (
    r"(?:(?:is|are|was|were|will be|has been|have been) (?:investigating|probing|reviewing|examining|looking into)"
    r"|(?:an?|the|its|their) (?:\w+ )?(?:investigation|inquiry|probe)(?! that\b)|will (?:investigate|review|look into))"
)
# "is investigating the deaths of at least 26 more": so many it knows of
_OF_SO_MANY = (
    r" the (?:deaths|killings|murders|disappearances) of (?:at least |some |about |more than )?(?:\d|[a-z]+ more\b)"
)
# "announced an austerity plan as a result of the quake that killed nine": no harm is announced before it
_PLANS = (
    r"(?:announc|declar|unveil|pledg|promis|decree)\w*\b(?! that\b)"
    r"(?:(?!\d|\b(?:that|toll|death|dead|kill|casualt|injur|wound|arrest|detention|captur|attack|strike|raid|operation"
    r"|outbreak|epidemic|discover|recover|one|two|three|four|five|six|seven|eight|nine|ten|dozens?)\w*)[^.;,\"“”:]){2,90}?"
    r"\b(?:after|following|as a result of|in the wake of|in response to|because of)\b(?! [a-z]+ing\b)"
)
# "denied rumours of riots after a gunman killed nine": what it was about is told, and not denied
_DENIES = (
    r"den(?:y|ies|ied|ying) (?:rumou?rs|reports|claims|allegations|accusations)\b"
    r"(?:(?!\bthat\b)[^.;,\"“”]){2,80}?\b(?:after|following)\b"
)
# "claimed the bombing, which left 13 dead": who did it, and not how many died
_CLAIMS_DEED = (
    r"claim(?:s|ed|ing)? (?:the|an?|this|that|both|[Mm]onday|[a-z]+day) ?(?:['’\w-]+ ){0,5}?"
    r"(?:attacks?|bombings?|bombs?|blasts?|explosions?|shootings?|killings?|assaults?|raids?|ambush(?:es)?|strikes?)\b"
    r"[^.;,]{0,60}, (?:in )?which\b"
)
_NEEDED = (
    "claim mourning curfew lockdown emergency alert disaster investigat inquiry prob review examin look "
    "declar announc order proclaim accept impos unveil pledg promis decree deny denies denied denying"
)
_ANNOUNCED = Needing(
    _NEEDED.split(),
    rf"[^.;]{{0,60}}?\b(?:{_MEASURES}\b[^.;]{{0,60}}?\b(?:after|following|because|over|in response to|when|as|amid|for)"
    rf"|{_INQUIRY})\b(?!{_OF_SO_MANY})"
    rf"|{_DECLARES}[^.;]{{0,60}}?\b{_DECLARED}\b[^.;]{{0,120}}?\b(?:after|following|because|over|in response|amid)\b"
    rf"|{_PLANS}|{_DENIES}|{_CLAIMS_DEED}",
    re.IGNORECASE,
)
_SAYS_ON = re.compile(
    r"\b(?:and|but) (?:(?:has |had |have )?(?:determin|found|conclud|establish|ascertain|confirm|learn)[a-z]* )?that\b",
    re.IGNORECASE,
)
# "..., the president wrote on social media: "Message for the gangs"": all that is said follows
_SAYS_BEHIND = Needing((":",), r"[^.;:\"“”]{0,40}:\s*[\"“'‘]")
# ""A dark day", the mayor has said, as the bodies of nine were brought home": what the quotation is set in
_SET_IN = re.compile(
    r"[^,.;:\"“”]{0,40}?(?:,\s+|\s+)"
    r"(?:(?:a day|(?:two|three|several|some)? ?(?:hours|days|weeks|moments|minutes)|shortly|soon) )?"
    r"(?P<frame>as|after|following|while|when|amid)\s(?!saying\b|well\b|many\b|much\b|part\b|asked\b)"
)
# "Two days after the president said the war was over, rebels killed nine"
_LEADS = re.compile(
    r"(?:(?:[\w-]+ ){0,3}(?:after|before|since)|when|although|though|even though|even as)\s+(?:the |an? )?",
    re.IGNORECASE,
)
_CLAUSE_OVER = re.compile(r",(?=\s(?!including\b|and\b|who\b|which\b|most\b|among\b|many\b|but\b|or\b|citing\b)[^\d])")
_IS_SAID = frozenset({"is", "was", "are", "were", "as"})
# "described a link to the killing of two teenagers as nonsense": a word on what is known
_CALLS_SO = Needing(("escri",), r"describ(?:ed|es|ing)\s(?!how\b|as\b|seeing\b|that\b|what\b)[^.;]*\sas\b")
# "said that everyone's thoughts were with the families of the 57 who died"
_MOURNS = Needing(
    ("thoughts", "prayers", "condolences", "sympath"),
    r"\b(?:thoughts|prayers|condolences|sympath(?:y|ies))\b[^.;]*\bthe\s(?:[a-z]+\s){0,3}$",
    re.IGNORECASE,
)

Span = tuple[int, int]


def said_after(sentence: str, start: int) -> list[Span]:
    """The spans of what is said from the verb of speech at offset `start` on."""
    end = len(sentence)
    announced = _ANNOUNCED.match(sentence, start)
    if announced is None:
        return [(start, end)]
    goes_on = _SAYS_ON.search(sentence, announced.end())
    return [(start, announced.end()), *([(goes_on.end(), end)] if goes_on else [])]


def set_in(sentence: str, start: int, end: int) -> int | None:
    """Where the words begin in which a quotation is set that closes before its source (from `start`), whose verb ends
    at `end`: these are the writer's. None where there are none."""
    if not sentence[:start].rstrip().endswith(('"', "”")):
        return None
    found = _SET_IN.match(sentence, end)
    return found.start("frame") if found else None


def says_behind(sentence: str, words: Words, subject: int, end: int) -> bool:
    """Whether a source, its noun phrase from word `subject` on and its verb up to `end`, says nothing before it: a
    quotation follows, or it is told of "what the man says"."""
    lows = words.lows
    if subject and lows[subject - 1] == "what" and lows[end : end + 1] and lows[end] not in _IS_SAID:
        return True
    return _SAYS_BEHIND.match(sentence, words.ends[end - 1]) is not None


def clause_ahead(sentence: str, start: int, end: int) -> int | None:
    """Where the clause ends that leads a sentence, if a source speaks in it (from `start`, its verb up to `end`): what
    follows is the writer's. None where it speaks in no such clause."""
    if not _LEADS.fullmatch(sentence, 0, start):
        return None
    found = _CLAUSE_OVER.search(sentence, end)
    return found.start() if found else None


def calls_so(sentence: str, start: int) -> bool:
    """Whether the verb at offset `start` only says what something known is called."""
    return _CALLS_SO.match(sentence, start) is not None


def only_mourns(sentence: str, start: int, at: int) -> bool:
    """Whether a source at offset `start` only feels with those who are counted at offset `at`."""
    return _MOURNS.search(sentence, start, at) is not None
