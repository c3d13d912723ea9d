"""The flow on a real Kafka: the worker's promises with small operators, then the real flow against the embedded one.

The worker runs in a process of its own, as in production; this file is its program where it runs the small flow.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from schemas import Alert, DeadLetter, Envelope, NewsItem, Record
from streams import topics
from streams.core.operator import Emit, State
from streams.flow import (
    ALERTS,
    CHANGES,
    CLAIMS,
    CLAIMS_DEAD,
    CONTRADICTIONS,
    FLOW,
    ITEMS,
    ITEMS_DEAD,
    SERIES,
    Stage,
    Topic,
)
from streams.runners.faust_gaps import Incoming
from streams.runners.faust_stage import StageWorker
from streams.runners.testing import FlowDriver
from streams.settings import Settings
from tests.runners.on_kafka import produce_raw, read, run_until, standing

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]

NOW = datetime(2026, 3, 1, tzinfo=UTC)
PROGRAM = "tests.runners.test_faust_kafka"


class Count:
    """Counts the revisions of every item, and breaks where it is told to."""

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, NewsItem)
        count = int(state.get(record.id) or 0) + 1
        state.put(record.id, str(count).encode())
        if record.text == "break":
            raise RuntimeError("told to break")
        conflict = record.id.partition("-")[0]
        envelope = Envelope(item_id=record.id, conflict_key=conflict, revision=str(count), published_at=NOW)
        return [Emit(CLAIMS.name, f"{conflict}|{record.id}", envelope)]

    def forget(self) -> None:
        pass


class Gather:
    """Counts the items of every conflict, from what it has kept."""

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, Envelope)
        state.put(key, b"seen")
        seen = sum(1 for _ in state.scan(f"{record.conflict_key}|"))
        alert = Alert(
            id=record.conflict_key, change_id="", series_id="", conflict_key=record.conflict_key, rule="count",
            title=f"{seen} items", message="", published_at=NOW, detected_at=NOW,
        )  # fmt: skip
        return [Emit(ALERTS.name, alert.id, alert)]

    def forget(self) -> None:
        pass


SMALL_FLOW = (
    Stage("count", ITEMS, Count, (CLAIMS,), ITEMS_DEAD, state="items"),
    Stage("gather", CLAIMS, Gather, (ALERTS,), CLAIMS_DEAD, state="observations"),
)


def item(name: str, text: str = "text") -> NewsItem:
    return NewsItem(id=name, text=text, published_at=NOW)


def test_the_worker_keeps_its_state_over_a_restart_and_what_breaks_becomes_a_dead_letter(
    pipeline: Settings, tmp_path: Path
) -> None:
    program = [sys.executable, "-m", PROGRAM, "small"]
    names = [f"{conflict}-{n}" for conflict in ("alpha", "beta", "gamma") for n in range(40)]

    def titles() -> dict[str, str]:
        return {key: alert.title for key, alert in read(pipeline, ALERTS).items() if isinstance(alert, Alert)}

    def revisions() -> set[str]:
        return {envelope.revision for envelope in read(pipeline, CLAIMS).values() if isinstance(envelope, Envelope)}

    all_items = {"alpha": "40 items", "beta": "40 items", "gamma": "40 items"}
    topics.produce(pipeline, ITEMS, [*map(item, names), item("delta-1", "break")])
    produce_raw(pipeline, ITEMS, [(b"x", b'{"id": "no date"}'), (b"y", b"\xff not json")])
    run_until(
        pipeline, program, tmp_path / "1.log",
        lambda: titles() == all_items and len(read(pipeline, ITEMS_DEAD)) == 3,
    )  # fmt: skip
    assert titles() == all_items
    assert revisions() == {"1"}
    errors = sorted(letter.error for letter in read(pipeline, ITEMS_DEAD).values() if isinstance(letter, DeadLetter))
    assert len(errors) == 3
    assert any("told to break" in error for error in errors)
    assert any("published_at" in error for error in errors)

    topics.produce(pipeline, ITEMS, [*map(item, names), item("delta-1"), item("alpha-new")])
    again = {**all_items, "alpha": "41 items", "delta": "1 items"}
    run_until(
        pipeline, program, tmp_path / "2.log",
        lambda: titles() == again and count_of(pipeline, "2") == len(names),
    )  # fmt: skip
    assert titles() == again
    assert count_of(pipeline, "2") == len(names)  # what the first worker had applied was not applied again,
    assert revisions() == {"1", "2"}  # and the broken attempt at delta-1 was not counted: it is at revision 1


def commit(settings: Settings, topic: Topic, share: float) -> None:
    """Move the worker's committed offsets forward, as if it had taken so much of every partition."""
    from kafka import KafkaConsumer, TopicPartition
    from kafka.structs import OffsetAndMetadata  # type: ignore[import-untyped]

    consumer = KafkaConsumer(**settings.kafka_client(), group_id=settings.app_id, enable_auto_commit=False)
    places = [TopicPartition(topics.topic_name(settings, topic), n) for n in range(settings.partitions)]
    consumer.assign(places)
    ends = consumer.end_offsets(places)
    consumer.commit({place: OffsetAndMetadata(int(share * end), "", -1) for place, end in ends.items()})
    consumer.close()


