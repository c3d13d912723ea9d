"""The words that a claim, and what is made of it, may use in its fields."""

from __future__ import annotations

from schemas.base import Vocabulary


class Quantifier(Vocabulary):
    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    APPROXIMATELY = "approximately"
    RANGE = "range"
    VAGUE = "vague"
    OTHER = "other"


class Harm(Vocabulary):
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DISPLACED = "displaced"
    DETAINED = "detained"
    KIDNAPPED = "kidnapped"
    AFFECTED = "affected"
    CASUALTIES = "casualties"
    OTHER = "other"


class Role(Vocabulary):
    TOTAL = "total"
    PART = "part"
    INCREMENT = "increment"
    BACKGROUND = "background"
    OTHER = "other"


class VictimClass(Vocabulary):
    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    MAN = "man"
    COMBATANT = "combatant"
    POLICE = "police"
    HEALTH_WORKER = "health_worker"
    AID_WORKER = "aid_worker"
    JOURNALIST = "journalist"
    MIGRANT = "migrant"
    SUSPECT = "suspect"
    UNSPECIFIED = "unspecified"
    OTHER = "other"


class Cause(Vocabulary):
    VIOLENCE = "violence"
    HUNGER = "hunger"
    DISEASE = "disease"
    DISASTER = "disaster"
    ACCIDENT = "accident"
    CRIME = "crime"
    UNKNOWN = "unknown"
    OTHER = "other"


class Method(Vocabulary):
    COUNTED = "counted"
    IDENTIFIED = "identified"
    ESTIMATED = "estimated"
    MODELLED = "modelled"
    OTHER = "other"


class Unit(Vocabulary):
    PERSON = "person"
    HOUSEHOLD = "household"
    OTHER = "other"


class Measure(Vocabulary):
    INCIDENT = "incident"
    PERIOD = "period"
    CUMULATIVE = "cumulative"
    STOCK = "stock"
    OTHER = "other"


class ClaimantKind(Vocabulary):
    BELLIGERENT = "belligerent"
    GOVERNMENT = "government"
    UN = "un"
    MONITOR = "monitor"
    NGO = "ngo"
    MEDICAL = "medical"
    MEDIA = "media"
    WITNESS = "witness"
    UNKNOWN = "unknown"
    OTHER = "other"


class Stance(Vocabulary):
    ACKNOWLEDGES = "acknowledges"
    ALLEGES = "alleges"
    DISPUTES = "disputes"
    REPORTS = "reports"
    DENIES = "denies"
    OTHER = "other"


class Accuracy(Vocabulary):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    OTHER = "other"
