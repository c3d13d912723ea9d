"""A figure -> when it holds: its measure, its period, the day for which it stands, and whether it is an earlier one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from schemas import Accuracy, AsOf, Harm, Measure, Period
from schemas.iso_days import first_day, last_day
from streams.extract.lexicon import cue
from streams.extract.time.as_of import COUNTED_TO, is_as_of, is_in_other_brackets
from streams.extract.time.compared_counts import (
    is_earlier,
    is_of_change,
    is_of_compared,
    is_of_earlier_count,
    is_of_same_before,
    is_of_worse_before,
    is_told_once,
)
from streams.extract.time.count_days import (
    is_of_brought_toll,
    is_of_count,
    is_of_deaths,
    is_of_late_deaths,
    is_of_what_went_on,
    without_brought_toll,
)
from streams.extract.time.dealt_with import is_of_dealing
from streams.extract.time.measures import BRINGS, measure_of, names_event, timeless
from streams.extract.time.moments import were_so_then
from streams.extract.time.no_event import of_no_event_now
from streams.extract.time.number_times import time_of_number
from streams.extract.time.other_times import is_of_part, may_date, sets_off_war
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.stocks import are_held_since
from streams.extract.time.to_date import COUNTED_EVENTS, counts_to_day, is_month, since_told, year_of, year_to

SINCE_THEN = re.compile(r"\bsince(?: then)?$", re.IGNORECASE)
_SO_FAR = cue(r"\b", "so_far")
_UP_TO = re.compile(r"\b(?:year|months) (?:up to|to|ending|ended)\b", re.IGNORECASE)
_ITS_EVENT = cue(r"(?<=['’]s)\s+(?:[\w'-]+\s+){0,3}?", "one_event")
_GAP = 2  # characters between two times
RUNS_FOR = timedelta(days=300)
ENDS_WITHIN = timedelta(days=45)
COUNTS_FROM = 200  # people; from this size on a figure of a country or a campaign is mostly a running count
# "which began when rebels attacked a town on 3 March, killing 40": they died on that day
_BEGAN_WITH = re.compile(r"\b(?:began|started|erupted|broke out)\s+(?:after|when|with|following)\b", re.IGNORECASE)
_AND_DID = re.compile(r",\s+(?:killing|leaving|claiming|wounding|injuring|capturing|taking|kidnapping|abducting)\b")
_SUPERLATIVE = re.compile(r"\b(?:worst|\w{3,}est|first|only|never|no)\b")


class Times(NamedTuple):
    measure: Measure
    period: Period | None
    as_of: AsOf
    prior: bool


class _Told(NamedTuple):
    """A figure as its sentence tells it; times_of says what each field means."""

    sentence: str
    at: int
    harm: Harm
    published: date
    few: bool
    single: bool


def times_of(
    sentence: str,
    at: int,
    harm: Harm,
    spans: list[TimeSpan],
    published: date,
    *,
    prior: bool = False,
    few: bool = False,
    single: bool = False,
    number: tuple[int, int] | None = None,
) -> Times:
    """The times of a figure whose word of harm, or which itself, stands at offset `at` of its sentence.

    `few`: fewer than a running count of a campaign mostly has, so that "have been killed in air strikes" is of today.
    `single`: one person, whom a month or a year only dates. `number`: where its number
    begins, and ends with its noun.
    """
    if no_event := of_no_event_now(sentence, at, published):
        return Times(*no_event, AsOf(day=published.isoformat()), prior)
    prior = prior or is_earlier(sentence[max(0, at - 90) : at])
    prior = prior or (number is not None and is_told_once(sentence, number[1]))
    told = _Told(sentence, at, harm, published, few, single)
    if to_date := _counted_to(told, spans, prior):
        return to_date
    today, until, spans = _today(told, spans)
    named = spans
    alone = without_brought_toll(sentence, at)
    spans = _without_stages(sentence, _own(sentence, at, _finer(spans), prior))
    spans = [span for span in spans if not _is_of_more(sentence, span, at)]
    compared = [] if prior else [span for span in spans if _is_compared(sentence, span, at, number)]
    spans = [span for span in spans if span not in compared] if compared else spans
    span = time_of_number(sentence, *number, spans, named) if number else None
    span = span or _nearest(sentence, at, [span for span in spans if may_date(sentence, span, at)])
    if span and SINCE_THEN.search(span.period.text):
        return Times(Measure.CUMULATIVE, since_told(span, named), today, prior)
    if span and span.kind == "unresolved" and _SO_FAR.search(span.period.text):
        since = [one for one in spans if _is_since(sentence, one, at) or _is_of_its_event(sentence, one)]
        now = next((one for one in spans if one.period.text.lower().startswith("this ") and one.period.start), None)
        if now and not since:
            return Times(Measure.CUMULATIVE, now.period.onward(), today, prior)
        span = since[-1] if since else span
    if span is None and until and not single and counts_to_day(sentence, at):
        return Times(Measure.CUMULATIVE, year_to(sentence, until), today, prior)
    if span is None and any(one.kind in ("window", "unresolved") for one in compared):
        return Times(Measure.PERIOD, None, today, prior)
    if span is None or (span.kind == "unresolved" and _SO_FAR.search(span.period.text)):
        events = span is not None and COUNTED_EVENTS.search(sentence, at, at + 60)
        runs = events or any(one.kind == "open" and is_of_part(sentence, one, at) for one in spans)
        return Times(Measure.CUMULATIVE if runs else timeless(alone, at, harm, few, single), None, today, prior)
    return _at_span(told, span, today, prior)


# "had reached 31, with 17 more dying in two days"
_WITH_MORE = re.compile(r",? with (?:at least )?\S+ (?:more|others|other|new|further)\b[^.;]*$")


# "With seven found over the weekend, deaths went up to 24"
_WITH_THEM = re.compile(
    r"\W*With [^;.]{0,90}?\b(?:died|dying|deaths?|found|recovered|bod(?:y|ies)|succumb\w*|passing|recovery"
    r"|discovery)\b[^;.,]{0,60},\s"
)


def _is_of_more(sentence: str, span: TimeSpan, at: int) -> bool:
    """Whether a time is that of some more of whom a toll at offset `at` is told to consist."""
    if span.end <= at and (led := _WITH_THEM.match(sentence)) and span.end <= led.end() <= at:
        return True
    return span.start > at and _WITH_MORE.search(sentence, at, span.start) is not None


def _is_compared(sentence: str, span: TimeSpan, at: int, number: tuple[int, int] | None) -> bool:
    of_other = number is not None and is_of_compared(sentence, span, number[1])
    return of_other or is_of_same_before(sentence, span, at)


def _is_since(sentence: str, span: TimeSpan, at: int) -> bool:
    """Whether a count at offset `at` runs "so far" since that time: one told before, or behind it in its clause."""
    return span.kind == "open" and (span.end <= at or "," not in sentence[at : span.start])


def _is_of_its_event(sentence: str, span: TimeSpan) -> bool:
    """ "so far we know of 40 dead in last month's blast": the time is that of the event."""
    return span.kind == "window" and _ITS_EVENT.match(sentence, span.end) is not None


def _counted_to(told: _Told, spans: list[TimeSpan], prior: bool) -> Times | None:
    """The times of a count of which only the end is told, and which is that of no one event."""
    sentence = told.sentence
    if told.single or not any(word in sentence for word in ("p to ", "ntil ", "ill ", "y the end of ", "iod to ")):
        return None
    if names_event(sentence) or _SUPERLATIVE.search(sentence) or any(s.kind in ("open", "rolling") for s in spans):
        return None
    ends = (span for span in spans if span.kind in ("day", "window") and span.period.end)
    span = next((one for one in ends if COUNTED_TO.search(sentence, 0, one.start)), None)
    if span is None or any(one is not span and one.kind == "window" for one in spans):
        return None
    period = span.period.model_copy(update={"start": None, "start_accuracy": None})
    if span.period.text.lower().endswith("this year"):
        period = year_of(period)
    return Times(Measure.CUMULATIVE, period, _end_of(period, AsOf(day=told.published.isoformat())), prior)


def _today(told: _Told, spans: list[TimeSpan]) -> tuple[AsOf, TimeSpan | None, list[TimeSpan]]:
    """The day up to which a sentence counts ("as of Friday"), else that of publication; its words; the other times."""
    sentence = told.sentence
    ends = [span for span in spans if (span.kind == "day" or is_month(span)) and is_as_of(sentence, span)]
    aside = [span for span in ends if is_in_other_brackets(sentence, span, told.at)]
    spans = [span for span in spans if span not in aside] if aside else spans
    until = next((span for span in ends if span not in aside), None)
    if until is None or not until.period.start:
        return AsOf(day=told.published.isoformat()), None, spans
    accuracy = until.period.start_accuracy or Accuracy.DAY
    return AsOf(day=until.period.start, accuracy=accuracy), until, [span for span in spans if span is not until]


def _finer(spans: list[TimeSpan]) -> list[TimeSpan]:
    """ "last month between 22 and 28 June": of two times side by side the one that is within the other."""
    rough = [
        one for one, then in pairwise(spans)
        if one.kind == then.kind == "window" and then.start - one.end <= _GAP and _is_within(then.period, one.period)
    ]  # fmt: skip
    return [span for span in spans if span not in rough] if rough else spans


def _is_within(inner: Period, outer: Period) -> bool:
    if not (inner.start and inner.end and outer.start and outer.end) or inner == outer:
        return False
    starts_in = first_day(outer.start) <= first_day(inner.start)
    return starts_in and last_day(inner.end) <= last_day(outer.end)


def _own(sentence: str, at: int, spans: list[TimeSpan], prior: bool) -> list[TimeSpan]:
    """The times without those of an earlier figure, and of the rise alone."""
    if not prior:
        spans = [span for span in spans if not is_of_earlier_count(sentence, span)]
    spans = [
        span for span in spans
        if not (is_of_change(sentence, span) or is_of_count(sentence, span) or is_of_late_deaths(sentence, span)
                or is_of_dealing(sentence, span) or is_of_brought_toll(sentence, span, at)
                or is_of_what_went_on(sentence, span, at) or is_of_worse_before(sentence, span, at))
    ]  # fmt: skip
    before = sentence[max(0, at - 90) : at]
    brings = BRINGS.search(before)
    if brings is None:
        return spans
    began = at - len(before) + brings.start()
    # "... in the last day, bringing the toll to 40": the day is that of the rise alone
    counted_on = any(span.kind == "open" for span in spans)
    return [
        span for span in spans
        if (span.kind != "rolling" or span.start > began)
        and not (span.end <= began and (counted_on or span.kind == "window" or is_of_deaths(sentence, span)))
    ]  # fmt: skip


# "which began on 21 January and was stepped up in recent days": how it went on
_AND_WENT_ON = re.compile(r"\s+(?:and|but)\s[^.;,]*$")


def _without_stages(sentence: str, spans: list[TimeSpan]) -> list[TimeSpan]:
    """The times without those that only tell how what began at another went on."""
    began = [span for span in spans if span.kind == "open" and span.period.start]
    return [
        span for span in spans
        if span.kind != "unresolved" or not any(_AND_WENT_ON.fullmatch(sentence, one.end, span.start) for one in began)
    ]  # fmt: skip


def _at_span(told: _Told, span: TimeSpan, today: AsOf, prior: bool) -> Times:
    """The times of a figure to which a time belongs."""
    sentence, at, period, start = told.sentence, told.at, span.period, span.period.start
    if span.kind == "open" and start and _BEGAN_WITH.search(period.text) and _AND_DID.match(sentence, span.end, at + 9):
        return Times(Measure.INCIDENT, _day_of(period, start), AsOf(day=start), prior)
    counted_then = span.kind == "past_point" or (span.start > at and is_of_earlier_count(sentence, span))
    if counted_then and prior and start:
        then = AsOf(day=start, accuracy=period.start_accuracy or Accuracy.DAY)
        return Times(timeless(sentence, at, told.harm, told.few, told.single), None, then, True)
    if span.kind == "window" and _runs_until_now(period, told.published) and not _EARLIER_THIS.search(period.text):
        return Times(Measure.CUMULATIVE, period.model_copy(update={"end": None}), _end_of(period, today), prior)
    if start and sets_off_war(sentence, span, at):
        return Times(Measure.CUMULATIVE, period.onward(), today, prior)
    measure = measure_of(sentence, at, told.harm, span)
    if told.single and measure is Measure.PERIOD and span.kind == "window":
        measure = Measure.INCIDENT
    closed = span.kind in ("window", "rolling") and measure in (Measure.PERIOD, Measure.CUMULATIVE)
    closed = closed or (measure is Measure.STOCK and span.kind == "window" and were_so_then(sentence, at))
    if measure is Measure.STOCK and span.kind == "open" and span.end <= at:
        return Times(measure, None, today, prior)
    if measure is Measure.STOCK and are_held_since(sentence, at, span.start):
        period = period.onward()
    return Times(measure, period, _end_of(period, today) if closed else today, prior)


def _day_of(period: Period, day: str) -> Period:
    return period.model_copy(update={"end": day, "end_accuracy": period.start_accuracy})


_EARLIER_THIS = re.compile(r"\bearlier (?:in )?this\b", re.IGNORECASE)


def _runs_until_now(period: Period, published: date) -> bool:
    """A window of most of a year or more that ends about now is a running count ("from 24 February 2022 to 15 February
    2023 the office recorded ..."): its next figure has the same start and a later end."""
    if not period.start or not period.end:
        return False
    if period.start == period.end or _UP_TO.search(period.text):
        return False  # "last year" is over, however lately; so is "the year to March"
    start, end = first_day(period.start), last_day(period.end)
    return end - start >= RUNS_FOR and published - ENDS_WITHIN <= end <= published


def _end_of(period: Period, today: AsOf) -> AsOf:
    """A closed window's figure stands from its end on, where that lies before the publication."""
    return (
        AsOf(day=period.end, accuracy=period.end_accuracy or Accuracy.DAY)
        if period.end and period.end < today.day[: len(period.end)]
        else today
    )


_OTHER_CLAUSE = re.compile(r"\b(?:while|whereas)\b")
# "In India in May this year, a journalist was killed": as well as "In May"
_SOMEWHERE = re.compile(r"(?:In|At|Near|Across|On) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3},?\s?")


_TOWN_AND_STATE = re.compile(
    r"(?<=[a-z]), [A-Z][a-z]+(?: [A-Z][a-z]+)?,(?= [a-z])"
)  # "in Buffalo, New York, that left"


def _opens_clause(sentence: str, span: TimeSpan) -> bool:
    return sentence.startswith(",", span.end) and _SOMEWHERE.fullmatch(sentence, 0, span.start) is not None


def _nearest(sentence: str, at: int, spans: list[TimeSpan]) -> TimeSpan | None:
    """The time nearest to the figure; a clause's end or another source between them counts as far."""
    if not spans:
        return None

    def distance(span: TimeSpan) -> float:
        lo, hi = (span.end, at) if span.end <= at else (at, span.start)
        between = _TOWN_AND_STATE.sub(" ", sentence[lo:hi])
        far = (
            60 * between.count(";")
            + 140 * len(_OTHER_CLAUSE.findall(between))
            + 60 * len(re.findall(r"[;,]|\b(?:and|but|while|after|when|because|said|says)\b", between))
        )
        weak = 40 if span.kind == "day" else 0
        if span.end <= at and (span.start <= 3 or _opens_clause(sentence, span)):
            return weak + far / 2
        return hi - lo + far + weak + (60 if span.end > at and re.search(r"\bwith\b", between) else 0)

    return min(spans, key=distance)
