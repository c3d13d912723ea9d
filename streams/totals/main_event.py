"""The main toll of one item: the toll of the event that it mentions first, title before text.

Which claims speak of that event:
- figures of an event, or of a window that began within a week; those of longer windows only where there are no others,
  except that displaced, affected and missing people may be told as they stand at a moment;
- not what is dated to days apart from the event's days, and not parts of a total, denied figures and households;
- figures quoted as earlier ones only where the item gives none of its own for that harm ("initial reports").

How their figures become one, sentence by sentence, per harm:
- what one sentence counts side by side is added up ("one civilian and six assailants were killed": 7), unless one of
  its figures is said to be what the toll has risen to;
- a later sentence that says the same sum repeats it; one that is more exact and fits takes its place ("dozens", "27");
  a larger figure for all people takes the place of one for some of them;
- other people in a later sentence are added where they are counted (an unnamed single person is mostly one of those who
  were counted before), and so are increments ("two more"), unless the standing figure was of all people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from schemas import Claim, Harm, Measure, Role, Stance, Unit, VictimClass
from streams.totals.policies import Policy

_OF_A_MOMENT = {Harm.DISPLACED, Harm.AFFECTED, Harm.MISSING}
_RECENT = timedelta(days=7)
_SLACK = timedelta(days=1)  # reports of one night carry the days before and after midnight
_EVERYBODY = (VictimClass.UNSPECIFIED,)


@dataclass(frozen=True)
class Total:
    """People. `best` None where the policy sets none; `min` or `max` None where open."""

    min: int | None
    best: int | None
    max: int | None

    def as_dict(self) -> dict[str, int | None]:
        return {"min": self.min, "best": self.best, "max": self.max}

    @property
    def stated(self) -> int:
        """The number by which figures are compared."""
        return next((number for number in (self.best, self.min, self.max) if number is not None), 0)

    def __add__(self, other: Total) -> Total:
        low = (self.min or 0) + (other.min or 0)
        best = None if self.best is None or other.best is None else self.best + other.best
        high = None if self.max is None or other.max is None else self.max + other.max
        return Total(low, best, high)

    def is_sharper(self, other: Total) -> bool:
        """True where it is narrower than `other` and possible within it."""
        if self.max is None or self.min is None or (other.max is not None and other.min == other.max):
            return False
        return self.min >= (other.min or 0) and (other.max is None or self.max <= other.max)


def totals_of(claims: Sequence[Claim], policy: Policy, *, dated: bool = True) -> dict[str, Total]:
    """harm -> the item's main toll. `claims` are those of one item, in any order.

    `dated` False: the item came without a date, so nothing can be background.
    """
    roles = {Role.TOTAL, Role.INCREMENT} | (set() if dated else {Role.BACKGROUND})
    own = {claim.harm for claim in claims if not claim.prior}
    usable = (claim for claim in claims if _counts(claim) and claim.role in roles)
    counted = sorted((claim for claim in usable if not (claim.prior and claim.harm in own)), key=_place_in_item)
    main = _main_event(_of_events(counted))
    harms = dict.fromkeys(claim.harm for claim in main)
    return {harm.value: _toll([claim for claim in main if claim.harm is harm], policy) for harm in harms}


def _counts(claim: Claim) -> bool:
    return claim.unit is Unit.PERSON and claim.stance not in (Stance.DENIES, Stance.DISPUTES)


def _place_in_item(claim: Claim) -> tuple[bool, int]:
    return claim.evidence.field == "text", claim.evidence.quantity_start


def _of_events(claims: list[Claim]) -> list[Claim]:
    if not any(_is_of_event(claim) for claim in claims if claim.harm not in _OF_A_MOMENT):
        return claims
    return [claim for claim in claims if claim.harm in _OF_A_MOMENT or _is_of_event(claim)]


def _is_of_event(claim: Claim) -> bool:
    if claim.measure is Measure.INCIDENT:
        return True
    start = _day(claim.period.start if claim.period else None)
    return start is not None and claim.published_at.date() - start <= _RECENT


def _main_event(claims: list[Claim]) -> list[Claim]:
    days = next((span for claim in claims if (span := _days(claim))), None)
    if not days:
        return claims
    return [claim for claim in claims if not (span := _days(claim)) or _touch(days, span)]


def _days(claim: Claim) -> tuple[date, date] | None:
    """First and last possible day, where the text dates the harm to the day."""
    start = _day(claim.period.start if claim.period else None)
    if start is None or claim.period is None or not _is_of_event(claim):
        return None
    return start, _day(claim.period.end) or (start if claim.period.end else claim.published_at.date())


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _touch(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] - _SLACK <= other[1] and other[0] - _SLACK <= one[1]


@dataclass(frozen=True)
class _Said:
    """What one sentence counts of one harm.

    `whole`: it speaks of all people; `single`: only of unnamed single ones; `vague`: in words such as "several".
    """

    total: Total
    kinds: frozenset[object]
    whole: bool
    single: bool
    increment: bool
    vague: bool


def _toll(claims: list[Claim], policy: Policy) -> Total:
    said = [_said(list(group), policy) for _, group in groupby(claims, lambda c: (c.evidence.field, c.evidence.start))]
    standing = said[0]
    for later in said[1:]:
        standing = _after(standing, later)
    return standing.total


def _after(standing: _Said, later: _Said) -> _Said:
    """What stands once a later sentence has spoken."""
    if later.increment:
        return standing if standing.whole else _both(standing, later)
    if later.total.stated == standing.total.stated:
        return standing
    if later.whole and not standing.whole and later.total.stated > standing.total.stated:
        return later
    same = later.kinds == standing.kinds
    if same and (later.total.is_sharper(standing.total) or (standing.vague and not later.vague)):
        return later
    if standing.whole or later.whole or later.single or later.kinds & standing.kinds:
        return standing
    return _both(standing, later)


def _both(one: _Said, other: _Said) -> _Said:
    kinds = one.kinds | other.kinds
    single, vague = one.single and other.single, one.vague or other.vague
    return _Said(one.total + other.total, kinds, one.whole, single, one.increment, vague)


def _said(claims: list[Claim], policy: Policy) -> _Said:
    risen = [claim for claim in claims if claim.rises]
    distinct = {(_kind(claim), claim.quantity.text.casefold()): claim for claim in (risen[-1:] or claims)}
    counted = _without_parts(list(distinct.values()))
    totals = [Total(*policy.read(claim.quantity)) for claim in counted]
    return _Said(
        total=sum(totals[1:], totals[0]),
        kinds=frozenset(_kind(claim) for claim in counted),
        whole=any(_is_whole(claim) for claim in counted),
        single=all(_is_single(claim) for claim in counted),
        increment=all(claim.role is Role.INCREMENT for claim in counted),
        vague=all(claim.quantity.quantifier == "vague" for claim in counted),
    )


def _without_parts(claims: list[Claim]) -> list[Claim]:
    """ "40 people, 6 of the guard and 34 civilians": the parts say again what the figure for all people says."""
    values = [claim.quantity.value or 0 for claim in claims]
    for claim, value in zip(claims, values, strict=True):
        if _is_whole(claim) and value > 1 and 2 * value == sum(values):
            return [claim]
    return claims


def _is_whole(claim: Claim) -> bool:
    return claim.victim_class == _EVERYBODY and not claim.victim_group and not _is_single(claim)


def _kind(claim: Claim) -> tuple[object, ...]:
    return tuple(sorted(claim.victim_class)), (claim.victim_group or "").casefold() or None


def _is_single(claim: Claim) -> bool:
    return claim.quantity.value == 1 and claim.quantity.text.casefold().startswith(("a ", "an "))
