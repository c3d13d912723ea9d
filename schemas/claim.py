"""A claim: one figure as one sentence states it. And the denial and the ledger, which stand beside claims."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.base import Record
from schemas.news_item import UtcTime
from schemas.vocabularies import (
    Accuracy,
    Cause,
    ClaimantKind,
    Harm,
    Measure,
    Method,
    Quantifier,
    Role,
    Stance,
    Unit,
    VictimClass,
)


class Bounds(Record):
    """A figure as numbers. `value` is what was said; `min` and `max` are what is then possible (None: open)."""

    value: int | None = None
    min: int | None = None
    max: int | None = None


class Quantity(Bounds):
    """A figure with its words. "more than 1,300" is value 1300, min 1301, max None, quantifier more_than."""

    quantifier: Quantifier
    text: str

    @property
    def number(self) -> int:
        """The figure; where there is none the least that the words allow; else 0."""
        return self.value or self.min or 0


class Period(Record):
    """The time that a figure speaks of. For an incident, the day or days on which it happened.

    `start` and `end` are ISO 8601 dates of reduced precision where the text has no more ("2017", "2017-09"), None where
    open or unknown. The start of an open window ("since 2014") is a whole day, with the accuracy of the words; what
    "began in 2014" starts some time in that year ("2014").
    `rolling`: "in the past 24 hours" names a window that moves with the news; its length in hours.
    """

    start: str | None = None
    end: str | None = None
    start_accuracy: Accuracy | None = None
    end_accuracy: Accuracy | None = None
    text: str = ""
    rolling: int | None = None

    def onward(self) -> Period:
        """All that is since its start: the same without its end, and no window that moves."""
        return Period(start=self.start, start_accuracy=self.start_accuracy, text=self.text)


class AsOf(Record):
    """The day for which a figure holds: an ISO date of reduced precision ("2018-09" for "eight months ago")."""

    day: str
    accuracy: Accuracy = Accuracy.DAY


class Claimant(Record):
    """Who says the figure. `id` only where the actor is in the gazetteer. `text`: the words that name it here."""

    name: str
    id: str | None = None
    kind: ClaimantKind = ClaimantKind.UNKNOWN
    person: str | None = None
    text: str | None = None


class Place(Record):
    """Where people were harmed. `country`: ISO 3166-1 alpha-2. `path`: ids of what contains it, outermost first."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Literal["point", "city", "region", "country", "area"] | None = None
    path: tuple[str, ...] = ()


class ConflictRef(Record):
    """The conflict that a record belongs to. `evidence`: the words that decided it, with their score."""

    id: str
    name: str
    score: float = 1.0
    evidence: tuple[str, ...] = ()


class Evidence(Record):
    """Where it stands: code-point offsets into `field` of the item as received, sentence and figure."""

    field: Literal["title", "text"]
    sentence: str
    start: int
    end: int
    quantity_start: int
    quantity_end: int


class Claim(Record):
    """One figure as one sentence states it. Each mention is a claim of its own."""

    kind: Literal["claim"] = "claim"
    id: str
    item_id: str
    revision: str
    url: str | None = None
    published_at: UtcTime
    publisher: str | None = None

    quantity: Quantity
    harm: Harm
    role: Role = Role.TOTAL
    part_of: str | None = None
    includes_perpetrator: bool = False
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    class_union: bool = False
    victim_group: str | None = None
    cause: Cause = Cause.UNKNOWN
    method: Method = Method.COUNTED
    unit: Unit = Unit.PERSON
    measure: Measure = Measure.INCIDENT
    period: Period | None = None
    as_of: AsOf
    claimant: Claimant | None = None
    via: tuple[Claimant, ...] = ()
    alleged_perpetrator: Claimant | None = None
    stance: Stance = Stance.REPORTS
    prior: bool = False
    hedged: bool = False
    rises: bool = Field(default=False, description='The text says that the figure rose ("rises to 22", "up from").')
    revises: bool = Field(
        default=False, description="The text says that the figure corrects or replaces an earlier one."
    )
    counted: str = Field(default="", description='The noun for who is counted ("people", "insurgents"), small letters.')
    beside: bool = Field(default=False, description='Of others than were told of before ("two others", "along with").')
    struck: bool = Field(default=False, description="Shot, stabbed, in hospital: who of them lived is not said.")
    place: Place | None = None
    conflict: ConflictRef | None = None
    evidence: Evidence
    rule: str = ""


class Victim(Record):
    """Who is said to have been harmed without a figure: one person, by name or by what they are ("the mayor", "his
    driver"), or several whom nothing counts ("insurgents"; the quantity is vague then).

    No observation of a toll: an item's totals take up those whom no figure counts. `name`: None where there is none.
    """

    kind: Literal["victim"] = "victim"
    id: str
    item_id: str
    revision: str
    url: str | None = None
    published_at: UtcTime
    publisher: str | None = None
    name: str | None = None
    counted: str = Field(default="", description='The noun that says who it is ("mayor", "driver"), small letters.')
    quantity: Quantity
    harm: Harm
    role: Role = Role.TOTAL
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    measure: Measure = Measure.INCIDENT
    period: Period | None = None
    prior: bool = False
    hedged: bool = False
    beside: bool = Field(default=False, description='Another than those told of before ("other militants").')
    struck: bool = Field(default=False, description="Shot, stabbed, in hospital: whether they lived is not said.")
    place: Place | None = None
    evidence: Evidence
    rule: str = ""


class Denial(Record):
    """A party denies a harm or a figure. Never an observation of the denier."""

    kind: Literal["denial"] = "denial"
    id: str
    item_id: str
    revision: str
    url: str | None = None
    published_at: UtcTime
    publisher: str | None = None
    claimant: Claimant
    stance: Stance = Stance.DENIES
    harm: Harm
    victim_class: tuple[VictimClass, ...] = (VictimClass.UNSPECIFIED,)
    disputed_quantity: Quantity | None = None
    of: Claimant | None = Field(default=None, description="Whose statement is denied.")
    place: Place | None = None
    conflict: ConflictRef | None = None
    evidence: Evidence
    rule: str = ""


class LedgerEntries(Record):
    """Counts of case reports (never of people) in one claimant's books."""

    carried_over: int | None = None
    received: int | None = None
    completed: int | None = None
    credible: int | None = None
    non_credible: int | None = None
    duplicate: int | None = None
    open: int | None = None
    reopened: int | None = None


class Ledger(Record):
    """A claimant's books on reports of harm. `adds_up`: None where the text gives too little to check."""

    kind: Literal["ledger"] = "ledger"
    id: str
    item_id: str
    revision: str
    url: str | None = None
    published_at: UtcTime
    publisher: str | None = None
    claimant: Claimant | None = None
    entries: LedgerEntries
    adds_up: bool | None = None
    check: str = Field(default="", description='The sum that was tried, "16 + 3 + 106 = 125".')
    period: Period | None = None
    conflict: ConflictRef | None = None
    evidence: Evidence
    rule: str = ""
