"""The records as they stand in Elasticsearch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from schemas import Alert, Change, Claim, Contradiction, DeadLetter, Denial, Ledger, NewsItem, Record, Series
from streams.index.setup import alias
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

_MODELS: dict[str, type[Record]] = {
    "items": NewsItem, "series": Series, "changes": Change, "contradictions": Contradiction, "alerts": Alert,
    "dead": DeadLetter, "claim": Claim, "denial": Denial, "ledger": Ledger,
}  # fmt: skip


def read(client: Elasticsearch, settings: Settings, index: str, *, refresh: bool = False) -> Iterator[Record]:
    """Every record of an index, by its short name, without withdrawn claims. `refresh`: with what was just written."""
    from elasticsearch.helpers import scan

    name = alias(settings, index)
    if refresh:
        client.indices.refresh(index=name)
    query = {"query": {"bool": {"must_not": [{"term": {"withdrawn": True}}]}}} if index == "claims" else None
    for hit in scan(client, index=name, query=query):
        document = hit["_source"]
        yield _MODELS[document["kind"] if index == "claims" else index].model_validate(document)
