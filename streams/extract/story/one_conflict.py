"""Figures of one event -> one conflict: what a sentence leaves out another says, of the same place and time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from schemas import Cause, ConflictRef, Role
from streams.extract.draft import Draft
from streams.link.conflicts import WIDER, running
from streams.link.evidence import by_place
from streams.link.places import contains

_OF_WAR = frozenset({Cause.VIOLENCE, Cause.HUNGER, Cause.UNKNOWN})
_NATURAL = frozenset({Cause.DISASTER, Cause.ACCIDENT, Cause.DISEASE})


def share_conflict(
    drafts: Sequence[Draft], linked: Mapping[int, ConflictRef | None], published: date
) -> dict[int, ConflictRef | None]:
    """The conflict of each draft, by its id: of one that has none, that of those that are told of its event; else the
    one of which the item tells, where it is fought in the draft's place.

    "Five soldiers were killed in two days of shelling at the border. Eight civilians were killed as well."
    """
    shared = dict(linked)
    told = {ref.id: ref for draft in drafts if (ref := linked[id(draft)]) and draft.role is not Role.BACKGROUND}
    for draft in drafts:
        if shared[id(draft)] is None and _may_be_of_one(draft):
            found = {ref.id: ref for other in drafts if (ref := linked[id(other)]) and _is_one_event(draft, other)}
            if not found and draft.cause in _OF_WAR:
                found = (
                    dict(told)
                    if len(told) == 1
                    and (any(_is_fought(key, draft, published) for key in told) or _is_beside(draft, drafts, linked))
                    else {}
                )
            if len(found) == 1:
                (ref,) = found.values()
                shared[id(draft)] = ref.model_copy(update={"evidence": ("told of the same event", *ref.evidence)})
    return shared


def _is_beside(draft: Draft, drafts: Sequence[Draft], linked: Mapping[int, ConflictRef | None]) -> bool:
    """Whether it is told of violence on the very day and in the land of what the conflict did there, and of no doer:
    "Rebels killed 60 at a college in Kasa on Monday. Another 20 were hurt"."""
    if draft.cause is not Cause.VIOLENCE or draft.perpetrator or not draft.place:
        return False
    return any(
        linked[id(other)] and other.place and other.place.country == draft.place.country and _is_of_days(draft, other)
        for other in drafts
        if other.role is not Role.BACKGROUND
    )


def _is_of_days(draft: Draft, other: Draft) -> bool:
    """Whether the times of both are the same, or the text leaves that of one open."""
    times = [one.period for one in (draft, other) if one.period and (one.period.start or one.period.end)]
    return len(times) < 2 or (times[0].start, times[0].end) == (times[1].start, times[1].end)


def _is_fought(conflict_id: str, draft: Draft, published: date) -> bool:
    """Whether a draft's place lies where a conflict is fought."""
    if draft.place is None:
        return False
    return by_place(running(published), draft.place.path).get(conflict_id, 0.0) >= WIDER


def _may_be_of_one(draft: Draft) -> bool:
    return not draft.apart and draft.role is not Role.BACKGROUND and draft.cause not in _NATURAL


def _is_one_event(draft: Draft, other: Draft) -> bool:
    """Whether the two are of one place, one time and, where both are told, one doer."""
    if other.role is Role.BACKGROUND or draft.place is None or other.place is None:
        return False
    if not (contains(draft.place, other.place) or contains(other.place, draft.place)):
        return False
    if not _is_of_days(draft, other):
        return False
    if draft.measure is not other.measure and draft.own_time and draft.period:
        return False
    doers = {one.perpetrator.id or one.perpetrator.name for one in (draft, other) if one.perpetrator}
    return len(doers) < 2
