"""Which figures speak of the event, and which of a longer window: an outbreak since it began, a war's dead of a year.

An item that opens with the figure of a window is about that window ("Cholera has killed 412 people since October.
Seventeen died on Thursday."); one that opens with an event is about the event, whatever it says of the war.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from schemas import Cause, Claim, Harm, Measure, Role, Victim
from schemas.iso_days import first_day, last_day
from streams.totals.mentions import before

_Record = Claim | Victim

OF_A_MOMENT = frozenset({Harm.DISPLACED, Harm.AFFECTED, Harm.MISSING})
_OF_WINDOWS = frozenset({Measure.PERIOD, Measure.CUMULATIVE})
# An outbreak is one event that goes on; a war, a year's crime and a season's storms are many.
_ONE_LONG_EVENT = frozenset({Cause.DISEASE, Cause.HUNGER})
_RECENT = timedelta(days=7)
_SAME = timedelta(days=31)
_TOLL = "toll-number"
_AMONG_THE = re.compile(r"\bamong the (?:(?:at least|about|some|more than) )?$", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:hours?|days?|nights?|week|weekend)\b", re.IGNORECASE)
# "Nineteen people had been shot in the city since Friday"
_OF_TOWN = re.compile(
    r"\b(?:shot|killed|slain|wounded|stabbed|murdered|homicides|murders|killings|shootings) "
    r"(?:in|across|around|throughout) (?:the |this )?(?:city|county|town|borough|parish|metro area|region|state)\b"
    r"[^.;]*\b(?:since|over the (?:\w+ )?weekend|this (?:week|weekend))\b",
    re.IGNORECASE,
)
_OPENING = 120
"""So many characters into a text a sentence may begin that opens it."""


def of_main_window(records: Sequence[_Record]) -> list[_Record]:
    """The records, in the order of the item -> those of the window that it opens with, or else those of events."""
    records = _without_longer_flight(records)
    figures = [record for record in records if isinstance(record, Claim) and record.harm not in OF_A_MOMENT]
    of_person = _opens_with_person(records)
    # "Luis Vidal was shot on Saturday. The town has had 43 homicides this year": of him it is
    opening = None if of_person else _opening(figures)
    if opening:
        windowed = {record.harm for record in figures if _shares_window(record, opening)}
        return [record for record in records if record.harm not in windowed or _shares_window(record, opening)]
    if (
        figures
        and not any(is_of_event(record) for record in figures)
        and not (of_person or _tells_of_person(records, figures))
    ):
        return list(records)
    records = _without_sums_of_town(records)
    report = any(_reports(record) for record in records)
    told = {one.harm for one in records if is_of_event(one) and not _is_uncounted(one)} | OF_A_MOMENT
    return [
        record
        for record in records
        if record.harm in OF_A_MOMENT
        or is_of_event(record)
        or (record.harm not in told and (report or _is_undated(record) or _is_as_they_stand(record)))
    ]


def _without_sums_of_town(records: Sequence[_Record]) -> Sequence[_Record]:
    """ "Four were shot on Saturday. Nineteen people had been shot in the city since Friday": of these four it is."""
    told: set[Harm] = set()
    kept = []
    for one in records:
        windowed = isinstance(one, Claim) and one.measure in _OF_WINDOWS and one.quantity.number > 1
        if windowed and one.harm in told and _OF_TOWN.search(one.evidence.sentence):
            continue
        told.add(one.harm)
        kept.append(one)
    return kept


def _without_longer_flight(records: Sequence[_Record]) -> Sequence[_Record]:
    """ "10,000 people were displaced this month. One million have been since January": of the month it is."""
    opening = next((one for one in records if one.harm is Harm.DISPLACED), None)
    if opening is None or opening.measure not in (Measure.INCIDENT, Measure.PERIOD):
        return records
    since = opening.period.start if opening.period else None
    if since is None:
        return records

    def is_longer(one: _Record) -> bool:
        begins = one.period.start if one.period and one.measure in _OF_WINDOWS else None
        return one.harm is Harm.DISPLACED and begins is not None and first_day(since) - first_day(begins) > _SAME

    return [one for one in records if not is_longer(one)]


def _tells_of_person(records: Sequence[_Record], figures: Sequence[Claim]) -> bool:
    """Whether somebody was harmed on a day of these weeks and the first count does not open the item: "A year of
    violence. The town has had 43 homicides. Luis Vidal was shot on Saturday"."""
    persons = [record for record in records if isinstance(record, Victim) and not _is_uncounted(record)]
    days = [first_day(one.period.start) for one in persons if one.period and one.period.start]
    published = records[0].published_at.date()
    return not _opens(figures[0]) and any(published - day <= _RECENT for day in days)


