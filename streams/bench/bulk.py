"""Indexing into a real Elasticsearch, as a ratio to `helpers.bulk` of the same documents; then the whole replay."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from schemas import AsOf, Claim, Claimant, Envelope, Evidence, Place, Quantity
from streams.index.documents import Position, actions_of, manifest_of
from streams.index.indexer import Indexer, Placed
from streams.index.server import connect
from streams.index.setup import alias, set_up, tear_down
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

PER_ITEM = 3
POLL = 500
_BEGIN = datetime(2020, 1, 1, tzinfo=UTC)


class Bulk(NamedTuple):
    """`ratio`: our claims a second over those of helpers.bulk, 1 is as fast. `changed`: by the replay; 0 is right."""

    claims: int
    ours: float
    helpers: float
    ratio: float
    replay: float
    changed: int


def measure_bulk(settings: Settings, claims: int) -> Bulk:
    """Seconds of both, in turns of a tenth each so that the machine's moods hit both. Its indices are its own."""
    one, two = (settings.model_copy(update={"prefix": f"bench-{uuid4().hex[:8]}-"}) for _ in range(2))
    placed = list(invented(claims))
    tenth = -(-len(placed) // 10)
    with connect(settings) as client:
        try:
            set_up(client, one)
            set_up(client, two)
            indexer, ours, theirs = Indexer(client, one), 0.0, 0.0
            for start in range(0, len(placed), tenth):
                part = placed[start : start + tenth]
                ours += _timed(lambda part=part: _index(indexer, part))
                theirs += _timed(lambda part=part: _helpers(client, two, part))
            changed: list[int] = []
            replay = _timed(lambda: changed.append(_index(indexer, placed)))
        finally:
            tear_down(client, one)
            tear_down(client, two)
    return Bulk(claims, ours, theirs, theirs / ours, replay, changed[0])


def invented(claims: int) -> Iterator[Placed]:
    """Envelopes of three claims, in the order of a log."""
    for number in range(-(-claims // PER_ITEM)):
        at = _BEGIN + timedelta(minutes=number)
        said = tuple(
            _claim(number * PER_ITEM + n, number, at) for n in range(min(PER_ITEM, claims - number * PER_ITEM))
        )
        envelope = Envelope(item_id=f"item-{number}", conflict_key=f"war-{number % 300}", revision="r", published_at=at,
                            claims=said)  # fmt: skip
        yield Placed(envelope, Position(int(at.timestamp() * 1000), number))


def _claim(number: int, item: int, at: datetime) -> Claim:
    count = 10 + number % 5000
    sentence = (
        f"The health ministry of the northern region said that {count} people had been killed in the town since May."
    )
    return Claim(
        id=f"claim-{number}", item_id=f"item-{item}", revision="r", published_at=at, publisher="Example Wire",
        url=f"https://example.org/{item}", harm="killed", as_of=AsOf(day=at.date().isoformat()),
        quantity=Quantity(value=count, min=count, max=count, quantifier="exact", text=str(count)),
        claimant=Claimant(name="Health ministry", id="health-ministry", kind="government"),
        place=Place(name="Town", country="XX", lat=number % 80, lon=number % 170, precision="city"),
        evidence=Evidence(field="text", sentence=sentence, start=0, end=len(sentence), quantity_start=53,
                          quantity_end=53 + len(str(count))),
    )  # fmt: skip


def _index(indexer: Indexer, placed: list[Placed]) -> int:
    """Poll by poll, as the consumer does; how many documents changed."""
    return sum(indexer.write(placed[start : start + POLL]).written for start in range(0, len(placed), POLL))


def _helpers(client: Elasticsearch, settings: Settings, placed: list[Placed]) -> None:
    """The same documents, made the same way, without a verdict, withdrawals or a version that is looked at before."""
    from elasticsearch.helpers import bulk

    def operations() -> Iterator[dict[str, Any]]:
        for record, position in placed:
            assert isinstance(record, Envelope)
            for action in (*actions_of(record, position), manifest_of(record, position)):
                yield {
                    "_op_type": "index", "_index": alias(settings, action.kind), "_id": action.id,
                    "_source": action.document, "version": action.version, "version_type": "external",
                }  # fmt: skip

    bulk(client, operations(), chunk_size=500)


def _timed(work: Any) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
