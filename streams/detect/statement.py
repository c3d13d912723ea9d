"""A claim as detection sees it in memory: the stub with its reading, its day and its claimant worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from schemas import Claimant, Measure, Role
from streams.detect.answering import answering
from streams.detect.measure import as_counted, beside
from streams.detect.observation import Observation, Stated
from streams.detect.office import claimant_key, country_of_conflict, office_of, seat_of
from streams.detect.parted import whole_sides
from streams.detect.person import as_one_person
from streams.detect.reading import Reading, reading_of, rounds_to
from streams.detect.scope import Scope, place_key, scope_of
from streams.detect.window import as_of_day

ROLES = frozenset({
    "activists", "authorities", "doctors", "fighters", "firefighters", "health", "hospital", "hospitals", "local",
    "medical", "medics", "military", "official", "officials", "organisers", "paramedics", "police", "rescue",
    "rescuers", "residents", "security", "source", "sources", "survivors", "witness", "witnesses",
})  # fmt: skip
COUNTS = (Measure.CUMULATIVE, Measure.PERIOD, Measure.STOCK)
Slot = tuple[str | None, int, int, bool]
"""By which the statements of an item are told apart: the place, the first and the last day, whether none is named."""

Order = tuple[datetime, str, bool, int, str]
"""News in the order of publication; within an item the most settled first, comparisons last: when it was published, the
item, whether it compares, how much it leaves open, the claim."""


@dataclass(eq=False, slots=True)
class Statement:
    """`day`: the ordinal by which it stands in a history. `claimant`: None where nobody is named."""

    item: Observation
    said: Stated
    reading: Reading
    day: int
    published: datetime
    claimant: str | None
    scope: Scope
    order: Order = field(init=False)
    is_delayed: bool = field(init=False)  # it was published after its day
    identity: str | None = field(init=False, default=None)  # of its fact, once asked for

    def __post_init__(self) -> None:
        said = self.said
        self.is_delayed = self.day < self.published.toordinal()
        self.order = self.published, self.item.item_id, said.prior, -self.scope.closed, said.claim_id


def statements_of(item: Observation) -> list[Statement]:
    """What an item states of use: totals and parts with a number. Increments and background stand by themselves.

    A headline's figure that rounds one in the text ("1K-plus" for 1,059) is that figure: it takes over what the
    sentence says of measure, window, place and claimant. What a figure counts is settled first (`measure`). One person
    is the same in all sentences that may speak of it (`person`).
    """
    usable = [_of_its_hours(said, item) for said in item.stated]
    usable = [said for said in usable if said.role in (Role.TOTAL, Role.PART)]
    if any(said.measure is not Measure.INCIDENT for said in usable):
        usable = answering(beside([as_counted(item, said) for said in usable]))
    settled = [_settled(said, usable) if said.field == "title" else said for said in usable]
    found = [statement_of(item, said) for said in whole_sides(as_one_person(settled))]
    return [statement for statement in found if statement]


def _of_its_hours(said: Stated, item: Observation) -> Stated:
    """As all of a rolling time, what a text tells of it beside a longer one: "240 since October, 18 of them in the past
    24 hours", "18 more in the past 24 hours, which brings the total to 240"."""
    if said.role is Role.TOTAL or said.period is None or not said.period.rolling or said.measure is not Measure.PERIOD:
        return said
    whole = next((one for one in item.stated if said.part_of and one.claim_id == said.part_of), None)
    if said.role is Role.INCREMENT or (whole and not (whole.period and whole.period.rolling)):
        return said.model_copy(update={"role": Role.TOTAL, "part_of": ""})
    return said


def is_role(claimant: Claimant) -> bool:
    """Whether the words name an office rather than somebody: "police", "hospital sources". Names have capitals; of a
    ministry a country has but one.

    A capital at the beginning of a sentence ("Medics said") does not make a name of the words in ROLES.
    """
    if claimant.id or not _names_office(claimant.name):
        return False
    office = office_of(claimant)
    return office is None or office.is_local


@lru_cache(maxsize=4096)
def _names_office(name: str) -> bool:
    first, *others = name.split() or [""]
    is_lower = first == first.lower() or first.lower() in ROLES
    return is_lower and all(word == word.lower() for word in others)


def _country_of(item: Observation) -> str | None:
    """The country in which all plays that an item tells, or that its key names ("~NG"); a code in small letters."""
    if len(item.conflict_key) == 3:
        return item.conflict_key[1:].lower()
    named = {said.place.country for said in item.stated if said.place and said.place.country}
    return named.pop().lower() if len(named) == 1 else country_of_conflict(item.conflict_key)


def statement_of(item: Observation, said: Stated) -> Statement | None:
    """A claim as detection sees it; None where it holds no number."""
    reading = reading_of(said.quantity)
    if reading is None:
        return None
    in_incident = said.measure is Measure.INCIDENT
    country = None if said.claimant is None or (said.place and said.place.country) else _country_of(item)
    claimant = claimant_key(said.claimant, said.place, country, item.conflict_key) if said.claimant else None
    if said.claimant and not in_incident and is_role(said.claimant) and not office_of(said.claimant):
        where = place_key(said.place)
        claimant = f"{claimant} in {where}" if where else None
    day = as_of_day(said.as_of, item.published_at)
    scope = _pooled(scope_of(said, in_incident=in_incident, seat=seat_of(said.claimant)))
    return Statement(item, said, reading, day, item.published_at, claimant, scope)


@lru_cache(maxsize=4096)
def _pooled(scope: Scope) -> Scope:
    """One object for all equal scopes: most statements have one of a few."""
    return scope


def _settled(said: Stated, siblings: list[Stated]) -> Stated:
    if said.prior:
        return said
    text = [s for s in siblings if s.field == "text"]
    by_other = said.claimant and not any(s.claimant and _is_one(said, s) for s in text)  # "Officials: nine dead"
    body = [s for s in text if not s.prior and _repeats(said, s, by_other=bool(by_other))]
    if not body:
        return said
    model = min(body, key=lambda s: (s.quantity.text != said.quantity.text, s.claim_id))
    adopted = ("measure", "period", "as_of", "claimant", "perpetrator", "place", "victim_class", "class_union", "cause")
    return said.model_copy(update={name: getattr(model, name) for name in (*adopted, "victim_group")})


def _repeats(title: Stated, text: Stated, *, by_other: bool) -> bool:
    """Whether a headline gives a figure of the text, by its claimant, or by words for him that the text has not."""
    if title.harm is not text.harm or title.unit is not text.unit or title.role is not text.role:
        return False
    if title.claimant and text.claimant and not (by_other or _is_one(title, text)):
        return False
    if not scope_of(title, in_incident=True).fits(scope_of(text, in_incident=True)) and title.role is Role.PART:
        return False
    rough, fine = reading_of(title.quantity), reading_of(text.quantity)
    return rough is not None and fine is not None and rounds_to(rough, fine)


def _is_one(title: Stated, text: Stated) -> bool:
    """Whether a headline and a sentence have one claimant."""
    keys = {claimant_key(s.claimant, text.place) for s in (title, text) if s.claimant}
    return len(keys) == 1
