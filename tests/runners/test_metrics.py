"""What a worker tells of itself, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from prometheus_client.parser import text_string_to_metric_families

from streams.messages import headers_of
from streams.runners.faust_gaps import told_in
from streams.runners.metrics import Metrics, serve


def ask(address: str) -> tuple[int, str]:
    try:
        with urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


@pytest.fixture
def served(unused_port: int) -> Iterator[tuple[Metrics, str]]:
    metrics = Metrics(stalled_after=0.0)
    close = serve(metrics, "127.0.0.1", unused_port)
    yield metrics, f"http://127.0.0.1:{unused_port}"
    close()


def figures(text: str) -> dict[tuple[str, str], float]:
    families = text_string_to_metric_families(text)
    return {(s.name, s.labels.get("stage", "")): s.value for family in families for s in family.samples}


def test_records_dead_letters_and_times_are_counted_by_stage(served: tuple[Metrics, str]) -> None:
    metrics, address = served
    metrics.applied("detect", 0, 0.02, [datetime.now(UTC) - timedelta(seconds=3)], dead=0)
    metrics.applied("detect", 0, 0.02, [None], dead=1)
    metrics.repaired("detect", 5)
    status, text = ask(f"{address}/metrics")
    told = figures(text)
    assert status == 200
    assert told["tollwatch_records_total", "detect"] == 2
    assert told["tollwatch_dead_letters_total", "detect"] == 1
    assert told["tollwatch_repaired_total", "detect"] == 5
    assert told["tollwatch_stage_seconds_count", "detect"] == 2
    assert 3 <= told["tollwatch_item_seconds_sum", "detect"] < 60


def test_a_partition_with_waiting_records_that_nobody_takes_makes_it_unhealthy(served: tuple[Metrics, str]) -> None:
    metrics, address = served
    metrics.lag("extract", {0: 0, 1: 0})
    assert ask(f"{address}/healthz") == (200, "ok\n")
    metrics.lag("extract", {0: 0, 1: 7})
    status, said = ask(f"{address}/healthz")
    assert (status, said.split(",")[0]) == (503, "extract[1]: 7 records wait")
    metrics.lag("extract", {0: 0})  # partition 1 is another worker's now
    assert ask(f"{address}/healthz")[0] == 200


def test_there_is_nothing_else_to_ask(served: tuple[Metrics, str]) -> None:
    assert ask(f"{served[1]}/secrets")[0] == 404


def test_the_time_of_the_item_goes_with_what_follows_from_it() -> None:
    born = datetime(2026, 3, 1, tzinfo=UTC)
    headers = headers_of(None, b"00-abc-def-01", born)
    assert told_in(headers, None) == (b"00-abc-def-01", born)
    assert told_in(dict(headers), datetime.now(UTC)) == (b"00-abc-def-01", born)
    assert told_in((), born) == (None, born)
    assert told_in([("item-time", b"yesterday")], born) == (None, born)
