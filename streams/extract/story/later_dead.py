"""Days on which more of the dead of an event were found, or died of it, in items that also tell their toll.

    Four victims more were dug out of the mud on Wednesday. The dead are 18.
    The pupil died on Wednesday night. A fourth child has died after the collapse of a school wall.

The day is not the toll's, which is of the event, and those who were found or died on it are among the many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Measure, Period, Role
from streams.extract.draft import Draft
from streams.extract.harm.by_rank import RULE as RANKED
from streams.extract.lexicon import any_of
from streams.extract.time.event_words import WORDS_OF_EVENTS
from streams.extract.time.late_dead import DIED_BEFORE, found_by, one_more_died, some_died_later
from streams.extract.time.past_years import Day
from streams.needing import Needing

NEAR = 40
"""So many characters before a toll it may be said to be that of now."""
BESIDE = 3
"""So many characters are at most between two sentences of which one follows the other."""
_OWNS = ("'s", "’s")
_TOLLS = frozenset({"toll-number", "other-figure", "running-count"})
# "With the recovery of three bodies on Friday, 11 are confirmed dead"
_WITH_THEM = re.compile(
    r"\W*With [^;.]{0,90}?\b(?:died|dying|deaths?|found|recovered|bod(?:y|ies)|succumb\w*|passing|recovery"
    r"|discovery)\b[^;.]*?,\s"
)
_BY_NOW = re.compile(
    r"\b(?:tolls?|tally|number of|counts?|so far|to date|now|in all|altogether|total|makes? (?:it|that)|making"
    r"|with (?:this|that|these|them|the (?:recovery|discovery|finding))|known|confirmed|thus|so that"
    r"|have (?:now )?died|had (?:\w+ )?(?:died|been killed|perished|killed)|stands?|reached|fatalities"
    r"|deaths"
    r"|the dead)\b",
    re.IGNORECASE,
)
# "The toll makes it the worst blast since 1970, when one killed 38": the 38 are of that one
_WORST_SINCE = re.compile(
    r"\b(?:worst|(?:deadl|blood)iest|biggest|gravest|most (?:deadly|lethal|serious))\b[^.;]*?\bsince\b[^.;]{0,120}$",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"(?:an?\s|the\s)?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\d+(?:st|nd|rd|th))\b"
)
# "With this, the toll stands at 12", "That brings the dead to 21", "Her death takes it to five"
_TAKES_UP = re.compile(
    r"(?:With (?:this|that|these|it|them|(?:his|her|their) deaths?)\b"
    r"|The (?:(?:death|overall|total) )?(?:toll|tally) (?:now )?(?:is|stands|stood)\b|The dead (?:now )?(?:are"
    r"|number)\b"
    r"|(?:This|That|These|It|Which|(?:The|His|Her|Their) (?:latest |new )?(?:deaths?|recover(?:y|ies)|discover(?:y"
    r"|ies)|finds?))"
    r"\b[^.;]{0,60}?\b(?:brings?|brought|takes?|took|makes?|made|raises?|raised|pushe[sd]|lifts?|lifted))\b"
)
_MORE = re.compile(r"(?:another|(?:a|one) further|\S+ (?:more|further|additional|fresh)|\S+ \S+ more)\b", re.IGNORECASE)
_NOW = re.compile(r"\bnow\b|\breach(?:ed|es)\s(?:at least |about |some )?$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:separate|unrelated|different|elsewhere|other (?:attack|incident|accident))\b", re.IGNORECASE
)
_DIED = re.compile(DIED_BEFORE, re.IGNORECASE)
_HAPPENED = Needing(WORDS_OF_EVENTS, rf"\b(?:{any_of(WORDS_OF_EVENTS)})\b")


def leave_later_days(drafts: Sequence[Draft], days: Sequence[Day]) -> list[Day]:
    """The days without those on which more of the dead were found or died; of these no toll of the item is. A toll to
    which some are told to add has risen."""
    tolls = [draft for draft in drafts if _is_toll(draft)]
    if not tolls:
        return list(days)
    _add_up(drafts)
    kept = []
    for sentence, day in days:
        own = [one for one in drafts if one.sentence is sentence and one.harm is Harm.KILLED]
        toll = _toll_over(tolls, own, sentence.text, day.text)
        if toll is None:
            kept.append((sentence, day))
            continue
        toll.rises = toll.measure is Measure.INCIDENT
        for one in own:
            _leave(one, toll, day)
    _tell_more(drafts, [toll for toll in tolls if toll.rises])
    return kept


def _add_up(drafts: Sequence[Draft]) -> None:
    """ "Three died in hospital. That brings the toll to 21.": the three are among them."""
    more = [one for one in drafts if _adds(one)]
    most = max((one.quantity.number for one in drafts if one.harm is Harm.KILLED and not one.prior), default=0)
    for toll in drafts:
        if toll.harm is not Harm.KILLED or toll.measure is not Measure.INCIDENT or not _is_toll(toll):
            continue
        if toll.quantity.number < most or _counts_here(toll, drafts):
            continue
        if toll.role is Role.TOTAL and any(_goes_before(one, toll) for one in more):
            toll.rises = True
        if toll.quantity.number > 1 and (some_died_later(toll.sentence.text) or _is_of_now(toll)):
            toll.rises = True
        if _WITH_THEM.match(toll.sentence.text[: toll.start]):
            toll.rises = True
            for one in drafts:
                if one.harm is Harm.KILLED and one.sentence is toll.sentence and one.start < toll.start:
                    _is_more(one, toll)
        if not _TAKES_UP.match(toll.sentence.text):
            continue
        toll.rises = True
        last = max((one.sentence.start for one in drafts if _is_before(one, toll)), default=-1)
        before = [one for one in drafts if _is_before(one, toll) and one.sentence.start == last]
        for one in before:
            _is_more(one, toll)


def _counts_here(toll: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Three died at the scene and a fourth in hospital": so many with those whom the item itself tells."""
    if not _NTH.match(toll.sentence.text, toll.start):
        return False
    before = (one for one in drafts if one is not toll and one.harm is toll.harm and not one.prior)
    return any(one.quantity.number == toll.quantity.number - 1 for one in before)


