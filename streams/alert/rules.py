"""Which changes are told to people. The first rule that fits a change names its alert.

Only a change with effect *current* is told: late news, figures quoted as earlier ones and stale repeats fill in
history. An incident is told by its common series over all claimants, so that five claimants make no five alerts. Parts
of a toll are told only where they are of protected people. Thresholds are about people killed unless a rule says more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from schemas import Change, ChangeType, ClaimantKind, Current, Effect, Flag, Harm, Measure, Op, VictimClass

DEADLY = 10  # people killed in one incident
LEAP_PEOPLE, LEAP_SHARE = 5, 0.25
ROUND = 100  # the smallest number that makes a milestone
PROTECTED = frozenset({VictimClass.AID_WORKER, VictimClass.JOURNALIST, VictimClass.HEALTH_WORKER})
WATCHERS = frozenset({ClaimantKind.UN, ClaimantKind.MONITOR})

KindOf = Callable[[str], ClaimantKind | None]
"""claimant id -> what kind of claimant it is; None where the gazetteer does not know it."""


class Rule(NamedTuple):
    """`says`: what fired, in words for `tollwatch explain`."""

    name: str
    says: str
    fits: Callable[[Change, KindOf], bool]


def low(figure: Current | None) -> int:
    """The number to hold a threshold against: what is at least possible, else what was said; 0 without any."""
    if figure is None:
        return 0
    known = (figure.min, figure.value, figure.max)
    return next((number for number in known if number is not None), 0)


def unconfirmed(change: Change, kind_of: KindOf) -> bool:
    return change.type is ChangeType.SUSPECTED_ERROR


def denied(change: Change, kind_of: KindOf) -> bool:
    return Flag.DENIED in change.flags


def corrected(change: Change, kind_of: KindOf) -> bool:
    return change.type is ChangeType.DECREASED and _counts_dead(change)


def protected(change: Change, kind_of: KindOf) -> bool:
    return change.harm is Harm.KILLED and _rises(change) and bool(PROTECTED.intersection(change.victim_class))


def deadly_incident(change: Change, kind_of: KindOf) -> bool:
    reached = low(change.current) >= DEADLY > low(change.previous)
    return reached and change.measure is Measure.INCIDENT and _counts_dead(change)


def acknowledged(change: Change, kind_of: KindOf) -> bool:
    return Flag.ACKNOWLEDGED in change.flags and change.measure is not Measure.INCIDENT and _rises(change)


def milestone(change: Change, kind_of: KindOf) -> bool:
    """The leading digit's unit: 990 -> 1,010 and 1,950 -> 2,010 pass one, 1,100 -> 1,301 passes none."""
    if change.type is not ChangeType.INCREASED or change.measure is not Measure.CUMULATIVE:
        return False
    unit: int = 10 ** (len(str(low(change.current))) - 1)
    return unit >= ROUND and low(change.current) // unit > low(change.previous) // unit


def leap(change: Change, kind_of: KindOf) -> bool:
    risen = low(change.current) - low(change.previous)
    sharp = risen >= max(LEAP_PEOPLE, LEAP_SHARE * low(change.previous))
    return change.type is ChangeType.INCREASED and sharp and change.harm in (Harm.KILLED, Harm.INJURED)


def watched_count(change: Change, kind_of: KindOf) -> bool:
    first = change.type in (ChangeType.NEW, ChangeType.RESET, ChangeType.NEXT_PERIOD)
    counts = change.measure in (Measure.CUMULATIVE, Measure.PERIOD)
    return first and counts and change.claimant is not None and kind_of(change.claimant.id) in WATCHERS


RULES = (
    Rule("unconfirmed", "the figure falls without a word of correction: unconfirmed", unconfirmed),
    Rule("denied", "somebody denies the figure", denied),
    Rule("corrected", "the toll was corrected downwards", corrected),
    Rule("protected", "aid workers, journalists or health workers were killed", protected),
    Rule("deadly_incident", f"an incident's toll reached {DEADLY} people killed", deadly_incident),
    Rule("acknowledged", "a party acknowledges a first or a higher figure", acknowledged),
    Rule("milestone", "a cumulative toll passed a round number", milestone),
    Rule("leap", f"the toll rose by at least {LEAP_SHARE:.0%} and {LEAP_PEOPLE} people", leap),
    Rule("watched_count", "the UN or a monitor gives a new count", watched_count),
)


def nobody_known(claimant_id: str) -> ClaimantKind | None:
    """The gazetteer of somebody who has none."""
    return None


def rule_for(change: Change, kind_of: KindOf = nobody_known) -> Rule | None:
    """The first rule that fits, None where the change is not told."""
    if silent_because(change):
        return None
    return next((rule for rule in RULES if rule.fits(change, kind_of)), None)


def silent_because(change: Change) -> str | None:
    """What keeps a change from being told, whatever its figures."""
    if change.op is Op.WITHDRAWN:
        return "the change was withdrawn"
    if Flag.PRIOR in change.flags:
        return "the figure is quoted as an earlier one: it fills in history"
    if change.type is ChangeType.STALE:
        return "the figure repeats one that was passed already"
    if change.effect is not Effect.CURRENT:
        return "newer figures were out when it was published: it changes only history"
    if change.incident and change.claimant:
        return "an incident is told by its common series over all claimants"
    if change.part and not PROTECTED.intersection(change.victim_class):
        return "the figure is a part of a toll"
    return None


def why(change: Change, kind_of: KindOf = nobody_known) -> tuple[str, ...]:
    """Why a change is told, or why it is not: one line per reason."""
    silent = silent_because(change)
    if silent:
        return (f"no alert: {silent}",)
    fitting = [rule for rule in RULES if rule.fits(change, kind_of)]
    if fitting:
        return tuple(f"alert: {rule.says} ({rule.name})" for rule in fitting)
    return (f"no alert: none of the {len(RULES)} rules fits", *(f"not so: {rule.says} ({rule.name})" for rule in RULES))


def _counts_dead(change: Change) -> bool:
    return change.harm is Harm.KILLED


def _rises(change: Change) -> bool:
    return change.type in (ChangeType.NEW, ChangeType.INCREASED, ChangeType.RESET, ChangeType.NEXT_PERIOD)
