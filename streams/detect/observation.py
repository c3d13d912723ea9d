"""What is kept of an item in one conflict: one small stub, the only durable thing of this stage.

Everything else (incidents, series, changes, contradictions) is a pure function of the set of these stubs. `seq` counts
the envelopes that a conflict took; it only stamps versions and decides nothing else. An item that was withdrawn leaves
a stub without claims, so that the count goes on after a restart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
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
from streams.detect.office import claimant_key
from streams.detect.quick import alike
from streams.detect.speaker import kind_of_speaker, who_of
from streams.detect.text import BOOL, moment, normalised, quoted, sparse, words


class Kept:
    """A value with slots: a fifth of the memory of a model, of which millions are held.

    Nobody writes to it. That nobody can (`frozen`) would cost four times the time of making it.
    """

    __slots__ = ()

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """The same with other values, as records have it."""
        return replace(self, **update)  # type: ignore[type-var]


@dataclass(slots=True, unsafe_hash=True)
class Stated(Kept):
    """One claim, as far as detection needs it. `copy_id`: equal for copies of one sentence; `part_of`: the id of the
    claim of which it counts a part, "" where the text names none."""

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
    counted: str = ""
    part_of: str = ""


class Denied(Record):
    """One denial: who denies, of whom it speaks, and the figure where it names one."""

    denial_id: str
    claimant: str
    of: str | None
    harm: Harm
    stance: Stance
    quantity: Quantity | None


@dataclass(slots=True, unsafe_hash=True)
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
    title: str | None = None

    @property
    def key(self) -> str:
        """Its key in the state."""
        return f"{self.conflict_key}|{self.item_id}"


_STUB = TypeAdapter(Observation)


def written(item: Observation, seq: int) -> bytes:
    """The stub as it is kept, counted as the envelope with that number: JSON without what holds its default."""
    parts = [
        f'{{"item_id":{quoted(item.item_id)},"conflict_key":{quoted(item.conflict_key)},'
        f'"revision":{quoted(item.revision)},"published_at":"{moment(item.published_at)}"'
    ]
    if seq:
        parts.append(f'"seq":{seq}')
    if item.publisher is not None:
        parts.append(f'"publisher":{quoted(item.publisher)}')
    if item.title is not None:
        parts.append(f'"title":{quoted(item.title)}')
    if item.url is not None:
        parts.append(f'"url":{quoted(item.url)}')
    if item.conflict is not None:
        parts.append(f'"conflict":{sparse(item.conflict)}')
    if item.stated:
        parts.append(f'"stated":[{",".join([_stated_json(said) for said in item.stated])}]')
    if item.denied:
        parts.append(f'"denied":[{",".join([sparse(denied) for denied in item.denied])}]')
    return (",".join(parts) + "}").encode()


def _stated_json(said: Stated) -> str:
    classes = '","'.join([one._value_ for one in said.victim_class])
    return (
        f'{{"claim_id":{quoted(said.claim_id)},"quantity":{sparse(said.quantity)},"harm":"{said.harm._value_}",'
        f'"role":"{said.role._value_}","victim_class":["{classes}"],"class_union":{BOOL[said.class_union]},'
        f'"victim_group":{words(said.victim_group)},"cause":"{said.cause._value_}","unit":"{said.unit._value_}",'
        f'"measure":"{said.measure._value_}","period":{sparse(said.period)},"as_of":{sparse(said.as_of)},'
        f'"claimant":{sparse(said.claimant)},"perpetrator":{words(said.perpetrator)},'
        f'"stance":"{said.stance._value_}","prior":{BOOL[said.prior]},"hedged":{BOOL[said.hedged]},'
        f'"rises":{BOOL[said.rises]},"revises":{BOOL[said.revises]},"place":{sparse(said.place)},'
        f'"field":"{said.field}","sentence":{quoted(said.sentence)},"copy_id":"{said.copy_id}"'
        f"{_left_out_json(said)}}}"
    )


def _left_out_json(said: Stated) -> str:
    counted = f',"counted":{quoted(said.counted)}' if said.counted else ""
    return counted + (f',"part_of":{quoted(said.part_of)}' if said.part_of else "")


def read(stub: bytes) -> Observation:
    """An observation from its stub. Raises pydantic's ValidationError where it is none."""
    item = _STUB.validate_json(stub)
    for said in item.stated:
        _pool(said)
    return item


