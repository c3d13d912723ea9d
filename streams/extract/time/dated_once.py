"""Whether a week, month or year only dates one deed, rather than being counted over.

Gunmen stormed a cafe in Bor in 2016, killing 20.       Earlier this month eight people died at a checkpoint.
A poet and nine others were hanged in March 1986.       25,000 were made homeless by mudslides last week.

Whoever counts over a year says what was counted ("383 aid workers were killed in 2024"); whoever tells of one deed says
what was done, to whom or where.
"""

from __future__ import annotations

import re
from datetime import timedelta

from schemas.iso_days import first_day, last_day
from streams.extract.lexicon import any_of
from streams.extract.time.event_words import WORDS_OF_EVENTS
from streams.extract.time.period_spans import TimeSpan

MONTH = timedelta(days=31)
_CLAUSE = 160
"""So many characters at most between a deed, its time and whom it harmed."""
_MANY = re.compile(
    r"\b(?:every|each|per|average|annual\w*|annually|total of|in all|altogether|times|most of|on record|incidents|cases"
    r"|various|several|different|dozens of|hundreds of|across)\b",
    re.IGNORECASE,
)
# "Gunmen stormed a cafe", "rebels overran their base"
_DID_ONE = re.compile(
    rf"\b(?:{any_of(WORDS_OF_EVENTS)}|bombed|targeted|stormed|invaded|blew up|massacred)\s"
    r"(?:(?:into|at|on|in|through|outside|near|off)\s)?(?:an?|the|his|her|its|their|one|this|that)\s"
    r"(?!(?:[\w-]+\s)?(?:record|high|low|peak|total|level|milestone|mark)\b)"
    r"|\bopened fire\b|\b(?:blew (?:himself|herself|themselves) up)\b"
)
# "a vessel that was attacked in the strait in March"
_WAS_DONE = re.compile(
    r"\b(?:an?|the|his|her|its|their)\s(?:[\w'’-]+\s){1,4}?(?:(?:that|which)\s)?(?:was|had been)\s"
    r"(?:attacked|bombed|shelled|stormed|raided|hit|struck|ambushed|torched|rammed|targeted|overrun|sunk|hijacked"
    r"|blown up|shot down|set (?:on fire|ablaze))\b"
)
_THEREBY = re.compile(r"(?:killing|leaving|wounding|injuring|claiming|burying|drowning|kidnapping|abducting|taking)\b")
# "including one last month in which", "most recently in March when"
_LAST_ONE = re.compile(
    r"\b(?:including|like|with|from|after|since|was|and|of)\s(?:another|one)\s$"
    r"|\b(?:most recent(?:ly)?|the latest|the last)(?:\s(?:one|was|came))*\s(?:(?:in|on|early|late)\s)*$",
    re.IGNORECASE,
)
_IN_WHICH = re.compile(r",?\s(?:in which|when|where|that|which|at which)\s")
# "a poet and nine others were executed"
_AND_OTHERS = re.compile(
    r"(?:\b[A-Z][\w'’-]+|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er) [\w-]+),? (?:and|with|along with|together with) "
    r"(?:(?:at least|about|some) )?[\w-]+ (?:others?|of (?:his|her)|(?:fellow|other)\s[\w-]+)\b"
    r"[^.;,]{0,30}?\b(?:were|was|died|had been|had died)\b"
)
_HAZARDS = re.compile(
    r"\b(?:(?:mud|land|rock)slides?|floods?|flooding|flash floods|earthquakes?|quakes|tremors|wild ?fires|bush ?fires"
    r"|forest fires|(?:\w+)?storms|tornado(?:e?s)|twisters|cyclones|torrential rains?|heavy (?:rains?|snows?))\b",
    re.IGNORECASE,
)
# "in the past week", "in the last three weeks": over these one counts
_COUNTED = re.compile(r"\b(?:past|previous|preceding|last (?!week|month|\w+end))\b|\d", re.IGNORECASE)
_SPOTS = (
    *("school", "kindergarten", "nursery", "college", "mosque", "church", "temple", "synagogue", "shrine", "cathedral"),
    *("station", "market", "museum", "theatre", "theater", "cinema", "mall", "shop", "store", "supermarket", "bakery"),
    *("concert", "nightclub", "club", "bar", "pub", "cafe", "café", "restaurant", "hotel", "resort", "stadium"),
    *("wedding", "funeral", "rally", "parade", "festival", "party", "checkpoint", "roadblock", "outpost", "garrison"),
    *("playground", "bus stop", "petrol station", "gas station", "newsroom", "warehouse", "tunnel", "bridge", "dam"),
    *("bus", "minibus", "van", "train", "ferry", "plane", "helicopter", "convoy", "lorry", "truck", "boat", "building"),
)
_AT_SPOT = re.compile(
    r"\b(?:at|outside|inside|near|in front of|in|on|from|aboard)\s(?:an?|the|his|her|its|their|[A-Z][\w’'-]+['’]s)\s"
    rf"(?:[\w’'-]+\s){{0,4}}?(?:{any_of(_SPOTS)})\b(?!['’-])"
)


