"""What a report covers is the time of all its counts: "The report covers the period from 1 January to 30 June"."""

from __future__ import annotations

import re

from schemas import AsOf, Measure, Period, Role
from schemas.iso_days import last_day
from streams.extract.document import Document
from streams.extract.draft import Draft

MANY = 10
"""Fewer people than this may have come to harm in one event of which a report tells."""
_COVERS = re.compile(
    r"\b(?:reports?|review|update|study|survey|bulletin|assessment|analysis)\b[^.;]{0,80}?"
    r"\b(?:cover(?:s|ed|ing)?|spans?|spanned|spanning)\b",
    re.IGNORECASE,
)


def count_over_report(drafts: list[Draft], document: Document) -> None:
    """Give its window to what a report counts, where the sentence of a figure names no time of its own."""
    counted = [draft for draft in drafts if _counts(draft)]
    window = _window(document) if counted else None
    for draft in counted if window else ():
        draft.period, draft.measure, draft.own_time = window, Measure.PERIOD, True
        if window and window.end:
            draft.as_of = AsOf(day=last_day(window.end).isoformat())


def _counts(draft: Draft) -> bool:
    """Of many, by somebody who reports it, and without a time."""
    if draft.own_time or draft.prior or draft.measure is not Measure.INCIDENT or draft.role is not Role.TOTAL:
        return False
    return draft.said and draft.quantity.number >= MANY


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
