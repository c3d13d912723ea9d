"""What is kept of an item in one conflict: one small stub, the only durable thing of this stage.

Everything else (incidents, series, changes, contradictions) is a pure function of the set of these stubs. `seq` counts
the envelopes that a conflict took; it only stamps versions and decides nothing else. An item that was withdrawn leaves
a stub without claims, so that the count goes on after a restart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, Self, TypeVar

from pydantic import TypeAdapter

from schemas import (
    AsOf,
    Cause,
    Claim,
    Claimant,
    ClaimantKind,
    ConflictRef,
    Denial,
    Envelope,
    Harm,
    Measure,
    Period,
    Place,
    Quantity,
    Record,
    Role,
    Stance,
    Unit,
    VictimClass,
    content_id,
)
from schemas.news_item import UtcTime
from streams.detect.quick import quick

_BETWEEN_WORDS = re.compile(r"\W+")


class Kept:
    """A frozen value with slots: a fifth of the memory of a model, of which millions are held."""

    __slots__ = ()

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """The same with other values, as records have it."""
        return replace(self, **update)  # type: ignore[type-var]


@dataclass(frozen=True, slots=True)
class Stated(Kept):
    """One claim, as far as detection needs it. `copy_id`: equal for copies of one sentence."""

    claim_id: str
    quantity: Quantity
    harm: Harm
    role: Role
    victim_class: tuple[VictimClass, ...]
    class_union: bool
    victim_group: str | None
    cause: Cause
    unit: Unit
    measure: Measure
    period: Period | None
    as_of: AsOf
    claimant: Claimant | None
    perpetrator: str | None
    stance: Stance
    prior: bool
    hedged: bool
    rises: bool
    revises: bool
    place: Place | None
    field: Literal["title", "text"]
    sentence: str
    copy_id: str


class Denied(Record):
    """One denial: who denies, of whom it speaks, and the figure where it names one."""

    denial_id: str
    claimant: str
    of: str | None
    harm: Harm
    stance: Stance
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class Observation(Kept):
    """All that one item now contributes to one conflict."""

    item_id: str
    conflict_key: str
    revision: str
    published_at: UtcTime
    seq: int = 0
    publisher: str | None = None
    url: str | None = None
    conflict: ConflictRef | None = None
    stated: tuple[Stated, ...] = ()
    denied: tuple[Denied, ...] = ()

    @property
    def key(self) -> str:
        """Its key in the state."""
        return f"{self.conflict_key}|{self.item_id}"


_STUB = TypeAdapter(Observation)


def written(item: Observation, seq: int) -> bytes:
    """The stub as it is kept, counted as the envelope with that number."""
    return _STUB.dump_json(replace(item, seq=seq), exclude_defaults=True)


def read(stub: bytes) -> Observation:
    """An observation from its stub. Raises pydantic's ValidationError where it is none."""
    item = _STUB.validate_json(stub)
    for said in item.stated:
        _pool(said)
    return item


def observe(envelope: Envelope) -> Observation:
    """The stub of an envelope, not yet counted (`seq` 0)."""
    records: list[Claim | Denial] = [*envelope.claims, *envelope.denials]
    conflict = next((r.conflict for r in records if r.conflict), None)
    return Observation(
        item_id=envelope.item_id,
        conflict_key=envelope.conflict_key,
        revision=envelope.revision,
        published_at=envelope.published_at,
        publisher=envelope.publisher,
        url=next((r.url for r in records if r.url), None),
        conflict=_conflict(conflict.id, conflict.name) if conflict else None,
        stated=tuple(_stated(claim) for claim in sorted(envelope.claims, key=lambda c: c.id)),
        denied=tuple(_denied(denial) for denial in sorted(envelope.denials, key=lambda d: d.id)),
    )


@lru_cache(maxsize=4096)
def _conflict(id_: str, name: str) -> ConflictRef:
    return ConflictRef(id=id_, name=name)


def actor_key(actor: Claimant | None) -> str | None:
    """What identifies an actor: the gazetteer's id, else the name without case and punctuation."""
    if actor is None:
        return None
    return actor.id or normalised(actor.name)


@lru_cache(maxsize=65536)
def normalised(text: str) -> str:
    """Words in lower case with single blanks: what is left when layout and punctuation differ."""
    return _BETWEEN_WORDS.sub(" ", text.casefold()).strip()


Shared = TypeVar("Shared", bound=Record)
_SHARED: dict[tuple[object, ...], Record] = {}
_MOST_SHARED = 200_000


def _shared(record: Shared) -> Shared:
    """One object for all equal values: places, people and days come again by the thousand."""
    key = type(record), *record.__dict__.values()
    known = _SHARED.get(key)
    if known is None:
        if len(_SHARED) >= _MOST_SHARED:
            _SHARED.clear()
        known = _SHARED[key] = quick(type(record), **record.__dict__)
    return known  # type: ignore[return-value]


def _pool(said: Stated) -> None:
    """Let what was just read hold the shared values; nobody else has seen it yet."""
    for name in ("quantity", "period", "as_of", "claimant", "place"):
        value = getattr(said, name)
        if value is not None:
            object.__setattr__(said, name, _shared(value))


@lru_cache(maxsize=4096)
def _classes(stated: tuple[VictimClass, ...]) -> tuple[VictimClass, ...]:
    return tuple(sorted(set(stated))) or (VictimClass.UNSPECIFIED,)


@lru_cache(maxsize=65536)
def _speaker(name: str, id_: str | None, kind: ClaimantKind) -> Claimant:
    return Claimant(name=name, id=id_, kind=kind)


def _stated(claim: Claim) -> Stated:
    claimant = claim.claimant
    return Stated(
        claim_id=claim.id,
        quantity=_shared(claim.quantity),
        harm=claim.harm,
        role=claim.role,
        victim_class=_classes(claim.victim_class),
        class_union=claim.class_union,
        victim_group=claim.victim_group,
        cause=claim.cause,
        unit=claim.unit,
        measure=claim.measure,
        period=claim.period and _shared(claim.period),
        as_of=_shared(claim.as_of),
        claimant=_speaker(claimant.name, claimant.id, claimant.kind) if claimant else None,
        perpetrator=actor_key(claim.alleged_perpetrator),
        stance=claim.stance,
        prior=claim.prior,
        hedged=claim.hedged,
        rises=claim.rises,
        revises=claim.revises,
        place=claim.place and _shared(claim.place),
        field=claim.evidence.field,
        sentence=claim.evidence.sentence,
        copy_id=content_id("copy", normalised(claim.evidence.sentence)),
    )


def _denied(denial: Denial) -> Denied:
    return Denied(
        denial_id=denial.id,
        claimant=actor_key(denial.claimant) or "",
        of=actor_key(denial.of),
        harm=denial.harm,
        stance=denial.stance,
        quantity=denial.disputed_quantity,
    )
