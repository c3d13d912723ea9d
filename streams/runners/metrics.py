"""What a worker on Kafka tells of itself: Prometheus figures, and whether it still moves.

Both are served over HTTP from a thread of their own, so that they answer while the worker is busy or stuck:
`/metrics` for Prometheus, `/healthz` with 200, or 503 and the partitions that hold records which nobody takes.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, make_wsgi_app

log = logging.getLogger(__name__)

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600)
"""Seconds; news is late by minutes where something is wrong, and by hours where a worker was down."""


class Metrics:
    """The figures of one process. `stalled_after`: seconds without a step, with records waiting, that are too long."""

    def __init__(self, stalled_after: float) -> None:
        self.registry = CollectorRegistry()
        self._stalled_after = stalled_after
        self._moved: dict[tuple[str, int], float] = {}
        self._lags: dict[tuple[str, int], int] = {}
        labels, registry = ["stage"], self.registry
        self._records = Counter("tollwatch_records", "Records applied.", labels, registry=registry)
        self._dead = Counter("tollwatch_dead_letters", "Records that could not be used.", labels, registry=registry)
        self._repaired = Counter("tollwatch_repaired", "Records that Faust had passed over.", labels, registry=registry)
        self._took = Histogram(
            "tollwatch_stage_seconds", "From a record's arrival in the stage to its confirmed outputs and state.",
            labels, registry=registry, buckets=BUCKETS,
        )  # fmt: skip
        self._since = Histogram(
            "tollwatch_item_seconds", "From the item's arrival on Kafka to the end of the stage.",
            labels, registry=registry, buckets=BUCKETS,
        )  # fmt: skip
        self._lag = Gauge("tollwatch_lag_records", "Records that wait.", ["stage", "partition"], registry=registry)

    def applied(self, stage: str, partition: int, seconds: float, born: Sequence[datetime | None], dead: int) -> None:
        """Records were applied together; `born`: when the item of each came to Kafka; `dead`: so many were unusable."""
        self._moved[stage, partition] = time.monotonic()
        self._records.labels(stage).inc(len(born))
        self._dead.labels(stage).inc(dead)
        took, since, now = self._took.labels(stage), self._since.labels(stage), datetime.now(UTC)
        for moment in born:
            took.observe(seconds)
            if moment is not None:
                since.observe(max(0.0, (now - moment).total_seconds()))

    def repaired(self, stage: str, records: int) -> None:
        """So many records were read again that Faust had passed over."""
        self._repaired.labels(stage).inc(records)

    def lag(self, stage: str, lags: dict[int, int]) -> None:
        """How many records wait in each partition that this process holds; others are forgotten."""
        for known in [key for key in self._lags if key[0] == stage and key[1] not in lags]:
            del self._lags[known]
            self._moved.pop(known, None)
            self._lag.remove(stage, str(known[1]))
        for partition, records in lags.items():
            if not records:
                self._moved[stage, partition] = time.monotonic()
            self._moved.setdefault((stage, partition), time.monotonic())
            self._lags[stage, partition] = records
            self._lag.labels(stage, str(partition)).set(records)

    def stalled(self) -> list[str]:
        """The partitions that hold records of which none was taken for too long."""
        since = time.monotonic() - self._stalled_after
        return [
            f"{stage}[{partition}]: {records} records wait, none taken for {time.monotonic() - moved:.0f} s"
            for (stage, partition), records in sorted(self._lags.items())
            if records and (moved := self._moved[stage, partition]) < since
        ]


def serve(metrics: Metrics, host: str, port: int) -> Callable[[], None]:
    """Answer on that port until the function that this returns is called. Raises OSError where the port is taken."""
    server = make_server(host, port, _app(metrics), server_class=WSGIServer, handler_class=_Quiet)
    thread = Thread(target=server.serve_forever, name="metrics", daemon=True)
    thread.start()

    def close() -> None:
        server.shutdown()
        server.server_close()
        thread.join()

    return close


def _app(metrics: Metrics) -> Any:
    figures = make_wsgi_app(metrics.registry)

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        match environ.get("PATH_INFO"):
            case "/metrics":
                answer: Iterable[bytes] = figures(environ, start_response)
                return answer
            case "/healthz":
                stalled = metrics.stalled()
                status = "503 Service Unavailable" if stalled else "200 OK"
                said = "\n".join(stalled) or "ok"
            case _:
                status, said = "404 Not Found", "there are /metrics and /healthz"
        start_response(status, [("Content-Type", "text/plain; charset=utf-8")])
        return [f"{said}\n".encode()]

    return app


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        log.debug(format, *args)
