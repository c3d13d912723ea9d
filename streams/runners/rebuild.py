"""All news on Kafka read anew, by this version's rules and gazetteer, and the topics brought to what follows.

Nothing is published twice: what stands already stands on, and readers hear of differences only. The steps:

1. the next epoch begins; until it is whole no worker starts
2. what stands on the topics is noted
3. the stages run over news.items once more, by the worker's own code on states in memory, in which every item of the
   former epoch was withdrawn: so versions go on above those that were published
4. the differences are sent: issued, revised, withdrawn
5. the states are written to their changelogs, with the offsets up to which they hold
6. the epoch is whole

Killed at any moment, it is run again and ends as if nothing had happened: 4 and 5 send what is still different.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from schemas import Change, DeadLetter, Envelope, Record
from schemas.toll import Op
from streams import topics
from streams.detect.observation import observe, written
from streams.epoch import Epoch, read_epoch, write_epoch
from streams.errors import ConfigError
from streams.flow import CLAIMS, DETECT, FLOW, ITEMS, Stage, Topic
from streams.log import ends_of, log_of
from streams.messages import headers_of
from streams.quotes import without_quotes
from streams.runners.faust_batch import Outgoing
from streams.runners.faust_gaps import GapReader, Incoming, incoming_of
from streams.runners.faust_stage import StageWorker
from streams.runners.faust_state import OFFSET_KEY, Shelf
from streams.runners.metrics import Metrics
from streams.runners.spool import Spool
from streams.sender import Sender, sender
from streams.settings import Settings

LIVE, NEW = "live", "new"
_ASIDE = frozenset({"op", "version", "detected_at", "code_version"})
"""What may differ between two records that say the same."""


class Rebuilt(NamedTuple):
    """`items`: how many were read. `sent`: by topic and what was done ("issued", "revised", "withdrawn")."""

    epoch: int
    items: int
    sent: Counter[tuple[str, str]]


def rebuild(
    settings: Settings,
    flow: Sequence[Stage] = FLOW,
    *,
    stop: Callable[[], bool] = lambda: False,
    watch: Callable[[int], None] = lambda items: None,
) -> Rebuilt | None:
    """Begin a new epoch and bring it to its end; None where it was stopped before anything was sent.

    `watch` is told how many items were read. Raises ConfigError where a worker runs, and ServerError.
    """
    topics.check(settings, flow)
    _require_no_worker(settings)
    flow = flow if settings.quotes else without_quotes(flow)
    before = read_epoch(settings)
    epoch = Epoch(before.number + before.whole, whole=False)
    write_epoch(settings, epoch)
    with Spool() as spool:
        replay = _Replay(settings, flow, spool)
        replay.note_what_stands()
        items = asyncio.run(replay.run(stop, watch))
        if items is None:
            write_epoch(settings, before)
            return None
        with sender(settings) as sending:
            sent = _send_differences(settings, flow, spool, replay.versions, sending)
        with sender(settings) as sending:
            _send_states(settings, replay.tables, sending)
    write_epoch(settings, epoch._replace(whole=True))
    return Rebuilt(epoch.number, items, sent)


def _require_no_worker(settings: Settings) -> None:
    running = topics.members(settings)
    if running:
        raise ConfigError(
            f"{running} of this pipeline's workers run: stop them, and start them again afterwards "
            f"(one that was killed counts for another {settings.session_timeout:.0f} s)."
        )


class _Memory:
    """A stage's state in memory."""

    def __init__(self) -> None:
        self.shelves: defaultdict[int, Shelf] = defaultdict(Shelf)

    def on_move(self, forget: Callable[[], None]) -> None:
        pass

    def shelf(self, partition: int) -> Shelf:
        return self.shelves[partition]

    async def write(
        self, partition: int, writes: Mapping[str, bytes | None], offset: int, planned: int | None = None
    ) -> None:
        for key, value in writes.items():
            self.shelves[partition].apply(key, value)
        self.shelves[partition].applied = offset


