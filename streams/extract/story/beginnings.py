"""Since when a war, an uprising or an outbreak is counted, where a sentence before tells when it began.

"The air campaign began on 26 March. At least 519 people have been killed." "Israel launched an offensive in September.
It has driven a million people from their homes." Days that only date an event are taken up by `settle`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Measure, Role
from schemas.iso_days import last_day
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.time.beginnings import Beginning, beginning_in, may_begin, names
from streams.extract.time.measures import names_event
from streams.extract.time.period_begins import AT_ONCE
from streams.extract.time.running import BY_NOW, counts_to_date
from streams.extract.time.times import SINCE_THEN

WITHIN = 3
"""So many sentences behind its beginning what lasts is still told of."""
MANY = 10
"""Fewer may have come to harm in one event of which the text says nothing."""
_PARTED = re.compile(r"[;,]|\band\b")
_COUNTED = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.DISPLACED, Harm.DETAINED, Harm.AFFECTED})


def count_since_beginnings(drafts: Sequence[Draft], document: Document) -> None:
    """Give to the counts of what lasts the time at which it began, where their sentence or one before tells it."""
    told = [draft for draft in drafts if _may_run(draft)]
    here = [draft for draft in drafts if _may_run_from_day(draft)]
    if not (told or here) or not may_begin(document.whole):
        return
    known: dict[int, Beginning | None] = {}
    numbers = {sentence.position: number for number, sentence in enumerate(document.sentences)}
    for draft in here:
        if began := _beginning(draft.sentence, document, draft):
            dated = draft.period
            for one in drafts:
                if one is draft or (one.parent is draft and one.period == dated):
                    _count_since(one, began)
    for draft in told:
        at = numbers[draft.sentence.position]
        for number in range(at - 1, max(-1, at - 1 - WITHIN), -1):
            sentence = document.sentences[number]
            if sentence.field != draft.sentence.field:
                break
            if number not in known:
                known[number] = _beginning(sentence, document)
            began = known[number]
            if began is None:
                continue
            if _is_of(draft, began, at - number) and not _are_apart(draft, sentence, document):
                _count_since(draft, began)
                known.setdefault(at, began)  # what goes on right behind it is of the same
            break


def _count_since(draft: Draft, began: Beginning) -> None:
    draft.period, draft.measure, draft.own_time = began.period, Measure.CUMULATIVE, True


def _beginning(sentence: Sentence, document: Document, draft: Draft | None = None) -> Beginning | None:
    """What a sentence says began long enough ago to be counted over; at the time that stands for a draft of its own."""
    if not may_begin(sentence.text):
        return None
    spans = document.times_of(sentence)
    if draft:
        spans = [span for span in spans if span.period == draft.period and span.end < draft.start]
        if not any(_PARTED.search(sentence.text, span.end, draft.start) for span in spans):
            return None
    began = beginning_in(sentence.text, spans)
    just_now = began and last_day(began.period.start or "") > document.published - AT_ONCE
    return None if just_now else began


def _may_count(draft: Draft) -> bool:
    return not draft.prior and draft.role is Role.TOTAL and draft.harm in _COUNTED and draft.quantity.number > 1


def _may_run(draft: Draft) -> bool:
    """Whether it tells no time and may be a count of what goes on."""
    if not _may_count(draft) or (draft.period and (draft.period.start or draft.period.end)):
        return False
    return draft.measure is Measure.CUMULATIVE or (draft.measure is Measure.INCIDENT and not draft.own_time)


def _may_run_from_day(draft: Draft) -> bool:
    """Whether so many had come to harm by now, told behind a time: "clashes began on 3 May, and 90 have died"."""
    if not _may_count(draft) or draft.measure not in (Measure.INCIDENT, Measure.PERIOD) or not draft.period:
        return False
    text = draft.sentence.text
    dated = draft.period.start is not None and draft.period.start == draft.period.end
    return dated and draft.quantity.number >= MANY and BY_NOW.search(text, max(0, draft.harm_at - 40)) is not None


def _is_of(draft: Draft, began: Beginning, behind: int) -> bool:
    """Whether a count, so many sentences behind the beginning, is of what began then."""
    text = draft.sentence.text
    if not began.may_harm(draft.cause) or draft.undated or draft.judged:
        return False
    named = names(text, began)
    if draft.period and not named and not SINCE_THEN.search(draft.period.text):
        return False
    if draft.measure is Measure.CUMULATIVE or counts_to_date(draft):
        return behind == 1 or named
    if draft.quantity.number < MANY or names_event(text):
        return False
    return (BY_NOW.search(text) is not None and behind == 1) or named


def _are_apart(draft: Draft, sentence: Sentence, document: Document) -> bool:
    """Whether the count is of one land and the beginning told of others; who flees may cross a border."""
    lands = {mention.place.country for mention in document.places_of(sentence) if mention.place.country}
    if draft.place is None or draft.harm is Harm.DISPLACED or not lands:
        return False
    return draft.place.country not in lands and not names(draft.sentence.text, None)
