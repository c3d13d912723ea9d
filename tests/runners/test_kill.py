"""A run that is killed at any moment, and started again, ends as an undisturbed run."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from schemas import Alert, Change, Contradiction, Op, Series
from streams.store import open_for_reading
from tests.runners import small_flow

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STANDING = (Series, Change, Contradiction, Alert)


def news(path: Path, count: int = 240) -> Path:
    """Growing, falling and repeated figures of three claimants, revisions of items, broken lines and breaking items."""
    choose = random.Random(7)
    lines = []
    for number in range(count):
        day = f"2025-{1 + number // 28 % 12:02}-{1 + number % 28:02}T00:00:00Z"
        who = choose.choice(("Alpha", "Beta", "Gamma"))
        text = f"{who} says {choose.randrange(10, 40) + number} killed. {who} says {number // 3} injured."
        if number % 31 == 5:
            text = f"BREAK {text}"
        item_id = f"item-{number - 40 if number % 17 == 0 and number > 50 else number}"
        lines.append(json.dumps({"id": item_id, "text": text, "published_at": day, "publisher": "Wire"}))
        if number % 23 == 3:
            lines.append('{"id": "broken", "text": ')
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def kill_in_the_middle(db: Path, source: Path, choose: random.Random) -> None:
    """Start a run, let it go some batches, and kill it within the next."""
    command = [sys.executable, str(HERE / "small_flow.py"), str(db), str(source)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as process:
        assert process.stdin and process.stdout
        for _ in range(choose.randrange(1, 18)):
            assert process.stdout.readline() == "batch\n"
            process.stdin.write("go\n")
            process.stdin.flush()
        time.sleep(choose.random() * 0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert process.returncode == -signal.SIGKILL
        assert "end" not in process.stdout.read()


def test_killed_runs_end_as_an_undisturbed_one(tmp_path: Path) -> None:
    source = news(tmp_path / "news.jsonl")
    small_flow.read_into(tmp_path / "undisturbed.db", str(source))
    choose = random.Random(11)
    for _ in range(5):
        kill_in_the_middle(tmp_path / "killed.db", source, choose)
    small_flow.read_into(tmp_path / "killed.db", str(source))
    with open_for_reading(tmp_path / "undisturbed.db") as one, open_for_reading(tmp_path / "killed.db") as other:
        assert one.counts()["change"] > 50
        assert one.counts()["dead"] > 10
        assert other.dump() == one.dump()


def test_batches_of_any_size_end_with_the_same_records(tmp_path: Path) -> None:
    """What came and went within a batch was never said, so versions and withdrawn records may differ."""
    source = news(tmp_path / "news.jsonl")
    stands = []
    for size in (1, 7, 500):
        small_flow.read_into(tmp_path / f"{size}.db", str(source), batch_items=size)
        with open_for_reading(tmp_path / f"{size}.db") as store:
            records = [record for model in STANDING for record in store.records(model)]
            stands.append({record.model_copy(update={"version": 1, "op": Op.ISSUED}) for record in records})
    assert stands[0] == stands[1] == stands[2]
