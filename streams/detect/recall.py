"""Whether a sentence only recalls a toll, and tells of something else: who was arrested, what was closed or declared.

Such a text seldom says when it was, and rarely on the day itself ("after the fire that killed 15, the city closes 59
schools"); so its figure is of the likeliest event told before, as that of a follow-up without a day is.
"""

from __future__ import annotations

import re
from functools import lru_cache

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
_HARMED = r"(?:killed|kills|left|claimed|injured|wounded|displaced|cost)"
_DID = (
    r"\b(?:that|which|in which|where)\s+(?:(?:has|have|had|also|reportedly|previously|earlier|already)\s+)*"
    rf"(?:{_HARMED[3:-1]}|caused|resulted|took|occurred|happened|crashed|sank|struck|hit)\b"
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
_RECALLS = re.compile(
    rf"\b{_LEADS}\s+(?:the|an?|one|two|three|last|this|\w+day['’]s|yesterday['’]s|its|their)\b[^.;]{{0,140}}?{_DID}"
    rf"|\b{_LEADS}\s+(?:[a-z-]+\s+){{0,3}}?{_EVENTS}\b[^.;]{{0,80}}?{_DID}"
    # "following the fatal drowning of two players"
    rf"|\b(?:after|following|over|in response to)\s+the\s+(?:[a-z-]+\s+)?{_DEATH}\s+of\b"
    # "nine months after escaping in an ambush that killed two"
    rf"|\b(?:days?|weeks?|months?|years?|decades?) after\b[^.;]{{0,140}}?{_DID}"
    # "arrest six men after an ambush in Kasa kills eleven"
    r"|\b(?:arrests?|arrested|detains?|detained|charges?|charged|indicts?|indicted)\b[^.;]{0,80}?"
    r"\b(?:after|over|following)\s+(?:an?|the)\b[^.;]{0,80}?\b(?:kills|killed|leaves|left)\b",
    re.IGNORECASE,
)
# "ending a feud that had killed over 100": what the same sentence adds behind it with a comma is told, not recalled
_HAD_DONE = re.compile(
    rf"\b(?:that|which|who)\s+had\s+(?:\w+ly\s+|also\s+|already\s+)?{_HARMED}\b"
    r"(?![^.;]*,\s+(?:\w+\s+)?(?:killing|leaving|injuring|wounding|displacing)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def recalls(sentence: str) -> bool:
    """Whether the harm stands only in a clause on what was before ("arrest the owner over the fire that killed 15")."""
    starts = [found.start() for found in (_RECALLS.search(sentence), _HAD_DONE.search(sentence)) if found]
    return bool(starts) and _HARM.search(sentence, 0, min(starts)) is None
