"""`python -m tests.deliver.kill --times 50`: kill `tollwatch deliver` with SIGKILL in mid-delivery, again and again.

With --kafka the alerts come over a real Kafka, and every fifth time the sender also loses its database.
Says how often it was killed, how many requests came, and what the receiver acted on; fails unless every alert was acted
on exactly once, in the order of its series.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from random import Random
from typing import NamedTuple

from streams import topics
from streams.flow import ALERTS
from streams.settings import Settings
from tests.deliver.alerts_factory import alert, queue
from tests.deliver.bad_receiver import ROOT, SECRET, BadReceiver
from tests.runners.paced import own_topics

SERIES = 6
EACH_TIME = 5  # alerts of each series that a round brings


class Killed(NamedTuple):
    kills: int
    alerts: int
    requests: int
    acted: list[str]


def kill_again_and_again(folder: Path, times: int, seed: int = 1, kafka: Settings | None = None) -> Killed:
    """Each round: new alerts, a sender, a few requests, SIGKILL. At the end one sender that may finish.

    With `kafka` the alerts come over its topics, and every fifth round begins without the database.
    """
    database, random = folder / "news.db", Random(seed)
    slow = (random.choice(("take",) * 9 + ("500", "drop", "take-and-drop")) for _ in range(10**6))
    total = 0
    with BadReceiver(folder / "inbox.db", slow).running() as receiver:
        rules = _rules(folder, receiver.url)
        for round_number in range(times):
            now = _now()
            fresh = [
                alert(f"s{series}n{round_number * EACH_TIME + n:04d}", series=f"series-{series}", at=now)
                for n in range(EACH_TIME) for series in range(SERIES)
            ]  # fmt: skip
            if kafka:
                topics.produce(kafka, ALERTS, fresh)
            else:
                queue(database, *fresh)
            if kafka and round_number % 5 == 4:
                for file in folder.glob("news.db*"):
                    file.unlink()
            total += len(fresh)
            before = len(receiver.seen)
            with _sender(database, rules, kafka) as process:
                _wait_for(lambda before=before: len(receiver.seen) > before + random.randrange(12))  # type: ignore[misc]
                time.sleep(random.random() * 0.02)
                process.send_signal(signal.SIGKILL)
        with _sender(database, rules, kafka) as process:
            _wait_for(lambda: len(receiver.inbox.events()) >= total, seconds=120)
            time.sleep(0.3)
            process.send_signal(signal.SIGTERM)
        return Killed(times, total, len(receiver.seen), receiver.acted)


def faults_of(found: Killed) -> list[str]:
    """What is wrong, if anything."""
    faults = []
    if len(found.acted) != found.alerts or len(set(found.acted)) != found.alerts:
        faults.append(f"{found.alerts} alerts, {len(found.acted)} acted on, {len(set(found.acted))} of them different")
    for series in range(SERIES):
        order = [title for title in found.acted if f"s{series}n" in title]
        if order != sorted(order):
            faults.append(f"series {series} is out of order")
    return faults


def _rules(folder: Path, url: str) -> Path:
    path = folder / "rules.yaml"
    channel = {"name": "desk", "type": "webhook", "url": url, "secret_env": "DESK_SECRET", "allow_private": True,
               "timeout_seconds": 5}  # fmt: skip
    delivery = {"digest": None, "at_most_per_hour": None, "first_retry_seconds": 0.02}
    path.write_text(json.dumps({"version": 1, "channels": [channel], "delivery": delivery}), encoding="utf-8")
    return path


def _sender(database: Path, rules: Path, kafka: Settings | None) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "streams", "deliver", "--db", str(database), "--rules", str(rules)]
    environment = {**os.environ, "DESK_SECRET": SECRET, "PYTHONPATH": str(ROOT)}
    if kafka:
        command.append("--kafka")
        environment |= {"TOLLWATCH_PREFIX": kafka.prefix, "TOLLWATCH_PARTITIONS": str(kafka.partitions)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _wait_for(so: object, seconds: float = 30) -> None:
    assert callable(so)
    end = time.monotonic() + seconds
    while not so() and time.monotonic() < end:
        time.sleep(0.002)


def _now() -> object:
    from datetime import UTC, datetime

    return datetime.now(UTC)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.deliver.kill")
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kafka", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, own_topics() if given.kafka else nullcontext() as kafka:
        found = kill_again_and_again(Path(folder), given.times, given.seed, kafka)
    faults = faults_of(found)
    print(f"killed {found.kills} times: {found.alerts} alerts, {found.requests} requests, {len(found.acted)} acted on")
    print("; ".join(faults) or "every alert was acted on once, and in the order of its series")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
