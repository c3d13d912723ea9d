"""Dead letters on Kafka: listed, given back to the topic that they came from, or dropped."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError

from schemas import DeadLetter, Record
from streams.flow import CLAIMS, CONTRADICTIONS, FLOW, ITEMS, Topic
from streams.log import log_of
from streams.sender import sender
from streams.settings import Settings
from streams.topics import INDEX_DEAD, topic_name

SOURCE_OF = {stage.name: stage.source for stage in FLOW} | {
    "ingest": ITEMS, "alert_ratios": CONTRADICTIONS, "alert_ledgers": CLAIMS,
}  # fmt: skip
"""The topic from which each stage's letters came, those of stages too that only some rules need."""


class Placed(NamedTuple):
    """A letter, and the topic and partition where it lies."""

    letter: DeadLetter
    topic: str
    partition: int


def letters(settings: Settings) -> list[Placed]:
    """All letters that stand, the latest written last. Raises ServerError."""
    topics: list[Topic] = [*(stage.dead for stage in FLOW), INDEX_DEAD]
    last: dict[tuple[str, bytes], Any] = {}
    for message in log_of(settings, [topic_name(settings, topic) for topic in topics]):
        last[message.topic, message.key] = message
    standing = sorted((m for m in last.values() if m.value is not None), key=lambda m: (m.timestamp, m.topic, m.offset))
    return [Placed(DeadLetter.model_validate_json(m.value), m.topic, m.partition) for m in standing]


class Replayed(NamedTuple):
    """Which letters were given back and dropped, and which must be mended first, with the reason."""

    sent: list[DeadLetter]
    refused: list[tuple[DeadLetter, str]]


def replay(settings: Settings, chosen: Iterable[Placed]) -> Replayed:
    """Send the bytes of letters to the topic that they came from, then drop the letters. Raises ServerError.

    What fails again comes back as a letter. Bytes that are no record of that topic are refused: they need mending.
    """
    done = Replayed([], [])
    with sender(settings) as sending:
        for placed in chosen:
            record = _record(placed.letter)
            if isinstance(record, str):
                done.refused.append((placed.letter, record))
                continue
            sending.record(SOURCE_OF[placed.letter.stage], record)
            sending.confirm()
            sending.raw(placed.topic, placed.letter.id.encode(), None, placed.partition)
            done.sent.append(placed.letter)
    return done


def drop(settings: Settings, chosen: Iterable[Placed]) -> None:
    """Forget letters. Raises ServerError."""
    with sender(settings) as sending:
        for placed in chosen:
            sending.raw(placed.topic, placed.letter.id.encode(), None, placed.partition)


def _record(letter: DeadLetter) -> Record | str:
    """The record that the letter holds, or why it cannot be given back."""
    topic = SOURCE_OF.get(letter.stage)
    if topic is None:
        return f"stage {letter.stage} reads no topic: `tollwatch index` brings its records again by itself"
    raw = b64decode(letter.raw)
    if len(raw) < letter.raw_size:
        return f"only its first {len(raw):,} of {letter.raw_size:,} bytes were kept: run its source again"
    try:
        return topic.model.model_validate_json(raw)
    except ValidationError as error:
        reason = error.errors(include_url=False, include_input=False)[0]["msg"]
        mend = "mend its bytes (`tollwatch dead --kafka --raw`) and ingest them"
        return f"it is no {topic.model.__name__} ({reason}): {mend}"
