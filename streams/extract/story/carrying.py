"""What goes on from figure to figure of an item: source, time and measure; what is compared with an earlier count."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable

from schemas import ClaimantKind, Harm, Measure, Role, Stance
from streams.extract.draft import Draft
from streams.extract.harm.compared import OF_ITS_OWN, RULE
from streams.extract.story.compared_times import give_source, same_stretch_before
from streams.extract.story.same_window import count_over_same, date_a_unit_before, is_wide
from streams.extract.story.shares import OF_THESE_WITHIN, counts_over, same_claimant, take_time_of_all
from streams.extract.story.years_later import date_years_later
from streams.extract.time.measures import in_recent_events
from streams.extract.time.running import counts_to_date, is_of_other_side, is_of_what_lasts

_GOES_ON = re.compile(
    r"\W*(?:another|a further|an additional|some|at least another|more than|nearly|about|in addition|additionally)\b",
    re.IGNORECASE,
)
# "Approximately 700,000 others are estimated to have been displaced and thousands more injured"
_COUNTS_TOO = re.compile(
    r"\W*(?:approximately|around|almost|roughly|over|an estimated|at least|up to|hundreds|thousands|tens|dozens|"
    r"\d[\d,.]*)\b[^.;]*\b(?:others|have been|has been)\b",
    re.IGNORECASE,
)
_STRETCH = r"(?:period|span|stretch|hours|days|nights|weeks|months|years|time)\b"
_SAME_PERIOD = re.compile(rf"\bsame\s+(?:[\w-]+\s+)?{_STRETCH}", re.IGNORECASE)
# "in that time", "over the four nights"
_THAT_PERIOD = re.compile(
    rf"(?:\b(?:in|over|during|within|across|throughout)\s+)?\b(?:(?:the|that|this|those|these)\s+)?(?:[\w-]+\s+)?{_STRETCH}$",
    re.IGNORECASE,
)
_AND = re.compile(r"^[^,;]*(?:,| and| with)\s(?:[a-z]+\s){0,2}$")
_ADDS = re.compile(r"\W*(?:another|a further)\b", re.IGNORECASE)
COUNTS_KEPT = 8
_APART = 2  # characters between two sentences of a paragraph


def carry_on(drafts: list[Draft]) -> None:
    """From each figure to the next: what goes on, what is compared, and what sums up a campaign."""
    counts: dict[Harm, deque[Draft]] = defaultdict(lambda: deque(maxlen=COUNTS_KEPT))
    over_time: dict[Harm, deque[Draft]] = defaultdict(lambda: deque(maxlen=COUNTS_KEPT))
    last = dated = counted = lasting = since = main = None
    wide: Draft | None = None
    for draft in drafts:
        _goes_on(draft, last)
        date_years_later(draft, last)
        _same_period(draft, dated, counted)
        take_time_of_all(draft, counted, over_time[draft.harm])
        for whole in (counted, wide):
            if whole:
                count_over_same(draft, whole)
        _same_count(draft, last)
        compared = draft.figure.rule in (RULE, OF_ITS_OWN)
        if compared or draft.prior:
            date_a_unit_before(draft, last)
            same_stretch_before(draft, main)
        if compared:
            give_source(draft, last)
        if draft.period and draft.period.start and not compared:
            dated = draft
        _counts_on(draft, last)
        _in_recent_too(draft, last)
        _also_since(draft, last)
        _that_day(draft, since)
        _since_the_season(draft, since)
        _measure_from_before(draft, counts[draft.harm])
        is_count = draft.campaign or draft.figure.rule == "toll-number"
        sums_up = draft.stance == Stance.ACKNOWLEDGES and is_count and not draft.own_time and not _follows_deed(draft)
        if sums_up and draft.measure == Measure.INCIDENT:
            draft.measure = Measure.CUMULATIVE
        if counts_to_date(draft):
            draft.measure = Measure.CUMULATIVE
            if draft.period and draft.period.end:  # of the event with which it began, told in a sentence before
                draft.period = draft.period.onward()
        if is_of_other_side(draft, lasting):
            draft.measure, lasting = Measure.CUMULATIVE, draft
        elif is_of_what_lasts(draft):
            lasting = draft
        if draft.measure in (Measure.CUMULATIVE, Measure.STOCK):
            counts[draft.harm].appendleft(draft)
        if counts_over(draft) and not compared:
            counted = draft if counted is None or draft.role is not Role.PART else counted
            over_time[draft.harm].appendleft(draft)
            wide = draft if draft.role is not Role.PART and is_wide(draft) else wide
        if draft.measure is Measure.CUMULATIVE and draft.period and len(draft.period.start or "") == len("2023-10-07"):
            since = draft
        main = main if compared or draft.prior else draft
        last = draft
    _count_so_far(drafts)


def _same_period(draft: Draft, dated: Draft | None, counted: Draft | None) -> None:
    """ "in the same period": that of the figure before it whose time is known; "in that time": of the last that counts
    over a time."""
    if not draft.period or draft.period.start or draft.period.end or draft.measure is not Measure.PERIOD:
        return
    text = draft.period.text
    told = dated if _SAME_PERIOD.search(text) else counted if _THAT_PERIOD.fullmatch(text) else None
    if told:
        draft.period, draft.measure, draft.as_of = told.period, told.measure, told.as_of


# "43,000 killed since 7 October 2023. The war began that day, when gunmen killed 1,200": on its first
_BEGAN_THAT_DAY = re.compile(
    r"\b(?:beg[au]n|started|erupted|broke out|set off|sparked)\b[^.;]{0,30}\b(?:that|the same) day\b"
    r"|^(?:On )?[Tt]hat (?:same )?day\b"
)


def _that_day(draft: Draft, since: Draft | None) -> None:
    if since is None or draft.own_time or draft.measure is not Measure.INCIDENT or since.sentence is draft.sentence:
        return
    gap, period = draft.gap_after(since), since.period
    near = gap is not None and 0 < gap < OF_THESE_WITHIN
    if near and period and _BEGAN_THAT_DAY.search(draft.sentence.text):
        day = {"end": period.start, "end_accuracy": period.start_accuracy}
        draft.period, draft.own_time = period.model_copy(update=day), True


def _since_the_season(draft: Draft, since: Draft | None) -> None:
    """ "1,314 have died since 14 June. 12,703 were hurt since the onset of the rainy season.": since that day."""
    period = draft.period
    if since is None or period is None or period.start or not period.text.endswith("season"):
        return
    if draft.measure is Measure.CUMULATIVE and draft.cause is since.cause and draft.sentence.field == "text":
        draft.period = since.period


_SO_FAR = re.compile(r"\bso far\b", re.IGNORECASE)


def _count_so_far(drafts: list[Draft]) -> None:
    """ "The rains have claimed 116 lives so far. ... taking the provincial tally to 56 since 14 June.": since then."""
    for draft in drafts:
        if draft.own_time or draft.measure is not Measure.INCIDENT or not _SO_FAR.search(draft.sentence.text):
            continue
        since = next((one for one in drafts if _runs_since(one) and one.cause is draft.cause), None)
        if since and draft.role is Role.TOTAL and draft.quantity.number > 1:
            draft.measure, draft.period, draft.own_time = since.measure, since.period, True


def _runs_since(draft: Draft) -> bool:
    told = draft.period is not None and draft.period.start is not None
    return told and draft.measure is Measure.CUMULATIVE and draft.role is Role.TOTAL


def _same_count(draft: Draft, last: Draft | None) -> None:
    """ "The war has ruined the land, with thousands killed and 12 million displaced": both to date."""
    if last is None or draft.own_time or draft.said is not last.said or last.sentence is not draft.sentence:
        return
    is_count = last.measure is Measure.CUMULATIVE and last.period is None and last.role is Role.TOTAL
    between = draft.sentence.text[last.end : draft.start]
    if is_count and draft.measure is Measure.INCIDENT and draft.harm is not last.harm and _AND.search(between):
        draft.measure = Measure.CUMULATIVE


def _follows_deed(draft: Draft) -> bool:
    """ "The army has carried out strikes on three boats, killing nine": so many these killed. So did those of which
    somebody "claims responsibility for two attacks, in which nine died"."""
    return "responsibility for" in draft.sentence.text or draft.sentence.text.startswith(
        ("killing", "wounding", "injuring"), draft.harm_at
    )


def _in_recent_too(draft: Draft, last: Draft | None) -> None:
    """ "Nine soldiers have been killed in recent clashes. Police say 40 civilians have been killed.": in these."""
    if last is None or last.sentence is draft.sentence or draft.own_time or not draft.perfect:
        return
    same = draft.harm is last.harm and draft.role is Role.TOTAL and draft.measure is Measure.INCIDENT
    if same and last.measure is Measure.CUMULATIVE and last.period is None and in_recent_events(last.sentence.text):
        draft.measure = Measure.CUMULATIVE


def _counts_on(draft: Draft, last: Draft | None) -> None:
    """ "Cholera has killed 222 people since October, police said. 27 died in the past 24 hours.": the police say so
    too; so it does of "Deaths since October stand at 240" behind those of the day."""
    if last is None or last.sentence is draft.sentence or draft.said or not last.said or last.harm is not draft.harm:
        return
    gap = draft.gap_after(last)
    if gap is None or not 0 < gap < _APART + 2 or draft.cause is not last.cause:
        return
    hours = [one.period is not None and one.period.rolling is not None for one in (draft, last)]
    since = [one.measure is Measure.CUMULATIVE and one.period is not None for one in (draft, last)]
    if hours[0] is not hours[1] and (hours[0] or since[0]) and (hours[1] or since[1]):
        draft.take_source(last)


_ALSO = re.compile(
    r"^(?:Also|Furthermore|Moreover|Likewise), |"
    r"\b(?:has|have) also (?:been |died\b)"
    r"|\b(?:incidents|rains|floods|storms|attacks|strikes|clashes) (?:have|has) (?:so far )?(?:killed|claimed|left)\b"
)


def _also_since(draft: Draft, last: Draft | None) -> None:
    """ "51 villagers have been killed since May. Three soldiers have also been killed.": since then."""
    if last is None or last.sentence is draft.sentence or draft.own_time or draft.measure is not Measure.INCIDENT:
        return
    whole = last.parent or last
    gap = draft.gap_after(last)
    if gap is None or not 0 <= gap < _APART or not _ALSO.search(draft.sentence.text):
        return
    if draft.cause is not whole.cause:
        return  # "... since Friday. Three men have also been killed in a car crash."
    if whole.measure is Measure.CUMULATIVE and whole.period and whole.role is not Role.BACKGROUND:
        draft.measure, draft.period, draft.own_time = whole.measure, whole.period, True


def as_parent(draft: Draft, parent: Draft) -> None:
    if not draft.said:
        draft.take_source(parent)
    if not draft.own_time:
        draft.period, draft.measure, draft.as_of, draft.prior = (
            parent.period,
            parent.measure,
            parent.as_of,
            parent.prior,
        )
        draft.own_time = parent.own_time
    draft.perpetrator = draft.perpetrator or parent.perpetrator
    draft.place = draft.place or parent.place


def _is_of_another_year(draft: Draft, before: Draft) -> bool:
    """ "In 2010, 103 died, but last year the figure fell to 46": a count of its own year or month."""
    period = draft.period
    whole = period is not None and period.start == period.end and len(period.start or "") in (4, 7)
    return whole and draft.measure is Measure.PERIOD and draft.period != before.period


def as_taken_over(draft: Draft, before: Draft) -> None:
    """ "34 had died. By Monday it was 41.": Monday is when it was known; an earlier figure is of the same source."""
    if draft.prior and not draft.said and draft.quantity.number < before.quantity.number:
        draft.take_source(before)
    if not _is_of_another_year(draft, before):
        draft.measure, draft.period, draft.own_time = before.measure, before.period, before.own_time
    draft.place = draft.place or before.place
    draft.follows, draft.strayed, draft.undated = before.follows, before.strayed, before.undated
    draft.perpetrator = draft.perpetrator or before.perpetrator


def _goes_on(draft: Draft, last: Draft | None) -> None:
    """ "8,006 were killed. Another 13,287 have been injured.": another harm goes on with the same source and time."""
    if last and last.goes_on and last.sentence is draft.sentence and not draft.own_time and not draft.said:
        as_parent(draft, last)
        draft.goes_on = True
        return
    gap = draft.gap_after(last) if last else None
    if (
        not last
        or gap is None
        or draft.own_time
        or (draft.said and not same_claimant(draft, last))
        or (last.harm == draft.harm and not _ADDS.match(draft.sentence.text))
    ):
        return
    if _is_of_one_person(last) and not _ADDS.match(draft.sentence.text):
        return
    if 0 < gap < 4 and (
        _GOES_ON.match(draft.sentence.text) or (counts_over(last) and _COUNTS_TOO.match(draft.sentence.text))
    ):
        draft.take_source(last)
        draft.measure, draft.period, draft.as_of = last.measure, last.period, last.as_of
        draft.place = draft.place or last.place
        draft.own_time = last.own_time
        draft.goes_on = True


def _is_of_one_person(last: Draft) -> bool:
    """ ""We saw 70 bodies," said Ana Vidal. Some 200,000 have fled.": what one person saw does not go on."""
    one = last.claimant
    saw = one is not None and (one.kind is ClaimantKind.WITNESS or (one.id is None and one.name == one.person))
    return saw and '"' in last.sentence.text


def _measure_from_before(draft: Draft, counts: Iterable[Draft]) -> None:
    """A figure without a time that is compared with a count, or goes on with its claimant's, counts as that does.

    `counts`: running counts and stocks of the same harm before it, the latest first.
    """
    for earlier in counts:
        if draft.compares:
            draft.place = draft.place or earlier.place
        if draft.own_time or draft.measure != Measure.INCIDENT:
            return
        goes_on = (
            draft.claimant
            and earlier.claimant
            and draft.claimant.name == earlier.claimant.name
            and (
                draft.prior
                or draft.stance == Stance.ACKNOWLEDGES
                or (draft.campaign and bool(set(draft.classes) & set(earlier.classes)))
            )
        )
        if draft.compares or goes_on:
            draft.measure = earlier.measure
            return
