"""Batches of a stage, killed between any two of their steps and cut anew: what stands in the end is always the same.

The steps are those of the worker; where it writes is in memory, so that every place of a crash can be tried. That Kafka
keeps them apart as well is shown on a real broker: `test_faust_kill.py`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Envelope, Record
from streams.core.operator import Emit, MemoryState, State
from streams.extract.operator import envelopes_of
from streams.flow import ALERT, ALERTS, CHANGES, CLAIMS, CLAIMS_DEAD, CONTRADICTIONS, DETECT, SERIES, Stage, message_key
from streams.runners.faust_batch import Outgoing, Workbench
from streams.runners.faust_gaps import Incoming
from streams.runners.faust_stage import StageWorker
from streams.runners.faust_state import OFFSET_KEY, PLAN_KEY, Shelf
from streams.runners.metrics import Metrics
from tests.runners.kill_run import invented_news
from tests.runners.on_kafka import standing

pytestmark = [
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]

ITEMS = 20
MODELS = {topic.name: topic.model for topic in (CHANGES, SERIES, CONTRADICTIONS, ALERTS)}


@pytest.fixture(autouse=True, scope="module")
def steady() -> Iterator[None]:
    """As many records at once on every machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Workbench, "size", 8)
        yield


class Crash(BaseException):
    """As SIGKILL: nothing after it is done."""


class Broker:
    """What is written stays, until the power fails: after `steps` writes."""

    def __init__(self, source: Sequence[Incoming]) -> None:
        self.source = source
        self.sent: list[Outgoing] = []
        self.changelog: list[tuple[str, bytes | None]] = []
        self.steps = 0

    def step(self) -> None:
        if self.steps == 0:
            raise Crash
        self.steps -= 1

    async def send(self, record: Outgoing) -> Awaitable[Any]:
        self.step()
        self.sent.append(record)
        confirmation = asyncio.get_running_loop().create_future()
        confirmation.set_result(None)
        return confirmation


class Table:
    """A table that reads its changelog when it starts."""

    def __init__(self, broker: Broker) -> None:
        self._broker = broker
        self._shelf = Shelf()
        for key, value in broker.changelog:
            self._shelf.apply(key, value)

    def on_move(self, forget: Callable[[], None]) -> None:
        pass

    def shelf(self, partition: int) -> Shelf:
        return self._shelf

    async def write(
        self, partition: int, writes: Mapping[str, bytes | None], offset: int, planned: int | None = None
    ) -> None:
        records = {**writes, OFFSET_KEY: str(offset).encode()}
        if planned is not None:
            records[PLAN_KEY] = str(planned).encode()
        for key, value in records.items():
            self._broker.step()
            self._broker.changelog.append((key, value))
        for key, value in records.items():
            self._shelf.apply(key, value)


class Gaps:
    """Reads the source again."""

    def __init__(self, broker: Broker) -> None:
        self._source = broker.source

    async def records(self, partition: int, start: int | None, stop: int) -> AsyncIterator[Incoming]:
        for record in self._source:
            if (start or 0) <= record.offset < stop:
                yield record


async def run(broker: Broker, stage: Stage, begin: int, waiting: Sequence[int]) -> None:
    """A worker's life from the record `begin` on, with so many records waiting behind each."""
    gaps: Any = Gaps(broker)
    worker = StageWorker(stage, Table(broker), broker.send, gaps, 1, Metrics(60.0))
    for number, incoming in enumerate(broker.source[begin:], begin):
        behind = broker.source[number + 1 : number + 1 + waiting[number % len(waiting)]]
        await worker.process(incoming, lambda behind=behind: behind)  # type: ignore[misc]


def lives(broker: Broker, stage: Stage, crashes: Sequence[tuple[int, int, list[int]]]) -> None:
    """Workers that are killed after so many steps, one after the other, and one that is not."""
    for steps, begin, waiting in crashes:
        broker.steps = steps
        with suppress(Crash):
            asyncio.run(run(broker, stage, begin, waiting))
    broker.steps = -1
    asyncio.run(run(broker, stage, 0, [0]))


