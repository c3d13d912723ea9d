"""News at a steady rate onto Kafka, and how long it took to come out: what the measurements of latency share."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from schemas import NewsItem
from tests.deliver.latency import item as told


class Latency(NamedTuple):
    """`took`: seconds of each that came, in order. `speed`: items a second until the last came. `wanted`: how many."""

    took: list[float]
    speed: float
    wanted: int

    def __str__(self) -> str:
        return (f"{len(self.took)} of {self.wanted} came; {self.speed:.0f} items/s until the last; "
                f"p50 {self.of(0.5):.2f} s, p95 {self.of(0.95):.2f} s, longest {self.took[-1]:.2f} s")  # fmt: skip

    def of(self, share: float) -> float:
        return self.took[int(len(self.took) * share)]


def bearing(number: int) -> bool:
    """Every second item bears figures, as in a digest of current events."""
    return number % 2 == 0


def news(numbers: Iterable[int], rate: float, sent: dict[str, float]) -> Iterator[NewsItem]:
    """Items, each at its moment (`rate` a second; 0: all at once); `sent` is told when each went, by its id."""
    begun = time.monotonic()
    for turn, number in enumerate(numbers):
        if rate:
            time.sleep(max(0.0, begun + turn / rate - time.monotonic()))
        made = told(10 * number if bearing(number) else 1, datetime.now(UTC))
        one = NewsItem.model_validate({**made, "id": f"item-{number}", "url": f"https://news.example/{number}"})
        sent[one.id] = time.monotonic()
        yield one


def latency(sent: Mapping[str, float], came: Mapping[str, float], wanted: Iterable[str]) -> Latency:
    """Of the wanted ids, by monotonic moments. Raises SystemExit where none came."""
    wanted = list(wanted)
    took = sorted(came[id_] - sent[id_] for id_ in wanted if id_ in came)
    if not took:
        raise SystemExit("nothing came")
    return Latency(
        took, len(sent) / (max(came[id_] for id_ in wanted if id_ in came) - min(sent.values())), len(wanted)
    )
