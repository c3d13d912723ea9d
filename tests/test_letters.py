"""Dead letters on a real Kafka: listed, given back, dropped."""

from __future__ import annotations

import json

import pytest

from schemas import DeadLetter
from streams import letters, topics
from streams.flow import ITEMS_DEAD
from streams.settings import Settings

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]
GOOD = json.dumps({"id": "a", "text": "12 people were killed.", "published_at": "2021-03-02T00:00:00Z"}).encode()


def letter(name: str, raw: bytes, stage: str = "extract") -> DeadLetter:
    return topics.dead_letter(stage, name, raw, "an error of ours")


def items_on(settings: Settings) -> int:
    from kafka import KafkaConsumer, TopicPartition  # type: ignore[import-untyped]

    consumer = KafkaConsumer(**settings.kafka_client())
    places = [TopicPartition(topics.topic_name(settings, letters.SOURCE_OF["extract"]), n) for n in range(4)]
    ends = consumer.end_offsets(places)
    consumer.close()
    return sum(ends.values())


def test_a_letter_is_given_back_once_and_what_needs_mending_stays(pipeline: Settings) -> None:
    topics.produce(pipeline, ITEMS_DEAD, [letter("good", GOOD), letter("bad", b"{"), letter("of", b"{}", "index")])
    done = letters.replay(pipeline, letters.letters(pipeline))
    assert [one.origin for one in done.sent] == ["good"]
    assert {one.origin: reason.split(":")[0] for one, reason in done.refused}["of"] == "stage index reads no topic"
    assert items_on(pipeline) == 1
    assert {placed.letter.origin for placed in letters.letters(pipeline)} == {"bad", "of"}
