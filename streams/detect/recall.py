"""Whether a sentence only recalls a toll, and tells of something else: who was arrested, what was closed or declared.

Such a text seldom says when it was, and rarely on the day itself ("after the fire that killed 15, the city closes 59
schools"); so its figure is of the likeliest event told before, as that of a follow-up without a day is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from streams.needing import Needing

_HARM = re.compile(
    r"\b(?:kill\w*|dead|die[sd]?|dying|deaths?|injur\w*|wound\w*|missing|tolls?|bod(?:y|ies)|casualt\w*|displac\w*|"
    r"evacuat\w*|hospitali[sz]\w*|fatal\w*|kidnap\w*|abduct\w*|executes?|executed|hangs?|hanged)\b",
    re.IGNORECASE,
)
_LEADS = (
    r"(?:after|following|in the (?:wake|aftermath) of|over|in connection with|in response to|due to|because of|"
    r"related to|linked to|responsible for|investigation into|inquiry into|cause of|(?:perpetrator|pilot|driver|"
    r"captain|owner|operator|anniversary|victims|survivors) of)"
)
_DOES_HARM = "killed|kills|left|claimed|injured|wounded|displaced|cost"
_HARMED = rf"(?:{_DOES_HARM})"
_DID = (
    r"\b(?:that|which|in which|where)\s+(?:(?:has|have|had|also|reportedly|previously|earlier|already)\s+)*"
    rf"(?:{_DOES_HARM}|caused|resulted|took|occurred|happened|crashed|sank|struck|hit|"
    rf"[a-z]+\b(?:[^.;,]|,(?=\d)){{0,60}}? and\s+(?:(?:has|have|had)\s+)?{_HARMED})\b"
)
# "following clashes that killed dozens": several events need no article
_EVENTS = (
    r"(?:clashes|fighting|battles|attacks|raids|ambushes|(?:air ?)?strikes|bombings|blasts|explosions|shootings|riots|"
    r"protests|demonstrations|unrest|violence|fires|wildfires|floods|flooding|storms|rains|landslides|mudslides|"
    r"(?:earth)?quakes|tremors|crashes|collisions|accidents|stampedes|executions|killings|murders)"
)
_DEATH = (
    r"(?:drownings?|deaths?|killings?|shootings?|murders?|stabbings?|lynchings?|executions?|beheadings?|assassinations?|"
    r"poisonings?|abductions?|kidnappings?)"
)
_LAW = (
    r"(?:lawsuits?|sues|sued|suing|(?:is|are|was|were|been|and) charged (?:with|over)|charge[sd] [^.;,]{1,80}? with|"
    r"indict(?:s|ed)|goes on trial|stands? trial|on trial|pleads|pleaded|extradit\w+|class action)"
)
_PART_IN = r"(?:part|role|involvement|complicity|participation) in"
# What the same sentence adds with a comma is told, not recalled.
_NOTHING_AFTER = r"(?![^.;]*,\s+(?:\w+\s+)?(?:killing|leaving|injuring|wounding|displacing)\b)"
_RITES = r"(?:funerals?|burials?|memorials?|vigils?|requiem|(?:funeral|memorial) services?)"
_FUNERAL = (
    rf"(?:{_RITES} (?:is|are|was|were|being) held (?:[^.;,]{{0,40}}? )?for|"
    rf"(?:attends?|attended|gather(?:s|ed)?|hold|holds|held) [^.;,]{{0,40}}?{_RITES} (?:for|of)|"
    r"(?:mourners|relatives|families) (?:bury|buried)|commemorat\w+|mourns? (?:the|its|those))"
)
_RECALLS = Needing(
    ("that", "which", "where"),
    rf"\b{_LEADS}\s+(?:the|an?|one|two|three|last|this|\w+day['’]s|yesterday['’]s|its|their)\b[^.;]{{0,140}}?{_DID}"
    rf"|\b{_LEADS}\s+(?:[a-z-]+\s+){{0,3}}?{_EVENTS}\b[^.;]{{0,80}}?{_DID}"
    # "nine months after escaping in an ambush that killed two"
    rf"|\b(?:days?|weeks?|months?|years?|decades?) after\b[^.;]{{0,140}}?{_DID}",
    re.IGNORECASE,
)
_RECALLS_PLAINLY = Needing(
    (
        *("arrest", "detain", "charge", "indict", "drowning", "death", "killing", "shooting", "murder", "stabbing"),
        *("lynching", "execution", "beheading", "assassination", "poisoning", "abduction", "kidnapping"),
    ),
    # "following the fatal drowning of two players"
    rf"\b(?:after|following|over|in response to)\s+the\s+(?:[a-z-]+\s+)?{_DEATH}\s+of\b"
    # "arrest six men after an ambush in Kasa kills eleven"
    r"|\b(?:arrests?|arrested|detains?|detained|charges?|charged|indicts?|indicted)\b[^.;]{0,80}?"
    r"\b(?:after|over|following)\s+(?:an?|the)\b[^.;]{0,80}?\b(?:kills|killed|leaves|left)\b",
    re.IGNORECASE,
)
# What is told is the court, the grave or what became of the place.
_TOLD_BESIDE = Needing(
    (
        *("lawsuit", "sue", "suing", "charge", "indict", "trial", "plead", "extradit", "class action"),
        *("funeral", "burial", "memorial", "vigil", "requiem", "mourn", "bury", "buried", "commemorat"),
        *("bodies", "remains", "corpses"),
        *("the site", "the scene", "the location", "contained", "control", "extinguished"),
    ),
    # "files a lawsuit over damages from the fire that burned the town and killed 17"
    rf"\b{_LAW}\b[^;]{{0,320}}?\b(?:the|an?)\s+[^.;]{{0,80}}?{_DID}"
    # "charges him with crimes for his alleged part in the killing of at least 76 people"
    rf"|\b{_LAW}\b[^;]{{0,240}}?\b{_PART_IN}\s+(?:the\s+|several\s+)?{_DEATH}\b"
    rf"|\b(?:was|were) the (?:sites?|scenes?|locations?) of\b[^.;]{{0,100}}?{_DID}"
    # "the forest fire, which has killed 17 people, is 65% contained"
    rf"|\bwhich (?:has|have|had)\b[^.;]{{0,140}}?\b{_HARMED}\b[^.;,]*,\s+(?:is|are|was|were)\s+[^.;,]{{0,24}}?"
    r"\b(?:contained|under control|extinguished)\b"
    # "a curfew is imposed after the bodies of 13 miners were found"
    r"|\b(?:impose[sd]?|suspend(?:s|ed)?|declare[sd]?|order(?:s|ed)?|bans?|banned|closed?|closes|resigns?|resigned)\b"
    r"[^;]{0,200}?\bafter the (?:bodies|remains|corpses) of\b[^.;]{0,120}?\b(?:were|was|had been)\b"
    # "the remains of all 67 people who were killed in a collision are recovered"
    r"|\b(?:remains|bodies) of (?:all|the (?:last|final|remaining))\b[^.;]{0,60}?\b(?:victims|killed|died|dead)\b"
    rf"|\b{_FUNERAL}\b{_NOTHING_AFTER}",
    re.IGNORECASE,
)
# "ending a feud that had killed over 100"
_HAD_DONE = Needing(
    ("had",),
    rf"\b(?:that|which|who)\s+had\s+(?:\w+ly\s+|also\s+|already\s+)?{_HARMED}\b{_NOTHING_AFTER}",
    re.IGNORECASE,
)
_TRIED = (_RECALLS, _RECALLS_PLAINLY, _HAD_DONE, _TOLD_BESIDE)


@lru_cache(maxsize=4096)
def recalls(sentence: str) -> bool:
    """Whether the harm stands only in a clause on what was before ("arrest the owner over the fire that killed 15")."""
    starts = [found.start() for pattern in _TRIED if (found := pattern.search(sentence))]
    return bool(starts) and _HARM.search(sentence, 0, min(starts)) is None
