"""Low, best and high over the claimants of a conflict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from schemas import Harm, Measure, Period, Series, Unit, VictimClass
from streams.detect.scope import Scope, place_key
from streams.detect.text import normalised
from streams.detect.window import edges_of
from streams.people import plain_side
from streams.tolls.policies import Policy, StandardOf, figure_of


class Estimate(NamedTuple):
    """One count of the same people. `low`, `high`: the lowest and highest figure that a claimant states.

    `best`: what the policy makes of them, None where it sets none. `series`: one per claimant, its latest.
    """

    policy: str
    low: int
    best: int | None
    high: int
    series: tuple[Series, ...]


class Kind(NamedTuple):
    """What must be equal for figures to speak of the same people; the scope must fit besides."""

    conflict_key: str
    harm: Harm
    victims: tuple[VictimClass, ...]
    union: bool
    unit: Unit
    measure: Measure
    rolling: int | None


def estimates(series: Iterable[Series], policy: Policy, standard_of: StandardOf) -> list[Estimate]:
    """An estimate of each count that has a claimant, those with the most claimants first.

    Parts, incidents and figures that nobody is named for are left aside. What a series leaves open (window, place,
    group) joins the only count that fits; where several fit it stands alone.
    """
    groups: dict[Kind, list[tuple[Scope, list[Series]]]] = {}
    usable = [s for s in series if s.claimant and not s.incident and not s.part and figure_of(s) is not None]
    for one in sorted(usable, key=lambda s: (-_scope(s).closed, s.series_id)):
        known = groups.setdefault(_kind(one), [])
        fitting = [i for i, (scope, _) in enumerate(known) if scope.fits(_scope(one))]
        if len(fitting) == 1:
            scope, members = known[fitting[0]]
            known[fitting[0]] = scope.merged(_scope(one)), [*members, one]
        else:
            known.append((_scope(one), [one]))
    made = [_estimate(members, policy, standard_of) for known in groups.values() for _, members in known]
    return sorted(made, key=lambda e: (-len(e.series), e.series[0].harm, -e.high, e.series[0].series_id))


def _estimate(members: list[Series], policy: Policy, standard_of: StandardOf) -> Estimate:
    latest: dict[str, Series] = {}
    for one in sorted(members, key=lambda s: (s.current.as_of.day, s.last_seen, s.series_id)):
        latest[one.claimant.id if one.claimant else ""] = one
    series = tuple(latest[name] for name in sorted(latest))
    figures = [n for one in series if (n := figure_of(one)) is not None]
    name = f"{policy.name} {policy.version}"
    return Estimate(name, min(figures), policy.best(series, standard_of), max(figures), series)


def _kind(one: Series) -> Kind:
    rolling = one.window.rolling if one.window else None
    return Kind(one.conflict_key, one.harm, one.victim_class, one.class_union, one.unit, one.measure, rolling)


def _scope(one: Series) -> Scope:
    window = Period(start=one.window.start, end=one.window.end) if one.window else None
    group = plain_side(one.victim_group) or (normalised(one.victim_group) if one.victim_group else None)
    return Scope(None, group, None, edges_of(window, one.measure), place_key(one.place), one.alleged_perpetrator)
