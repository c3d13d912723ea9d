"""The records that pass between the stages. This package imports nothing of `streams`."""

from schemas.alert import Alert
from schemas.base import SCHEMA_VERSION, Record, Vocabulary, content_id
from schemas.claim import (
    AsOf,
    Bounds,
    Claim,
    Claimant,
    ConflictRef,
    Denial,
    Evidence,
    Ledger,
    LedgerEntries,
    Period,
    Place,
    Quantity,
    Victim,
)
from schemas.dead_letter import DeadLetter
from schemas.delivery import AlertDelivery
from schemas.envelope import Envelope
from schemas.news_item import NewsItem
from schemas.toll import (
    Basis,
    Change,
    ChangeType,
    Contradiction,
    Current,
    Effect,
    Flag,
    Incident,
    Op,
    Point,
    Series,
    SeriesClaimant,
    Window,
    Wording,
)
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

TOLLWATCH = True  # the marker by which `doctor` knows our `schemas` from anybody else's

__all__ = [
    "SCHEMA_VERSION", "TOLLWATCH", "Accuracy", "Alert", "AlertDelivery", "AsOf", "Basis", "Bounds", "Cause", "Change",
    "ChangeType", "Claim", "Claimant", "ClaimantKind", "ConflictRef", "Contradiction", "Current", "DeadLetter",
    "Denial", "Effect", "Envelope", "Evidence", "Flag", "Harm", "Incident", "Ledger", "LedgerEntries", "Measure",
    "Method", "NewsItem", "Op", "Period", "Place", "Point", "Quantifier", "Quantity", "Record", "Role", "Series",
    "SeriesClaimant", "Stance", "Unit", "Victim", "VictimClass", "Vocabulary", "Window", "Wording", "content_id",
]  # fmt: skip
