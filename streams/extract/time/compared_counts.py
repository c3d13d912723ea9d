"""Counts of before, and their times: "down from 90 last year", "an initial report of 12", "up by 31% from 2023"."""

from __future__ import annotations

import re

from streams.extract.lexicon import cue
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.said_times import OF_EARLIER, UP_FROM
from streams.needing import Needing

# "brought up from the mine"
_NO_WAY = "(?<!brought )(?<!pulled )(?<!lifted )(?<!hauled )(?<!dug )(?<!came )"
# but "the previous day's raids", and "attacks, previously limited to the sea, have killed"
_PRIOR = cue(
    rf"{_NO_WAY}\b",
    "prior",
    r"\b(?! (?:[\w-]+ )?(?:day|night|evening|week|month|year|hour)s?\b)"
    r"(?! [^.;,]{1,60}\b(?:ended|expired|collapsed|lapsed|broke down)\b)"
    r"(?! (?:un(?:reported|known|disclosed|counted|recorded|identified|announced)|missing)\b)"
    r"(?:(?!,\s(?:have|has|had|are|were|is|was|totall?ing|reaching|resulting|killing|leaving|with)\b)[^.;]){0,60}$",
)
_EARLIER_REPORT = Needing(
    ("earlier", "initial", "previous", "preliminary"),
    r"\b(?:earlier|initial|previous|(?:from|than|against) (?:an? |the |its |their )?preliminary)\s+(?:[\w-]+\s+)?"
    r"(?:report|count|estimate|toll|figure|tall)\w*+(?!\s(?:indicate|suggest|show|say)s?\b)",
    re.IGNORECASE,
)
# "less than two weeks ago", which compares nothing
_SO_LONG_AGO = re.compile(
    r"(?:(?<=^)|(?<=[.;(–—]\s)|(?<=[a-z]\s)|(?<=[^\d\s],\s))(?:more|less) than\s+$", re.IGNORECASE
)
# "36 killed since January, surpassing the 31 killed last year"
_OUTDONE = Needing(
    ("surpass", "exceed", "eclips", "overtak", "outdo", " than", "compared ", " from"),
    r"\b(?:surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|eclips(?:es|ed|ing)|overtak(?:es|ing)|outdo(?:es|ing)?|"
    rf"(?:more|higher|greater|lower|fewer|less) than|compared (?:with|to)|{_NO_WAY}(?:up|down) from)\s+the\s+"
    r"(?:previous\s+|record\s+)?[\w,.-]+\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
# "Correcting its earlier figure, the ministry said 2,777 ...": the figure that follows is the new one.
_CORRECTING = Needing(
    ("correcting", "revising", "replacing", "updating"),
    r"\b(?:correcting|revising|replacing|updating)\b[^.;]{0,40},[^.;]*$",
    re.IGNORECASE,
)
# "up from 32, including nine children": of which of both a part is its whole tells
_OF_A_PART = Needing(
    ("including", "among", "whom", "them", "which"),
    r",\s(?:including|among (?:them|whom)|of (?:whom|them|which))\s[^.;,]*$",
    re.IGNORECASE,
)
# "up from eight before, while the police maintained that five had died": somebody else's figure is no earlier one
_ELSE_SPEAKS = Needing(
    ("while", "whereas", "but", "though", "and"),
    r".*[,;]\s+(?:while|whereas|but|although|though|and)\s+(?:[\w’'-]+\s+){1,5}?(?:said|says|maintain(?:s|ed)|spoke"
    r"|speaks"
    r"|put|puts|counted|reported|claim(?:s|ed)|insist(?:s|ed)|gave|gives|spoken)\b",
    re.IGNORECASE,
)


# "Compared to 30 June, two more were killed": these are the new ones; not "Compared with 2023, when 40 were killed"
_COMPARED_FIRST = re.compile(r"^\W*compared\s(?:to|with)\s[^,;.]{3,50},\s(?!when\b|in which\b)", re.IGNORECASE)


# "rose one per cent compared to the same period last year, with 1,592 killed": now
_COMPARED_ASIDE = re.compile(
    r"\b(?:compared (?:to|with)|from|than|over|against) the (?:same|similar|corresponding) [^,;.]{3,40},"
    r"(?! when\b| in which\b)",
    re.IGNORECASE,
)


# "far more than the official toll of 64": what others count now
_THAN_OFFICIAL = Needing(("official",), r"\bthan the (?:current )?official (?:[a-z]+ ){0,4}$", re.IGNORECASE)


def is_earlier(before: str) -> bool:
    """Whether the words before a figure make it an earlier one: "down from", "an initial report of", "surpassing"."""
    if _THAN_OFFICIAL.search(before):
        return False
    before = _COMPARED_ASIDE.sub("", _COMPARED_FIRST.sub("", before))
    if not _compares(before) or _CORRECTING.search(before) or _OF_A_PART.search(before):
        return False
    other = _ELSE_SPEAKS.search(before)
    return other is None or _compares(before[other.end() :])


_ONCE_TOLD = r"(?:first|initially|originally|previously|earlier)"
_WAS_TOLD = (
    r"(?:reported|announced|given|released|estimated|thought|feared|stated|counted|believed|claimed|put out|declared)"
)
# "correcting the toll of 72 reported earlier", "not the 41,000 people first thought to have died"
_TOLD_ONCE = Needing(
    ("first", "initial", "originally", "previously", "earl"),
    r"(?:\s(?:dead|killed|injured|missing|people|victims))*"
    rf"(?:\s(?:that |which )?(?:(?:was|were|had been|has been) )?{_ONCE_TOLD} {_WAS_TOLD}\b"
    rf"|\s(?:as )?{_WAS_TOLD} (?:{_ONCE_TOLD}\b(?! (?:today|this|that|in|on)\b)|at first\b)"
    r"|(?: given [^.;,]{1,30})? (?:was|were|had been) (?:only |just )?an? (?:very )?(?:first|initial|early)\b"
    r"(?: [a-z]+){0,2} (?:estimate|count|guess|figure|report)\b)",
)


# "the worst fire since one on 24 November 2012 that killed 112"
_SINCE_WORST = Needing(
    ("since",),
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest)\b[^.;,]*\bsince\b[^.;,\d]{1,80}$",
    re.IGNORECASE,
)


