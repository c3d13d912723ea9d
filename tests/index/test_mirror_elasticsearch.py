"""`tollwatch run --elasticsearch`: the same documents as over Kafka, whatever happens in between."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from schemas import Envelope, NewsItem
from streams.index import mirror as mirror_module
from streams.index.documents import Position, actions_of, manifest_of
from streams.index.indexer import Indexer
from streams.index.mirror import Mirror
from streams.index.server import Stopped, connect
from streams.index.setup import alias, mappings, tear_down
from streams.runners.embedded import run
from streams.runners.testing import FlowDriver
from streams.settings import Settings
from streams.sources import Reading, read_sources
from streams.store import open_for_writing
from tests.index.test_faults_elasticsearch import _short_waits as _short_waits

pytestmark = pytest.mark.elasticsearch

NEWS = files("streams.demo").joinpath("news.jsonl")


def arrivals(path: object = NEWS) -> Any:
    return read_sources([str(path)], Reading(datetime.now(UTC)))


def documents(settings: Settings) -> dict[str, Any]:
    """Every document by index and id."""
    found = {}
    with connect(settings) as client:
        client.indices.refresh(index=alias(settings, "*"))
        for index in mappings():
            for hit in client.search(index=alias(settings, index), size=1000)["hits"]["hits"]:
                found[f"{index} {hit['_id']}"] = hit["_source"]
    return bare(found)


def bare(found: dict[str, Any]) -> dict[str, Any]:
    """Without the moment at which a record came, and without the items, which bear the time they were fetched."""
    return {
        key: {name: value for name, value in document.items() if name != "ingested_at"}
        for key, document in found.items()
        if not key.startswith("items ")
    }


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    """What a log of the same news writes."""
    items = [NewsItem.model_validate_json(line) for line in NEWS.read_text("utf-8").splitlines()]
    found = {}
    for n, record in enumerate(emit.value for emit in FlowDriver().pipe_all(items).emits if emit.value):
        manifest = [manifest_of(record, Position(n, n))] if isinstance(record, Envelope) else []
        for action in [*actions_of(record, Position(n, n)), *manifest]:
            found[f"{action.kind} {action.id}"] = dict(action.document)
    return bare(found)


def test_the_documents_are_those_of_the_log_also_of_a_database_that_was_there_before(
    settings: Settings, expected: dict[str, Any], tmp_path: Path
) -> None:
    lines = NEWS.read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "half.jsonl").write_text("".join(lines[:14]), "utf-8")
    with open_for_writing(tmp_path / "news.db") as store:
        run(store, arrivals(tmp_path / "half.jsonl"), batch_items=1)
        mirror = Mirror(store, settings)
        run(store, arrivals(), mirror=mirror, batch_items=1)
        assert mirror.outcome.refused == []
        assert documents(settings) == expected
        again = Mirror(store, settings)
        run(store, arrivals(), mirror=again, batch_items=1)
        assert again.outcome.written <= 28  # the items' own copies, fetched anew


def test_what_could_not_be_sent_waits_in_the_database(
    settings: Settings, expected: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Away(Indexer):
        def write(self, batch: Any) -> Any:
            raise Stopped

    with open_for_writing(tmp_path / "news.db") as store:
        mirror = Mirror(store, settings)
        with monkeypatch.context() as patch:
            patch.setattr(mirror_module, "Indexer", Away)
            run(store, arrivals(), mirror=mirror, batch_items=1)
        assert documents(settings) == {}
    with open_for_writing(tmp_path / "news.db") as store:
        assert Mirror(store, settings).finish()
        assert documents(settings) == expected
        with connect(settings) as client:
            tear_down(client, settings)
        assert Mirror(store, settings).finish()  # the indices were lost: all is sent again
        assert documents(settings) == expected
