"""Figures of the month or year of which the count before them is, and of the one before that.

"In February 979 people were killed. The number of civilians killed was 852. That was up from 537 in the previous
month." "At least 1,119 were killed the previous month, the mission said."
"""

from __future__ import annotations

import re
from datetime import date

from schemas import AsOf, Cause, Harm, Measure, Period, Place, VictimClass
from streams.extract.draft import Draft
from streams.extract.story.shares import SHARES
from streams.extract.time.measures import names_event
from streams.extract.time.period_dates import months_before
from streams.extract.time.told_times import years_before

WITHIN = 500
"""So many characters behind a count the text may break it down."""
MANY = 20
"""So many of a class were not killed in one event of which the text says nothing."""
_UNIT = r"(?P<{}>year|month)"
_BEFORE = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}?(?:"
    rf"an?\s+{_UNIT.format('ago')}\s+(?:earlier|before|previously)"
    rf"|(?:in\s+|during\s+)?the\s+(?:previous|preceding|prior)\s+{_UNIT.format('previous')}"
    rf"|(?:in\s+|during\s+)?the\s+{_UNIT.format('before')}\s+before)\b"
)
_TOLD_BY = frozenset(
    {"toll-number", "number-passive", "number-participle", "number-state", "including-number", "number-dies"}
)
# "In targeted assassinations 533 were killed", "dead in bombings and shellings"
_IN_MANY = re.compile(
    r"\b(?:in|by|from|due to|because of) (?:[a-z-]+ ){0,3}?(?:assassinations|killings|bombings|attacks|strikes"
    r"|clashes|raids|shootings|blasts"
    r"|explosions|mines|bombs|engagements|executions|accidents|crashes|collisions)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\W*(?:a total of|in all|altogether)\b", re.IGNORECASE)
_NOBODY = frozenset({VictimClass.UNSPECIFIED})


def date_a_unit_before(draft: Draft, last: Draft | None) -> None:
    """ "In April 212 people were killed, against 180 a month earlier": in March."""
    if last is None or last.sentence is not draft.sentence:
        return
    words = _BEFORE.match(draft.sentence.text, draft.end)
    before = _unit_before(words, last.period) if words else None
    if before:
        draft.period = before
        if draft.prior:
            draft.as_of = _at_end_of(before, draft)


def count_over_same(draft: Draft, counted: Draft) -> None:
    """Give the month or year of a count to what the sentences behind it break it down into: so many of a class, of
    whom no event is told, and no more than all."""
    if not _may_count_on(draft, counted) or counted.period is None:
        return
    words = _BEFORE.search(draft.sentence.text, draft.harm_at, draft.harm_at + 60)
    if words is None and not _is_share(draft, counted):
        return
    period = _unit_before(words, counted.period) if words else counted.period
    if period:
        draft.as_of = _at_end_of(period, draft) if words else counted.as_of
        draft.measure, draft.period, draft.own_time = counted.measure, period, True


def _unit_before(words: re.Match[str], told: Period | None) -> Period | None:
    """The month or year before that of a count."""
    unit = words["ago"] or words["previous"] or words["before"]
    if told is not None and unit == "year" and told.start and told.end and len(told.start) == len("2024-04-01"):
        return told.model_copy(update={"start": years_before(told.start, 1), "end": years_before(told.end, 1)})
    if told is None or not told.start or told.start != told.end:
        return None
    if unit == "month" and len(told.start) == len("2024-04"):
        start = months_before(date.fromisoformat(f"{told.start}-01"), 1).isoformat()[:7]
    elif unit == "year" and len(told.start) <= len("2024-04"):
        start = f"{int(told.start[:4]) - 1}{told.start[4:]}"
    else:
        return None
    return told.model_copy(update={"start": start, "end": start})


def _at_end_of(period: Period, draft: Draft) -> AsOf:
    return AsOf(day=period.end or draft.as_of.day, accuracy=period.end_accuracy or draft.as_of.accuracy)


def _may_count_on(draft: Draft, counted: Draft) -> bool:
    """Whether a figure without a time stands behind a count over a month or a year, and tells of no event."""
    period = counted.period
    if draft.own_time or draft.prior or draft.measure is not Measure.INCIDENT or draft.figure.rule not in _TOLD_BY:
        return False
    if counted.measure is not Measure.PERIOD or counted.prior or not period or not _is_of_months(period):
        return False
    gap = draft.gap_after(counted)
    if gap is None or gap > WITHIN or names_event(draft.sentence.text):
        return False
    apart = draft.place and counted.place and not _is_within(draft.place, counted.place)
    alike = draft.cause is counted.cause or Cause.UNKNOWN in (draft.cause, counted.cause)
    return not apart and alike and draft.perpetrator is None


def _is_of_months(period: Period) -> bool:
    """Whether it is told by a day, a month or a year, or by months: "in the first half of 2020"."""
    return bool(period.start) and (period.start == period.end or len(period.start or "") == len(period.end or "") == 7)


def _is_share(draft: Draft, counted: Draft) -> bool:
    """Whether so many of a class may be among all, or so many were injured beside those who were killed."""
    beside = draft.sentence is counted.sentence
    if draft.harm not in (Harm.KILLED, Harm.INJURED) or (draft.quantity.number < MANY and not beside):
        return False
    of_class = (bool(draft.classes) and set(draft.classes) != _NOBODY) or _IN_MANY.search(
        draft.sentence.text
    ) is not None
    whole = counted.place
    of_town = draft.place is not None and draft.place != whole and is_wide(counted) and _is_by_place(draft, draft.place)
    if draft.place and whole and draft.place.path != whole.path and not of_town:
        return False
    if draft.harm is counted.harm:
        return (of_class or of_town or beside) and draft.quantity.number <= counted.quantity.number
    summed = counted.harm is Harm.CASUALTIES and _IN_ALL.match(draft.sentence.text) is not None
    return of_class or beside or of_town or summed


def _is_by_place(draft: Draft, place: Place) -> bool:
    """ "In Diyala province 92 were killed", "Baghdad was the worst affected with 292": as such counts are told."""
    return place.precision == "region" or SHARES.search(draft.sentence.text) is not None


def is_wide(draft: Draft) -> bool:
    """Whether it counts the people of a whole country, or names no place."""
    return draft.place is None or draft.place.precision == "country"


def _is_within(place: Place, whole: Place) -> bool:
    return place.path[: len(whole.path)] == whole.path
