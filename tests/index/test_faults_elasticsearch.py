"""Elasticsearch goes away, is busy, or refuses, while records come over Kafka: nothing is lost, and it says why."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from threading import Thread

import pytest

from schemas import NewsItem
from streams import topics
from streams.errors import ServerError
from streams.flow import CLAIMS, ITEMS
from streams.index import server as index_server
from streams.index.consumer import rebuild, run
from streams.index.reader import read
from streams.index.server import connect
from streams.index.setup import LAYOUT, alias, mappings, set_up, tear_down
from streams.index.writer import Outcome
from streams.settings import Settings
from tests.index.proxy import Proxy
from tests.index.test_index_elasticsearch import NOW, claim, claims_in, said

pytestmark = [
    pytest.mark.elasticsearch,
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_server, "FIRST_DELAY", 0.05)
    monkeypatch.setattr(index_server, "LAST_DELAY", 0.2)


@pytest.fixture
def proxy(settings: Settings, kafka: None) -> Iterator[Proxy]:
    with Proxy(settings.elasticsearch).running() as made:
        yield made


def items(first: int, count: int) -> list[NewsItem]:
    return [NewsItem(id=f"item-{n}", text=f"News {n}.", published_at=NOW) for n in range(first, first + count)]


def ids_in(settings: Settings) -> set[str]:
    with connect(settings) as client:
        return {record.id for record in read(client, settings, "items", refresh=True) if isinstance(record, NewsItem)}


class Running:
    """An indexer in a thread of its own."""

    def __init__(self, settings: Settings) -> None:
        self.ended = False
        self.outcome = Outcome()
        self.error: Exception | None = None
        self._thread = Thread(target=self._run, args=(settings,))
        self._thread.start()

    def _run(self, settings: Settings) -> None:
        try:
            self.outcome = run(settings, stop=lambda: self.ended)
        except Exception as error:
            self.error = error

    def stop(self) -> Outcome:
        self.ended = True
        self._thread.join(30)
        assert not self._thread.is_alive()
        if self.error:
            raise self.error
        return self.outcome


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it does not come to pass"
        time.sleep(0.1)


@pytest.mark.parametrize("status", [-1, 429])
def test_what_comes_while_the_server_is_away_or_busy_is_there_afterwards(
    settings: Settings, proxy: Proxy, status: int
) -> None:
    through = settings.model_copy(update={"elasticsearch": proxy.url})
    topics.produce(settings, ITEMS, items(0, 50))
    topics.produce(settings, CLAIMS, [said(0, 10, 20).record])
    indexer = Running(through)
    until(lambda: len(ids_in(settings)) == 50)
    calls = itertools.count()
    proxy.fault = lambda path: status if status == -1 or next(calls) % 3 else 0
    topics.produce(settings, ITEMS, items(50, 150))
    topics.produce(settings, CLAIMS, [said(0, 20, 30).record])
    until(lambda: proxy.met >= 4)
    proxy.fault = lambda path: 0
    until(lambda: len(ids_in(settings)) == 200)
    until(lambda: claims_in(settings) == [claim(20), claim(30)])
    assert indexer.stop().refused == []


def test_an_indexer_that_waits_for_the_server_can_be_stopped(settings: Settings, proxy: Proxy) -> None:
    through = settings.model_copy(update={"elasticsearch": proxy.url})
    proxy.fault = lambda path: -1
    indexer = Running(through)
    until(lambda: proxy.met >= 2)
    indexer.stop()


def test_a_password_that_is_changed_midway_ends_it_and_loses_nothing(settings: Settings, proxy: Proxy) -> None:
    through = settings.model_copy(update={"elasticsearch": proxy.url})
    topics.produce(settings, ITEMS, items(0, 40))
    proxy.fault = lambda path: 401 if "_bulk" in path else 0
    with pytest.raises(ServerError, match="TOLLWATCH_ELASTICSEARCH_USER"):
        run(through, once=True)
    assert ids_in(settings) == set()
    proxy.fault = lambda path: 0
    assert run(through, once=True).written == 40


def test_an_alias_that_is_taken_away_ends_it_and_loses_nothing(settings: Settings, kafka: None) -> None:
    topics.produce(settings, ITEMS, items(0, 40))
    name = alias(settings, "items")
    with connect(settings) as client:
        client.indices.delete_alias(index=f"{name}-v{LAYOUT}", name=name)
        with pytest.raises(ServerError, match=f"{name}: run `tollwatch index setup`"):
            run(settings, once=True)
        set_up(client, settings)
    assert run(settings, once=True).written == 40


def test_a_document_against_the_mapping_is_a_dead_letter_and_the_rest_is_indexed(
    settings: Settings, kafka: None
) -> None:
    with connect(settings) as client:
        tear_down(client, settings)
        fields = {**mappings()["items"], "language": {"type": "long"}}
        body = {"dynamic": "strict", "_meta": {"layout": LAYOUT}, "properties": fields}
        client.indices.create(index=alias(settings, "items") + f"-v{LAYOUT}", mappings=body)
        with pytest.raises(ServerError, match="tollwatch index rebuild"):
            set_up(client, settings)
        client.indices.put_alias(index=alias(settings, "items") + f"-v{LAYOUT}", name=alias(settings, "items"))
        for index in ("claims", "envelopes", "series", "changes", "contradictions", "alerts", "dead"):
            name = f"{alias(settings, index)}-v{LAYOUT}"
            client.indices.create(index=name, aliases={alias(settings, index): {}})
    odd = NewsItem(id="odd", text="News.", published_at=NOW, language="en")
    topics.produce(settings, ITEMS, [*items(0, 5), odd, *items(5, 5)])
    outcome = run(settings, once=True)
    assert len(outcome.refused) == 1
    assert ids_in(settings) == {f"item-{n}" for n in range(10)}
    with connect(settings) as client:
        [letter] = read(client, settings, "dead", refresh=True)
    assert "language" in str(letter)
    assert rebuild(settings) is not None  # and with the right mapping it is there
    assert "odd" in ids_in(settings)


def test_a_new_mapping_takes_over_without_a_gap_for_readers(
    settings: Settings, kafka: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    topics.produce(settings, ITEMS, items(0, 300))
    topics.produce(settings, CLAIMS, [said(0, 10, 20).record, said(0, 20, 30).record])
    run(settings, once=True)
    assert len(ids_in(settings)) == 300
    newer = {**mappings(), "items": {**mappings()["items"], "publisher": {"type": "keyword"}}}
    monkeypatch.setattr("streams.index.setup.mappings", lambda: newer)
    with connect(settings) as client, pytest.raises(ServerError, match="tollwatch index rebuild"):
        set_up(client, settings)

    seen: list[int] = []
    ended = False

    def look() -> None:
        with connect(settings) as client:
            while not ended:
                seen.append(client.count(index=alias(settings, "items"))["count"])

    reader, indexer = Thread(target=look), Running(settings)  # an indexer of the former version goes on meanwhile
    reader.start()
    topics.produce(settings, ITEMS, items(300, 100))
    made = rebuild(settings)
    topics.produce(settings, ITEMS, items(400, 10))
    until(lambda: len(ids_in(settings)) == 410)
    ended = True
    reader.join()
    indexer.stop()
    assert made is not None and len(made.before) == len(mappings())
    assert min(seen) >= 300
    assert claims_in(settings) == [claim(20), claim(30)]
    with connect(settings) as client:
        [(concrete, about)] = client.indices.get_mapping(index=alias(settings, "items")).items()
        assert concrete == f"{alias(settings, 'items')}-v{LAYOUT}-2"
        assert about["mappings"]["properties"]["publisher"] == {"type": "keyword"}
        assert set_up(client, settings)
        assert client.indices.exists(index=made.before[0])
