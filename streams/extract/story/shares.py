"""What is told of some of those who were counted over a time is of that time.

"6,953 people were murdered in those months. Of these, 12 died on farms. In contrast, 961 women were murdered."
"Since 25 June 86 people have died. Bor was hardest hit, with 52 deaths."
"1,013 people were killed in January. The agency counted 992 dead."
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import Harm, Measure, Role
from streams.extract.draft import Draft
from streams.extract.time.compared_counts import COMPARES_WITH
from streams.extract.time.measures import PER_TIME, names_event

MANY = 20
"""So many were not killed in the one of several air strikes that a sentence may tell."""
SURELY_SAME = 10
"""So many people are the same when the same number is told again."""
SHARES_WITHIN = 600  # characters after a count that later sentences tell by place
OF_THESE_WITHIN = 300  # characters after those of whom they are some
_THOSE = r"(?:the|this|that|these|those|its)\s(?:(?:death|overall|total)\s)?"
_TOLL = r"(?:tolls?|totals?|number|figures?|count|casualties|dead)"
_OF_THESE = re.compile(
    r"\W*(?:(?:of|among) (?:these|those|them)|in contrast|by contrast|in comparison|by comparison)\b"
    rf"|\W*(?:included in|of|among|out of) {_THOSE}(?:{_TOLL}|killed|deaths)\b"
    rf"|\W*{_THOSE}{_TOLL} (?:includes?|included)\b",
    re.IGNORECASE,
)
# "83 attacks in August led to 175 deaths. These attacks also injured 123 people."
_SUCH_EVENTS = re.compile(
    r"\W*(?:these|those|such) (?:[a-z-]+ )?(?:attacks|incidents|operations|clashes|strikes|raids|violations|events"
    r"|accidents|crashes|collisions|explosions|bombings|shootings|killings)\b",
    re.IGNORECASE,
)
# "Bor was hardest hit, with 52", "Bor accounted for 23 deaths", "Bor has reported six", "followed by Tal with 12"
SHARES = re.compile(
    r"\b(?:(?:hardest|worst|most|badly)[ -](?:hit|affected|dangerous)|deadliest (?:countries|regions|places)"
    r"|followed by|account(?:s|ed|ing)? for|break ?down"
    r"|(?:has|have|had) (?:also )?(?:recorded|reported|registered|logged|suffered|experienced|seen)"
    r"|(?:highest|largest|next) (?:number|toll|death toll)|reporting|recording|registering"
    r"|affected include|(?:include|including) [A-Z]\w+ with)\b"
)
# "The agency counted 992 dead", "The number of insurgents killed was 556"
_COUNTS = re.compile(
    r"\b(?:tallied|recorded|documented|counted|registered|verified|logged|reported)\s[^.;]{0,40}$"
    r"|\bnumber of\b[^.;]{0,80}$"
)

_EACH_TIME = re.compile(rf"\b{PER_TIME}|\bdaily\b")
_SUMMED_IN = {Harm.CASUALTIES: (Harm.KILLED, Harm.INJURED)}


def take_time_of_all(draft: Draft, counted: Draft | None, counts: Iterable[Draft]) -> None:
    """Give to a figure without a time that of a count before it of which it is some.

    `counted`: the last that counts over a time. `counts`: those of the same harm, the latest first.
    """
    if not _is_open(draft):
        return
    again = next((one for one in counts if _is_told_again(draft, one)), None)
    if again is not None:
        _take(draft, again)
        draft.place = draft.place or again.place
    elif counted is not None and _is_of(draft, counted):
        _take(draft, counted)
        draft.place = draft.place or counted.place
    elif (
        not draft.prior
        and draft.role is not Role.INCREMENT
        and SHARES.search(draft.sentence.text)
        and not names_event(draft.sentence.text)
    ):
        whole = next((one for one in counts if _may_hold(one, draft)), None)
        if whole:
            _take(draft, whole)
            draft.own_time = True


def counts_over(draft: Draft) -> bool:
    """Whether it is a count over a time of which the beginning is known."""
    return draft.measure in (Measure.CUMULATIVE, Measure.PERIOD) and bool(draft.period and draft.period.start)


def same_claimant(draft: Draft, other: Draft) -> bool:
    return bool(draft.claimant and other.claimant and draft.claimant.name == other.claimant.name)


def _is_open(draft: Draft) -> bool:
    """Whether nothing tells its time: as of an incident, or as of what is counted over some time."""
    if draft.measure is Measure.PERIOD:
        return draft.period is None
    return draft.measure is Measure.INCIDENT and not (draft.own_time or draft.undated)


def _take(draft: Draft, counted: Draft) -> None:
    draft.measure, draft.period = counted.measure, counted.period
    draft.as_of = draft.as_of if draft.prior else counted.as_of  # "up from 90 on Friday"


def _is_of(draft: Draft, counted: Draft) -> bool:
    gap = draft.gap_after(counted)
    if gap is None or gap > SHARES_WITHIN:
        return False
    text = draft.sentence.text
    if gap > 0 and (_is_some_of(draft, counted) or _is_compared_sum(draft, counted)):
        return True
    counts = _COUNTS.search(text, 0, draft.start) or COMPARES_WITH.match(text, draft.end)
    if gap > 0 and _is_count(draft, counted) and counts and not names_event(text):
        return True
    if draft.sentence is counted.sentence and _is_count(draft, counted) and not names_event(text):
        return True  # "... and wounded 2,088"
    if gap <= OF_THESE_WITHIN and (_SUCH_EVENTS.match(text) or _is_open_count(draft, counted)):
        return True
    if gap > OF_THESE_WITHIN or draft.harm not in (counted.harm, *_SUMMED_IN.get(counted.harm, ())):
        return False
    if draft.sentence is counted.sentence or _OF_THESE.match(text):
        return True
    return gap > 0 and draft.campaign and not draft.said and draft.quantity.number >= MANY and _is_closed(counted)


_DEFINITE = re.compile(r"\b(?:the|these|those|all)\s$", re.IGNORECASE)


def _is_told_again(draft: Draft, counted: Draft) -> bool:
    """ "40 casualties in the first two months. The 40 casualties included six deaths.": those told before."""
    value = draft.quantity.value
    same = value == counted.quantity.value and (value or 0) >= SURELY_SAME and draft.harm is counted.harm
    return same and _DEFINITE.search(draft.sentence.text, max(0, draft.start - 8), draft.start) is not None


_OF_SO_MANY = re.compile(r"\W*(?:of|out of|among) (?:the |these |those )?(?P<number>\d[\d,]*) ", re.IGNORECASE)


def _is_some_of(draft: Draft, counted: Draft) -> bool:
    """ "263 were killed. Of 263 casualties, the south bore 139.": some of those told before."""
    match = _OF_SO_MANY.match(draft.sentence.text)
    whole = int(match["number"].replace(",", "")) if match else 0
    return whole >= SURELY_SAME and whole == counted.quantity.value and draft.quantity.number <= whole


def _is_compared_sum(draft: Draft, counted: Draft) -> bool:
    """ "Six were killed and 14 hurt in May. The total of 20 was down from the 31 of May 2019.": over that month."""
    of_violence = {draft.harm, counted.harm} <= {Harm.KILLED, Harm.INJURED, Harm.CASUALTIES}
    if draft.measure is not Measure.PERIOD or not of_violence or draft.prior or not _is_closed(counted):
        return False
    return COMPARES_WITH.match(draft.sentence.text, draft.end) is not None


def _is_open_count(draft: Draft, counted: Draft) -> bool:
    """ "185 were killed in August. In the south 135 were killed in 49 incidents.": over some time, as these were."""
    is_open = draft.measure is Measure.PERIOD and draft.cause is counted.cause and not draft.prior
    return is_open and _is_closed(counted) and not _EACH_TIME.search(draft.sentence.text)


def _is_count(draft: Draft, counted: Draft) -> bool:
    """Whether both count the same people, or the dead and the hurt of the same events, over a month or a year."""
    of_violence = {draft.harm, counted.harm} <= {Harm.KILLED, Harm.INJURED, Harm.CASUALTIES}
    alike = draft.cause is counted.cause and not draft.prior and draft.role is Role.TOTAL
    return alike and of_violence and _is_closed(counted) and min(draft.quantity.number, counted.quantity.number) >= MANY


def _is_closed(counted: Draft) -> bool:
    """ "In the first half of 2024, 900 were killed. Air strikes killed 341.": what is told of means is of that time."""
    return counted.measure is Measure.PERIOD and bool(counted.period and counted.period.end)


def _may_hold(whole: Draft, draft: Draft) -> bool:
    if whole.role is not Role.TOTAL or not (whole.measure is Measure.CUMULATIVE or _is_closed(whole)):
        return False
    gap = draft.gap_after(whole)
    near = gap is not None and 0 <= gap <= SHARES_WITHIN
    other = draft.said and not same_claimant(draft, whole)
    return near and not other and draft.quantity.number < whole.quantity.number and draft.cause is whole.cause