class _Replay:
    """The flow over all items. `versions`: of each conflict, the highest that was published before, plus one."""

    def __init__(self, settings: Settings, flow: Sequence[Stage], spool: Spool) -> None:
        self._settings = settings
        self._flow = flow
        self._spool = spool
        self._sent: list[Outgoing] = []
        self._offsets: Counter[tuple[str, int]] = Counter()
        self.tables = {stage: _Memory() for stage in flow}
        self.versions: defaultdict[str, int] = defaultdict(lambda: 1)

    def note_what_stands(self) -> None:
        """Keep what stands on the topics, and begin from a state in which all of it was withdrawn."""
        names = {topics.topic_name(self._settings, topic): topic for topic in written_by(self._flow)}
        for message in log_of(self._settings, list(names)):
            topic = names[message.topic]
            self._spool.put(LIVE, topic.name, message.key, message.partition, message.value)
            if message.value is not None and "version" in topic.model.model_fields:
                told = json.loads(message.value)
                conflict, version = told["conflict_key"], told["version"]
                self.versions[conflict] = max(self.versions[conflict], version + 1)
        detect = next((stage for stage in self._flow if stage.state == DETECT.state), None)
        if detect is not None:
            for _, _, value in self._spool.all(LIVE, CLAIMS.name):
                item = observe(emptied(Envelope.model_validate_json(value)))
                conflict = item.key.partition("|")[0]
                shelf = self.tables[detect].shelf(topics.partition_of(conflict, self._settings.partitions))
                shelf.put(item.key, written(item, self.versions[conflict]))

    async def run(self, stop: Callable[[], bool], watch: Callable[[int], None]) -> int | None:
        """How many items were read; None where it was stopped."""
        workers = {stage: self._worker(stage) for stage in self._flow}
        items = 0
        for message in log_of(self._settings, [topics.topic_name(self._settings, ITEMS)]):
            if stop():
                return None
            await self._follow(workers, ITEMS.name, incoming_of(message))
            items += 1
            watch(items)
        return items

    async def _follow(self, workers: dict[Stage, StageWorker], topic: str, record: Incoming) -> None:
        """Apply a record, and all that follows from it."""
        for stage, worker in workers.items():
            if stage.source.name != topic:
                continue
            await worker.apply([record])
            sent, self._sent = self._sent, []
            for made in sent:
                self._spool.put(NEW, made.topic, made.key, made.partition, made.value)
                offset = self._offsets[made.topic, made.partition]
                self._offsets[made.topic, made.partition] += 1
                next_record = record._replace(
                    topic=made.topic, partition=made.partition, offset=offset, key=made.key, value=made.value
                )
                await self._follow(workers, made.topic, next_record)

    def _worker(self, stage: Stage) -> StageWorker:
        settings = self._settings
        gaps = GapReader(topics.topic_name(settings, stage.source), settings.aiokafka_client())
        metrics = Metrics(settings.stalled_after)
        return StageWorker(stage, self.tables[stage], self._take, gaps, settings.partitions, metrics)

    async def _take(self, record: Outgoing) -> Awaitable[Any]:
        self._sent.append(record)
        taken = asyncio.get_running_loop().create_future()
        taken.set_result(None)
        return taken


def written_by(flow: Sequence[Stage]) -> list[Topic]:
    """The topics that a flow writes, in its order, each once."""
    return list({topic.name: topic for stage in flow for topic in (*stage.outputs, stage.dead)}.values())


def emptied(envelope: Envelope) -> Envelope:
    """The envelope by which its item withdraws what it said."""
    return envelope.model_copy(update={"claims": (), "denials": (), "ledgers": ()})


