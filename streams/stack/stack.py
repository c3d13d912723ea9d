"""Both servers together: where they live, and up, down, status."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from streams.errors import ConfigError
from streams.stack import process
from streams.stack.java import find_java
from streams.stack.servers import Elasticsearch, Kafka, Server


@dataclass(frozen=True)
class Status:
    """One server: `running` None where it is down; `answers` says that a client got an answer just now."""

    name: str
    running: process.Running | None
    answers: bool
    log: Path


def default_home() -> Path:
    """The stack's folder: below the user's cache; root's is shared, for Elasticsearch runs as another user there."""
    if os.geteuid() == 0:
        return Path("/var/cache/tollwatch/stack")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tollwatch" / "stack"


def servers(home: Path, names: Sequence[str] = (), *, kafka_port: int = 9092, elasticsearch_port: int = 9200,
            heap: str = "512m") -> list[Server]:  # fmt: skip
    """The servers by these names (all without), on their ports and the one above it (Elasticsearch: 100 above)."""
    both: list[Server] = [
        Kafka(home, (kafka_port, kafka_port + 1), heap),
        Elasticsearch(home, (elasticsearch_port, elasticsearch_port + 100), heap),
    ]
    return [server for server in both if not names or server.name in names]


def up(chosen: Sequence[Server], *, fresh: bool = False) -> list[process.Running]:
    """Start what does not run and wait until all answer. `fresh` stops them and drops their data before."""
    with _alone(chosen[0].home):
        java = find_java()
        if fresh:
            for server in chosen:
                server.down()
                shutil.rmtree(server.data, ignore_errors=True)
        return [server.up(java) for server in chosen]


def down(chosen: Sequence[Server]) -> list[str]:
    """Stop them; the names of those that ran."""
    if not chosen[0].home.is_dir():
        return []
    with _alone(chosen[0].home):
        return [server.name for server in chosen if server.down()]


def status(chosen: Sequence[Server]) -> list[Status]:
    found = []
    for server in chosen:
        running = process.read(server.pid_file)
        found.append(Status(server.name, running, running is not None and server.answers(running.address), server.log))
    return found


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ConfigError(f"Another tollwatch stack command works in {home}: wait until it is done.") from None
        yield
