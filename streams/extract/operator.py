"""NewsItem -> Envelopes: one for each conflict to which the item now contributes.

The operator remembers per item which revision stands and what it contributed, so that a new revision, a correction or
a changed gazetteer withdraws what it must. Which of several revisions stands hangs on them alone, not on the order in
which they come (`revisions.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from zlib import crc32

from schemas import Claim, Denial, Envelope, Ledger, NewsItem, Record
from streams.core.operator import Emit, State
from streams.extract import CODE_VERSION, read_item
from streams.extract.revisions import Rank, rank_of
from streams.flow import CLAIMS

HASH_BUCKETS = 64


class ItemMemory(Record):
    """What is kept of an item: which revision stands (`rank`), and the conflict keys to which it contributes."""

    rank: Rank
    conflict_keys: tuple[str, ...]
    claim_ids: tuple[str, ...]
    code_version: str


class Extract:
    """The stage. It caches nothing beside its state."""

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, NewsItem)
        known = state.get(record.id)
        memory = ItemMemory.model_validate_json(known) if known else None
        rank = rank_of(record)
        if memory and (rank < memory.rank or (rank == memory.rank and memory.code_version == CODE_VERSION)):
            return []
        envelopes = envelopes_of(record)
        now = tuple(envelope.conflict_key for envelope in envelopes)
        gone = [k for k in (memory.conflict_keys if memory else ()) if k not in now]
        withdrawn = [_envelope(record, conflict_key, []) for conflict_key in gone]
        claim_ids = tuple(claim.id for envelope in envelopes for claim in envelope.claims)
        memory = ItemMemory(rank=rank, conflict_keys=now, claim_ids=claim_ids, code_version=CODE_VERSION)
        state.put(record.id, memory.model_dump_json().encode())
        return [Emit(CLAIMS.name, f"{e.conflict_key}|{e.item_id}", e) for e in (*withdrawn, *envelopes)]

    def forget(self) -> None:
        pass


def envelopes_of(item: NewsItem) -> list[Envelope]:
    """All that an item contributes, one envelope per conflict key, in the order of the keys."""
    by_key: dict[str, list[Claim | Denial | Ledger]] = defaultdict(list)
    for record in read_item(item):
        by_key[conflict_key(record)].append(record)
    return [_envelope(item, key, by_key[key]) for key in sorted(by_key)]


def conflict_key(record: Claim | Denial | Ledger) -> str:
    """The conflict's id; else `~` and the country; else `~xx-` and a bucket of the hash of the place, a sea as a rule,
    or of the item where it has none."""
    if record.conflict:
        return record.conflict.id
    place = record.place if not isinstance(record, Ledger) else None
    if place and place.country:
        return f"~{place.country}"
    return f"~xx-{crc32((place.name if place else record.item_id).encode()) % HASH_BUCKETS:02d}"


def _envelope(item: NewsItem, conflict_key: str, records: Sequence[Claim | Denial | Ledger]) -> Envelope:
    return Envelope(
        item_id=item.id,
        conflict_key=conflict_key,
        revision=item.text_hash,
        published_at=item.published_at,
        publisher=item.publisher,
        title=item.title,
        claims=tuple(r for r in records if isinstance(r, Claim)),
        denials=tuple(r for r in records if isinstance(r, Denial)),
        ledgers=tuple(r for r in records if isinstance(r, Ledger)),
        code_version=CODE_VERSION,
    )
