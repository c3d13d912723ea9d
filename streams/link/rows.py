"""What a row of each table must look like; an unknown field is a misspelt one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas import ClaimantKind

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Code = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Name = Annotated[str, Field(min_length=2, pattern=r"^\S(.*\S)?$")]
Point = tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]
YearOrDay = date | Annotated[int, Field(ge=1900, le=2100)]
Standard = Literal[
    "own_assessment", "party_statement", "government_tally", "hospital_records", "registry", "verified",
    "field_reports", "local_allegations", "network_reports", "media_monitoring", "estimate",
]  # fmt: skip


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class AnchorRow(_Row):
    day: date
    what: list[Name] = Field(min_length=1)


class ConflictRow(_Row):
    """A row of conflicts.yaml."""

    id: Id
    name: Name
    told: Name | None = None
    begins: YearOrDay = Field(alias="from")
    until: YearOrDay | None = None
    core: list[str]
    wider: list[str]
    near: list[str] = []
    joint: list[Code] = []
    parties: list[Id]
    counters: list[Id]
    aliases: list[Name] = Field(min_length=1)
    words: list[Annotated[str, Field(pattern=r"^[a-z]+$")]] = []
    victims: list[Name] = []
    anchors: list[AnchorRow]
    ucdp: list[int] = []


class ActorRow(_Row):
    """A row of actors.yaml."""

    id: Id
    name: Name
    kind: ClaimantKind
    aliases: list[Name] = []
    not_called: list[Name] = []
    people: list[Name] = []
    descriptions: list[Name] = []
    parent: Id | None = None
    country: Code | None = None
    standard_of_proof: Standard | None = None


class PlaceRow(_Row):
    """A row of places.yaml, below its country."""

    at: Point | None = None
    seat: Name | None = None
    division: str | None = None
    aka: list[Name] = []
    outer: Name | None = Field(None, alias="in")
    kind: Literal["region", "city", "point"] = Field("region", alias="as")
    only: str | None = None
    short: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z.]*\.$")] | None = None


class AreaRow(_Row):
    """A row of places.yaml below `areas`."""

    of: list[Code]
    at: Point | None = None
    aka: list[Name] = []
    only: str | None = None


class CountryRow(_Row):
    """A row of countries.yaml."""

    name: Name
    aka: list[Name] = []
    adjectives: list[Name]
    people: list[Name] = []
    speaks: list[Name] = []
    capital: Name | None = None
