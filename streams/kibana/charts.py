"""What a chart shows: columns over one index, with conditions. No Kibana, no Elasticsearch yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from streams.index.setup import mappings

Operation = Literal["count", "max", "unique_count", "last_value", "terms", "date_histogram"]
Shape = Literal["metric", "line", "bars", "table", "pie"]

RECORDS = "___records___"
"""Kibana's name for the document itself, where a column counts documents."""


@dataclass(frozen=True)
class Column:
    """One column. `field` None counts documents; `size` is how many values a `terms` column keeps."""

    label: str
    operation: Operation
    field: str | None = None
    size: int = 10
    interval: str = "auto"

    @property
    def groups(self) -> bool:
        """Whether its values make groups, rather than a figure for each group."""
        return self.operation in ("terms", "date_histogram")


@dataclass(frozen=True)
class Where:
    """A condition: the field has one of the values, or with `wanted` False has none of them."""

    field: str
    values: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True)
class Chart:
    """One panel over the documents of an index, by its short name. Grouping columns come first.

    `apart`: the choices at the top of the dashboard do not hold for it, for its documents lack those fields.
    """

    title: str
    shape: Shape
    index: str
    columns: tuple[Column, ...]
    where: tuple[Where, ...] = ()
    apart: bool = False

    @property
    def groups(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.groups)

    @property
    def figures(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if not column.groups)


@dataclass(frozen=True)
class Listing:
    """A saved search: one document a row, the newest first."""

    name: str
    title: str
    index: str
    fields: tuple[str, ...]
    where: tuple[Where, ...] = ()
    about: str = ""


@dataclass(frozen=True)
class Map:
    """Places of documents, gathered as one zooms out, with how many there are and the largest figure."""

    name: str
    title: str
    index: str
    location: str
    figure: str
    where: tuple[Where, ...] = ()


def standing(index: str) -> tuple[Where, ...]:
    """The condition for what was not withdrawn."""
    fields = mappings()[index]
    if "withdrawn" in fields:
        return (Where("withdrawn", ("true",), wanted=False),)
    return (Where("op", ("withdrawn",), wanted=False),) if "op" in fields else ()


def time_field(index: str) -> str | None:
    """By which time the documents of an index are chosen; None where they have none."""
    return "@timestamp" if "@timestamp" in mappings()[index] else None


def field_type(index: str, path: str) -> str | None:
    """The type of a field in mappings.yaml, by its dotted path; None where there is no such field."""
    level: dict[str, dict[str, object]] = mappings()[index]
    names = path.split(".")
    for name in names[:-1]:
        if name not in level:
            return None
        below = level[name].get("properties") or level[name].get("fields")
        if not isinstance(below, dict):
            return None
        level = below
    found = level.get(names[-1])
    return str(found.get("type", "object")) if found else None
