"""Delivery at the command line: deliver, alerts --undelivered, resend, rules, and what explain tells of it."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Tollwatch

RULES = """
channels:
- {name: out, type: jsonl, path: out.jsonl}
- {name: night, type: jsonl, path: night.jsonl, rules: denied}
"""


@pytest.fixture
def desk(tollwatch: Tollwatch, tmp_path: Path) -> Tollwatch:
    """A folder with fresh news, a rule file and a database."""
    now = datetime.now(UTC)
    day = now - timedelta(days=1)
    items = [
        {"id": "fresh", "published_at": now.isoformat(), "publisher": "Wire", "url": "https://news.example/fresh",
         "text": f"A drone strike killed 14 people in El Obeid on {day:%A}, police said."},
        {"id": "small", "published_at": now.isoformat(), "publisher": "Wire",
         "text": f"An air strike killed 3 people in Nyala on {day:%A}, police said."},
        {"id": "old", "published_at": (now - timedelta(days=9)).isoformat(), "publisher": "Wire",
         "text": "A drone strike killed 21 people in Omdurman, police said."},
    ]  # fmt: skip
    (tmp_path / "news.jsonl").write_text("\n".join(json.dumps(item) for item in items), encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    assert tollwatch("run", "news.jsonl", "--rules", "rules.yaml").code == 0
    return tollwatch


def test_what_is_fresh_is_sent_once_and_the_rest_has_its_reason(desk: Tollwatch) -> None:
    first = desk("deliver", "--once", "--rules", "rules.yaml")
    assert (first.code, first.err.splitlines()[-1]) == (
        0,
        "1 sent, 0 waiting, 0 given up (tollwatch alerts --undelivered)",
    )
    assert desk("deliver", "--once", "--rules", "rules.yaml").err.startswith("0 sent")
    (event,) = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert event["data"]["title"] == "El Obeid: 14 people killed, police say"
    assert event["data"]["text"].startswith("Police say 14 people killed in El Obeid, on ")
    assert not Path("night.jsonl").read_text(encoding="utf-8")
    told = desk("alerts", "--suppressed", "--format", "json")
    reasons = {(row["channel"], row["title"]): row["reason"] for row in map(json.loads, told.lines)}
    assert reasons == {
        ("night", "El Obeid: 14 people killed"): "the channel does not take the rule deadly_incident",
        ("night", "Omdurman: 21 people killed"): "the channel does not take the rule deadly_incident",
        ("out", "Omdurman: 21 people killed"): "it was 216 hours old, and the limit is 48",
    }
    assert desk("alerts", "--undelivered").out == ""


def test_explain_tells_what_became_of_an_alert(desk: Tollwatch) -> None:
    desk("deliver", "--once", "--rules", "rules.yaml")
    for alert in map(json.loads, desk("alerts", "--format", "json").lines):
        told = desk("explain", alert["id"]).out
        if "Omdurman" in alert["title"]:
            assert "out: suppressed: it was 216 hours old, and the limit is 48" in told
        else:
            assert "Delivery    out: sent 2" in told
            assert "night: suppressed: the channel does not take the rule" in told


def test_an_undelivered_alert_is_listed_and_sent_again(desk: Tollwatch, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(
        "channels:\n- {name: out, type: webhook, url: 'http://127.0.0.1:9', allow_private: true, timeout_seconds: 1}\n",
        encoding="utf-8",
    )
    failed = desk("deliver", "--once", "--rules", "bad.yaml")
    assert failed.code == 1 and "not everything arrived" in failed.err
    assert "127.0.0.1" not in failed.err
    (row,) = map(json.loads, desk("alerts", "--undelivered", "--format", "json").lines)
    assert (row["status"], row["attempts"], row["reason"]) == (
        "waiting", 1, "the connection failed (ConnectionRefusedError)",
    )  # fmt: skip
    assert desk("alerts", "resend", row["alert_id"]).code == 0
    assert desk("deliver", "--once", "--rules", "rules.yaml").err.startswith("1 sent")
    assert desk("alerts", "resend", "nothing").code == 2
    assert desk("alerts", "resend").code == 2


def test_preview_tells_what_rules_would_have_sent(desk: Tollwatch, tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text("rules:\n- {name: all, when: {harm: killed, reaches: 2}}\n", encoding="utf-8")
    told = desk("rules", "preview", "--rules", "many.yaml", "--format", "table")
    assert told.err.splitlines()[-1] == "It would have fired 3 times in 30 days: 3 all."
    rows = [json.loads(line) for line in desk("rules", "preview", "--rules", "many.yaml", "--format", "json").lines]
    assert rows[0]["title"] == "Omdurman: 21 people killed"
    assert {row["title"] for row in rows[1:]} == {"El Obeid: 14 people killed", "Nyala: 3 people killed"}
    assert desk("rules", "preview", "--days", "2", "--format", "json").lines[0].count("El Obeid")


def test_rules_check_tells_faults_and_what_a_file_holds(tollwatch: Tollwatch, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("channels:\n- {name: desk, type: slack, url_env: NOT_SET_ANYWHERE}\n", encoding="utf-8")
    bad.write_text("rules:\n- {name: a, when: {harm: kiled}}\n", encoding="utf-8")
    assert "15 standard rules: unconfirmed, denied" in tollwatch("rules", "check", good).out
    missing = tollwatch("rules", "check", good, "--secrets")
    assert (missing.code, "the variable NOT_SET_ANYWHERE, which is empty" in missing.err) == (2, True)
    faulty = tollwatch("rules", "check", bad)
    assert faulty.code == 2 and "line 2: rules 1 when harm" in faulty.err
    assert json.loads(tollwatch("rules", "schema").out)["title"] == "Rulebook"
    (tmp_path / "copy.yaml").write_text(tollwatch("rules", "standard").out, encoding="utf-8")
    assert tollwatch("rules", "check", "copy.yaml").code == 0


def test_two_senders_do_not_deliver_from_one_database(desk: Tollwatch) -> None:
    from streams.store import open_for_delivery

    with open_for_delivery("tollwatch.db"):
        second = desk("deliver", "--once")
        assert second.code == 1 and "is delivering from tollwatch.db: stop it first" in second.err


def test_a_database_of_the_version_before_gets_its_outbox(desk: Tollwatch) -> None:
    with sqlite3.connect("tollwatch.db") as connection:
        for table in ("alert_queue", "deliveries", "delivery_marks"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX series_by_conflict")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert desk("alerts", "--undelivered").code == 0
    assert desk("deliver", "--once", "--rules", "rules.yaml").err.startswith("0 sent")
    (alert, *_) = map(json.loads, desk("alerts", "--format", "json").lines)
    assert desk("explain", alert["id"]).code == 0
