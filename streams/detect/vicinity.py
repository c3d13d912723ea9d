"""Which places of a conflict are near one another: where a day has much, only what is of near places is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import islice

from streams.detect.event import Face
from streams.detect.mention import Mention
from streams.detect.spot import Spot


class Vicinity:
    """Which of some places are at, in or around another one, each worked out when it is asked for."""

    def __init__(self) -> None:
        self._spots: dict[Spot, None] = {}
        self._near: dict[Spot, tuple[int, set[Spot]]] = {}

    def add(self, spot: Spot) -> None:
        self._spots[spot] = None

    def of(self, spots: Iterable[Spot]) -> Set[Spot]:
        """All that are near one of these."""
        found = [self._of(spot) for spot in spots]
        return found[0] if len(found) == 1 else set().union(*found)

    def _of(self, spot: Spot) -> set[Spot]:
        asked, near = self._near.get(spot) or (0, set())
        if asked < len(self._spots):
            near.update([other for other in islice(self._spots, asked, None) if spot.relation(other)])
            self._near[spot] = len(self._spots), near
        return near


def ground_of(mention: Mention) -> Spot | None:
    """The place of a mention that nothing but its place makes one with others (`where_of`)."""
    return None if mention.names or _is_open(mention.spot) else mention.spot


def grounds_of(faces: Iterable[Face]) -> set[Spot] | None:
    """The places that these show; None where they may be one with others by more than that."""
    spots: set[Spot] = set()
    for face in faces:
        if face.names or _is_open(face.spot):
            return None
        spots.add(face.spot)
    return spots


def _is_open(spot: Spot) -> bool:
    return spot.is_loose or spot.is_unlisted or spot.key is None
