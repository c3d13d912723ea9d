"""Alerts over a real Kafka to a receiver, and what became of them on `alerts.deliveries`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schemas import AlertDelivery, Change
from streams import topics
from streams.cli.main import main
from streams.flow import ALERTS, CHANGES
from streams.settings import Settings
from tests.deliver.alerts_factory import alert
from tests.deliver.bad_receiver import SECRET, BadReceiver
from tests.deliver.kill import faults_of, kill_again_and_again
from tests.deliver.test_decide import change
from tests.runners.on_kafka import produce_raw, read

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[BadReceiver]:
    with BadReceiver(tmp_path / "inbox.db").running() as running:
        yield running


class Desk:
    """`tollwatch deliver --kafka --once`, with one webhook."""

    def __init__(self, settings: Settings, folder: Path, url: str, patch: pytest.MonkeyPatch) -> None:
        self.settings, self.database, self.rules = settings, folder / "deliver.db", folder / "rules.yaml"
        for name in ("prefix", "partitions"):
            patch.setenv(f"TOLLWATCH_{name.upper()}", str(getattr(settings, name)))
        patch.setenv("DESK", SECRET)
        channel = {"name": "desk", "type": "webhook", "url": url, "secret_env": "DESK", "allow_private": True}
        delivery = {"digest": None, "at_most_per_hour": None, "first_retry_seconds": 0.02}
        self.page: dict[str, Any] = {"channels": [channel], "delivery": delivery}

    def deliver(self, **more: Any) -> int:
        self.rules.write_text(json.dumps({**self.page, **more}), encoding="utf-8")
        with pytest.raises(SystemExit) as left:
            main(["deliver", "--kafka", "--once", "--db", str(self.database), "--rules", str(self.rules)])
        return int(left.value.code or 0)

    def announced(self) -> list[tuple[str, str, str]]:
        found = [one for one in read(self.settings, topics.DELIVERIES).values() if isinstance(one, AlertDelivery)]
        return sorted((one.alert_id, one.status, one.reason) for one in found)


@pytest.fixture
def desk(pipeline: Settings, tmp_path: Path, receiver: BadReceiver, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(pipeline, tmp_path, receiver.url, monkeypatch)


def test_alerts_are_sent_once_also_by_a_sender_that_lost_its_database(desk: Desk, receiver: BadReceiver) -> None:
    now = datetime.now(UTC)
    topics.produce(desk.settings, ALERTS, [alert("one", at=now), alert("two", series="other", at=now)])
    assert desk.deliver() == 0
    assert sorted(receiver.acted) == ["Harbour: one people killed", "Harbour: two people killed"]
    assert desk.announced() == [("alert-one", "sent", ""), ("alert-two", "sent", "")]
    assert desk.deliver() == 0
    for file in desk.database.parent.glob("deliver.db*"):
        file.unlink()
    assert desk.deliver() == 0
    assert len(receiver.seen) == 2
    topics.produce(desk.settings, ALERTS, [alert("one", at=now, version=2, claim="increased 15")])
    assert desk.deliver() == 0
    [_, _, follow_up] = receiver.inbox.events()
    assert follow_up["type"] == "tollwatch.follow_up"
    assert follow_up["data"]["follows"] == [receiver.seen[0][1]] or follow_up["data"]["follows"] == [
        receiver.seen[1][1]
    ]


def test_what_does_not_arrive_is_announced_too_and_sent_later(desk: Desk, receiver: BadReceiver) -> None:
    receiver.plan = iter(["500"])
    topics.produce(desk.settings, ALERTS, [alert("one", at=datetime.now(UTC))])
    assert desk.deliver() == 1
    [(_, status, reason)] = desk.announced()
    assert status == "waiting" and "500" in reason
    assert desk.deliver() == 0
    assert [status for _, status, _ in desk.announced()] == ["sent"]


def test_a_mute_sees_the_change_that_an_alert_is_about(desk: Desk, receiver: BadReceiver) -> None:
    now = datetime.now(UTC)
    about = change().model_copy(update={"id": "change-one"})
    assert isinstance(about, Change) and about.conflict
    topics.produce(desk.settings, CHANGES, [about])
    topics.produce(desk.settings, ALERTS, [alert("one", at=now)])
    assert desk.deliver(mutes=[{"conflict": about.conflict.id, "reason": "another desk has it"}]) == 0
    assert receiver.seen == []
    assert desk.announced() == [("alert-one", "suppressed", "it is muted: another desk has it")]


def test_what_cannot_be_read_is_kept_with_its_reason_and_the_rest_goes_on(
    desk: Desk, receiver: BadReceiver, capfd: pytest.CaptureFixture[str]
) -> None:
    produce_raw(desk.settings, ALERTS, [(b"x", b"{not json")])
    topics.produce(desk.settings, ALERTS, [alert("one", at=datetime.now(UTC))])
    assert desk.deliver() == 0
    assert len(receiver.acted) == 1
    capfd.readouterr()
    with pytest.raises(SystemExit):
        main(["dead", "--db", str(desk.database), "--format", "json"])
    assert json.loads(capfd.readouterr().out)["origin"].startswith(f"{desk.settings.prefix}alerts[")


def test_the_database_of_a_run_is_not_taken(
    desk: Desk, filled_by_a_run: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    desk.database = filled_by_a_run
    assert desk.deliver() == 2
    assert "choose another --db" in capfd.readouterr().err


def test_missing_topics_are_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOLLWATCH_PREFIX", "nobody-made-these-")
    assert desk.deliver() in (1, 2)
    assert "tollwatch topics create" in capfd.readouterr().err
    monkeypatch.setenv("TOLLWATCH_PREFIX", desk.settings.prefix)
    monkeypatch.setenv("TOLLWATCH_PARTITIONS", "3")
    assert desk.deliver() == 2
    assert "TOLLWATCH_PARTITIONS is 3, but" in capfd.readouterr().err


@pytest.fixture
def filled_by_a_run(tmp_path: Path) -> Path:
    (tmp_path / "news.jsonl").write_text(
        '{"id": "a", "published_at": "2024-05-20", "text": "A bomb killed 14 people in Baghdad, police said."}\n',
        "utf-8",
    )
    with pytest.raises(SystemExit):
        main(["run", str(tmp_path / "news.jsonl"), "--db", str(tmp_path / "run.db")])
    return tmp_path / "run.db"


def test_a_sender_killed_in_mid_delivery_loses_nothing(pipeline: Settings, tmp_path: Path) -> None:
    found = kill_again_and_again(tmp_path, times=2, kafka=pipeline)
    assert faults_of(found) == []
    assert found.requests >= found.alerts