def _opens_with_person(records: Sequence[_Record]) -> bool:
    first = records[0] if records else None
    return isinstance(first, Victim) and not _is_uncounted(first) and is_of_event(first)


def is_of_event(record: _Record) -> bool:
    """Whether a figure is one of an event, or of a window that began within a week."""
    if record.measure is Measure.INCIDENT or (record.measure is Measure.CUMULATIVE and record.period is None):
        return True
    if record.period is None or record.period.start is None:
        return False
    start, end = first_day(record.period.start), last_day(record.period.end) if record.period.end else None
    published = record.published_at.date()
    of_a_week = end is not None and end - start <= _RECENT and published - end <= _RECENT
    return published - start <= _RECENT or of_a_week


def _is_undated(record: _Record) -> bool:
    """Of a short window of which nothing says when it was ("a week of violence killed nine")."""
    if record.measure is not Measure.PERIOD or not record.period or record.period.start or record.period.end:
        return False
    return _SHORT.search(record.period.text) is not None


def _reports(record: _Record) -> bool:
    """ "356 journalists were in jail on December 1, the group said": an item of numbers, not of events."""
    if not isinstance(record, Claim) or record.harm is not Harm.DETAINED or not _opens(record):
        return False
    return not is_of_event(record) and record.quantity.number > 1


def _is_as_they_stand(record: _Record) -> bool:
    """ "Three owners are being held", "15 remain in hospital": for the event, where nothing else says who was arrested
    or hurt in it."""
    stands = record.measure is Measure.STOCK and record.period is None
    return stands and record.harm in (Harm.DETAINED, Harm.INJURED)


def _is_uncounted(record: _Record) -> bool:
    return isinstance(record, Victim) and record.quantity.value is None


def _opening(figures: Sequence[Claim]) -> Claim | None:
    """The figure of a window with which the item opens, or the one of the outbreak whose last days it opens with."""
    hurt = [figure for figure in figures if figure.harm is not Harm.DETAINED]
    if not hurt or not _opens(hurt[0]):
        return None
    first = hurt[0]
    same = [one for one in hurt if one.harm is first.harm and one.cause in _ONE_LONG_EVENT and _is_of_window(one)]
    counts_many = first.quantity.number > 1 or is_added(first)
    if first.cause in _ONE_LONG_EVENT and counts_many and not _is_of_window(first):
        return next((one for one in same if one.quantity.number >= first.quantity.number), None)
    if first.cause is Cause.CRIME and any(is_of_event(one) and one.period is not None for one in hurt):
        return None
    return first if _is_of_window(first) and first.quantity.number > 1 else None


def is_added(record: _Record) -> bool:
    """ "Two more": beside those whom a toll had."""
    return isinstance(record, Claim) and (record.beside or record.role is Role.INCREMENT)


def is_toll(record: _Record) -> bool:
    """ "The death toll has risen to 16", "her parents are among the 16 dead"."""
    if not isinstance(record, Claim):
        return False
    return record.rises or record.rule == _TOLL or _AMONG_THE.search(before(record)) is not None


def _opens(figure: Claim) -> bool:
    return figure.evidence.field == "title" or figure.evidence.start < _OPENING


def _is_of_window(record: _Record) -> bool:
    return record.measure in _OF_WINDOWS and (record.period is None or not is_of_event(record))


def _shares_window(record: _Record, opening: Claim) -> bool:
    if not isinstance(record, Claim) or not _is_of_window(record):
        return False
    starts = [one.period.start for one in (record, opening) if one.period and one.period.start]
    return len(starts) < 2 or abs(first_day(starts[0]) - first_day(starts[1])) <= _SAME
