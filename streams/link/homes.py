"""Where a claimant counts: the land of a health ministry, of rescuers and police."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from schemas import ClaimantKind, Place
from streams.link.actors import Actor, actor
from streams.link.conflicts import register, running
from streams.link.places import contains, place

_ABROAD = ("-military", "-government", "-defence-ministry", "-foreign-ministry")


def counts_at_home(one: Actor) -> bool:
    """Whether an actor counts the harmed of its own land and no others."""
    return one.kind is ClaimantKind.MEDICAL or one.id.endswith(("-police", "-interior-ministry"))


@lru_cache(maxsize=1024)
def home_of(actor_id: str) -> Place | None:
    """The land in which an actor counts the dead of a war: its country, or the part of it for which it counts in one
    conflict alone ("Gaza health ministry"). A government counts at home where a conflict lies in its country alone.
    None for whoever counts anywhere."""
    one = actor(actor_id)
    if one is None or not one.country:
        return None
    land = place(one.country)
    if one.id.endswith("-government"):
        return (
            land if any(_countries(conflict.core) == {one.country} for conflict in register().by_id.values()) else None
        )
    if not counts_at_home(one):
        return None
    fronts = [_single(conflict.core) for conflict in register().by_id.values() if actor_id in conflict.counters]
    core = place(fronts[0][0]) if len(fronts) == 1 and len(fronts[0]) == 1 else None
    return core if core and land and contains(land, core) else land


def land_of_voices(actors: Iterable[Actor], day: date) -> str | None:
    """The one country whose bodies are named, or in which alone those fight or count who are named; None for armies and
    governments, which strike abroad."""
    lands: set[str] = set()
    for one in actors:
        if one.country:
            lands |= set() if one.id.endswith(_ABROAD) else {one.country}
        elif not one.id.endswith(_ABROAD):
            known = running(day)
            areas = [_countries(known.by_id[key].core) for key in known.by_actor.get(one.id, ())]
            lands |= areas[0] if len(areas) == 1 and len(areas[0]) == 1 else set()
    return lands.pop() if len(lands) == 1 else None


def _single(core: Iterable[str]) -> list[str]:
    """Without areas of several countries."""
    return [one for one in core if "+" not in one]


def _countries(core: Iterable[str]) -> set[str]:
    return {one.partition("/")[0].upper() for one in _single(core)}
