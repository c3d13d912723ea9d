"""A new epoch on Kafka, seen through the index: what only the former version said is no longer found."""

from __future__ import annotations

import pytest

from streams import topics
from streams.flow import CHANGES, CONTRADICTIONS, ITEMS, SERIES
from streams.index.consumer import run
from streams.index.reader import read
from streams.index.server import connect
from streams.runners.rebuild import rebuild
from streams.runners.testing import FlowDriver
from streams.settings import Settings
from tests.runners.former_worker import FORMER_FLOW
from tests.runners.kill_run import invented_news
from tests.runners.on_kafka import standing

pytestmark = [
    pytest.mark.elasticsearch,
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]
KINDS = {"series": SERIES, "changes": CHANGES, "contradictions": CONTRADICTIONS}


def test_after_a_rebuild_the_index_finds_what_this_version_says(settings: Settings, kafka: None) -> None:
    news = invented_news(100)
    topics.produce(settings, ITEMS, news)
    assert rebuild(settings, FORMER_FLOW)
    run(settings, once=True)
    former = found(settings)
    assert rebuild(settings)
    run(settings, once=True)
    driver = FlowDriver().pipe_all(news)
    expected = {index: standing(driver.read(topic.name)) for index, topic in KINDS.items()}
    assert found(settings) == expected != former
    assert claims(settings) == {one.id for e in driver.read("news.claims").values() for one in e.claims}  # type: ignore[attr-defined]


def found(settings: Settings) -> dict[str, dict[str, object]]:
    with connect(settings) as client:
        indexed = {index: list(read(client, settings, index, refresh=True)) for index in KINDS}
    ids = {"series": "series_id", "changes": "id", "contradictions": "id"}
    return {index: standing({getattr(r, ids[index]): r for r in records}) for index, records in indexed.items()}


def claims(settings: Settings) -> set[str]:
    with connect(settings) as client:
        return {record.id for record in read(client, settings, "claims", refresh=True)}  # type: ignore[attr-defined]
