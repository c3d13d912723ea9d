"""The facts of one history that look back at a figure, and the stands of which they speak."""

from __future__ import annotations

from bisect import bisect_left, insort
from operator import attrgetter

from streams.detect.fact import Fact, Key
from streams.detect.fold import Stand

_key = attrgetter("key")


class Quotes:
    """Kept as facts come and go; `Stand.quoted` says the same of each stand."""

    __slots__ = ("_facts", "_stands")

    def __init__(self) -> None:
        self._facts: list[Fact] = []  # by key
        self._stands: dict[Fact, Stand] = {}  # of whom they speak

    def put(self, fact: Fact) -> None:
        insort(self._facts, fact, key=_key)

    def drop(self, fact: Fact) -> None:
        self._facts.remove(fact)

    def since(self, key: Key) -> list[Fact]:
        """Those of a key and of later ones."""
        return self._facts[bisect_left(self._facts, key, key=_key) :]

    def __contains__(self, fact: Fact) -> bool:
        """Whether it speaks of a figure that stood."""
        return fact in self._stands

    def speak_of(self, fact: Fact, quoted: Stand | None) -> list[Stand]:
        """From now on a fact speaks of that stand. Returns the stands of which more or fewer facts speak."""
        was = self._stands.pop(fact, None)
        if quoted:
            self._stands[fact] = quoted
        if was is quoted:
            return []
        if was:
            was.quoted = tuple([other for other in was.quoted if other is not fact])
        if quoted:
            quoted.quoted += (fact,)
        return [stand for stand in (was, quoted) if stand]
