"""The words by which a sentence gives a figure to somebody else than its speaker (cited_counts.py), as patterns."""

from __future__ import annotations

import re
from functools import cache

from streams.extract.lexicon import any_of
from streams.extract.source.speech_words import listed
from streams.extract.text.number_words import FIXED, FLOORS, SCALES, TENS, UNITS
from streams.needing import Needing

_NUMBER_WORDS = {*UNITS, *TENS, *FIXED, *FLOORS, *(word for word in SCALES if len(word) > 2)}
_WORDS = any_of(_NUMBER_WORDS)
_FIGURE = rf"(?:\d[\d,.]*\d|\d|(?:{_WORDS})\b(?:[- ](?:and )?(?:{_WORDS})\b)*)"
FIGURE = re.compile(_FIGURE, re.IGNORECASE)
NUMBERED = Needing([*"0123456789", *_NUMBER_WORDS], _FIGURE, re.IGNORECASE)
"""What a sentence in ASCII holds that cites a number."""
_ABOUT = (
    r"(?:(?:more than|fewer than|less than|at least|at most|as many as|up to|close to|about|around|some|nearly|almost"
    r"|over|under|only|just|a mere|an estimated|roughly|approximately|well over) )*"
)
_NUMBER = rf"(?P<number>{_ABOUT}{_FIGURE}(?: (?:million|thousand|hundred))?)"
# What may be counted behind it ("33 people dead", "540 cholera deaths")
_COUNTED = (
    r"(?: (?!(?:was|were|is|are|has|have|had|who|that|which|as|in|on|by|from|and|the|an?|its|according)\b)[a-z]+){0,3}?"
)
_ADVERBS = (
    r"(?:(?:first|initially|originally|earlier|previously|itself|also|so far|now|later|since|officially|still|only) )*"
)
_AUX = r"(?:(?:has|have|had) )?"
# Of these it is not so many dead, but so many witnesses or cases ("the accounts of nine people")
_BOOKS = frozenset(
    {"account", "accounts", "database", "records", "statistics", "data", "register", "calculation", "calculations"}
)
_REPORTS = frozenset({"report", "reports", "estimate", "estimates"})
_LEAD = (
    r"(?:the|those|than|from|against|with|to|above|below|beyond|over|not|twice|half|double|instead of|of"
    r"|(?:figure|toll|count|number|total|tally|estimate|claim|report)s? of)"
)
# A name of several words, no other clause: "the interior ministry", "Harbour Watch", "police"
_MANY = (
    "police|officials|authorities|activists|doctors|medics|rebels|prosecutors|residents|witnesses|rescuers"
    "|rights groups|aid groups"
)
_NO_NAME = (
    "were|was|are|is|who|died|killed|dead|and|in|on|at|when|after|while|by|injured|wounded|missing|as|from|since|with|for"
    "|had|has|have|that|of|to"
)
_WHO = rf"(?P<who>(?:(?:the|its|an?) |(?=(?-i:[A-Z])|(?:{_MANY})\b))(?:(?!(?:{_NO_NAME})\b)[\w'’.-]+ ){{1,6}}?)"
_SAID = (
    r"(?P<verb>said|says?|reported|reports|claimed|claims?|announced|stated|states|maintains?|maintained|had it|put it"
    r"|insisted|insists?|wrote)"
)
_NOT = r"(?:not|than|instead of)"
_NOTS = ("not ", "than ", "instead of ")
_SET_BESIDE = (
    "than",
    "twice",
    "times",
    "above",
    "below",
    "against",
    "half",
    "double",
    "not",
    "exceeds",
    "exceed",
    "with",
    "to",
)
_TOLLS = ("figure", "toll", "count", "number", "total", "tally", "estimate")
_SAYS_THAT = (
    r"(?:that(?! (?:of|is|was|could|cannot|has|have|had|would|were|are|can|did|does)\b)|to have|of having|to be)"
)

