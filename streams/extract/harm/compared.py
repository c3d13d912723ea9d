"""Counts of another time with which one is compared: "41 homicides, against 52 by this time last year".

In a sentence of its own too: "In 2023 there were eight." They are of the harm that was counted before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.extract.time.period_words import FULL_MONTHS

RULE, OF_ITS_OWN = "compared-number", "compared-before"
# "a year earlier", "in 2023", "at this point last year", "over the same stretch of 2022"
_SAME = r"(?:corresponding|comparable|equivalent|like|same|previous|prior|preceding|entire|whole|peak|worst)"
_STRETCH = (
    r"(?:point|time|stage|period|stretch|span|date|day|week|months?|weeks|quarter|half|season|summer|winter|year,?)"
)
_THEN = (
    r"(?:(?:in|during|for|by|at|over|through|throughout|from) )?(?:all of |the whole of )?"
    rf"(?:(?:the|this|that|a) )?(?:{_SAME} )?(?:{_STRETCH}(?: (?:of|in|during))?(?: the)? ?)?"
    r"(?:(?:20|19)\d\d|last (?:year|month|week|season|summer|winter)"
    rf"|(?:{'|'.join(sorted(FULL_MONTHS))})(?: (?:20|19)\d\d)?"
    r"|(?:a |the )?year (?:earlier|before|ago|prior|previously)"
    r"|(?:previous|prior|preceding|past) (?:year|season|month|12 months)|(?:the )?month (?:earlier|before)"
    r"|(?:same )?(?:time|point|stage|period) (?:a|the|one) year (?:ago|earlier|before))\b"
)
_BRINGS = re.compile(
    r"(?:\bcompared (?:with|to)|\bcomparing with|\bagainst|\bversus|\bvs\.?|\bfrom|\bup on|\bdown on|\bthan the"
    r"|\bsince)\s+"
    r"(?:the |a |only |just |a total of |some |about |(?:peak|high|low|record) of )*$",
    re.IGNORECASE,
)
_AND = re.compile(r"^,?(?: and)? $")
# "44 injuries in 2016 and 21 the year before"
_DATED_AND = re.compile(r"^[^.;:]{0,40}\b(?:in|during|for|over) (?:(?:20|19)\d\d|\w+),? (?:and|then) $")
_AFTER = re.compile(rf" (?:people |deaths |cases |fatalities |such deaths |recorded |reported )?{_THEN}", re.IGNORECASE)
# "(2023: 95)"
_BRACKET = re.compile(r"\((?:(?:20|19)\d\d|last year|previous year):\s*$", re.IGNORECASE)
_COUNTED = (
    r"(?:there (?:were|was|had been|have been)"
    r"|(?:it|the (?:figure|number|total|toll|count|tally)) (?:was|were|had been|stood at))"
)
_TIME_FIRST = re.compile(
    rf"\W*(?:and |but )?{_THEN}[^.;:\d]{{0,30}}?,? {_COUNTED} (?:only |just |at least )?$", re.IGNORECASE
)
_COUNT_FIRST = re.compile(rf"\W*(?:and |but )?{_COUNTED} (?:only |just |at least )?$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.;,)]|$)")
COMPARES = re.compile(
    rf"{_THEN}[^.;:\d]{{0,30}}?,? {_COUNTED} |{_COUNTED} (?:only |just )?[\w,]+ {_THEN}", re.IGNORECASE
)
"""How a sentence that only compares with the one before it brings its figure."""


def compared_at(chunks: Chunks, k: int, found: Sequence[Figure], before: Harm | None) -> Figure | None:
    """The figure of another time at chunk k, with the harm of those counted before it in the sentence, or else in the
    one before."""
    chunk = chunks.row[k]
    if chunk.tag not in "MON" or chunk.number is None or chunk.number.could_be_year:
        return None
    start, end = chunk.number.start, chunk.number.end
    if chunk.tag == "N":
        return _of_the_same(chunks, k, found)
    if not found:
        alone = before and _is_alone(chunks.sentence, start, end)
        return Figure(k, before, OF_ITS_OWN) if before and alone else None
    if _BRACKET.search(chunks.sentence, 0, start) and chunks.sentence[end : end + 1] == ")":
        return Figure(k, found[-1].harm, RULE, prior=True)
    if not _AFTER.match(chunks.sentence, end):
        return None
    listed = found[-1].rule == RULE and _AND.match(_between(chunks, found[-1].at, start))
    dated = _DATED_AND.match(chunks.sentence[chunks.row[found[-1].at].end : start])
    if not (listed or dated or _BRINGS.search(chunks.sentence, 0, start)):
        return None
    return Figure(k, found[-1].harm, RULE, prior=True)


def _of_the_same(chunks: Chunks, k: int, found: Sequence[Figure]) -> Figure | None:
    """ "5,600 people, compared to 6,200 people in 2018": people again."""
    chunk, phrase = chunks.row[k], chunks.row[k].phrase
    if not found or phrase is None or not phrase.is_people or phrase.own_harm:
        return None
    compared = _BRINGS.search(chunks.sentence, 0, chunk.start) and _AFTER.match(chunks.sentence, chunk.end)
    return Figure(k, found[-1].harm, RULE, prior=True) if compared else None


def _between(chunks: Chunks, at: int, start: int) -> str:
    """What stands between the time of the figure at a chunk and offset `start`."""
    then = _AFTER.match(chunks.sentence, chunks.row[at].end)
    return chunks.sentence[then.end() if then else chunks.row[at].end : start]


def _is_alone(sentence: str, start: int, end: int) -> bool:
    if _TIME_FIRST.match(sentence, 0, start):
        return _ENDS.match(sentence, end) is not None
    return _COUNT_FIRST.match(sentence, 0, start) is not None and _AFTER.match(sentence, end) is not None
