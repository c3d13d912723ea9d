"""Which of two figures counts a part of what the other does: civilians of all people, a town of a province."""

from __future__ import annotations

from typing import NamedTuple

from schemas import Basis, Quantifier
from streams.detect.spot import spot_of
from streams.detect.told import Told

FAR = 2  # times: a number without a bound, of a part, is above the whole for certain


class Nesting(NamedTuple):
    """Which of two series counts a part of what the other does; `inner` None where they count the same."""

    inner: Told | None
    basis: tuple[Basis, ...]

    def exceeds(self, one: Told, other: Told) -> bool:
        """Whether the part is larger than the whole can be, over a time that both state, or that one article leaves
        open for both; "almost 500" in a state is so, where the land has 186."""
        inner, outer = (one, other) if self.inner is one else (other, one)
        windows = one.scope.window, other.scope.window
        same_time = one.common.incident or all(windows) or (windows == (None, None) and one.item_id == other.item_id)
        return bool(same_time) and max(inner.reading.least, inner.reading.low // FAR) > _most(outer)


def _most(outer: Told) -> int:
    """How many there may be in all: of "about 100", fewer than FAR times as many."""
    about = outer.fact.lead.said.quantity.quantifier is Quantifier.APPROXIMATELY and outer.reading.said
    return FAR * about - 1 if about else outer.reading.most


def _hold(classes: str, others: str) -> bool:
    """Whether people of some classes may be more than those of others: all people, "troops and police" than troops."""
    return classes == "unspecified" or ("|" in classes and others in classes.split("|"))


SAME = Nesting(None, ())


def nested(one: Told, other: Told) -> Nesting | None:
    """None where neither is part of the other: soldiers and civilians, two places, fewer people in a larger place."""
    mine, theirs = one.scope.classes or "unspecified", other.scope.classes or "unspecified"
    if mine == theirs and one.scope.place == other.scope.place:
        return SAME
    parts: list[tuple[Told, Basis]] = []
    if mine != theirs:
        outer = next((told for told, its, of in ((one, mine, theirs), (other, theirs, mine)) if _hold(its, of)), None)
        if outer is None:
            return None
        parts.append((other if outer is one else one, Basis.CLASS))
    if one.scope.place and other.scope.place and one.scope.place != other.scope.place:
        here, there = spot_of(one.common.place), spot_of(other.common.place)
        if not (here.contains(there) or there.contains(here)):
            return None
        parts.append((other if here.contains(there) else one, Basis.PLACE))
    if len({id(inner) for inner, _ in parts}) > 1:
        return None
    return Nesting(parts[0][0] if parts else None, tuple(basis for _, basis in parts))
