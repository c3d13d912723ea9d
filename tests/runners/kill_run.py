"""A worker on Kafka killed with SIGKILL at random moments, again and again, against a run that nobody disturbed.

    python -m tests.runners.kill_run --kills 50 --items 2000 --out docs/results/kafka_kills.json

News of invented histories is sent in portions while a worker runs; after a random while it is killed and another one
starts. In the end every record that stands on Kafka must be what one undisturbed process makes of the same news, no
claim may be missing, and no dead letter there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from schemas import NewsItem
from streams import topics
from streams.flow import ALERTS, CHANGES, CLAIMS, CLAIMS_DEAD, CONTRADICTIONS, FLOW, ITEMS, ITEMS_DEAD, SERIES, Stage
from streams.runners.testing import FlowDriver
from streams.settings import Settings
from tests.runners.on_kafka import read, standing, worker
from tests.simulator.newsroom import world

KINDS = (CLAIMS, SERIES, CHANGES, CONTRADICTIONS, ALERTS)
PATIENCE = 240.0


class Outcome(NamedTuple):
    """`same`: per topic, whether what stands is what the undisturbed run made; `repaired`: what Faust passed over."""

    items: int
    kills: int
    seconds: float
    standing: dict[str, int]
    same: dict[str, bool]
    dead: int
    repaired: int


def invented_news(count: int) -> list[NewsItem]:
    """Articles of as many simulated histories as it takes, in the order of publication within each."""
    articles = (article for seed in range(1000) for article in world(seed).articles)
    return list(islice((item for article in articles for item in article.items()), count))


def kill_run(settings: Settings, items: list[NewsItem], kills: int, log: Path, seed: int = 1) -> Outcome:
    """Send the items in portions, one per kill, and let a last worker finish."""
    choose = random.Random(seed)
    expected = undisturbed(items)
    begun = time.monotonic()
    command = [sys.executable, "-m", "streams", "worker"]
    for number in range(kills):
        topics.produce(settings, ITEMS, items[number * len(items) // kills : (number + 1) * len(items) // kills])
        with worker(settings, command, log, ends=False) as process:
            time.sleep(choose.uniform(3.0, 14.0))
            process.kill()
    with worker(settings, command, log):
        deadline = time.monotonic() + PATIENCE
        while found(settings) != expected and time.monotonic() < deadline:
            time.sleep(1.0)
    stands = found(settings)
    return Outcome(
        items=len(items),
        kills=kills,
        seconds=round(time.monotonic() - begun, 1),
        standing={name: len(records) for name, records in stands.items()},
        same={name: stands[name] == expected[name] for name in stands},
        dead=len(read(settings, ITEMS_DEAD)) + len(read(settings, CLAIMS_DEAD)),
        repaired=sum(map(int, re.findall(r"Faust passed over (\d+) records", log.read_text("utf-8", "replace")))),
    )


def undisturbed(items: list[NewsItem], flow: Sequence[Stage] = FLOW) -> dict[str, dict[str, dict[str, Any]]]:
    """What one process makes of the items, told to it once each."""
    driver = FlowDriver(flow).pipe_all(items)
    return {topic.name: standing(driver.read(topic.name)) for topic in KINDS}


def found(settings: Settings) -> dict[str, dict[str, dict[str, Any]]]:
    return {topic.name: standing(read(settings, topic)) for topic in KINDS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    own = {"TOLLWATCH_PREFIX": f"kill-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "4", **SHORT}
    settings = Settings.from_env(os.environ | own)
    topics.create(settings)
    try:
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "worker.log"
            outcome = kill_run(settings, invented_news(given.items), given.kills, log, given.seed)
    finally:
        topics.delete(settings)
    told = json.dumps({**outcome._asdict(), "seed": given.seed, "commit": commit()}, indent=1)
    print(told)
    if given.out:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        given.out.write_text(f"{told}\n", encoding="utf-8")


SHORT = {"TOLLWATCH_COMMIT_INTERVAL": "0.5", "TOLLWATCH_REPAIR_INTERVAL": "1", "TOLLWATCH_SESSION_TIMEOUT": "6"}
"""So that a killed worker's partitions are free soon, and offsets are committed often."""


def commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
