"""The table of conflicts (`data/conflicts.yaml`), indexed for linking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from streams.kept import kept
from streams.link.countries import table_of_countries
from streams.link.names import Names
from streams.link.tables import table

CORE, WIDER, NEAR = 3.0, 1.5, 0.75
"""Points of a claim's place in the core of a conflict, in its wider area, where it may reach."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day that a window may hang on; `what`: words that mean it."""

    day: date
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """`core`, `wider`, `near`: ids of places; `joint`: codes of countries; `rank`: place in the file, settles a tie."""

    id: str
    name: str
    rank: int
    begins: date
    ends: date
    core: frozenset[str]
    wider: frozenset[str]
    near: frozenset[str]
    joint: frozenset[str]
    parties: frozenset[str]
    counters: frozenset[str]
    aliases: tuple[str, ...]
    victims: tuple[str, ...]
    anchors: tuple[Anchor, ...]
    ucdp: tuple[int, ...] = ()
    words: frozenset[str] = frozenset()

    @property
    def countries(self) -> tuple[str, ...]:
        """ISO 3166-1 alpha-2 of its core and wider area, of where it may reach if it has neither."""
        places = [one for one in self.core | self.wider if "+" not in one and not one.startswith("x/")]
        return tuple(sorted({place.partition("/")[0].upper() for place in places or self.near}))


@dataclass(frozen=True, slots=True)
class Register:
    """Conflicts by what they hang on: (conflict id, points) per id of a place, conflict ids per actor and word.

    `weights`: of an actor, 1 where it fights or counts in one conflict, 0.5 where in several. `parties`: who fights.
    `allied`: countries that are named together with others.
    """

    by_id: Mapping[str, Conflict]
    by_place: Mapping[str, tuple[tuple[str, float], ...]]
    by_actor: Mapping[str, tuple[str, ...]]
    by_victims: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, float]
    parties: frozenset[str]
    joint: tuple[tuple[str, frozenset[str]], ...]
    allied: frozenset[str] = frozenset()
    seen: dict[tuple[str, ...], Any] = field(default_factory=dict, compare=False, repr=False)
    """What was found of places before, by their paths: the same few hundred come again and again."""


@kept
def register() -> Register:
    """All conflicts of the table."""
    return _indexed([_conflict(rank, row) for rank, row in enumerate(table("conflicts"))])


@lru_cache(maxsize=4096)
def running(day: date) -> Register:
    """The conflicts to which harm told on `day` may belong: one that is over takes nothing from one that goes on."""
    return _running(tuple(one.id for one in register().by_id.values() if one.begins <= day <= one.ends))


@lru_cache(maxsize=64)
def _running(ids: tuple[str, ...]) -> Register:
    known = register().by_id
    return _indexed([known[key] for key in ids])


def _indexed(conflicts: list[Conflict]) -> Register:
    countries = table_of_countries()
    places: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    actors: defaultdict[str, list[str]] = defaultdict(list)
    victims: defaultdict[str, list[str]] = defaultdict(list)
    for one in conflicts:
        for ids, points in ((one.core, CORE), (one.wider, WIDER), (one.near, NEAR)):
            for place in ids:
                places[place].append((one.id, points))
        for actor in _with_ministries(one.parties) | one.counters:
            actors[actor].append(one.id)
        for word in {*one.victims, *_demonyms(one, countries)}:
            victims[word.lower()].append(one.id)
    return Register(
        by_id={one.id: one for one in conflicts},
        by_place={key: tuple(rows) for key, rows in places.items()},
        by_actor={key: tuple(ids) for key, ids in actors.items()},
        by_victims={key: tuple(ids) for key, ids in victims.items()},
        weights={actor: 1.0 if len(ids) == 1 else 0.5 for actor, ids in actors.items()},
        parties=frozenset(actor for one in conflicts for actor in one.parties),
        joint=tuple((one.id, one.joint) for one in conflicts if one.joint),
        allied=frozenset(code for one in conflicts for code in one.joint),
    )


@lru_cache(maxsize=1)
def fronts() -> frozenset[str]:
    """The ids of the regions in which a conflict is fought that is not the whole country's."""
    return frozenset(
        place
        for one in register().by_id.values()
        for place in one.core | one.wider | one.near
        if "/" in place and place.partition("/")[0].upper() not in one.core
    )


@lru_cache(maxsize=1)
def aliases() -> Names[str]:
    """Names of conflicts, each standing for a conflict's id."""
    return Names((alias, one.id) for one in register().by_id.values() for alias in one.aliases)


@lru_cache(maxsize=1)
def vocabulary() -> Names[str]:
    """Words of war and insurgency (data/vocabulary.yaml), each standing for its kind."""
    return Names((word, kind) for kind, words in table("vocabulary").items() for word in words)


def _with_ministries(parties: frozenset[str]) -> frozenset[str]:
    """A defence ministry speaks for its army, and so do the army's commands."""
    armies = frozenset(one for one in parties if one.endswith("-military"))
    commands = {command for command, army in _commands().items() if army in armies}
    return parties | commands | {f"{army.removesuffix('-military')}-defence-ministry" for army in armies}


@lru_cache(maxsize=1)
def _commands() -> dict[str, str]:
    rows = table("actors")["actors"]
    return {row["id"]: row["parent"] for row in rows if row.get("parent", "").endswith("-military")}


def _demonyms(one: Conflict, countries: Mapping[str, Any]) -> set[str]:
    rows = [countries[code] for code in one.core if code in countries]
    return {word for row in rows for word in (*row["adjectives"], *row.get("people", ()))}


def _conflict(rank: int, row: dict[str, Any]) -> Conflict:
    joint = row.get("joint", ())
    area = ["+".join(sorted(joint))] if joint else []
    return Conflict(
        id=row["id"],
        name=row["name"],
        rank=rank,
        begins=_day(row["from"], first=True),
        ends=_day(row.get("until", 9999), first=False),
        core=frozenset([*row["core"], *area]),
        wider=frozenset(row["wider"]) - frozenset(area),
        near=frozenset(row.get("near", ())),
        joint=frozenset(joint),
        parties=frozenset(row["parties"]),
        counters=frozenset(row["counters"]),
        aliases=(*row["aliases"],),
        victims=tuple(row.get("victims", ())),
        anchors=tuple(Anchor(_day(a["day"], first=True), tuple(a["what"])) for a in row["anchors"]),
        ucdp=tuple(row.get("ucdp", ())),
        words=frozenset(row.get("words", ())),
    )


def _day(value: int | date, *, first: bool) -> date:
    if isinstance(value, date):
        return value
    return date(value, 1, 1) if first else date(value, 12, 31)
