"""The topics on Kafka: declared from the flow, created once, and the door through which news comes in.

Every topic of one pipeline has the same number of partitions, so that a conflict's claims, changes and state meet.
"""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from schemas import AlertDelivery, DeadLetter, NewsItem, Record, content_id
from streams.errors import ConfigError, ServerError
from streams.flow import FLOW, ITEMS, ITEMS_DEAD, Stage, Topic
from streams.messages import MAX_MESSAGE, fits
from streams.sender import UNCONFIRMED, away, sender
from streams.settings import Settings

if TYPE_CHECKING:
    from streams.sources.arrival import Arrival, Note

INDEX_DEAD = Topic("index.dead", DeadLetter, key="dead letter id", by="key")
"""What Elasticsearch refuses, or the indexer cannot read."""

DELIVERIES = Topic("alerts.deliveries", AlertDelivery, key="delivery id", by="key")
"""What became of each alert on each channel."""
COORDINATOR_SECONDS = 20  # for so long a broker may look for who coordinates a group


class Declaration(NamedTuple):
    """One topic as it should be."""

    name: str
    partitions: int
    replication: int
    config: dict[str, str]


def declare(settings: Settings, flow: Sequence[Stage] = FLOW) -> list[Declaration]:
    """Every topic that `flow` reads or writes, the changelog of each stage's state, and the epoch."""
    # The broker's own clock orders a partition's records: the index takes it for the documents' versions.
    clock = {"message.timestamp.type": "LogAppendTime", "max.message.bytes": str(MAX_MESSAGE)}
    keep = {"cleanup.policy": "delete", "retention.ms": "-1", **clock}
    compact = {"cleanup.policy": "compact", **clock}
    topics = {t.name: t for stage in flow for t in (stage.source, *stage.outputs, stage.dead, INDEX_DEAD, DELIVERIES)}
    named = [(topic_name(settings, t), compact if t.compacted else keep) for t in topics.values()]
    named += [(changelog_name(settings, stage), compact) for stage in flow]
    named.append((epoch_name(settings), compact))
    return [Declaration(name, settings.partitions, settings.replication, config) for name, config in named]


def topic_name(settings: Settings, topic: Topic) -> str:
    return settings.prefix + topic.name


def table_name(stage: Stage) -> str:
    """Stages that keep no state of their own still keep how far they came."""
    return stage.state or stage.name


def changelog_name(settings: Settings, stage: Stage) -> str:
    return f"{settings.app_id}-{table_name(stage)}-changelog"


def epoch_name(settings: Settings) -> str:
    return f"{settings.app_id}-epoch"


def partition_of(key: str, partitions: int) -> int:
    """Where this partition key lives: murmur2, as Kafka's own producers do it, so that theirs agree with ours."""
    from kafka.partitioner.default import murmur2  # type: ignore[import-untyped]

    hashed: int = murmur2(key.encode("utf-8", "surrogatepass"))
    return (hashed & 0x7FFFFFFF) % partitions


def create(settings: Settings, flow: Sequence[Stage] = FLOW) -> list[str]:
    """Create what is missing; the names of what was created. Raises ConfigError where a topic has other partitions.

    Where a topic takes smaller messages than it should, it takes them from then on.
    """
    wanted = {topic.name: topic for topic in declare(settings, flow)}
    with _admin(settings) as admin:
        have = _partitions(admin, wanted)
        _require_same(have, settings)
        missing = {
            name: {"num_partitions": t.partitions, "replication_factor": t.replication, "configs": t.config}
            for name, t in wanted.items() if name not in have
        }  # fmt: skip
        if missing:
            admin.create_topics(missing, wait_for_metadata=True)
        _raise_limits(admin, have)
    return sorted(missing)


def check(settings: Settings, flow: Sequence[Stage] = FLOW) -> None:
    """Raise ConfigError unless every topic is there with the partitions of the settings."""
    wanted = {topic.name for topic in declare(settings, flow)}
    with _admin(settings) as admin:
        have = _partitions(admin, wanted)
    _require_same(have, settings)
    missing = sorted(wanted - have.keys())
    if missing:
        raise ConfigError(f"Topics are missing ({', '.join(missing)}): run tollwatch topics create.")


def members(settings: Settings) -> int:
    """How many workers Kafka holds for alive. Raises ServerError."""
    from kafka.errors import KafkaError  # type: ignore[import-untyped]

    end = time.monotonic() + COORDINATOR_SECONDS
    with _admin(settings) as admin:
        while True:
            try:
                return len(admin.describe_groups([settings.app_id])[settings.app_id]["members"])
            except KafkaError as error:  # a busy broker has no coordinator for a group of which it never heard
                if not error.retriable or time.monotonic() > end:
                    raise
                time.sleep(0.5)


