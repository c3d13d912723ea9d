"""A changed gazetteer: stored news move between conflicts as if they had been read so from the beginning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas import Change, Claim, ConflictRef, NewsItem, Op, Series
from streams.extract import operator
from streams.flow import FLOW
from streams.runners.embedded import relink, run
from streams.sources import Arrival
from streams.store import Filters, Store, open_for_writing

SENTENCE = "The US-led coalition said it has killed {} civilians in Iraq and Syria since 2014."
ELSEWHERE = ConflictRef(id="elsewhere", name="Elsewhere")


def item(item_id: str, day: str, text: str) -> NewsItem:
    return NewsItem(id=item_id, text=text, published_at=f"{day}T12:00:00Z", publisher="Wire")


NEWS = (
    item("a", "2018-07-27", SENTENCE.format("1,059")),
    item("b", "2019-05-31", SENTENCE.format("1,302")),
    item("b", "2019-05-31", "Corrected. " + SENTENCE.format("at least 1,302")),
)


def read(store: Store) -> None:
    run(store, (Arrival("test", f"test:{n}", one) for n, one in enumerate(NEWS, 1)), FLOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_for_writing(tmp_path / "news.db") as opened:
        read(opened)
        yield opened


@pytest.fixture
def changed_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """One by which everything belongs to another conflict."""
    before = operator.read_item

    def read_item(news: NewsItem) -> list[object]:
        return [record.model_copy(update={"conflict": ELSEWHERE}) for record in before(news)]

    monkeypatch.setattr(operator, "read_item", read_item)


def standing(store: Store) -> list[str]:
    found = [one for kind in (Claim, Series, Change) for one in store.records(kind)]
    return sorted(one.model_dump_json(exclude={"op", "version"}) for one in found)


def test_with_the_same_gazetteer_nothing_changes(store: Store) -> None:
    before = store.dump()
    assert relink(store).items == 2
    assert store.dump() == before


def test_claims_move_and_their_tolls_are_withdrawn_and_issued(store: Store, changed_gazetteer: None) -> None:
    (before,) = [one for one in store.records(Series) if one.claimant]
    relink(store)
    assert {claim.conflict.id for claim in store.records(Claim) if claim.conflict} == {"elsewhere"}
    (now,) = [one for one in store.records(Series) if one.claimant]
    assert now.conflict_key == "elsewhere"
    assert [point.value for point in now.history] == [point.value for point in before.history] == [1059, 1302]
    gone = {one.series_id: one.op for one in store.records(Series, Filters(withdrawn=True))}
    assert gone[before.series_id] is Op.WITHDRAWN is not gone[now.series_id]


def test_it_ends_where_reading_with_that_gazetteer_begins(
    store: Store, changed_gazetteer: None, tmp_path: Path
) -> None:
    relink(store)
    with open_for_writing(tmp_path / "fresh.db") as fresh:
        read(fresh)
        assert standing(store) == standing(fresh)


def test_a_stopped_relink_goes_on_when_it_is_run_again(store: Store, changed_gazetteer: None) -> None:
    summary = relink(store, stop=lambda: True, batch_items=1)
    assert (summary.stopped, summary.items) == (True, 1)
    relink(store)
    once = store.dump()
    relink(store)
    assert store.dump() == once
    assert {claim.conflict.id for claim in store.records(Claim) if claim.conflict} == {"elsewhere"}
