"""Drafts of an item -> the same, settled: what its sentences leave open is filled in from one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import date, timedelta

from schemas import AsOf, Claimant, ClaimantKind, Harm, Measure, Period, Quantifier, Quantity, Role, Stance
from schemas.iso_days import last_day
from streams.extract.document import Sentence
from streams.extract.draft import Draft
from streams.extract.times import COUNTS_FROM, SINCE_THEN, names_the_event

_GOES_ON = re.compile(
    r"\W*(?:another|a further|some|at least another|more than|nearly|about|in addition)\b", re.IGNORECASE
)
_SAME_PERIOD = re.compile(r"\bsame\s+(?:period|hours|days|weeks|months|years|time)\b", re.IGNORECASE)
# "its offensive killed around 4,000 people"
_BY_CAMPAIGN = re.compile(
    r"\b(?:offensive|campaign|war|conflict)\b(?:\s(?!an?\b|the\b)[\w'’-]+){0,4}?\s(?:has |had )?"
    r"(?:killed|claimed|cost|displaced|uprooted|left|forced|led to|wounded|injured)\b[^.;]*$",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\W*(?:another|a further)\b", re.IGNORECASE)
BACKGROUND_AFTER = timedelta(days=30)
STATEMENT_WITHIN = timedelta(days=10)
COUNTS_KEPT = 8
CAMPAIGN_FROM = 1_000
"""So many dead of a war or a campaign ("the offensive killed 4,000") are those of all of it, whoever counts them."""
_COUNTERS = frozenset(
    {ClaimantKind.MONITOR, ClaimantKind.UN, ClaimantKind.NGO, ClaimantKind.MEDICAL, ClaimantKind.GOVERNMENT}
)


def settle(
    drafts: list[Draft],
    denied_by: list[Claimant],
    statements: dict[str, str],
    days: list[tuple[Sentence, Period]],
    title: str,
    published: date,
) -> None:
    """Fill in, in this order: parts from their wholes, comparisons, headlines, statements, allegations, background.

    `statements`: by claimant's name, the ISO day on which the item says that it spoke. `days`: those it speaks of.
    """
    for draft in drafts:
        if draft.parent:
            _as_parent(draft, draft.parent)
    _carry_on(drafts)
    for draft in drafts:
        if draft.parent:
            _as_parent(draft, draft.parent)
    body = [draft for draft in drafts if not _is_headline(draft, title)]
    for draft in drafts:
        if _is_headline(draft, title):
            _headline(draft, body)
    recent = [(_position(sentence), day) for sentence, day in days if _is_recent(day, published)]
    answering = [*denied_by, *(d.claimant for d in drafts if d.claimant and d.stance == Stance.ACKNOWLEDGES)]
    answers = {_identity(claimant) for claimant in answering}
    told: Draft | None = None
    for draft in drafts:
        _since_then(draft, days)
        if told is None or not _of_the_event(draft, told):
            _event_day(draft, recent)
        if draft.own_time and draft.measure is Measure.INCIDENT:
            told = draft if draft.period and draft.period.start != draft.period.end else None
        _statement_day(draft, statements, published)
        _allegation(draft, answers)
        _background(draft, published)


def _carry_on(drafts: list[Draft]) -> None:
    """From each figure to the next: what goes on, what is compared, and what sums up a campaign."""
    counts: dict[Harm, deque[Draft]] = defaultdict(lambda: deque(maxlen=COUNTS_KEPT))
    last = dated = None
    for draft in drafts:
        _goes_on(draft, last)
        _same_period(draft, dated)
        if draft.period and draft.period.start:
            dated = draft
        _measure_from_before(draft, counts[draft.harm])
        is_count = draft.campaign or draft.figure.rule == "toll-number"
        sums_up = draft.stance == Stance.ACKNOWLEDGES and is_count and not draft.own_time
        if sums_up and draft.measure == Measure.INCIDENT:
            draft.measure = Measure.CUMULATIVE
        if _counts_up(draft):
            draft.measure = Measure.CUMULATIVE
        if draft.measure in (Measure.CUMULATIVE, Measure.STOCK):
            counts[draft.harm].appendleft(draft)
        last = draft


def _same_period(draft: Draft, dated: Draft | None) -> None:
    """ "in the same period": that of the figure before it whose time is known."""
    if dated and draft.period and not draft.period.start and _SAME_PERIOD.search(draft.period.text):
        draft.period, draft.measure, draft.as_of = dated.period, dated.measure, dated.as_of


def _counts_up(draft: Draft) -> bool:
    """ "ACLED said 2,499 civilians had been killed in Sudan": who counts a whole war gives a running count, where the
    figure is large, the place a country, and neither a day nor an event is named."""
    if draft.own_time or draft.measure != Measure.INCIDENT or draft.role != Role.TOTAL:
        return False
    before = draft.sentence.text[: draft.start]
    if (draft.quantity.value or 0) >= CAMPAIGN_FROM and _BY_CAMPAIGN.search(before):
        return True
    if not draft.perfect:
        return False
    if draft.claimant is None or not (draft.claimant.id or draft.claimant.kind in _COUNTERS):
        return False
    wide = draft.place is None or draft.place.precision in ("country", "area")
    counted = (draft.quantity.value or 0) >= COUNTS_FROM
    return wide and counted


def _as_parent(draft: Draft, parent: Draft) -> None:
    if not draft.said:
        draft.claimant, draft.via, draft.stance, draft.said = parent.claimant, parent.via, parent.stance, parent.said
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


def _goes_on(draft: Draft, last: Draft | None) -> None:
    """ "8,006 were killed. Another 13,287 have been injured.": another harm goes on with the same source and time."""
    if (
        not last
        or draft.own_time
        or draft.said
        or (last.harm == draft.harm and not _ADDS.match(draft.sentence.text))
        or last.sentence.field != draft.sentence.field
    ):
        return
    if (
        _GOES_ON.match(draft.sentence.text)
        and 0 < draft.sentence.start - last.sentence.start - len(last.sentence.text) < 4
    ):
        draft.claimant, draft.via, draft.stance, draft.said = last.claimant, last.via, last.stance, last.said
        draft.measure, draft.period, draft.as_of = last.measure, last.period, last.as_of
        draft.place = draft.place or last.place
        draft.own_time = last.own_time


def _is_recent(day: Period, published: date) -> bool:
    return bool(day.start) and published - BACKGROUND_AFTER <= last_day(day.start or "") <= published + timedelta(
        days=1
    )


def _event_day(draft: Draft, days: list[tuple[tuple[bool, int], Period]]) -> None:
    """An incident without a day happened on the last day named before it, else on the first named after it."""
    if draft.measure != Measure.INCIDENT or draft.period or not days:
        return
    after = bisect_right(days, _position(draft.sentence), key=lambda entry: entry[0])
    draft.period = days[max(after - 1, 0)][1]


def _since_then(draft: Draft, days: list[tuple[Sentence, Period]]) -> None:
    """ "... on 7 October 2023. ... killed since then": since the last time that was told before."""
    if draft.measure != Measure.CUMULATIVE or not draft.period or draft.period.start or draft.period.end:
        return
    at = _position(draft.sentence)
    before = [day for sentence, day in days if _position(sentence) < at and day.start and day.start == day.end]
    if before and SINCE_THEN.search(draft.period.text):
        then = {"start": before[-1].start, "start_accuracy": before[-1].start_accuracy}
        draft.period = draft.period.model_copy(update=then)


def _of_the_event(draft: Draft, told: Draft) -> bool:
    """ "... killed in an attack last week. ... in the attack": of the event told before, and of its time."""
    if draft.measure != Measure.INCIDENT or draft.period or not names_the_event(draft.sentence.text):
        return False
    draft.period = told.period
    return True


def _position(sentence: Sentence) -> tuple[bool, int]:
    return sentence.field == "text", sentence.start


def _is_headline(draft: Draft, title: str) -> bool:
    """The title, and a text that begins with its own title once more."""
    return draft.sentence.field == "title" or draft.sentence.text.strip(" .") == title.strip(" .")


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


def _headline(draft: Draft, body: list[Draft]) -> None:
    """A headline restates the body: what it leaves out is what the body's figure says."""
    match = next(
        (d for d in body if d.harm == draft.harm and d.role != Role.PART and restates(draft.quantity, d.quantity)), None
    )
    if match is None:
        return
    if (
        draft.claimant
        and draft.stance == Stance.REPORTS
        and match.claimant
        and match.claimant.name == draft.claimant.name
    ):
        draft.stance = match.stance
    if draft.claimant and match.claimant and _is_short_for(draft.claimant, match.claimant):
        draft.claimant, draft.stance = match.claimant, match.stance
    draft.perpetrator = draft.perpetrator or match.perpetrator
    if not draft.own_time:
        draft.measure, draft.period, draft.as_of = match.measure, match.period, match.as_of
    draft.place = draft.place or match.place
    draft.group = draft.group or match.group
    if match.role == Role.INCREMENT:
        draft.role = match.role


