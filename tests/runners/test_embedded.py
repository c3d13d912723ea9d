from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas import Change, Claim, DeadLetter, NewsItem, Series
from streams.flow import CHANGES, CLAIMS
from streams.runners.cascade import StageError
from streams.runners.embedded import Summary, run
from streams.runners.testing import FlowDriver
from streams.sources import Arrival, Reading, read_sources
from streams.store import Store, open_for_reading, open_for_writing
from tests.runners.small_flow import SMALL_FLOW, STARTED, SmallExtract, read_into


def item(item_id: str, text: str, day: str = "2025-03-01") -> NewsItem:
    return NewsItem(id=item_id, text=text, published_at=f"{day}T00:00:00Z", publisher="Wire")


def arrivals(*items: NewsItem) -> Iterator[Arrival]:
    return (Arrival("test", f"test:{number}", one) for number, one in enumerate(items, 1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_for_writing(tmp_path / "news.db") as opened:
        yield opened


def test_news_become_claims_series_and_changes(store: Store) -> None:
    summary = run(
        store,
        arrivals(
            item("a", "Alpha says 12 killed.", "2025-03-01"),
            item("b", "Alpha says 15 killed.", "2025-03-04"),
        ),
        SMALL_FLOW,
    )
    assert (summary.items, summary.dead) == (2, 0)
    assert [claim.quantity.value for claim in store.records(Claim)] == [15, 12]
    assert {change.type.value for change in store.records(Change)} == {"new", "increased"}
    (series,) = [one for one in store.records(Series) if one.claimant]
    assert [point.value for point in series.history] == [12, 15]


def test_reading_again_changes_nothing(store: Store) -> None:
    items = (item("a", "Alpha says 12 killed."), item("b", "Beta says 40 killed."))
    run(store, arrivals(*items), SMALL_FLOW)
    before = store.dump()
    again = run(store, arrivals(*items), SMALL_FLOW)
    assert store.dump() == before
    assert again.known == 2


def test_a_revision_withdraws_what_it_no_longer_says(store: Store) -> None:
    run(store, arrivals(item("a", "Alpha says 12 killed.")), SMALL_FLOW)
    assert store.search("killed")
    run(store, arrivals(item("a", "Nothing is known.", "2025-03-02")), SMALL_FLOW)
    assert not list(store.records(Claim))
    assert not store.search("killed")


def test_an_item_that_breaks_an_operator_is_left_out_as_a_whole(store: Store) -> None:
    good = (item("a", "Alpha says 12 killed."), item("c", "Alpha says 15 killed.", "2025-03-04"))
    summary = run(store, arrivals(good[0], item("b", "BREAK Alpha says 99 killed."), good[1]), SMALL_FLOW)
    assert (summary.items, summary.dead) == (2, 1)
    (letter,) = store.dead()
    assert (letter.stage, letter.origin) == ("extract", "test:2")
    assert letter.error == "ValueError: the small extractor breaks here"
    assert letter.hint
    assert [claim.quantity.value for claim in store.records(Claim)] == [15, 12]
    assert store.item("b") is None
    assert store.state("extract").get("b") is None


def test_a_break_in_a_later_stage_takes_the_earlier_ones_back(store: Store) -> None:
    class Breaking:
        def __call__(self, state: object, key: str, record: object) -> list[object]:
            raise RuntimeError("no")

        def forget(self) -> None:
            pass

    flow = (SMALL_FLOW[0], *(stage.__class__(**{**vars(stage), "make": Breaking}) for stage in SMALL_FLOW[1:2]))
    run(store, arrivals(item("a", "Alpha says 12 killed.")), flow)
    assert [letter.stage for letter in store.dead()] == ["detect"]
    assert not list(store.records(Claim))
    run(store, arrivals(item("a", "Alpha says 12 killed.")), SMALL_FLOW)
    assert store.dead() == []  # what works now is no dead letter any more
    assert len(list(store.records(Claim))) == 1


def test_the_operators_forget_what_was_rolled_back(store: Store) -> None:
    forgotten = []

    class Remembering(SmallExtract):
        def forget(self) -> None:
            forgotten.append(True)

    flow = (SMALL_FLOW[0].__class__(**{**vars(SMALL_FLOW[0]), "make": Remembering}), *SMALL_FLOW[1:])
    run(store, arrivals(item("b", "BREAK")), flow)
    assert forgotten == [True]


def test_a_database_that_fails_is_not_blamed_on_the_item(store: Store) -> None:
    class NoDisk(SmallExtract):
        def __call__(self, *_: object) -> list[object]:  # type: ignore[override]
            raise sqlite3.OperationalError("database or disk is full")

    flow = (SMALL_FLOW[0].__class__(**{**vars(SMALL_FLOW[0]), "make": NoDisk}),)
    with pytest.raises(Exception, match="disk is full"):
        run(store, arrivals(item("a", "Alpha says 12 killed.")), flow)
    assert store.dump() == []


def test_batches_end_by_number_and_when_nothing_comes(store: Store) -> None:
    items = [item(f"i{number}", f"Alpha says {number} killed.") for number in range(7)]
    seen: list[int] = []

    def coming() -> Iterator[Arrival | None]:
        yield from arrivals(*items[:5])
        yield None
        yield from arrivals(*items[5:])

    def watch(summary: Summary) -> None:
        seen.append(summary.items)

    run(store, coming(), SMALL_FLOW, watch=watch, batch_items=3, batch_seconds=1e9)
    assert seen == [3, 5, 7]


def test_a_stopped_run_keeps_what_it_has_read(store: Store) -> None:
    read: list[int] = []
    items = [item(f"i{number}", f"Alpha says {number} killed.") for number in range(9)]
    summary = run(store, arrivals(*items), SMALL_FLOW, stop=lambda: len(read) == 4 or read.append(1) is not None)
    assert summary.stopped
    assert store.counts()["item"] == summary.items < 9
    assert [one.complete for one in store.progress()] == [False]


def test_progress_says_what_was_applied(tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    line = json.dumps({"id": "a", "text": "Alpha says 3 killed.", "published_at": "2025-03-01"})
    source.write_text(f"{line}\nnonsense\n", encoding="utf-8")
    read_into(tmp_path / "news.db", str(source))
    with open_for_reading(tmp_path / "news.db") as store:
        assert store.progress() == [(str(source), 1, 1, True)]
        (letter,) = store.dead()
        assert letter.origin == f"{source}:2"


def test_the_driver_runs_the_flow_in_memory() -> None:
    driver = FlowDriver(SMALL_FLOW)
    driver.pipe_all([item("a", "Alpha says 12 killed."), item("b", "Alpha says 15 killed.", "2025-03-04")])
    assert {change.type.value for change in driver.read(CHANGES.name).values()} == {"new", "increased"}  # type: ignore[attr-defined]
    assert set(driver.read(CLAIMS.name)) == {"small-war|a", "small-war|b"}
    driver.restart(SMALL_FLOW)
    assert driver.pipe(item("a", "Alpha says 12 killed.")) == []
    with pytest.raises(StageError, match="extract broke on c: ValueError"):
        driver.pipe(item("c", "BREAK"))


def test_dead_letters_of_a_source_are_kept(store: Store, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_bytes(b"{\n[]\n")
    run(store, read_sources([str(tmp_path / "bad.jsonl")], Reading(STARTED)), SMALL_FLOW)
    assert all(isinstance(letter, DeadLetter) and letter.hint for letter in store.dead())
    assert store.counts()["dead"] == 2
