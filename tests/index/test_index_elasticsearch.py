"""A real Elasticsearch holds what the stages said last, whatever comes twice, late or broken."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import pytest

from schemas import AsOf, Claim, Envelope, Evidence, NewsItem, Quantity, Record
from streams.errors import ServerError
from streams.flow import ALERTS, CHANGES, CLAIMS, CONTRADICTIONS, ITEMS, SERIES, Topic
from streams.index import setup
from streams.index.documents import Action, Position
from streams.index.indexer import Indexer, Placed
from streams.index.reader import read
from streams.index.server import Patience, connect
from streams.index.setup import alias, mappings, require_set_up, set_up, tear_down
from streams.index.writer import Writer
from streams.runners.testing import FlowDriver
from streams.settings import Settings

pytestmark = pytest.mark.elasticsearch

NOW = datetime(2026, 3, 1, tzinfo=UTC)
DERIVED = {"series": SERIES, "changes": CHANGES, "contradictions": CONTRADICTIONS, "alerts": ALERTS}


def claim(number: int) -> Claim:
    return Claim(
        id=f"claim-{number}", item_id="item", revision="r", published_at=NOW, harm="killed", as_of=AsOf(day="2026-02"),
        quantity=Quantity(value=number, min=number, max=number, quantifier="exact", text=str(number)),
        evidence=Evidence(field="text", sentence=f"{number} died.", start=0, end=7, quantity_start=0, quantity_end=1),
    )  # fmt: skip


def said(place: int, *numbers: int, conflict_key: str = "northland") -> Placed:
    claims = tuple(map(claim, numbers))
    envelope = Envelope(item_id="item", conflict_key=conflict_key, revision="r", published_at=NOW, claims=claims)
    return Placed(envelope, Position(place, place))


def claims_in(settings: Settings) -> list[Record]:
    with connect(settings) as client:
        return sorted(read(client, settings, "claims", refresh=True), key=lambda record: str(record))


def test_the_demo_in_elasticsearch_is_the_demo_in_one_process(settings: Settings) -> None:
    lines = files("streams.demo").joinpath("news.jsonl").read_text("utf-8").splitlines()
    items = [NewsItem.model_validate_json(line) for line in lines]
    embedded = FlowDriver().pipe_all(items)
    log = [*items, *(emit.value for emit in embedded.emits if emit.value)]
    placed = [Placed(record, Position(at=1_772_000_000_000 + n // 10, offset=n)) for n, record in enumerate(log)]

    with connect(settings) as client:
        indexer = Indexer(client, settings)
        first, again = indexer.write(placed), indexer.write(placed)
        assert (first.refused, again.refused) == ([], [])
        assert again.written == 0
        for index, topic in DERIVED.items():
            indexed = read(client, settings, index, refresh=True)
            assert in_order(indexed) == in_order(embedded.read(topic.name).values()), index
        envelopes = [record for record in embedded.read(CLAIMS.name).values() if isinstance(record, Envelope)]
        mentions = [mention for e in envelopes for mention in (*e.claims, *e.denials, *e.ledgers)]
        assert mentions
        assert in_order(read(client, settings, "claims", refresh=True)) == in_order(mentions)
        assert in_order(read(client, settings, "items", refresh=True)) == in_order(items)


def in_order(records: Any) -> list[dict[str, Any]]:
    return sorted((record.model_dump(mode="json") for record in records), key=str)


def test_what_an_item_no_longer_says_is_withdrawn(settings: Settings) -> None:
    with connect(settings) as client:
        indexer = Indexer(client, settings)
        indexer.write([said(1, 10, 20)])
        indexer.write([said(2, 20, 30)])
        assert claims_in(settings) == [claim(20), claim(30)]
        indexer.write([said(3)])
        assert claims_in(settings) == []
        indexer.write([said(4, 10)])
        assert claims_in(settings) == [claim(10)]


def test_an_older_envelope_changes_nothing_however_late_it_comes(settings: Settings) -> None:
    with connect(settings) as client:
        indexer = Indexer(client, settings)
        indexer.write([said(2, 20, 30)])
        indexer.write([said(1, 10, 20)])
        indexer.write([said(1, 10, 20), said(2, 20, 30)])
        assert claims_in(settings) == [claim(20), claim(30)]


def test_a_claim_that_moves_to_another_conflict_stays_once(settings: Settings) -> None:
    with connect(settings) as client:
        indexer = Indexer(client, settings)
        indexer.write([said(1, 10)])
        indexer.write([said(2), said(2, 10, conflict_key="southland")])
        assert claims_in(settings) == [claim(10)]


def test_a_document_that_does_not_fit_is_refused_alone(settings: Settings) -> None:
    good = {"id": "good", "published_at": "2026-03-01"}
    with connect(settings) as client:
        documents = [good, {**good, "surprise": 1}, good]
        outcome = Writer(client, settings).write([Action("items", str(n), 1, doc) for n, doc in enumerate(documents)])
    assert outcome.written == 2
    [refusal] = outcome.refused
    assert refusal.action.id == "1"
    assert "surprise" in refusal.reason


def test_a_missing_index_is_a_fault_of_the_setup_and_is_not_made_by_the_way(settings: Settings) -> None:
    with connect(settings) as client:
        tear_down(client, settings)
        with pytest.raises(ServerError, match="tollwatch index setup"):
            Writer(client, settings).write([Action("items", "1", 1, {"id": "x"})])
        assert not client.indices.exists(index=alias(settings, "items"))


def test_an_index_that_lacks_a_new_field_is_named_before_anything_is_refused(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = {**mappings(), "items": {**mappings()["items"], "a_later_field": {"type": "keyword"}}}
    monkeypatch.setattr(setup, "mappings", lambda: later)
    patience = Patience(settings, lambda _: pytest.fail("it waits"))
    with connect(settings) as client:
        with pytest.raises(ServerError, match=r"tollwatch-items-v\d+ lacks a_later_field: run `tollwatch index setup`"):
            require_set_up(client, settings, patience)
        set_up(client, settings)
        require_set_up(client, settings, patience)


def test_setting_up_again_keeps_what_is_there(settings: Settings) -> None:
    with connect(settings) as client:
        Indexer(client, settings).write([said(1, 10)])
        set_up(client, settings)
    assert claims_in(settings) == [claim(10)]


@pytest.mark.kafka
@pytest.mark.filterwarnings("ignore:read_text is deprecated")  # importing kafka-python 3.0
@pytest.mark.filterwarnings("ignore:open_text is deprecated")
def test_what_is_on_kafka_reaches_elasticsearch_once(settings: Settings, kafka: None) -> None:
    from streams import topics
    from streams.index.consumer import run

    item = NewsItem(id="item", text="News.", published_at=NOW)
    too_late = item.model_copy(update={"published_at": datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)})

    def send(topic: Topic, *records: Record) -> None:
        topics.produce(settings, topic, records)

    send(ITEMS, item, item, too_late)
    send(CLAIMS, said(0, 10, 20).record, said(0, 20, 30).record)
    outcome = run(settings, once=True)
    assert outcome.refused == []
    assert claims_in(settings) == [claim(20), claim(30)]
    send(CLAIMS, said(0, 30).record)
    assert run(settings, once=True).written == 2  # one claim withdrawn, one said again: the rest was committed
    assert claims_in(settings) == [claim(30)]
    with connect(settings) as client:
        assert in_order(read(client, settings, "items", refresh=True)) == in_order([item, too_late])