def _is_short_for(short: Claimant, full: Claimant) -> bool:
    """A headline's "governor" is the body's "Pavlo Kyrylenko, the governor of the Donetsk region"."""
    return short.id is None and short.name.lower() in f"{full.text} {full.name}".lower()


def restates(headline: Quantity, body: Quantity) -> bool:
    """True where a headline's figure is the body's, perhaps rounded or without its bound ("1K-plus" for 1,059)."""
    a, b = _stated(headline), _stated(body)
    if a is None or b is None:
        return False
    if a == b:
        return True
    if headline.quantifier == Quantifier.VAGUE:
        return a <= b < a * 10
    unit = 10 ** (len(str(a)) - len(str(a).rstrip("0"))) if a else 1
    if headline.quantifier in (Quantifier.AT_LEAST, Quantifier.MORE_THAN) or (unit > 1 and a < b):
        return a <= b < a + unit
    return unit > 1 and abs(a - b) <= unit / 2


def _stated(quantity: Quantity) -> int | None:
    return quantity.value if quantity.value is not None else quantity.min


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


def _background(draft: Draft, published: date) -> None:
    """An event over thirty days old that nobody speaks of now is told as background."""
    if draft.role == Role.PART and draft.parent and draft.parent.role == Role.BACKGROUND:
        draft.role = Role.BACKGROUND
    end = draft.period.end if draft.period else None
    if (
        draft.role != Role.TOTAL
        or draft.prior
        or draft.said
        or not end
        or draft.measure not in (Measure.INCIDENT, Measure.PERIOD)
    ):
        return
    if last_day(end) < published - BACKGROUND_AFTER:
        draft.role = Role.BACKGROUND


def _identity(claimant: Claimant) -> str:
    return claimant.id or claimant.name.lower()