def _send_differences(
    settings: Settings, flow: Sequence[Stage], spool: Spool, versions: Mapping[str, int], sending: Sender
) -> Counter[tuple[str, str]]:
    """Send what the new epoch says otherwise than the topics do. Returns what was sent."""
    sent: Counter[tuple[str, str]] = Counter()
    stages = {stage.name for stage in flow}
    for topic in written_by(flow):
        for key, partition, old, new in spool.pairs(topic.name, LIVE, NEW):
            before = topic.model.model_validate_json(old) if old else None
            after = topic.model.model_validate_json(new) if new else None
            if isinstance(before, DeadLetter) and before.stage not in stages:
                continue  # what never came in is not read again here
            done, record = difference(before, after, versions)
            if not settings.quotes and isinstance(before, Change) and before.sentence and not stands(after):
                gone = before.model_copy(update={"sentence": ""})
                done, record = "withdrawn", _with(gone, op=Op.WITHDRAWN, version=versions[gone.conflict_key])
            if done:
                value = record.model_dump_json().encode() if record else None
                sending.raw(topics.topic_name(settings, topic), key, value, partition, headers_of(record))
                sent[topic.name, done] += 1
    return sent


def difference(before: Record | None, after: Record | None, versions: Mapping[str, int]) -> tuple[str, Record | None]:
    """What is to be done, and the record by which it is done; "" where both say the same, or nothing stands."""
    was, now = stands(before), stands(after)
    if after is not None and now:
        version = max(getattr(after, "version", 0), versions[getattr(after, "conflict_key", "")])
        if before is None or not was:
            return "issued", _with(after, op=Op.ISSUED, version=version)
        if before.model_dump(exclude=set(_ASIDE)) != after.model_dump(exclude=set(_ASIDE)):
            return "revised", _with(after, op=Op.REVISED, version=version)
        return "", None
    if before is None or not was:
        return "", None
    if isinstance(before, Envelope):
        return "withdrawn", emptied(before)
    if isinstance(before, DeadLetter):
        return "withdrawn", None
    conflict: str = getattr(before, "conflict_key", "")
    return "withdrawn", _with(before, op=Op.WITHDRAWN, version=versions[conflict])


def stands(record: Record | None) -> bool:
    """Whether a record says something: it was not withdrawn."""
    if isinstance(record, Envelope):
        return not record.is_empty
    return record is not None and getattr(record, "op", None) is not Op.WITHDRAWN


def _with(record: Record, **fields: object) -> Record:
    known = {name: value for name, value in fields.items() if name in type(record).model_fields}
    return record.model_copy(update=known)


def _send_states(settings: Settings, tables: Mapping[Stage, _Memory], sending: Sender) -> None:
    """Write every state to its changelog, and up to which offset of its source it holds."""
    for stage, table in tables.items():
        name = topics.changelog_name(settings, stage)
        wanted = dict(_states(settings, stage, table))
        there: dict[tuple[int, bytes], bytes | None] = {}
        for message in log_of(settings, [name]):
            there[message.partition, message.key] = message.value
        for (partition, key), value in there.items():
            if value is not None and (partition, key) not in wanted:
                sending.raw(name, key, None, partition)
        for (partition, key), value in wanted.items():
            if there.get((partition, key)) != value:
                sending.raw(name, key, value, partition)


def _states(settings: Settings, stage: Stage, table: _Memory) -> Iterator[tuple[tuple[int, bytes], bytes]]:
    """All that a changelog should hold; the offsets come last."""
    for partition, shelf in table.shelves.items():
        for key, value in shelf.scan(""):
            yield (partition, key.encode("utf-8", "surrogatepass")), value
    if stage.source is ITEMS:
        last = {partition: shelf.applied for partition, shelf in table.shelves.items()}
    else:  # its source was brought up to this state as a whole
        ends = ends_of(settings, topics.topic_name(settings, stage.source))
        last = {partition: end - 1 for partition, end in ends.items() if end}
    for partition, offset in last.items():
        if offset is not None:
            yield (partition, OFFSET_KEY.encode()), str(offset).encode()
