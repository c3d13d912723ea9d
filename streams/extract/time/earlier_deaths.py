"""Whether a sentence tells of an earlier time's harm: what is new is something else.

The dead are handed over, a court hears of a deed or has judged it, another event "comes weeks after", and somebody
"has been held for years".
"""

from __future__ import annotations

import re

from streams.extract.lexicon import cue
from streams.extract.time.measures import BRINGS
from streams.needing import Needing

_REMAINS, _HANDED_OVER = cue(r"\b", "remains"), cue(r"\b", "handed_over")
# "three bodies that the group gave to the army", "gave back the remains of two men"
_GIVES = re.compile(
    r"\b(?:bod(?:y|ies)|remains|corpses?)\b[^.;,]{0,50}\b(?:gave|gives?|given|giving)\b(?: \w+){0,1}? (?:to|back)\b"
    r"|\b(?:gave|gives?|given|giving)\b [^.;,\d]{0,30}?\b(?:bod(?:y|ies)|remains|corpses?) of\b",
    re.IGNORECASE,
)
# "the hospital received the bodies of nine people" is news of their death
_TO_MORGUE = re.compile(
    r"\b(?:hospitals?|morgues?|clinics?|mortuary)\b[^.;]{0,80}? (?:ha[sd] |have )?(?:received|receives|took in)\b",
    re.IGNORECASE,
)
_JUDGED = cue(
    r"\b",
    "judged",
    r"\b[^.;]*?(?:\b(?:of|for|over|to|in|after)\b|, (?:the|an?)\b)[^.;]*?\b(?:\w*killing|injuring|wounding"
    r"|poisoning|abusing|abuse|rap(?:e|ing)|assault\w*|deaths?|murders?|murdering|manslaughter|massacre|shooting"
    r"|stabbing|bombing|attack|fire|crash|collapse|blast|explosion|that|which|who)\b[^.;]*$",
)
# "..., an inquest has heard": of a death of long before
_HEARD = Needing(
    ("heard", "hears", "told"),
    r"\b(?:inquest|coroner|inquiry|court|jury|tribunal|trial) (?:ha[sd] |have )?(?:heard|hears|(?:was|is|been) told)\b",
    re.IGNORECASE,
)
# "The incident comes weeks after 30 people were killed in a crush"
_COMES_AFTER = Needing(
    (" after",),
    r"\b(?:comes?|came|coming|happened|follows) (?:\w+ ){0,3}?(?:weeks|months|years|a (?:month|year)) after\b[^.;,]*$",
    re.IGNORECASE,
)
# "..., less than a month after a similar attack in the city which also killed seven"
_AFTER_SUCH = Needing(
    (" after ",),
    r"\b(?:weeks?|months?|years?) after (?:another|an? (?:similar|separate|second|previous|earlier|different)"
    r"|(?:a|an|the) [^.;,]{0,50}?\b(?:bombing|attack|shooting|strike|raid|crash|fire|quake|earthquake|flood|explosion"
    r"|blast|massacre|collapse))\b[^.;,]{0,90}? (?:that|which|when|in which) (?:[a-z]+ ){0,3}?[a-z]+ "
    r"(?:(?:at least|about|some|more than|nearly|over) )?$",
    re.IGNORECASE,
)
# "detained in Kasa for six years without trial"
_FOR_YEARS = re.compile(r"\w+[^.;,\d]{0,40}? for (?:\w+ ){1,4}?(?:years|months|decades)\b")
REACH = 320  # characters; what somebody is guilty of is told at length

# "the driver who killed 12 people is sentenced to life"
_DOER = re.compile(
    r"\b(?:perpetrator|suspect|gunman|shooter|attacker|assailant|bomber|driver|man|woman|teenager|killer|murderer"
    r"|people|"
    r"men)\b[^.;]*$"
)
_JUDGED_THEN = cue(
    r"^[^.;]*?\b(?:is|are|was|were|has been|have been|pleads?|pleaded|receives?|gets|faces) (?:\w+ ){0,2}?", "judged"
)


def changes_hands(sentence: str) -> bool:
    """True where the dead of an earlier time are handed over ("the bodies of four hostages are returned")."""
    handed = _REMAINS.search(sentence) and _HANDED_OVER.search(sentence) and not _TO_MORGUE.search(sentence)
    return bool(handed or _GIVES.search(sentence))


# "is accused of sexually abusing three women"
_ABUSED = re.compile(
    r"\b(?:accused of|den(?:y|ies|ied)|admit\w*|confess\w* to|guilty to|allegations of|charged with|indict\w*)\s"
    r"[^.;]{0,60}?\b(?:abus|rap|assault|molest|groom|harass)(?:e|ing|ment)?\b[^.;]*$"
)


def is_of_abuse_then(sentence: str, start: int) -> bool:
    """Whether those counted at offset `start` are told of as abused by who is now accused of it."""
    return _ABUSED.search(sentence, max(0, start - 160), start) is not None


def came_before(sentence: str, start: int) -> bool:
    """Whether the figure at offset `start` is of an event weeks before that of which the sentence tells."""
    before = _COMES_AFTER.search(sentence, 0, start) or _AFTER_SUCH.search(sentence, 0, start)
    return before is not None


def lasts_for_years(sentence: str, at: int) -> bool:
    """Whether the word of harm at offset `at` tells how long somebody has been held, and no event."""
    return _FOR_YEARS.match(sentence, at) is not None


def is_judged(sentence: str, at: int) -> bool:
    """True where the figure at offset `at` is of a deed that a court has judged ("found guilty of killing 12"), or
    whose doer it has ("the driver who killed 12 was jailed")."""
    if _HEARD.search(sentence):
        return True
    end = sentence.find(" ", at + len("fatally ") if sentence.startswith("fatally ", at) else at)
    before = sentence[max(0, at - REACH) : end]
    if BRINGS.search(before):
        return False
    return _JUDGED.search(before) is not None or (
        _DOER.search(before) is not None and _JUDGED_THEN.search(sentence[end:]) is not None
    )
