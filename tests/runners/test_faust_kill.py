"""Workers killed at any moment, on a real Kafka: nothing lost, and nothing stands that an undisturbed run lacks."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from streams import topics
from streams.flow import ITEMS, ITEMS_DEAD
from streams.settings import Settings
from tests.runners.failing_worker import POINTS
from tests.runners.kill_run import found, invented_news, kill_run, undisturbed
from tests.runners.on_kafka import PATIENCE, produce_raw, read, run_until, worker

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


def test_workers_killed_at_any_moment_end_as_an_undisturbed_run(pipeline: Settings, tmp_path: Path) -> None:
    outcome = kill_run(pipeline, invented_news(400), kills=5, log=tmp_path / "worker.log")
    assert outcome.standing["toll.changes"] > 100
    assert [name for name, same in outcome.same.items() if not same] == []
    assert outcome.dead == 0


@pytest.mark.parametrize("point", POINTS)
def test_a_worker_that_dies_between_two_confirmed_steps_loses_and_doubles_nothing(
    pipeline: Settings, tmp_path: Path, point: str
) -> None:
    items = invented_news(60)
    expected = undisturbed(items)
    topics.produce(pipeline, ITEMS, items)
    log = tmp_path / "worker.log"
    times = "1" if point == "between offset and plan" else "4"  # plans are for what waits, and little does here
    failing = [sys.executable, "-m", "tests.runners.failing_worker", point, times]
    with worker(pipeline, failing, log, ends=False) as process:
        assert process.wait(PATIENCE) == -signal.SIGKILL
    run_until(pipeline, [sys.executable, "-m", "streams", "worker"], log, lambda: found(pipeline) == expected)
    assert [name for name, records in found(pipeline).items() if records != expected[name]] == []


def test_a_second_worker_that_joins_and_stays_alone_takes_over_where_the_first_was(
    pipeline: Settings, tmp_path: Path
) -> None:
    items = invented_news(300)
    expected = undisturbed(items)
    command = [sys.executable, "-m", "streams", "worker"]
    with worker(pipeline, command, tmp_path / "first.log"):
        topics.produce(pipeline, ITEMS, items[:150])
        time.sleep(6)
        with worker(pipeline, command, tmp_path / "second.log"):
            topics.produce(pipeline, ITEMS, items[150:250])
            time.sleep(6)
    topics.produce(pipeline, ITEMS, items[250:])
    run_until(pipeline, command, tmp_path / "third.log", lambda: found(pipeline) == expected)
    assert [name for name, records in found(pipeline).items() if records != expected[name]] == []


def test_poison_among_the_news_goes_to_the_dead_letters_and_nothing_else_is_lost(
    pipeline: Settings, tmp_path: Path
) -> None:
    items = invented_news(200)
    expected = undisturbed(items)
    poison = [b"\xff\xfe", b"{", b'{"id": 1}', b"[]", b"null", b'{"id": "x", "published_at": "once"}']
    produce_raw(pipeline, ITEMS, [(f"poison-{n}".encode(), poison[n % len(poison)]) for n in range(60)])
    topics.produce(pipeline, ITEMS, items)
    command = [sys.executable, "-m", "streams", "worker"]
    run_until(pipeline, command, tmp_path / "worker.log", lambda: found(pipeline) == expected)
    assert [name for name, records in found(pipeline).items() if records != expected[name]] == []
    assert len(read(pipeline, ITEMS_DEAD)) == 60
