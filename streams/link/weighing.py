"""What is to be linked, and the points that speak for each conflict, with the words behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from schemas import Cause, Claimant, Harm, Place
from streams.link.conflicts import Conflict, Register
from streams.link.evidence import Profile


class LinkContext(NamedTuple):
    """One claim, denial or ledger. `text`: the document, title and text; `sentence` is a part of it where possible.

    `counts`: a running count; `since`: the day from which it runs, an ISO date. `unexplained`: many were killed or
    driven out, and the document tells of no accident or disaster; `many`: many were killed. `publisher`: of a document
    that names no land itself.
    `profile` saves a look-up: without it the document's profile is made, or taken from a small cache.
    """

    text: str
    sentence: str
    harm: Harm
    cause: Cause
    day: date
    place: Place | None = None
    claimant: Claimant | None = None
    alleged_perpetrator: Claimant | None = None
    victim_group: str | None = None
    counts: bool = False
    since: str | None = None
    unexplained: bool = False
    many: bool = False
    publisher: str | None = None
    profile: Profile | None = None


class Weighed(NamedTuple):
    """`evidence`: what spoke for and against it, each with its points ("Kharkiv +3")."""

    conflict: Conflict
    points: float
    evidence: tuple[str, ...]


@lru_cache(maxsize=256)
def signed(worth: float) -> str:
    return f"{worth:+.4g}"


class Points:
    """A running score per conflict, with the words behind it. `place`: the points of its place alone."""

    def __init__(self, known: Register, profile: Profile) -> None:
        self.known, self.profile = known, profile
        self.score: defaultdict[str, float] = defaultdict(float)
        self.words: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        self.place: dict[str, float] = {}

    def add(self, conflict_id: str, worth: float, words: str) -> None:
        self.score[conflict_id] += worth
        self.words[conflict_id].append((words, worth))

    def add_actor(self, actor_id: str, worth: float, words: str) -> None:
        for conflict_id in self.known.by_actor.get(actor_id, ()):
            self.add(conflict_id, worth * self.known.weights[actor_id], words)

    def weighed(self) -> list[Weighed]:
        where = self.profile.where()
        return [self._of(key) for key in sorted(self.score, key=lambda key: self._order(key, where))]

    def best(self) -> Weighed | None:
        if not self.score:
            return None
        most = max(self.score.values())
        level = [key for key, points in self.score.items() if points == most]
        where = self.profile.where() if len(level) > 1 else {}
        return self._of(min(level, key=lambda key: self._order(key, where)))

    def is_anyones(self, best: Conflict) -> bool:
        """Whether no more speaks for a conflict than for one of another land, and no place at all: a party that fights
        in many lands, and its weapons ("a US drone fired at a house in Kasa")."""
        if self.place.get(best.id) or not best.countries:
            return False
        where, most = self.profile.where(), self.score[best.id]
        return any(
            points == most
            and key != best.id
            and set(self.known.by_id[key].countries).isdisjoint(best.countries)
            and where.get(key, 0.0) == where.get(best.id, 0.0)
            for key, points in self.score.items()
        )

    def _order(self, key: str, where: Mapping[str, float]) -> tuple[float, float, int]:
        """Of conflicts for which as much speaks, that in whose area the document plays."""
        return -self.score[key], -where.get(key, 0.0), self.known.by_id[key].rank

    def _of(self, key: str) -> Weighed:
        evidence = tuple(f"{word} {signed(worth)}" for word, worth in self.words[key])
        return Weighed(self.known.by_id[key], self.score[key], evidence)
