"""Series, two days -> Alert: a claimant that has said nothing for as long as a rule asks.

Pure: the days are those of ticks that the caller makes, never the clock. A claimant falls silent on one day only, so
each silence is told by the one tick whose span holds that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from schemas import Alert, Op, Series, content_id
from schemas.rulebook import Rule
from streams.alert.rules import nobody_known
from streams.alert.selection import KindOf, selects
from streams.alert.words import shortened


def silences(
    series: Iterable[Series], after: date, until: date, rules: Sequence[Rule], kind_of: KindOf = nobody_known
) -> Iterator[Alert]:
    """The silences that became long enough after the first day, and not after the second."""
    wanted = [rule for rule in rules if rule.when.silent_days]
    counts = [one for one in series if one.claimant and not one.incident and one.op is not Op.WITHDRAWN]
    for rule in wanted:
        days = timedelta(days=rule.when.silent_days or 0)
        latest: dict[tuple[str, str], Series] = {}
        for one in counts:
            if one.claimant and selects(rule.when, one, kind_of):
                key = (one.conflict_key, one.claimant.id)
                latest[key] = max(latest.get(key, one), one, key=lambda s: (s.last_seen, s.series_id))
        for one in latest.values():
            day = one.last_seen.date() + days
            if after < day <= until:
                yield _alert(one, rule, day)


def _alert(series: Series, rule: Rule, day: date) -> Alert:
    who = series.claimant.name if series.claimant else ""
    on = series.conflict.name if series.conflict else series.conflict_key
    last = series.last_seen.date()
    identity = content_id("silence", rule.name, series.conflict_key, series.claimant and series.claimant.id, last)
    at = datetime.combine(day, time(), UTC)
    return Alert(
        id=identity,
        about="silence",
        change_id=series.series_id,
        series_id=series.series_id,
        conflict_key=series.conflict_key,
        rule=rule.name,
        title=shortened(f"{who}: no figure on {on} for {rule.when.silent_days} days"),
        message=f"{who} gave its last figure on {on} on {last}.",
        published_at=at,
        detected_at=at,
        thread=content_id("thread", "silence", series.conflict_key, who),
        claim="silent",
    )
