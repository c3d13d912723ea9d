"""When a figure holds: its measure, its period, the day for which it stands, and whether it is an earlier one.

incident: one event and its growing toll. period: a stated window. cumulative: to date since a start.
stock: how many are so at a moment ("58 hostages are still held").
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from schemas import Accuracy, AsOf, Harm, Measure, Period
from streams.extract.period_spans import TimeSpan

_STATES = frozenset({Harm.MISSING, Harm.DISPLACED, Harm.DETAINED, Harm.KIDNAPPED, Harm.AFFECTED})
_HELD = re.compile(
    r"\b(?:still|remain(?:s|ing)?|currently|are (?:being )?held|being held|is held|living in|live in|lived in|sheltering|staying|are (?:missing|displaced|homeless|in need)|"
    r"held in|in custody|are now|due to be (?:freed|released)|set to free|to be released)\b",
    re.IGNORECASE,
)
_CONFLICT_LONG = re.compile(
    r"\b(?:the|this|that|its|in|'s|multi-front|civil|year)\s+(?:[\w-]+\s+){0,2}(?:war|conflict|insurgency|occupation|uprising|hostilities|genocide)\b",
    re.IGNORECASE,
)
_HAVE_BEEN = re.compile(
    r"\b(?:have|has|had) (?:\w+ly )?(?:been\b|died\b|killed\b|injured\b|wounded\b|displaced\b)", re.IGNORECASE
)
_PERFECT = re.compile(r"\b(?:has|have|had)\b|\bclaimed\b|\bcost\b|\bso far\b|\bto date\b", re.IGNORECASE)
_PLURAL_EVENTS = re.compile(
    r"\b(?:strikes|air ?strikes|airstrikes|bombings|bombardments?|raids|attacks|operations|campaign|shellings?|offensive)\b",
    re.IGNORECASE,
)
_ONE_EVENT = re.compile(
    r"\b(?:a|an|the|one|another)\s+(?:[\w'-]+\s+){0,4}?(?:attack|shooting|crush|blast|explosion|earthquake|quake|floods?|flooding|storm|cyclone|hurricane|"
    r"typhoon|tornado|crash|collision|fire|blaze|bombing|ambush|raid|massacre|stampede|landslide|collapse|accident|tsunami|strike|siege|riot|stabbing)\b",
    re.IGNORECASE,
)
_PRIOR = re.compile(
    r"\b(?:previous(?:ly)?|earlier (?:figure|toll|count|estimate|tally|reports?)|(?:up|down) from|initially|initial|had earlier|compared (?:with|to)|revised (?:up|down|upwards?|downwards?)? ?from)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_EARLIER_REPORT = re.compile(
    r"\b(?:earlier|initial|previous|preliminary)\s+(?:[\w-]+\s+)?(?:report|count|estimate|toll|figure|tall)\w*",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:so far|to date|in total|since then|until now|up to now)\b", re.IGNORECASE)


_SPEECH = r"(?:said|says|told(?: \w+){0,3}|announced|reported|confirmed|stated|statement|press release|release|added|denied|acknowledged|admitted|tweeted|wrote|briefing|press conference|report|declared|warned|interview|lowered|raised|revised|updated|published|according to [^,;.]{3,50})"
_SAID_ON = re.compile(rf"\b{_SPEECH}[\s,]*(?:late|early|earlier|on|in)?\s*$", re.IGNORECASE)
_ON_SAID = re.compile(rf"^[\s,]*(?:that\s+)?{_SPEECH}\b", re.IGNORECASE)


class Times(NamedTuple):
    measure: Measure
    period: Period | None
    as_of: AsOf
    prior: bool


def times_of(
    sentence: str, at: int, harm: Harm, spans: list[TimeSpan], published: date, *, prior: bool = False
) -> Times:
    """The times of a figure that stands at offset `at` of its sentence."""
    before = sentence[max(0, at - 90) : at]
    prior = prior or bool(_PRIOR.search(before)) or bool(_EARLIER_REPORT.search(before))
    today = AsOf(day=published.isoformat())
    span = _nearest(sentence, at, spans)
    if span is None:
        return Times(_timeless(sentence, at, harm), None, today, prior)
    period = span.period
    if span.kind == "past_point":
        if prior and period.start:
            return Times(
                _timeless(sentence, at, harm),
                None,
                AsOf(day=period.start, accuracy=period.start_accuracy or Accuracy.DAY),
                True,
            )
        return Times(Measure.INCIDENT, period, today, prior)
    if span.kind == "open":
        return Times(Measure.CUMULATIVE, period, today, prior)
    if span.kind in ("window", "rolling"):
        if _is_stock(sentence, at, harm):
            return Times(Measure.STOCK, period, today, prior)
        measure = Measure.INCIDENT if _is_one_event(sentence, period) else Measure.PERIOD
        return Times(measure, period, _end_of(period, today), prior)
    if span.kind == "unresolved":
        measure = (
            Measure.CUMULATIVE
            if re.search(r"\b(?:since|began|start|war|conflict|far|date)\b", period.text, re.IGNORECASE)
            else Measure.PERIOD
        )
        if _SO_FAR.search(period.text):
            return Times(_timeless(sentence, at, harm), None, today, prior)
        return Times(measure, period, today, prior)
    return Times(Measure.STOCK if _is_stock(sentence, at, harm) else Measure.INCIDENT, period, today, prior)


def said_on(sentence: str, spans: list[TimeSpan], sources: list[int]) -> TimeSpan | None:
    """The time at which something was said ("police said on Friday"), which is no time of what happened.

    `sources`: where the sentence names who speaks; a time right before it is the time of speaking ("Last month, police said").
    """
    for span in spans:
        after = sentence[span.end :]
        if span.kind == "day" and (_SAID_ON.search(sentence[: span.start]) or _ON_SAID.match(after)):
            return span
        opens = span.start <= 3
        dates_speech = opens and (
            span.kind == "day" or (span.kind == "window" and span.period.start == span.period.end)
        )
        if dates_speech and any(at > span.end and not sentence[span.end : at].strip(" ,thean") for at in sources):
            return span
    return None


def _end_of(period: Period, today: AsOf) -> AsOf:
    """A closed window's figure stands from its end on, where that lies before the publication."""
    return (
        AsOf(day=period.end, accuracy=period.end_accuracy or Accuracy.DAY)
        if period.end and period.end < today.day[: len(period.end)]
        else today
    )


