"""The stands of a long history by their figures, and by those that wait in them: which ones agree with a figure is
asked again and again, and of thousands hardly any does.

What overlaps a range begins at most as far before it as it is wide: so the ranges are kept by about how wide they are.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from streams.detect.reading import Reading

if TYPE_CHECKING:
    from streams.detect.fact import Key
    from streams.detect.fold import Stand

LONG = 64  # stands; fewer are looked at one by one


class Figures:
    """Readings, each with the stand that has it."""

    __slots__ = ("_ranges", "_spoken")

    def __init__(self) -> None:
        self._ranges: dict[int, list[tuple[int, int, int, Stand]]] = {}  # by digits of the width: low, high, an id
        self._spoken: dict[int, dict[Stand, None]] = {}

    def put(self, reading: Reading, stand: Stand) -> None:
        insort(self._ranges.setdefault(reading.width.bit_length(), []), (*reading[:2], id(stand), stand))
        if reading.said is not None:
            self._spoken.setdefault(reading.said, {})[stand] = None

    def drop(self, reading: Reading, stand: Stand) -> None:
        ranges = self._ranges[reading.width.bit_length()]
        del ranges[bisect_left(ranges, (*reading[:2], id(stand)))]
        if reading.said is not None:
            stands = self._spoken[reading.said]
            stands.pop(stand, None)
            if not stands:
                del self._spoken[reading.said]

    def agreeing(self, reading: Reading) -> Iterator[Stand]:
        """The stands of those with which a reading agrees."""
        low, high, said = reading.low, reading.high, reading.said
        if said is not None:
            yield from self._spoken.get(said, ())
        for digits, ranges in self._ranges.items():
            for one in islice(ranges, bisect_left(ranges, (low - (1 << digits),)), None):
                if one[0] > high:
                    break
                if low <= one[1]:
                    yield one[3]


class Standing:
    """The figures of a history: of its stands (`figures`), and of what waits in them."""

    __slots__ = ("_waiting", "figures")

    def __init__(self, stands: Iterable[Stand]) -> None:
        self.figures, self._waiting = Figures(), Figures()
        for stand in stands:
            self.begin(stand)

    def begin(self, stand: Stand) -> None:
        self.figures.put(stand.reading, stand)
        for aside in stand.asides:
            self._waiting.put(aside.fact.reading, stand)

    def end(self, stand: Stand) -> None:
        self.figures.drop(stand.reading, stand)
        for aside in stand.asides:
            self._waiting.drop(aside.fact.reading, stand)

    def doubted(self, changed: Iterable[Reading], since: Key) -> list[Stand]:
        """The stands from that key on in which something waits that agrees with one of these."""
        return [stand for reading in changed for stand in self._waiting.agreeing(reading) if stand.key >= since]