GOES_ON = re.compile(
    r"[,;:()–—]|\.\s|\.$| (?:is|was|are|were|has|have|had|could|may|might|did|does|but|while|whereas|who|which|although"
    r"|though|as|than|far|and (?:that|said|say|says|put|has|had|instead|insisted|spoke|repeated"
    r"|maintained|reiterated|reaffirmed|stressed"
    r"|added|stood by|gave))\b"
)
"""Where a clause goes on without the figure that it cites."""
CLAUSE_ENDS = re.compile(
    r"[;:]|\.\s|, (?:saying|insisting|adding|citing|arguing|claiming|stating|maintaining|but|while|whereas|although"
    r"|though|and|which|who|calling)\b"
    r"| (?:was|were|is|are|has been|had been) (?:also |later |immediately )?(?:called|described|denied|disputed"
    r"|rejected|dismissed|contradicted|questioned|contested|challenged|refuted)\b"
    r"| (?:saying|insisting|adding|while|whereas|but|although"
    r"|as (?:false|exaggerated|propaganda|baseless|untrue|lies|a lie|fake|inflated))\b"
)
"""Where ends what somebody is told to claim."""
SAYS_THAT = re.compile(rf" {_SAYS_THAT} $")


@cache
def citations() -> dict[str, Needing]:
    """The patterns, by how they name whose figure it is."""
    counts, claims = listed("counts") - _BOOKS, listed("claimed")
    given = any_of(listed("given"))
    by_now = any_of(listed("gives_now") | listed("given"))
    noun = rf"(?P<noun>{any_of(counts | claims | _REPORTS)})"
    return {
        # "the hospital's figure of 14", "a police toll of nine", "the official toll of 97", "its guess of a toll of 9"
        "owned": Needing(
            [f"{word} of " for word in counts | claims | _REPORTS],
            rf"\b{noun}(?: of (?:an? |the )?(?:[a-z]+ ){{0,2}}?(?:toll|tally|total|count))? of {_NUMBER}",
            re.IGNORECASE,
        ),
        # "the 33 acknowledged by the police", "the figure of 33 given by the ministry"
        "by": Needing(
            [f"{word} by " for word in listed("given")],
            rf"\b{_LEAD} {_NUMBER}{_COUNTED} (?P<verb>{given}) by ",
            re.IGNORECASE,
        ),
        # "the 35 the interior ministry has confirmed"
        "relative": Needing(
            [f"{word} the " for word in _SET_BESIDE],
            rf"\b(?:{'|'.join(_SET_BESIDE)}) the {_NUMBER}{_COUNTED} (?:that |which )?{_WHO}{_AUX}{_ADVERBS}"
            rf"(?P<verb>{by_now})\b",
            re.IGNORECASE,
        ),
        # "below the figure of 35 that the opposition gives"
        "relative of": Needing(
            [f"{word} of " for word in _TOLLS],
            rf"\bthe (?:{'|'.join(_TOLLS)}) of {_NUMBER}{_COUNTED} (?:that |which )?{_WHO}{_AUX}{_ADVERBS}"
            rf"(?P<verb>{by_now})\b",
            re.IGNORECASE,
        ),
        # "not 14 as the hospital had reported", "rather than 14, as the hospital said"
        "as": Needing(
            _NOTS,
            rf"\b{_NOT} {_NUMBER}{_COUNTED},? as (?P<who>(?:[\w'’.-]+ ){{1,7}}?){_AUX}{_ADVERBS}{_SAID}\b",
            re.IGNORECASE,
        ),
        # "not 40, as claimed by the opposition"
        "as by": Needing(_NOTS, rf"\b{_NOT} {_NUMBER}{_COUNTED},? as {_ADVERBS}(?P<verb>{given}) by ", re.IGNORECASE),
        # "against 33 in the ministry's statement", "not 14 by the army's count"
        "against": Needing(
            ("against ", "compared ", "versus ", "opposed to ", "rather than ", "not ", "instead of "),
            r"\b(?:against|compared with|compared to|versus|as opposed to|rather than|not|instead of) (?:the )?"
            rf"{_NUMBER}{_COUNTED} (?:in|on|by|from|according to) (?P<who>(?:[\w'’.-]+ ){{0,6}}?[\w.-]+)(?:['’]s?) "
            rf"(?:(?:{any_of(listed('count_kinds'))}) )*{noun}\b",
            re.IGNORECASE,
        ),
        # "the union's claim that 11 were killed", "the Front's claim to have killed 60"
        "claim": Needing(
            [f"{word} {behind} " for word in claims | _REPORTS for behind in ("that", "to", "of", "by", "from")],
            rf"\b(?P<noun>{any_of(claims | _REPORTS)})(?: (?P<from>by|from) [^,;.]{{3,60}}?)? {_SAYS_THAT} ",
            re.IGNORECASE,
        ),
    }
