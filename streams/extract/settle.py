"""Drafts of an item -> the same, settled: what its sentences leave open is filled in from one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from itertools import takewhile

from schemas import AsOf, Claimant, Harm, Measure, Period, Quantifier, Role, Stance, VictimClass
from schemas.iso_days import last_day
from streams.extract.draft import Draft, is_long_ago
from streams.extract.source.own_people import admits_losses, name_own_people
from streams.extract.story.background import leave_long_past
from streams.extract.story.captors import as_hostages
from streams.extract.story.carrying import as_parent, as_taken_over, carry_on
from streams.extract.story.days_of_others import (
    DayNamed,
    Position,
    arrested_after,
    day_headings,
    days_of_event,
    days_of_others,
    without_compared,
    without_others_told_before,
    without_others_told_later,
)
from streams.extract.story.headlines import date_headlines, fill_in_headlines
from streams.extract.story.lasting import count_since_told
from streams.extract.story.later_dead import leave_later_days
from streams.extract.story.recalled import OPENING, recalled_day, tells_how_they_are
from streams.extract.story.shares import SURELY_SAME
from streams.extract.time.measures import names_the_event
from streams.extract.time.past_years import Day
from streams.extract.time.times import COUNTS_FROM, SINCE_THEN
from streams.extract.time.told_now import is_too_old
from streams.needing import Needing

# "Israel launched an offensive in response, which has killed 51,240", "in the 15 months that followed"
_FOLLOWED = Needing(
    ("in response", "that followed", "trigger", "prompt", "provok", "spark", "led to", "set off", "unleash"),
    r"\bin response\b|\b(?:days|weeks|months|years|war|fighting|offensive|campaign|bombardment|violence|riots)"
    r" that followed\b"
    r"|\b(?:triggered|prompted|provoked|sparked|led to|set off|unleashed) (?:an?|the|its) [^.;,]{0,40}?"
    r"\b(?:offensive|campaign|war|invasion|bombardment|crackdown)\b[^.;,]{0,30},? (?:that|which|in which) ",
    re.IGNORECASE,
)
_OF_NOW = re.compile(r"\b(?:has|have|is|are|says?|today|yesterday|now|currently|\w+day|since|ago|new)\b")
_OF_ANY = (VictimClass.UNSPECIFIED,)
RIGHT_AFTER = 400
"""So many characters after a day the story is still of it."""
NEAR = 250
"""So many characters after a day what is told is still of it, if it is told of one person or of now."""
SOON_TOLD = 1_500
"""So many characters after a figure its day may still be told."""
FOLLOWS_WITHIN = 600  # characters: what came "in response" to it is told soon after
JUST_NOW = timedelta(days=8)
STATEMENT_WITHIN = timedelta(days=10)


def settle(
    drafts: list[Draft],
    denied_by: list[Claimant],
    statements: dict[str, str],
    days: list[Day],
    title: str,
    published: date,
    *,
    whole_story: bool = False,
) -> None:
    """Fill in, in this order: parts from their wholes, comparisons, headlines, statements, allegations, background.

    `statements`: by claimant's name, the ISO day on which the item says that it spoke. `days`: those it speaks of.
    `whole_story`: an old event is no background where only other sentences tell when it was.
    """
    days = leave_later_days(drafts, days)
    _settle_parts(drafts)
    restated = fill_in_headlines(drafts, title)
    others = days_of_others(drafts, days)
    headings = day_headings(days)
    named = [(sentence.position, day) for sentence, day in days if sentence.position not in others]
    recent = [entry for entry in named if _is_recent(entry[1], published)]
    answering = [*denied_by, *(d.claimant for d in drafts if d.claimant and d.stance == Stance.ACKNOWLEDGES)]
    answers = {_identity(claimant) for claimant in answering}
    told: Draft | None = None
    of_event: tuple[list[DayNamed], list[DayNamed]] | None = None
    for draft in drafts:
        if draft.takes_over:
            as_taken_over(draft, draft.takes_over)
            continue
        _since_then(draft, days)
        known = (told and _of_the_event(draft, told)) or _told_before(draft, drafts)
        if not known and days and draft.has_no_day and not _recall(draft, days, published):
            if of_event is None:
                of_event = days_of_event(drafts, days, named, recent)
            happened, lately = of_event if draft.harm is not Harm.DETAINED else (named, recent)
            happened, lately = without_others_told_later(draft, drafts, happened, lately)
            happened, lately = without_others_told_before(draft, drafts, happened, lately)
            happened = without_compared(draft, drafts, happened, lately)
            if not _is_under_heading(draft, happened, headings):
                _event_day(draft, happened, lately, published)
                _leave_stray_day(draft, days, published)
        if draft.own_time and draft.measure is Measure.INCIDENT:
            told = draft if draft.period and draft.period.start != draft.period.end else None
        _statement_day(draft, statements, published)
        _allegation(draft, answers)
        leave_long_past(draft, published, old_story=not recent, whole_story=whole_story)
    date_headlines(restated)


def _settle_parts(drafts: list[Draft]) -> None:
    """What figures have from those they are part of or carry on."""
    for draft in drafts:
        if draft.parent:
            as_parent(draft, draft.parent)
    carry_on(drafts)
    count_since_told(drafts)
    for draft in drafts:
        if draft.parent:
            as_parent(draft, draft.parent)
        _at_least_part(draft)
        name_own_people(draft)
        admits_losses(draft)
        as_hostages(draft)


def _at_least_part(draft: Draft) -> None:
    """ "Dozens are killed, including 31 in a school": the whole of which only a word tells is no less than its part."""
    whole, part = draft.parent, draft.quantity
    if whole is None or draft.role is not Role.PART or whole.harm is not draft.harm or whole.unit is not draft.unit:
        return
    least = part.min if part.min is not None else part.value
    if whole.quantity.quantifier is Quantifier.VAGUE and least and least > (whole.quantity.min or 0):
        whole.quantity = whole.quantity.model_copy(update={"min": least})


def _is_recent(day: Period, published: date) -> bool:
    if not day.start or is_long_ago(day.start, published):
        return False
    return last_day(day.start) <= published + timedelta(days=1)


def _told_before(draft: Draft, drafts: list[Draft]) -> bool:
    """The same figure told once with its time ("two officers were killed in May", "the two officers died") has it."""
    value = draft.quantity.number
    if draft.measure != Measure.INCIDENT or draft.period or value < 2 or draft.beside or draft.prior:
        return False
    same = (
        one for one in takewhile(lambda one: one is not draft, drafts)
        if one.own_time and one.period and one.period.start and one.measure == Measure.INCIDENT
        and one.harm == draft.harm and one.quantity.value == draft.quantity.value and value and not one.beside
        and (value >= SURELY_SAME or one.counted == draft.counted)
    )  # fmt: skip
    told = next(same, None)
    if told is None:
        return False
    draft.period, draft.as_of, draft.follows = told.period, told.as_of, True
    return True


def _recall(draft: Draft, days: list[Day], published: date) -> bool:
    """Whether it is known of which day long ago an incident is, or that it is of none."""
    if tells_how_they_are(draft):
        draft.undated = True
        return True
    day = recalled_day(draft, days, published)
    if day:
        draft.period, draft.follows = day, True
    return day is not None


def _is_under_heading(draft: Draft, days: list[DayNamed], headings: set[Position]) -> bool:
    """What is told right behind a day that stands as a heading is of that day, however long past it is."""
    at = draft.sentence.position
    before = next((entry for entry in reversed(days) if entry[0] <= at), None) if headings else None
    if before is None or before[0] not in headings or not 0 <= at[1] - before[0][1] <= RIGHT_AFTER:
        return False
    draft.period, draft.follows = before[1], True
    return True


def _event_day(draft: Draft, days: list[DayNamed], recent: list[DayNamed], published: date) -> None:
    """An incident without a day happened on the last day named before it, else on the first named after it. A day
    long past counts for what is told right after it. `recent`: those of the days that are not."""
    at = draft.sentence.position
    before = next((entry for entry in reversed(days) if entry[0] <= at), None)
    if before and before[0][0] == at[0] and at[1] - before[0][1] <= RIGHT_AFTER and _is_narrative(draft):
        draft.period, draft.follows = before[1], True
        return
    if not recent:
        return
    after = bisect_right(recent, at, key=lambda entry: entry[0])
    if after:
        position, draft.period = recent[after - 1]
        far = position[0] != at[0] or at[1] - position[1] > NEAR
        draft.strayed = far and not _is_story_of(recent[after - 1], draft, days, published)
        return
    recent = [entry for entry in recent if entry[0][1] - at[1] <= SOON_TOLD or not at[0]]
    if not recent:
        return
    now = (day for _, day in recent if last_day(day.start or "") >= published - JUST_NOW)
    draft.period, draft.strayed = next(now, recent[0][1]), True


def _leave_stray_day(draft: Draft, days: list[Day], published: date) -> None:
    """No day that is too old for what its sentence tells of now."""
    day = draft.period.end if draft.period else None
    if is_too_old(draft.sentence.text, draft.harm_at, day, published) or arrested_after(draft, days):
        draft.period, draft.strayed, draft.follows = None, False, False


def _is_story_of(told: DayNamed, draft: Draft, days: list[DayNamed], published: date) -> bool:
    """Whether an item begins with a day some time ago and had named no other when it told of several people."""
    position, day = told
    if position[1] > OPENING or last_day(day.start or "") >= published - JUST_NOW or not _is_narrative(draft):
        return False
    return all(other.start == day.start for where, other in days if where <= draft.sentence.position)


def _is_narrative(draft: Draft) -> bool:
    """Told of several people as what happened then, and not of the present."""
    return draft.quantity.number > 1 and not _OF_NOW.search(draft.sentence.text)


def _since_then(draft: Draft, days: list[Day]) -> None:
    """ "... on 7 October 2023. ... killed since then": since the last time that was told before."""
    if draft.period and (draft.period.start or draft.period.end):
        return
    at = draft.sentence.position
    if (
        _FOLLOWED.search(draft.sentence.text)
        and (draft.quantity.value or 0) >= COUNTS_FROM
        and draft.role is Role.TOTAL
    ):
        told = next((day for sentence, day in reversed(days) if _is_near(sentence.position, at, day)), None)
        draft.measure, draft.own_time = Measure.CUMULATIVE, True
        if told and told.start:
            draft.period = told.onward()
        return
    if draft.measure != Measure.CUMULATIVE or not draft.period:
        return
    before = [day for sentence, day in days if sentence.position < at and day.start and day.start == day.end]
    if before and SINCE_THEN.search(draft.period.text):
        then = {"start": before[-1].start, "start_accuracy": before[-1].start_accuracy}
        draft.period = draft.period.model_copy(update=then)


def _is_near(position: tuple[bool, int], at: tuple[bool, int], day: Period) -> bool:
    """Whether a day is told in the few sentences before, as that on which something else followed."""
    return position <= at and at[1] - position[1] <= FOLLOWS_WITHIN and day.start == day.end


def _of_the_event(draft: Draft, told: Draft) -> bool:
    """ "... killed in an attack last week. ... in the attack": of the event told before, and of its time. So is what is
    told of the same kind of people ("54 soldiers were killed last week. The rebels had said they killed 70 soldiers.").
    """
    if draft.measure != Measure.INCIDENT or draft.period:
        return False
    alike = draft.harm is told.harm and draft.classes == told.classes != _OF_ANY
    if not (names_the_event(draft.sentence.text) or (alike and draft.claimant and told.claimant)):
        return False
    draft.period = told.period
    return True


def _statement_day(draft: Draft, statements: dict[str, str], published: date) -> None:
    """A running count stands as of the day on which its claimant gave it, where the item tells that day."""
    if (
        draft.measure not in (Measure.CUMULATIVE, Measure.STOCK)
        or not draft.claimant
        or draft.as_of.day != published.isoformat()
    ):
        return
    day = draft.said_on or statements.get(draft.claimant.name)
    if day and len(day) == 10 and published - STATEMENT_WITHIN <= date.fromisoformat(day) <= published:
        draft.as_of = AsOf(day=day)


def _allegation(draft: Draft, answers: set[str]) -> None:
    """A charge against a party that answers in the same item, by a denial or by figures of its own: an allegation.

    `answers`: who answers, as `_identity` names them.
    """
    if (
        draft.stance != Stance.REPORTS
        or not draft.claimant
        or not draft.perpetrator
        or _identity(draft.claimant) == _identity(draft.perpetrator)
    ):
        return
    if _identity(draft.perpetrator) in answers:
        draft.stance = Stance.ALLEGES


def _identity(claimant: Claimant) -> str:
    return claimant.id or claimant.name.lower()
