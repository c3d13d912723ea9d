"""Which of two figures counts a part of what the other does: civilians of all people, a town of a province."""

from __future__ import annotations

from typing import NamedTuple

from schemas import Basis
from streams.detect.spot import spot_of
from streams.detect.told import Told


class Nesting(NamedTuple):
    """Which of two series counts a part of what the other does; `inner` None where they count the same."""

    inner: Told | None
    basis: tuple[Basis, ...]

    def exceeds(self, one: Told, other: Told) -> bool:
        """Whether the part is larger than the whole can be, over a time that both state."""
        inner, outer = (one, other) if self.inner is one else (other, one)
        same_time = one.common.incident or (one.scope.window and other.scope.window)
        return bool(same_time) and inner.reading.least > outer.reading.most


SAME = Nesting(None, ())


def nested(one: Told, other: Told) -> Nesting | None:
    """None where neither is part of the other: soldiers and civilians, two places, fewer people in a larger place."""
    mine, theirs = one.scope.classes or "unspecified", other.scope.classes or "unspecified"
    if mine == theirs and one.scope.place == other.scope.place:
        return SAME
    parts: list[tuple[Told, Basis]] = []
    if mine != theirs:
        if "unspecified" not in (mine, theirs):
            return None
        parts.append((other if mine == "unspecified" else one, Basis.CLASS))
    if one.scope.place and other.scope.place and one.scope.place != other.scope.place:
        here, there = spot_of(one.common.place), spot_of(other.common.place)
        if not (here.contains(there) or there.contains(here)):
            return None
        parts.append((other if here.contains(there) else one, Basis.PLACE))
    if len({id(inner) for inner, _ in parts}) > 1:
        return None
    return Nesting(parts[0][0] if parts else None, tuple(basis for _, basis in parts))