def observe(envelope: Envelope) -> Observation:
    """The stub of an envelope, not yet counted (`seq` 0)."""
    claims, denials = envelope.claims, envelope.denials
    if len(claims) > 1:
        claims = tuple(sorted(claims, key=_id))
    records: list[Claim | Denial] = [*envelope.claims, *denials]
    conflict, url = None, None
    for record in records:
        conflict, url = conflict or record.conflict, url or record.url
    return Observation(
        envelope.item_id,
        envelope.conflict_key,
        envelope.revision,
        envelope.published_at,
        0,
        envelope.publisher,
        url,
        _conflict(conflict.id, conflict.name) if conflict else None,
        tuple([_stated(claim) for claim in claims]),
        tuple([_denied(denial) for denial in sorted(denials, key=_id)]) if denials else (),
        envelope.title,
    )


_id = attrgetter("id")


@lru_cache(maxsize=4096)
def _conflict(id_: str, name: str) -> ConflictRef:
    return ConflictRef(id=id_, name=name)


def _party_key(party: Claimant | None, place: Place | None, conflict: ConflictRef | None) -> str | None:
    """The same of who did or denies something, as those are called who count it there ("the army" in Mali)."""
    return claimant_key(party, place, None, conflict.id if conflict else "") if party else None


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
        known = _SHARED[key] = alike(record)
    return known  # type: ignore[return-value]


def _pool(said: Stated) -> None:
    """Let what was just read hold the shared values; nobody else has seen it yet."""
    for name in ("quantity", "period", "as_of", "claimant", "place"):
        value = getattr(said, name)
        if value is not None:
            setattr(said, name, _shared(value))


@lru_cache(maxsize=4096)
def _classes(stated: tuple[VictimClass, ...], harm: Harm) -> tuple[VictimClass, ...]:
    """The classes in order. Whoever is arrested is suspected: a text that says so counts nobody else for it."""
    kinds = set(stated) - {VictimClass.SUSPECT} if harm is Harm.DETAINED else set(stated)
    return tuple(sorted(kinds)) or (VictimClass.UNSPECIFIED,)


@lru_cache(maxsize=65536)
def _speaker(name: str, id_: str | None, kind: ClaimantKind, person: str | None) -> Claimant:
    """`person` is kept where nothing else is known of who speaks."""
    return Claimant(name=name, id=id_, kind=kind, person=person if kind is ClaimantKind.UNKNOWN else None)


def _stated(claim: Claim) -> Stated:
    claimant = claim.claimant
    sentence, place, period = claim.evidence.sentence, claim.place, claim.period
    return Stated(
        claim.id,
        _shared(claim.quantity),
        claim.harm,
        claim.role,
        _classes(claim.victim_class, claim.harm),
        claim.class_union,
        claim.victim_group,
        claim.cause,
        claim.unit,
        claim.measure,
        period and _shared(period),
        _shared(claim.as_of),
        _speaker(who_of(claimant), claimant.id, kind_of_speaker(claimant), claimant.person) if claimant else None,
        _party_key(claim.alleged_perpetrator, place, claim.conflict),
        claim.stance,
        claim.prior,
        claim.hedged,
        claim.rises,
        claim.revises,
        place and _shared(place),
        claim.evidence.field,
        sentence,
        content_id("copy", normalised(sentence)),
        claim.counted,
        claim.part_of or "",
    )


def _denied(denial: Denial) -> Denied:
    return Denied(
        denial_id=denial.id,
        claimant=_party_key(denial.claimant, denial.place, denial.conflict) or "",
        of=_party_key(denial.of, denial.place, denial.conflict),
        harm=denial.harm,
        stance=denial.stance,
        quantity=denial.disputed_quantity,
    )