def _is_of_now(toll: Draft) -> bool:
    """ "The dead now number 19", "the deaths had reached seven", "the fifth fatality": they were fewer before."""
    if toll.figure.rule == RANKED and toll.quantity.number > 2:
        return True
    if toll.figure.rule not in _TOLLS or toll.role is not Role.TOTAL:
        return False
    return _NOW.search(toll.sentence.text, max(0, toll.start - NEAR), toll.start) is not None


def _goes_before(one: Draft, toll: Draft) -> bool:
    """Whether these are told right before a toll of more: in its sentence, the one before or the title."""
    if one.quantity.number >= toll.quantity.number:
        return False
    if one.sentence is toll.sentence:
        return one.start < toll.start
    gap = toll.gap_after(one)
    return one.sentence.field == "title" if gap is None else 0 <= gap <= BESIDE


def _adds(draft: Draft) -> bool:
    """Whether these are more than those of before: "nine more bodies", "another patient"."""
    if draft.harm is not Harm.KILLED or draft.rises or draft.prior:
        return False
    told_so = draft.role is Role.TOTAL and _MORE.match(draft.sentence.text, draft.start) is not None
    told_so = told_so and not _ELSEWHERE.search(draft.sentence.text)
    return draft.role is Role.INCREMENT or told_so


def _is_before(one: Draft, toll: Draft) -> bool:
    return (
        one.harm is Harm.KILLED
        and one.sentence.field == toll.sentence.field
        and one.sentence.start < toll.sentence.start
    )


def _tell_more(drafts: Sequence[Draft], tolls: Sequence[Draft]) -> None:
    """ "One more dies", "Another victim", and the headline that tells so many: what adds to a toll that has risen."""
    most = max(tolls, key=lambda one: one.quantity.number, default=None)
    if most is None:
        return
    for one in drafts:
        if one.harm is Harm.KILLED and _MORE.match(one.sentence.text, one.start):
            _is_more(one, most)
    added = {one.quantity.number for one in drafts if one.harm is Harm.KILLED and one.role is Role.INCREMENT}
    for one in drafts:
        if one.harm is Harm.KILLED and one.sentence.field == "title" and one.quantity.number in added:
            _is_more(one, most)


def _is_more(one: Draft, toll: Draft) -> None:
    if one.role is Role.TOTAL and one.quantity.number < toll.quantity.number and not (one.rises or one.prior):
        one.role = Role.INCREMENT


def _is_toll(draft: Draft) -> bool:
    """Whether it tells how many have died by now."""
    if draft.harm is not Harm.KILLED or draft.prior or draft.measure in (Measure.PERIOD, Measure.STOCK):
        return False
    if _NTH.match(draft.sentence.text, draft.start):
        return True
    if draft.role is not Role.TOTAL or draft.quantity.number < 2:
        return False
    if _WORST_SINCE.search(draft.sentence.text, 0, draft.start):
        return False
    return draft.rises or draft.figure.rule in _TOLLS or _BY_NOW.search(draft.sentence.text) is not None


def _toll_over(tolls: Sequence[Draft], own: Sequence[Draft], text: str, day: str) -> Draft | None:
    """The toll that counts those of whom a sentence tells on a day that they were found or died, if it does."""
    at = text.find(day)
    if at < 0 or day.endswith(_OWNS) or _ELSEWHERE.search(text) or text.startswith(("'", "’"), at + len(day)):
        return None
    found = found_by(text, at, at + len(day))
    if not (found or one_more_died(text, at) or (_died(text, at) and not _HAPPENED.search(text))):
        return None
    fewest = min((one.quantity.number for one in own if not one.prior), default=1)
    toll = max(tolls, key=lambda one: one.quantity.number)
    if not (found or toll.rises or _NTH.match(toll.sentence.text, toll.start) or toll.figure.rule in _TOLLS):
        return None
    return toll if toll.quantity.number > fewest or _NTH.match(toll.sentence.text, toll.start) else None


def _died(text: str, at: int) -> bool:
    return _DIED.search(text[max(0, at - 120) : at]) is not None


def _leave(draft: Draft, toll: Draft, day: Period) -> None:
    """What is told for such a day is of none; what is less than the toll adds to it."""
    if draft.period is None or draft.period.text != day.text or draft.period.start != day.start:
        return
    draft.period, draft.own_time = None, draft.measure is not Measure.INCIDENT
    if draft is not toll:
        _is_more(draft, toll)
