"""The real flow behind a small extractor: "Alpha says 12 killed" is a claim, BREAK breaks the operator."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from schemas import AsOf, Claim, Claimant, ConflictRef, Envelope, Evidence, NewsItem, Quantity, Record, content_id
from streams.core.operator import Emit, State
from streams.flow import ALERT, CLAIMS, DETECT, EXTRACT
from streams.runners.embedded import run
from streams.sources import Reading, read_sources
from streams.store import open_for_writing

_SAYS = re.compile(r"(\w+) says (\d+) (killed|injured)")
STARTED = datetime(2026, 1, 1, tzinfo=UTC)


class SmallExtract:
    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, NewsItem)
        rank = f"{record.fetched_at or record.published_at} {record.text_hash}".encode()
        if rank <= (state.get(record.id) or b""):
            return []
        state.put(record.id, rank)
        if "BREAK" in record.text:
            raise ValueError("the small extractor breaks here")
        claims = tuple(_claim(record, found) for found in _SAYS.finditer(record.text))
        envelope = Envelope(
            item_id=record.id, conflict_key="small-war", revision=record.text_hash, published_at=record.published_at,
            publisher=record.publisher, claims=claims,
        )  # fmt: skip
        return [Emit(CLAIMS.name, f"small-war|{record.id}", envelope)]

    def forget(self) -> None:
        pass


def _claim(item: NewsItem, found: re.Match[str]) -> Claim:
    value = int(found[2])
    return Claim(
        id=content_id(item.id, found.start()), item_id=item.id, revision=item.text_hash, published_at=item.published_at,
        publisher=item.publisher, url=item.url, harm=found[3], measure="cumulative", cause="violence",
        quantity=Quantity(value=value, min=value, max=value, quantifier="exact", text=found[2]),
        as_of=AsOf(day=item.published_at.date().isoformat()),
        claimant=Claimant(name=found[1], id=found[1].lower(), kind="monitor", text=found[1]),
        conflict=ConflictRef(id="small-war", name="The Small War", evidence=("small",)),
        evidence=Evidence(
            field="text", sentence=item.text, start=0, end=len(item.text),
            quantity_start=found.start(2), quantity_end=found.end(2),
        ),
        rule="small",
    )  # fmt: skip


SMALL_FLOW = (replace(EXTRACT, make=SmallExtract), DETECT, ALERT)


BATCH = 10


def read_into(db: Path, *sources: str, batch_items: int = BATCH) -> None:
    """One undisturbed run."""
    with open_for_writing(db) as store:
        run(store, read_sources(sources, Reading(STARTED)), SMALL_FLOW, batch_items=batch_items)


def _lockstep(db: str, source: str) -> None:
    """A run that says "batch" after every small batch and waits for a line before the next."""

    def wait(_: object) -> None:
        print("batch", flush=True)
        sys.stdin.readline()

    with open_for_writing(db) as store:
        run(store, read_sources([source], Reading(STARTED)), SMALL_FLOW, watch=wait, batch_items=BATCH)
    print("end", flush=True)


if __name__ == "__main__":
    _lockstep(sys.argv[1], sys.argv[2])
