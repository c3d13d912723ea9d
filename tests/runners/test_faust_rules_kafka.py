"""The worker on Kafka goes by a desk's own rule file, with the stages that its rules need."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from schemas import Alert, NewsItem
from streams import topics
from streams.cli.main import main
from streams.flow import ALERTS, ITEMS
from streams.settings import Settings
from tests.cli.conftest import NEWS
from tests.runners.on_kafka import read, run_until

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]

RULES = [
    {"name": "apart", "when": {"ratio": 3}},
    {"name": "books", "when": {"ledger": "does_not_add_up"}},
    {"name": "fourteen", "when": {"reaches": 14, "harm": "killed", "country": "IQ"}},
]
BOOKS = {
    "id": "books", "published_at": "2019-06-03T10:00:00Z", "publisher": "Example Daily", "title": "Reports",
    "text": "The US-led coalition assessed 20 civilian casualty reports: 7 were credible and 12 were not credible; "
    "20 were assessed in all.",
}  # fmt: skip


def test_a_rule_file_makes_the_alerts(
    pipeline: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(json.dumps({"rules": RULES}), encoding="utf-8")
    monkeypatch.setenv("TOLLWATCH_RULES", str(rules))
    for name in ("prefix", "partitions"):
        monkeypatch.setenv(f"TOLLWATCH_{name.upper()}", str(getattr(pipeline, name)))
    with pytest.raises(SystemExit) as left:
        main(["topics", "create"])
    assert left.value.code == 0

    def rules_that_told() -> set[str]:
        return {alert.rule for alert in read(pipeline, ALERTS).values() if isinstance(alert, Alert)}

    topics.produce(pipeline, ITEMS, [NewsItem.model_validate(item) for item in (*NEWS, BOOKS)])
    wanted = {"apart", "books", "fourteen"}
    worker = [sys.executable, "-m", "streams", "worker"]
    try:
        run_until(pipeline, worker, tmp_path / "worker.log", lambda: rules_that_told() >= wanted)
        assert rules_that_told() == wanted
        with pytest.raises(SystemExit) as left:
            main(["rebuild"])
        assert left.value.code == 0
        assert rules_that_told() == wanted
        assert "\nepoch" in (said := "".join(capfd.readouterr())) and "alerts\t" not in said
    finally:
        with pytest.raises(SystemExit):
            main(["topics", "delete", "--yes"])
