"""The tests of the index share one way to the real servers: indices and topics of their own, removed afterwards."""

import os
from collections.abc import Iterator
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from streams.index.server import connect
from streams.index.setup import set_up, tear_down
from streams.settings import Settings
from tests.conftest import require


@pytest.fixture
def settings() -> Iterator[Settings]:
    """A pipeline of our own on the shared Elasticsearch, set up, and deleted afterwards."""
    own = {"TOLLWATCH_PREFIX": f"test-{uuid4().hex[:8]}-", "TOLLWATCH_PARTITIONS": "2"}
    chosen = Settings.from_env(os.environ | own)
    require("Elasticsearch", urlsplit(chosen.elasticsearch.partition(",")[0]).netloc)
    with connect(chosen) as client:
        set_up(client, chosen)
        yield chosen
        tear_down(client, chosen)


@pytest.fixture
def kafka(settings: Settings) -> Iterator[None]:
    """The topics of our own pipeline."""
    from streams import topics

    require("Kafka", settings.kafka.partition(",")[0])
    topics.create(settings)
    yield
    topics.delete(settings)
