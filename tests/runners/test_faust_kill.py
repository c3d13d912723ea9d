"""Workers killed at any moment, on a real Kafka: nothing lost, and nothing stands that an undisturbed run lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from streams.settings import Settings
from tests.runners.kill_run import invented_news, kill_run

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
