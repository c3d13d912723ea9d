"""Every search behind a panel, on the real Elasticsearch with the news of the demo."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from schemas import NewsItem
from streams.index.documents import Position
from streams.index.indexer import Indexer, Placed
from streams.index.server import connect
from streams.index.setup import alias, mappings
from streams.kibana.boards import BOARDS, LISTINGS, Note
from streams.kibana.charts import Chart
from streams.kibana.queries import search_of
from streams.kibana.rule import rule_query
from streams.runners.testing import FlowDriver
from streams.settings import Settings

pytestmark = pytest.mark.elasticsearch

EMPTY = {"Could not be used, of all", "What could not be used"}
"""The news of the demo has no dead letters."""


@pytest.fixture
def filled(settings: Settings) -> Settings:
    lines = files("streams.demo").joinpath("news.jsonl").read_text("utf-8").splitlines()
    items = [NewsItem.model_validate_json(line) for line in lines]
    log = [*items, *(emit.value for emit in FlowDriver().pipe_all(items).emits if emit.value)]
    with connect(settings) as client:
        indexer = Indexer(client, settings)
        assert indexer.write(Placed(record, Position(n, n)) for n, record in enumerate(log)).refused == []
        for index in mappings():
            client.indices.refresh(index=alias(settings, index))
    return settings


def test_every_panel_finds_what_it_shows(filled: Settings) -> None:
    contents = [panel.content for board in BOARDS for panel in board.panels]
    panels = [content for content in (*contents, *LISTINGS) if not isinstance(content, Note)]
    with connect(filled) as client:
        for panel in panels:
            answer = client.search(index=alias(filled, panel.index), body=search_of(panel))
            assert answer["_shards"]["failed"] == 0
            if panel.title not in EMPTY:
                assert answer["hits"]["total"]["value"] > 0, panel.title
                if not isinstance(panel, Chart) or panel.groups:
                    assert answer["hits"]["hits"] or list(buckets(answer["aggregations"])), panel.title


def buckets(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.get("buckets", [])
        for part in value.values():
            yield from buckets(part)


def test_a_claimants_line_rises_as_its_toll_does(filled: Settings) -> None:
    [lines] = [panel.content for panel in BOARDS[0].panels if getattr(panel.content, "shape", "") == "line"]
    with connect(filled) as client:
        answer = client.search(index=alias(filled, "changes"), body=search_of(lines))
    points = [
        claimant["figure0"]["value"]
        for month in answer["aggregations"]["group"]["buckets"]
        for claimant in month["group"]["buckets"]
        if claimant["key"] == "US-led coalition"
    ]
    assert len(points) >= 5
    assert points == sorted(points)


def test_the_rule_sees_news_and_neither_late_nor_withdrawn_changes(filled: Settings) -> None:
    with connect(filled) as client:
        found = client.search(index=alias(filled, "changes"), query=rule_query(), size=200)["hits"]["hits"]
    assert found
    for change in (hit["_source"] for hit in found):
        assert change["effect"] == "current" and change["op"] != "withdrawn"
        assert not {"late", "prior"} & set(change["flags"])
