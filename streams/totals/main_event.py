"""The main toll of one item.

The main event is the one that the item mentions first, title before text: a claim belongs to it unless its own days lie
apart from the event's days. Within it, per harm:
- one figure is counted once, however often it is repeated; of several figures for the same people the first stands, or
  a more exact one that fits it;
- figures for different people are added up ("one civilian and six assailants were killed": 7), unless a figure for all
  of them is given, which then stands;
- parts of a total, increments, prior and denied figures, background, and households are left aside.
A toll of a window ("3,000 since 2015") counts only where the item gives no figure for an event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from schemas import Claim, Harm, Measure, Role, Stance, Unit, VictimClass
from streams.totals.policies import Policy

# People may be displaced or affected by an event whose dead are counted, and are then told as a stock.
_FREE_OF_MEASURE = {Harm.DISPLACED, Harm.AFFECTED, Harm.MISSING}
_ORDER = {Measure.INCIDENT: 0, Measure.PERIOD: 1, Measure.CUMULATIVE: 2, Measure.STOCK: 2}
_SLACK = timedelta(days=1)


@dataclass(frozen=True)
class Total:
    """People. `best` None where the policy sets none; `min` or `max` None where open."""

    min: int | None
    best: int | None
    max: int | None

    def as_dict(self) -> dict[str, int | None]:
        return {"min": self.min, "best": self.best, "max": self.max}


def totals_of(claims: Sequence[Claim], policy: Policy) -> dict[str, Total]:
    """harm -> the item's main toll. `claims` are those of one item, in any order."""
    counted = sorted((claim for claim in claims if _counts(claim)), key=_place_in_item)
    main = _main_event(_told_of_events(counted))
    by_harm: dict[Harm, list[Claim]] = {}
    for claim in main:
        by_harm.setdefault(claim.harm, []).append(claim)
    return {harm.value: _added_up(mine, policy) for harm, mine in by_harm.items()}


def _counts(claim: Claim) -> bool:
    aside = claim.prior or claim.unit is not Unit.PERSON or claim.stance in (Stance.DENIES, Stance.DISPUTES)
    return not aside and claim.role is Role.TOTAL


def _place_in_item(claim: Claim) -> tuple[bool, int]:
    return claim.evidence.field == "text", claim.evidence.quantity_start


def _told_of_events(claims: list[Claim]) -> list[Claim]:
    """Without the figures of windows where there are figures of events, and so on down the order of measures."""
    told = [_ORDER.get(claim.measure, 3) for claim in claims if claim.harm not in _FREE_OF_MEASURE]
    nearest = min(told, default=0)
    return [c for c in claims if c.harm in _FREE_OF_MEASURE or _ORDER.get(c.measure, 3) == nearest]


def _main_event(claims: list[Claim]) -> list[Claim]:
    days = next((span for claim in claims if (span := _days(claim))), None)
    if not days:
        return claims
    return [claim for claim in claims if not (span := _days(claim)) or _touch(days, span)]


def _days(claim: Claim) -> tuple[date, date] | None:
    """First and last possible day of an event, where the text dates it to the day."""
    if claim.measure is not Measure.INCIDENT or not claim.period or not claim.period.start:
        return None
    try:
        start = date.fromisoformat(claim.period.start)
        return start, date.fromisoformat(claim.period.end) if claim.period.end else start
    except ValueError:
        return None


def _touch(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] - _SLACK <= other[1] and other[0] - _SLACK <= one[1]


def _added_up(claims: list[Claim], policy: Policy) -> Total:
    """The toll of one harm: the figure for everybody, or the sum over kinds of people where that is more."""
    kinds: dict[tuple[object, ...], list[Total]] = {}
    for claim in claims:
        kinds.setdefault(_kind(claim), []).append(Total(*policy.read(claim.quantity)))
    standing = {kind: _standing(figures) for kind, figures in kinds.items()}
    everybody = standing.pop(_EVERYBODY, None)
    if not standing:
        assert everybody is not None
        return everybody
    parts = _sum(standing.values())
    return everybody if everybody and _least(everybody) >= _least(parts) else parts


_EVERYBODY = ((VictimClass.UNSPECIFIED.value,), None)


def _kind(claim: Claim) -> tuple[object, ...]:
    return tuple(sorted(claim.victim_class)), (claim.victim_group or "").casefold() or None


def _standing(figures: list[Total]) -> Total:
    """The first figure, or a later one that is narrower and fits it ("dozens", then "27")."""
    first = figures[0]
    for other in figures[1:]:
        if _width(other) < _width(first) and _fits(other, first):
            first = other
    return first


def _fits(inner: Total, outer: Total) -> bool:
    above = outer.min is None or _least(inner) >= outer.min
    return above and (outer.max is None or inner.max is None or inner.max <= outer.max)


def _width(total: Total) -> float:
    return float("inf") if total.max is None or total.min is None else total.max - total.min


def _least(total: Total) -> int:
    return next((number for number in (total.best, total.min, total.max) if number is not None), 0)


def _sum(totals: Iterable[Total]) -> Total:
    every = list(totals)

    def added(numbers: list[int | None]) -> int | None:
        return None if None in numbers else sum(number or 0 for number in numbers)

    low = sum(total.min or 0 for total in every)
    return Total(low, added([total.best for total in every]), added([total.max for total in every]))
