"""Counts that are told again, at another time or by another: "34 had died. By Monday it was 41."."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Role
from streams.extract.draft import Draft
from streams.extract.harm.running_counts import COUNTED, RUNNING
from streams.extract.people.other_side import counts_all

LAST_COUNTS = 3
"""So many figures back a count may stand that is told again."""


def take_over(draft: Draft, told: Sequence[Draft]) -> None:
    """ "34 had died. By Monday it was 41.": of those people and of their time; what was known before is an earlier
    figure, unless this one is."""
    wholes = [one for one in reversed(told) if one.harm is draft.harm and one.role is not Role.PART][:LAST_COUNTS]
    before = next((one for one in wholes if one.figure.rule in COUNTED), wholes[0] if wholes else None)
    if before is None or (draft.figure.rule == "other-figure" and (draft.prior or draft.counted)):
        return
    if draft.figure.rule == "other-figure" and draft.own_time and before.figure.rule not in COUNTED:
        return
    if counts_all(draft.claimant, before):
        return
    draft.takes_over = before
    draft.role = before.role if before.role is Role.BACKGROUND else draft.role
    draft.classes, draft.group = before.classes, before.group
    if draft.claimant and before.claimant and draft.claimant.name != before.claimant.name:
        return
    draft.rises = draft.rises or (draft.quantity.number > before.quantity.number > 0 and not draft.prior)
    if draft.figure.rule == RUNNING and not draft.prior:
        was = _of_before(draft, before)
        draft.prior, before.prior = was, not was


def _of_before(draft: Draft, standing: Draft) -> bool:
    """ "They recorded 2,655 deaths. In January they had 2,480.": whether a count held before the standing one."""
    day, today = draft.as_of.day or "", standing.as_of.day or ""
    known = min(len(day), len(today))
    return known > 0 and day[:known] < today[:known] and draft.quantity.number < standing.quantity.number
