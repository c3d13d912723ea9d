"""Is the gazetteer sound? Rows that are none, names that stand for two things, ids that nobody has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import yaml
from pydantic import BaseModel, ValidationError

from streams.link.rows import ActorRow, AreaRow, ConflictRow, CountryRow, PlaceRow
from streams.link.tables import text

TABLES = ("conflicts", "actors", "places", "countries", "vocabulary")
Rows = Mapping[str, Any]


class Fault(NamedTuple):
    """`where`: file and row, "actors.yaml: airwars"."""

    where: str
    what: str


class Gazetteer(NamedTuple):
    """The tables as read, with the ids of places and actors that they make, and (country, name) of the cities."""

    tables: Rows
    places: frozenset[str]
    actors: frozenset[str]
    cities: frozenset[tuple[str, str]]


def check(read: Callable[[str], str] = text) -> list[Fault]:
    """Every fault, those of form first; names and ids are looked at only where the form is sound.

    `read` gives the text of a file of the tables by its name.
    """
    texts = {name: read(f"{name}.yaml") for name in TABLES}
    unread = [fault for name, words in texts.items() for fault in _not_yaml(name, words)]
    if unread:
        return unread
    faults = [fault for name, words in texts.items() for fault in repeated_keys(name, words)]
    tables = {name: yaml.load(words, Loader=yaml.CSafeLoader) for name, words in texts.items()}
    faults += of_form(tables)
    if not faults:
        gazetteer = _gazetteer(tables, read)
        faults = [*repeated_ids(tables), *dead_ids(gazetteer), *clashes(tables), *of_anchors(tables)]
    return faults


def _not_yaml(name: str, words: str) -> Iterator[Fault]:
    try:
        yaml.compose(words, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        yield Fault(f"{name}.yaml: line {line}", f"this is no YAML: {error.problem}")


def repeated_keys(name: str, words: str) -> Iterator[Fault]:
    """Keys that a mapping has twice: the later row would replace the earlier without a word."""
    pending = [yaml.compose(words, Loader=yaml.CSafeLoader)]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                if key.value in seen:
                    yield Fault(f"{name}.yaml: line {key.start_mark.line + 1}", f"{key.value!r} is there twice")
                seen.add(key.value)
                pending.append(value)
        elif isinstance(node, yaml.SequenceNode):
            pending += node.value


def of_form(tables: Rows) -> Iterator[Fault]:
    for row in tables["conflicts"]:
        yield from _of_row(ConflictRow, row, "conflicts.yaml")
    for row in tables["actors"]["actors"]:
        yield from _of_row(ActorRow, row, "actors.yaml")
    for code, row in tables["countries"].items():
        yield from _of_row(CountryRow, row, "countries.yaml", code)
    for code, rows in tables["places"].items():
        for name, row in (rows or {}).items():
            yield from _of_row(AreaRow if code == "areas" else PlaceRow, row, "places.yaml", f"{code}: {name}")


def _of_row(model: type[BaseModel], row: Any, file: str, name: str = "") -> Iterator[Fault]:
    name = name or (row.get("id") if isinstance(row, dict) else None) or str(row)[:40]
    try:
        model.model_validate(row)
    except ValidationError as error:
        for one in error.errors():
            field = ".".join(str(part) for part in one["loc"] if part not in ("date", "constrained-int", "int"))
            said = one["msg"][:1].lower() + one["msg"][1:]
            yield Fault(f"{file}: {name}", f"{field}: {said}" if field else said)


def repeated_ids(tables: Rows) -> Iterator[Fault]:
    for file, rows in (("conflicts.yaml", tables["conflicts"]), ("actors.yaml", tables["actors"]["actors"])):
        seen: set[str] = set()
        for row in rows:
            if row["id"] in seen:
                yield Fault(f"{file}: {row['id']}", "this id is there twice")
            seen.add(row["id"])


def dead_ids(gazetteer: Gazetteer) -> Iterator[Fault]:
    """Ids of actors, places, countries and cities that the other tables do not have."""
    countries = frozenset(gazetteer.tables["countries"])
    for row in gazetteer.tables["conflicts"]:
        where = f"conflicts.yaml: {row['id']}"
        yield from _unknown(where, "actor", {*row["parties"], *row["counters"]} - gazetteer.actors)
        places = {place for field in ("core", "wider", "near") for place in row.get(field, ())}
        joint = {code for place in places if "+" in place for code in place.split("+")} | {*row.get("joint", ())}
        yield from _unknown(where, "place", {place for place in places if "+" not in place} - gazetteer.places)
        yield from _unknown(where, "country", joint - countries)
    for row in gazetteer.tables["actors"]["actors"]:
        where = f"actors.yaml: {row['id']}"
        yield from _unknown(where, "actor", {row["parent"]} - gazetteer.actors if row.get("parent") else ())
        yield from _unknown(where, "country", {row["country"]} - countries if row.get("country") else ())
    for code, rows in gazetteer.tables["places"].items():
        yield from _dead_places(code, rows, countries, gazetteer.cities)


def _dead_places(
    code: str, rows: Rows, countries: frozenset[str], cities: frozenset[tuple[str, str]]
) -> Iterator[Fault]:
    yield from _unknown("places.yaml", "country", {code} - countries - {"areas"})
    for name, row in rows.items():
        where = f"places.yaml: {code}: {name}"
        yield from _unknown(where, "country", {*row.get("of", ())} - countries)
        yield from _unknown(where, "place", {row["in"]} - rows.keys() if "in" in row else ())
        yield from _unknown(where, "city", {row["seat"]} if "seat" in row and (code, row["seat"]) not in cities else ())


def _unknown(where: str, kind: str, ids: Iterable[str]) -> Iterator[Fault]:
    for one in sorted(ids):
        yield Fault(where, f"there is no {kind} {one!r}")


def clashes(tables: Rows) -> Iterator[Fault]:
    """Names that a row has twice, and names that stand for two rows and that no place or day tells apart.

    Two conflicts may share a name if they run at different times or touch one country: the place then decides.
    """
    actors: defaultdict[str, list[str]] = defaultdict(list)
    for row in tables["actors"]["actors"]:
        names = [row["name"], *row.get("aliases", ()), *row.get("people", ())]
        yield from _repeated(f"actors.yaml: {row['id']}", names)
        for name in dict.fromkeys(names):
            actors[name].append(row["id"])
    for name, ids in actors.items():
        if len(ids) > 1:
            yield Fault(f"actors.yaml: {ids[1]}", f"the name {name!r} is {ids[0]}'s already")
    conflicts: defaultdict[str, list[Rows]] = defaultdict(list)
    for row in tables["conflicts"]:
        yield from _repeated(f"conflicts.yaml: {row['id']}", row["aliases"])
        for name in dict.fromkeys(row["aliases"]):
            conflicts[name].append(row)
    for name, rows in conflicts.items():
        for later in rows[1:]:
            if _at_once(rows[0], later) and not _countries(rows[0]) & _countries(later):
                yield Fault(f"conflicts.yaml: {later['id']}", f"the name {name!r} is {rows[0]['id']}'s already")


def _repeated(where: str, names: list[str]) -> Iterator[Fault]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Fault(where, f"the name {name!r} is there twice")


def _at_once(one: Rows, other: Rows) -> bool:
    (begins, ends), (begins_other, ends_other) = _days(one), _days(other)
    return begins <= ends_other and begins_other <= ends


def _days(row: Rows) -> tuple[str, str]:
    return str(row["from"]), f"{row.get('until', 9999)}-12-31"


def _countries(row: Rows) -> set[str]:
    places = (*row["core"], *row["wider"], *row.get("near", ()))
    return {code.upper() for place in places for code in place.partition("/")[0].split("+")}


def of_anchors(tables: Rows) -> Iterator[Fault]:
    """Days that lie the wrong way round, or outside the years of their conflict."""
    for row in tables["conflicts"]:
        where = f"conflicts.yaml: {row['id']}"
        begins, ends = _days(row)
        if begins >= ends:
            yield Fault(where, f"it ends ({row['until']}) before it begins ({row['from']})")
        for anchor in row["anchors"]:
            day: date = anchor["day"]
            if not begins <= day.isoformat() <= ends:
                yield Fault(where, f"the anchor {day} lies outside its years")


def _gazetteer(tables: Rows, read: Callable[[str], str]) -> Gazetteer:
    from streams.link.gazetteer import place_ids

    cities = (line.split("\t", 2) for line in read("cities.tsv").splitlines())
    states = {f"{code.lower()}-{body['id']}" for code in tables["countries"] for body in tables["actors"]["states"]}
    return Gazetteer(
        tables,
        places=frozenset(place_ids(tables["places"], tables["countries"])),
        actors=frozenset(states | {row["id"] for row in tables["actors"]["actors"]}),
        cities=frozenset((code, name) for name, code, _ in cities),
    )
