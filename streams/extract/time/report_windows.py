"""What a report covers is the time of all its counts: "The report covers the period from 1 January to 30 June"."""

from __future__ import annotations

import re

from schemas import AsOf, Measure, Period, Role
from schemas.iso_days import last_day
from streams.extract.document import Document
from streams.extract.draft import Draft
from streams.extract.time.measures import names_event
from streams.needing import Needing

MANY = 10
"""Fewer people than this may have come to harm in one event of which a report tells."""
_COVERS = re.compile(
    r"\b(?:reports?|review|update|study|survey|bulletin|assessment|analysis)\b[^.;]{0,80}?"
    r"\b(?:cover(?:s|ed|ing)?|spans?|spanned|spanning)\b",
    re.IGNORECASE,
)


_ABOUT = re.compile(
    r"\b(?:reports?|statistics|figures|data|bulletin|review|assessment|analysis|trends)\b", re.IGNORECASE
)
# "97 attacks, resulting in 87 deaths", "The violence resulted in 254 deaths"
_MANY_LED = re.compile(
    r"\b(?:(?:\d{2,}|\d,\d{3}|dozens of|scores of|hundreds of) (?:[\w-]+ ){0,3}?(?:attacks|incidents|activities|strikes"
    r"|clashes|operations|raids|blasts|bombings|crashes|accidents|collisions|fires|killings)|[Tt]h(?:e|is) violence)\b"
    r",?(?: (?:that|which))? (?:(?:has|have|had) )?(?:result(?:ed|ing) in|caus(?:ed|ing)|lead(?:ing)? to|led to|left"
    r"|leaving|kill(?:ed|ing)|claim(?:ed|ing))\b"
)
OPENING = 500
"""So many characters of a text tell over which time its counts are."""


def count_over_report(drafts: list[Draft], document: Document) -> None:
    """Give its window to what a report counts, where the sentence of a figure names no time of its own."""
    for draft in drafts:
        open_ = not draft.own_time or not (draft.period and (draft.period.start or draft.period.end))
        if open_ and draft.role is Role.TOTAL and _UNDER_REVIEW.search(draft.sentence.text):
            _count_over_reviewed(draft, document)
    counted = [draft for draft in drafts if _counts(draft)]
    window = _window(document) if counted else None
    for draft in counted if window else ():
        _count_over(draft, window)
    if not window:
        _count_over_ranked(drafts, document)
        _count_over_opening([draft for draft in drafts if _sums_up(draft)], document)


def _count_over(draft: Draft, window: Period | None) -> None:
    """Give a figure that window, and what was known at its end."""
    draft.period, draft.measure, draft.own_time = window, Measure.PERIOD, True
    if window and window.end:
        draft.as_of = AsOf(day=last_day(window.end).isoformat())


def _counts(draft: Draft) -> bool:
    """Of many, by somebody who reports it, and without a time."""
    if draft.own_time or draft.prior or draft.measure is not Measure.INCIDENT or draft.role is not Role.TOTAL:
        return False
    return draft.said and draft.quantity.number >= MANY


def _sums_up(draft: Draft) -> bool:
    """Whether it tells without a time to what many events led."""
    if draft.own_time or draft.prior or draft.measure is not Measure.INCIDENT or draft.role is not Role.TOTAL:
        return False
    return draft.quantity.number >= MANY and _MANY_LED.search(draft.sentence.text, 0, draft.start) is not None


def _count_over_opening(drafts: list[Draft], document: Document) -> None:
    """Give to sums the month, quarter or year that the opening of a report names alone."""
    if not drafts or not _ABOUT.search(document.whole, 0, len(document.title.text) + OPENING):
        return
    for sentence in document.sentences:
        if sentence.field == "title" or sentence.start > OPENING:
            continue
        spans = [span for span in document.times_of(sentence) if span.kind == "window" and _is_unit(span.period)]
        if len(spans) == 1 and _ABOUT.search(sentence.text):
            for draft in drafts:
                if draft.sentence.field == "title" or draft.sentence.start >= sentence.start:
                    _count_over(draft, spans[0].period)
            return


# "Last week was one of the most violent in years"
_RANKED = Needing(
    ("violent", "deadliest", "bloodiest", "worst", "lethal"),
    r" (?:was|has been|proved|became|turned out)\b[^.;,]{0,40}"
    r"\b(?:most violent|deadliest|bloodiest|worst|most lethal)\b",
)
_INCIDENTS = re.compile(r"\b(?:incidents|attacks|violence|bombings|shootings)\b")


def _count_over_ranked(drafts: list[Draft], document: Document) -> None:
    """ "Last week was one of the worst in years. Attacks across the land left 98 dead.": in that week."""
    if not any(draft.measure is Measure.INCIDENT and not draft.own_time for draft in drafts):
        return
    if not _RANKED.may_match(document.whole):
        return
    for sentence in document.sentences:
        if sentence.field == "title" or not _RANKED.search(sentence.text):
            continue
        spans = [span for span in document.times_of(sentence) if span.kind == "window" and span.start <= len("The ")]
        if len(spans) != 1 or not spans[0].period.end or not _RANKED.match(sentence.text, spans[0].end):
            continue
        for draft in drafts:
            behind = draft.sentence.field == "text" and 0 <= draft.sentence.start - sentence.start <= OPENING
            if behind and _is_of_attacks(draft):
                _count_over(draft, spans[0].period)


def _is_of_attacks(draft: Draft) -> bool:
    """Whether it is of many events, and nothing tells when."""
    open_ = not draft.own_time and not draft.prior and draft.measure in (Measure.INCIDENT, Measure.PERIOD)
    text = draft.sentence.text
    return open_ and draft.period is None and _INCIDENTS.search(text) is not None and not names_event(text)


_UNDER_REVIEW = re.compile(r"\b(?:reporting period|period under review)\b", re.IGNORECASE)
_BEFORE = 3
"""So many sentences before "the period under review" may name it."""


def _count_over_reviewed(draft: Draft, document: Document) -> None:
    """ "The third quarter of 2024 was bad. In the period under review 722 people were killed.": in that quarter."""
    before = [one for one in document.sentences if one.position < draft.sentence.position][-_BEFORE:]
    for sentence in reversed(before):
        spans = [span for span in document.times_of(sentence) if span.kind == "window" and _is_unit(span.period)]
        if spans:
            if len(spans) == 1:
                _count_over(draft, spans[0].period)
            return


def _is_unit(period: Period) -> bool:
    """Whether it is told by months or years."""
    return bool(period.end) and len(period.start or "") < len("2024-05-01")


def _window(document: Document) -> Period | None:
    """The time that the item says its report covers; the end alone where no date tells the beginning."""
    whole = document.whole
    if "cover" not in whole and "span" not in whole:
        return None
    for sentence in document.sentences:
        covers = _COVERS.search(sentence.text)
        if covers is None:
            continue
        for span in document.times_of(sentence):
            if span.start >= covers.end() and span.period.end and (span.kind == "window" or not span.period.start):
                return span.period
    return None
