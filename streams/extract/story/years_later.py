"""What happened so many years after what the sentence before told: "In 2012 a fire killed 112. A year later ..."."""

from __future__ import annotations

import re

from schemas import Accuracy
from streams.extract.draft import Draft
from streams.extract.story.shares import OF_THESE_WITHIN
from streams.extract.time.period_patterns import read_number

_COUNTED = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "ten")
# "In 2012 a fire killed 112. A year later 1,135 died when a building collapsed": in 2013
_LATER = re.compile(
    rf"^\W*(?:(?P<years>{'|'.join(_COUNTED)}|\d{{1,2}}) years? later|the (?:next|following) year)\b",
    re.IGNORECASE,
)


def date_years_later(draft: Draft, last: Draft | None) -> None:
    """Give a figure whose sentence opens so the year so long after that of the figure before it."""
    match = _LATER.match(draft.sentence.text)
    if match is None or last is None or draft.own_time or last.period is None or not last.period.start:
        return
    gap = draft.gap_after(last)
    if gap is None or not 0 < gap < OF_THESE_WITHIN or not last.own_time:
        return
    years = read_number((match["years"] or "one").lower()) or 0
    year = f"{int(last.period.start[:4]) + years:04}"
    when = {"start": year, "end": year, "start_accuracy": Accuracy.YEAR, "end_accuracy": Accuracy.YEAR}
    draft.period, draft.own_time = last.period.model_copy(update={**when, "text": match[0].strip()}), True
