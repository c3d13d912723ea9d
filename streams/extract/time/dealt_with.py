"""Days on which people dealt with an event, and which are none of its own.

Digging ended on Tuesday, and the toll is 12.   The party, which had given the same number on Friday, called for it.
The sides agreed to a truce on Friday after clashes that killed 30.   The families read out a list on Tuesday.
Its bulletin on Tuesday put the dead at 74.   The police had been warned two days earlier.
"""

from __future__ import annotations

import re
from functools import lru_cache

from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

_WHEN = r"(?:,?\s+(?:late|early|later|earlier|by|on|only|again))*\s*$"
_DONE = (
    r"(?:ended|stopped|finished|concluded|suspended|halted|called off|abandoned|completed|wound up|wrapped up|lifted)"
)
_PARTLY = r"[^.;,]{0,50}?"
# no clause on what happened: "continued after a quake hit on Sunday"
_PLAINLY = r"(?:(?!\b(?:after|following|when|since|that|which|who|from|of|hit|struck|by|as|while)\b)[^.;,]){0,40}?"
# "released a nine-minute video", "which buried its dead"
SHOWN = (
    r"(?:released|published|posted|shared|circulated|aired|broadcast)\s+(?:(?:an?|the|its"
    r"|their)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:video|footage|film|recording|photographs|photos|images|pictures)\b"
)
_BURIED = (
    r"\bburied\s+(?:(?:its|their|the|his|her|some)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:dead|fallen|victims|soldiers|sons|comrades|martyrs|children)\b"
)
_DEALT = Needing(
    (
        *("ended", "stopp", "finish", "conclu", "suspend", "halted", "called off", "abandon", "complet", "wound up"),
        *("wrapped up", "lifted", "truce", "fire", "given", "gave", "reported", "announced", "admitted", "published"),
        *(
            "acknowledged",
            "confirmed",
            "released",
            "read out",
            "issued",
            "posted",
            "presented",
            "unveiled",
            "made public",
        ),
        *("bulletin", "update", "warned", "alerted", "told", "informed", "said"),
        *("anniversary", "briefing", "conference", "alive", "continu", "resum", "intensif", "went on", "being"),
    ),
    # what was ended had begun before
    r"\b(?:search|digging|rescue|recovery|siege|stand-?off|hunt|operation|identification|curfew|mourning)\b"
    rf"[^.;,]{{0,80}}?\b{_DONE}(?: {_PARTLY})?{_WHEN}"
    rf"|\b{_DONE} (?:the|a|an|its|their)\s+(?:[\w-]+\s+){{0,3}}?(?:search|siege|stand-?off|hunt|rescue|operation)\b"
    rf"{_PARTLY}{_WHEN}"
    rf"|\b(?:truce|cease-?fire)\b(?:\s+(?:deal|agreement|agreed|reached|signed|brokered|announced))?{_WHEN}"
    # how the search went on, and who lived
    rf"|\b(?:search|digging|rescue|hunt|recovery|clean-?up)\b[^.;]{{0,90}}?"
    rf"\b(?:continued|resumed|went on|intensified){_PLAINLY}{_WHEN}"
    rf"|\b(?:recovered|found|rescued|pulled|dug)\b[^.;,]{{0,30}}?\balive\b{_PLAINLY}{_WHEN}"
    rf"|\bbeing\s(?:brought|dug|pulled|removed|recovered|retrieved|identified)\b{_PLAINLY}{_WHEN}"
    # a rite, a round of questions
    rf"|\banniversary\b{_WHEN}"
    r"|\b(?:at|in|during|after)\s(?:an?|the|his|her|their)\s(?:\w+\s){0,2}(?:briefing|(?:news|press) conference)\b"
    rf"(?: (?:here|there))?{_WHEN}"
    # what somebody had said of it
    r"|\b(?:had|have|has)\s+(?:first\s+|earlier\s+|already\s+|previously\s+|also\s+)?(?:given|reported|announced"
    r"|admitted"
    r"|published|acknowledged|confirmed)\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:(?:numbers?|figures?|tolls?|deaths?|dead|counts?|lists?)|\d[\d,]*)\b{_PARTLY}{_WHEN}"
    rf"|\b(?:which|who|that|and)\s+(?:gave|reported|announced|published)\s+(?:the|a|its|his|her|their)\s+{_PARTLY}"
    rf"(?:number|figure|toll|count|list)s?{_WHEN}"
    rf"|\b(?:than|as)\s+[\w-]+\s+(?:had\s+)?(?:given|gave|reported|announced|admitted|said|acknowledged){_WHEN}"
    # a paper
    r"|\b(?:read out|released|published|issued|posted|presented|unveiled|made public)\s+"
    r"(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:lists?|reports?|names|statement|tall(?:y|ies)|count|findings|results?|update|bulletin|figures?)\b"
    rf"{_PARTLY}{_WHEN}"
    rf"|\bin\s+(?:an?|its|the|their)\s+(?:[\w-]+\s+){{0,2}}(?:bulletin|update){_WHEN}"
    # a warning
    rf"|\b(?:was|were|been)\s+(?:warned|alerted|told|informed)\b{_PARTLY}{_WHEN}",
    re.IGNORECASE,
)
# "released a video on Friday", "buried its dead on Friday", "stood by its figure of 40 on Friday"
_SHOWN_ON = Needing(
    ("video", "footage", "film", "recording", "photo", "images", "pictures", "buried", "stood", "stand"),
    rf"\b{SHOWN}{_WHEN}|{_BURIED}{_PARTLY}{_WHEN}|\b(?:stood|stands?|standing) by\b{_PARTLY}{_WHEN}",
    re.IGNORECASE,
)
# "gathered Monday to commemorate those killed", "On Monday they marked a year since"
_IN_MEMORY = (
    r"(?:commemorat(?:e|ed|es|ing)|mark(?:ed|s|ing)?|mourn(?:ed|s|ing)?|remember(?:ed|s|ing)?|honou?r(?:ed|s|ing)?"
    r"|pa(?:y|ys|id|ying) (?:tribute|homage|respects|their respects)|pray(?:ed|s|ing)? for)\b"
)
# "Funeral prayers were held Saturday for those killed", "29 people killed on Tuesday were buried on Wednesday"
_FUNERAL = Needing(
    ("funeral", "burial", "prayers", "vigil", "memorial", "buried", "laid to rest", "cremated"),
    r"\b(?:funerals?|burials?|prayers|vigils?|memorial)\b[^.;,]{0,30}?"
    r"\b(?:held|began|begin|took place|taking place|attended)"
    rf"\b{_PARTLY}{_WHEN}|\battend(?:ed|ing)?\s[^.;,]{{0,40}}?\b(?:funeral|burial|vigil|memorial)\b{_PARTLY}{_WHEN}"
    rf"|\b(?:was|were|been|being)\s(?:buried|laid to rest|cremated)\b[^.;]{{0,90}}?{_WHEN}",
    re.IGNORECASE,
)
# "Rescuers were scouring villages on Sunday to find the missing", "searched for survivors on Sunday"
_TO_FIND = re.compile(
    r"\s(?:to|and)\s(?:locate|find|search|look for|recover|retrieve|reach|free|dig out|rescue)\b"
    r"|\s(?:searching|looking|digging|hunting) for\b"
)
_SEEKERS = re.compile(
    r"\b(?:rescue(?:rs| \w+s)|searchers|divers|volunteers|emergency \w+s|search \w+s)\b", re.IGNORECASE
)
_SOUGHT = Needing(
    ("search", "look", "hunt", "dig"),
    r"\b(?:search(?:ed|ing)?|look(?:ed|ing)?|hunt(?:ed|ing)?|dig(?:ging)?) for "
    r"(?:the |more |any |possible |other |dozens of |scores of |hundreds of |\d+ )*"
    rf"(?:survivors|victims|missing|bodies|people|those)\b{_PLAINLY}{_WHEN}",
    re.IGNORECASE,
)
# "searched Monday for survivors"
_SEARCHED = re.compile(r"\b(?:search|look|hunt|dig|comb|scour)\w*\s(?:again\s)?(?:on\s)?$")
_FOR_THEM = re.compile(
    r"(?: (?:morning|afternoon|evening|night))? (?:for|through)\s(?:[\w-]+\s){0,3}?"
    r"(?:survivors|victims|missing|bodies|people|those|rubble|debris|mud|wreckage)\b"
)
_TO_REMEMBER = re.compile(
    rf"(?:,? (?:morning|evening|night|afternoon))?[^.;,]{{0,60}}? (?:to|in) (?:{_IN_MEMORY}|memory of|remembrance of)"
)
_GATHERED = re.compile(
    rf"\b(?:gather(?:ed|s)?|paused|assembled|met|marched|turned out|held [^.;,]{{3,40}}){_WHEN}", re.IGNORECASE
)
# "Four days after speaking of ten dead", "the bloodiest raid of recent years"
_SPEAKING = re.compile(r"\s+(?:speaking|saying|announcing|reporting|giving|putting|admitting|denying)\b")
_OF_LATE = re.compile(r"\b(?:\w{3,}est|worst|most \w+)\b[^.;,]{0,50}\b(?:of|in|for)\s+$")
_WITH_IT = re.compile(r",?\s+(?:with|when|as(?! the (?:\w+ ){0,2}toll)|leaving|killing|in which|during which)\b")
# "The search ended on Thursday with 15 bodies recovered"
_SEARCH = re.compile(r"(?:search|digging|rescue|recovery)\b", re.IGNORECASE)
_WITH_FOUND = re.compile(
    r",?\s+(?:with|leaving) [^.;,]{0,40}?\b(?:bod(?:y|ies)|dead|found|recovered|missing|unaccounted)\b"
)
# "The department had on Sunday spoken of eight"
_HAD_ON = re.compile(r"\b(?:had|has|have) (?:late |early |earlier )?(?:on )?$")
_SPOKEN = re.compile(r" (?:spoken of|given|reported|announced|admitted|published|acknowledged|confirmed|put)\b")
# "Rescuers on Tuesday ended the search for the 12 who are missing"
_ENDS_IT = re.compile(
    rf"\s+{_DONE}\s+(?:the|an?|its|their)\s+(?:[\w-]+\s+){{0,3}}?(?:search|siege|stand-?off|hunt|rescue|operation)\b"
)
_LATE = ("recent years", "recent months", "recent decades", "recent times")
_LOOK = 140


