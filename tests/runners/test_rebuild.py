"""A new epoch on a real Kafka: what only the former version said is withdrawn, and nothing else is published."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from schemas import Change, Op
from streams import topics
from streams.epoch import Epoch, read_epoch
from streams.errors import ConfigError
from streams.flow import ALERTS, CHANGES, CLAIMS, CONTRADICTIONS, FLOW, ITEMS, ITEMS_DEAD, SERIES
from streams.log import ends_of, log_of
from streams.runners import rebuild as rebuilding
from streams.runners.faust import run_worker
from streams.runners.rebuild import rebuild
from streams.settings import Settings
from tests.runners.former_worker import FORMER_FLOW
from tests.runners.kill_run import found, invented_news, undisturbed
from tests.runners.on_kafka import applied, read, run_until, wait_until, worker

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]
WORKER = [sys.executable, "-m", "streams", "worker"]
FORMER = [sys.executable, "-m", "tests.runners.former_worker"]
NEWS = invented_news(140)
LATER = NEWS[100:]
READ = [NEWS[0].model_copy(update={"id": "broken", "publisher": "Breaking News"}), *NEWS[:100]]


@pytest.fixture
def read_before(pipeline: Settings, tmp_path: Path) -> Settings:
    """A pipeline whose news the former version has read."""
    topics.produce(pipeline, ITEMS, READ)
    expected = undisturbed(READ[1:], FORMER_FLOW)
    run_until(pipeline, FORMER, tmp_path / "former.log", lambda: found(pipeline) == expected)
    assert found(pipeline) == expected
    assert len(read(pipeline, ITEMS_DEAD)) == 1
    return pipeline


def ends(settings: Settings) -> dict[str, dict[int, int]]:
    names = [topics.topic_name(settings, t) for t in (CLAIMS, CHANGES, SERIES, CONTRADICTIONS, ALERTS, ITEMS_DEAD)]
    return {name: ends_of(settings, name) for name in names}


def is_read(settings: Settings) -> bool:
    (stage,) = (stage for stage in FLOW if stage.source is ITEMS)
    there = ends_of(settings, topics.topic_name(settings, ITEMS))
    return applied(settings, stage) == {partition: end for partition, end in there.items() if end}


def assert_versions_grow(settings: Settings) -> None:
    """Every id's versions, in the order of its partition, only grow."""
    for topic in (CHANGES, SERIES, CONTRADICTIONS, ALERTS):
        versions = defaultdict(list)
        for message in log_of(settings, [topics.topic_name(settings, topic)]):
            versions[message.key].append(json.loads(message.value)["version"])
        assert [v for v in versions.values() if v != sorted(set(v))] == [], topic.name


def test_a_rebuild_ends_where_reading_with_this_version_begins(read_before: Settings, tmp_path: Path) -> None:
    made = rebuild(read_before)
    assert made and (made.epoch, made.items) == (2, len(READ))
    assert found(read_before) == undisturbed(READ)
    assert not read(read_before, ITEMS_DEAD)
    assert {done for topic, done in made.sent if topic == CHANGES.name} >= {"issued", "withdrawn"}
    for topic in (CHANGES, SERIES):
        gone = [r for r in read(read_before, topic).values() if getattr(r, "op", None) is Op.WITHDRAWN]
        assert len(gone) >= made.sent[topic.name, "withdrawn"] > 0

    published = ends(read_before)
    with worker(read_before, WORKER, tmp_path / "worker.log"):
        topics.produce(read_before, ITEMS, READ)  # news that is known already
        wait_until(lambda: is_read(read_before))
        assert is_read(read_before)
    assert ends(read_before) == published

    topics.produce(read_before, ITEMS, LATER)
    expected = undisturbed([*READ, *LATER])
    run_until(read_before, WORKER, tmp_path / "worker.log", lambda: found(read_before) == expected)
    assert found(read_before) == expected
    assert_versions_grow(read_before)


def test_a_rebuild_by_the_same_version_publishes_nothing(read_before: Settings) -> None:
    before = ends(read_before)
    made = rebuild(read_before, FORMER_FLOW)
    assert made and not made.sent
    assert ends(read_before) == before


def test_a_rebuild_without_quotes_takes_the_sentences_back(read_before: Settings) -> None:
    def sentences() -> set[str]:
        return {
            r.sentence for r in read(read_before, CHANGES).values() if isinstance(r, Change) and r.op != "withdrawn"
        }

    assert "" not in sentences()
    rebuild(read_before.model_copy(update={"quotes": False}))
    assert sentences() == {""}


def test_a_rebuild_that_breaks_off_keeps_workers_away_until_it_is_run_again(
    read_before: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(rebuilding, "_send_states", die)
        rebuild(read_before)
    assert read_epoch(read_before) == Epoch(2, whole=False)
    with pytest.raises(ConfigError, match="run `tollwatch rebuild` again"):
        run_worker(read_before)
    made = rebuild(read_before)
    assert made and made.epoch == 2 and not made.sent
    assert read_epoch(read_before) == Epoch(2, whole=True)
    assert found(read_before) == undisturbed(READ)


def test_one_that_is_stopped_while_it_reads_leaves_all_as_it_was(read_before: Settings) -> None:
    before = ends(read_before)
    assert rebuild(read_before, stop=lambda: True) is None
    assert (read_epoch(read_before), ends(read_before)) == (Epoch(), before)


def test_it_does_not_begin_while_a_worker_runs(pipeline: Settings, tmp_path: Path) -> None:
    with worker(pipeline, WORKER, tmp_path / "worker.log"):
        wait_until(lambda: topics.members(pipeline) > 0)
        with pytest.raises(ConfigError, match="stop them"):
            rebuild(pipeline)
    assert read_epoch(pipeline) == Epoch()