def is_of_worse_before(sentence: str, span: TimeSpan, at: int) -> bool:
    """Whether a time is only that of an event with which the one told before it, at that offset, is compared."""
    dates = span.kind in ("day", "window") and span.start > at
    return dates and _SINCE_WORST.search(sentence, 0, span.start) is not None


# "Four had died earlier."
_HAD_BEFORE = re.compile(
    r"\s(?:\w+\s){0,3}?had (?:already )?(?:died|been killed|perished|succumbed)(?: (?:earlier|before"
    r"|previously))(?=\s*(?:[.;]|$))"
)


def is_told_once(sentence: str, end: int) -> bool:
    """Whether the words behind a figure, which ends at that offset, make it an earlier one ("72 reported earlier")."""
    return (_TOLD_ONCE.match(sentence, end) or _HAD_BEFORE.match(sentence, end)) is not None


def _compares(words: str) -> bool:
    return any(one.search(words) for one in (_PRIOR, _EARLIER_REPORT, _OUTDONE))


# "up by 31% from 2023, including 181 in the north"
_CHANGED = re.compile(
    r"\b(?:up|down|rise|rises|rose|increase[sd]?|jump(?:ed|s)?|drop(?:ped|s)?|fell|fall|spike[sd]?|surge[sd]?|soared"
    r"|decrease[sd]?|decline[sd]?|higher|lower|more|fewer|compared)\b[^.;,\d]{0,30}"
    r"(?:\d+(?:\.\d+)?\s?(?:%|per ?cent)[^.;,\d]{0,30})?\b(?:from|than|compared (?:with|to)|on|over)\s"
    r"(?:in\s|during\s)?(?:the\s)?$|\bsurpass(?:es|ed|ing)?\s(?:that|those)\sof\s$"
    r"|\d(?:\s?%|\sper ?cent)\s[^.;,]{0,30}\bcompared (?:with|to)\s(?:the\s)?$"
)


