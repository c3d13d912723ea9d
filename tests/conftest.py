"""Shared by all tests: Hypothesis without chance in CI, the texts of others where they lie beside the project, and the
way to the real servers."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings

from streams.settings import Settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, print_blob=True)
settings.register_profile("local", deadline=None, max_examples=60)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Texts of others with human answers. No part of the project: a test that needs them skips without them."""
    folder = Path(os.environ.get("TOLLWATCH_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared texts are not beside the project (set TOLLWATCH_SHARED to their folder)")
    return folder


@pytest.fixture
def pipeline() -> Iterator[Settings]:
    """A pipeline of our own on the shared broker, deleted afterwards."""
    from streams import topics

    own = {
        "TOLLWATCH_PREFIX": f"test-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "4",
        "TOLLWATCH_COMMIT_INTERVAL": "0.5", "TOLLWATCH_REPAIR_INTERVAL": "1",
        "TOLLWATCH_SESSION_TIMEOUT": "6",
    }  # fmt: skip
    chosen = Settings.from_env(os.environ | own)
    require("Kafka", chosen.kafka.partition(",")[0])
    topics.create(chosen)
    yield chosen
    topics.delete(chosen)


def require(name: str, address: str) -> None:
    """Skip where the server is away; fail where TOLLWATCH_STACK=required says that it must be there."""
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=5).close()
    except OSError:
        said = f"no {name} at {address}: tollwatch stack up"
        pytest.fail(said) if os.environ.get("TOLLWATCH_STACK") == "required" else pytest.skip(said)


@pytest.fixture
def unused_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
