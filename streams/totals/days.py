"""Which figures are of the days of the main event: of the first day that an item tells, and later deaths of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from schemas import Claim, Harm, Measure, Victim
from schemas.iso_days import first_day, last_day
from streams.extract.phrases.person_names import same_person
from streams.totals.mentions import PRONOUNS, after, before, mention_of, name_of
from streams.totals.policies import Policy
from streams.totals.windows import is_added, is_of_event, is_toll

_Record = Claim | Victim
_AFTERMATH = timedelta(days=7)
_FRESH = timedelta(days=3)
_EARLIER = re.compile(r"earlier this (?:month|year|spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_EARLIER_IN = re.compile(r"\bearlier in [A-Z]\w+\b[^.;]*$", re.IGNORECASE)
_SLACK = timedelta(days=1)  # reports of one night carry the days before and after midnight
# "on Tuesday afternoon" is no part of a night that ends on Wednesday, nor "late on Wednesday" of one that began before.
_BEFORE_NIGHT = re.compile(r"\b(?:early|morning|noon|midday|afternoon)\b", re.IGNORECASE)
_AFTER_NIGHT = re.compile(r"\b(?:late|noon|midday|afternoon|evening|night)\b", re.IGNORECASE)
# "Two more died in hospital on Thursday"
_OF_WOUNDS = re.compile(r"\b(?:hospitals?|wounds|injuries|burns|overnight|intensive care|surgery)\b", re.IGNORECASE)
_OF_THEM = re.compile(r" of (?:them|the|those)\b", re.IGNORECASE)


class _Days(NamedTuple):
    """First and last possible day of a harm, and the words that tell them."""

    first: date
    last: date
    words: str


def on_its_days(records: list[_Record], policy: Policy) -> list[_Record]:
    """Those of the first day that is told, without persons whom the item tells to have been harmed on another day."""
    days = _first_days([record for record in records if _days(record) and mention_of(record, policy)])
    if not days:
        return records
    kept = [one for one in records if not (span := _days(one)) or _touch(days, span) or _dies_later(one, days)]
    if _is_fresh(days, records[0]):
        kept = [one for one in kept if not ((span := _days(one)) and _is_earlier(one, span))]
    told = {record.harm for record in kept}
    kept = [record for record in records if record in kept or (record.harm not in told and _may_be_of(days, record))]
    then = [name for record in kept if (span := _days(record)) and span[:2] == days[:2] and (name := name_of(record))]
    others = [
        name for record in records if (span := _days(record)) and not _touch(days, span) and (name := name_of(record))
    ]
    apart = [name for name in others if not any(same_person(name, known) for known in then)]
    return [record for record in kept if not any(same_person(name_of(record), name) for name in apart)]


def _is_earlier(record: _Record, span: _Days) -> bool:
    """ "Earlier this month", "Earlier in August": before the last days."""
    whole_month = span.last - span.first > _AFTERMATH and _EARLIER_IN.search(before(record)) is not None
    return whole_month or _EARLIER.match(span.words) is not None


def _is_fresh(days: _Days, record: _Record) -> bool:
    """Whether the event is one of the last days: then what happened "earlier this month" is another."""
    return days.first == days.last and record.published_at.date() - days.last <= _FRESH


def _dies_later(record: _Record, days: _Days) -> bool:
    """ "A man was shot on Monday. He died on Thursday.": of the event, though on another day than it; and so is a toll
    that rises in the days after."""
    span = _days(record)
    if is_toll(record) and span is not None:
        return days.last < span.first <= days.last + _AFTERMATH
    died = record.harm is Harm.KILLED and record.rule == "number-dies"
    told = isinstance(record, Victim) and record.counted in PRONOUNS
    of_them = _OF_THEM.match(after(record)) or (is_added(record) and _OF_WOUNDS.search(after(record)))
    return died and bool(told or of_them) and span is not None and days.last < span.first <= days.last + _AFTERMATH


def _may_be_of(days: _Days, record: _Record) -> bool:
    """Whether the day of a figure is only that of a sentence before it, and not far from the days."""
    span, period = _days(record), record.period
    if not span or not period or period.text.casefold() in record.evidence.sentence.casefold():
        return False
    return days.first - _AFTERMATH <= span.first <= days.last + _AFTERMATH


def _first_days(dated: Sequence[_Record]) -> _Days | None:
    """The days of the first; of the toll where the first are added to one ("three more bodies ... rose to 16")."""
    if not dated:
        return None
    first = dated[0]
    tolls = [one for one in dated if one.harm is first.harm and is_toll(one)]
    return _days(tolls[0] if tolls and is_added(first) else first)


def _days(record: _Record) -> _Days | None:
    """Where the text dates the harm: to a day, a month or a year."""
    period = record.period
    if period is None or period.start is None or record.measure is Measure.STOCK or not is_of_event(record):
        return None  # "90 are still missing five days on": a day on which it was so, and not the event's
    last = last_day(period.end) if period.end else record.published_at.date()
    return _Days(first_day(period.start), last, period.text)


def _touch(one: _Days, other: _Days) -> bool:
    if one.first > other.last or other.first > one.last:
        before, after = sorted((one, other))
        over_night = not (_BEFORE_NIGHT.search(before.words) or _AFTER_NIGHT.search(after.words))
        return over_night and after.first - before.last <= _SLACK
    return True