def is_of_dealing(sentence: str, span: TimeSpan) -> bool:
    """Whether a day only tells when something was ended, said, shown or feared."""
    if span.period.text.endswith("after") and _SPEAKING.match(sentence, span.end):
        return True
    if span.period.text in _LATE:
        return _OF_LATE.search(sentence, max(0, span.start - _LOOK), span.start) is not None
    if span.kind not in ("day", "past_point") or span.period.text.endswith(("'s", "’s")):
        return False
    if _HAD_ON.search(sentence, max(0, span.start - 20), span.start) and _SPOKEN.match(sentence, span.end):
        return True
    if _SHOWN_ON.search(sentence, max(0, span.start - _LOOK), span.start):
        return True
    if _FUNERAL.search(sentence, 0, span.start) or _SOUGHT.search(sentence, 0, span.start):
        return True
    if _TO_FIND.match(sentence, span.end) and _SEEKERS.search(sentence, 0, span.start):
        return True
    if _FOR_THEM.match(sentence, span.end) and _SEARCHED.search(sentence, max(0, span.start - 20), span.start):
        return True
    if _TO_REMEMBER.match(sentence, span.end) and _GATHERED.search(sentence, max(0, span.start - 60), span.start):
        return True
    if not _may_match(sentence):
        return False
    if _ENDS_IT.match(sentence, span.end):
        return True
    found = _DEALT.pattern.search(sentence, max(0, span.start - _LOOK), span.start)
    if found is not None and _SEARCH.match(found[0]) and _WITH_FOUND.match(sentence, span.end):
        return True
    return found is not None and _WITH_IT.match(sentence, span.end) is None


@lru_cache(maxsize=64)
def _may_match(sentence: str) -> bool:
    return _DEALT.may_match(sentence)
