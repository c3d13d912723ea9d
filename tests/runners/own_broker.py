"""A Kafka of a test's own, on ports of its own: to be stopped, or to refuse what it is sent.

The distribution is the stack's; its data lies in a folder that is removed afterwards.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from streams.settings import Settings
from streams.stack.java import find_java
from streams.stack.servers import Kafka
from streams.stack.stack import default_home
from tests.index.own_server import free_ports

OFTEN = {"TOLLWATCH_COMMIT_INTERVAL": "0.5", "TOLLWATCH_REPAIR_INTERVAL": "1", "TOLLWATCH_SESSION_TIMEOUT": "6"}
"""Offsets are committed often, and what a dead worker held is free soon."""


@contextmanager
def own_broker(kind: type[Kafka] = Kafka, heap: str = "384m") -> Iterator[Kafka]:
    """A broker that runs; stopped and removed afterwards. Skips where the stack has none to copy."""
    stack = Path(os.environ.get("TOLLWATCH_STACK_DIR") or default_home())
    if not (stack / "dist" / f"kafka-{Kafka.version}").is_dir():
        said = "no Kafka to start: tollwatch stack up"
        pytest.fail(said) if os.environ.get("TOLLWATCH_STACK") == "required" else pytest.skip(said)
    home = Path(tempfile.mkdtemp(prefix="tollwatch-"))
    try:
        (home / "dist").symlink_to(stack / "dist")
        broker = kind(home, free_ports(), heap)
        broker.up(find_java())
        try:
            yield broker
        finally:
            broker.down()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def settings_of(broker: Kafka, **more: Any) -> Settings:
    """A pipeline of four partitions on that broker."""
    given = OFTEN | {"TOLLWATCH_KAFKA": broker.address, "TOLLWATCH_PARTITIONS": "4"}
    return Settings.from_env(given).model_copy(update=more)