def delete(settings: Settings, flow: Sequence[Stage] = FLOW) -> list[str]:
    """Delete the topics with all that is in them; the names of those that were there."""
    with _admin(settings) as admin:
        have = sorted(_partitions(admin, {topic.name for topic in declare(settings, flow)}))
        if have:
            admin.delete_topics(have)
    return have


def ingest(
    settings: Settings,
    arrivals: Iterable[Arrival | None],
    remember: Callable[[Sequence[Note]], None] = lambda notes: None,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[int, int]:
    """Send what a source brings: items to news.items, what is none to items.dead; how many of each.

    `remember` is given the notes of what Kafka has confirmed, and only then; items that are not read are not sent.
    Returns when Kafka has confirmed them all. Raises ServerError.
    """
    sent = {ITEMS: 0, ITEMS_DEAD: 0}

    notes: list[Note] = []
    with sender(settings) as sending:
        for arrival in arrivals:
            if (arrival is None or len(notes) > UNCONFIRMED) and notes:
                sending.confirm()
                remember(notes)
                notes.clear()
            if stop():
                break
            if arrival is None:
                continue
            notes += arrival.notes
            if arrival.content is not None and arrival.read:
                record = _within_size(arrival.content, arrival.origin)
                topic = ITEMS_DEAD if isinstance(record, DeadLetter) else ITEMS
                sent[topic] += 1
                sending.record(topic, record)
        sending.confirm()
        remember(notes)
    return sent[ITEMS], sent[ITEMS_DEAD]


def _within_size(record: NewsItem | DeadLetter, origin: str) -> NewsItem | DeadLetter:
    if isinstance(record, DeadLetter) or len(record.text) + len(record.title) < MAX_MESSAGE // 8:
        return record  # in JSON a character takes six bytes at most
    raw = record.model_dump_json().encode()
    if fits(raw):
        return record
    hint = "Split it, or run it through `tollwatch run`."
    return dead_letter("ingest", origin, raw, f"larger than a message may be ({len(raw):,} bytes)", hint)


def produce(settings: Settings, topic: Topic, records: Iterable[Record]) -> None:
    """Send records to their topic, each to its partition; returns when Kafka has confirmed them. Raises ServerError."""
    with sender(settings) as sending:
        for record in records:
            sending.record(topic, record)


def dead_letter(
    stage: str, origin: str, raw: bytes, error: str, hint: str = "", at: datetime | None = None
) -> DeadLetter:
    """The letter of a record that `stage` cannot use. The same record at the same place always has the same id."""
    from streams.sources.arrival import HEAD, MAX_RAW, digest_of

    digest = digest_of(raw)
    return DeadLetter(
        id=content_id("dead", stage, origin, digest),
        stage=stage,
        origin=origin,
        error=error,
        hint=hint,
        raw=b64encode(raw if len(raw) <= MAX_RAW else raw[:HEAD]).decode("ascii"),
        raw_size=len(raw),
        raw_hash=digest,
        at=at,
    )


@contextmanager
def _admin(settings: Settings) -> Iterator[Any]:
    from kafka import KafkaAdminClient  # type: ignore[import-untyped]
    from kafka.errors import KafkaError

    try:
        admin = KafkaAdminClient(**settings.kafka_client())
    except (KafkaError, OSError) as error:
        raise away(settings, error) from None
    try:
        yield admin
    except KafkaError as error:
        raise ServerError(f"Kafka refused: {error}") from None
    finally:
        admin.close()


def _partitions(admin: Any, wanted: Iterable[str]) -> dict[str, int]:
    there = sorted(set(admin.list_topics()) & set(wanted))
    return {topic["name"]: len(topic["partitions"]) for topic in admin.describe_topics(there)} if there else {}


def _raise_limits(admin: Any, names: Iterable[str]) -> None:
    from kafka.admin import ConfigResource, ConfigResourceType  # type: ignore[import-untyped]

    topic, limit = ConfigResourceType.TOPIC, "max.message.bytes"
    asked = [ConfigResource(topic, name, {limit: None}) for name in names]
    found = admin.describe_configs(asked, config_filter="all").get("topic", {}) if asked else {}
    small = [name for name, config in found.items() if int(config[limit]["value"]) < MAX_MESSAGE]
    if small:
        admin.alter_configs([ConfigResource(topic, name, {limit: str(MAX_MESSAGE)}) for name in small])


def _require_same(have: dict[str, int], settings: Settings) -> None:
    other = [f"{name} has {n}" for name, n in sorted(have.items()) if n != settings.partitions]
    if other:
        raise ConfigError(f"TOLLWATCH_PARTITIONS is {settings.partitions}, but {', '.join(other)}.")
