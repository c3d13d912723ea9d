"""Tolls: the series of one claimant's figures, their changes, and the contradictions between claimants."""

from __future__ import annotations

from pydantic import Field

from schemas.base import Record, Vocabulary
from schemas.claim import AsOf, Bounds, ConflictRef, Place
from schemas.news_item import UtcTime
from schemas.vocabularies import Cause, Harm, Measure, Unit, VictimClass


class ChangeType(Vocabulary):
    NEW = "new"
    INCREASED = "increased"
    DECREASED = "decreased"
    REFINED = "refined"
    RESET = "reset"
    NEXT_PERIOD = "next_period"
    STALE = "stale"
    SUSPECTED_ERROR = "suspected_error"
    OTHER = "other"


class Flag(Vocabulary):
    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    DISPUTED = "disputed"
    RETRACTED = "retracted"
    LATE = "late"
    PRIOR = "prior"
    OTHER = "other"


class Op(Vocabulary):
    ISSUED = "issued"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"
    OTHER = "other"


class Effect(Vocabulary):
    CURRENT = "current"
    HISTORY = "history"
    OTHER = "other"


class Basis(Vocabulary):
    """Why two figures may differ without either being wrong."""

    WINDOW = "window"
    PLACE = "place"
    CLASS = "class"
    STANDARD_OF_PROOF = "standard_of_proof"
    COMPARABLE = "comparable"
    OTHER = "other"


class SeriesClaimant(Record):
    id: str
    name: str


class Window(Record):
    """The counting window of a series; `rolling` is its length in hours where it moves with the news."""

    start: str | None = None
    end: str | None = None
    text: str = ""
    rolling: int | None = None


class Incident(Record):
    """One event, shared by all who count its victims. `days`: first and last possible day, ISO."""

    id: str
    days: tuple[str, str]
    place: Place | None = None
    kind: str = ""


class Point(Record):
    """One fact of a series: a figure, when it held, and the claims that state it."""

    as_of: AsOf
    published_at: UtcTime
    value: int | None = None
    min: int | None = None
    max: int | None = None
    quantifier: str = "exact"
    claim_ids: tuple[str, ...] = ()


class Current(Bounds):
    as_of: AsOf
    text: str = Field(default="", description='The figure in the words of the text ("dozens", "more than 1,300").')


class Wording(Record):
    """How the sentence of a change names those whom its figure counts, where the series may know more of them."""

    counted: str = Field(default="", description='The noun for who is counted ("people", "insurgents"), small letters.')
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    victim_group: str | None = None
    hedged: bool = False


class Series(Record):
    """One claimant's count of one harm to one class of victims, over one window or of one incident.

    `claimant` None with an `incident`: the incident's common series over all claimants.
    """

    series_id: str
    conflict: ConflictRef | None = None
    conflict_key: str
    claimant: SeriesClaimant | None = None
    harm: Harm
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    class_union: bool = False
    victim_group: str | None = None
    cause: Cause = Cause.UNKNOWN
    unit: Unit = Unit.PERSON
    measure: Measure
    window: Window | None = None
    incident: Incident | None = None
    place: Place | None = None
    alleged_perpetrator: str | None = None
    part: bool = False
    current: Current
    history: tuple[Point, ...] = Field(default=(), description="Oldest first.")
    publishers: tuple[str, ...] = ()
    first_seen: UtcTime
    last_seen: UtcTime
    contradicted_by: tuple[str, ...] = ()
    version: int = 1
    op: Op = Op.ISSUED


class Change(Record):
    """A step in a series. `id` is made from the series and the fact that ends the step: a replay makes no second one.

    `delta`: current reading less the previous one, in people; None where either has no number.
    `detected_at`: the time of the record that brought it, never the clock.
    """

    id: str
    series_id: str
    conflict_key: str
    type: ChangeType
    flags: tuple[Flag, ...] = ()
    previous: Current | None = None
    current: Current
    delta: int | None = None
    as_of: AsOf
    published_at: UtcTime
    detected_at: UtcTime
    claim_ids: tuple[str, ...] = ()
    op: Op = Op.ISSUED
    version: int = 1
    effect: Effect = Effect.CURRENT
    # What a reader needs to understand the change on its own:
    conflict: ConflictRef | None = None
    claimant: SeriesClaimant | None = None
    harm: Harm
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    victim_group: str | None = None
    cause: Cause = Cause.UNKNOWN
    unit: Unit = Unit.PERSON
    measure: Measure
    window: Window | None = None
    incident: Incident | None = None
    place: Place | None = None
    part: bool = False
    sentence: str = ""
    url: str | None = None
    publisher: str | None = None
    wording: Wording | None = Field(default=None, description="None in changes of earlier versions.")


class Contradiction(Record):
    """Two claimants who give figures for the same harm that do not fit one another.

    `ratio`: larger stated figure over the smaller. `gap`: people between the two possible ranges (0: they overlap).
    """

    id: str
    conflict_key: str
    conflict: ConflictRef | None = None
    series: tuple[str, str]
    claimants: tuple[SeriesClaimant, SeriesClaimant]
    figures: tuple[Current, Current]
    harm: Harm
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    victim_group: str | None = None
    cause: Cause = Cause.UNKNOWN
    ratio: float | None = None
    gap: int = 0
    overlap: bool = False
    basis: tuple[Basis, ...] = ()
    version: int = 1
    op: Op = Op.ISSUED