def _is_one_event(sentence: str, period: Period) -> bool:
    """A whole month or year that only dates one event ("a shooting in 2024"), rather than being counted over."""
    unit = period.start and period.start == period.end and len(period.start) < 10
    return bool(unit) and bool(_ONE_EVENT.search(sentence)) and not _PLURAL_EVENTS.search(sentence)


def _is_stock(sentence: str, at: int, harm: Harm) -> bool:
    return harm in _STATES and bool(_HELD.search(sentence[max(0, at - 40) : at + 130]))


def _timeless(sentence: str, at: int, harm: Harm) -> Measure:
    if _is_stock(sentence, at, harm):
        return Measure.STOCK
    around = sentence[max(0, at - 130) : at + 130]
    if _CONFLICT_LONG.search(around) and _PERFECT.search(around):
        return Measure.CUMULATIVE
    if _HAVE_BEEN.search(around) and _PLURAL_EVENTS.search(around) and not _ONE_EVENT.search(around):
        return Measure.CUMULATIVE
    return Measure.INCIDENT


def is_campaign(sentence: str) -> bool:
    """True where the harm came of many events ("its aerial bombings"), so that a figure without a day sums them up."""
    return bool(_PLURAL_EVENTS.search(sentence) or _CONFLICT_LONG.search(sentence))


def _nearest(sentence: str, at: int, spans: list[TimeSpan]) -> TimeSpan | None:
    """The time nearest to the figure; a clause's end or another source between them counts as far."""
    if not spans:
        return None

    def distance(span: TimeSpan) -> float:
        lo, hi = (span.end, at) if span.end <= at else (at, span.start)
        between = sentence[lo:hi]
        far = 60 * len(re.findall(r"[;,]|\b(?:and|but|while|after|when|said|says)\b", between))
        weak = 40 if span.kind == "day" else 0
        if span.start <= 3 and span.end <= at:
            return weak + far / 2
        return hi - lo + far + weak + (60 if span.end > at and re.search(r"\bwith\b", between) else 0)

    return min(spans, key=distance)
