"""The flow on Kafka: a Faust agent and a table for each stage of flow.py."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

import faust
from faust.types import TP

from streams import topics
from streams.epoch import require_whole
from streams.errors import ConfigError
from streams.flow import FLOW, Stage
from streams.messages import COMPRESSION, MAX_CONTENT, MAX_MESSAGE
from streams.quotes import without_quotes
from streams.runners.faust_batch import Outgoing
from streams.runners.faust_consumer import Consumer
from streams.runners.faust_gaps import GapReader, Incoming
from streams.runners.faust_recovery import Tables
from streams.runners.faust_stage import StageWorker, incoming
from streams.runners.faust_state import StateTable
from streams.runners.log_repeats import thin_out
from streams.runners.metrics import Metrics, serve
from streams.settings import Settings

log = logging.getLogger(__name__)

_RAW: dict[str, Any] = {
    "key_type": bytes, "value_type": bytes, "key_serializer": "raw", "value_serializer": "raw", "allow_empty": True,
}  # fmt: skip

UNCONFIRMED_AFTER = 30.0
"""Seconds after which a message that Kafka has not confirmed is sent again, and the log says why."""

PRODUCED_AT_ONCE = 128 * 1024
"""Bytes of messages to one partition that travel together, before they are compressed: what one batch brings about."""


def build_app(settings: Settings, flow: Sequence[Stage] = FLOW) -> faust.App:
    """A fresh Faust app that runs `flow`. Its topics must exist: `streams.topics.create`."""
    app = faust.App(
        settings.app_id,
        broker=[f"kafka://{host.strip()}" for host in settings.kafka.split(",")],
        broker_credentials=_credentials(settings),
        broker_session_timeout=settings.session_timeout,
        broker_heartbeat_interval=min(3.0, settings.session_timeout / 3),
        broker_commit_interval=settings.commit_interval,
        consumer_auto_offset_reset="earliest",
        consumer_max_fetch_size=MAX_MESSAGE,
        producer_max_request_size=MAX_CONTENT,
        producer_compression_type=COMPRESSION,
        producer_request_timeout=UNCONFIRMED_AFTER,
        producer_max_batch_size=PRODUCED_AT_ONCE,
        producer_acks=-1,
        processing_guarantee="at_least_once",
        store="memory://",
        datadir=str(Path(tempfile.gettempdir()) / f"{settings.app_id}-faust"),
        topic_allow_declare=False,
        topic_disable_leader=True,
        topic_partitions=settings.partitions,
        topic_replication_factor=settings.replication,
        table_standby_replicas=0,
        reply_create_topic=False,
        autodiscover=False,
        web_enabled=False,
        web_stats_enabled=False,
        web_tables_enabled=False,
        worker_redirect_stdouts=False,
        Table=StateTable,
        TableManager=Tables,
    )
    cast(Any, app.transport).Consumer = Consumer
    metrics = Metrics(settings.stalled_after)
    for stage in flow if settings.quotes else without_quotes(flow):
        _add(app, stage, settings, metrics)
    if settings.metrics_port:
        _tell(app, metrics, settings)
    return app


def run_worker(settings: Settings, flow: Sequence[Stage] = FLOW) -> None:
    """Run the flow in this process until SIGTERM or SIGINT. Raises ConfigError where topics are missing or half made.

    Half made: a rebuild runs, or was broken off.
    """
    topics.check(settings, flow)
    require_whole(settings)
    thin_out("aiokafka")
    worker = faust.Worker(build_app(settings, flow), loglevel="WARNING", quiet=True, redirect_stdouts=False)
    worker.spinner = None  # it writes control codes wherever the output goes
    worker.execute_from_commandline()


def _add(app: faust.App, stage: Stage, settings: Settings, metrics: Metrics) -> None:
    table = cast(
        StateTable,
        app.Table(topics.table_name(stage), partitions=settings.partitions, key_type=bytes, value_type=bytes),
    )
    written = {topic.name: topics.topic_name(settings, topic) for topic in (*stage.outputs, stage.dead)}

    async def send(record: Outgoing) -> Awaitable[Any]:
        return await app.producer.send(
            written[record.topic], record.key, record.value, record.partition, timestamp=None, headers=record.headers
        )

    name = topics.topic_name(settings, stage.source)
    table.source = name
    gaps = GapReader(name, settings.aiokafka_client())
    worker = StageWorker(stage, table, send, gaps, settings.partitions, metrics)

    async def agent(stream: Any) -> None:
        events: AsyncIterator[Any] = stream.events()
        async for event in events:
            await worker.process(incoming(event), partial(_behind, stream, event))

    def is_ours(partition: int) -> bool:
        return not app.rebalancing and TP(name, partition) in app.consumer.assignment()

    async def catch_up() -> None:
        ours = [partition for partition in range(settings.partitions) if is_ours(partition)]
        if ours and cast(Any, app.tables).recovery.completed.is_set():
            try:
                await worker.catch_up(ours, is_ours)
            except Exception as error:  # the next round tries again
                log.warning("what Faust passed over could not be looked for: %s: %s", type(error).__name__, error)

    app.agent(app.topic(name, **_RAW), name=stage.name, isolated_partitions=True, concurrency=1)(agent)
    app.timer(interval=settings.repair_interval, name=f"{stage.name}-catch-up")(catch_up)
    app.on_before_shutdown.connect(_closing(gaps))


def _behind(stream: Any, event: Any) -> Iterator[Incoming]:
    """What waits behind an event on its partition. It stays there: Faust hands it out and acknowledges it as ever."""
    for waiting in stream.channel.queue._queue:
        if waiting.message.generation_id == event.message.generation_id:
            yield incoming(waiting)


def _tell(app: faust.App, metrics: Metrics, settings: Settings) -> None:
    """Serve the metrics as long as the app runs. Raises ConfigError where the port is taken."""
    try:
        close = serve(metrics, settings.metrics_host, settings.metrics_port)
    except OSError as error:
        where = f"{settings.metrics_host}:{settings.metrics_port}"
        reason = error.strerror or str(error)
        raise ConfigError(f"{where} cannot be used for metrics ({reason}): set TOLLWATCH_METRICS_PORT") from None

    async def stop(*_: object, **__: object) -> None:
        close()

    app.on_before_shutdown.connect(stop)


def _closing(gaps: GapReader) -> Callable[..., Awaitable[None]]:
    async def close(*_: object, **__: object) -> None:
        await gaps.close()

    return close


def _credentials(settings: Settings) -> Any:
    context = settings.kafka_tls_context() if settings.kafka_tls else None
    if settings.kafka_user and settings.kafka_password:
        return faust.SASLCredentials(
            username=settings.kafka_user,
            password=settings.kafka_password.get_secret_value(),
            mechanism=settings.kafka_sasl_mechanism,
            ssl_context=context,
        )
    return faust.SSLCredentials(context) if context else None
