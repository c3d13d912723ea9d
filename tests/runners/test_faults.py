"""Faults of the broker and of the news, on a real Kafka: nothing lost, nothing doubled, and it goes on by itself."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from streams import topics
from streams.flow import CLAIMS, ITEMS, ITEMS_DEAD, Topic
from streams.settings import Settings
from tests.runners.kill_run import found, invented_news, undisturbed
from tests.runners.on_kafka import committed, read, wait_until, worker
from tests.runners.outage_run import outage_run
from tests.runners.own_broker import own_broker, settings_of

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]
WORKER = [sys.executable, "-m", "streams", "worker"]


def test_a_broker_that_is_killed_and_comes_back_finds_the_same_worker_waiting(tmp_path: Path) -> None:
    with own_broker() as broker:
        settings = settings_of(broker)
        topics.create(settings)
        outcome = outage_run(broker, settings, invented_news(120), 8.0, tmp_path / "worker.log")
    assert [name for name, same in outcome.same.items() if not same] == []
    assert 0 < outcome.before < outcome.standing["news.claims"]
    assert (outcome.dead, outcome.same_worker) == (0, True)
    assert len((tmp_path / "worker.log").read_text("utf-8", "replace").splitlines()) < 300


def test_what_kafka_refuses_waits_with_a_word_on_what_to_do_until_it_is_mended(
    pipeline: Settings, tmp_path: Path
) -> None:
    items = invented_news(60)
    expected = undisturbed(items)
    log = tmp_path / "worker.log"
    limit(pipeline, CLAIMS, 300)
    with worker(pipeline, WORKER, log) as process:
        topics.produce(pipeline, ITEMS, items)
        wait_until(lambda: "tollwatch topics create" in log.read_text("utf-8", "replace"))
        time.sleep(2 * pipeline.commit_interval)
        assert not read(pipeline, CLAIMS)
        done, ends = committed(pipeline, ITEMS)
        assert sum(ends.values()) == len(items)
        assert done == dict.fromkeys(ends, 0)
        topics.create(pipeline)
        wait_until(lambda: found(pipeline) == expected)
        assert process.poll() is None
    assert [kind for kind, records in found(pipeline).items() if records != expected[kind]] == []
    assert not read(pipeline, ITEMS_DEAD)


def limit(settings: Settings, topic: Topic, size: int) -> None:
    """Let the topic refuse messages over `size` bytes."""
    from kafka import KafkaAdminClient  # type: ignore[import-untyped]
    from kafka.admin import ConfigResource, ConfigResourceType  # type: ignore[import-untyped]

    admin = KafkaAdminClient(**settings.kafka_client())
    where = topics.topic_name(settings, topic)
    admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, where, {"max.message.bytes": str(size)})])
    admin.close()
