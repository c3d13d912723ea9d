"""The same news in any order, in any batches, repeated or restarted, stand as the same records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Alert, Change, Claim, Contradiction, NewsItem, Op, Record, Series
from streams.flow import FLOW
from streams.runners.embedded import run
from streams.runners.testing import FlowDriver
from streams.sources import Arrival
from streams.store import open_for_writing

KINDS: tuple[type[Record], ...] = (Claim, Series, Change, Contradiction, Alert)


def item(item_id: str, day: str, text: str, **fields: object) -> NewsItem:
    known = {"id": item_id, "published_at": f"{day}T12:00:00Z", "publisher": "Example", "text": text}
    return NewsItem.model_validate(known | fields)


WHERE = "civilians in Iraq and Syria since 2014."
NEWS = (
    item("a", "2018-07-27", f"The US-led coalition said it has killed 1,059 {WHERE}"),
    item("b", "2019-05-31", f"The US-led coalition said it has killed at least 1,302 {WHERE}"),
    item("c", "2019-06-10", f"Airwars said that coalition strikes killed at least 8,200 {WHERE}"),
    item("d", "2018-12-02", f"The US-led coalition said it has killed 1,139 {WHERE}"),
    item("d", "2018-12-02", f"Correction: the US-led coalition said it has killed 1,140 {WHERE}"),
)
MORE = (
    *NEWS,
    item("e", "2019-06-11", "A bomb killed 14 people and injured 30 in Baghdad on Monday, police said."),
    item("f", "2019-06-12", "The death toll from a bomb in Baghdad on Monday has risen to 22, police said."),
    item("g", "2019-06-12", "The US-led coalition denied that it killed 8,200 civilians in Iraq and Syria."),
)


def arrivals(items: Iterable[NewsItem]) -> list[Arrival]:
    return [Arrival("test", f"test:{number}", one) for number, one in enumerate(items, 1)]


def standing(records: Iterable[Record]) -> list[str]:
    """Records without what only tells how they came to be: `version` and `op`."""
    known = [record for record in records if getattr(record, "op", None) is not Op.WITHDRAWN]
    return sorted(record.model_dump_json(exclude={"version", "op"}) for record in known)


def in_database(path: Path, items: Sequence[NewsItem], batch: int = 500) -> list[str]:
    with open_for_writing(path) as store:
        summary = run(store, arrivals(items), FLOW, batch_items=batch)
        assert summary.dead == 0
        return standing(record for kind in KINDS for record in store.records(kind))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    found = in_database(tmp_path_factory.mktemp("expected") / "news.db", NEWS)
    assert len(found) > 10
    return found


def test_every_order_of_arrival_stands_the_same(tmp_path: Path, expected: list[str]) -> None:
    for number, order in enumerate(permutations(NEWS)):
        assert in_database(tmp_path / f"{number}.db", order) == expected, [one.id for one in order]


@given(st.lists(st.sampled_from(range(len(MORE))), min_size=1, max_size=12), st.integers(1, 5))
@settings(max_examples=40, deadline=None)
def test_repetition_and_restarts_change_nothing(numbers: list[int], restart_every: int) -> None:
    once, often = FlowDriver(), FlowDriver()
    once.pipe_all(MORE[number] for number in sorted(set(numbers)))
    for count, number in enumerate(numbers):
        if count % restart_every == 0:
            often.restart()
        often.pipe(MORE[number])
    for topic in ("toll.series", "toll.changes", "toll.contradictions", "alerts"):
        assert standing(often.read(topic).values()) == standing(once.read(topic).values())


def test_batches_of_any_size_stand_the_same(tmp_path: Path, expected: list[str]) -> None:
    for batch in (1, 2, 3):
        assert in_database(tmp_path / f"{batch}.db", NEWS, batch) == expected


def test_the_driver_and_the_database_agree(expected: list[str]) -> None:
    driver = FlowDriver().pipe_all(NEWS)
    topics = ("toll.series", "toll.changes", "toll.contradictions", "alerts")
    in_memory = standing(record for topic in topics for record in driver.read(topic).values())
    assert [line for line in expected if '"kind":"claim"' not in line] == in_memory
