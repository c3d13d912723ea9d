"""A claim in the making: what a sentence says of a figure, before the item as a whole has its say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from schemas import (
    AsOf,
    Cause,
    Claimant,
    Harm,
    Measure,
    Method,
    Period,
    Place,
    Quantity,
    Role,
    Stance,
    Unit,
    VictimClass,
)
from schemas.iso_days import last_day
from streams.extract.document import Sentence
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.row import NUMBERS

_AGES = timedelta(days=3650)
_LONG_AGO = timedelta(days=30)
"""So long after an event of which nobody speaks now, it is background."""


@dataclass
class Draft:
    """Mutable on purpose: the passes over an item fill in what a sentence left open."""

    sentence: Sentence
    number: int
    figure: Figure
    quantity: Quantity
    start: int
    end: int
    harm: Harm
    as_of: AsOf
    measure: Measure
    role: Role = Role.TOTAL
    harm_at: int = 0
    """Offset of its word of harm in the sentence."""
    parent: Draft | None = None
    takes_over: Draft | None = None
    """The count of the same people before it, told at another time or by another."""
    period: Period | None = None
    claimant: Claimant | None = None
    via: tuple[Claimant, ...] = ()
    perpetrator: Claimant | None = None
    attacker: Claimant | None = None
    """In whose attack they fell, whose own men they are: it tells the conflict, and harmed them not."""
    stance: Stance = Stance.REPORTS
    classes: tuple[VictimClass, ...] = ()
    class_union: bool = False
    group: str | None = None
    cause: Cause = Cause.UNKNOWN
    method: Method = Method.COUNTED
    unit: Unit = Unit.PERSON
    place: Place | None = None
    apart: bool = False
    """In no place that the item tells: in several countries, or long before and elsewhere."""
    undated: bool = False
    """Of none of the days that the item names elsewhere."""
    follows: bool = False
    """Its time is that of what was told before it."""
    strayed: bool = False
    """Its day was told far from it."""
    prior: bool = False
    hedged: bool = False
    rises: bool = False
    revises: bool = False
    includes_perpetrator: bool = False
    own_time: bool = False
    goes_on: bool = False
    judged: bool = False
    said: bool = False
    admitted: bool = False
    """By the verb of its source ("admitted that it killed nine")."""
    said_on: str | None = None
    campaign: bool = False
    perfect: bool = False
    compares: bool = False
    counted: str = ""
    beside: bool = False
    struck: bool = False

    @property
    def has_no_day(self) -> bool:
        """Whether it is an incident of which its sentence leaves open when it was."""
        return self.measure is Measure.INCIDENT and not (self.period or self.judged or self.undated)

    def gap_after(self, other: Draft) -> int | None:
        """Characters between another's sentence and its own, below 0 in the same one; None in two fields."""
        if self.sentence.field != other.sentence.field:
            return None
        return self.sentence.start - other.sentence.start - len(other.sentence.text)

    def take_source(self, other: Draft) -> None:
        """It is the word of whoever told the other."""
        self.claimant, self.via, self.stance, self.said = other.claimant, other.via, other.stance, other.said

    def follow_whole(self) -> None:
        """A part of what is background is background too."""
        if self.role is Role.PART and self.parent and self.parent.role is Role.BACKGROUND:
            self.role = Role.BACKGROUND


def is_long_ago(day: str | None, published: date) -> bool:
    """Whether a day that a text names, if any, was long before the text."""
    return bool(day) and last_day(day or "") < published - _LONG_AGO


def is_ages_ago(day: str | None, published: date) -> bool:
    """Whether it was so long before the text that no word of now makes it news."""
    return bool(day) and last_day(day or "") < published - _AGES


def masked(chunks: Chunks) -> str:
    """The sentence with its numbers masked: what stays the same when only a figure is brought up to date."""
    out, at = [], 0
    for chunk in chunks.row:
        if chunk.number and chunk.tag in NUMBERS and chunk.number.start >= at:
            out += [chunks.sentence[at : chunk.number.start], "#"]
            at = chunk.number.end
    return "".join([*out, chunks.sentence[at:]])
