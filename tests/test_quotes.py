"""Without quotes, what people read of the stages holds no sentence of the news, and says the same otherwise."""

from __future__ import annotations

from schemas import Change, Claim, Envelope, Record
from streams.flow import ALERTS, CHANGES, CLAIMS, CONTRADICTIONS, FLOW, SERIES, message_key
from streams.quotes import without_quotes
from streams.runners.testing import FlowDriver
from tests.runners.kill_run import invented_news

NEWS = invented_news(120)


def read_by(driver: FlowDriver, *names: str) -> dict[str, Record]:
    return {message_key(record): record for name in names for record in driver.read(name).values()}


def test_no_sentence_is_in_any_message_that_people_read() -> None:
    driver = FlowDriver(without_quotes(FLOW)).pipe_all(NEWS)
    sentences = {claim.evidence.sentence for claim in claims_of(driver)}
    assert len(sentences) > 30
    told = [record.model_dump_json() for record in read_by(
        driver, CHANGES.name, SERIES.name, CONTRADICTIONS.name, ALERTS.name).values()]  # fmt: skip
    assert len(told) > 100
    assert [(sentence, text) for sentence in sentences for text in told if sentence in text] == []


def test_the_figures_are_the_same() -> None:
    with_quotes, without = FlowDriver().pipe_all(NEWS), FlowDriver(without_quotes(FLOW)).pipe_all(NEWS)
    for name in (CLAIMS.name, SERIES.name, CONTRADICTIONS.name):
        assert with_quotes.read(name) == without.read(name)
    changes = {
        key: record.model_copy(update={"sentence": ""})
        for key, record in with_quotes.read(CHANGES.name).items() if isinstance(record, Change)
    }  # fmt: skip
    assert changes == without.read(CHANGES.name)
    assert with_quotes.read(ALERTS.name).keys() == without.read(ALERTS.name).keys()


def claims_of(driver: FlowDriver) -> list[Claim]:
    return [claim for e in driver.read(CLAIMS.name).values() if isinstance(e, Envelope) for claim in e.claims]
