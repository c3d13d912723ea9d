"""Which changes are told to people. The first rule that fits a change names its alert.

Only a change with effect *current* is told: late news, figures quoted as earlier ones and stale repeats fill in
history. An incident is told by its common series over all claimants, so that five claimants make no five alerts, unless
a rule names the claimant. Parts of a toll are told only by rules that ask for parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from schemas import Change, ChangeType, ClaimantKind, Contradiction, Current, Effect, Flag, Op
from schemas.iso_days import last_day
from schemas.rulebook import Rule, Rulebook, When
from streams.alert.executions import tells_execution
from streams.alert.harms import tells_accidents
from streams.alert.selection import KindOf, selects
from streams.detect.recall import recalls

_STANDARD = Path(__file__).parent / "data" / "standard.yaml"


@lru_cache(maxsize=1)
def standard_rules() -> tuple[Rule, ...]:
    """The rules that hold where nobody wrote others."""
    import yaml

    return Rulebook.model_validate(yaml.safe_load(_STANDARD.read_text(encoding="utf-8"))).rules


def nobody_known(claimant_id: str) -> ClaimantKind | None:
    """The gazetteer of somebody who has none."""
    return None


def low(figure: Current | None) -> int:
    """The number to hold a threshold against: what is at least possible, else what was said; 0 without any."""
    if figure is None:
        return 0
    known = (figure.min, figure.value, figure.max)
    return next((number for number in known if number is not None), 0)


def fits(rule: Rule, change: Change, kind_of: KindOf = nobody_known) -> bool:
    """Whether all that the rule asks for is so. Whether the change is told at all is another question."""
    when = rule.when
    return (
        not (when.ratio or when.ledger or when.silent_days)
        and (not when.type or change.type in when.type)
        and (not when.flag or bool(set(when.flag).intersection(change.flags)))
        and _moved(when, change)
        and _is_recent_event(when, change)
        and selects(when, change, kind_of)
    )


def crossed(rule: Rule, found: Contradiction, kind_of: KindOf = nobody_known) -> bool:
    """Whether two claimants are as far apart as the rule asks."""
    wanted = rule.when.ratio
    return (
        wanted is not None and found.ratio is not None and found.ratio >= wanted and selects(rule.when, found, kind_of)
    )


def rule_for(change: Change, kind_of: KindOf = nobody_known, rules: Sequence[Rule] | None = None) -> Rule | None:
    """The first rule that fits, None where the change is not told."""
    if silent_because(change):
        return None
    among = standard_rules() if rules is None else rules
    return next((rule for rule in among if fits(rule, change, kind_of) and not held_back(rule, change)), None)


def silent_because(change: Change) -> str | None:
    """What keeps a change from being told by any rule."""
    if change.op is Op.WITHDRAWN:
        return "the change was withdrawn"
    if Flag.PRIOR in change.flags:
        return "the figure is quoted as an earlier one: it fills in history"
    if change.type is ChangeType.STALE:
        return "the figure repeats one that was passed already"
    if change.effect is not Effect.CURRENT:
        return "newer figures were out when it was published: it changes only history"
    return None


def held_back(rule: Rule, change: Change) -> str | None:
    """What keeps this rule from telling the change although it fits."""
    if change.incident and change.claimant and not (rule.when.claimant or rule.when.claimant_kind):
        return "an incident is told by its common series over all claimants"
    if change.type is ChangeType.SUSPECTED_ERROR and change.incident and recalls(change.sentence):
        return "the figure is only recalled"
    if change.incident and rule.when.recent_days is not None and tells_execution(change.sentence):
        return "a court's sentence was carried out, which is no incident"
    if change.part and not rule.when.part:
        return "the figure is a part of a toll"
    return None


def why(change: Change, kind_of: KindOf = nobody_known, rules: Sequence[Rule] | None = None) -> tuple[str, ...]:
    """Why a change is told, or why it is not: one line per reason."""
    among = standard_rules() if rules is None else rules
    silent = silent_because(change)
    if silent:
        return (f"no alert: {silent}",)
    fitting = [rule for rule in among if fits(rule, change, kind_of)]
    told = [rule for rule in fitting if not held_back(rule, change)]
    if told:
        return tuple(f"alert: {says(rule)}" for rule in told)
    if fitting:
        return tuple(f"no alert: {reason}" for reason in dict.fromkeys(held_back(rule, change) for rule in fitting))
    return (f"no alert: none of the {len(among)} rules fits", *(f"not so: {says(rule)}" for rule in among))


def says(rule: Rule) -> str:
    return f"{rule.says} ({rule.name})" if rule.says else rule.name


def _moved(when: When, change: Change) -> bool:
    now, before = low(change.current), low(change.previous)
    if when.reaches is not None and not now >= when.reaches > before:
        return False
    if when.below is not None and now >= when.below:
        return False
    if when.milestone is not None and not _passes_round(now, before, when.milestone):
        return False
    if when.rises is not None and not now - before >= max(when.rises.people, when.rises.share * before):
        return False
    return when.falls is None or (
        change.previous is not None and before - now >= max(when.falls.people, when.falls.share * before)
    )


def _is_recent_event(when: When, change: Change) -> bool:
    if when.recent_days is None or change.incident is None:
        return True
    if change.type is ChangeType.NEW and (recalls(change.sentence) or tells_accidents(change)):
        return False  # told in passing, so of old, though the text does not say of when; or no one event's toll
    ended = last_day(change.incident.days[1])
    return change.published_at.date() - ended <= timedelta(days=when.recent_days)


def _passes_round(now: int, before: int, smallest: int) -> bool:
    """The leading digit's unit: 990 -> 1,010 and 1,950 -> 2,010 pass one, 1,100 -> 1,301 passes none."""
    unit: int = 10 ** (len(str(now)) - 1)
    return unit >= smallest and now // unit > before // unit
