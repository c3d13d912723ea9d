"""Messages that are no news among those that are, against a run without them.

    python -m tests.runners.poison_run --items 10000 --poison 1000 --out docs/results/kafka_poison.json

Poison of ten kinds is mixed into the news at random places before a worker starts. In the end every record that stands
must be what one undisturbed process makes of the news alone, and each poison a dead letter with its bytes and a reason.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from base64 import b64decode
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from schemas import DeadLetter, NewsItem
from streams import topics
from streams.flow import ITEMS, ITEMS_DEAD
from streams.sender import sender
from streams.settings import Settings
from tests.runners.kill_run import SHORT, commit, found, invented_news, undisturbed
from tests.runners.on_kafka import read, worker

KINDS = (
    b"", b"\xff\xfe\x00", b"{", b"[]", b"null", b'{"id": 1}', b'{"id": "x", "published_at": "once", "text": "t"}',
    b'{"id": "x", "text": "no date"}', b"\x00" * 2000, b'{"id": "x"}' * 3,
)  # fmt: skip


class Outcome(NamedTuple):
    """`same`: per topic, whether what stands is what the undisturbed run made of the news alone; `letters`: dead
    letters
    whose bytes are a poison's, each once; `reasons`: their errors, with how many have each."""

    items: int
    poison: int
    seconds: float
    standing: dict[str, int]
    same: dict[str, bool]
    letters: int
    without_reason: int
    reasons: dict[str, int]


def poison_run(settings: Settings, items: list[NewsItem], poison: int, log: Path, patience: float) -> Outcome:
    """Send both, shuffled but each item behind the one before it, and let a worker take them."""
    expected = undisturbed(items)
    bad = [KINDS[n % len(KINDS)] + b" " * (n // len(KINDS)) for n in range(poison)]  # each with bytes of its own
    _send_mixed(settings, items, bad)
    begun = time.monotonic()
    with worker(settings, [sys.executable, "-m", "streams", "worker"], log) as process:
        while time.monotonic() < begun + patience and process.poll() is None:
            if len(read(settings, ITEMS_DEAD)) == poison and found(settings) == expected:
                break
            time.sleep(max(1.0, poison / 100))
    stands = found(settings)
    letters = [letter for letter in read(settings, ITEMS_DEAD).values() if isinstance(letter, DeadLetter)]
    return Outcome(
        items=len(items),
        poison=poison,
        seconds=round(time.monotonic() - begun, 1),
        standing={name: len(records) for name, records in stands.items()},
        same={name: stands[name] == expected[name] for name in stands},
        letters=len({b64decode(letter.raw) for letter in letters} & set(bad)),
        without_reason=sum(not letter.error for letter in letters),
        reasons=dict(Counter(letter.error.partition(" at line ")[0] for letter in letters)),
    )


def _send_mixed(settings: Settings, items: list[NewsItem], bad: list[bytes]) -> None:
    choose = random.Random(1)
    places = Counter(choose.randrange(len(items)) for _ in bad)
    waiting = iter(bad)
    name = topics.topic_name(settings, ITEMS)
    with sender(settings) as sending:
        for number, item in enumerate(items):
            for _ in range(places[number]):
                sending.raw(name, b"poison", next(waiting), choose.randrange(settings.partitions))
            sending.record(ITEMS, item)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--poison", type=int, default=1_000)
    parser.add_argument("--patience", type=float, default=1800.0)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    own = {"TOLLWATCH_PREFIX": f"poison-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "4", **SHORT}
    settings = Settings.from_env(os.environ | own)
    topics.create(settings)
    try:
        with tempfile.TemporaryDirectory() as folder:
            items = invented_news(given.items)
            outcome = poison_run(settings, items, given.poison, Path(folder) / "worker.log", given.patience)
    finally:
        topics.delete(settings)
    told = json.dumps({**outcome._asdict(), "commit": commit()}, indent=1)
    print(told)
    if given.out:
        given.out.write_text(f"{told}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