def titles(settings: Settings) -> dict[str, str]:
    return {key: alert.title for key, alert in read(settings, ALERTS).items() if isinstance(alert, Alert)}


@pytest.mark.parametrize("share", [0.6, 1.0])
def test_a_committed_offset_is_not_believed_where_the_state_knows_better(
    pipeline: Settings, tmp_path: Path, share: float
) -> None:
    names = [f"alpha-{n}" for n in range(100)]
    topics.produce(pipeline, ITEMS, map(item, names))
    commit(pipeline, ITEMS, share)
    program = [sys.executable, "-m", PROGRAM, "small"]
    run_until(pipeline, program, tmp_path / "worker.log", lambda: titles(pipeline) == {"alpha": "100 items"})
    assert titles(pipeline) == {"alpha": "100 items"}
    assert count_of(pipeline, "1") == len(names)


@pytest.mark.parametrize("where", ["middle", "end"])
def test_what_faust_passes_over_is_read_from_the_topic(pipeline: Settings, tmp_path: Path, where: str) -> None:
    """At the end nothing comes after what was passed over; only the search at the end of the log can find it."""
    names = [f"alpha-{n}" for n in range(100)]
    topics.produce(pipeline, ITEMS, map(item, names))
    program = [sys.executable, "-m", PROGRAM, where]
    run_until(pipeline, program, tmp_path / "worker.log", lambda: titles(pipeline) == {"alpha": "100 items"})
    assert titles(pipeline) == {"alpha": "100 items"}
    assert count_of(pipeline, "1") == len(names)
    assert "Faust passed over" in (tmp_path / "worker.log").read_text("utf-8")


def pass_over(offsets: range) -> None:
    """Let Faust keep the records at these offsets to itself, and acknowledge them."""
    process = StageWorker.process

    async def seen(self: StageWorker, incoming: Incoming, behind: Callable[[], Iterable[Incoming]]) -> None:
        if incoming.offset not in offsets:
            await process(self, incoming, lambda: (record for record in behind() if record.offset not in offsets))

    StageWorker.process = seen  # type: ignore[method-assign]


def test_the_worker_tells_how_far_it_is(pipeline: Settings, tmp_path: Path, unused_port: int) -> None:
    chosen = pipeline.model_copy(update={"metrics_port": unused_port})
    topics.produce(pipeline, ITEMS, [*(item(f"alpha-{n}") for n in range(30)), item("beta-1", "break")])
    told: dict[str, str] = {}

    def caught_up() -> bool:
        try:
            for page in ("metrics", "healthz"):
                with urlopen(f"http://127.0.0.1:{unused_port}/{page}", timeout=5) as answer:
                    told[page] = answer.read().decode()
        except OSError:
            return False
        return 'tollwatch_records_total{stage="gather"} 30.0' in told["metrics"] and "lag_records{" in told["metrics"]

    run_until(chosen, [sys.executable, "-m", PROGRAM, "small"], tmp_path / "worker.log", caught_up)
    assert 'tollwatch_records_total{stage="count"} 31.0' in told["metrics"]
    assert 'tollwatch_dead_letters_total{stage="count"} 1.0' in told["metrics"]
    assert 'tollwatch_item_seconds_count{stage="gather"} 30.0' in told["metrics"]
    assert told["healthz"] == "ok\n"


def count_of(settings: Settings, revision: str) -> int:
    return sum(1 for e in read(settings, CLAIMS).values() if isinstance(e, Envelope) and e.revision == revision)


def test_the_demo_on_kafka_gives_what_it_gives_in_one_process(pipeline: Settings, tmp_path: Path) -> None:
    items = demo_items()
    embedded = FlowDriver().pipe_all(items)
    kinds = (CLAIMS, SERIES, CHANGES, CONTRADICTIONS, ALERTS)
    expected = {topic.name: standing(embedded.read(topic.name)) for topic in kinds}
    assert expected[SERIES.name]

    topics.produce(pipeline, ITEMS, items)
    program = [sys.executable, "-m", PROGRAM, "real"]

    def found() -> dict[str, Any]:
        return {topic.name: standing(read(pipeline, topic)) for topic in kinds}

    run_until(pipeline, program, tmp_path / "worker.log", lambda: found() == expected)
    for name, records in found().items():
        assert records == expected[name], name
    assert not read(pipeline, ITEMS_DEAD) and not read(pipeline, CLAIMS_DEAD)


def demo_items() -> list[NewsItem]:
    lines = files("streams.demo").joinpath("news.jsonl").read_text("utf-8").splitlines()
    return [NewsItem.model_validate_json(line) for line in lines]


if __name__ == "__main__":
    from streams.runners.faust import run_worker

    if sys.argv[1] in ("middle", "end"):
        pass_over(range(5, 10) if sys.argv[1] == "middle" else range(12, 1000))
    run_worker(Settings.from_env(), FLOW if sys.argv[1] == "real" else SMALL_FLOW)
