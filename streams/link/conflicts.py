"""The table of conflicts (`data/conflicts.yaml`), indexed for linking."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from streams.link.names import Names
from streams.link.tables import table


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day that a window may hang on; `what`: words that mean it."""

    day: date
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`core` and `wider`: ids of places. `rank`: its place in the file, which settles a tie."""

    id: str
    name: str
    rank: int
    begins: date
    ends: date
    core: frozenset[str]
    wider: frozenset[str]
    parties: frozenset[str]
    counters: frozenset[str]
    aliases: tuple[str, ...]
    victims: tuple[str, ...]
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """By what it hangs on. An actor's weight is 1 where it fights (or counts) in one conflict, 0.5 where in several."""

    by_id: Mapping[str, Conflict]
    by_core: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_wider: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_actor: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_victims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    parties: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def register() -> Register:
    conflicts = [_conflict(rank, row) for rank, row in enumerate(table("conflicts"))]
    index: dict[str, defaultdict[str, list[str]]] = {name: defaultdict(list) for name in ("core", "wider", "actor", "of")}
    demonyms = table("countries")
    for one in conflicts:
        for place in one.core:
            index["core"][place].append(one.id)
        for place in one.wider:
            index["wider"][place].append(one.id)
        for actor in one.parties | one.counters:
            index["actor"][actor].append(one.id)
        for word in {*one.victims, *_demonyms(one, demonyms)}:
            index["of"][word.lower()].append(one.id)
    frozen = {name: {key: tuple(ids) for key, ids in rows.items()} for name, rows in index.items()}
    uses = Counter(actor for one in conflicts for actor in one.parties | one.counters)
    return Register(
        by_id={one.id: one for one in conflicts},
        by_core=frozen["core"],
        by_wider=frozen["wider"],
        by_actor=frozen["actor"],
        by_victims=frozen["of"],
        weights={actor: 1.0 if count == 1 else 0.5 for actor, count in uses.items()},
        parties=frozenset(actor for one in conflicts for actor in one.parties),
    )


@lru_cache(maxsize=1)
def aliases() -> Names[str]:
    """Names of conflicts, each standing for a conflict's id."""
    return Names((alias, one.id) for one in register().by_id.values() for alias in one.aliases)


def _demonyms(one: Conflict, countries: Mapping[str, Any]) -> set[str]:
    rows = [countries[code] for code in one.core if code in countries]
    return {word for row in rows for word in (*row["adjectives"], *row.get("people", ()))}


def _conflict(rank: int, row: dict[str, Any]) -> Conflict:
    joint = "+".join(sorted(row.get("joint", ())))
    return Conflict(
        id=row["id"],
        name=row["name"],
        rank=rank,
        begins=_day(row["from"], first=True),
        ends=_day(row.get("until", 9999), first=False),
        core=frozenset([*row["core"], *([joint] if joint else [])]),
        wider=frozenset(row["wider"]),
        parties=frozenset(row["parties"]),
        counters=frozenset(row["counters"]),
        aliases=(*row["aliases"],),
        victims=tuple(row.get("victims", ())),
        anchors=tuple(Anchor(_day(a["day"], first=True), tuple(a["what"])) for a in row["anchors"]),
    )


def _day(value: int | date, *, first: bool) -> date:
    if isinstance(value, date):
        return value
    return date(value, 1, 1) if first else date(value, 12, 31)
