"""Sentences that tell of a year long past: what the next sentence tells without a time is of that year as well.

"The genocide was in 1994. About 800,000 people were slaughtered." A month without its year is one of that year:
"He was blamed for it in June 1993. A raid in July killed 70."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from schemas import Measure, Period
from schemas.iso_days import last_day
from streams.extract.document import Sentence
from streams.extract.draft import Draft
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.period_words import FULL_MONTHS
from streams.needing import Needing

# begins with its digit, for which re looks first
_YEAR = re.compile(r"(?:1(?<![\d,.]1)[6-9]|2(?<![\d,.]2)0)\d\d(?![\d,.]\d|\d)")
_MONTHS = [month.title() for month in sorted(FULL_MONTHS)]
_MONTH = Needing(_MONTHS, rf"\b(?:{'|'.join(_MONTHS)})\b")
_OF_NOW = re.compile(
    r"\b(?:has|have|is|are|says?|today|yesterday|now|currently|\w+day|since|ago|years? later|decades?|"
    r"that followed|in response|(?:[Hh]e|[Ss]he|[Ii]t|[Ww]ho) [a-z]+s|alleges?|lives)\b"
)
# "Police were back on Saturday.": the story is in the present again
_THESE_DAYS = re.compile(
    r"\b(?:today|yesterday|[Oo]vernight|tonight|this (?:morning|afternoon|evening)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# "The rebels, who signed a treaty in 2016, said": nothing of what is told was then
_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;]*$")
LONG_PAST = timedelta(days=400)
JUST_BEEN = timedelta(days=60)
CARRIED = 2
"""So many sentences after the year it still holds."""

Spans = Callable[[date], list[TimeSpan]]
ToldBy = Callable[[int], list[Draft]]
Day = tuple[Sentence, Period]


def names_only_month(text: str) -> bool:
    """Whether a sentence names a month, no year, and nothing of the present."""
    return bool(_MONTH.search(text)) and not _YEAR.search(text) and not _OF_NOW.search(text)


class PastYear:
    """The past year of which the last sentences tell, if any. Sentences are met by their number."""

    def __init__(self, published: date) -> None:
        self._published = published
        self._period: Period | None = None
        self._at = -CARRIED - 1

    def note(self, i: int, text: str, spans: Spans) -> None:
        """Hear sentence i for the year that it names, and for a day of this week, with which the year is over.

        `spans`: its times, were it published on a day.
        """
        if i <= self._at:
            return
        if not _YEAR.search(text):
            if self._holds(i) and (_THESE_DAYS.search(text) or self._names_new_day(text, spans)):
                self._period = None
            return
        told = [span for span in spans(self._published) if span.period.start and not _ASIDE.search(text, 0, span.start)]
        self._period = told[0].period if len(told) == 1 and self._is_past(told[0]) else None
        self._at = i

    def months_of(self, i: int, found: list[TimeSpan], spans: Spans) -> list[TimeSpan]:
        """The times of sentence i, where a month without a year is one of that year."""
        if not self._holds(i):
            return found
        period = self._period
        if period is None or len(period.start or "") < len("1993-06") or any(self._has_just_been(s) for s in found):
            return found
        return spans(date(int((period.start or "")[:4]), 12, 31))

    def _names_new_day(self, text: str, spans: Spans) -> bool:
        named = spans(self._published) if _MONTH.search(text) else ()
        return any(span.kind == "day" and self._has_just_been(span) for span in named)

    def tell(self, i: int, text: str, drafts: Iterable[Draft], told_by: ToldBy, days: Iterable[Day]) -> None:
        """Give the year to the figures of sentence i that have no time.

        `told_by`: the figures of a sentence by its number. `days`: those of which the text told before. A story of
        these days goes on behind a past year that has a count of its own ("In 2019 a fire killed 45. Twelve died.").
        """
        if not self._holds(i) or _OF_NOW.search(text) or _YEAR.search(text):
            return
        counted = {draft.harm for draft in told_by(self._at)}
        if counted and not any(self._is_lately(day) for _, day in days):
            counted = set()
        for draft in drafts:
            if (
                draft.period is None
                and draft.measure is Measure.INCIDENT
                and (draft.harm not in counted or draft.campaign)
            ):
                draft.period = self._period

    def _holds(self, i: int) -> bool:
        return self._period is not None and 0 < i - self._at <= CARRIED

    def _is_past(self, span: TimeSpan) -> bool:
        end = span.period.end
        return span.kind in ("day", "window") and bool(end) and last_day(end or "") < self._published - LONG_PAST

    def _has_just_been(self, span: TimeSpan) -> bool:
        return self._is_lately(span.period)

    def _is_lately(self, period: Period) -> bool:
        end = period.end or period.start
        return bool(end) and last_day(end or "") >= self._published - JUST_BEEN
