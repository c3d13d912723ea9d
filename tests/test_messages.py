"""Messages stay under a megabyte as they travel, whatever an article holds."""

from __future__ import annotations

import gzip
import random
import sys
from pathlib import Path

import pytest

from schemas import Envelope, NewsItem
from streams import topics
from streams.extract.operator import envelopes_of
from streams.flow import CLAIMS, ITEMS, ITEMS_DEAD, SERIES
from streams.messages import MAX_CONTENT, MAX_MESSAGE, advice, fits
from streams.settings import Settings
from streams.sources.arrival import Arrival
from tests.runners.kill_run import invented_news
from tests.runners.on_kafka import read, run_until

pytestmark = [
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


def chronicle(characters: int) -> NewsItem:
    """An article that goes on and on, every sentence with a figure."""
    sentences = " ".join(item.text for item in invented_news(400))
    text = (sentences * (characters // len(sentences) + 1))[:characters].rpartition(". ")[0] + "."
    return NewsItem(id="chronicle", text=text, published_at="2026-01-01", publisher="The Chronicle")


def test_a_message_may_be_as_large_as_it_travels() -> None:
    noise = random.Random(1).randbytes(MAX_MESSAGE)
    assert fits(noise[: MAX_MESSAGE // 2])
    assert not fits(noise)
    assert fits(b"the same again. " * (2 * MAX_MESSAGE // 16))
    assert not fits(b"the same again. " * (MAX_CONTENT // 16))


def test_every_refusal_has_a_word_on_what_to_do() -> None:
    class NotEnoughReplicasError(Exception):
        pass

    assert "min.insync.replicas" in advice(NotEnoughReplicasError())
    assert "broker" in advice(OSError())


@pytest.mark.kafka
def test_an_article_with_thousands_of_figures_passes_a_broker_that_takes_a_megabyte(
    pipeline: Settings, tmp_path: Path
) -> None:
    article = chronicle(250_000)
    sizes = [len(envelope.model_dump_json().encode()) for envelope in envelopes_of(article)]
    assert max(sizes) > MAX_MESSAGE
    topics.produce(pipeline, ITEMS, [article])

    def claims() -> int:
        return sum(len(e.claims) for e in read(pipeline, CLAIMS).values() if isinstance(e, Envelope))

    expected = sum(len(envelope.claims) for envelope in envelopes_of(article))
    program = [sys.executable, "-m", "streams", "worker"]
    run_until(pipeline, program, tmp_path / "worker.log", lambda: bool(read(pipeline, SERIES)) and claims() == expected)
    assert claims() == expected
    assert not read(pipeline, ITEMS_DEAD)


@pytest.mark.kafka
def test_an_item_that_no_message_can_hold_is_a_dead_letter_at_once(pipeline: Settings) -> None:
    text = random.Random(1).randbytes(MAX_MESSAGE).hex()
    assert len(gzip.compress(text.encode())) > MAX_MESSAGE
    item = NewsItem(id="noise", text=text, published_at="2026-01-01")
    assert topics.ingest(pipeline, [Arrival("test", "test:1", item)]) == (0, 1)
    [letter] = read(pipeline, ITEMS_DEAD).values()
    assert "larger than a message may be" in letter.model_dump_json()
