"""A toll that later sentences tell in parts: numbers one after another that add up to it are of those whom it counts.

"Seven people were injured. ... Three were flown to hospital, and four others were taken there by car."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from schemas import Measure, Quantifier, Quantity, Role, VictimClass
from schemas.iso_days import first_day, last_day
from streams.extract.draft import Draft
from streams.extract.lexicon import cue
from streams.needing import Needing

MOST_PARTS = 24  # of one figure; nobody tells it in more, and a text of nothing but figures would take long
NEAR = 250
"""So many characters lie at most between two parts."""
ONE_BY_ONE = 3
"""More people than that nobody tells one by one, who tells their number."""
ROUNDED_FROM = 20
"""So many are mostly told by a round number that is no more than they are."""
JUST_NOW = timedelta(days=8)
_LEAST = frozenset({Quantifier.AT_LEAST, Quantifier.MORE_THAN, Quantifier.APPROXIMATELY})
_COUNTED = _LEAST | {Quantifier.EXACT}
_TOLD = frozenset({Quantifier.EXACT, Quantifier.APPROXIMATELY})
# "were killed in two attacks": each is an event of its own, whatever the sum of them
_EVENTS = cue(r"\b", "one_event", r"e?s\b")
_ONE_OF_EVENTS = cue(
    r"\b(?:one|two|another|each|the \w+est|the worst) of (?:the|these|those|today's|\w+day's) (?:[\w-]+ ){0,2}?",
    "one_event",
    r"e?s\b",
)
_SEVERAL = Needing(
    ("incidents", "homicides", "murders", "operations", "separate", "unrelated", "apart", "each other"),
    r"\b(?:incidents|homicides|murders|operations|separate|unrelated)\b"
    r"|\b(?:hours|miles|days|minutes) (?:apart|of each other)\b",
    re.IGNORECASE,
)
_OVER_DAYS = (Measure.INCIDENT, Measure.PERIOD)
_ARMED = frozenset({VictimClass.COMBATANT, VictimClass.POLICE})
_UNARMED = frozenset(VictimClass) - _ARMED - {VictimClass.UNSPECIFIED, VictimClass.OTHER, VictimClass.SUSPECT}


def tell_parts(drafts: Sequence[Draft], published: date) -> None:
    """Make parts of what adds up to a toll that was told before, and of what one of its several events did."""
    if len(drafts) < 2:
        return
    for harm in {draft.harm for draft in drafts}:
        told = [draft for draft in drafts if draft.harm is harm]
        if any(_is_whole(draft) for draft in told):
            _tell_parts_of(told, published)
        _tell_one_of_several(told, published)


def _tell_one_of_several(told: Sequence[Draft], published: date) -> None:
    """ "Air strikes on Bor killed 90. One of the strikes killed 27.": some of these, in a place that is no other."""
    for k, draft in enumerate(told):
        if draft.role is not Role.TOTAL or not _is_of_event(draft) or draft.quantity.quantifier not in _COUNTED:
            continue
        one_of = _ONE_OF_EVENTS.search(draft.sentence.text) if k else None
        if one_of is None or one_of.start() > max(draft.start, draft.harm_at):
            continue
        whole = next((one for one in reversed(told[:k]) if _is_whole_of(one, draft, published)), None)
        if whole:
            draft.role, draft.parent = Role.PART, whole


def _is_whole_of(whole: Draft, part: Draft, published: date) -> bool:
    larger = whole.quantity.number > (part.quantity.value or 0)
    same_place = part.place is None or (whole.place is not None and whole.place.name == part.place.name)
    is_total = whole.role is Role.TOTAL and not whole.prior and whole.measure in _OVER_DAYS
    apart = whole.sentence is not part.sentence and _may_be_then(whole, part, published)
    return larger and same_place and is_total and apart and _may_be_of(whole, part)


def _tell_parts_of(told: Sequence[Draft], published: date) -> None:
    told = [draft for draft in told if draft.role is not Role.PART]
    done = 0
    for first in range(1, len(told)):
        if first < done:
            continue
        found = _longest(told, first, published)
        if found is None:
            continue
        whole, done = found
        for part in told[first:done]:
            part.role, part.parent = Role.PART, whole


def _longest(told: Sequence[Draft], first: int, published: date) -> tuple[Draft, int] | None:
    """The whole that most of the figures from a first one on make up, and where these end."""
    found, added = None, 0
    for k in range(first, min(len(told), first + MOST_PARTS)):
        part = told[k]
        if not _may_be_part(part) or (k > first and not _goes_on(told[k - 1], part)):
            break
        added += part.quantity.value or 0
        if k == first or (added == k - first + 1 and added > ONE_BY_ONE):
            continue
        members = told[first : k + 1]
        whole = next((one for one in reversed(told[:first]) if _is_made_up_of(one, added, members, published)), None)
        if whole:
            found = whole, k + 1
    return found


def _is_whole(draft: Draft) -> bool:
    counted = draft.quantity.quantifier in _COUNTED and draft.measure in _OVER_DAYS
    several = _EVENTS.search(draft.sentence.text) or _SEVERAL.search(draft.sentence.text)
    is_total = draft.role is Role.TOTAL and not draft.prior and (draft.quantity.value or 0) > 1
    return is_total and counted and not several


def _is_of_event(draft: Draft) -> bool:
    if draft.measure is not Measure.INCIDENT or draft.sentence.field == "title":
        return False
    return not (draft.prior or draft.rises or draft.revises or draft.role is Role.BACKGROUND)


def _may_be_part(draft: Draft) -> bool:
    return _is_of_event(draft) and draft.quantity.quantifier in _TOLD and bool(draft.quantity.value)


def _goes_on(before: Draft, draft: Draft) -> bool:
    return before.sentence.field == draft.sentence.field and _at(draft) - _at(before) <= NEAR


def _at(draft: Draft) -> int:
    return draft.sentence.start + draft.start


def _is_made_up_of(whole: Draft, added: int, parts: Sequence[Draft], published: date) -> bool:
    if whole.sentence is parts[0].sentence or not _says(whole.quantity, added) or not _is_whole(whole):
        return False
    return all(
        part.unit is whole.unit and _may_be_of(whole, part) and _may_be_then(whole, part, published) for part in parts
    )


def _says(quantity: Quantity, number: int) -> bool:
    """Whether it is the number, or rounds it down: "more than 40" for 42."""
    told = quantity.value or 0
    if told == number:
        return True
    is_round = quantity.quantifier in _LEAST and told >= ROUNDED_FROM and told % 10 == 0
    return is_round and told < number < told + 10


def _may_be_of(whole: Draft, part: Draft) -> bool:
    """Whether nothing says that they are others: fighters of civilians, people of another country."""
    one, other = set(whole.classes), set(part.classes)
    if (one <= _ARMED and other & _UNARMED) or (one <= _UNARMED and other & _ARMED):
        return False
    if whole.group and part.group and whole.group != part.group:
        return False
    countries = {draft.place.country for draft in (whole, part) if draft.place and draft.place.country}
    return len(countries) < 2


def _may_be_then(whole: Draft, part: Draft, published: date) -> bool:
    """Whether a part is of the time of the whole; of a whole without a time, whether it is of these days."""
    if not part.own_time or part.period is None or not part.period.start:
        return True
    first, last = first_day(part.period.start), last_day(part.period.end or part.period.start)
    if whole.own_time and whole.period and whole.period.start:
        return first_day(whole.period.start) <= last and first <= last_day(whole.period.end or whole.period.start)
    return last >= published - JUST_NOW
