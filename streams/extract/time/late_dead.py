"""Days on which the dead of an event were found, or died of it, some time after it.

Divers on Sunday took eleven bodies out of the hull.      Six bodies turned up under the rubble on Tuesday.
A patient died at the burn institute on Sunday.           The 16th victim of the fire passed away on Monday.
"""

from __future__ import annotations

import re

from streams.needing import Needing

# How those die who were hurt before: "died of her wounds", "died in a field hospital", "died in ICU"
OF_WOUNDS = (
    r"(?:of|from|to)\s+(?:(?:his|her|their|the)\s+)?(?:(?:severe|serious|critical|bullet|burn"
    r"|head)\s+)?(?:wounds|injuries|burns)"
)
_WARD = (
    r"(?:hospitals?|clinics?|infirmary|ICU|intensive care(?:\s+unit)?|institute|(?:burns?|trauma)\s+(?:unit|ward"
    r"|cent(?:er|re))"
    r"|medical\s+(?:college|cent(?:er|re)|facility)|ambulance)"
)
IN_HOSPITAL = (
    rf"(?:in|at|on the way to|on way to)\s+(?:the\s+|an?\s+)?(?:[\w'’.-]+\s+){{0,4}}?{_WARD}"
    r"(?:\s+(?:in|of|near)\s+(?:the\s+)?[\w'’-]+(?:\s+(?!late\b|early\b|on\b|at\b)[\w'’-]+){0,3}?)?"
)
_CLOCK = r"(?:at|around|about)\s+\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?"
_OF_DAY = (
    r"in the (?:early |small )?hours of|(?:in|on) the (?:early )?(?:morning|evening|night|afternoon) of"
    r"|at (?:dawn|noon|midnight)(?: on)?"
)
WHEN = (
    rf"(?:,?\s+(?:late|early|later|by|on|over|during|in|earlier|again|fast|further|once more|still|\w+ly"
    rf"|{_CLOCK}|{_OF_DAY}))*\s*$"
)
_DIED = (
    r"(?:died|dies|dying|succumb(?:s|ed)|passed away|breathed (?:his|her|their) last|lost (?:his|her"
    r"|their) (?:life|lives))"
)
DIED_BEFORE = rf"\b{_DIED}(?:\s+{OF_WOUNDS})?(?:\s+{IN_HOSPITAL})?{WHEN}"

_DIED_ON = re.compile(DIED_BEFORE, re.IGNORECASE)