def stands(sent: Sequence[Outgoing]) -> dict[str, Any]:
    """What a reader of the topics finds in the end, and what alerts stand for one who told them as they came."""
    last: dict[str, dict[str, Record]] = {name: {} for name in MODELS}
    alerts, state = ALERT.make(), MemoryState()
    for one in sent:
        assert one.value is not None
        record = MODELS[one.topic].model_validate_json(one.value)
        last[one.topic][one.key.decode()] = record
        if one.topic == CHANGES.name:
            last[ALERTS.name] |= {emit.key: emit.value for emit in alerts(state, "", record) if emit.value}
    return {name: standing(dict(sorted(records.items()))) for name, records in last.items()}


def went_back(sent: Sequence[Outgoing]) -> list[Outgoing]:
    """What was sent with a lower version than its id had before."""
    versions: dict[tuple[str, bytes], int] = {}
    found = []
    for one in sent:
        version = json.loads(one.value or b"{}").get("version", 0)
        if version < versions.get((one.topic, one.key), 0):
            found.append(one)
        versions[one.topic, one.key] = version
    return found


def incoming(records: Sequence[Record]) -> list[Incoming]:
    return [
        Incoming(CLAIMS.name, 0, offset, message_key(record).encode(), record.model_dump_json().encode(), None)
        for offset, record in enumerate(records)
    ]


@cache
def envelopes() -> list[Envelope]:
    """News of several conflicts, with corrections: an item that says less afterwards."""
    said = [envelope for item in invented_news(ITEMS) for envelope in envelopes_of(item)]
    later = [one.model_copy(update={"claims": one.claims[1:], "revision": "later"}) for one in said[::5]]
    return [*said, *later]


@cache
def undisturbed() -> dict[str, Any]:
    broker = Broker(incoming(envelopes()))
    lives(broker, DETECT, [])
    return stands(broker.sent)


WAITING = st.lists(st.integers(0, 12), min_size=1, max_size=8)
LIVES = st.lists(st.tuples(st.integers(0, 150), st.integers(0, 20), WAITING), max_size=3)


@given(LIVES)
def test_however_batches_are_cut_and_killed_the_same_stands(crashes: list[tuple[int, int, list[int]]]) -> None:
    broker = Broker(incoming(envelopes()))
    lives(broker, DETECT, crashes)
    found = stands(broker.sent)
    assert {name for name in found if found[name] != undisturbed()[name]} == set()
    assert went_back(broker.sent) == []


class Fragile:
    """Adds up what it is given; breaks on an item that is called "break"."""

    def __init__(self, taken: list[int]) -> None:
        self.taken = taken

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        return self.take(state, [record])

    def take(self, state: State, records: Sequence[Record]) -> Sequence[Emit]:
        total = int(state.get("total") or 0)
        for record in records:
            assert isinstance(record, Envelope)
            total += 1
            state.put("total", str(total).encode())
            if record.item_id == "break":
                raise RuntimeError("told to break")
        self.taken.append(len(records))
        return []

    def forget(self) -> None:
        pass


def test_one_record_that_breaks_a_batch_is_the_only_one_that_is_lost_to_it() -> None:
    like = envelopes()[0]
    names = ["a", "b", "c", "break", "d", "e", "break", "f"]
    source = incoming([like.model_copy(update={"item_id": name}) for name in names])
    source[1] = source[1]._replace(value=b"{")
    stage = Stage("sum", CLAIMS, lambda: Fragile([]), (), CLAIMS_DEAD, state="sum")
    bench = Workbench(stage, 1)
    outcome = bench.operate(Shelf(), source)
    letters = [one for one in outcome.outgoing if one.topic == CLAIMS_DEAD.name]
    assert (len(letters), outcome.dead) == (3, 3)
    assert outcome.writes == {"total": b"5"}


def test_what_waits_is_taken_together_and_up_to_where_that_was_written_down_before() -> None:
    like = envelopes()[0]
    source = incoming([like.model_copy(update={"item_id": str(n)}) for n in range(6)])
    taken: list[int] = []
    stage = Stage("sum", CLAIMS, lambda: Fragile(taken), (), CLAIMS_DEAD, state="sum")
    broker = Broker(source)
    broker.steps = -1
    broker.changelog = [(OFFSET_KEY, b"0"), (PLAN_KEY, b"3"), ("total", b"1")]
    asyncio.run(run(broker, stage, 0, [1]))
    assert taken[0] == 3
    assert sum(taken) == 5
    assert dict(broker.changelog)["total"] == b"6"
