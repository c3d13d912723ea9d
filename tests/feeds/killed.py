"""`python -m tests.feeds.killed`: a run that follows a feed is killed twenty times; no item is lost or doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from streams.store import open_for_reading
from tests.feeds.server import Reply, Server, serving
from tests.feeds.test_shapes import item, rss

ROOT = Path(__file__).parents[2]
ITEMS = 120
_REST = "The road to the town was closed for the whole day. " * 17  # long enough for no page to be asked


def killed_runs(db: Path, kills: int, choose: random.Random) -> tuple[int, int]:
    """A feed that grows whenever it is asked, followed by a process that is killed at any moment, so many times; then
    undisturbed until all is read. Returns how many items stand in the database, and how many of them are different."""
    shown = [item(n, f"Bomb {n} killed {n % 50 + 2} people in Bor. {_REST}") for n in range(ITEMS)]
    with serving() as server:
        step = ITEMS // (kills + 2)

        def growing(path: str, headers: dict[str, str]) -> Reply | None:
            told = step * (len(server.asked("/feed")) + 1)
            return Reply(rss("".join(shown[:told])).encode()) if path == "/feed" else None

        server.answer = growing
        for _ in range(kills):
            _kill_soon(server, db, choose)
        server.answer = lambda path, headers: None
        server.serve("/feed", rss("".join(shown)))
        with _started(server, db, "--every", "5") as process:
            assert process.wait() == 0
    with open_for_reading(db) as store:
        found = store._connection.execute("SELECT id, json -> 'url' FROM items").fetchall()
    return len(found), len({url for _, url in found})


def _kill_soon(server: Server, db: Path, choose: random.Random) -> None:
    """Kill a run within half a second of its first request: while it reads, decides, extracts or writes."""
    before = len(server.asked("/feed"))
    with _started(server, db, "--follow", "--every", "0.1") as process:
        while process.poll() is None and len(server.asked("/feed")) == before:
            time.sleep(0.005)
        time.sleep(choose.random() * 0.5)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL


def _started(server: Server, db: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "streams", "run", server.url("/feed"), "--db", str(db), *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        stand, different = killed_runs(Path(folder) / "killed.db", 20, random.Random(1))
    print(f"{ITEMS} told; after 20 kills {stand} stand, {different} of them different")


if __name__ == "__main__":
    main()