def is_one_of_several(sentence: str, at: int, span: TimeSpan) -> bool:
    """ "attacks, including one last month in which eight were hurt": the time is that of the one."""
    if span.end > at or _LAST_ONE.search(sentence, max(0, span.start - 60), span.start) is None:
        return False
    return _IN_WHICH.match(sentence, span.end) is not None


def happened_once(sentence: str, at: int, span: TimeSpan) -> bool:
    """Whether a sentence, of whose harm the word stands at offset `at`, tells one deed, and where or whom it hit."""
    low, high = min(at, span.start), max(at, span.end)
    if high - low > _CLAUSE:
        return False
    clause = _clause(sentence, low, high)
    if _MANY.search(clause):
        return False
    if re.search(r"\bearlier (?:in )?this\b", span.period.text, re.IGNORECASE):
        return True
    if _length(span) <= MONTH and not _COUNTED.search(span.period.text) and _HAZARDS.search(clause):
        return True
    did = _DID_ONE.search(clause) or _WAS_DONE.search(clause) or _AND_OTHERS.search(clause)
    if did or _AT_SPOT.search(clause):
        return True
    return _is_outcome(sentence, at, span)


def _clause(sentence: str, low: int, high: int) -> str:
    """The words around a time and a harm, up to the ends of the sentence's parts that a semicolon or "while" parts."""
    begin = max(sentence.rfind(end, 0, low) + len(end) if end in sentence[:low] else 0 for end in ("; ", " while "))
    ends = [found for end in ("; ", " while ") if (found := sentence.find(end, high)) >= 0]
    return sentence[begin : min(ends, default=len(sentence))]


def _length(span: TimeSpan) -> timedelta:
    return last_day(span.period.end or "") - first_day(span.period.start or "")


def _is_outcome(sentence: str, at: int, span: TimeSpan) -> bool:
    """ "They attacked the town in March, killing nine": what a deed led to."""
    return span.end < at and _THEREBY.match(sentence, at) is not None and sentence[span.end : at].strip() == ","


# "1966: A gang kills three people", "1669, Mt. Etna, 20,000 killed": what a chronicle tells of a year
_YEAR_HEADS = re.compile(r"\W*(?:1[6-9]|20)\d\d(?::\s|,\s(?=[A-Z]))")
_YEAR_WHEN = re.compile(r"^In (?:1[6-9]|20)\d\d, when [^,;.]*, ")  # "In 2019, when the law changed, 44 were killed"


def heads_chronicle(sentence: str, span: TimeSpan) -> bool:
    """Whether a year opens a line, as in a chronicle."""
    return span.start <= 3 and _YEAR_HEADS.match(sentence) is not None


def without_year_when(clause: str) -> str:
    """A clause without what it tells of its year as such."""
    return _YEAR_WHEN.sub("", clause)