# "a rise of nearly 25% in three days", "a 20% increase in a week"
_GROWTH = r"(?:increase|rise|jump|surge|growth|drop|fall|decrease|decline)"
_BY_SO_MUCH = r"\d[\d,.]*(?:\s?%|\sper ?cent)"
_GREW_BY = Needing(
    ("increase", "rise", "jump", "surge", "growth", "drop", "fall", "decrease", "decline"),
    rf"\b{_GROWTH} of (?:[a-z]+ ){{0,3}}(?:{_BY_SO_MUCH}|\d[\d,]*(?: [a-z]+)?) $|\b{_BY_SO_MUCH} {_GROWTH} $",
)


_SAME = re.compile(
    r"(?:(?:in|during|for|at|over|from|than) )?(?:the |a )?(?:same|similar|corresponding) ", re.IGNORECASE
)
# "down from the same period last year", "compared with the same quarter of 2018"
_COMPARES_WITH_SAME = re.compile(
    r"\b(?:compared (?:with|to)|from|than|on|over|against|versus)(?: (?:in|during|for))?(?: the| a)? $"
)
# "than in the same period last year, when 2,305 were killed": these
_OF_THEN = re.compile(r",?\s(?:when|in which|during which)\s")


def is_of_same_before(sentence: str, span: TimeSpan, at: int) -> bool:
    """Whether a time is only that with which a figure, at offset `at`, is compared."""
    if not _SAME.match(span.period.text) or (span.end < at and _OF_THEN.match(sentence, span.end)):
        return False
    return _COMPARES_WITH_SAME.search(sentence, max(0, span.start - 30), span.start) is not None


def is_of_change(sentence: str, span: TimeSpan) -> bool:
    """Whether a time is that over which a change is told, or a year or month that with which it compares."""
    if _GREW_BY.search(sentence[max(0, span.start - 60) : span.start]):
        return True
    return span.kind == "window" and _CHANGED.search(sentence, max(0, span.start - 90), span.start) is not None


# "killed, compared to 41 and 21 respectively in December"
COMPARES_WITH = re.compile(
    r"[^.;:]{0,80}?[\s,(–—-](?:compared (?:to|with)|(?:up|down|decrease|increase|rise|drop|fall|decline|reduction|jump)"
    r" from|versus|as against)\s(?:[a-z]+\s){0,3}"
    r"(?:\d[\d,]*|\w+)(?:[^.;,]|,(?=\d|\s(?:and\s)?\d))*?"
)
"""A pattern of what stands behind a figure that is compared with an earlier one."""
_NEAR_COUNT = 100
# "55 deaths in Kila, with 34 last year", "stand at 10, more than the nine of last year"
_BESIDE_OTHER = re.compile(
    r"[^.;:\d]{0,60}?,\s(?:with\s(?:[a-z]+\s)?\d[\d,]*\s|(?:already\s)?(?:\w+\s)?(?:more|fewer|higher"
    r"|lower)\sthan\sthe\s"
    r"(?:\d[\d,]*|[a-z]+)\s(?:of\s|in\s|for\s))(?:in\s)?",
)


def is_of_compared(sentence: str, span: TimeSpan, end: int) -> bool:
    """Whether a time is that of a count with which the one that ends at offset `end` is compared."""
    if span.start < end:
        return False
    if span.kind == "window" and span.start - end < _NEAR_COUNT and _BESIDE_OTHER.fullmatch(sentence, end, span.start):
        return True
    if not any(word in sentence for word in ("compared ", " from ", "versus ", "against ")):
        return False
    return COMPARES_WITH.fullmatch(sentence, end, span.start) is not None


def is_of_earlier_count(sentence: str, span: TimeSpan) -> bool:
    if span.kind == "past_point":
        before, aside = sentence[: span.start], sentence[span.end : span.end + 1] == ","
        if span.period.text.endswith(" ago") and not (aside and _SO_LONG_AGO.search(before, 1)):
            before = _SO_LONG_AGO.sub("", before)  # not "held now, taken more than a year ago, are"
        return OF_EARLIER.search(before) is not None
    return span.kind == "day" and UP_FROM.search(sentence, 0, span.start) is not None
