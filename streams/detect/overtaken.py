"""Series that contradict nobody because another series speaks for them.

One claimant may have two series of one count, where texts tell its cause or its place in different words: the newer is
its word now. And what a text repeats under a description ("the opposition's claim of 60", "Moscow said 60") is the
word of whom another text names with the same figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from streams.detect.office_names import office_named
from streams.detect.scope import Scope
from streams.detect.text import normalised
from streams.detect.told import Told

Key = tuple[str, str | int]
_OF_LAND = "-government"


def keys_of(told: Told) -> tuple[Key, ...]:
    """What two series of a bucket have in common where one may speak for the other."""
    claimant, said = told.common.claimant, told.reading.said
    if claimant is None:
        return ()
    by: tuple[Key, ...] = (("by", claimant.id),) if told.scope.since else ()
    return by if said is None else (*by, ("figure", said))


def may_be_spoken_for(told: Told, key: Key) -> bool:
    """Whether another series that shares the key may speak for this one."""
    claimant = told.common.claimant
    if claimant is None:
        return False
    return key[0] == "by" or claimant.id.endswith(_OF_LAND) or is_description(claimant.name)


def is_overtaken(told: Told, others: Iterable[Told]) -> bool:
    """Whether one of these, which share a key with it, speaks for a series."""
    return any(_speaks_for(other, told) for other in others if other is not told)


def _speaks_for(other: Told, told: Told) -> bool:
    mine, its = told.common.claimant, other.common.claimant
    if mine is None or its is None:
        return False
    if mine.id == its.id:
        return other.day > told.day and _is_one_count(other, told)
    same = told.reading.said is not None and told.reading.said == other.reading.said
    if not same or not told.scope.fits(other.scope._replace(cause=told.scope.cause)):
        return False
    if mine.id.endswith(_OF_LAND):
        return its.id != mine.id and its.id.startswith(mine.id[:3])
    return is_description(mine.name) and is_name(its.name)


def _is_one_count(other: Told, told: Told) -> bool:
    """Whether both are of the same people, place and time, in other words."""
    since, its = told.scope.since, other.scope.since
    if not (since and its and since.fits(its)):
        return False
    return _but_time_and_cause(told.scope) == _but_time_and_cause(other.scope)


def _but_time_and_cause(scope: Scope) -> Scope:
    return scope._replace(cause=None, window=None, perpetrator=None, whole=False)


def is_name(name: str) -> bool:
    """Whether words name somebody, beyond the capital of a sentence's first word."""
    first, *rest = name.split()
    return first[1:] != first[1:].lower() or any(word[:1].isupper() for word in rest)


@lru_cache(maxsize=4096)
def is_description(name: str) -> bool:
    """Whether words only say what somebody is ("the rebels"), and are no office's either."""
    return name == name.lower() and bool(normalised(name)) and office_named(name) is None