_FOUND = (
    r"(?:found|recovered|retrieved|pulled|dug|located|unearthed|exhumed|discovered|extracted|hauled|fished|dragged"
    r"|brought up|brought out|came upon|recover|retrieve|exhume|unearth)"
)
_MOVED = r"(?:took|taken|brought|removed|lifted|reached|sighted|spotted|collected|identified)"
_BODIES = r"(?:bod(?:y|ies)|corpses?|remains)"
_DEAD = rf"(?:{_BODIES}|victims?|dead)"
_ITSELF = (
    r"(?:turned up|washed (?:up|ashore)|(?:was|were) washed (?:up|ashore)|came ashore|surfaced|floated"
    r"|came up|came to light)"
)
_ALIKE = r"(?:victims?|persons?|people|man|woman|child|boy|girl|worker|student|passenger)"
_SOME = r"[^.;,]{0,50}?"
_ACTIVE = rf"(?:{_FOUND}\s{_SOME}\b{_DEAD}\b|{_MOVED}\s{_SOME}\b{_BODIES}\b)"
_PASSIVE = (
    rf"(?:{_DEAD}|missing)(?:\s(?!who\b|that\b|which\b)[\w'’-]+){{0,14}}?\s(?:was|were|been|are|being)\s(?:\w+\s)?"
    rf"(?:{_FOUND}|{_MOVED})"
    rf"|{_BODIES}\s(?:more\s)?{_FOUND}"
    rf"|missing,[^.;,]{{3,40}},\s(?:was|were|has been|have been)\s{_FOUND}"
)
_NOUN = (
    rf"(?:recovery|discovery|finding|exhumation|retrieval)\s(?:of\s{_SOME}\b(?:{_DEAD}|{_ALIKE})|(?=in|on|late"
    rf"|early|over))"
)
# where they were, up to the day
_WHERE = (
    r"(?:\s(?!(?:who|whom|that|which|when|where|after|killed|shot|slain|abducted|kidnapped)\b)"
    r"[^\s.;,]+){0,12}?"
)
_FOUND_BEFORE = Needing(
    ("bod", "corpse", "remains", "victim", "dead", "missing", "recovery", "discovery", "finding", "exhum", "retriev"),
    rf"\b(?:{_ACTIVE}|{_PASSIVE}|{_BODIES}\b[^.;,]{{0,40}}?\s{_ITSELF}|{_NOUN})\b{_WHERE}{WHEN}",
    re.IGNORECASE,
)
# "rescuers on Sunday found more bodies in the mud", "reached the shaft on Sunday and found nine more bodies"
FOUND_BEHIND = re.compile(
    rf",?\s+(?:\w+ly\s+)?(?:[a-z]+\s(?!{_DEAD}\b)[^.;,]{{0,20}}\band\s+)?{_ACTIVE}|\s+and\s+{_ACTIVE}", re.IGNORECASE
)
FINDS = re.compile(rf"\b(?:{_ACTIVE}|{_PASSIVE}|{_BODIES}\b[^.;,]{{0,40}}?\s{_ITSELF}|{_NOUN})\b", re.IGNORECASE)
# Whoever was known to be hurt: "a patient", "a man burned in the fire", "one of those in treatment", "the 16th victim"
_SICK = (
    r"(?:patients?|survivors?|(?:under|in)(?:going)? (?:medical )?treatment|being treated|under treatment"
    r"|hospitali[sz]ed"
    r"|in (?:the )?(?:ICU|intensive care)|on (?:life support|a ventilator)|admitted (?:to|in|at)|critical(?:ly)?"
    r"|who (?:was|were|had been|had) (?:\w+ )?(?:hurt|injured|wounded|burn(?:ed|t)|rescued|suffered|sustained)"
    r"|(?:hurt|injured|wounded|burn(?:ed|t)|rescued) (?:in|by|during|from|when)|of (?:the|those) (?:hurt|injured"
    r"|wounded|burn(?:ed|t))"
    r"|(?:injured|wounded) \w+)"
)
_NTH = (
    r"(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|another|one more"
    r"|\w+ (?:more|other))"
)
_ONLY_THEY = r"(?:(?!\band\b|\bwhile\b|\bbut\b|\bkilled\b)[^.;]){0,110}?"
_DIES_LATER = Needing(
    ("died", "dies", "dying", "succumb", "passed away", "breathed", "lost "),
    rf"\b(?:{_SICK}\b|{_NTH} (?:\w+ )?victims?\b){_ONLY_THEY}{DIED_BEFORE}",
    re.IGNORECASE,
)
_DIED_LATER = Needing(
    ("died", "dies", "dying", "succumb", "passed away", "breathed", "lost "),
    rf"\b(?:{_SICK}\b|{_NTH} (?:\w+ )?victims?\b){_ONLY_THEY}\b{_DIED}\b|\b{_DIED}\s(?:{OF_WOUNDS}|{IN_HOSPITAL})\b",
    re.IGNORECASE,
)
# "Another man died on Friday": who knows, until a toll to which he adds is told
_ONE_MORE = Needing(
    ("died", "dies", "dying", "succumb", "passed away", "breathed", "lost "),
    rf"\b{_NTH} (?:\w+ )?{_ALIKE}\b{_ONLY_THEY}{DIED_BEFORE}",
    re.IGNORECASE,
)
# "of three bodies on Friday and one on Saturday"
_AND_ON = re.compile(r"\s(?:late |early |on )*\w+day,?\s(?:and|,)\s\w+(?:\s(?:more|others?))?\s(?:on\s)?$")
_FAR = 220


def found_by(sentence: str, start: int, end: int) -> bool:
    """Whether the time at these offsets is that on which some of the dead were found."""
    if FOUND_BEHIND.match(sentence, end):
        return True
    if not _FOUND_BEFORE.may_match(sentence):
        return False
    before = _AND_ON.sub(" ", sentence[max(0, start - _FAR) : start])
    return _FOUND_BEFORE.pattern.search(before) is not None


def some_died_later(sentence: str) -> bool:
    """Whether a sentence tells that people died who were known to be hurt."""
    return _DIED_LATER.search(sentence) is not None


_OF_IT = re.compile(r"\s(?:of|from)\s(?:[\w-]+\s){0,4}?(?:wounds|injuries|burns)\b")


def died_later(sentence: str, start: int, end: int) -> bool:
    """Whether it is that on which somebody died who was known to be hurt."""
    before = sentence[max(0, start - _FAR) : start]
    if _OF_IT.match(sentence, end) and _DIED_ON.search(before):
        return True  # "died on Thursday of wounds suffered on Sunday"
    return bool(_DIES_LATER.search(before))


def one_more_died(sentence: str, start: int) -> bool:
    """Whether it is that on which one more died than were told before."""
    return bool(_ONE_MORE.search(sentence[max(0, start - _FAR) : start]))
